# The public record on the reader’s own device: search, entries, proofs, comparison.

explorer-title = Everything that happened, and the proof
explorer-lead = Each act of the council is an entry in a record that can only grow. Anyone can search it, copy it and check that nothing was changed or removed. Your own device does the checking.
explorer-entry = An entry of the record

# Search
explorer-search = Search
explorer-act = Kind of act
explorer-all-acts = All kinds
explorer-organisation = Organisation
explorer-all-organisations = All organisations
explorer-from = From
explorer-until = Until
explorer-search-do = Search
explorer-search-hint = A decision, an organisation, an entry number or an identifier from a receipt.
explorer-entries = Entries
explorer-download = Download everything
explorer-column-entry = Entry
explorer-column-when = When
explorer-column-act = Act
explorer-column-about = About
explorer-column-by = By
explorer-reading = Reading and checking entries on this device…
explorer-extent = Entries { $first }–{ $last } were read and proved on this device.
explorer-extent-whole = { $count ->
    [one] The record’s one entry was read and proved on this device.
   *[other] All { $count } entries of the record were read and proved on this device: nothing that fits was left out.
}
explorer-extent-hinted = Found by this site’s own search. Each entry shown is proved on this device; that none was left out is not.
explorer-more = Read further back
explorer-none = No entry of the record fits.
explorer-none-yet = No entry fits among those read so far.

# Who and what
explorer-by-representative = A representative
explorer-by-staff = The council’s office
explorer-by-auditor = An auditor
explorer-by-operator = Whoever runs the system
explorer-by-system = The system, by its clock
explorer-by-public = Somebody from the public
explorer-subject-log = The record itself
explorer-subject-council = The council
explorer-subject-statute = The statute
explorer-subject-organisation = An organisation
explorer-subject-seat = A seat
explorer-subject-decision = A decision
explorer-subject-poll = A vote
explorer-subject-dataset = A dataset
explorer-subject-erasure = An erasure
explorer-subject-rectification = A rectification
explorer-subject-retention = A clearing by age
explorer-subject-export = An export
explorer-subject-auditor = An auditor’s mandate
explorer-subject-engagement = An audit

# Proof
explorer-proof = Entry { $index } is in the record
explorer-proof-checked = Proof checked on this device
explorer-proof-doubtful = In doubt
explorer-proof-text = { $count ->
    [one] The entry (blue) and one other hash (orange) are enough to work out the root that the council signed. Change one letter of the entry and the root no longer matches.
   *[other] The entry (blue) and { $count } other hashes (orange) are enough to work out the root that the council signed. Change one letter of the entry and the root no longer matches.
}
explorer-drawing = Entry { $index } at the foot, the signed root on top; in each of { $count } steps two hashes give the one above them. The same follows as a list.
explorer-step = <left>{ $left }</left> with <right>{ $right }</right> gives <result>{ $result }</result>
explorer-proof-root = Same root as in the signed checkpoint of { $size } entries.
explorer-proof-list = The proof in full
explorer-step-leaf = Hash of the entry: SHA-256 of a zero byte and its text.
explorer-step-before = With the hash over entries { $first }–{ $last }, put before it:
explorer-step-after = With the hash over entries { $first }–{ $last }, put after it:
explorer-step-gives = gives

