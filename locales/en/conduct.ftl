# Preparing, announcing and running decisions.

conduct-acts = For those who run the vote
conduct-acts-none-left = Nothing is left to be done with this decision.
conduct-act-prepare = Prepare and announce
conduct-act-open = Open the vote
conduct-act-open-means = The roll is fixed as of now, and the vote opens at once for all seats on it. This is entered in the public record.
conduct-act-open-waits = The vote opens by itself: { $when }.
conduct-act-open-done = The vote is open.
conduct-act-close = Close the vote now
conduct-act-close-early = This is before the announced close, { $when }. That it was closed early, and by whose office, stays in the public record.
conduct-act-close-missing = { $count ->
    [one] { $count } of { $eligible } seats has not voted yet.
   *[other] { $count } of { $eligible } seats have not voted yet.
}
conduct-act-close-means = No more ballots are taken. The ballots are counted and the result is public at once. A closed vote cannot be opened again.
conduct-act-close-done = The vote is closed and counted.
conduct-act-confirm = Confirm the decision
conduct-act-confirm-means = The decision takes effect with the result as counted, and can no longer be annulled. This is entered in the public record.
conduct-act-confirm-done = The decision is confirmed.
conduct-act-annul = Annul the decision
conduct-act-annul-means = The decision loses its effect for good. Its text, ballots and figures stay in the public record, with your reason.
conduct-act-annul-done = The decision is annulled.
conduct-act-reason = Reason
conduct-act-reason-hint = Everyone will read it beside the decision.
