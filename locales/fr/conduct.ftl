# Preparing, announcing and running decisions.

# Acts on a decision that was announced
conduct-acts = Pour la conduite du vote
conduct-acts-none-left = Il ne reste rien à faire pour cette décision.
conduct-act-prepare = Préparer et annoncer
conduct-act-open = Ouvrir le vote
conduct-act-open-means = La liste électorale est arrêtée à cet instant et le vote s’ouvre aussitôt pour tous les sièges qui y figurent. Cela est inscrit au registre public.
conduct-act-open-waits = Le vote s’ouvre de lui-même : { $when }.
conduct-act-open-done = Le vote est ouvert.
conduct-act-close = Clore le vote maintenant
conduct-act-close-early = L’heure de clôture annoncée, { $when }, n’est pas encore venue. Le registre public gardera que le vote a été clos avant l’heure, et par quelle fonction.
conduct-act-close-missing = { $count ->
    [one] { $count } siège sur { $eligible } n’a pas encore voté.
    [many] { $count } sièges sur { $eligible } n’ont pas encore voté.
   *[other] { $count } sièges sur { $eligible } n’ont pas encore voté.
}
conduct-act-close-means = Plus aucun vote n’est admis. Les votes sont dépouillés et le résultat est public aussitôt. Un vote clos ne peut pas être rouvert.
conduct-act-close-done = Le vote est clos et dépouillé.
conduct-act-confirm = Confirmer la décision
conduct-act-confirm-means = La décision prend effet avec le résultat dépouillé et ne peut plus être annulée. Cela est inscrit au registre public.
conduct-act-confirm-done = La décision est confirmée.
conduct-act-annul = Annuler la décision
conduct-act-annul-means = La décision perd son effet pour toujours. Son texte, les votes et les chiffres restent au registre public, avec votre motif.
conduct-act-annul-done = La décision est annulée.
conduct-act-reason = Motif
conduct-act-reason-hint = Tout le monde le lira à côté de la décision.

# The list
conduct-decisions-lead = Ce qui se prépare, et ce qui est annoncé, ouvert ou en attente de confirmation.
conduct-drafts-none = Aucune décision n’est en préparation.
conduct-version-of = Version { $version }, { $when }
conduct-running = Annoncées, ouvertes, closes
conduct-running-none = Aucune décision n’est annoncée, ouverte ou en attente de confirmation.
conduct-all-decisions = Toutes les décisions

# Writing a draft
conduct-draft = Brouillon
conduct-new-lead = Écrivez ce qui est demandé au conseil. Jusqu’à l’annonce, seules les personnes qui préparent les décisions le voient.
conduct-draft-begun = Le brouillon est enregistré. Ajoutez des documents, regardez l’aperçu, puis annoncez-le.
conduct-not-found = Ce brouillon n’existe pas. Il a peut-être été abandonné.
conduct-no-draft-any-more = Cette décision a été annoncée. Son texte et ses documents ne peuvent plus être changés.
conduct-to-decision = Voir la décision
conduct-view = Écrire ou regarder
conduct-write = Écrire
conduct-preview = Aperçu
conduct-texts = Le texte
conduct-texts-hint = La langue principale ({ $language }) est nécessaire pour annoncer la décision. Les lecteurs d’une langue manquante voient la principale, avec une note.
conduct-title-in = Titre : { $language }
conduct-title-hint = Ce qui est décidé, en une ligne.
conduct-title-needed = Donnez un titre.
conduct-summary-in = Résumé : { $language }
conduct-summary-hint = Ce que cela signifie pour les gens, en mots simples.
conduct-body-in = Texte complet : { $language }
conduct-body-hint = Une ligne vide commence un nouveau paragraphe.
conduct-characters = ({ $count } caractères sur { $max })
conduct-too-long = C’est trop long : au plus { $max } caractères.
conduct-machine = Traduit par une machine
conduct-machine-hint = Les lecteurs voient une note qui l’indique, jusqu’à ce qu’une personne ait vérifié le texte et que cette marque soit retirée.
conduct-results = Quand les chiffres sont visibles
conduct-results-live = Pendant que le vote est ouvert
conduct-results-live-hint = Tout le monde voit comment chaque siège a voté dès qu’il vote. Qui vote tard sait où en est le vote.
conduct-results-after-close = Résultats après la clôture
conduct-results-after-close-hint = Personne ne voit de chiffres ni de choix avant la clôture, quelle que soit sa fonction. À la clôture, le vote de chaque siège devient public.
conduct-save-draft = Enregistrer le brouillon
conduct-all-saved = Tout est enregistré.
conduct-not-saved = Pas encore enregistré.
conduct-kept = Pas encore enregistré. Gardé sur cet appareil à { $time }.
conduct-restored = Voici ce que vous avez écrit plus tôt sur cet appareil sans l’enregistrer.
conduct-overtaken = Quelqu’un a enregistré une autre version depuis que vous avez commencé. Ce que vous voyez ici est à vous ; si vous l’enregistrez, cela remplace le sien.
conduct-take-saved = Reprendre ce qui est enregistré