# An entry
explorer-published = The entry as published
explorer-published-text = { $bytes } bytes, in the one spelling that counts (RFC 8785); here set out to be read.
explorer-exact = The exact bytes
explorer-leaf-hash = Hash
explorer-files = Files
explorer-file-bundle = Bundle with its neighbours
explorer-file-proof = Proof of inclusion
explorer-file-openings = Uncovered values
explorer-file-checkpoint = Signed checkpoint
explorer-eid = Identifier of the entry
explorer-ballot-time = Ballots say neither when nor by whose hand.
explorer-person = Person
explorer-covered = Covered value
explorer-uncovered = uncovered and checked here
explorer-unknown-form = An entry of an unknown form
explorer-unknown-text = It is in the record; what it says, this page cannot judge.
explorer-waiting = This entry waits for the next signed checkpoint. Look again in a moment.
explorer-items = Show all ({ $count })
explorer-yes = yes
explorer-no = no
explorer-neighbours = Neighbouring entries
explorer-before = Before: entry { $index }
explorer-after = After: entry { $index }
explorer-checks = What was checked
explorer-check-form = It has the one form of its kind
explorer-check-form-bad = It does not have the form of its kind
explorer-check-path = Its hash leads to the signed root
explorer-check-path-detail = Steps: { $count }
explorer-check-signed = The root is signed with the key that this device trusts
explorer-check-signed-detail = Checkpoint of { $size } entries
explorer-check-openings = Uncovered values: { $count } of { $all }
explorer-check-openings-bad = A value was uncovered wrongly
explorer-check-openings-detail = Names and free text stay covered unless the rules uncover them; they can be erased without breaking the record.

# Health
explorer-health = Health of the record
explorer-health-size = { $count ->
    [one] { $count } entry under one signature
   *[other] { $count } entries, all linked
}
explorer-health-key = Signed by { $name }, root
explorer-health-rotated = An older key that this device trusts handed over to it in entry { $index }.
explorer-health-unsigned = No signature that holds
explorer-health-unread = The checkpoint could not be read
explorer-health-broken = The entries do not fit the signature
explorer-health-first = From now on this device notices if anything seen today is changed or taken away.
explorer-health-extends = Holds all that this device saw before
explorer-health-extends-detail = { $size } entries, seen { $when }
explorer-health-forked = Does not hold what this device saw before
explorer-health-forked-detail = Seen before: { $size } entries, { $when }
explorer-health-uncompared = Not compared with what this device saw before
explorer-health-witnesses = { $count } of { $all } witnesses agree
explorer-health-witnessed = last { $when }
explorer-health-alone = No witness outside the council
explorer-health-alone-detail = Nobody else countersigns the record. Compare your checkpoint with someone else’s to be sure that all are shown the same.
explorer-health-alive = Last act { $ago }
explorer-health-silent = Silent for more than a day
explorer-health-last = { $act }, { $when }

# Checkpoints and comparison
explorer-checkpoints = Checkpoints
explorer-checkpoints-hint = Those this device has seen; each is compared anew with the record shown now.
explorer-comparing = Comparing…
explorer-consistent = Consistent
explorer-inconsistent = Contradicted
explorer-uncompared = Not compared
explorer-compare = Compare two checkpoints

# The key
explorer-key = The key this device trusts
explorer-key-none = None yet.
explorer-key-site = Taken from this site on { $when }. A change would now be noticed; but whoever could forge the record could have shown a key of their own that day. Compare it with the key in the minutes or on the town hall’s notice.
explorer-key-reader = You confirmed this key on { $when }. The site cannot replace it.
explorer-key-compared = I compared it: it is the same
explorer-key-own = Use a key of my own
explorer-key-forget = Forget this key and all that was seen
explorer-key-forget-hint = Only when the council has told you, by another way, that it began a new record.
explorer-key-field = Key of the record
explorer-key-hint = One line, from somewhere other than this site.
explorer-key-bad = This is no key in the form of signed notes.
explorer-key-keep = Keep this key

# Without us
explorer-without = Check without us
explorer-without-all = Run the checker on your own machine, on the whole record.
explorer-without-text = The same for this entry: with our program, with one that is not ours, or by hand.
explorer-by-claror = With our program
explorer-by-scales = With a program that is not ours
explorer-by-hand = A script that checks this entry with openssl alone
explorer-how = How to check, in plain words

# One thing
explorer-subject-title = What the record holds on { $name }
explorer-subject-title-plain = What the record holds on one thing
explorer-subject-page = Its own page
explorer-story = { $kind }: all its entries
