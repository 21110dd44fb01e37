# Membres : organisations, leurs sièges et leurs représentants.

membership-title = Membres
membership-lead = Les organisations du conseil, leurs sièges et celles et ceux qui parlent en leur nom.
membership-seats = Les sièges du conseil
membership-by-sector = Sièges par type d’organisation
membership-by-college = Sièges par collège
membership-quorum = Quorum
membership-majority = Majorité
membership-column-organisations = Organisations
membership-column-seats = Sièges
membership-column-share = Part
membership-column-filled = Pourvus
membership-search = Chercher par nom ou par code
membership-filter-sector = Type d’organisation
membership-filter-college = Collège
membership-filter-status = Situation
membership-all-sectors = Tous les types
membership-all-colleges = Tous les collèges
membership-status-all = Toutes
membership-status-active = Active
membership-status-suspended = Suspendue
membership-status-withdrawn = Retirée
membership-count = { $count ->
    [one] { $count } organisation
    [many] { $count } d’organisations
   *[other] { $count } organisations
}
membership-none-found = Aucune organisation ne correspond. Essayez un autre nom ou moins de filtres.
membership-since = depuis le { $date }
membership-from-to = { $from } – { $to }
membership-persons-hidden-short = Parle comme association
membership-nobody = Sans représentant en ce moment
membership-not-found = Ce membre n’existe pas
membership-not-found-text = Le code est peut-être mal écrit. Les anciens membres gardent leur page.

# Une organisation
membership-facts = Renseignements
membership-code = Code
membership-kind = Forme
membership-kind-migrant_association = Association de migrants
membership-kind-political_group = Groupe politique du conseil municipal
membership-kind-company = Entreprise
membership-kind-association = Association
membership-origin = Communauté d’origine
membership-admitted = Membre depuis le
membership-left = Membre jusqu’au
membership-website = Site web
membership-in-record = Au registre
membership-all-entries = Toutes les inscriptions
membership-own-seats = Sièges et représentants
membership-persons-hidden = Cette association parle comme association : elle ne montre pas les noms de ses représentants. Ses votes sont publics malgré tout.
membership-no-seat = Cette organisation n’a aucun siège en ce moment.
membership-seat = Siège
membership-vacant = Vacant
membership-titular = Représentant
membership-substitute = Suppléant
membership-ballots = Comment elle a voté
membership-no-ballots = Aucun vote de cette organisation n’a encore été dépouillé.
membership-column-decision = Décision
membership-column-ballot = Vote
