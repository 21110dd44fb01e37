# Refusals: organisations and seats
error-membership-code-taken = El código { $code } es de otra organización, actual o antigua.
error-membership-seat-code-taken = El código { $code } es de otro escaño, actual o extinguido.
error-membership-college-full = Los estatutos dan a este grupo de escaños ({ $college }) { $seats ->
    [one] un escaño, y está ocupado
   *[other] { $seats } escaños, y todos están ocupados
}.
error-membership-college-differs = Los escaños de esta organización son de otro grupo ({ $college }).
error-membership-organisation-suspended = La organización está suspendida.
error-membership-organisation-not-suspended = La organización no está suspendida.
error-membership-organisation-withdrawn = La organización ha dejado el consejo. Su página se conserva tal como era.
# Refusals: mandates
error-membership-seat-taken = { $ends_on ->
    [null] El escaño tiene { $kind ->
        [titular] una persona titular
       *[substitute] una persona suplente
    } desde el { $starts_on } hasta nuevo aviso.
   *[other] El escaño tiene { $kind ->
        [titular] una persona titular
       *[substitute] una persona suplente
    } del { $starts_on } al { $ends_on }.
}
error-membership-mandate-twice = { $ends_on ->
    [null] Esta persona ya representa el escaño, desde el { $starts_on } hasta nuevo aviso.
   *[other] Esta persona ya representa el escaño, del { $starts_on } al { $ends_on }.
}
error-membership-seat-ended = El escaño termina el { $valid_until }, antes que el mandato.
error-membership-seat-not-yet = La organización tiene este escaño solo desde el { $valid_from }.
error-membership-dates-reversed = El último día es anterior al primero.
error-membership-mandate-past = No se puede dar un mandato para días que ya han pasado.
error-membership-already-ended = Esto terminó el { $ended_on }.
error-membership-ends-in-past = Lo que ya ha pasado no se puede cambiar. Elija hoy o un día posterior.
error-membership-ends-later = Esto ya termina antes, el { $ends_on }.
# Refusals: people and offices
error-membership-email-fixed = Esta persona entra con la dirección actual; nadie más puede cambiarla.
error-membership-email-missing = Esta persona no tiene ninguna dirección de correo en la que invitarla.
error-membership-role-held = Esta persona ya tiene el cargo.
error-membership-role-not-held = Esta persona no tiene el cargo.
error-membership-last-administrator = Es la última persona administradora. Haga antes administradora a otra.
error-membership-still-holds = Esta persona aún representa a alguien o tiene un cargo (mandatos: { $mandates }, cargos: { $offices }). Antes deben terminar.
# Refusals: founding and importing
error-membership-council-exists = Ya hay un consejo con este nombre ({ $slug }) o con este registro.
error-membership-council-has-members = El consejo ya tiene miembros. Los archivos solo pueden llenar un consejo sin miembros.
error-membership-council-differs = Los archivos son de otro consejo ({ $slug }).
# Fields
error-membership-code-malformed = Un código tiene letras sin acentos, cifras, guiones y guiones bajos, 40 como máximo, y empieza con una letra o una cifra.
error-membership-kind-malformed = Un tipo es una clave en minúsculas, cifras y guiones bajos, como migrant_association.
error-membership-website-malformed = Un sitio web empieza con https:// o http:// y no tiene espacios.
error-membership-college-unknown = El consejo no tiene este grupo de escaños ({ $college }).
error-membership-date-in-future = Ese día aún no ha llegado.
error-membership-import-row-denied = No puede importar esta línea: no puede { $action ->
    [admitOrganisation] admitir organizaciones
    [addSeat] dar escaños
    [registerPerson] registrar personas
   *[appointRepresentative] nombrar representantes
}.
# Files of councils
error-import-file-too-large = El archivo es demasiado grande; como máximo { $limit_bytes } bytes.
error-import-file-empty = El archivo está vacío.
error-import-file-not-utf8 = A partir de aquí el archivo no es texto en UTF-8.
error-import-file-has-nul = No es un archivo de texto.
error-import-yaml-malformed = No es YAML válido: { $reason }
error-import-yaml-too-complex = Este YAML usa más de lo que necesita un consejo: sin anclas, etiquetas ni varios documentos.
error-import-duplicate-key = La clave { $key } está dos veces.
error-import-unknown-key = La clave { $key } no tiene significado aquí.
error-import-missing-key = Falta la clave { $key }.
error-import-wrong-type = { $field } tiene un valor de otro tipo; se esperaba: { $expected }.
error-import-csv-malformed = { $reason ->
    [delimiter] Las columnas deben separarse con comas.
    [open_quote] Hay unas comillas sin cerrar.
    [stray_quote] Hay unas comillas dentro de una celda que no las lleva.
   *[unreadable] No es una línea CSV legible.
}
error-import-unknown-column = La columna { $column } no tiene significado aquí.
error-import-duplicate-column = La columna { $column } está dos veces.
error-import-missing-column = Falta la columna { $column }.
error-import-cell-count = La línea tiene { $found } celdas; la cabecera, { $expected }.
error-import-too-many-rows = Demasiadas líneas; como máximo { $limit }.
error-import-value-missing = Falta { $field }.
error-import-invalid-value = { $field } no puede ser { $value }; se esperaba: { $expected }.
error-import-too-many-items = { $field } tiene demasiados elementos; como máximo { $limit }.
error-import-text-too-long = { $field } es demasiado largo; como máximo { $limit } caracteres.
error-import-text-control-character = { $field } contiene un carácter de control invisible ({ $character }).
error-import-text-formula = { $field } empieza con { $character }; una hoja de cálculo lo tomaría por una fórmula.
error-import-unknown-sector = { $value } no es ninguno de los seis sectores.
error-import-unknown-seat-group = El archivo del consejo no tiene ningún grupo de escaños { $value }.
error-import-unknown-member = El archivo de miembros no tiene ningún miembro { $value }.
error-import-duplicate-code = El código { $code } ya está en la línea { $line }.
error-import-duplicate-item = { $field } tiene { $value } dos veces.
error-import-language-not-listed = { $field } usa la lengua { $language }, que el consejo no indica.
error-import-name-missing = El consejo no tiene nombre en su lengua principal ({ $language }).
error-import-seats-total-differs = seats_total dice { $stated }, pero los grupos suman { $counted }.
error-import-group-seats-differ = El grupo { $seat_group } tiene { $stated } escaños, pero sus miembros tienen { $counted }.
error-import-rule-invalid = La regla no se puede contar: { $field } ({ $reason }).
error-import-rule-unreachable = Ni todos los escaños juntos podrían cumplir esta regla.
error-import-seat-missing = { $member } tiene { $seats } escaños: diga cuál.
error-import-seat-unknown = { $member } tiene { $seats } escaños, pero no este.
error-import-seat-taken = El escaño de { $member } tiene una persona titular los mismos días, en la línea { $line }.
error-import-duplicate-mandate = La misma persona representa este escaño de { $member } los mismos días, en la línea { $line }.
error-import-person-differs = La misma dirección tiene { $field ->
    [name] otro nombre
   *[language] otra lengua
} en la línea { $line }.
error-import-dates-reversed = El último día es anterior al primero.
error-import-too-many-problems = Hay más problemas; se muestran los primeros { $limit }.
# What can be done
action-importCouncil = llenar el consejo a partir de archivos
action-exportCouncil = exportar el consejo con las direcciones de las personas
action-admitOrganisation = admitir una organización
action-amendOrganisation = modificar lo que se dice de una organización
action-suspendOrganisation = suspender una organización, con motivos
action-reinstateOrganisation = poner fin a una suspensión
action-withdrawOrganisation = poner fin a la pertenencia de una organización, con motivos
action-addSeat = dar un escaño a una organización
action-endSeat = extinguir un escaño
action-registerPerson = registrar a una persona
action-amendPerson = corregir el nombre o la dirección de otra persona
action-invitePerson = invitar a una persona a darse de alta
action-appointRepresentative = nombrar a una persona representante
action-endMandate = poner fin al mandato de otra persona
action-grantRole = dar un cargo
action-revokeRole = retirar un cargo
action-listPeople = ver la lista de todas las personas del consejo
action-viewPersons = ver quién representa a una organización que oculta a sus personas
action-viewPerson = ver a una persona que una organización oculta
action-viewEmail = ver direcciones de correo
action-exportMyData = llevarse lo que se sabe de uno mismo
action-correctMyName = corregir el propio nombre
action-eraseMyself = hacer borrar lo que se sabe de uno mismo
action-erasePerson = borrar a una persona por petición escrita o por orden
# Who was erased
person-erased-request = Nombre borrado a petición de la persona
person-erased-retention = Nombre borrado al acabar el plazo de conservación
person-erased-order = Nombre borrado por orden
# Offices
role-public = Cualquiera
role-representative = Representante de un miembro
# The rule in words
rule-share = { $count }: { $bound ->
    [at_least] al menos
   *[more_than] más de
} { $share } { $base }{ $plus ->
    [0] {""}
   *[other] {", "}más { $plus }
}{ $needed ->
    [none] {""}
   *[other] {" "}({ $needed } de { $seats })
}.
rule-number = { $count }: { $bound ->
    [at_least] al menos
   *[more_than] más de
} { $number }.
rule-min = Nunca menos de { $min }.
rule-count-present = Escaños que participan
rule-count-present-or-represented = Escaños que participan o están representados
rule-count-voting-present = Escaños con voto que participan
rule-count-voting-present-or-represented = Escaños con voto que participan o están representados
rule-count-for = Votos a favor
rule-count-against = Votos en contra
rule-count-abstain = Abstenciones
rule-count-recused = Escaños abstenidos por interés
rule-count-signatories = Firmantes
rule-fraction-1-2 = la mitad
rule-fraction-1-3 = un tercio
rule-fraction-2-3 = dos tercios
rule-fraction-1-4 = un cuarto
rule-fraction-3-4 = tres cuartos
rule-fraction-3-5 = tres quintos
rule-fraction-4-5 = cuatro quintos
rule-fraction-1-1 = la totalidad
rule-base-seats = de todos los escaños
rule-base-in-office = de los escaños con representante
rule-base-eligible = de los escaños con derecho de voto sobre el asunto
rule-base-present = de los escaños que participan
rule-base-present-or-represented = de los escaños que participan o están representados
rule-base-votes-cast = de los votos a favor o en contra
rule-base-voters-with-abstainers = de los votos, abstenciones incluidas
rule-base-ballots-without-refusals = de todas las papeletas que eligen, en blanco y nulas incluidas
rule-base-present-less-abstain = de los escaños que participan, menos las abstenciones
rule-base-voting-seats = de todos los escaños con derecho de voto
rule-base-voting-in-office = de los escaños con voto y representante
rule-base-voting-eligible = de los escaños con voto y derecho sobre el asunto
rule-base-voting-present = de los escaños con voto que participan
rule-base-voting-present-or-represented = de los escaños con voto que participan o están representados
rule-base-voting-present-less-abstain = de los escaños con voto que participan, menos las abstenciones
