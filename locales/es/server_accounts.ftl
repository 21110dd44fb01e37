# Lo que dice el servidor sobre las cuentas: negativas, campos, acciones, correo.

error-accounts-sign-in-failed = Esta dirección de correo y esta contraseña no se corresponden.
error-accounts-token-invalid = Esta sesión ha terminado. Vuelva a iniciar sesión.
error-accounts-link-invalid = Este enlace no funciona: ya se ha usado, hay uno más nuevo o no está completo.
error-accounts-link-expired = Este enlace ha caducado. Pida uno nuevo.
error-accounts-password-wrong = La contraseña actual no es esta.
error-accounts-already-signed-up = Esta persona ya ha activado la cuenta.
error-accounts-email-invalid = Esto no es una dirección de correo.
error-accounts-email-taken = Otra cuenta tiene esta dirección de correo.
error-accounts-password-too-short = La contraseña debe tener al menos { $min } caracteres.
error-accounts-password-too-long = La contraseña es demasiado larga: { $max } bytes como máximo.
error-accounts-password-is-email = La contraseña no puede ser la dirección de correo.
error-accounts-display-name-invalid = Un nombre tiene de 1 a { $max } caracteres.

action-signIn = iniciar sesión
action-refreshTokens = mantener la sesión con un programa
action-signOut = cerrar la sesión
action-endSession = terminar las sesiones propias
action-requestPasswordReset = pedir una contraseña nueva
action-resetPassword = elegir una contraseña nueva con un enlace
action-acceptInvitation = aceptar una invitación
action-changePassword = cambiar la contraseña propia
action-setLanguage = elegir el idioma propio

mail-greeting = Hola:
mail-greeting-name = Hola, { $name }:
mail-closing = { $council }
mail-link-by-hand = Si el botón no funciona, copie esta dirección en el navegador:

mail-invitation-subject = Invitación de { $council }
mail-invitation-body = { $council } le ha preparado una cuenta para que participe en sus decisiones. Elija una contraseña para empezar.
mail-invitation-action = Elija una contraseña
mail-invitation-lifetime =
    { $days ->
        [one] El enlace funciona una sola vez, durante un día.
       *[other] El enlace funciona una sola vez, durante { $days } días.
    }
mail-invitation-unexpected = Si no esperaba este correo, no tiene que hacer nada: nadie puede usar la cuenta sin este enlace. No lo pase a nadie.

mail-reset-subject = Contraseña nueva para { $council }
mail-reset-body = Alguien, probablemente usted, ha pedido una contraseña nueva para su cuenta en { $council }.
mail-reset-action = Elija una contraseña nueva
mail-reset-lifetime =
    { $minutes ->
        [one] El enlace funciona una sola vez, durante un minuto.
       *[other] El enlace funciona una sola vez, durante { $minutes } minutos.
    }
mail-reset-unexpected = Si no ha sido usted, no tiene que hacer nada: su contraseña queda como está. No pase el enlace a nadie.

mail-notice-password-subject = Se ha cambiado la contraseña de { $council }
mail-notice-password-body = Se acaba de cambiar la contraseña de su cuenta en { $council } y se han cerrado las demás sesiones.
mail-notice-password-unexpected = Si no ha sido usted, elija enseguida una contraseña nueva:
mail-notice-email-subject = Se ha cambiado la dirección de correo de { $council }
mail-notice-email-body = A partir de ahora su cuenta en { $council } tiene otra dirección de correo. En esta ya no recibirá más mensajes sobre ella.
mail-notice-email-unexpected = Si no lo ha pedido, avise al consejo sin demora:
mail-notice-erased-subject = Se ha borrado lo que { $council } sabía de usted
mail-notice-erased-body = Se han borrado su cuenta, su nombre y su dirección en { $council }; este correo ha sido el último a su dirección. Los actos de las organizaciones y del consejo se conservan, sin su nombre. Las copias de seguridad se eliminan en 35 días.
mail-notice-erased-unexpected = Si no lo ha pedido, avise al consejo sin demora. Qué se conserva, y por qué:
