# Ce que le serveur dit des comptes : refus, champs, actions, courriel.

error-accounts-sign-in-failed = Cette adresse électronique et ce mot de passe ne vont pas ensemble.
error-accounts-token-invalid = Cette session est terminée. Connectez-vous à nouveau.
error-accounts-link-invalid = Ce lien ne fonctionne pas : il a déjà servi, un plus récent le remplace, ou il n’est pas complet.
error-accounts-link-expired = Ce lien a expiré. Demandez-en un nouveau.
error-accounts-password-wrong = Le mot de passe actuel n’est pas celui-ci.
error-accounts-already-signed-up = Cette personne a déjà activé son compte.
error-accounts-email-invalid = Ce n’est pas une adresse électronique.
error-accounts-email-taken = Un autre compte a cette adresse électronique.
error-accounts-password-too-short = Le mot de passe doit avoir au moins { $min } caractères.
error-accounts-password-too-long = Le mot de passe est trop long : { $max } octets au plus.
error-accounts-password-is-email = Le mot de passe ne peut pas être l’adresse électronique.
error-accounts-display-name-invalid = Un nom a de 1 à { $max } caractères.

action-signIn = se connecter
action-refreshTokens = rester connecté avec un programme
action-signOut = se déconnecter
action-endSession = terminer ses propres sessions
action-requestPasswordReset = demander un nouveau mot de passe
action-resetPassword = choisir un nouveau mot de passe par un lien
action-acceptInvitation = accepter une invitation
action-changePassword = changer son propre mot de passe
action-setLanguage = choisir sa propre langue

mail-greeting = Bonjour,
mail-greeting-name = Bonjour { $name },
mail-closing = { $council }
mail-link-by-hand = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :

mail-invitation-subject = Invitation de { $council }
mail-invitation-body = { $council } vous a préparé un compte pour participer à ses décisions. Choisissez un mot de passe pour commencer.
mail-invitation-action = Choisir un mot de passe
mail-invitation-lifetime =
    { $days ->
        [one] Le lien fonctionne une seule fois, pendant { $days } jour.
       *[other] Le lien fonctionne une seule fois, pendant { $days } jours.
    }
mail-invitation-unexpected = Si vous n’attendiez pas ce message, vous n’avez rien à faire : personne ne peut utiliser le compte sans ce lien. Ne le transmettez à personne.

mail-reset-subject = Nouveau mot de passe pour { $council }
mail-reset-body = Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte chez { $council }.
mail-reset-action = Choisir un nouveau mot de passe
mail-reset-lifetime =
    { $minutes ->
        [one] Le lien fonctionne une seule fois, pendant { $minutes } minute.
       *[other] Le lien fonctionne une seule fois, pendant { $minutes } minutes.
    }
mail-reset-unexpected = Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste le même. Ne transmettez le lien à personne.

mail-notice-password-subject = Votre mot de passe pour { $council } a été changé
mail-notice-password-body = Le mot de passe de votre compte chez { $council } vient d’être changé, et toutes les autres sessions sont terminées.
mail-notice-password-unexpected = Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe :
mail-notice-email-subject = Votre adresse électronique pour { $council } a été changée
mail-notice-email-body = Votre compte chez { $council } a désormais une autre adresse électronique. Celle-ci ne recevra plus de courriel à son sujet.
mail-notice-email-unexpected = Si vous ne l’avez pas demandé, prévenez le conseil sans attendre :
mail-notice-erased-subject = Ce que { $council } savait de vous est effacé
mail-notice-erased-body = Votre compte, votre nom et votre adresse chez { $council } sont effacés ; ce courriel est le dernier envoyé à votre adresse. Les actes des organisations et du conseil restent au registre, sans votre nom. Les sauvegardes sont supprimées sous 35 jours.
mail-notice-erased-unexpected = Si vous ne l’avez pas demandé, prévenez le conseil sans attendre. Ce qui est conservé, et pourquoi :
