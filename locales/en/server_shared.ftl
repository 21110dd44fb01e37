# What the server says outside any room: refusals of requests, pages without the frontend.

error-access-sign-in-required = Sign in to do this.
error-invalid = Some fields are not right.
error-access-denied = You may not do this ({ $action }).
error-not-found = There is nothing of this name, or you may not see it.
error-stale = This has changed in the meantime. Look again, then try again.

error-documents-unavailable = The place where documents are kept cannot be reached. Nothing was changed; please try again in a while.
error-too-many = Too many tries. Try again in { $retry_after ->
    [one] one second
   *[other] { $retry_after } seconds
}.
error-fault = Something failed on our side. Reference: { $reference }.
error-ledger-frozen = The council’s record is frozen: something in it does not add up. Nothing can be entered until whoever runs the server has looked into it. Everything can still be read.
error-storage-full = The server has no room left to store this. Nothing was written; try again later.

error-invalid-empty = The text is missing.
error-invalid-too-long = This is too long: at most { $max } characters.
error-invalid-character = This holds a character that is not allowed.
error-invalid-formula-start = This may not begin with =, +, - or @: a spreadsheet would take it for a formula.
error-invalid-language = The council does not publish in this language. Languages: { $languages }.
error-invalid-language-twice = This language is given twice.
error-invalid-value = This value is not allowed.
error-invalid-type = This value is of another kind.
error-invalid-missing = This field is missing.
error-invalid-unknown-field = There is no field of this name.
error-invalid-cursor = This place in the list is none of ours.
error-invalid-page-size = A page has 1 to { $max } rows.
error-invalid-idempotency-key = The key has 1 to 128 visible ASCII characters.
error-idempotency-key-reused = This key has been used for something else.

error-graphql-invalid = The GraphQL document is not valid: { $reason }
error-limit-depth = The query is nested too deep.
error-limit-complexity = The query asks for too much at once.
error-limit-aliases = The query has too many aliases.
error-limit-directives = The query has too many directives.
error-limit-selections = The query has too many fields.
error-limit-batch = Only one document is answered per request.
error-limit-time = The query took too long and was stopped.
error-limit-streams = Too many open connections: at most { $max }.

error-request-body-too-large = The request is too large: at most { $max } bytes.
error-request-csrf = The request does not come from a page of this session. Load the page again.
error-request-host-unknown = There is no council at this address.
error-request-invalid = The request cannot be read.
error-request-media-type = This content type is not accepted; accepted is: { $allowed }.
error-request-method = This method is not accepted; accepted is: { $allowed }.
error-request-not-json = The body of the request is not JSON (line { $line }, column { $column }).
error-request-not-utf8 = The body of the request is not UTF-8.
error-request-origin = The request comes from another site.
error-request-range = The file has no such part.
error-session-needs-tls = To sign in, open this site by https.
error-document-media-type = This kind of file is not accepted, or the file is not what it says. Accepted: { $allowed }.
error-document-too-large = The file is too large: at most { $max } bytes.

server-shared-language-name = English
server-shared-languages = Other languages
server-shared-breadcrumbs = Where you are
server-shared-page-missing = This page is not here
server-shared-page-refused = That could not be done
server-shared-go-home = Go to the start page
server-shared-needs-script = This page needs JavaScript. Everything public can be read without it.
server-shared-feed-decisions = decisions
server-shared-mailbox = Mailbox of the demonstration
server-shared-mailbox-explained = This mail never left. In a real installation it reaches people.
server-shared-mailbox-empty = There is no letter yet.
server-shared-mailbox-to = To
server-shared-mailbox-everybody = Everybody
server-shared-mailbox-show = Show
server-shared-mailbox-sent = Sent

server-shared-seats = { $count ->
    [one] 1 seat
   *[other] { $count } seats
}
server-shared-seats-filled = { $count ->
    [one] 1 filled
   *[other] { $count } filled
}
server-shared-link-decisions = All decisions
server-shared-link-members = Who sits in the council
server-shared-seats-by-sector = Seats by sector
server-shared-column-sector = Sector
server-shared-column-members = Members
server-shared-column-seats = Seats
server-shared-members = Members
server-shared-members-lead = The organisations that sit in the council, and those that did, by sector.
server-shared-member-since = member since { $day }
server-shared-member-suspended = suspended
server-shared-member-left = member until { $day }
server-shared-representatives = Representatives
server-shared-representatives-none = Nobody speaks for this organisation today.
server-shared-representatives-hidden = This association does not show the people who represent it.

# A moment in words, in the council's time zone.
server-shared-moment = { $weekday } { $day } { $month } { $year }, { $time } ({ $zone })
server-shared-weekday = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
server-shared-month = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

export-readme =
    What is known of you.
    {""}
    data.json: every row of the database that is about you, by table. Left out are only secrets, such as the hash of your password.
    evidence.json: for each entry of the public record that is about you, what opens it (salt and value). Nobody can tell from the record that an entry is about you; with this you can prove it to whomever you choose. The record is { $origin }; its documents say how to check.
    files/: documents that you have sent, by the SHA-256 of their bytes.
    {""}
    This file was made for you alone and is kept nowhere. Keep it safe.
