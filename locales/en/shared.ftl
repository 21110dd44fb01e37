# Words that several rooms use. `shared-…` messages may be used by any page.

shared-document-title = { $page } – { $council }
shared-home = Home
shared-audit-trail = Audit trail
shared-breadcrumbs = You are here
shared-close = Close
shared-optional = (optional)
shared-chart = Chart
shared-table = Table
shared-view-of = { $title }: how to show it
shared-pages = Pages of the list
shared-first-page = Back to the start
shared-next-page = Next page
shared-shown-of = { $shown } of { $total } shown

# States of a page's data
shared-loading = Loading…
shared-sending = Sending…
shared-failed = This could not be loaded.
shared-network-failed = The server did not answer. Check your connection and try again.
shared-try-again = Try again
shared-stale = You are offline or the server does not answer. This is as of { $time }.
shared-partial = Part of this page could not be loaded.
shared-form-refused = This could not be sent
shared-field-required = { $field }: please fill this in.

# Languages of texts
shared-only-in-language = This text exists only in this language: { $language }.
shared-machine-translated = Translated by a machine.

# Kinds of organisation
shared-sector-cso = Civil society organisations
shared-sector-migrant_diaspora = Migrant and diaspora associations
shared-sector-lra = Municipal groups
shared-sector-knowledge = Universities and knowledge
shared-sector-private = Private sector
shared-sector-other_public = Other public institutions
shared-sector-seats = { $sector }: { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
# Under the number in the middle of the half circle
shared-seats-word = { $count ->
    [one] seat
   *[other] seats
}

# Ballots
shared-choice-for = For
shared-choice-against = Against
shared-choice-abstain = Abstention
shared-count-for = <b>{ $count }</b> for
shared-count-against = <b>{ $count }</b> against
shared-count-abstain = <b>{ $count }</b> { $count ->
    [one] abstention
   *[other] abstentions
}
shared-count-not-cast = <b>{ $count }</b> not voted
shared-count-not-cast-yet = <b>{ $count }</b> not voted yet
shared-figures-line = { $for } for, { $against } against, { $abstain ->
    [one] { $abstain } abstention
   *[other] { $abstain } abstentions
}

# States of a decision
shared-state-draft = Draft
shared-state-called = Announced
shared-state-open = Vote open
shared-state-closed = Vote closed
shared-state-confirmed = Confirmed
shared-state-annulled = Annulled
shared-outcome-adopted = Adopted
shared-outcome-rejected = Rejected
shared-outcome-no_quorum = No quorum

# Signing in
shared-email = E-mail address
shared-password = Password
shared-sign-in = Sign in
shared-password-forgotten = Forgotten your password?
shared-sign-in-needed = Please sign in again
shared-sign-in-needed-hint = Your session has ended. Sign in, and what you asked for will be done.

# Times of the vote
shared-closes = Closes { $when }
shared-closes-today = Closes today at { $time }
shared-opens = Opens { $when }
shared-opens-today = Opens today at { $time }

# Pages for some only
shared-forbidden-title = This page is not for you
shared-forbidden-text = It is open to: { $roles }. If you should have this role, ask the council’s secretary.
shared-forbidden-sign-in = Sign in with another account
shared-role-chair = Chair
shared-role-secretary = Secretary
shared-role-technical_staff = Technical staff
shared-role-administrator = Administrator
shared-role-auditor = Auditor
shared-role-observer = Observer
shared-sign-in-first = Please sign in to see this page.

# The public record
shared-not-voted = Not voted
shared-entry = Entry { $number }
shared-entry-waiting = Waiting for the next checkpoint
