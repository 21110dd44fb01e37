# Miembros: organizaciones, sus escaños y representantes.

membership-title = Miembros
membership-lead = Las organizaciones del consejo, sus escaños y quienes hablan en su nombre.
membership-seats = Los escaños del consejo
membership-by-sector = Escaños según la clase de organización
membership-by-college = Escaños por grupo
membership-quorum = Quórum
membership-majority = Mayoría
membership-column-organisations = Organizaciones
membership-column-seats = Escaños
membership-column-share = Parte
membership-column-filled = Ocupados
membership-search = Buscar por nombre o código
membership-filter-sector = Clase de organización
membership-filter-college = Grupo de escaños
membership-filter-status = Situación
membership-all-sectors = Todas las clases
membership-all-colleges = Todos los grupos
membership-status-all = Todas
membership-status-active = Activa
membership-status-suspended = Suspendida
membership-status-withdrawn = Retirada
membership-count = { $count ->
    [one] { $count } organización
    [many] { $count } de organizaciones
   *[other] { $count } organizaciones
}
membership-none-found = Ninguna organización coincide. Pruebe otro nombre o menos filtros.
membership-since = desde el { $date }
membership-from-to = { $from } – { $to }
membership-persons-hidden-short = Habla como asociación
membership-nobody = Sin representante en este momento
membership-not-found = Este miembro no existe
membership-not-found-text = Puede que el código esté mal escrito. Los antiguos miembros conservan su página.

# Una organización
membership-facts = Datos
membership-code = Código
membership-kind = Forma
membership-kind-migrant_association = Asociación de personas migrantes
membership-kind-political_group = Grupo político del ayuntamiento
membership-kind-company = Empresa
membership-kind-association = Asociación
membership-origin = Comunidad de origen
membership-admitted = Miembro desde
membership-left = Miembro hasta
membership-website = Sitio web
membership-in-record = En el registro
membership-all-entries = Todas las inscripciones
membership-own-seats = Escaños y representantes
membership-persons-hidden = Esta asociación habla como asociación: no muestra los nombres de quienes la representan. Sus votos son públicos igualmente.
membership-no-seat = Esta organización no tiene ahora ningún escaño.
membership-seat = Escaño
membership-vacant = Vacante
membership-titular = Representante
membership-substitute = Suplente
membership-ballots = Cómo ha votado
membership-no-ballots = Aún no se ha escrutado ningún voto de esta organización.
membership-column-decision = Decisión
membership-column-ballot = Voto
