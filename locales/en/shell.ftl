# The frame of every page, the home page, and the pages about this site.

shell-skip = Skip to the content
shell-languages = Language
shell-menu = Menu
shell-main-navigation = Main navigation
shell-nav-members = Members
shell-nav-decisions = Decisions
shell-nav-administration = Administration
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-account = Your account
shell-hat = { $person }, for { $organisation }
shell-hats = { $person }, for { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
shell-demo = Demonstration: the numbers of seats are real; names, texts and votes are invented. <link>Its mailbox</link>

# Foot of the page
shell-footer-about = A standing body of { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
} that proposes, decides and follows up the city’s cooperation policy, in the open.
shell-footer-council = The council
shell-footer-record = The record
shell-footer-site = This site
shell-footer-audit = Audit trail
shell-footer-checkpoint = Signed checkpoint
shell-footer-check = How to check our records
shell-footer-accessibility = Accessibility
shell-footer-privacy = Privacy
shell-ledger = The public record
shell-ledger-latest = Latest checkpoint <b>{ $size }</b>
shell-ledger-signed = signed { $ago }
shell-ledger-check = Check it
shell-ledger-none = No checkpoint has been signed yet.
shell-ledger-frozen = The record has stopped: something in it does not add up. No new act can be entered until this has been looked into.

# Pages for what is not there or not allowed
shell-not-found-title = There is no such page
shell-not-found-text = The address may be mistyped, or what stood here has another address now.
shell-not-found-home = To the home page
shell-failed-title = The page could not be shown
shell-failed-text = Something went wrong in this page. Nothing that you sent before is lost. Load the page again; if it happens once more, tell the council’s secretary.
shell-failed-reload = Load again

# Home
shell-home-title = { $count ->
    [one] { $count } organisation decides how { $city } cooperates
   *[other] { $count } organisations decide together how { $city } cooperates
}
shell-home-intro = Associations, municipal groups and companies discuss and vote on the city’s solidarity and migration policy. Every step is public and can be checked by anyone.
shell-home-session = Members are voting until { $time }
shell-home-see-decisions = See every decision
shell-home-see-members = Who has a seat
shell-home-legend = Seats by kind of organisation
shell-home-colleges = By group of seats: { $list }
shell-home-college-seats = { $college } { $count }
shell-home-quorum = Quorum
shell-home-majority = Majority
shell-home-open-now = Open now
shell-home-all-decisions = All decisions ({ $count })
shell-home-cast-of = { $cast } of { $eligible } seats have voted.
shell-home-hidden-until-close = How the vote stands is shown only when it has closed.
shell-home-quorum-reached = Quorum of { $needed } reached.
shell-home-quorum-missing = Quorum of { $needed } not reached yet.
shell-home-not-scheduled = The opening has no date yet.
shell-home-nothing-open = Nothing is open for a vote at the moment.
shell-home-nothing-open-hint = A decision is announced with its text and documents before its vote opens. <link>How the council decides</link>
shell-home-shares-title = Who takes part, and how much
shell-home-shares-subtitle = Share of seats beside share of ballots cast in all counted votes. When the two drift apart, a group is missing.
shell-home-shares-empty = No vote has been counted yet, so there is nothing to compare.
shell-home-share-seats = { $share } of seats
shell-home-share-ballots = { $share } of ballots
shell-home-column-sector = Kind of organisation
shell-home-column-organisations = Organisations
shell-home-column-seats = Seats
shell-home-column-seats-share = Share of seats
shell-home-column-ballots = Ballots cast
shell-home-column-possible = Ballots possible
shell-home-column-ballots-share = Share of ballots
shell-home-legend-seats = Seats
shell-home-legend-ballots = Ballots cast
shell-home-latest = Latest decisions
shell-home-latest-empty = The council has not decided anything yet. Its decisions will stand here with their results.
shell-home-figures = In figures
shell-home-figure-decided = { $count ->
    [one] decision taken
   *[other] decisions taken
}
shell-home-figure-adopted = { $adopted ->
    [one] { $adopted } adopted
   *[other] { $adopted } adopted
}, { $rejected ->
    [one] { $rejected } rejected
   *[other] { $rejected } rejected
}
shell-home-figure-seats = of { $total } seats are filled
shell-home-figure-entries = { $count ->
    [one] entry in the public record, which anyone can check
   *[other] entries in the public record, which anyone can check
}
shell-home-founded = The council meets since { $year }.
