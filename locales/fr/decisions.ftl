# Décisions : la liste, une décision, son vote.

decisions-title = Décisions
decisions-lead = Ce que le conseil décide, avec chaque texte, chaque vote et chaque résultat.
decisions-new = Nouvelle décision
decisions-search = Chercher dans les titres et les textes
decisions-filter-state = Afficher selon l’état
decisions-filter-all = Toutes
decisions-none-yet = Le conseil n’a encore annoncé aucune décision.
decisions-none-found = Aucune décision ne correspond. Essayez d’autres mots ou un autre état.
decisions-count = { $count ->
    [one] { $count } décision
    [many] { $count } de décisions
   *[other] { $count } décisions
}
decisions-not-found = Cette décision n’existe pas
decisions-not-found-text = Elle n’est peut-être pas encore annoncée, ou son numéro est mal écrit.

# En-tête d'une décision
decisions-roll-call-tag = Vote nominal public
decisions-results-after-close = Résultats après la clôture
decisions-draft-notice = Ceci est un brouillon. Seules les personnes qui le préparent le voient ; rien n’en figure encore au registre public.
decisions-announced-on = Annoncée le { $date }
decisions-opens-by-chair = Ouverture par la présidence, sans heure fixée
decisions-closed-on = Close le { $when }
decisions-confirmed-on = Confirmée le { $date }
decisions-text-and-documents = { $count ->
    [0] Texte intégral
    [one] Texte intégral et { $count } document
    [many] Texte intégral et { $count } de documents
   *[other] Texte intégral et { $count } documents
}
decisions-annulled = Cette décision est annulée et sans effet.
decisions-annulled-on = Cette décision a été annulée le { $date } et est sans effet.

# Résultat
decisions-result = Résultat
decisions-result-so-far = Résultat provisoire
decisions-result-annulled = Ces chiffres sont conservés pour le registre ; la décision est sans effet.
decisions-hidden-until-close = Ce vote ne montre rien avant sa clôture : ni chiffres, ni qui a voté, ni même combien. Personne ne peut le voir, quelle que soit sa fonction.
decisions-updated-at = Mis à jour à { $time }
decisions-result-updated = Résultat mis à jour : { $figures }
decisions-rule-title = Comment la décision sera prise
decisions-rule-draft = La règle en vigueur sera fixée lorsque la décision sera annoncée.
decisions-rule-fixed = La règle a été fixée à l’annonce de la décision et ne peut plus être changée.
decisions-quorum = Quorum
decisions-majority = Majorité
decisions-check-met = Atteint
decisions-check-failed = Non atteint
decisions-check-not-yet = Pas encore atteint
decisions-check-article = Article { $article } du statut
decisions-quorum-of = sièges sur { $eligible } ont voté
decisions-quorum-mark = Le repère indique le quorum : { $needed }.
decisions-quorum-met = Le quorum est atteint.
decisions-quorum-missing = { $count ->
    [one] Il manque { $count } voix.
    [many] Il manque { $count } de voix.
   *[other] Il manque { $count } voix.
}
decisions-quorum-failed = Le quorum n’a pas été atteint.

# Par secteur et par collège
decisions-by-sector = Par type d’organisation
decisions-by-college = Par collège
decisions-group-by = Grouper par
decisions-sectors = Type d’organisation
decisions-colleges = Collège
decisions-column-seats = Sièges
decisions-leaning-for = Majorité pour
decisions-leaning-against = Majorité contre
decisions-leaning-none = Pas de majorité
decisions-group-line = { $leaning } · { $for } pour, { $against } contre, { $abstain } en abstention
decisions-by-group-caption = La longueur d’une barre suit le nombre de sièges ; la partie hachurée n’a pas voté.

# Appel nominal
decisions-roll-call = Appel nominal
decisions-grid = Grille
decisions-roll-hidden = Les sièges qui peuvent voter. Qui a voté, et comment, est montré une fois le vote clos.
decisions-roll-empty = Aucun siège ne correspond à ce filtre.
decisions-filter-choice = Afficher selon le vote
decisions-filter-sector = Type d’organisation
decisions-all-sectors = Tous les types
decisions-roll-all = Tous { $count }
decisions-roll-for = Pour { $count }
decisions-roll-against = Contre { $count }
decisions-roll-abstain = Abstention { $count }
decisions-roll-none = Sans vote { $count }
decisions-roll-data = Télécharger les votes nominatifs de tous les scrutins dépouillés (CSV)
decisions-column-organisation = Organisation
decisions-column-seat = Siège
decisions-column-sector = Type
decisions-column-ballot = Vote
decisions-column-entry = Au registre

# Votre vote
decisions-your-vote = Votre vote
decisions-vote-members-only = Ici votent les personnes qui représentent les organisations du conseil.
decisions-vote-sign-in = Connectez-vous pour voter
decisions-ballot-of = Vote de { $organisation }
decisions-vote-for-seat = Vous votez pour <b>{ $organisation }</b> (siège { $seat }).
decisions-vote-as-substitute = Vous votez comme suppléant pour <b>{ $organisation }</b> (siège { $seat }).
decisions-choose = Votre choix
decisions-choose-first = Choisissez d’abord pour, contre ou abstention.
decisions-cast = Exprimer ce vote
decisions-cast-again = Exprimer ce vote à la place
decisions-change = Le changer
decisions-keep = Le laisser tel quel
decisions-nothing-counted = Rien n’est compté tant que vous n’appuyez pas sur le bouton. Le nom et le vote de votre organisation seront publics.
decisions-nothing-counted-hidden = Rien n’est compté tant que vous n’appuyez pas sur le bouton. Votre vote reste couvert jusqu’à la clôture ; ensuite, le nom et le vote de votre organisation seront publics.
decisions-you-voted = Vous avez voté : { $choice }, { $time }
decisions-you-did-not-vote = Ce siège n’a pas voté.
decisions-receipt = <link>Inscription { $number }</link> au registre public.
decisions-receipt-waiting = Enregistré. Le numéro d’inscription arrive avec le prochain point de contrôle, dans quelques secondes.
decisions-receipt-unknown = Enregistré sous <code>{ $eid }</code>. Le numéro d’inscription n’a pas pu être obtenu pour l’instant.
decisions-closing-soon = { $minutes ->
    [one] Il reste moins de { $minutes } minute avant la clôture.
    [many] Il reste moins de { $minutes } de minutes avant la clôture.
   *[other] Il reste moins de { $minutes } minutes avant la clôture.
}
decisions-time-over = Le temps est écoulé : le vote se clôt.
decisions-refusal-not-on-roll = Ce siège ne figure pas sur la liste électorale de ce scrutin.
decisions-refusal-closed = Le vote est clos.
decisions-refusal-not-open = Le vote n’est pas encore ouvert.
decisions-refusal-other = Ce siège ne peut pas voter maintenant ({ $code }).


# Registre, documents, texte
decisions-record = Au registre public
decisions-record-hint = Chaque acte a une inscription que personne ne peut changer ensuite sans que cela se voie.
decisions-record-all = Toutes les inscriptions sur cette décision
decisions-documents = Documents
decisions-full-text = Texte intégral
decisions-text-language = Langue du texte
decisions-text-version = Version { $version } du { $date }
decisions-text-version-undated = Version { $version }

# Sur papier
decisions-print-identifier = Décision
decisions-print-checkpoint = Registre de { $size } inscriptions, empreinte et origine
decisions-print-check-at = À vérifier sur

# Counted again on the reader’s device
decisions-verify = Vérifier ce résultat
decisions-verify-hint = Votre propre appareil recompte le résultat à partir du registre public, sans se fier à ce site.