# Preview
conduct-preview-title = Tel que tout le monde le verra
conduct-preview-reader = Lecteur de
conduct-preview-empty = Il n’y a pas encore de texte à montrer. Écrivez d’abord un titre.
conduct-preview-no-body = Le texte complet manque encore.
conduct-roll-call = Vote nominal public

# Documents
conduct-documents = Documents
conduct-documents-none = Aucun document n’est encore joint.
conduct-add-documents = Ajouter des documents
conduct-add-documents-hint = PDF, texte, CSV, images et documents de bureautique. Ils deviennent publics, avec leur somme de contrôle au registre, quand la décision est annoncée.
conduct-document-language = Langue des documents
conduct-document-no-language = Aucune langue, ou plusieurs
conduct-sending = Envoi de { $name }
conduct-attaching = Ajout…
conduct-stop = Arrêter
conduct-stop-of = Arrêter l’envoi de { $name }
conduct-forget = Retirer de la liste
conduct-forget-of = Retirer de la liste : { $name }
conduct-wrong-kind = Les fichiers de ce type ne sont pas acceptés. Envoyez-le en PDF, par exemple.
conduct-upload-failed = Le serveur n’a pas pu recevoir ce fichier. Réessayez dans un instant.
conduct-attached = { $name } est joint.
conduct-detach = Retirer
conduct-detach-of = Retirer { $name }
conduct-detach-means = { $name } n’accompagne plus ce brouillon. Vous pourrez l’ajouter à nouveau.
conduct-detached = { $name } est retiré.

# Announcing
conduct-ready = Prêt à annoncer ?
conduct-check-main = Texte dans la langue principale : { $language }
conduct-check-languages = Texte dans toutes les langues du conseil
conduct-check-missing = Pas encore de texte en : { $languages }
conduct-check-begun = Inachevé en : { $languages }
conduct-check-documents = { $count ->
    [one] { $count } document
    [many] { $count } documents
   *[other] { $count } documents
}
conduct-check-live = Les chiffres sont visibles pendant le vote.
conduct-check-after-close = Les chiffres ne sont visibles qu’après la clôture.
conduct-check-rule = La règle qui sera fixée :
conduct-check-state-met = En ordre
conduct-check-state-advised = Conseillé
conduct-check-state-needed = Nécessaire
conduct-save-first = Enregistrez d’abord le brouillon : on annonce ce qui est enregistré.
conduct-main-first = Écrivez d’abord le texte dans la langue principale.
conduct-call-open = Annoncer…
conduct-call = Annoncer la décision
conduct-called = { $code } est annoncée.
conduct-zone = Toutes les heures sont celles du conseil : { $zone }, actuellement { $offset }.
conduct-zone-differs = Votre appareil affiche une autre heure ({ $zone }).
conduct-opens = Quand le vote s’ouvre
conduct-opens-now = Dès l’annonce
conduct-opens-now-hint = Il s’ouvre de lui-même en quelques secondes, ou à la main depuis sa page.
conduct-opens-at = À une heure fixée
conduct-opens-at-hint = Il s’ouvre de lui-même à cette heure, et pas avant.
conduct-opens-time = Ouverture
conduct-closes-time = Clôture
conduct-window-now = S’ouvre dès l’annonce
conduct-window-length = Ouvert pendant { $length }
conduct-time-missing = Indiquez un jour et une heure.
conduct-time-skipped = Cette heure n’existe pas : les horloges avancent cette nuit-là.
conduct-time-twice = Les horloges affichent cette heure deux fois cette nuit-là ; il s’agit de la première.
conduct-time-past = Cette heure est passée.
conduct-time-before-opening = Le vote doit se clore au moins une minute après son ouverture.
conduct-time-too-long = Le vote doit se clore dans un délai d’un an.
conduct-call-means = À partir de là
conduct-call-text = le texte (version { $version }) et les documents ne peuvent plus changer ;
conduct-call-rule = la règle, les heures et la visibilité des chiffres sont fixées ;
conduct-call-public = tout le monde voit la décision, et son annonce est inscrite au registre public ;
conduct-call-annul = elle peut seulement être annulée, avec un motif qui reste public.
conduct-discard = Abandonner le brouillon
conduct-discard-means = Le brouillon, toutes ses versions et ses documents disparaissent pour de bon. Rien n’en était public, rien n’est donc inscrit au registre.
conduct-discarded = Le brouillon est abandonné.
