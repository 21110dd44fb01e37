# Mots communs à plusieurs salles. Toute page peut employer les messages `shared-…`.

shared-document-title = { $page } – { $council }
shared-home = Accueil
shared-audit-trail = Piste d’audit
shared-breadcrumbs = Vous êtes ici
shared-close = Fermer
shared-optional = (facultatif)
shared-chart = Graphique
shared-table = Tableau
shared-view-of = { $title } : mode d’affichage
shared-pages = Pages de la liste
shared-first-page = Revenir au début
shared-next-page = Page suivante
shared-shown-of = { $shown } affichés sur { $total }

# États des données d'une page
shared-loading = Chargement…
shared-sending = Envoi en cours…
shared-failed = Le chargement a échoué.
shared-network-failed = Le serveur n’a pas répondu. Vérifiez votre connexion et réessayez.
shared-try-again = Réessayer
shared-stale = Vous êtes hors ligne ou le serveur ne répond pas. Données de { $time }.
shared-partial = Une partie de cette page n’a pas pu être chargée.
shared-form-refused = L’envoi n’a pas abouti
shared-field-required = { $field } : veuillez remplir ce champ.

# Langues des textes
shared-only-in-language = Ce texte n’existe que dans cette langue : { $language }.
shared-machine-translated = Traduction automatique.

# Types d'organisation
shared-sector-cso = Organisations de la société civile
shared-sector-migrant_diaspora = Associations de migrants et de la diaspora
shared-sector-lra = Groupes municipaux
shared-sector-knowledge = Universités et savoir
shared-sector-private = Secteur privé
shared-sector-other_public = Autres institutions publiques
shared-sector-seats = { $sector } : { $count ->
    [one] { $count } siège
    [many] { $count } de sièges
   *[other] { $count } sièges
}
# Sous le nombre au centre de l'hémicycle
shared-seats-word = { $count ->
    [one] siège
    [many] de sièges
   *[other] sièges
}

# Votes
shared-choice-for = Pour
shared-choice-against = Contre
shared-choice-abstain = Abstention
shared-count-for = <b>{ $count }</b> pour
shared-count-against = <b>{ $count }</b> contre
shared-count-abstain = <b>{ $count }</b> { $count ->
    [one] abstention
    [many] d’abstentions
   *[other] abstentions
}
shared-count-not-cast = <b>{ $count }</b> sans vote
shared-count-not-cast-yet = <b>{ $count }</b> pas encore voté
shared-figures-line = { $for } pour, { $against } contre, { $abstain ->
    [one] { $abstain } abstention
    [many] { $abstain } d’abstentions
   *[other] { $abstain } abstentions
}

# États d'une décision
shared-state-draft = Brouillon
shared-state-called = Annoncée
shared-state-open = Vote ouvert
shared-state-closed = Vote clos
shared-state-confirmed = Confirmée
shared-state-annulled = Annulée
shared-outcome-adopted = Adoptée
shared-outcome-rejected = Rejetée
shared-outcome-no_quorum = Quorum non atteint

# Connexion
shared-email = Adresse électronique
shared-password = Mot de passe
shared-sign-in = Se connecter
shared-password-forgotten = Mot de passe oublié ?
shared-sign-in-needed = Connectez-vous de nouveau
shared-sign-in-needed-hint = Votre session est terminée. Connectez-vous et votre demande sera exécutée.

# Moments du vote
shared-closes = Clôture le { $when }
shared-closes-today = Clôture aujourd’hui à { $time }
shared-opens = Ouverture le { $when }
shared-opens-today = Ouverture aujourd’hui à { $time }

# Pages réservées à certains
shared-forbidden-title = Cette page ne vous est pas ouverte
shared-forbidden-text = Elle est ouverte à : { $roles }. Si cette fonction vous revient, adressez-vous au secrétariat du conseil.
shared-forbidden-sign-in = Se connecter avec un autre compte
shared-role-chair = Présidence
shared-role-secretary = Secrétariat
shared-role-technical_staff = Personnel technique
shared-role-administrator = Administration
shared-role-auditor = Audit
shared-role-observer = Observation
shared-sign-in-first = Connectez-vous pour voir cette page.

# Le registre public
shared-not-voted = N’a pas voté
shared-entry = Inscription { $number }
shared-entry-waiting = En attente du prochain point de contrôle
