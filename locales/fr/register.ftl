# Keeping the register: organisations, seats, representatives, people.

register-organisations-lead = Membres du conseil, présents et anciens. Rien n’est effacé : ce qui prend fin reste, avec ses dates.
register-search-organisation = Chercher par nom ou code
register-organisation = Organisation
register-code = Code
register-sector = Type d’organisation
register-all-sectors = Tous les types
register-college = Collège
register-all-colleges = Tous les collèges
register-status = Situation
register-all-statuses = Toutes
register-status-active = Active
register-status-suspended = Suspendue
register-status-withdrawn = A quitté
register-seats = Sièges
register-seats-none = Aucun siège
register-seats-vacant = { $count ->
    [one] { $count } vacant
    [many] { $count } vacants
   *[other] { $count } vacants
}
register-organisations-count = { $count ->
    [one] { $count } organisation
    [many] { $count } organisations
   *[other] { $count } organisations
}
register-organisations-none-found = Aucune organisation ne correspond. Essayez un autre nom ou moins de filtres.
register-organisations-none-yet = Le conseil n’a pas encore de membres. Admettez la première organisation ou <link>importez-les depuis un fichier</link>.
register-not-found = Cette organisation n’existe pas. Son code est peut-être mal saisi.

# Admitting and amending
register-admit = Admettre une organisation
register-admit-lead = Saisissez ce que l’organisation dit d’elle-même. Ses sièges et représentants viennent ensuite, sur sa propre page.
register-admit-means = L’admission est publique aussitôt et inscrite au registre public. Elle ne peut pas être effacée ; une organisation peut seulement partir.
register-admitted = { $organisation } est admise. Donnez-lui maintenant ses sièges.
register-code-hint = Par exemple SOC-47. Il désigne l’organisation dans les fichiers et les résultats et ne peut plus être changé ensuite.
register-admitted-on = Membre depuis
register-admitted-on-hint = Pas dans le futur.
register-left-on = Membre jusqu’au
register-names = Nom et description
register-names-hint = Au moins le nom, dans la langue où l’organisation l’utilise. Les lecteurs d’autres langues le voient avec une note qui l’indique. La langue principale du conseil est : { $language }.
register-name-in = Nom : { $language }
register-name-needed = Donnez le nom dans au moins une langue.
register-description-in = Description : { $language }
register-description-hint = Ce que fait l’organisation, dans ses propres mots.
register-choose = Choisissez
register-college-none = Pas encore de collège
register-website = Site web
register-persons-hidden = Ne pas montrer les noms de ses personnes
register-persons-hidden-hint = L’organisation parle alors en tant que telle. Seuls les responsables du conseil et l’organisation elle-même connaissent les noms. C’est l’usage pour les associations de migrants et de diasporas.
register-unhide-means = À l’enregistrement, les noms de ses représentants deviendront publics.
register-amend = Modifier
register-amend-title = Modifier : { $organisation }
register-amend-means = Le changement est public aussitôt ; le nom et l’affichage des personnes sont inscrits au registre public.
register-amend-who = L’organisation elle-même le modifie. Le personnel modifie les organismes publics, et les autres organisations seulement tant que personne ne parle pour elles.
register-amended = La modification est enregistrée.
register-amended-nothing = Rien n’était différent, rien n’a donc été changé.
register-save = Enregistrer

# Forms of organisation
register-kind = Forme
register-kind-unspecified = Non précisée
register-kind-association = Association
register-kind-migrant_association = Association de migrants
register-kind-foundation = Fondation
register-kind-union = Syndicat
register-kind-cooperative = Coopérative
register-kind-political_group = Groupe politique du conseil municipal
register-kind-municipality = Commune
register-kind-public_institution = Institution publique
register-kind-international_organisation = Organisation internationale
register-kind-company = Entreprise
register-kind-business_association = Association d’entreprises
register-kind-university = Université
register-kind-research_centre = Centre de recherche

# One organisation
register-public-page = Sa page publique
register-profile = Ce qui en est dit
register-persons = Personnes
register-persons-are-hidden = Leurs noms ne sont pas montrés
register-persons-are-shown = Leurs noms sont montrés
register-in-record = Au registre
register-membership = Appartenance au conseil
register-suspend = Suspendre
register-suspend-means = L’organisation garde ses sièges, mais ils ne figurent sur aucune liste électorale et personne ne peut agir pour elle jusqu’à sa réintégration. Les votes ouverts continuent avec la liste électorale du départ.
register-suspended = L’organisation est suspendue.
register-reinstate = Réintégrer
register-reinstate-means = Ses sièges figurent sur les listes électorales des votes qui s’ouvriront désormais, et ses représentants peuvent de nouveau agir.
register-reinstated = L’organisation est réintégrée.
register-withdraw = Enregistrer son départ
register-withdraw-means = Son appartenance prend fin définitivement, et avec elle ses sièges et les mandats de ses représentants. Sa page et ses votes passés restent. Qui est parti est admis à nouveau, non réintégré.
register-withdrawn = Le départ de l’organisation est enregistré.
register-withdrawn-stays = Cette organisation a quitté le conseil. Ce qu’elle a été reste tel quel.
register-carries-out-decision = Ne le faites que pour exécuter une décision du conseil ou de l’organisation.
register-entry-public = Cela est inscrit au registre public.
register-reason = Motif
register-reason-hint = Tout le monde peut le lire. Citez la décision, s’il y en a une.

