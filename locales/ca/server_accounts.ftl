# El que diu el servidor sobre els comptes: negatives, camps, accions, correu.

error-accounts-sign-in-failed = Aquesta adreça electrònica i aquesta contrasenya no es corresponen.
error-accounts-token-invalid = Aquesta sessió s’ha acabat. Torneu a iniciar la sessió.
error-accounts-link-invalid = Aquest enllaç no funciona: ja s’ha fet servir, n’hi ha un de més nou o no és complet.
error-accounts-link-expired = Aquest enllaç ha caducat. Demaneu-ne un de nou.
error-accounts-password-wrong = La contrasenya actual no és aquesta.
error-accounts-already-signed-up = Aquesta persona ja ha activat el compte.
error-accounts-email-invalid = Això no és una adreça electrònica.
error-accounts-email-taken = Un altre compte té aquesta adreça electrònica.
error-accounts-password-too-short = La contrasenya ha de tenir { $min } caràcters com a mínim.
error-accounts-password-too-long = La contrasenya és massa llarga: { $max } bytes com a màxim.
error-accounts-password-is-email = La contrasenya no pot ser l’adreça electrònica.
error-accounts-display-name-invalid = Un nom té d’1 a { $max } caràcters.

action-signIn = iniciar la sessió
action-refreshTokens = mantenir la sessió amb un programa
action-signOut = tancar la sessió
action-endSession = acabar les sessions pròpies
action-requestPasswordReset = demanar una contrasenya nova
action-resetPassword = triar una contrasenya nova amb un enllaç
action-acceptInvitation = acceptar una invitació
action-changePassword = canviar la contrasenya pròpia
action-setLanguage = triar la llengua pròpia

mail-greeting = Bon dia,
mail-greeting-name = Bon dia, { $name },
mail-closing = { $council }
mail-link-by-hand = Si el botó no funciona, copieu aquesta adreça al navegador:

mail-invitation-subject = Invitació de { $council }
mail-invitation-body = { $council } us ha preparat un compte perquè participeu en les seves decisions. Trieu una contrasenya per començar.
mail-invitation-action = Trieu una contrasenya
mail-invitation-lifetime =
    { $days ->
        [one] L’enllaç funciona una sola vegada, durant un dia.
       *[other] L’enllaç funciona una sola vegada, durant { $days } dies.
    }
mail-invitation-unexpected = Si no esperàveu aquest correu, no cal que feu res: ningú no pot fer servir el compte sense aquest enllaç. No el passeu a ningú.

mail-reset-subject = Contrasenya nova per a { $council }
mail-reset-body = Algú, probablement vós, ha demanat una contrasenya nova per al vostre compte a { $council }.
mail-reset-action = Trieu una contrasenya nova
mail-reset-lifetime =
    { $minutes ->
        [one] L’enllaç funciona una sola vegada, durant un minut.
       *[other] L’enllaç funciona una sola vegada, durant { $minutes } minuts.
    }
mail-reset-unexpected = Si no heu estat vós, no cal que feu res: la contrasenya queda com està. No passeu l’enllaç a ningú.

mail-notice-password-subject = S’ha canviat la contrasenya de { $council }
mail-notice-password-body = S’acaba de canviar la contrasenya del vostre compte a { $council } i s’han tancat les altres sessions.
mail-notice-password-unexpected = Si no heu estat vós, trieu de seguida una contrasenya nova:
mail-notice-email-subject = S’ha canviat l’adreça electrònica de { $council }
mail-notice-email-body = A partir d’ara el vostre compte a { $council } té una altra adreça electrònica. En aquesta ja no en rebreu més correus.
mail-notice-email-unexpected = Si no ho heu demanat, aviseu el consell sense demora:
mail-notice-erased-subject = S’ha esborrat el que { $council } sabia de vós
mail-notice-erased-body = S’han esborrat el vostre compte, el vostre nom i la vostra adreça a { $council }; aquest correu ha estat el darrer a la vostra adreça. Els actes de les organitzacions i del consell es conserven, sense el vostre nom. Les còpies de seguretat s’eliminen en 35 dies.
mail-notice-erased-unexpected = Si no ho heu demanat, aviseu el consell sense demora. Què es conserva, i per què:
