# Words that the pages of the administration share, its overview, and what each role may do.

administration-title = Administración
administration-overview = Resumen
administration-decisions = Decisiones
administration-organisations = Organizaciones
administration-people = Personas
administration-roles = Funciones

# Acts and what is recorded of them
administration-leave = Dejarlo como está
administration-recorded = Consta como <link>inscripción { $number }</link> del registro público.
administration-recorded-waiting = Ha quedado registrado. El número de inscripción llegará con el próximo punto de control, en unos segundos.
administration-recorded-unknown = Ha quedado registrado como <code>{ $eid }</code>. Ahora no se ha podido obtener el número de inscripción.
administration-copy = Copiar la dirección
administration-copied = Copiada
administration-who-may = Puede hacerlo: { $roles }.
administration-who-nobody = Ninguna función puede hacerlo.

# How far a text in one language has come; read out after the name of the language
administration-language-complete = está
administration-language-begun = empezado
administration-language-none = falta

# Overview
administration-attention = Qué requiere atención
administration-attention-lead = Lo que le espera y lo que aún no está como debería.
administration-own = Su organización
administration-own-hint = Usted decide quién habla en su nombre y qué se dice de ella.
administration-votes = Votaciones
administration-votes-none = No hay ninguna votación anunciada ni abierta, y nada le espera.
administration-task-open_poll = Por abrir
administration-task-close_poll = Por cerrar
administration-task-confirm_decision = Por confirmar
administration-cast-of = Han votado { $cast } de { $eligible } escaños.
administration-drafts = Borradores
administration-drafts-none = Ningún borrador espera a ser terminado.
administration-draft-missing = Aún no está en: { $languages }
administration-draft-all-languages = En todas las lenguas del consejo.
administration-new-decision = Decisión nueva
administration-seats = Escaños
administration-seats-filled = Alguien habla por { $filled } de { $total } escaños.
administration-seat-vacant = Vacante
administration-suspended = Suspendida
administration-and-more = { $count ->
    [one] y { $count } más
    [many] y { $count } más
   *[other] y { $count } más
}
administration-invitations = Invitaciones
administration-uninvited-none = Se ha invitado a todas las personas que hablan por un escaño o tienen una función.
administration-uninvited = { $count ->
    [one] { $count } persona habla por un escaño o tiene una función y aún no ha sido invitada.
    [many] { $count } personas hablan por un escaño o tienen una función y aún no han sido invitadas.
   *[other] { $count } personas hablan por un escaño o tienen una función y aún no han sido invitadas.
}
administration-waiting = { $count ->
    [one] { $count } persona invitada aún no ha entrado
    [many] { $count } personas invitadas aún no han entrado
   *[other] { $count } personas invitadas aún no han entrado
}
administration-record = Cómo está el registro
administration-record-size = El registro avanza: <link>{ $size } inscripciones</link> bajo el último punto de control.
administration-record-signed = Firmado { $ago }.
administration-record-pending = { $count ->
    [one] { $count } inscripción espera el próximo punto de control.
    [many] { $count } inscripciones esperan el próximo punto de control.
   *[other] { $count } inscripciones esperan el próximo punto de control.
}
administration-record-frozen = El registro se ha detenido: algo en él no cuadra. No se puede inscribir ningún acto hasta que quien lleva el servidor lo haya examinado.

# What each role may do
administration-roles-title = Qué puede hacer cada función
administration-roles-lead = Esto se lee de las políticas que sigue el propio servidor. Lo que allí no está permitido está prohibido, para todo el mundo.
administration-roles-one-by-one = Una por una
administration-roles-compare = Comparar
administration-roles-yours = La suya
administration-roles-count = { $count ->
    [one] puede hacer { $count } cosa
    [many] puede hacer { $count } cosas
   *[other] puede hacer { $count } cosas
}
administration-roles-may = Puede
administration-roles-may-not = No puede
administration-roles-nothing = Nada.
administration-roles-act = Acto
administration-roles-yes = sí
administration-roles-no = no
