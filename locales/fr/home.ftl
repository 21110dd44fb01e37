# Accueil
home-title = { $count ->
    [one] { $count } organisation décide de la coopération de { $city }
    [many] { $count } d’organisations décident ensemble de la coopération de { $city }
   *[other] { $count } organisations décident ensemble de la coopération de { $city }
}
home-intro = Associations, groupes municipaux et entreprises débattent et votent la politique de solidarité et de migration de la ville. Chaque étape est publique et chacun peut la vérifier.
home-session = Les membres votent jusqu’à : { $time }
home-see-decisions = Toutes les décisions
home-see-members = Qui y siège
home-legend = Sièges par type d’organisation
home-colleges = Par collège : { $list }
home-college-seats = { $college } { $count }
home-quorum = Quorum
home-majority = Majorité
home-open-now = Ouvert en ce moment
home-all-decisions = Toutes les décisions ({ $count })
home-cast-of = { $cast } sièges sur { $eligible } ont voté.
home-hidden-until-close = L’état du vote n’est montré qu’après la clôture.
home-quorum-reached = Quorum de { $needed } atteint.
home-quorum-missing = Quorum de { $needed } pas encore atteint.
home-not-scheduled = L’ouverture n’a pas encore de date.
home-nothing-open = Aucun vote n’est ouvert en ce moment.
home-nothing-open-hint = Chaque décision est annoncée avec son texte et ses documents avant l’ouverture du vote. <link>Comment le conseil décide</link>
home-shares-title = Qui participe, et combien
home-shares-subtitle = Part des sièges à côté de la part des voix exprimées dans tous les votes dépouillés. Quand elles s’écartent, un groupe manque.
home-shares-empty = Aucun vote n’a encore été dépouillé : il n’y a rien à comparer.
home-share-seats = { $share } des sièges
home-share-ballots = { $share } des voix
home-column-sector = Type d’organisation
home-column-organisations = Organisations
home-column-seats = Sièges
home-column-seats-share = Part des sièges
home-column-ballots = Voix exprimées
home-column-possible = Voix possibles
home-column-ballots-share = Part des voix
home-legend-seats = Sièges
home-legend-ballots = Voix exprimées
home-latest = Dernières décisions
home-latest-empty = Le conseil n’a encore rien décidé. Ses décisions figureront ici avec leurs résultats.
home-figures = En chiffres
home-figure-decided = { $count ->
    [one] décision prise
    [many] de décisions prises
   *[other] décisions prises
}
home-figure-adopted = { $adopted ->
    [one] { $adopted } adoptée
    [many] { $adopted } d’adoptées
   *[other] { $adopted } adoptées
}, { $rejected ->
    [one] { $rejected } rejetée
    [many] { $rejected } de rejetées
   *[other] { $rejected } rejetées
}
home-figure-seats = sièges pourvus sur { $total }
home-figure-entries = { $count ->
    [one] inscription au registre public, que chacun peut vérifier
    [many] d’inscriptions au registre public, que chacun peut vérifier
   *[other] inscriptions au registre public, que chacun peut vérifier
}
home-founded = Le conseil se réunit depuis { $year }.
