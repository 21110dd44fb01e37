# Auditorías y quién las hace.

engagements-title = Auditorías
engagements-audit = Registro público
engagements-lead = Entidades de fuera miran el registro del consejo, dicen qué encuentran y el consejo les responde. Todo es público.
engagements-none = Aún no hay ninguna auditoría.
engagements-open-new = Abrir una auditoría
engagements-state-open = En curso
engagements-state-reported = Informe publicado
engagements-opinion-unqualified = Opinión favorable
engagements-opinion-qualified = Opinión con salvedades
engagements-opinion-adverse = Opinión desfavorable
engagements-opinion-disclaimer = Sin opinión
engagements-report = Informe
engagements-checks = Comprobaciones hechas
engagements-check-command = Cómo
engagements-check-size = Inscripciones
engagements-check-result = Resultado
engagements-check-verify-log = Todo el registro
engagements-check-consistency = El registro frente a uno guardado antes
engagements-check-witnesses = Quién más lo ha firmado
engagements-check-decision-recount = Una decisión recontada
engagements-check-roll-members = Un censo frente a los miembros
engagements-check-openings = Aperturas frente a los compromisos
engagements-check-dataset-digests = Datos abiertos frente a sus huellas
engagements-check-own = Otra cosa
engagements-result-passed = Correcto
engagements-result-failed = No cuadra
engagements-result-not-possible = No se ha podido hacer
engagements-findings = Hallazgos
engagements-severity-low = Leve
engagements-severity-medium = Media
engagements-severity-high = Grave
engagements-severity-critical = Crítica
engagements-finding-recorded = Espera la respuesta del consejo
engagements-finding-answered = Respuesta por valorar
engagements-finding-accepted = Respuesta aceptada
engagements-finding-contested = Respuesta no aceptada
engagements-finding-overdue = El consejo no ha respondido a tiempo
engagements-withheld = Hallazgo reservado
engagements-recommendation = Recomendación
engagements-answer = Respuesta del consejo
engagements-list = Todas las auditorías
engagements-period = Periodo
engagements-period-words = Del { $from } al { $until }
engagements-auditor = Entidad auditora
engagements-scope = Qué se mira
engagements-findings-count = { $count ->
    [one] { $count } hallazgo
    [many] { $count } de hallazgos
   *[other] { $count } hallazgos
}
engagements-overdue-count = { $count ->
    [one] { $count } respuesta fuera de plazo
    [many] { $count } de respuestas fuera de plazo
   *[other] { $count } respuestas fuera de plazo
}
engagements-unresolved-count = { $count ->
    [one] { $count } sin resolver
    [many] { $count } sin resolver
   *[other] { $count } sin resolver
}
engagements-scope-accounts = Supresiones y rectificaciones
engagements-scope-audit-trail = Auditorías
engagements-scope-decisions = Decisiones
engagements-scope-log = El propio registro
engagements-scope-membership = Miembros y cargos
engagements-scope-open-data = Datos abiertos
engagements-who = Quién puede mirar
engagements-who-hint = Las aperturas que no son públicas, solo dentro del alcance y hasta el último día. Lo que se lee queda contado en el registro.
engagements-who-none = Aún no se ha dejado entrar a nadie.
engagements-standing = Vigente
engagements-ended = Terminado
engagements-not-yet = Aún no ha empezado
engagements-revoked-on = Retirado el { $day }
engagements-grant = Dejar entrar a una auditora
engagements-grant-hint = La persona recibe una invitación por correo. No puede tener otro cargo ni hablar por un miembro.
engagements-grant-organisation = Nombre público de la entidad auditora
engagements-grant-name = Nombre de la persona (no es público)
engagements-grant-email = Dirección electrónica
engagements-grant-from = Primer día
engagements-grant-until = Último día
engagements-grant-do = Dejar entrar e invitar
engagements-granted = Hecho. { $person } puede mirar hasta el { $until }.
engagements-invitation-link = Esta instalación no envía correos. Entregue este enlace a la persona, ahora: no se vuelve a mostrar.
engagements-revoke = Retirar el acceso
engagements-revoke-consequence = Desde hoy { $body } ya no puede leer nada que no sea público ni continuar sus auditorías. Queda escrito en el registro.
engagements-reason = Motivo (público)
engagements-new-title = Abrir una auditoría
engagements-new-lead = Diga qué mira y de qué periodo. Todo lo que anote será público.
engagements-new-not-yours = Para abrir una auditoría hace falta un acceso vigente como auditora.
engagements-language = Idioma
engagements-title-field = Título
engagements-terms = Qué se mira y cómo
engagements-from = Primer día del periodo
engagements-until = Último día del periodo
engagements-open-do = Abrirla
engagements-opened = Abierta el { $day }
engagements-reported = Informe del { $day }
engagements-report-json = El informe como datos
engagements-report-pdf = El informe en PDF
engagements-report-digest = Huella SHA-256, también en el registro
engagements-plan = Comprobaciones por hacer
engagements-plan-hint = Cada orden se puede copiar y ejecutar en el ordenador de quien audita. La clave se obtiene de otro sitio, nunca del registro.
engagements-not-done = Aún no se ha hecho
engagements-checks-none = Aún no se ha comprobado nada.
engagements-check-record = Anotar una comprobación
engagements-check-kind = Qué se ha comprobado
engagements-check-about = De qué (código, nombre)
engagements-check-note = Nota
engagements-check-do = Anotar
engagements-finding-record = Registrar un hallazgo
engagements-finding-severity = Gravedad
engagements-finding-text = Qué se ha constatado
engagements-finding-evidence = Inscripciones que lo muestran
engagements-finding-evidence-hint = Identificadores, uno por línea.
engagements-finding-due = Último día para responder
engagements-finding-due-words = Respuesta hasta el { $day }
engagements-finding-do = Registrarlo
engagements-findings-none = Ningún hallazgo.
engagements-finding-number = Hallazgo { $number }
engagements-withhold-choice = La ley prohíbe publicar sus palabras
engagements-withhold = Reservarlo
engagements-withhold-consequence = Las palabras de este hallazgo y de las respuestas dejan de ser públicas. El artículo y el motivo lo son.
engagements-withheld-ground = Artículo de la ley
engagements-withheld-why = Las palabras no son públicas: { $ground }
engagements-answer-give = Responder por el consejo
engagements-answer-text = Respuesta
engagements-answer-do = Enviar la respuesta
engagements-answered-at = Respuesta del { $day }
engagements-judge = Valorar la respuesta
engagements-judge-text = Por qué (necesario si no se acepta)
engagements-judge-accept = Aceptarla
engagements-judge-refuse = No aceptarla
engagements-report-publish = Publicar el informe
engagements-report-publish-hint = El informe recoge todo lo que hay en esta página, y la auditoría termina.
engagements-report-opinion = Opinión
engagements-report-summary = Resumen
engagements-report-pdf-file = PDF, si lo hay
engagements-report-pdf-wrong = No se ha podido enviar el PDF.
engagements-report-do = Publicarlo
engagements-entry = En el registro
engagements-unknown = No hay ninguna auditoría con este código.
engagements-unresolved = Sin resolver
