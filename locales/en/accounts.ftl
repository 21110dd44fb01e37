# Accounts: signing in, passwords, invitations, my workspace.

accounts-sign-in-title = Sign in
accounts-sign-in-lead = For the representatives and staff of the council. Reading needs no account.
accounts-already-signed-in = You are signed in as { $name }.
accounts-to-workspace = To my workspace
accounts-use-another = Sign out and use another account
accounts-forgotten-title = Forgotten password
accounts-forgotten-lead = We send you a link with which you set a new one. It works once and for a short time.
accounts-forgotten-send = Send me a link
accounts-forgotten-sent-title = Look into your mailbox
accounts-forgotten-sent = If { $email } belongs to an account, a link is on its way there.
accounts-reset-title = New password
accounts-reset-lead = Choose a new password. You will be signed out everywhere else.
accounts-reset-save = Save the new password
accounts-reset-done-title = Your password is changed
accounts-reset-done = You can sign in with it now.
accounts-link-incomplete = This link is not complete. Open it from the e-mail once more, or ask for a new one.
accounts-new-password = New password
accounts-new-password-hint = Long is better than complicated: several words that only you put together.
accounts-show-password = Show the password
accounts-invitation-title = Accept the invitation
accounts-invitation-lead = You have been invited to { $council }. Choose a password; your e-mail address is your name for signing in.
accounts-display-name = Your name as others see it
accounts-display-name-hint = Leave this empty to keep the name you were invited with.
accounts-invitation-accept = Accept and save
accounts-invitation-done-title = Welcome
accounts-invitation-done = Your account is ready. Sign in with your e-mail address and your password.

# My workspace
accounts-me-title = My workspace
accounts-awaiting = What awaits you
accounts-nothing-awaits = Nothing awaits you at the moment. When a vote opens for one of your seats, it stands here and you get an e-mail.
accounts-task-cast_ballot = Vote
accounts-task-open_poll = Open the vote
accounts-task-close_poll = Close the vote
accounts-task-confirm_decision = Confirm the decision
accounts-task-call_decision = Announce the decision
accounts-task-other = To do
accounts-task-for = for { $organisation }, seat { $seat }
accounts-task-due = until { $when } ({ $left })
accounts-hats = For whom you act
accounts-no-hat = You hold no seat and no role at present.
accounts-titular = Representative
accounts-substitute = Substitute
accounts-receipts = Your receipts
accounts-receipts-hint = What you did, with its entry in the public record. The record itself does not hold your name.
accounts-no-receipts = You have not done anything that is entered in the record.
accounts-receipt-what = What
accounts-receipt-when = When
accounts-receipt-id = Identifier
accounts-receipt-entry = Entry
accounts-sessions = Where you are signed in
accounts-session-here = Here
accounts-session-elsewhere = Another device or browser
accounts-session-times = since { $since }, last used { $seen }
accounts-session-end = Sign out there
accounts-change-password = Change password
accounts-current-password = Present password
accounts-password-changed = Your password is changed.
accounts-mail-language = Language of e-mails
accounts-mail-language-label = The council writes to you in
accounts-mail-language-saved = Saved.
accounts-save = Save

accounts-audit-tasks = Audits
accounts-audit-task-answer = Answer finding { $number } of { $code }
accounts-audit-task-judge = Judge the answer to finding { $number } of { $code }
accounts-audit-task-report = Publish the report of { $code }
accounts-audit-task-due = By { $day }
accounts-audit-task-overdue = Overdue
accounts-audit-grant = You may look for { $body } until { $until }.

# My data
accounts-data = My data
accounts-data-lead = Take along, correct or have erased what is known of you. <link>What is kept, and why</link>
accounts-data-download = Download my data
accounts-data-name = Your name as others see it
accounts-data-correct = Correct my name
accounts-data-corrected = Your name is corrected.
accounts-data-erase-former = Erase the former name from the record, too
accounts-data-erase-former-hint = Then not even you can show any more how you were called before.
accounts-erase = Erase me
accounts-erase-goes = What goes: your name, your e-mail address, your password, your sessions, mails that wait for you, and everything by which the public record could be connected with you.
accounts-erase-ends = What ends at once: you no longer speak for
accounts-erase-offices = { $count ->
    [one] You also give up your office.
   *[other] You also give up your { $count } offices.
}
accounts-erase-stays = What stays: the acts of organisations and of the council, such as ballots and that a seat was held from one day to another. Where your name stood, it says that it was erased at your request. Backups are deleted within 35 days.
accounts-erase-final = This cannot be undone.
accounts-erase-understood = I have understood what goes and what stays
accounts-erase-understood-missing = Please confirm that you have understood this.
accounts-erase-do = Erase me for good
accounts-erased-title = You are erased
accounts-erased-lead = What was known of you here is gone. One last e-mail confirms it.
accounts-erased-more = What is kept, and why
