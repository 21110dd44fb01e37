# Refusals: organisations and seats
error-membership-code-taken = El codi { $code } és d'una altra organització, actual o antiga.
error-membership-seat-code-taken = El codi { $code } és d'un altre seient, actual o extingit.
error-membership-college-full = Els estatuts donen a aquest grup de seients ({ $college }) { $seats ->
    [one] un seient, i és ocupat
   *[other] { $seats } seients, i tots són ocupats
}.
error-membership-college-differs = Els seients d'aquesta organització són d'un altre grup ({ $college }).
error-membership-organisation-suspended = L'organització està suspesa.
error-membership-organisation-not-suspended = L'organització no està suspesa.
error-membership-organisation-withdrawn = L'organització ha deixat el consell. La seva pàgina es conserva tal com era.
# Refusals: mandates
error-membership-seat-taken = { $ends_on ->
    [null] El seient té { $kind ->
        [titular] una persona titular
       *[substitute] una persona suplent
    } des del { $starts_on } fins a nou avís.
   *[other] El seient té { $kind ->
        [titular] una persona titular
       *[substitute] una persona suplent
    } del { $starts_on } al { $ends_on }.
}
error-membership-mandate-twice = { $ends_on ->
    [null] Aquesta persona ja representa el seient, des del { $starts_on } fins a nou avís.
   *[other] Aquesta persona ja representa el seient, del { $starts_on } al { $ends_on }.
}
error-membership-seat-ended = El seient s'acaba el { $valid_until }, abans que el mandat.
error-membership-seat-not-yet = L'organització té aquest seient només des del { $valid_from }.
error-membership-dates-reversed = El darrer dia és anterior al primer.
error-membership-mandate-past = No es pot donar un mandat per a dies que ja han passat.
error-membership-already-ended = Això es va acabar el { $ended_on }.
error-membership-ends-in-past = El que ja ha passat no es pot canviar. Trieu avui o un dia posterior.
error-membership-ends-later = Això ja s'acaba abans, el { $ends_on }.
# Refusals: people and offices
error-membership-email-fixed = Aquesta persona entra amb l'adreça actual; ningú més no la pot canviar.
error-membership-email-missing = Aquesta persona no té cap adreça electrònica on convidar-la.
error-membership-role-held = Aquesta persona ja té el càrrec.
error-membership-role-not-held = Aquesta persona no té el càrrec.
error-membership-last-administrator = És l'última persona administradora. Feu-ne administradora una altra abans.
error-membership-still-holds = Aquesta persona encara representa algú o té un càrrec (mandats: { $mandates }, càrrecs: { $offices }). Abans cal que s’acabin.
# Refusals: founding and importing
error-membership-council-exists = Ja hi ha un consell amb aquest nom ({ $slug }) o amb aquest registre.
error-membership-council-has-members = El consell ja té membres. Els fitxers només poden omplir un consell sense membres.
error-membership-council-differs = Els fitxers són d'un altre consell ({ $slug }).
# Fields
error-membership-code-malformed = Un codi té lletres sense accents, xifres, guions i guions baixos, 40 com a màxim, i comença amb una lletra o una xifra.
error-membership-kind-malformed = Un tipus és una clau en minúscules, xifres i guions baixos, com ara migrant_association.
error-membership-website-malformed = Un lloc web comença amb https:// o http:// i no té espais.
error-membership-college-unknown = El consell no té aquest grup de seients ({ $college }).
error-membership-date-in-future = Aquest dia encara no ha arribat.
error-membership-import-row-denied = No podeu importar aquesta línia: no podeu { $action ->
    [admitOrganisation] admetre organitzacions
    [addSeat] donar seients
    [registerPerson] registrar persones
   *[appointRepresentative] nomenar representants
}.
# Files of councils
error-import-file-too-large = El fitxer és massa gros; com a màxim { $limit_bytes } bytes.
error-import-file-empty = El fitxer és buit.
error-import-file-not-utf8 = A partir d'aquí el fitxer no és text en UTF-8.
error-import-file-has-nul = No és un fitxer de text.
error-import-yaml-malformed = No és YAML vàlid: { $reason }
error-import-yaml-too-complex = Aquest YAML fa servir més del que cal per a un consell: sense àncores, etiquetes ni diversos documents.
error-import-duplicate-key = La clau { $key } hi és dues vegades.
error-import-unknown-key = La clau { $key } no té cap significat aquí.
error-import-missing-key = Falta la clau { $key }.
error-import-wrong-type = { $field } té un valor d'un altre tipus; s'esperava: { $expected }.
error-import-csv-malformed = { $reason ->
    [delimiter] Les columnes s'han de separar amb comes.
    [open_quote] Hi ha unes cometes sense tancar.
    [stray_quote] Hi ha unes cometes dins d'una cel·la que no en porta.
   *[unreadable] No és una línia CSV llegible.
}
error-import-unknown-column = La columna { $column } no té cap significat aquí.
error-import-duplicate-column = La columna { $column } hi és dues vegades.
error-import-missing-column = Falta la columna { $column }.
error-import-cell-count = La línia té { $found } cel·les; la capçalera, { $expected }.
error-import-too-many-rows = Massa línies; com a màxim { $limit }.
error-import-value-missing = Falta { $field }.
error-import-invalid-value = { $field } no pot ser { $value }; s'esperava: { $expected }.
error-import-too-many-items = { $field } té massa elements; com a màxim { $limit }.
error-import-text-too-long = { $field } és massa llarg; com a màxim { $limit } caràcters.
error-import-text-control-character = { $field } conté un caràcter de control invisible ({ $character }).
error-import-text-formula = { $field } comença amb { $character }; un full de càlcul ho prendria per una fórmula.
error-import-unknown-sector = { $value } no és cap dels sis sectors.
error-import-unknown-seat-group = El fitxer del consell no té cap grup de seients { $value }.
error-import-unknown-member = El fitxer de membres no té cap membre { $value }.
error-import-duplicate-code = El codi { $code } ja és a la línia { $line }.
error-import-duplicate-item = { $field } té { $value } dues vegades.
error-import-language-not-listed = { $field } fa servir la llengua { $language }, que el consell no indica.
error-import-name-missing = El consell no té nom en la seva llengua principal ({ $language }).
error-import-seats-total-differs = seats_total diu { $stated }, però els grups en sumen { $counted }.
error-import-group-seats-differ = El grup { $seat_group } té { $stated } seients, però els seus membres en tenen { $counted }.
error-import-rule-invalid = La regla no es pot comptar: { $field } ({ $reason }).
error-import-rule-unreachable = Ni tots els seients junts podrien complir aquesta regla.
error-import-seat-missing = { $member } té { $seats } seients: digueu quin.
error-import-seat-unknown = { $member } té { $seats } seients, però no aquest.
error-import-seat-taken = El seient de { $member } té una persona titular els mateixos dies, a la línia { $line }.
error-import-duplicate-mandate = La mateixa persona representa aquest seient de { $member } els mateixos dies, a la línia { $line }.
error-import-person-differs = La mateixa adreça té { $field ->
    [name] un altre nom
   *[language] una altra llengua
} a la línia { $line }.
error-import-dates-reversed = El darrer dia és anterior al primer.
error-import-too-many-problems = Hi ha més problemes; es mostren els primers { $limit }.
# What can be done
action-importCouncil = omplir el consell a partir de fitxers
action-exportCouncil = exportar el consell amb les adreces de les persones
action-admitOrganisation = admetre una organització
action-amendOrganisation = modificar el que es diu d'una organització
action-suspendOrganisation = suspendre una organització, amb motius
action-reinstateOrganisation = posar fi a una suspensió
action-withdrawOrganisation = posar fi a la pertinença d'una organització, amb motius
action-addSeat = donar un seient a una organització
action-endSeat = extingir un seient
action-registerPerson = registrar una persona
action-amendPerson = corregir el nom o l'adreça d'una altra persona
action-invitePerson = convidar una persona a donar-se d'alta
action-appointRepresentative = nomenar una persona representant
action-endMandate = posar fi al mandat d'una altra persona
action-grantRole = donar un càrrec
action-revokeRole = retirar un càrrec
action-listPeople = veure la llista de totes les persones del consell
action-viewPersons = veure qui representa una organització que oculta les seves persones
action-viewPerson = veure una persona que una organització oculta
action-viewEmail = veure adreces electròniques
action-exportMyData = endur-se allò que se sap d'un mateix
action-correctMyName = corregir el propi nom
action-eraseMyself = fer esborrar allò que se sap d'un mateix
action-erasePerson = esborrar una persona per petició escrita o per ordre
# Who was erased
person-erased-request = Nom esborrat a petició de la persona
person-erased-retention = Nom esborrat un cop acabat el termini de conservació
person-erased-order = Nom esborrat per ordre
# Offices
role-public = Tothom
role-representative = Representant d'un membre
# The rule in words
rule-share = { $count }: { $bound ->
    [at_least] almenys
   *[more_than] més de
} { $share } { $base }{ $plus ->
    [0] {""}
   *[other] {", "}més { $plus }
}{ $needed ->
    [none] {""}
   *[other] {" "}({ $needed } de { $seats })
}.
rule-number = { $count }: { $bound ->
    [at_least] almenys
   *[more_than] més de
} { $number }.
rule-min = Mai menys de { $min }.
rule-count-present = Seients que participen
rule-count-present-or-represented = Seients que participen o són representats
rule-count-voting-present = Seients amb vot que participen
rule-count-voting-present-or-represented = Seients amb vot que participen o són representats
rule-count-for = Vots a favor
rule-count-against = Vots en contra
rule-count-abstain = Abstencions
rule-count-recused = Seients abstinguts per interès
rule-count-signatories = Signants
rule-fraction-1-2 = la meitat
rule-fraction-1-3 = un terç
rule-fraction-2-3 = dos terços
rule-fraction-1-4 = un quart
rule-fraction-3-4 = tres quarts
rule-fraction-3-5 = tres cinquenes parts
rule-fraction-4-5 = quatre cinquenes parts
rule-fraction-1-1 = la totalitat
rule-base-seats = de tots els seients
rule-base-in-office = dels seients amb representant
rule-base-eligible = dels seients amb dret de vot sobre l'assumpte
rule-base-present = dels seients que participen
rule-base-present-or-represented = dels seients que participen o són representats
rule-base-votes-cast = dels vots a favor o en contra
rule-base-voters-with-abstainers = dels vots, abstencions incloses
rule-base-ballots-without-refusals = de totes les paperetes que fan una tria, en blanc i nul·les incloses
rule-base-present-less-abstain = dels seients que participen, menys les abstencions
rule-base-voting-seats = de tots els seients amb dret de vot
rule-base-voting-in-office = dels seients amb vot i representant
rule-base-voting-eligible = dels seients amb vot i dret sobre l'assumpte
rule-base-voting-present = dels seients amb vot que participen
rule-base-voting-present-or-represented = dels seients amb vot que participen o són representats
rule-base-voting-present-less-abstain = dels seients amb vot que participen, menys les abstencions
