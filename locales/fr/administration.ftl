# Words that the pages of the administration share, its overview, and what each role may do.

administration-title = Administration
administration-overview = Vue d’ensemble
administration-decisions = Décisions
administration-organisations = Organisations
administration-people = Personnes
administration-roles = Fonctions

# Acts and what is recorded of them
administration-leave = Laisser tel quel
administration-recorded = Enregistré comme <link>inscription { $number }</link> du registre public.
administration-recorded-waiting = Enregistré. Le numéro d’inscription viendra avec le prochain point de contrôle, dans quelques secondes.
administration-recorded-unknown = Enregistré comme <code>{ $eid }</code>. Le numéro d’inscription n’a pas pu être obtenu pour l’instant.
administration-copy = Copier l’adresse
administration-copied = Copiée
administration-who-may = Peut le faire : { $roles }.
administration-who-nobody = Aucune fonction ne peut le faire.

# How far a text in one language has come; read out after the name of the language
administration-language-complete = présent
administration-language-begun = commencé
administration-language-none = manquant

# Overview
administration-attention = Ce qui demande votre attention
administration-attention-lead = Ce qui vous attend, et ce qui n’est pas encore comme il le faudrait.
administration-own = Votre organisation
administration-own-hint = Vous dites qui parle en son nom et ce qui est dit d’elle.
administration-votes = Votes
administration-votes-none = Aucun vote n’est annoncé ni ouvert, et rien ne vous attend.
administration-task-open_poll = À ouvrir
administration-task-close_poll = À clore
administration-task-confirm_decision = À confirmer
administration-cast-of = { $cast } sièges sur { $eligible } ont voté.
administration-drafts = Brouillons
administration-drafts-none = Aucun brouillon n’attend d’être achevé.
administration-draft-missing = Manque encore en : { $languages }
administration-draft-all-languages = Dans toutes les langues du conseil.
administration-new-decision = Nouvelle décision
administration-seats = Sièges
administration-seats-filled = Quelqu’un parle pour { $filled } sièges sur { $total }.
administration-seat-vacant = Vacant
administration-suspended = Suspendue
administration-and-more = { $count ->
    [one] et { $count } de plus
    [many] et { $count } de plus
   *[other] et { $count } de plus
}
administration-invitations = Invitations
administration-uninvited-none = Toutes les personnes qui parlent pour un siège ou exercent une fonction ont été invitées.
administration-uninvited = { $count ->
    [one] { $count } personne parle pour un siège ou exerce une fonction et n’a pas encore été invitée.
    [many] { $count } personnes parlent pour un siège ou exercent une fonction et n’ont pas encore été invitées.
   *[other] { $count } personnes parlent pour un siège ou exercent une fonction et n’ont pas encore été invitées.
}
administration-waiting = { $count ->
    [one] { $count } personne invitée ne s’est pas encore connectée
    [many] { $count } personnes invitées ne se sont pas encore connectées
   *[other] { $count } personnes invitées ne se sont pas encore connectées
}
administration-record = État du registre
administration-record-size = Le registre avance : <link>{ $size } inscriptions</link> sous le dernier point de contrôle.
administration-record-signed = Signé { $ago }.
administration-record-pending = { $count ->
    [one] { $count } inscription attend le prochain point de contrôle.
    [many] { $count } inscriptions attendent le prochain point de contrôle.
   *[other] { $count } inscriptions attendent le prochain point de contrôle.
}
administration-record-frozen = Le registre s’est arrêté : quelque chose n’y est pas cohérent. Aucun acte ne peut être inscrit tant que la personne qui gère le serveur ne l’a pas examiné.

# What each role may do
administration-roles-title = Ce que peut faire chaque fonction
administration-roles-lead = Ceci est lu dans les politiques que suit le serveur lui-même. Ce qui n’y est pas permis est interdit, à tout le monde.
administration-roles-one-by-one = Une par une
administration-roles-compare = Comparer
administration-roles-yours = La vôtre
administration-roles-count = { $count ->
    [one] peut faire { $count } chose
    [many] peut faire { $count } choses
   *[other] peut faire { $count } choses
}
administration-roles-may = Peut
administration-roles-may-not = Ne peut pas
administration-roles-nothing = Rien.
administration-roles-act = Acte
administration-roles-yes = oui
administration-roles-no = non
