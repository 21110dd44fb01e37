# Home
home-title = { $count ->
    [one] { $count } organisation decides how { $city } cooperates
   *[other] { $count } organisations decide together how { $city } cooperates
}
home-intro = Associations, municipal groups and companies discuss and vote on the city’s solidarity and migration policy. Every step is public and can be checked by anyone.
home-session = Members are voting until { $time }
home-see-decisions = See every decision
home-see-members = Who has a seat
home-legend = Seats by kind of organisation
home-colleges = By group of seats: { $list }
home-college-seats = { $college } { $count }
home-quorum = Quorum
home-majority = Majority
home-open-now = Open now
home-all-decisions = All decisions ({ $count })
home-cast-of = { $cast } of { $eligible } seats have voted.
home-hidden-until-close = How the vote stands is shown only when it has closed.
home-quorum-reached = Quorum of { $needed } reached.
home-quorum-missing = Quorum of { $needed } not reached yet.
home-not-scheduled = The opening has no date yet.
home-nothing-open = Nothing is open for a vote at the moment.
home-nothing-open-hint = A decision is announced with its text and documents before its vote opens. <link>How the council decides</link>
home-shares-title = Who takes part, and how much
home-shares-subtitle = Share of seats beside share of ballots cast in all counted votes. When the two drift apart, a group is missing.
home-shares-empty = No vote has been counted yet, so there is nothing to compare.
home-share-seats = { $share } of seats
home-share-ballots = { $share } of ballots
home-column-sector = Kind of organisation
home-column-organisations = Organisations
home-column-seats = Seats
home-column-seats-share = Share of seats
home-column-ballots = Ballots cast
home-column-possible = Ballots possible
home-column-ballots-share = Share of ballots
home-legend-seats = Seats
home-legend-ballots = Ballots cast
home-latest = Latest decisions
home-latest-empty = The council has not decided anything yet. Its decisions will stand here with their results.
home-figures = In figures
home-figure-decided = { $count ->
    [one] decision taken
   *[other] decisions taken
}
home-figure-adopted = { $adopted ->
    [one] { $adopted } adopted
   *[other] { $adopted } adopted
}, { $rejected ->
    [one] { $rejected } rejected
   *[other] { $rejected } rejected
}
home-figure-seats = of { $total } seats are filled
home-figure-entries = { $count ->
    [one] entry in the public record, which anyone can check
   *[other] entries in the public record, which anyone can check
}
home-founded = The council meets since { $year }.
