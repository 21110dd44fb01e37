# Refusals: organisations and seats
error-membership-code-taken = The code { $code } belongs to another organisation, present or former.
error-membership-seat-code-taken = The code { $code } belongs to another seat, present or ended.
error-membership-college-full = The statute gives this college ({ $college }) { $seats ->
    [one] one seat, and it is
   *[other] { $seats } seats, and all are
} taken.
error-membership-college-differs = The seats of this organisation are in another college ({ $college }).
error-membership-organisation-suspended = The organisation is suspended.
error-membership-organisation-not-suspended = The organisation is not suspended.
error-membership-organisation-withdrawn = The organisation has left the council. Its page stays as it was.
# Refusals: mandates
error-membership-seat-taken = { $ends_on ->
    [null] The seat has a { $kind ->
        [titular] titular representative
       *[substitute] substitute
    } from { $starts_on } until further notice.
   *[other] The seat has a { $kind ->
        [titular] titular representative
       *[substitute] substitute
    } from { $starts_on } to { $ends_on }.
}
error-membership-mandate-twice = { $ends_on ->
    [null] This person speaks for the seat already, from { $starts_on } until further notice.
   *[other] This person speaks for the seat already, from { $starts_on } to { $ends_on }.
}
error-membership-seat-ended = The seat ends on { $valid_until }, before the mandate would.
error-membership-seat-not-yet = The organisation has this seat only from { $valid_from }.
error-membership-dates-reversed = The last day lies before the first.
error-membership-mandate-past = A mandate cannot be given for days that are over.
error-membership-already-ended = This ended on { $ended_on }.
error-membership-ends-in-past = What is over cannot be changed. Choose today or a later day.
error-membership-ends-later = This ends earlier already, on { $ends_on }.
# Refusals: people and offices
error-membership-email-fixed = This person signs in with the present address; nobody else can change it.
error-membership-email-missing = This person has no e-mail address to be invited at.
error-membership-role-held = This person holds the office already.
error-membership-role-not-held = This person does not hold the office.
error-membership-last-administrator = This is the last administrator. Make somebody else administrator first.
error-membership-still-holds = This person still speaks for somebody or holds an office (mandates: { $mandates }, offices: { $offices }). These end first.
# Refusals: founding and importing
error-membership-council-exists = There is a council with this name ({ $slug }) or this log already.
error-membership-council-has-members = The council has members already. Files can only fill a council without members.
error-membership-council-differs = The files are of another council ({ $slug }).
# Fields
error-membership-code-malformed = A code has letters without accents, digits, hyphens and underscores, at most 40, and begins with a letter or digit.
error-membership-kind-malformed = A kind is a key in small letters, digits and underscores, such as migrant_association.
error-membership-website-malformed = A website begins with https:// or http:// and has no spaces.
error-membership-college-unknown = The council has no such college ({ $college }).
error-membership-date-in-future = The day has not come yet.
error-membership-import-row-denied = You may not import this line: you may not { $action ->
    [admitOrganisation] admit organisations
    [addSeat] give seats
    [registerPerson] register people
   *[appointRepresentative] appoint representatives
}.
# Files of councils
error-import-file-too-large = The file is too large; at most { $limit_bytes } bytes.
error-import-file-empty = The file is empty.
error-import-file-not-utf8 = From here on the file is not text in UTF-8.
error-import-file-has-nul = This is not a text file.
error-import-yaml-malformed = This is not valid YAML: { $reason }
error-import-yaml-too-complex = This YAML uses more than a council needs: no anchors, tags or several documents.
error-import-duplicate-key = The key { $key } stands twice.
error-import-unknown-key = The key { $key } has no meaning here.
error-import-missing-key = The key { $key } is missing.
error-import-wrong-type = { $field } has the wrong kind of value; expected: { $expected }.
error-import-csv-malformed = { $reason ->
    [delimiter] The columns must be separated by commas.
    [open_quote] A quotation mark is not closed.
    [stray_quote] A quotation mark stands inside a cell that is not quoted.
   *[unreadable] This is not a readable CSV line.
}
error-import-unknown-column = The column { $column } has no meaning here.
error-import-duplicate-column = The column { $column } stands twice.
error-import-missing-column = The column { $column } is missing.
error-import-cell-count = The line has { $found } cells, the header { $expected }.
error-import-too-many-rows = Too many lines; at most { $limit }.
error-import-value-missing = { $field } is missing.
error-import-invalid-value = { $field } cannot be { $value }; expected: { $expected }.
error-import-too-many-items = { $field } has too many items; at most { $limit }.
error-import-text-too-long = { $field } is too long; at most { $limit } characters.
error-import-text-control-character = { $field } holds an invisible control character ({ $character }).
error-import-text-formula = { $field } begins with { $character }; a spreadsheet would take it for a formula.
error-import-unknown-sector = { $value } is none of the six sectors.
error-import-unknown-seat-group = The council's file has no seat group { $value }.
error-import-unknown-member = The members' file has no member { $value }.
error-import-duplicate-code = The code { $code } stands on line { $line } already.
error-import-duplicate-item = { $field } has { $value } twice.
error-import-language-not-listed = { $field } uses the language { $language }, which the council does not list.
error-import-name-missing = The council has no name in its main language ({ $language }).
error-import-seats-total-differs = seats_total says { $stated }, but the seat groups have { $counted } together.
error-import-group-seats-differ = The seat group { $seat_group } has { $stated } seats, but its members have { $counted }.
error-import-rule-invalid = The rule cannot be counted: { $field } ({ $reason }).
error-import-rule-unreachable = Not even all seats together could meet this rule.
error-import-seat-missing = { $member } has { $seats } seats: say which.
error-import-seat-unknown = { $member } has { $seats } seats, not this one.
error-import-seat-taken = The seat of { $member } has a titular on the same days, on line { $line }.
error-import-duplicate-mandate = The same person speaks for this seat of { $member } on the same days, on line { $line }.
error-import-person-differs = The same address has another { $field ->
    [name] name
   *[language] language
} on line { $line }.
error-import-dates-reversed = The last day lies before the first.
error-import-too-many-problems = There are more problems; the first { $limit } are listed.
# What can be done
action-importCouncil = fill the council from files
action-exportCouncil = export the council with its people's addresses
action-admitOrganisation = admit an organisation
action-amendOrganisation = amend what is said of an organisation
action-suspendOrganisation = suspend an organisation, with reasons
action-reinstateOrganisation = end a suspension
action-withdrawOrganisation = end an organisation's membership, with reasons
action-addSeat = give an organisation a seat
action-endSeat = end a seat
action-registerPerson = register a person
action-amendPerson = correct another person's name or address
action-invitePerson = invite a person to sign up
action-appointRepresentative = appoint a representative
action-endMandate = end another person's mandate
action-grantRole = give an office
action-revokeRole = take an office back
action-listPeople = list all people of the council
action-viewPersons = see who speaks for an organisation that hides its persons
action-viewPerson = see a person whom an organisation hides
action-viewEmail = see e-mail addresses
action-exportMyData = take along what is known of oneself
action-correctMyName = correct one's own name
action-eraseMyself = have what is known of oneself erased
action-erasePerson = erase a person on written request or order
# Who was erased
person-erased-request = Name erased at the person’s request
person-erased-retention = Name erased after the time for keeping it
person-erased-order = Name erased by order
# Offices
role-public = Everybody
role-representative = Representative of a member
# The rule in words
rule-share = { $count }: { $bound ->
    [at_least] at least
   *[more_than] more than
} { $share } { $base }{ $plus ->
    [0] {""}
   *[other] {", "}plus { $plus }
}{ $needed ->
    [none] {""}
   *[other] {" "}({ $needed } of { $seats })
}.
rule-number = { $count }: { $bound ->
    [at_least] at least
   *[more_than] more than
} { $number }.
rule-min = Never fewer than { $min }.
rule-count-present = Seats taking part
rule-count-present-or-represented = Seats taking part or represented
rule-count-voting-present = Voting seats taking part
rule-count-voting-present-or-represented = Voting seats taking part or represented
rule-count-for = Ballots in favour
rule-count-against = Ballots against
rule-count-abstain = Abstentions
rule-count-recused = Recused seats
rule-count-signatories = Signatories
rule-fraction-1-2 = half
rule-fraction-1-3 = one third
rule-fraction-2-3 = two thirds
rule-fraction-1-4 = one quarter
rule-fraction-3-4 = three quarters
rule-fraction-3-5 = three fifths
rule-fraction-4-5 = four fifths
rule-fraction-1-1 = the whole
rule-base-seats = of all seats
rule-base-in-office = of the seats with a representative
rule-base-eligible = of the seats with a right to vote on the matter
rule-base-present = of the seats taking part
rule-base-present-or-represented = of the seats taking part or represented
rule-base-votes-cast = of the ballots for or against
rule-base-voters-with-abstainers = of the ballots, abstentions included
rule-base-ballots-without-refusals = of all ballots that make a choice, blank and spoiled ones included
rule-base-present-less-abstain = of the seats taking part, less abstentions
rule-base-voting-seats = of all seats with a right to vote
rule-base-voting-in-office = of the voting seats with a representative
rule-base-voting-eligible = of the voting seats with a right to vote on the matter
rule-base-voting-present = of the voting seats taking part
rule-base-voting-present-or-represented = of the voting seats taking part or represented
rule-base-voting-present-less-abstain = of the voting seats taking part, less abstentions
