# Decisions: the list, one decision, its vote.

decisions-title = Decisions
decisions-lead = What the council decides, with every text, vote and result.
decisions-new = New decision
decisions-search = Search in titles and texts
decisions-filter-state = Show by state
decisions-filter-all = All
decisions-none-yet = The council has not announced any decision yet.
decisions-none-found = No decision matches. Try other words or another state.
decisions-count = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
decisions-not-found = There is no such decision
decisions-not-found-text = It may not have been announced yet, or its number is mistyped.

# Head of a decision
decisions-roll-call-tag = Open roll call
decisions-results-after-close = Results after the close
decisions-draft-notice = This is a draft. Only those who prepare it see it; nothing of it is in the public record yet.
decisions-announced-on = Announced { $date }
decisions-opens-by-chair = Opened by the chair, no time set
decisions-closed-on = Closed { $when }
decisions-confirmed-on = Confirmed { $date }
decisions-text-and-documents = { $count ->
    [0] Full text
    [one] Full text and { $count } document
   *[other] Full text and { $count } documents
}
decisions-annulled = This decision is annulled and has no effect.
decisions-annulled-on = This decision was annulled on { $date } and has no effect.

# Result
decisions-result = Result
decisions-result-so-far = Result so far
decisions-result-annulled = These figures are kept for the record; the decision has no effect.
decisions-hidden-until-close = This vote shows nothing before it closes: no figures, not who has voted, not even how many. Nobody can see them, whatever their role.
decisions-updated-at = Updated { $time }
decisions-result-updated = Result updated: { $figures }
decisions-rule-title = How it will be decided
decisions-rule-draft = The rule in force will be fixed when the decision is announced.
decisions-rule-fixed = The rule was fixed when the decision was announced and cannot be changed any more.
decisions-quorum = Quorum
decisions-majority = Majority
decisions-check-met = Reached
decisions-check-failed = Not reached
decisions-check-not-yet = Not reached yet
decisions-check-article = Article { $article } of the statute
decisions-quorum-of = of { $eligible } seats have voted
decisions-quorum-mark = The mark shows the quorum: { $needed }.
decisions-quorum-met = The quorum is reached.
decisions-quorum-missing = { $count ->
    [one] { $count } more ballot is needed.
   *[other] { $count } more ballots are needed.
}
decisions-quorum-failed = The quorum was not reached.

# By sector and by group of seats
decisions-by-sector = By kind of organisation
decisions-by-college = By group of seats
decisions-group-by = Group by
decisions-sectors = Kind of organisation
decisions-colleges = Group of seats
decisions-column-seats = Seats
decisions-leaning-for = Majority for
decisions-leaning-against = Majority against
decisions-leaning-none = No majority
decisions-group-line = { $leaning } · { $for } for, { $against } against, { $abstain } abstaining
decisions-by-group-caption = The length of a bar follows the number of seats; the hatched part has not voted.

# Roll call
decisions-roll-call = Roll call
decisions-grid = Grid
decisions-roll-hidden = The seats that may vote. Who voted, and how, is shown when the vote has closed.
decisions-roll-empty = No seat matches this filter.
decisions-filter-choice = Show by ballot
decisions-filter-sector = Kind of organisation
decisions-all-sectors = All kinds
decisions-roll-all = All { $count }
decisions-roll-for = For { $count }
decisions-roll-against = Against { $count }
decisions-roll-abstain = Abstained { $count }
decisions-roll-none = Not voted { $count }
decisions-roll-data = Download the roll calls of all counted votes (CSV)
decisions-column-organisation = Organisation
decisions-column-seat = Seat
decisions-column-sector = Kind
decisions-column-ballot = Ballot
decisions-column-entry = In the record

# Your vote
decisions-your-vote = Your vote
decisions-vote-members-only = The representatives of the council’s organisations vote here.
decisions-vote-sign-in = Sign in to vote
decisions-ballot-of = Ballot of { $organisation }
decisions-vote-for-seat = You vote for <b>{ $organisation }</b> (seat { $seat }).
decisions-vote-as-substitute = You vote as substitute for <b>{ $organisation }</b> (seat { $seat }).
decisions-choose = Your choice
decisions-choose-first = Choose for, against or abstention first.
decisions-cast = Cast this vote
decisions-cast-again = Cast this vote instead
decisions-change = Change
decisions-keep = Keep it as it is
decisions-nothing-counted = Nothing is counted until you press the button. Your organisation’s name and vote will be public.
decisions-nothing-counted-hidden = Nothing is counted until you press the button. Your vote stays covered until the close; then your organisation’s name and vote will be public.
decisions-you-voted = You voted: { $choice }, { $time }
decisions-you-did-not-vote = This seat did not vote.
decisions-receipt = <link>Entry { $number }</link> in the public record.
decisions-receipt-waiting = Recorded. Its entry number comes with the next checkpoint, within seconds.
decisions-receipt-unknown = Recorded as <code>{ $eid }</code>. The entry number could not be fetched now.
decisions-closing-soon = { $minutes ->
    [one] Less than { $minutes } minute until the close.
   *[other] Less than { $minutes } minutes until the close.
}
decisions-time-over = The time is over: the vote is closing.
decisions-refusal-not-on-roll = This seat is not on the roll of this vote.
decisions-refusal-closed = The vote has closed.
decisions-refusal-not-open = The vote is not open yet.
decisions-refusal-other = This seat cannot vote now ({ $code }).


# Record, documents, text
decisions-record = In the public record
decisions-record-hint = Each act has an entry that nobody can change afterwards without being found out.
decisions-record-all = All entries on this decision
decisions-documents = Documents
decisions-full-text = Full text
decisions-text-language = Language of the text
decisions-text-version = Version { $version } of { $date }
decisions-text-version-undated = Version { $version }

# On paper
decisions-print-identifier = Decision
decisions-print-checkpoint = Record of { $size } entries, hash and origin
decisions-print-check-at = Check at

# Counted again on the reader’s device
decisions-verify = Verify this result
decisions-verify-hint = Your own device counts the result again from the public record, without trusting this site.
