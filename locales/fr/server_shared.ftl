# What the server says outside any room: refusals of requests, pages without the frontend.

error-access-sign-in-required = Connectez-vous pour faire cela.
error-invalid = Certains champs ne sont pas corrects.
error-access-denied = Vous n’avez pas le droit de faire cela ({ $action }).
error-not-found = Il n’y a rien de ce nom, ou vous ne pouvez pas le voir.
error-stale = Cela a changé entre-temps. Regardez de nouveau, puis réessayez.

error-documents-unavailable = Le lieu où les documents sont conservés est injoignable. Rien n’a été changé ; réessayez dans un moment.
error-too-many = Trop d’essais. Réessayez dans { $retry_after ->
    [one] { $retry_after } seconde
    [many] { $retry_after } de secondes
   *[other] { $retry_after } secondes
}.
error-fault = Quelque chose a échoué de notre côté. Référence : { $reference }.
error-ledger-frozen = Le registre du conseil est arrêté : quelque chose n’y concorde pas. Rien ne peut y entrer tant que la personne qui gère le serveur ne l’a pas examiné. Tout reste lisible.
error-storage-full = Le serveur n’a plus de place pour enregistrer cela. Rien n’a été écrit ; réessayez plus tard.

error-invalid-empty = Le texte manque.
error-invalid-too-long = C’est trop long : { $max } caractères au plus.
error-invalid-character = Ceci contient un caractère qui n’est pas admis.
error-invalid-formula-start = Ceci ne peut pas commencer par =, +, - ou @ : un tableur y verrait une formule.
error-invalid-language = Le conseil ne publie pas dans cette langue. Langues : { $languages }.
error-invalid-language-twice = Cette langue figure deux fois.
error-invalid-value = Cette valeur n’est pas admise.
error-invalid-type = Cette valeur est d’un autre type.
error-invalid-missing = Ce champ manque.
error-invalid-unknown-field = Il n’y a pas de champ de ce nom.
error-invalid-cursor = Cette position dans la liste n’est pas une des nôtres.
error-invalid-page-size = Une page compte de 1 à { $max } lignes.
error-invalid-idempotency-key = La clé compte de 1 à 128 caractères ASCII visibles.
error-idempotency-key-reused = Cette clé a déjà servi à autre chose.

error-graphql-invalid = Le document GraphQL n’est pas valide : { $reason }
error-limit-depth = La requête est trop profonde.
error-limit-complexity = La requête demande trop à la fois.
error-limit-aliases = La requête a trop d’alias.
error-limit-directives = La requête a trop de directives.
error-limit-selections = La requête a trop de champs.
error-limit-batch = Un seul document par requête est traité.
error-limit-time = La requête a pris trop de temps et a été arrêtée.
error-limit-streams = Trop de connexions ouvertes : { $max } au plus.

error-request-body-too-large = La requête est trop grande : { $max } octets au plus.
error-request-csrf = La requête ne vient pas d’une page de cette session. Rechargez la page.
error-request-host-unknown = Il n’y a pas de conseil à cette adresse.
error-request-invalid = La requête ne peut pas être lue.
error-request-media-type = Ce type de contenu n’est pas admis ; sont admis : { $allowed }.
error-request-method = Cette méthode n’est pas admise ; sont admises : { $allowed }.
error-request-not-json = Le corps de la requête n’est pas du JSON (ligne { $line }, colonne { $column }).
error-request-not-utf8 = Le corps de la requête n’est pas en UTF-8.
error-request-origin = La requête vient d’un autre site.
error-request-range = Le fichier n’a pas cette partie.
error-session-needs-tls = Pour vous connecter, ouvrez ce site en https.
error-document-media-type = Ce type de fichier n’est pas admis, ou le fichier n’est pas ce qu’il prétend être. Admis : { $allowed }.
error-document-too-large = Le fichier est trop grand : { $max } octets au plus.

server-shared-language-name = Français
server-shared-languages = Autres langues
server-shared-breadcrumbs = Où vous êtes
server-shared-page-missing = Cette page n’existe pas
server-shared-page-refused = Cela n’a pas pu se faire
server-shared-go-home = Aller à l’accueil
server-shared-needs-script = Cette page a besoin de JavaScript. Tout ce qui est public se lit sans.
server-shared-feed-decisions = décisions
server-shared-mailbox = Boîte aux lettres de la démonstration
server-shared-mailbox-explained = Ce courrier n’est jamais parti. Dans une vraie installation, il parvient aux personnes.
server-shared-mailbox-empty = Il n’y a pas encore de lettre.
server-shared-mailbox-to = À
server-shared-mailbox-everybody = Tout le monde
server-shared-mailbox-show = Afficher
server-shared-mailbox-sent = Date

server-shared-seats = { $count ->
    [one] { $count } siège
    [many] { $count } de sièges
   *[other] { $count } sièges
}
server-shared-seats-filled = { $count ->
    [one] { $count } pourvu
    [many] { $count } pourvus
   *[other] { $count } pourvus
}
server-shared-link-decisions = Toutes les décisions
server-shared-link-members = Qui siège au conseil
server-shared-seats-by-sector = Sièges par secteur
server-shared-column-sector = Secteur
server-shared-column-members = Membres
server-shared-column-seats = Sièges
server-shared-members = Membres
server-shared-members-lead = Les organisations qui siègent au conseil, et celles qui y ont siégé, par secteur.
server-shared-member-since = membre depuis le { $day }
server-shared-member-suspended = suspendue
server-shared-member-left = membre jusqu’au { $day }
server-shared-representatives = Représentants
server-shared-representatives-none = Personne ne parle pour cette organisation aujourd’hui.
server-shared-representatives-hidden = Cette association ne montre pas les personnes qui la représentent.

# A moment in words, in the council's time zone.
server-shared-moment = { $weekday } { $day } { $month } { $year } à { $time } ({ $zone })
server-shared-weekday = { $n ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
server-shared-month = { $n ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}

export-readme =
    Ce que l’on sait de vous.
    {""}
    data.json : chaque ligne de la base de données qui vous concerne, par table. Seuls les secrets manquent, comme l’empreinte de votre mot de passe.
    evidence.json : pour chaque entrée du registre public qui vous concerne, ce qui l’ouvre (sel et valeur). Le registre seul ne dit à personne qu’une entrée vous concerne ; avec ceci vous pouvez le prouver à qui vous voulez. Le registre est { $origin } ; sa documentation dit comment vérifier.
    files/ : les documents que vous avez envoyés, selon le SHA-256 de leurs octets.
    {""}
    Ce fichier a été fait pour vous seul et n’est conservé nulle part. Gardez-le en lieu sûr.
