# Auditories i qui les fa.

engagements-title = Auditories
engagements-audit = Registre públic
engagements-lead = Entitats de fora miren el registre del consell, diuen què hi troben, i el consell els respon. Tot és públic.
engagements-none = Encara no hi ha cap auditoria.
engagements-open-new = Obre una auditoria
engagements-state-open = En curs
engagements-state-reported = Informe publicat
engagements-opinion-unqualified = Opinió favorable
engagements-opinion-qualified = Opinió amb reserves
engagements-opinion-adverse = Opinió desfavorable
engagements-opinion-disclaimer = Sense opinió
engagements-report = Informe
engagements-checks = Comprovacions fetes
engagements-check-command = Com
engagements-check-size = Inscripcions
engagements-check-result = Resultat
engagements-check-verify-log = Tot el registre
engagements-check-consistency = El registre davant d’un de desat abans
engagements-check-witnesses = Qui més l’ha signat
engagements-check-decision-recount = Una decisió recomptada
engagements-check-roll-members = Un cens davant dels membres
engagements-check-openings = Obertures davant dels compromisos
engagements-check-dataset-digests = Dades obertes davant de les empremtes
engagements-check-own = Una altra cosa
engagements-result-passed = Correcte
engagements-result-failed = No quadra
engagements-result-not-possible = No s’ha pogut fer
engagements-findings = Constatacions
engagements-severity-low = Lleu
engagements-severity-medium = Mitjana
engagements-severity-high = Greu
engagements-severity-critical = Crítica
engagements-finding-recorded = Espera la resposta del consell
engagements-finding-answered = Resposta per valorar
engagements-finding-accepted = Resposta acceptada
engagements-finding-contested = Resposta no acceptada
engagements-finding-overdue = El consell no ha respost a temps
engagements-withheld = Constatació reservada
engagements-recommendation = Recomanació
engagements-answer = Resposta del consell
engagements-list = Totes les auditories
engagements-period = Període
engagements-period-words = Del { $from } al { $until }
engagements-auditor = Entitat auditora
engagements-scope = Què es mira
engagements-findings-count = { $count ->
    [one] { $count } constatació
    [many] { $count } de constatacions
   *[other] { $count } constatacions
}
engagements-overdue-count = { $count ->
    [one] { $count } resposta fora de termini
    [many] { $count } de respostes fora de termini
   *[other] { $count } respostes fora de termini
}
engagements-unresolved-count = { $count ->
    [one] { $count } sense resoldre
    [many] { $count } sense resoldre
   *[other] { $count } sense resoldre
}
engagements-scope-accounts = Supressions i rectificacions
engagements-scope-audit-trail = Auditories
engagements-scope-decisions = Decisions
engagements-scope-log = El registre mateix
engagements-scope-membership = Membres i càrrecs
engagements-scope-open-data = Dades obertes
engagements-who = Qui pot mirar
engagements-who-hint = Les obertures que no són públiques, només dins de l’abast i fins al darrer dia. El que es llegeix queda comptat al registre.
engagements-who-none = Encara no s’ha deixat entrar ningú.
engagements-standing = Vigent
engagements-ended = Acabat
engagements-not-yet = Encara no ha començat
engagements-revoked-on = Retirat el { $day }
engagements-grant = Deixa entrar una auditora
engagements-grant-hint = La persona rep una invitació per correu. No pot tenir cap altre càrrec ni parlar per un membre.
engagements-grant-organisation = Nom públic de l’entitat auditora
engagements-grant-name = Nom de la persona (no és públic)
engagements-grant-email = Adreça electrònica
engagements-grant-from = Primer dia
engagements-grant-until = Darrer dia
engagements-grant-do = Deixa entrar i convida
engagements-granted = Fet. { $person } pot mirar fins al { $until }.
engagements-invitation-link = Aquesta instal·lació no envia correus. Doneu aquest enllaç a la persona, ara: no es torna a mostrar.
engagements-revoke = Retira l’accés
engagements-revoke-consequence = Des d’avui { $body } ja no pot llegir res que no sigui públic ni continuar les seves auditories. Queda escrit al registre.
engagements-reason = Motiu (públic)
engagements-new-title = Obre una auditoria
engagements-new-lead = Digueu què mireu i de quin període. Tot el que hi anoteu serà públic.
engagements-new-not-yours = Per obrir una auditoria cal un accés vigent com a auditora.
engagements-language = Llengua
engagements-title-field = Títol
engagements-terms = Què es mira i com
engagements-from = Primer dia del període
engagements-until = Darrer dia del període
engagements-open-do = Obre-la
engagements-opened = Oberta el { $day }
engagements-reported = Informe del { $day }
engagements-report-json = L’informe com a dades
engagements-report-pdf = L’informe en PDF
engagements-report-digest = Empremta SHA-256, també al registre
engagements-plan = Comprovacions per fer
engagements-plan-hint = Cada ordre es pot copiar i executar a l’ordinador de qui audita. La clau s’obté d’un altre lloc, mai del registre.
engagements-not-done = Encara no s’ha fet
engagements-checks-none = Encara no s’ha comprovat res.
engagements-check-record = Anota una comprovació
engagements-check-kind = Què s’ha comprovat
engagements-check-about = De què (codi, nom)
engagements-check-note = Nota
engagements-check-do = Anota
engagements-finding-record = Registra una constatació
engagements-finding-severity = Gravetat
engagements-finding-text = Què s’ha constatat
engagements-finding-evidence = Inscripcions que ho mostren
engagements-finding-evidence-hint = Identificadors, un per línia.
engagements-finding-due = Darrer dia per respondre
engagements-finding-due-words = Resposta fins al { $day }
engagements-finding-do = Registra-la
engagements-findings-none = Cap constatació.
engagements-finding-number = Constatació { $number }
engagements-withhold-choice = La llei prohibeix publicar-ne les paraules
engagements-withhold = Reserva-la
engagements-withhold-consequence = Les paraules d’aquesta constatació i de les respostes deixen de ser públiques. L’article i el motiu ho són.
engagements-withheld-ground = Article de la llei
engagements-withheld-why = Les paraules no són públiques: { $ground }
engagements-answer-give = Respon pel consell
engagements-answer-text = Resposta
engagements-answer-do = Envia la resposta
engagements-answered-at = Resposta del { $day }
engagements-judge = Valora la resposta
engagements-judge-text = Per què (cal si no s’accepta)
engagements-judge-accept = Accepta-la
engagements-judge-refuse = No l’acceptis
engagements-report-publish = Publica l’informe
engagements-report-publish-hint = L’informe recull tot el que hi ha en aquesta pàgina, i l’auditoria s’acaba.
engagements-report-opinion = Opinió
engagements-report-summary = Resum
engagements-report-pdf-file = PDF, si n’hi ha
engagements-report-pdf-wrong = El PDF no s’ha pogut enviar.
engagements-report-do = Publica’l
engagements-entry = Al registre
engagements-unknown = No hi ha cap auditoria amb aquest codi.
engagements-unresolved = Sense resoldre
