# Members: organisations, their seats and representatives.

membership-title = Members
membership-lead = The organisations of the council, their seats and those who speak for them.
membership-seats = The council’s seats
membership-by-sector = Seats by kind of organisation
membership-by-college = Seats by group
membership-quorum = Quorum
membership-majority = Majority
membership-column-organisations = Organisations
membership-column-seats = Seats
membership-column-share = Share
membership-column-filled = Filled
membership-search = Search by name or code
membership-filter-sector = Kind of organisation
membership-filter-college = Group of seats
membership-filter-status = Standing
membership-all-sectors = All kinds
membership-all-colleges = All groups
membership-status-all = All
membership-status-active = Active
membership-status-suspended = Suspended
membership-status-withdrawn = Withdrawn
membership-count = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
membership-none-found = No organisation matches. Try another name or fewer filters.
membership-since = since { $date }
membership-from-to = { $from } – { $to }
membership-persons-hidden-short = Speaks as an association
membership-nobody = No representative at present
membership-not-found = There is no such member
membership-not-found-text = The code may be mistyped. Former members keep their page.

# One organisation
membership-facts = About
membership-code = Code
membership-kind = Form
membership-kind-migrant_association = Migrant association
membership-kind-political_group = Political group of the city council
membership-kind-company = Company
membership-kind-association = Association
membership-origin = Community of origin
membership-admitted = Member since
membership-left = Member until
membership-website = Website
membership-in-record = In the record
membership-all-entries = All its entries
membership-own-seats = Seats and representatives
membership-persons-hidden = This association speaks as an association: it does not show the names of its representatives. Its votes are public all the same.
membership-no-seat = This organisation holds no seat at present.
membership-seat = Seat
membership-vacant = Vacant
membership-titular = Representative
membership-substitute = Substitute
membership-ballots = How it voted
membership-no-ballots = No vote of this organisation has been counted yet.
membership-column-decision = Decision
membership-column-ballot = Ballot