# Seats and mandates
register-seats-and-representatives = Sièges et représentants
register-seat = Siège
register-vacant = Personne ne parle pour lui
register-seat-over = Supprimé
register-since = depuis le { $date }
register-from-to = { $from } – { $to }
register-persons-hidden-note = Cette organisation ne montre pas les noms de ses personnes. Qui peut les connaître ici les garde pour soi.
register-no-seat = Cette organisation n’a pas de siège actuellement.
register-no-seat-yet = Cette organisation n’a pas de siège. Ajoutez-en un, puis nommez qui parle pour lui.
register-former-seats = { $count ->
    [one] { $count } ancien siège
    [many] { $count } anciens sièges
   *[other] { $count } anciens sièges
}
register-nobody-yet = Personne n’a encore été nommé.
register-independence = Une organisation choisit elle-même qui parle pour elle. Le personnel saisit seulement le premier représentant d’un siège qui n’en a pas, et tient à jour ceux des organismes publics.
register-mandates-of = Mandats du siège { $seat }
register-mandates = Mandats
register-mandates-none = Cette personne ne parle et n’a parlé pour aucun siège.
register-mandate-kind = Parle comme
register-titular = Titulaire
register-titular-hint = Qui représente en premier lieu.
register-substitute = Suppléant
register-substitute-hint = Agit pour le siège quand le titulaire ne le fait pas.
register-kind-free = Personne actuellement.
register-kind-held = Actuellement : { $person }.
register-kind-held-until = Actuellement : { $person }, jusqu’au { $date }.
register-starts-on = Premier jour
register-starts-on-hint = Vide : aujourd’hui.
register-ends-on = Dernier jour
register-ends-on-hint = Vide : jusqu’à nouvel ordre.
register-days = Jours
register-until-further = jusqu’à nouvel ordre
register-mandate-now = En vigueur
register-mandate-later = Commence plus tard
register-mandate-over = Terminé
register-mandate-not-now = Pas en vigueur
register-acts = Actions
register-person-hidden = Nom non montré
register-add-seat = Ajouter un siège
register-add-seat-means = Le siège figure sur la liste électorale de tous les votes qui s’ouvrent à partir de son premier jour. Cela est inscrit au registre public ; un siège peut seulement être supprimé, non effacé.
register-seat-code = Code du siège
register-seat-code-hint = Le code de l’organisation ; pour d’autres sièges, suivi de .2, .3, etc.
register-college-option = { $college } ({ $filled } pourvus sur { $seats })
register-valid-from = Premier jour
register-valid-from-hint = Vide : aujourd’hui.
register-seat-added = Le siège { $seat } est ajouté. Nommez maintenant qui parle pour lui.
register-end-seat = Supprimer ce siège
register-end-seat-means = Le siège { $seat } et ses mandats prennent fin. Après son dernier jour, il ne figure sur aucune liste électorale. Il reste visible avec ses dates, et cela est inscrit au registre public.
register-seat-ended = Le siège { $seat } prend fin.
register-end-mandate = Mettre fin au mandat
register-end = Mettre fin
register-end-mandate-of = Mettre fin au mandat : { $person }
register-end-mandate-means = La personne n’agit plus pour le siège { $seat } après le dernier jour. Le mandat reste visible avec ses dates, et cela est inscrit au registre public.
register-mandate-ended = Le mandat prend fin.
register-last-day = Dernier jour
register-last-day-hint = Vide : immédiatement, dès aujourd’hui.

# Appointing
register-appoint = Nommer un représentant
register-appoint-lead = Qui parle pour { $organisation }, et de quand à quand.
register-appoint-means = Le nom, le siège et les jours sont publics aussitôt et inscrits au registre public.
register-appoint-means-hidden = Le siège et les jours sont publics aussitôt et inscrits au registre public. Le nom n’est pas montré : cette organisation cache ses personnes.
register-appointed = Le représentant est nommé.
register-appoint-registered-only = { $person } est maintenant enregistrée, mais pas nommée. Corrigez ce qui a été refusé et réessayez : personne n’est enregistré deux fois.
register-who = Qui
register-who-known = Quelqu’un de déjà connu ici
register-who-known-hint = Trouvé par son nom parmi les personnes du conseil.
register-who-own-hint = Quelqu’un qui parle ou a parlé pour votre organisation.
register-who-new = Quelqu’un de nouveau
register-who-new-hint = La personne est enregistrée avec la nomination.
register-choose-person = Choisissez une personne.
register-dates-reversed = Le dernier jour est avant le premier.
register-invite-now = Envoyer une invitation
register-invite-now-hint = Un lien avec lequel la personne choisit un mot de passe. Il faut une adresse électronique.
register-invited-by-mail = Une invitation part à { $email }.
register-invited-by-link = Aucun courrier n’est envoyé d’ici. Remettez vous-même cette adresse à la personne ; elle sert une fois et n’est plus montrée.
register-not-invited = L’invitation n’a pas pu être envoyée : { $reason }

