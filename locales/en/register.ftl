# Keeping the register: organisations, seats, representatives, people.

register-organisations-lead = Members of the council, present and former. Nothing is deleted: what ends stays, with its dates.
register-search-organisation = Search by name or code
register-organisation = Organisation
register-code = Code
register-sector = Kind of organisation
register-all-sectors = All kinds
register-college = Group of seats
register-all-colleges = All groups
register-status = Standing
register-all-statuses = All
register-status-active = Active
register-status-suspended = Suspended
register-status-withdrawn = Has left
register-seats = Seats
register-seats-none = No seat
register-seats-vacant = { $count ->
    [one] { $count } vacant
   *[other] { $count } vacant
}
register-organisations-count = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
register-organisations-none-found = No organisation matches. Try another name or fewer filters.
register-organisations-none-yet = The council has no members yet. Admit the first organisation, or <link>import them from a file</link>.
register-not-found = There is no such organisation. Its code may be mistyped.

# Admitting and amending
register-admit = Admit an organisation
register-admit-lead = Enter what the organisation says of itself. It gets its seats and representatives next, on its own page.
register-admit-means = The admission is public at once and becomes an entry of the public record. It cannot be deleted; an organisation can only leave.
register-admitted = { $organisation } is admitted. Give it its seats next.
register-code-hint = Such as SOC-47. It names the organisation in files and results and cannot be changed later.
register-admitted-on = Member since
register-admitted-on-hint = Not in the future.
register-left-on = Member until
register-names = Name and description
register-names-hint = At least the name, in the language in which the organisation uses it. Readers of other languages see it with a note that says so. The council’s main language is { $language }.
register-name-in = Name: { $language }
register-name-needed = Please give the name in at least one language.
register-description-in = Description: { $language }
register-description-hint = What the organisation does, in its own words.
register-choose = Please choose
register-college-none = No group yet
register-website = Website
register-persons-hidden = Do not show the names of its persons
register-persons-hidden-hint = The organisation then speaks as such. Only the council’s officers and the organisation itself know the names. For associations of migrants and diasporas this is usual.
register-unhide-means = When you save, the names of its representatives become public.
register-amend = Amend
register-amend-title = Amend: { $organisation }
register-amend-means = The change is public at once; the name and whether persons are shown become an entry of the public record.
register-amend-who = The organisation itself amends this. Staff amend public bodies, and other organisations only while nobody speaks for them.
register-amended = The change is saved.
register-amended-nothing = Nothing was different, so nothing was changed.
register-save = Save

# Forms of organisation
register-kind = Form
register-kind-unspecified = Not said
register-kind-association = Association
register-kind-migrant_association = Migrant association
register-kind-foundation = Foundation
register-kind-union = Trade union
register-kind-cooperative = Cooperative
register-kind-political_group = Political group of the city council
register-kind-municipality = Municipality
register-kind-public_institution = Public institution
register-kind-international_organisation = International organisation
register-kind-company = Company
register-kind-business_association = Business association
register-kind-university = University
register-kind-research_centre = Research centre

# One organisation
register-public-page = Its public page
register-profile = What is said of it
register-persons = Persons
register-persons-are-hidden = Their names are not shown
register-persons-are-shown = Their names are shown
register-in-record = In the record
register-membership = Membership
register-suspend = Suspend
register-suspend-means = The organisation keeps its seats, but they are on no roll, and nobody can act for it until it is reinstated. Votes that are open go on with the roll that they began with.
register-suspended = The organisation is suspended.
register-reinstate = Reinstate
register-reinstate-means = Its seats are on the rolls of the votes that open from now on, and its representatives can act again.
register-reinstated = The organisation is reinstated.
register-withdraw = Record that it leaves
register-withdraw-means = Its membership ends for good, and with it its seats and the mandates of its representatives. Its page and its past votes stay. Whoever has left is admitted anew, not reinstated.
register-withdrawn = That the organisation leaves is recorded.
register-withdrawn-stays = This organisation has left the council. What it was stays as it is.
register-carries-out-decision = Do this only to carry out a decision of the council or of the organisation.
register-entry-public = This becomes an entry of the public record.
register-reason = Reason
register-reason-hint = Everyone can read it. Name the decision, if there is one.

# Seats and mandates
register-seats-and-representatives = Seats and representatives
register-seat = Seat
register-vacant = Nobody speaks for it
register-seat-over = Ended
register-since = since { $date }
register-from-to = { $from } – { $to }
register-persons-hidden-note = This organisation does not show the names of its persons. Those who may know them here keep them to themselves.
register-no-seat = This organisation holds no seat at present.
register-no-seat-yet = This organisation holds no seat. Add one, then appoint who speaks for it.
register-former-seats = { $count ->
    [one] { $count } former seat
   *[other] { $count } former seats
}
register-nobody-yet = Nobody has been appointed yet.
register-independence = An organisation chooses by itself who speaks for it. Staff only enter the first representative of a seat that has none, and keep those of public bodies.
register-mandates-of = Mandates for seat { $seat }
register-mandates = Mandates
register-mandates-none = This person speaks for no seat and has not spoken for one.
register-mandate-kind = Speaks as
register-titular = Titular
register-titular-hint = The representative in the first place.
register-substitute = Substitute
register-substitute-hint = Acts for the seat when the titular does not.
register-kind-free = Nobody at present.
register-kind-held = Now: { $person }.
register-kind-held-until = Now: { $person }, until { $date }.
register-starts-on = First day
register-starts-on-hint = Empty: today.
register-ends-on = Last day
register-ends-on-hint = Empty: until further notice.
register-days = Days
register-until-further = until further notice
register-mandate-now = In force
register-mandate-later = Begins later
register-mandate-over = Ended
register-mandate-not-now = Not in force
register-acts = Acts
register-person-hidden = Name not shown
register-add-seat = Add a seat
register-add-seat-means = The seat is on the roll of every vote that opens from its first day on. This becomes an entry of the public record; a seat can only be ended, not deleted.
register-seat-code = Code of the seat
register-seat-code-hint = The organisation’s code, for further seats with .2, .3 and so on.
register-college-option = { $college } ({ $filled } of { $seats } filled)
register-valid-from = First day
register-valid-from-hint = Empty: today.
register-seat-added = Seat { $seat } is added. Appoint who speaks for it next.
register-end-seat = End this seat
register-end-seat-means = Seat { $seat } and the mandates for it end. It is on no roll after its last day. It stays visible with its dates, and this becomes an entry of the public record.
register-seat-ended = Seat { $seat } ends.
register-end-mandate = End the mandate
register-end = End
register-end-mandate-of = End the mandate: { $person }
register-end-mandate-means = The person no longer acts for seat { $seat } after the last day. The mandate stays visible with its dates, and this becomes an entry of the public record.
register-mandate-ended = The mandate ends.
register-last-day = Last day
register-last-day-hint = Empty: at once, as of today.

