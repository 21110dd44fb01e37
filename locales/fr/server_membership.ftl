# Refusals: organisations and seats
error-membership-code-taken = Le code { $code } est celui d'une autre organisation, actuelle ou ancienne.
error-membership-seat-code-taken = Le code { $code } est celui d'un autre siège, actuel ou supprimé.
error-membership-college-full = Les statuts donnent à ce collège ({ $college }) { $seats ->
    [one] { $seats } siège, et il est pris
   *[other] { $seats } sièges, et tous sont pris
}.
error-membership-college-differs = Les sièges de cette organisation relèvent d'un autre collège ({ $college }).
error-membership-organisation-suspended = L'organisation est suspendue.
error-membership-organisation-not-suspended = L'organisation n'est pas suspendue.
error-membership-organisation-withdrawn = L'organisation a quitté le conseil. Sa page reste telle qu'elle était.
# Refusals: mandates
error-membership-seat-taken = { $ends_on ->
    [null] Le siège a { $kind ->
        [titular] une personne titulaire
       *[substitute] une personne suppléante
    } depuis le { $starts_on } jusqu'à nouvel ordre.
   *[other] Le siège a { $kind ->
        [titular] une personne titulaire
       *[substitute] une personne suppléante
    } du { $starts_on } au { $ends_on }.
}
error-membership-mandate-twice = { $ends_on ->
    [null] Cette personne représente déjà le siège, depuis le { $starts_on } jusqu'à nouvel ordre.
   *[other] Cette personne représente déjà le siège, du { $starts_on } au { $ends_on }.
}
error-membership-seat-ended = Le siège prend fin le { $valid_until }, avant le mandat.
error-membership-seat-not-yet = L'organisation n'a ce siège qu'à partir du { $valid_from }.
error-membership-dates-reversed = Le dernier jour précède le premier.
error-membership-mandate-past = Un mandat ne peut pas être donné pour des jours passés.
error-membership-already-ended = Cela a pris fin le { $ended_on }.
error-membership-ends-in-past = Ce qui est passé ne se change plus. Choisissez aujourd'hui ou un jour suivant.
error-membership-ends-later = Cela prend déjà fin plus tôt, le { $ends_on }.
# Refusals: people and offices
error-membership-email-fixed = Cette personne se connecte avec l'adresse actuelle ; personne d'autre ne peut la changer.
error-membership-email-missing = Cette personne n'a pas d'adresse électronique où l'inviter.
error-membership-role-held = Cette personne a déjà cette fonction.
error-membership-role-not-held = Cette personne n'a pas cette fonction.
error-membership-last-administrator = C'est la dernière personne qui administre. Donnez d'abord cette fonction à quelqu'un d'autre.
error-membership-still-holds = Cette personne représente encore quelqu’un ou exerce une fonction (mandats : { $mandates }, fonctions : { $offices }). Ils prennent fin d’abord.
# Refusals: founding and importing
error-membership-council-exists = Il y a déjà un conseil de ce nom ({ $slug }) ou avec ce registre.
error-membership-council-has-members = Le conseil a déjà des membres. Des fichiers ne peuvent remplir qu'un conseil sans membres.
error-membership-council-differs = Les fichiers sont ceux d'un autre conseil ({ $slug }).
# Fields
error-membership-code-malformed = Un code se compose de lettres sans accents, de chiffres, de tirets et de soulignés, 40 au plus, et commence par une lettre ou un chiffre.
error-membership-kind-malformed = Un type est une clé en minuscules, chiffres et soulignés, comme migrant_association.
error-membership-website-malformed = Un site commence par https:// ou http:// et n'a pas d'espaces.
error-membership-college-unknown = Le conseil n'a pas ce collège ({ $college }).
error-membership-date-in-future = Ce jour n'est pas encore venu.
error-membership-import-row-denied = Vous ne pouvez pas importer cette ligne : vous ne pouvez pas { $action ->
    [admitOrganisation] admettre des organisations
    [addSeat] donner des sièges
    [registerPerson] inscrire des personnes
   *[appointRepresentative] nommer des représentants
}.
# Files of councils
error-import-file-too-large = Le fichier est trop grand ; au plus { $limit_bytes } octets.
error-import-file-empty = Le fichier est vide.
error-import-file-not-utf8 = À partir d'ici le fichier n'est pas du texte en UTF-8.
error-import-file-has-nul = Ce n'est pas un fichier de texte.
error-import-yaml-malformed = Ce n'est pas du YAML valable : { $reason }
error-import-yaml-too-complex = Ce YAML emploie plus qu'il n'en faut pour un conseil : ni ancres, ni étiquettes, ni plusieurs documents.
error-import-duplicate-key = La clé { $key } figure deux fois.
error-import-unknown-key = La clé { $key } n'a pas de sens ici.
error-import-missing-key = La clé { $key } manque.
error-import-wrong-type = { $field } a une valeur d'un autre genre ; attendu : { $expected }.
error-import-csv-malformed = { $reason ->
    [delimiter] Les colonnes doivent être séparées par des virgules.
    [open_quote] Un guillemet n'est pas fermé.
    [stray_quote] Un guillemet se trouve dans une cellule qui n'en est pas entourée.
   *[unreadable] Ce n'est pas une ligne CSV lisible.
}
error-import-unknown-column = La colonne { $column } n'a pas de sens ici.
error-import-duplicate-column = La colonne { $column } figure deux fois.
error-import-missing-column = La colonne { $column } manque.
error-import-cell-count = La ligne a { $found } cellules, l'en-tête { $expected }.
error-import-too-many-rows = Trop de lignes ; au plus { $limit }.
error-import-value-missing = { $field } manque.
error-import-invalid-value = { $field } ne peut pas être { $value } ; attendu : { $expected }.
error-import-too-many-items = { $field } a trop d'éléments ; au plus { $limit }.
error-import-text-too-long = { $field } est trop long ; au plus { $limit } caractères.
error-import-text-control-character = { $field } contient un caractère de contrôle invisible ({ $character }).
error-import-text-formula = { $field } commence par { $character } ; un tableur le prendrait pour une formule.
error-import-unknown-sector = { $value } n'est aucun des six secteurs.
error-import-unknown-seat-group = Le fichier du conseil n'a pas de collège { $value }.
error-import-unknown-member = Le fichier des membres n'a pas de membre { $value }.
error-import-duplicate-code = Le code { $code } figure déjà à la ligne { $line }.
error-import-duplicate-item = { $field } a deux fois { $value }.
error-import-language-not-listed = { $field } emploie la langue { $language }, que le conseil n'indique pas.
error-import-name-missing = Le conseil n'a pas de nom dans sa langue principale ({ $language }).
error-import-seats-total-differs = seats_total dit { $stated }, mais les collèges en font { $counted } ensemble.
error-import-group-seats-differ = Le collège { $seat_group } a { $stated } sièges, mais ses membres en ont { $counted }.
error-import-rule-invalid = La règle ne peut pas être calculée : { $field } ({ $reason }).
error-import-rule-unreachable = Même tous les sièges ensemble ne pourraient pas remplir cette règle.
error-import-seat-missing = { $member } a { $seats } sièges : dites lequel.
error-import-seat-unknown = { $member } a { $seats } sièges, mais pas celui-ci.
error-import-seat-taken = Le siège de { $member } a une personne titulaire les mêmes jours, à la ligne { $line }.
error-import-duplicate-mandate = La même personne représente ce siège de { $member } les mêmes jours, à la ligne { $line }.
error-import-person-differs = La même adresse a { $field ->
    [name] un autre nom
   *[language] une autre langue
} à la ligne { $line }.
error-import-dates-reversed = Le dernier jour précède le premier.
error-import-too-many-problems = Il y a d'autres problèmes ; les { $limit } premiers sont indiqués.
# What can be done
action-importCouncil = remplir le conseil à partir de fichiers
action-exportCouncil = exporter le conseil avec les adresses des personnes
action-admitOrganisation = admettre une organisation
action-amendOrganisation = modifier ce qui est dit d'une organisation
action-suspendOrganisation = suspendre une organisation, avec motifs
action-reinstateOrganisation = mettre fin à une suspension
action-withdrawOrganisation = mettre fin à l'appartenance d'une organisation, avec motifs
action-addSeat = donner un siège à une organisation
action-endSeat = supprimer un siège
action-registerPerson = inscrire une personne
action-amendPerson = corriger le nom ou l'adresse d'une autre personne
action-invitePerson = inviter une personne à ouvrir son compte
action-appointRepresentative = nommer une personne représentante
action-endMandate = mettre fin au mandat d'une autre personne
action-grantRole = donner une fonction
action-revokeRole = retirer une fonction
action-listPeople = voir la liste de toutes les personnes du conseil
action-viewPersons = voir qui représente une organisation qui cache ses personnes
action-viewPerson = voir une personne qu'une organisation cache
action-viewEmail = voir les adresses électroniques
action-exportMyData = emporter ce que l'on sait de soi
action-correctMyName = corriger son propre nom
action-eraseMyself = faire effacer ce que l'on sait de soi
action-erasePerson = effacer une personne sur demande écrite ou sur ordre
# Who was erased
person-erased-request = Nom effacé à la demande de la personne
person-erased-retention = Nom effacé à la fin de la durée de conservation
person-erased-order = Nom effacé sur ordre
# Offices
role-public = Tout le monde
role-representative = Représentation d'un membre
# The rule in words
rule-share = { $count } : { $bound ->
    [at_least] au moins
   *[more_than] plus de
} { $share } { $base }{ $plus ->
    [0] {""}
   *[other] {", "}plus { $plus }
}{ $needed ->
    [none] {""}
   *[other] {" "}({ $needed } sur { $seats })
}.
rule-number = { $count } : { $bound ->
    [at_least] au moins
   *[more_than] plus de
} { $number }.
rule-min = Jamais moins de { $min }.
rule-count-present = Sièges qui participent
rule-count-present-or-represented = Sièges qui participent ou sont représentés
rule-count-voting-present = Sièges votants qui participent
rule-count-voting-present-or-represented = Sièges votants qui participent ou sont représentés
rule-count-for = Voix pour
rule-count-against = Voix contre
rule-count-abstain = Abstentions
rule-count-recused = Sièges déportés
rule-count-signatories = Signataires
rule-fraction-1-2 = la moitié
rule-fraction-1-3 = un tiers
rule-fraction-2-3 = deux tiers
rule-fraction-1-4 = un quart
rule-fraction-3-4 = trois quarts
rule-fraction-3-5 = trois cinquièmes
rule-fraction-4-5 = quatre cinquièmes
rule-fraction-1-1 = la totalité
rule-base-seats = de tous les sièges
rule-base-in-office = des sièges pourvus d'une personne
rule-base-eligible = des sièges qui ont droit de vote sur l'affaire
rule-base-present = des sièges qui participent
rule-base-present-or-represented = des sièges qui participent ou sont représentés
rule-base-votes-cast = des voix pour ou contre
rule-base-voters-with-abstainers = des voix, abstentions comprises
rule-base-ballots-without-refusals = de tous les bulletins qui expriment un choix, blancs et nuls compris
rule-base-present-less-abstain = des sièges qui participent, moins les abstentions
rule-base-voting-seats = de tous les sièges qui ont droit de vote
rule-base-voting-in-office = des sièges votants pourvus d'une personne
rule-base-voting-eligible = des sièges votants qui ont droit de vote sur l'affaire
rule-base-voting-present = des sièges votants qui participent
rule-base-voting-present-or-represented = des sièges votants qui participent ou sont représentés
rule-base-voting-present-less-abstain = des sièges votants qui participent, moins les abstentions
