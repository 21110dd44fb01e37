# Le cadre de toutes les pages, l'accueil et les pages sur ce site.

shell-skip = Aller au contenu
shell-languages = Langue
shell-menu = Menu
shell-main-navigation = Navigation principale
shell-nav-members = Membres
shell-nav-decisions = Décisions
shell-nav-administration = Administration
shell-sign-in = Se connecter
shell-sign-out = Se déconnecter
shell-account = Votre compte
shell-hat = { $person }, pour { $organisation }
shell-hats = { $person }, pour { $count ->
    [one] { $count } siège
    [many] { $count } de sièges
   *[other] { $count } sièges
}
shell-demo = Démonstration : le nombre de sièges est réel ; les noms, les textes et les votes sont inventés. <link>Sa boîte aux lettres</link>

# Pied de page
shell-footer-about = Une instance permanente de { $count ->
    [one] { $count } organisation
    [many] { $count } d’organisations
   *[other] { $count } organisations
} qui propose, décide et suit la politique de coopération de la ville, au grand jour.
shell-footer-council = Le conseil
shell-footer-record = Le registre
shell-footer-site = Ce site
shell-footer-audit = Piste d’audit
shell-footer-checkpoint = Point de contrôle signé
shell-footer-check = Comment vérifier le registre
shell-footer-accessibility = Accessibilité
shell-footer-privacy = Vie privée
shell-ledger = Le registre public
shell-ledger-latest = Dernier point de contrôle <b>{ $size }</b>
shell-ledger-signed = signé { $ago }
shell-ledger-check = Vérifiez-le
shell-ledger-none = Aucun point de contrôle n’a encore été signé.
shell-ledger-frozen = Le registre est arrêté : quelque chose ne concorde pas. Aucun nouvel acte ne peut y entrer tant que cela n’a pas été examiné.

# Pages pour ce qui n'existe pas ou n'est pas permis
shell-not-found-title = Cette page n’existe pas
shell-not-found-text = L’adresse est peut-être mal écrite, ou ce qui se trouvait ici a changé d’adresse.
shell-not-found-home = Vers l’accueil
shell-failed-title = La page n’a pas pu être affichée
shell-failed-text = Quelque chose a échoué dans cette page. Rien de ce que vous aviez envoyé n’est perdu. Rechargez la page ; si cela se reproduit, prévenez le secrétariat du conseil.
shell-failed-reload = Recharger

# Accueil
shell-home-title = { $count ->
    [one] { $count } organisation décide de la coopération de { $city }
    [many] { $count } d’organisations décident ensemble de la coopération de { $city }
   *[other] { $count } organisations décident ensemble de la coopération de { $city }
}
shell-home-intro = Associations, groupes municipaux et entreprises débattent et votent la politique de solidarité et de migration de la ville. Chaque étape est publique et chacun peut la vérifier.
shell-home-session = Les membres votent jusqu’à : { $time }
shell-home-see-decisions = Toutes les décisions
shell-home-see-members = Qui y siège
shell-home-legend = Sièges par type d’organisation
shell-home-colleges = Par groupe de sièges : { $list }
shell-home-college-seats = { $college } { $count }
shell-home-quorum = Quorum
shell-home-majority = Majorité
shell-home-open-now = Ouvert en ce moment
shell-home-all-decisions = Toutes les décisions ({ $count })
shell-home-cast-of = { $cast } sièges sur { $eligible } ont voté.
shell-home-hidden-until-close = L’état du vote n’est montré qu’après la clôture.
shell-home-quorum-reached = Quorum de { $needed } atteint.
shell-home-quorum-missing = Quorum de { $needed } pas encore atteint.
shell-home-not-scheduled = L’ouverture n’a pas encore de date.
shell-home-nothing-open = Aucun vote n’est ouvert en ce moment.
shell-home-nothing-open-hint = Chaque décision est annoncée avec son texte et ses documents avant l’ouverture du vote. <link>Comment le conseil décide</link>
shell-home-shares-title = Qui participe, et combien
shell-home-shares-subtitle = Part des sièges à côté de la part des voix exprimées dans tous les votes dépouillés. Quand elles s’écartent, un groupe manque.
shell-home-shares-empty = Aucun vote n’a encore été dépouillé : il n’y a rien à comparer.
shell-home-share-seats = { $share } des sièges
shell-home-share-ballots = { $share } des voix
shell-home-column-sector = Type d’organisation
shell-home-column-organisations = Organisations
shell-home-column-seats = Sièges
shell-home-column-seats-share = Part des sièges
shell-home-column-ballots = Voix exprimées
shell-home-column-possible = Voix possibles
shell-home-column-ballots-share = Part des voix
shell-home-legend-seats = Sièges
shell-home-legend-ballots = Voix exprimées
shell-home-latest = Dernières décisions
shell-home-latest-empty = Le conseil n’a encore rien décidé. Ses décisions figureront ici avec leurs résultats.
shell-home-figures = En chiffres
shell-home-figure-decided = { $count ->
    [one] décision prise
    [many] de décisions prises
   *[other] décisions prises
}
shell-home-figure-adopted = { $adopted ->
    [one] { $adopted } adoptée
    [many] { $adopted } d’adoptées
   *[other] { $adopted } adoptées
}, { $rejected ->
    [one] { $rejected } rejetée
    [many] { $rejected } de rejetées
   *[other] { $rejected } rejetées
}
shell-home-figure-seats = sièges pourvus sur { $total }
shell-home-figure-entries = { $count ->
    [one] inscription au registre public, que chacun peut vérifier
    [many] d’inscriptions au registre public, que chacun peut vérifier
   *[other] inscriptions au registre public, que chacun peut vérifier
}
shell-home-founded = Le conseil se réunit depuis { $year }.