# Appointing
register-appoint = Appoint a representative
register-appoint-lead = Who speaks for { $organisation }, and from when to when.
register-appoint-means = The name, the seat and the days are public at once and become an entry of the public record.
register-appoint-means-hidden = The seat and the days are public at once and become an entry of the public record. The name is not shown: this organisation hides its persons.
register-appointed = The representative is appointed.
register-appoint-registered-only = { $person } is registered now, but not appointed. Correct what was refused and try again: nobody is registered twice.
register-who = Who
register-who-known = Somebody known here
register-who-known-hint = Found by name among the people of the council.
register-who-own-hint = Somebody who speaks or has spoken for your organisation.
register-who-new = Somebody new
register-who-new-hint = The person is registered with the appointment.
register-choose-person = Please choose a person.
register-dates-reversed = The last day lies before the first.
register-invite-now = Send an invitation
register-invite-now-hint = A link with which the person chooses a password. It needs an e-mail address.
register-invited-by-mail = An invitation goes to { $email }.
register-invited-by-link = No mail is sent from here. Hand this address over to the person yourself; it works once and is not shown again.
register-not-invited = The invitation could not be sent: { $reason }

# People
register-people-lead = Those who speak for a seat or hold a role. Nationality and status of residence are never asked or stored.
register-person = Person
register-search-person = Search by name
register-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
register-people-none-found = Nobody matches. Try another name or another filter.
register-people-none-yet = Nobody is registered yet.
register-people-filter-page = The filter applies to this page of the list. Search by name to find others.
register-all-people = All
register-offices = Roles
register-speaks-for = Speaks for
register-language = Language
register-language-hint = In which the platform writes to the person.
register-account = Account
register-account-signed_up = Can sign in
register-account-signed_up-means = The person has chosen a password and can sign in.
register-account-invited = Invited
register-account-invited-means = An invitation was sent; the person has not used it yet.
register-account-not_invited = Not invited yet
register-account-not_invited-means = The person has not been invited and cannot sign in.
register-account-no_address = No e-mail address
register-account-no_address-means = Without an e-mail address the person cannot be invited. They can be appointed all the same.
register-register-person = Register a person
register-register-lead = Nothing is sent to the person, and nothing is public yet. You can invite them afterwards.
register-registered = { $person } is registered.
register-display-name = Name
register-display-name-hint = As the person wants to be called in public.
register-email-hint = Needed only to sign in. Never shown in public.
register-email-unseen = Only administrators see the present address. What you write here takes its place.
register-email-fixed = The person has taken up the account: only they can change its e-mail address.
register-person-details = Name and language
register-person-amended = The change is saved.
register-person-not-found = There is no such person, or you may not see this page.
register-invite = Invite
register-invite-again = Invite again
register-invite-means = An e-mail goes to { $email }, in this language: { $language }. It holds a link with which the person chooses a password. The link works once and for a limited time.
register-invite-means-address = An e-mail goes to the person’s address, in this language: { $language }. It holds a link with which they choose a password. The link works once and for a limited time.
register-invite-again-means = The earlier invitation no longer works then.
register-invite-no-entry = Invitations are not entered in the public record.
register-invited = An invitation for { $person } goes to { $email }, in this language: { $language }.
register-invited-address = An invitation goes to the address of { $person }, in this language: { $language }.
register-invited-once = The link in it works once and for a limited time.
register-offices-none = This person holds no role.
register-roles-link = <link>What each role may do</link>
register-grant = Give a role
register-grant-button = Give this role
register-grant-title = { $role }: { $person }
register-grant-means = The person may do from now on what this role may do. This becomes an entry of the public record; the name is covered there.
register-granted = { $person } now has this role: { $role }.
register-revoke = Take back
register-revoke-role = Take back: { $role }
register-revoke-title = Take back: { $role }, { $person }
register-revoke-means = The person loses at once what this role lets them do. This becomes an entry of the public record; the name is covered there.
register-revoked = { $person } no longer has this role: { $role }.

register-erase = Erase on request or order
register-erase-lead = What is known of this person can be erased because they asked for it in writing, or because a court or an authority ordered it.
register-erase-holds = This person still speaks for an organisation or holds an office. That ends first, by those who may end it.
register-erase-request = Erase on written request
register-erase-order = Erase on order
register-erase-consequence = What is known of { $person } is erased for good: name, address, account, and what connects the public record with them. Acts of organisations stay. The person gets one last e-mail.
register-erase-do = Erase for good
register-erased = The person is erased.
