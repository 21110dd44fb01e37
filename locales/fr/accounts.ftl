# Comptes : connexion, mots de passe, invitations, mon espace.

accounts-sign-in-title = Se connecter
accounts-sign-in-lead = Pour les représentants et le personnel du conseil. Lire ne demande aucun compte.
accounts-already-signed-in = Votre session est ouverte au nom de { $name }.
accounts-to-workspace = Vers mon espace
accounts-use-another = Se déconnecter et prendre un autre compte
accounts-forgotten-title = Mot de passe oublié
accounts-forgotten-lead = Nous vous envoyons un lien pour en définir un nouveau. Il sert une seule fois et peu de temps.
accounts-forgotten-send = M’envoyer un lien
accounts-forgotten-sent-title = Regardez votre boîte aux lettres
accounts-forgotten-sent = Si { $email } appartient à un compte, un lien y est en route.
accounts-reset-title = Nouveau mot de passe
accounts-reset-lead = Choisissez un nouveau mot de passe. Vos autres sessions seront fermées.
accounts-reset-save = Enregistrer le nouveau mot de passe
accounts-reset-done-title = Votre mot de passe est changé
accounts-reset-done = Vous pouvez maintenant vous connecter avec le nouveau.
accounts-link-incomplete = Ce lien n’est pas complet. Rouvrez-le depuis le courriel ou demandez-en un nouveau.
accounts-new-password = Nouveau mot de passe
accounts-new-password-hint = Mieux vaut long que compliqué : plusieurs mots que personne d’autre n’assemblerait.
accounts-show-password = Afficher le mot de passe
accounts-invitation-title = Accepter l’invitation
accounts-invitation-lead = { $council } vous invite. Choisissez un mot de passe ; votre adresse électronique est votre nom de connexion.
accounts-display-name = Votre nom, tel que les autres le voient
accounts-display-name-hint = Laissez vide pour garder le nom de l’invitation.
accounts-invitation-accept = Accepter et enregistrer
accounts-invitation-done-title = Bienvenue
accounts-invitation-done = Votre compte est prêt. Connectez-vous avec votre adresse électronique et votre mot de passe.

# Mon espace
accounts-me-title = Mon espace
accounts-awaiting = Ce qui vous attend
accounts-nothing-awaits = Rien ne vous attend en ce moment. Quand un vote s’ouvrira pour l’un de vos sièges, il figurera ici et vous recevrez un courriel.
accounts-task-cast_ballot = Voter
accounts-task-open_poll = Ouvrir le vote
accounts-task-close_poll = Clore le vote
accounts-task-confirm_decision = Confirmer la décision
accounts-task-call_decision = Annoncer la décision
accounts-task-other = À faire
accounts-task-for = pour { $organisation }, siège { $seat }
accounts-task-due = jusqu’au { $when } ({ $left })
accounts-hats = Au nom de qui vous agissez
accounts-no-hat = Vous n’avez en ce moment ni siège ni fonction.
accounts-titular = Représentant
accounts-substitute = Suppléant
accounts-receipts = Vos reçus
accounts-receipts-hint = Ce que vous avez fait, avec l’inscription au registre public. Le registre ne contient pas votre nom.
accounts-no-receipts = Vous n’avez rien fait qui soit inscrit au registre.
accounts-receipt-what = Quoi
accounts-receipt-when = Quand
accounts-receipt-id = Identifiant
accounts-receipt-entry = Inscription
accounts-sessions = Vos sessions ouvertes
accounts-session-here = Ici
accounts-session-elsewhere = Un autre appareil ou navigateur
accounts-session-times = depuis le { $since }, dernière utilisation { $seen }
accounts-session-end = S’y déconnecter
accounts-change-password = Changer le mot de passe
accounts-current-password = Mot de passe actuel
accounts-password-changed = Votre mot de passe est changé.
accounts-mail-language = Langue des courriels
accounts-mail-language-label = Le conseil vous écrit en
accounts-mail-language-saved = Enregistré.
accounts-save = Enregistrer

accounts-audit-tasks = Audits
accounts-audit-task-answer = Répondre au constat { $number } de { $code }
accounts-audit-task-judge = Apprécier la réponse au constat { $number } de { $code }
accounts-audit-task-report = Publier le rapport de { $code }
accounts-audit-task-due = Jusqu’au { $day }
accounts-audit-task-overdue = En retard
accounts-audit-grant = Vous pouvez regarder pour { $body } jusqu’au { $until }.

# Mes données
accounts-data = Mes données
accounts-data-lead = Emportez, corrigez ou faites effacer ce que l’on sait de vous. <link>Ce qui est conservé, et pourquoi</link>
accounts-data-download = Télécharger mes données
accounts-data-name = Votre nom tel que les autres le voient
accounts-data-correct = Corriger mon nom
accounts-data-corrected = Votre nom est corrigé.
accounts-data-erase-former = Effacer aussi l’ancien nom du registre
accounts-data-erase-former-hint = Alors même vous ne pourrez plus montrer comment vous vous appeliez.
accounts-erase = M’effacer
accounts-erase-goes = Ce qui disparaît : votre nom, votre adresse électronique, votre mot de passe, vos sessions, les courriels en attente et tout ce qui permettrait de relier le registre public à vous.
accounts-erase-ends = Ce qui prend fin aussitôt : vous ne parlez plus au nom de
accounts-erase-offices = { $count ->
    [one] Vous quittez aussi votre fonction.
   *[other] Vous quittez aussi vos { $count } fonctions.
}
accounts-erase-stays = Ce qui reste : les actes des organisations et du conseil, comme les votes et le fait qu’un siège a été occupé d’un jour à un autre. Là où figurait votre nom, il est dit qu’il a été effacé à votre demande. Les sauvegardes sont supprimées sous 35 jours.
accounts-erase-final = C’est irréversible.
accounts-erase-understood = J’ai compris ce qui disparaît et ce qui reste
accounts-erase-understood-missing = Veuillez confirmer que vous l’avez compris.
accounts-erase-do = M’effacer définitivement
accounts-erased-title = Vous êtes effacé
accounts-erased-lead = Ce que l’on savait de vous ici n’existe plus. Un dernier courriel le confirme.
accounts-erased-more = Ce qui est conservé, et pourquoi