# People
register-people-lead = Celles et ceux qui parlent pour un siège ou exercent une fonction. La nationalité et le statut de séjour ne sont jamais demandés ni conservés.
register-person = Personne
register-search-person = Chercher par nom
register-people-count = { $count ->
    [one] { $count } personne
    [many] { $count } personnes
   *[other] { $count } personnes
}
register-people-none-found = Personne ne correspond. Essayez un autre nom ou un autre filtre.
register-people-none-yet = Personne n’est encore enregistré.
register-people-filter-page = Le filtre s’applique à cette page de la liste. Cherchez par nom pour en trouver d’autres.
register-all-people = Toutes
register-offices = Fonctions
register-speaks-for = Parle pour
register-language = Langue
register-language-hint = Dans laquelle la plateforme écrit à la personne.
register-account = Compte
register-account-signed_up = Peut se connecter
register-account-signed_up-means = La personne a choisi un mot de passe et peut se connecter.
register-account-invited = Invitée
register-account-invited-means = Une invitation a été envoyée ; la personne ne l’a pas encore utilisée.
register-account-not_invited = Pas encore invitée
register-account-not_invited-means = La personne n’a pas été invitée et ne peut pas se connecter.
register-account-no_address = Sans adresse électronique
register-account-no_address-means = Sans adresse électronique, la personne ne peut pas être invitée. Elle peut être nommée malgré tout.
register-register-person = Enregistrer une personne
register-register-lead = Rien n’est envoyé à la personne, et rien n’est encore public. Vous pourrez l’inviter ensuite.
register-registered = { $person } est enregistrée.
register-display-name = Nom
register-display-name-hint = Comme la personne veut être appelée en public.
register-email-hint = Nécessaire seulement pour se connecter. Jamais montrée en public.
register-email-unseen = Seule l’administration voit l’adresse actuelle. Ce que vous écrivez ici la remplace.
register-email-fixed = La personne utilise déjà le compte : elle seule peut en changer l’adresse électronique.
register-person-details = Nom et langue
register-person-amended = La modification est enregistrée.
register-person-not-found = Cette personne n’existe pas, ou vous ne pouvez pas voir cette page.
register-invite = Inviter
register-invite-again = Inviter à nouveau
register-invite-means = Un courriel part à { $email }, dans cette langue : { $language }. Il contient un lien avec lequel la personne choisit un mot de passe. Le lien sert une fois et pour un temps limité.
register-invite-means-address = Un courriel part à l’adresse de la personne, dans cette langue : { $language }. Il contient un lien avec lequel elle choisit un mot de passe. Le lien sert une fois et pour un temps limité.
register-invite-again-means = L’invitation précédente ne fonctionne alors plus.
register-invite-no-entry = Les invitations ne sont pas inscrites au registre public.
register-invited = Une invitation pour { $person } part à { $email }, dans cette langue : { $language }.
register-invited-address = Une invitation part à l’adresse de { $person }, dans cette langue : { $language }.
register-invited-once = Le lien qu’elle contient sert une fois et pour un temps limité.
register-offices-none = Cette personne n’exerce aucune fonction.
register-roles-link = <link>Ce que peut faire chaque fonction</link>
register-grant = Donner une fonction
register-grant-button = Donner cette fonction
register-grant-title = { $role } : { $person }
register-grant-means = La personne peut désormais faire ce que peut faire cette fonction. Cela est inscrit au registre public ; le nom y est couvert.
register-granted = { $person } exerce maintenant cette fonction : { $role }.
register-revoke = Retirer
register-revoke-role = Retirer : { $role }
register-revoke-title = Retirer : { $role }, { $person }
register-revoke-means = La personne perd aussitôt ce que cette fonction lui permet. Cela est inscrit au registre public ; le nom y est couvert.
register-revoked = { $person } n’exerce plus cette fonction : { $role }.

register-erase = Effacer sur demande ou sur ordre
register-erase-lead = Ce que l’on sait de cette personne peut être effacé parce qu’elle l’a demandé par écrit, ou parce qu’un tribunal ou une autorité l’a ordonné.
register-erase-holds = Cette personne parle encore au nom d’une organisation ou exerce une fonction. Cela prend fin d’abord, par ceux qui le peuvent.
register-erase-request = Effacer sur demande écrite
register-erase-order = Effacer sur ordre
register-erase-consequence = Ce que l’on sait de { $person } est effacé définitivement : nom, adresse, compte, et ce qui relie le registre public à la personne. Les actes des organisations restent. La personne reçoit un dernier courriel.
register-erase-do = Effacer définitivement
register-erased = La personne est effacée.
