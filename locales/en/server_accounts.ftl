# What the server says about accounts: refusals, fields, actions, mail.

error-accounts-sign-in-failed = This e-mail address and password do not belong together.
error-accounts-token-invalid = This sign-in has ended. Please sign in again.
error-accounts-link-invalid = This link does not work: it was used already, replaced by a newer one, or is not complete.
error-accounts-link-expired = This link has expired. Please ask for a new one.
error-accounts-password-wrong = The present password is not this one.
error-accounts-already-signed-up = This person has set up the account already.
error-accounts-email-invalid = This is not an e-mail address.
error-accounts-email-taken = Another account has this e-mail address.
error-accounts-password-too-short = The password needs at least { $min } characters.
error-accounts-password-too-long = The password is too long: at most { $max } bytes.
error-accounts-password-is-email = The password must not be the e-mail address.
error-accounts-display-name-invalid = A name has 1 to { $max } characters.

action-signIn = sign in
action-refreshTokens = stay signed in with a program
action-signOut = sign out
action-endSession = end one's own sessions
action-requestPasswordReset = ask for a new password
action-resetPassword = choose a new password by a link
action-acceptInvitation = accept an invitation
action-changePassword = change one's own password
action-setLanguage = choose one's own language

mail-greeting = Hello,
mail-greeting-name = Hello { $name },
mail-closing = { $council }
mail-link-by-hand = If the button does not work, copy this address into your browser:

mail-invitation-subject = { $council } invites you
mail-invitation-body = { $council } has set up an account for you. With it you take part in its decisions. Choose a password to begin.
mail-invitation-action = Choose a password
mail-invitation-lifetime =
    { $days ->
        [one] The link works once, within one day.
       *[other] The link works once, within { $days } days.
    }
mail-invitation-unexpected = If you did not expect this, you need not do anything: nobody can use the account without this link. Please do not pass it on.

mail-reset-subject = A new password for { $council }
mail-reset-body = Somebody, probably you, has asked for a new password for your account at { $council }.
mail-reset-action = Choose a new password
mail-reset-lifetime =
    { $minutes ->
        [one] The link works once, within one minute.
       *[other] The link works once, within { $minutes } minutes.
    }
mail-reset-unexpected = If it was not you, you need not do anything: your password stays as it is. Please do not pass the link on.

mail-notice-password-subject = Your password for { $council } was changed
mail-notice-password-body = The password of your account at { $council } has just been changed, and every other session has ended.
mail-notice-password-unexpected = If that was not you, choose a new password at once:
mail-notice-email-subject = Your e-mail address for { $council } was changed
mail-notice-email-body = Your account at { $council } has another e-mail address from now on. No more mail about it comes to this one.
mail-notice-email-unexpected = If you did not ask for this, tell the council without delay:
mail-notice-erased-subject = What { $council } knew of you is erased
mail-notice-erased-body = Your account, your name and your address at { $council } are erased; this mail was the last to your address. What organisations and the council did stays on record, without your name. Backups are deleted within 35 days.
mail-notice-erased-unexpected = If you did not ask for this, tell the council without delay. What is kept, and why:
