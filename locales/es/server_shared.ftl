# What the server says outside any room: refusals of requests, pages without the frontend.

error-access-sign-in-required = Hay que entrar para hacer esto.
error-invalid = Algunos campos no son correctos.
error-access-denied = No tiene permiso para hacer esto ({ $action }).
error-not-found = No hay nada con este nombre, o no puede verlo.
error-stale = Esto ha cambiado mientras tanto. Mírelo de nuevo y vuelva a intentarlo.

error-documents-unavailable = No se puede acceder al lugar donde se guardan los documentos. No se ha cambiado nada; vuelva a intentarlo dentro de un rato.
error-too-many = Demasiados intentos. Vuelva a intentarlo dentro de { $retry_after ->
    [one] un segundo
    [many] { $retry_after } de segundos
   *[other] { $retry_after } segundos
}.
error-fault = Algo ha fallado por nuestra parte. Referencia: { $reference }.
error-ledger-frozen = El registro del consejo está detenido: algo en él no cuadra. No puede inscribirse nada hasta que quien lleva el servidor lo haya examinado. Todo se puede seguir leyendo.
error-storage-full = El servidor no tiene espacio para guardarlo. No se ha escrito nada; vuelva a intentarlo más tarde.

error-invalid-empty = Falta el texto.
error-invalid-too-long = Es demasiado largo: como máximo { $max } caracteres.
error-invalid-character = Contiene un carácter que no se admite.
error-invalid-formula-start = No puede empezar con =, +, - o @: una hoja de cálculo lo tomaría por una fórmula.
error-invalid-language = El consejo no publica en esta lengua. Lenguas: { $languages }.
error-invalid-language-twice = Esta lengua está dos veces.
error-invalid-value = Este valor no se admite.
error-invalid-type = Este valor es de otro tipo.
error-invalid-missing = Falta este campo.
error-invalid-unknown-field = No hay ningún campo con este nombre.
error-invalid-cursor = Esta posición de la lista no es nuestra.
error-invalid-page-size = Una página tiene de 1 a { $max } líneas.
error-invalid-idempotency-key = La clave tiene de 1 a 128 caracteres ASCII visibles.
error-idempotency-key-reused = Esta clave ya se ha usado para otra cosa.

error-graphql-invalid = El documento GraphQL no es válido: { $reason }
error-limit-depth = La consulta es demasiado profunda.
error-limit-complexity = La consulta pide demasiado a la vez.
error-limit-aliases = La consulta tiene demasiados alias.
error-limit-directives = La consulta tiene demasiadas directivas.
error-limit-selections = La consulta tiene demasiados campos.
error-limit-batch = Solo se responde un documento por petición.
error-limit-time = La consulta ha tardado demasiado y se ha detenido.
error-limit-streams = Demasiadas conexiones abiertas: como máximo { $max }.

error-request-body-too-large = La petición es demasiado grande: como máximo { $max } bytes.
error-request-csrf = La petición no viene de una página abierta con esta sesión. Vuelva a cargar la página.
error-request-host-unknown = Aquí no hay ningún consejo.
error-request-invalid = La petición no se puede leer.
error-request-media-type = Este tipo de contenido no se admite; se admite: { $allowed }.
error-request-method = Este método no se admite; se admite: { $allowed }.
error-request-not-json = El cuerpo de la petición no es JSON (línea { $line }, columna { $column }).
error-request-not-utf8 = El cuerpo de la petición no es UTF-8.
error-request-origin = La petición viene de otro sitio web.
error-request-range = El fichero no tiene esta parte.
error-session-needs-tls = Para entrar hay que abrir este sitio con https.
error-document-media-type = Este tipo de fichero no se admite, o el fichero no es lo que dice ser. Se admite: { $allowed }.
error-document-too-large = El fichero es demasiado grande: como máximo { $max } bytes.

server-shared-language-name = Español
server-shared-languages = Otras lenguas
server-shared-breadcrumbs = Dónde está
server-shared-page-missing = Esta página no está
server-shared-page-refused = No ha podido ser
server-shared-go-home = Ir al inicio
server-shared-needs-script = Esta página necesita JavaScript. Todo lo que es público se puede leer sin él.
server-shared-feed-decisions = decisiones
server-shared-mailbox = Buzón de la demostración
server-shared-mailbox-explained = Este correo no ha salido de aquí. En una instalación de verdad llega a las personas.
server-shared-mailbox-empty = Todavía no hay ninguna carta.
server-shared-mailbox-to = Para
server-shared-mailbox-everybody = Todas las personas
server-shared-mailbox-show = Mostrar
server-shared-mailbox-sent = Fecha

server-shared-seats = { $count ->
    [one] 1 escaño
    [many] { $count } de escaños
   *[other] { $count } escaños
}
server-shared-seats-filled = { $count ->
    [one] 1 ocupado
    [many] { $count } ocupados
   *[other] { $count } ocupados
}
server-shared-link-decisions = Todas las decisiones
server-shared-link-members = Quién forma el consejo
server-shared-seats-by-sector = Escaños por sector
server-shared-column-sector = Sector
server-shared-column-members = Miembros
server-shared-column-seats = Escaños
server-shared-members = Miembros
server-shared-members-lead = Las organizaciones que se sientan en el consejo, y las que se han sentado, por sector.
server-shared-member-since = miembro desde { $day }
server-shared-member-suspended = suspendida
server-shared-member-left = miembro hasta { $day }
server-shared-representatives = Representantes
server-shared-representatives-none = Nadie habla por esta organización hoy.
server-shared-representatives-hidden = Esta asociación no muestra a las personas que la representan.

# A moment in words, in the council's time zone.
server-shared-moment = { $weekday }, { $day } de { $month } de { $year }, a las { $time } ({ $zone })
server-shared-weekday = { $n ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}
server-shared-month = { $n ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}

export-readme =
    Lo que se sabe de usted.
    {""}
    data.json: cada fila de la base de datos que trata de usted, por tablas. Solo faltan los secretos, como el resumen de la contraseña.
    evidence.json: para cada entrada del registro público que trata de usted, lo que la abre (sal y valor). Por el registro nadie puede saber que una entrada trata de usted; con esto puede demostrarlo a quien quiera. El registro es { $origin }; su documentación dice cómo se comprueba.
    files/: documentos que ha enviado, por el SHA-256 de sus bytes.
    {""}
    Este archivo se ha hecho solo para usted y no se conserva en ninguna parte. Guárdelo en un lugar seguro.
