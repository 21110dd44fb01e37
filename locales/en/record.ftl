# What a check of the record on the reader’s own device says.

record-mark-good = Checked and right
record-mark-bad = Checked and wrong
record-mark-open = Not checked
record-checking = Checking on this device…
record-checked-here = Checked on your own device, { $time }
record-check-again = Check again
record-copy = Copy
record-copied = Copied
record-first-visit = First check on this device: nothing to compare with yet.
record-extends-seen = It still holds, unchanged, the { $size } entries that this device saw on { $when }.
record-alarm = This record does not hold
record-alarm-result = This result does not hold
record-alarm-what = What to do:
record-alarm-do = Do not rely on what this site shows. Save the evidence, check again from another network, and tell the council’s auditor and someone outside the council.
record-evidence = Save the evidence
record-evidence-both = Save both signed checkpoints
record-unfinished = Not everything could be checked

# One sentence for each kind of finding
record-finding-checkpoint = What this site shows as the record’s checkpoint is no signed checkpoint.
record-finding-signature = The checkpoint is not signed with the key that this device trusts.
record-finding-origin = The checkpoint belongs to another record.
record-finding-key = What should be the record’s key is no key.
record-finding-root = The entries and hashes shown do not lead to the root that the council signed.
record-finding-leaf-hash = Entry { $index } was changed: it no longer has the hash under which it was recorded.
record-finding-tile-hash = A file of hashes was changed: it does not fit entry { $index }, which is sound.
record-finding-damaged = A file of the record is cut short or has too much in it.
record-finding-leaf-form = Entry { $index } does not have the form that acts of the council have.
record-finding-older = An older record was put back: this site shows less than the { $size } entries that were signed before.
record-finding-consistency = History was rewritten: the record shown now does not contain the { $size } entries that were signed before, or you are shown another record than others.
record-finding-cosignature = A witness’s signature is wrong.
record-finding-policy = The list of witnesses cannot be read.
record-finding-opening = A sealed value was opened to something else than what was sealed.
record-finding-roll = The list of seats with a vote is not the one that was fixed at the opening.
record-finding-ballot = Entry { $index } is a ballot that the rules do not allow.
record-finding-close = The close of the vote says another number of ballots than the record holds.
record-finding-count = The count is wrong: counted again from the ballots, the figures are others.
record-finding-rule = The rule was applied wrongly: the figures lead to another outcome or other sums.
record-finding-count-missing = The record holds no count of this vote, although this page shows a result.
record-finding-confirm = The confirmation names another outcome than the count.
record-finding-page-figures = This page shows other figures than the record gives.
record-finding-page-outcome = This page shows another outcome than the record gives.
record-finding-page-roll = This page’s roll call shows other ballots than the record holds.
record-finding-page-text = The text on this page is not the one that was announced.
record-finding-eid = Where this site says that the entry stands, there is another one: entry { $index }.
record-finding-unreachable = The site did not answer.
record-finding-missing = A file that the checkpoint promises is not there: { $file }.
record-finding-unknown = Something in the record is of a kind that this page does not know; it cannot judge it.
record-finding-opening-missing = Some sealed ballots have not been opened, so they cannot be counted here.
record-finding-policy-unmet = Fewer witnesses than the council asks for have seen this checkpoint.
record-finding-insecure = This connection is not encrypted, so the browser offers no cryptography: open the site with https to check it.
record-finding-not-there = The record holds no such entry or checkpoint.
record-finding-other = Something does not add up ({ $code }).

# Verify this result
record-step-record = The record was not rewritten
record-step-record-bad = The record does not hold
record-step-record-detail = { $size } entries under one signed checkpoint.
record-step-record-link = The state of the record
record-step-stopped = The vote could not be followed in the record
record-step-ballots = { $count ->
    [one] The one ballot is in the public record
   *[other] All { $count } ballots are in the public record
}
record-step-ballots-detail = Entries { $first }–{ $last }, read without a gap.
record-step-replaced = Changed before the close: { $count }.
record-step-openings = Every sealed ballot opens to what was sealed
record-step-openings-detail = Recomputed from salt and value.
record-step-count = The count is right
record-step-count-detail = Recomputed here: { $for } – { $against } – { $abstain }
record-step-rule = The rule was applied: { $outcome }
record-check-quorum = Quorum: { $have }, needed { $needed }.
record-check-majority = Majority: { $have }, needed { $needed }.
record-step-page = This page shows what the record holds
record-step-page-bad = This page shows something else than the record
record-step-page-open = What this page shows could not be compared
record-step-page-detail = Figures, sectors, colleges, { $lines } lines of the roll call, and the announced text (languages: { $texts }).
record-step-page-detail-roll = Figures, sectors, colleges and { $lines } lines of the roll call.
record-step-standing = Nothing later annuls it
record-step-standing-open = Whether something later annuls it was not read
record-step-standing-detail = Read up to entry { $last }.
record-step-annulled = The record says that this vote was annulled
record-table = What this page shows, what the record gives
record-table-what = Figure
record-table-page = This page
record-table-record = The record
record-abstentions = Abstentions
record-not-cast = Not voted
record-outcome = Outcome
record-download-proof = Download the proof
record-see-entries = See the entries
record-how = How this works
