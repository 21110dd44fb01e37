# What the server says outside any room: refusals of requests, pages without the frontend.

error-access-sign-in-required = Cal entrar per fer això.
error-invalid = Alguns camps no són correctes.
error-access-denied = No teniu permís per fer això ({ $action }).
error-not-found = No hi ha res amb aquest nom, o no ho podeu veure.
error-stale = Això ha canviat mentrestant. Mireu-ho de nou i torneu-ho a provar.

error-documents-unavailable = No es pot accedir al lloc on es guarden els documents. No s’ha canviat res; torneu-ho a provar d’aquí a una estona.
error-too-many = Massa intents. Torneu-ho a provar d’aquí a { $retry_after ->
    [one] un segon
    [many] { $retry_after } de segons
   *[other] { $retry_after } segons
}.
error-fault = Alguna cosa ha fallat de part nostra. Referència: { $reference }.
error-ledger-frozen = El registre del consell està aturat: hi ha alguna cosa que no quadra. No s’hi pot inscriure res fins que qui porta el servidor ho hagi examinat. Tot es pot continuar llegint.
error-storage-full = El servidor no té espai per desar-ho. No s’ha escrit res; torneu-ho a provar més tard.

error-invalid-empty = Falta el text.
error-invalid-too-long = És massa llarg: com a màxim { $max } caràcters.
error-invalid-character = Conté un caràcter que no s’admet.
error-invalid-formula-start = No pot començar amb =, +, - o @: un full de càlcul ho prendria per una fórmula.
error-invalid-language = El consell no publica en aquesta llengua. Llengües: { $languages }.
error-invalid-language-twice = Aquesta llengua hi és dues vegades.
error-invalid-value = Aquest valor no s’admet.
error-invalid-type = Aquest valor és d’una altra mena.
error-invalid-missing = Falta aquest camp.
error-invalid-unknown-field = No hi ha cap camp amb aquest nom.
error-invalid-cursor = Aquesta posició de la llista no és nostra.
error-invalid-page-size = Una pàgina té d’1 a { $max } línies.
error-invalid-idempotency-key = La clau té d’1 a 128 caràcters ASCII visibles.
error-idempotency-key-reused = Aquesta clau ja s’ha fet servir per a una altra cosa.

error-graphql-invalid = El document GraphQL no és vàlid: { $reason }
error-limit-depth = La consulta és massa profunda.
error-limit-complexity = La consulta demana massa alhora.
error-limit-aliases = La consulta té massa àlies.
error-limit-directives = La consulta té massa directives.
error-limit-selections = La consulta té massa camps.
error-limit-batch = Només es respon un document per petició.
error-limit-time = La consulta ha trigat massa i s’ha aturat.
error-limit-streams = Massa connexions obertes: com a màxim { $max }.

error-request-body-too-large = La petició és massa gran: com a màxim { $max } bytes.
error-request-csrf = La petició no ve d’una pàgina oberta amb aquesta sessió. Torneu a carregar la pàgina.
error-request-host-unknown = Aquí no hi ha cap consell.
error-request-invalid = La petició no es pot llegir.
error-request-media-type = Aquest tipus de contingut no s’admet; s’admet: { $allowed }.
error-request-method = Aquest mètode no s’admet; s’admet: { $allowed }.
error-request-not-json = El cos de la petició no és JSON (línia { $line }, columna { $column }).
error-request-not-utf8 = El cos de la petició no és UTF-8.
error-request-origin = La petició ve d’un altre lloc web.
error-request-range = El fitxer no té aquesta part.
error-session-needs-tls = Per entrar cal obrir aquest lloc amb https.
error-document-media-type = Aquest tipus de fitxer no s’admet, o el fitxer no és el que diu ser. S’admet: { $allowed }.
error-document-too-large = El fitxer és massa gran: com a màxim { $max } bytes.

server-shared-language-name = Català
server-shared-languages = Altres llengües
server-shared-breadcrumbs = On sou
server-shared-page-missing = Aquesta pàgina no hi és
server-shared-page-refused = No ha pogut ser
server-shared-go-home = Ves a l’inici
server-shared-needs-script = Aquesta pàgina necessita JavaScript. Tot el que és públic es pot llegir sense.
server-shared-feed-decisions = decisions
server-shared-mailbox = Bústia de la demostració
server-shared-mailbox-explained = Aquest correu no ha sortit d’aquí. En una instal·lació de debò arriba a les persones.
server-shared-mailbox-empty = Encara no hi ha cap carta.
server-shared-mailbox-to = Per a
server-shared-mailbox-everybody = Tothom
server-shared-mailbox-show = Mostra
server-shared-mailbox-sent = Data

server-shared-seats = { $count ->
    [one] 1 seient
    [many] { $count } de seients
   *[other] { $count } seients
}
server-shared-seats-filled = { $count ->
    [one] 1 d’ocupat
    [many] { $count } d’ocupats
   *[other] { $count } d’ocupats
}
server-shared-link-decisions = Totes les decisions
server-shared-link-members = Qui hi ha al consell
server-shared-seats-by-sector = Seients per sector
server-shared-column-sector = Sector
server-shared-column-members = Membres
server-shared-column-seats = Seients
server-shared-members = Membres
server-shared-members-lead = Les organitzacions que seuen al consell, i les que hi han segut, per sector.
server-shared-member-since = membre des de { $day }
server-shared-member-suspended = suspesa
server-shared-member-left = membre fins a { $day }
server-shared-representatives = Representants
server-shared-representatives-none = Ningú no parla per aquesta organització avui.
server-shared-representatives-hidden = Aquesta associació no mostra les persones que la representen.

# A moment in words, in the council's time zone.
server-shared-moment = { $weekday }, { $day } { $month } de { $year }, a les { $time } ({ $zone })
server-shared-weekday = { $n ->
    [1] dilluns
    [2] dimarts
    [3] dimecres
    [4] dijous
    [5] divendres
    [6] dissabte
   *[7] diumenge
}
server-shared-month = { $n ->
    [1] de gener
    [2] de febrer
    [3] de març
    [4] d’abril
    [5] de maig
    [6] de juny
    [7] de juliol
    [8] d’agost
    [9] de setembre
    [10] d’octubre
    [11] de novembre
   *[12] de desembre
}

export-readme =
    Què se sap de vós.
    {""}
    data.json: cada fila de la base de dades que tracta de vós, per taules. Només hi falten els secrets, com ara el resum de la contrasenya.
    evidence.json: per a cada entrada del registre públic que tracta de vós, allò que l’obre (sal i valor). Pel registre ningú no pot saber que una entrada tracta de vós; amb això ho podeu demostrar a qui vulgueu. El registre és { $origin }; la seva documentació diu com es comprova.
    files/: documents que heu enviat, pel SHA-256 dels seus bytes.
    {""}
    Aquest fitxer s’ha fet només per a vós i no es conserva enlloc. Deseu-lo en un lloc segur.
