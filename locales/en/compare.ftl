# Two signed checkpoints of the record, compared.

compare-title = Is the past still the same?
compare-crumb = Comparison
compare-lead = From two signed checkpoints your device can prove that the later record still holds the earlier one, unchanged and in the same order.
compare-which = Compare the record shown now with
compare-none = This device has seen no checkpoint yet.
compare-earlier = Earlier checkpoint
compare-later = Later checkpoint
compare-option = { $size } entries, seen { $when }
compare-title-card = The comparison
compare-good = The record of { $later } entries holds all of the earlier { $earlier }, unchanged and in the same order.
compare-same = Both checkpoints are of the same { $earlier } entries, with the same root.
compare-bad = The two checkpoints, { $earlier } and { $later } entries, contradict each other. Both are signed: together they prove that the record was rewritten or shown differently.
compare-signed-by = Signed by { $name }
compare-proof = The proof in full ({ $count })
compare-step = Hash over entries { $first }–{ $last }
compare-drawing = A line of entries: { $earlier } that both records have, and { $added } that came later.
compare-both = { $earlier } in both
compare-added = { $added } added
compare-parts = Parts that the proof joins: { $count }
compare-paste = A checkpoint that somebody else saw
compare-paste-field = The signed checkpoint
compare-paste-hint = The whole text of /log/checkpoint as the other person saved it: from the minutes, an e-mail, another city.
compare-paste-bad = This is no signed checkpoint.
compare-paste-do = Compare
