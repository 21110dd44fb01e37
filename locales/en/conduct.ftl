# Preparing, announcing and running decisions.

# Acts on a decision that was announced
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

# The list
conduct-decisions-lead = What is being prepared, and what is announced, open or waiting to be confirmed.
conduct-drafts-none = No decision is being prepared.
conduct-version-of = Version { $version } of { $when }
conduct-running = Announced, open, closed
conduct-running-none = No decision is announced, open or waiting to be confirmed.
conduct-all-decisions = All decisions

# Writing a draft
conduct-draft = Draft
conduct-new-lead = Write what the council is asked. Only those who prepare decisions see it until it is announced.
conduct-draft-begun = The draft is saved. Add documents, look at the preview, then announce it.
conduct-not-found = There is no such draft. It may have been discarded.
conduct-no-draft-any-more = This decision has been announced. Its text and documents can no longer be changed.
conduct-to-decision = To the decision
conduct-view = Write or look
conduct-write = Write
conduct-preview = Preview
conduct-texts = The text
conduct-texts-hint = The main language ({ $language }) is needed before the decision can be announced. Readers of a language that is missing see the main one, with a note.
conduct-title-in = Title: { $language }
conduct-title-hint = What is decided, in one line.
conduct-title-needed = Please give a title.
conduct-summary-in = Summary: { $language }
conduct-summary-hint = What it means for people, in plain words.
conduct-body-in = Full text: { $language }
conduct-body-hint = An empty line begins a new paragraph.
conduct-characters = ({ $count } of { $max } characters)
conduct-too-long = This is too long: at most { $max } characters.
conduct-machine = Translated by a machine
conduct-machine-hint = Readers see a note that says so, until a person has checked the text and this mark is taken away.
conduct-results = When figures may be seen
conduct-results-live = While the vote is open
conduct-results-live-hint = Everyone sees how each seat has voted as soon as it votes. Those who vote late know how it stands.
conduct-results-after-close = Results after the close
conduct-results-after-close-hint = Nobody sees figures or choices before the close, whatever their role. At the close each seat’s vote becomes public.
conduct-save-draft = Save the draft
conduct-all-saved = Everything is saved.
conduct-not-saved = Not saved yet.
conduct-kept = Not saved yet. Kept on this device at { $time }.
conduct-restored = These are words that you typed earlier on this device and did not save.
conduct-overtaken = Somebody has saved another version since you began. What you see here is yours; if you save it, it takes the place of theirs.
conduct-take-saved = Take what is saved

# Preview
conduct-preview-title = As everyone will see it
conduct-preview-reader = Reader of
conduct-preview-empty = There is no text to show yet. Write a title first.
conduct-preview-no-body = The full text is still missing.
conduct-roll-call = Open roll call

# Documents
conduct-documents = Documents
conduct-documents-none = No document is attached yet.
conduct-add-documents = Add documents
conduct-add-documents-hint = PDF, text, CSV, pictures, and documents of office programs. They become public, with their checksum in the record, when the decision is announced.
conduct-document-language = Language of the documents
conduct-document-no-language = No language, or several
conduct-sending = Sending { $name }
conduct-attaching = Attaching…
conduct-stop = Stop
conduct-stop-of = Stop sending { $name }
conduct-forget = Take off the list
conduct-forget-of = Take off the list: { $name }
conduct-wrong-kind = Files of this kind are not taken. Send it as PDF, for example.
conduct-upload-failed = The server could not take this file. Try again in a moment.
conduct-attached = { $name } is attached.
conduct-detach = Take off
conduct-detach-of = Take off { $name }
conduct-detach-means = { $name } no longer goes with this draft. You can add it again.
conduct-detached = { $name } is taken off.

# Announcing
conduct-ready = Ready to announce?
conduct-check-main = Text in the main language: { $language }
conduct-check-languages = Text in every language of the council
conduct-check-missing = No text yet in: { $languages }
conduct-check-begun = Not finished in: { $languages }
conduct-check-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
conduct-check-live = Figures show while the vote is open.
conduct-check-after-close = Figures show only after the close.
conduct-check-rule = The rule that will be fixed:
conduct-check-state-met = In order
conduct-check-state-advised = Advised
conduct-check-state-needed = Needed
conduct-save-first = Save the draft first: what is announced is what is saved.
conduct-main-first = Write the text in the main language first.
conduct-call-open = Announce…
conduct-call = Announce the decision
conduct-called = { $code } is announced.
conduct-zone = All times are those of the council: { $zone }, now { $offset }.
conduct-zone-differs = Your device shows another time ({ $zone }).
conduct-opens = When the vote opens
conduct-opens-now = As soon as it is announced
conduct-opens-now-hint = It opens by itself within seconds, or by hand on its page.
conduct-opens-at = At a set time
conduct-opens-at-hint = It opens by itself at that time, and not before.
conduct-opens-time = Opens at
conduct-closes-time = Closes at
conduct-window-now = Opens as soon as it is announced
conduct-window-length = Open for { $length }
conduct-time-missing = Please give a day and a time.
conduct-time-skipped = This time does not exist: the clocks go forward that night.
conduct-time-twice = The clocks show this time twice that night; the first is meant.
conduct-time-past = This time has passed.
conduct-time-before-opening = The vote must close at least a minute after it opens.
conduct-time-too-long = The vote must close within a year.
conduct-call-means = From then on
conduct-call-text = the text (version { $version }) and the documents can no longer change;
conduct-call-rule = the rule, the hours and when figures show are fixed;
conduct-call-public = everyone sees the decision, and its announcement is an entry of the public record;
conduct-call-annul = it can only be annulled, with a reason that stays public.
conduct-discard = Discard the draft
conduct-discard-means = The draft, all its versions and its documents are gone for good. Nothing of it was public, so nothing is entered in the record.
conduct-discarded = The draft is discarded.
