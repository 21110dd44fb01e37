# The public record and how to check it.

audit-title = How to check our records
audit-lead = Every act of the council is entered in a public record that can only grow. You can check all of it yourself, without trusting this site or the council.
audit-state = The record now
audit-frozen = The record has stopped because something in it does not add up. Keep a copy of the last checkpoint you saw and tell the council’s auditor.
audit-size = Entries
audit-signed-at = Last signed
audit-signed-words = { $when } ({ $ago })
audit-root = Hash over all entries
audit-origin = Name of the record
audit-pending = Not signed yet
audit-pending-count = { $count ->
    [one] { $count } act waits for the next checkpoint
   *[other] { $count } acts wait for the next checkpoint
}
audit-checkpoint-file = Signed checkpoint
audit-openings-file = Uncovered values
audit-state-hint = Keep the signed checkpoint of today. If the record were ever rewritten, <b>your copy would prove it</b>.
audit-how = Check everything
audit-step-program = Get the program
audit-step-program-text = “claror verify” is a small program apart from this site. Build it from its public source, or let someone you trust do so.
audit-step-key = Get the council’s key from somewhere else
audit-step-key-text = This is the key as this site shows it. Compare it with the one in the council’s statutes or at the town hall: whoever could forge the record could forge it here, too. Save it in a file, council.vkey.
audit-key = Key of the record
audit-step-run = Run it
audit-step-run-text = The program reads the whole record, recomputes every hash, replays every vote and counts it again.
audit-command = Command
audit-step-read = Read the answer
audit-exit-0 = Everything was checked and is right.
audit-exit-1 = The record was tampered with; the program says where.
audit-exit-3 = The check could not be finished, for example because the connection broke. Try again.
audit-exit-4 = The record is sound, but too old or signed by too few.
audit-exit-5 = The record is complete, but an act in it breaks the council’s rules or a count is wrong.
audit-works = How this works
audit-works-entries = Each act is written down as one line with fixed spelling, and its hash becomes a leaf of a tree of hashes. A ballot’s entry names the seat and the choice, not the person.
audit-works-tree = The council signs the tree’s top hash and the number of entries: that is a checkpoint. From a checkpoint anyone can prove that an entry is in the record, and that a later record still contains the earlier one unchanged.
audit-works-state = The formats are those of public transparency logs (<code>c2sp.org/tlog-tiles</code>, <code>c2sp.org/signed-note</code>), so that other programs can read them as well.
audit-works-persons = Names of persons are only in the record as covered values. They can be uncovered when the rules say so and erased when the law says so, without breaking the record.

# What it proves, in short (docs/auditors.md has it in full)
audit-to-explorer = Search the record and see each entry with its proof
audit-proves = What the record proves
audit-proves-whole = Nothing that was entered has been changed, removed, moved, or slipped in between later. Change one letter anywhere and the signature no longer fits.
audit-proves-count = Each result follows from the roll, the ballots and the rule that were recorded before: anyone can count again, seat by seat.
audit-proves-past = Whoever keeps a signed checkpoint can prove for ever that a later record still holds everything up to it.
audit-proves-erasure = A name that was erased is gone, and that something was erased stays visible; the record is not broken by it.
audit-not = What it does not prove
audit-not-asked = That everyone who should have been asked was asked, or that nobody was put under pressure.
audit-not-truth = That what people wrote is true. It proves that they wrote it, when, and that nobody changed it since.
audit-not-newcomer = On a first visit, without a checkpoint of your own: that an older record was not replaced as a whole, or that others are shown the same. Compare with someone else’s checkpoint; witnesses do this all the time.
audit-not-key = Anything signed after a theft of the council’s key. Then the council closes this record and opens a new one that begins where witnesses last saw it.
audit-ways = Four ways to check
audit-way-here = Here, in your browser
audit-way-here-text = The pages of the record and the panel “Verify this result” on each decision compute everything on your own device from the public files. The program that does it still comes from this site: to trust nobody, take one of the other ways.
audit-way-claror = With our program
audit-way-claror-text = “claror verify” does all the steps on the whole record, offline; how, stands below.
audit-way-scales = With a program that is not ours
audit-way-scales-text = The record has the form of public transparency logs, so other people’s tools read it, for instance tlog-scales from PyPI. These fetch an entry and prove it:
audit-way-hand = By hand
audit-way-hand-text = Each entry’s page offers a short script that checks that entry with openssl alone: you can read every line of it.
