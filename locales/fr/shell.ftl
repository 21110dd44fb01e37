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
