# Audits et ceux qui les font.

engagements-title = Audits
engagements-audit = Registre public
engagements-lead = Des organismes extérieurs examinent le registre du conseil, disent ce qu’ils y trouvent, et le conseil leur répond. Tout est public.
engagements-none = Il n’y a pas encore d’audit.
engagements-open-new = Ouvrir un audit
engagements-state-open = En cours
engagements-state-reported = Rapport publié
engagements-opinion-unqualified = Avis sans réserve
engagements-opinion-qualified = Avis avec réserves
engagements-opinion-adverse = Avis défavorable
engagements-opinion-disclaimer = Pas d’avis
engagements-report = Rapport
engagements-checks = Vérifications faites
engagements-check-command = Comment
engagements-check-size = Inscriptions
engagements-check-result = Résultat
engagements-check-verify-log = Tout le registre
engagements-check-consistency = Le registre face à un état conservé
engagements-check-witnesses = Qui d’autre l’a signé
engagements-check-decision-recount = Une décision recomptée
engagements-check-roll-members = Une liste électorale face aux membres
engagements-check-openings = Ouvertures face aux engagements
engagements-check-dataset-digests = Données ouvertes face aux empreintes
engagements-check-own = Autre chose
engagements-result-passed = Réussi
engagements-result-failed = Échoué
engagements-result-not-possible = N’a pas pu être fait
engagements-findings = Constats
engagements-severity-low = Mineur
engagements-severity-medium = Moyen
engagements-severity-high = Grave
engagements-severity-critical = Critique
engagements-finding-recorded = Attend la réponse du conseil
engagements-finding-answered = Réponse à apprécier
engagements-finding-accepted = Réponse acceptée
engagements-finding-contested = Réponse non acceptée
engagements-finding-overdue = Le conseil n’a pas répondu à temps
engagements-withheld = Constat réservé
engagements-recommendation = Recommandation
engagements-answer = Réponse du conseil
engagements-list = Tous les audits
engagements-period = Période
engagements-period-words = Du { $from } au { $until }
engagements-auditor = Organisme d’audit
engagements-scope = Ce qui est examiné
engagements-findings-count = { $count ->
    [one] { $count } constat
    [many] { $count } de constats
   *[other] { $count } constats
}
engagements-overdue-count = { $count ->
    [one] { $count } réponse en retard
    [many] { $count } de réponses en retard
   *[other] { $count } réponses en retard
}
engagements-unresolved-count = { $count ->
    [one] { $count } non résolu
    [many] { $count } non résolus
   *[other] { $count } non résolus
}
engagements-scope-accounts = Effacements et rectifications
engagements-scope-audit-trail = Audits
engagements-scope-decisions = Décisions
engagements-scope-log = Le registre lui-même
engagements-scope-membership = Membres et fonctions
engagements-scope-open-data = Données ouvertes
engagements-who = Qui peut regarder
engagements-who-hint = Ce qui n’est pas public, seulement dans le périmètre et jusqu’au dernier jour. Ce qui est lu est compté dans le registre.
engagements-who-none = Personne n’a encore été admis.
engagements-standing = En vigueur
engagements-ended = Terminé
engagements-not-yet = Pas encore commencé
engagements-revoked-on = Retiré le { $day }
engagements-grant = Admettre un auditeur
engagements-grant-hint = La personne reçoit une invitation par courriel. Elle ne peut exercer d’autre fonction ni parler pour un membre.
engagements-grant-organisation = Nom public de l’organisme d’audit
engagements-grant-name = Nom de la personne (non public)
engagements-grant-email = Adresse électronique
engagements-grant-from = Premier jour
engagements-grant-until = Dernier jour
engagements-grant-do = Admettre et inviter
engagements-granted = Fait. { $person } peut regarder jusqu’au { $until }.
engagements-invitation-link = Cette installation n’envoie pas de courriel. Remettez ce lien à la personne maintenant : il ne sera plus affiché.
engagements-revoke = Retirer l’accès
engagements-revoke-consequence = Dès aujourd’hui { $body } ne peut plus rien lire qui ne soit public ni poursuivre ses audits. Le registre le dira.
engagements-reason = Motif (public)
engagements-new-title = Ouvrir un audit
engagements-new-lead = Dites ce que vous examinez et sur quelle période. Tout ce que vous notez sera public.
engagements-new-not-yours = Pour ouvrir un audit il faut un accès d’auditeur en vigueur.
engagements-language = Langue
engagements-title-field = Titre
engagements-terms = Ce qui est examiné, et comment
engagements-from = Premier jour de la période
engagements-until = Dernier jour de la période
engagements-open-do = L’ouvrir
engagements-opened = Ouvert le { $day }
engagements-reported = Rapport du { $day }
engagements-report-json = Le rapport en données
engagements-report-pdf = Le rapport en PDF
engagements-report-digest = Empreinte SHA-256, aussi au registre
engagements-plan = Vérifications à faire
engagements-plan-hint = Chaque commande se copie et s’exécute sur la machine de l’auditeur. La clé vient d’ailleurs, jamais du registre.
engagements-not-done = Pas encore fait
engagements-checks-none = Rien n’a encore été vérifié.
engagements-check-record = Consigner une vérification
engagements-check-kind = Ce qui a été vérifié
engagements-check-about = De quoi (code, nom)
engagements-check-note = Note
engagements-check-do = Consigner
engagements-finding-record = Consigner un constat
engagements-finding-severity = Gravité
engagements-finding-text = Ce qui a été constaté
engagements-finding-evidence = Inscriptions qui le montrent
engagements-finding-evidence-hint = Identifiants, un par ligne.
engagements-finding-due = Dernier jour pour répondre
engagements-finding-due-words = Réponse jusqu’au { $day }
engagements-finding-do = Le consigner
engagements-findings-none = Aucun constat.
engagements-finding-number = Constat { $number }
engagements-withhold-choice = La loi interdit d’en publier les mots
engagements-withhold = Le réserver
engagements-withhold-consequence = Les mots de ce constat et des réponses ne sont plus publics. L’article et le motif le sont.
engagements-withheld-ground = Article de loi
engagements-withheld-why = Les mots n’en sont pas publics : { $ground }
engagements-answer-give = Répondre pour le conseil
engagements-answer-text = Réponse
engagements-answer-do = Envoyer la réponse
engagements-answered-at = Réponse du { $day }
engagements-judge = Apprécier la réponse
engagements-judge-text = Pourquoi (requis en cas de refus)
engagements-judge-accept = L’accepter
engagements-judge-refuse = Ne pas l’accepter
engagements-report-publish = Publier le rapport
engagements-report-publish-hint = Le rapport reprend tout ce que contient cette page, et l’audit se termine.
engagements-report-opinion = Avis
engagements-report-summary = Résumé
engagements-report-pdf-file = PDF, le cas échéant
engagements-report-pdf-wrong = Le PDF n’a pas pu être envoyé.
engagements-report-do = Le publier
engagements-entry = Au registre
engagements-unknown = Aucun audit ne porte ce code.
engagements-unresolved = Non résolus
