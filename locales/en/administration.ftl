# Words that the pages of the administration share, its overview, and what each role may do.

administration-title = Administration
administration-overview = Overview
administration-decisions = Decisions
administration-organisations = Organisations
administration-people = People
administration-roles = Roles

# Acts and what is recorded of them
administration-leave = Leave it as it is
administration-recorded = Recorded as <link>entry { $number }</link> of the public record.
administration-recorded-waiting = Recorded. Its entry number comes with the next checkpoint, within seconds.
administration-recorded-unknown = Recorded as <code>{ $eid }</code>. The entry number could not be fetched now.
administration-copy = Copy the address
administration-copied = Copied
administration-who-may = May be done by: { $roles }.
administration-who-nobody = No role may do this.

# How far a text in one language has come; read out after the name of the language
administration-language-complete = there
administration-language-begun = begun
administration-language-none = missing

# Overview
administration-attention = What needs attention
administration-attention-lead = What waits for you, and what is not yet as it should be.
administration-own = Your organisation
administration-own-hint = You say who speaks for it and what is said of it.
administration-votes = Votes
administration-votes-none = No vote is announced or open, and nothing waits for you.
administration-task-open_poll = To open
administration-task-close_poll = To close
administration-task-confirm_decision = To confirm
administration-cast-of = { $cast } of { $eligible } seats have voted.
administration-drafts = Drafts
administration-drafts-none = No draft is waiting to be finished.
administration-draft-missing = Not yet in: { $languages }
administration-draft-all-languages = In all the council’s languages.
administration-new-decision = New decision
administration-seats = Seats
administration-seats-filled = Somebody speaks for { $filled } of { $total } seats.
administration-seat-vacant = Vacant
administration-suspended = Suspended
administration-and-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
administration-invitations = Invitations
administration-uninvited-none = Everyone who speaks for a seat or holds a role has been invited.
administration-uninvited = { $count ->
    [one] { $count } person speaks for a seat or holds a role and has not been invited yet.
   *[other] { $count } people speak for a seat or hold a role and have not been invited yet.
}
administration-waiting = { $count ->
    [one] { $count } person was invited and has not signed in yet
   *[other] { $count } people were invited and have not signed in yet
}
administration-record = How the record stands
administration-record-size = The record goes on: <link>{ $size } entries</link> under the latest checkpoint.
administration-record-signed = Signed { $ago }.
administration-record-pending = { $count ->
    [one] { $count } entry waits for the next checkpoint.
   *[other] { $count } entries wait for the next checkpoint.
}
administration-record-frozen = The record has stopped: something in it does not add up. No act can be entered until whoever runs the server has looked into it.

# What each role may do
administration-roles-title = What each role may do
administration-roles-lead = This is read from the policies that the server itself follows. Whatever is not permitted there is forbidden, to everyone.
administration-roles-one-by-one = One by one
administration-roles-compare = Compare
administration-roles-yours = Yours
administration-roles-count = { $count ->
    [one] may do { $count } thing
   *[other] may do { $count } things
}
administration-roles-may = May
administration-roles-may-not = May not
administration-roles-nothing = Nothing.
administration-roles-act = Act
administration-roles-yes = yes
administration-roles-no = no
