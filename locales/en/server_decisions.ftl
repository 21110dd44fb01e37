error-decisions-wrong-state = This cannot be done at this stage of the decision ({ $state }).
error-decisions-too-early = Not yet: the announced time is { $opens_at }.
error-decisions-window-too-short = The voting must stay open for at least { $minutes_min ->
    [one] one minute
   *[other] { $minutes_min } minutes
}.
error-decisions-window-too-long = The voting may stay open for at most { $days_max } days.
error-decisions-window-past = The closing time has already passed.
error-decisions-text-missing = The text in the council's main language ({ $language }) is missing.
error-decisions-roll-empty = No seat has a right to vote today, so the voting cannot open.
error-decisions-poll-not-open = The voting has not opened yet.
error-decisions-poll-closed = The voting closed at { $closed_at }. Your ballot was not counted.
error-decisions-not-on-roll = This seat is not on the electoral roll of this decision.
error-decisions-ballot-already-cast = A ballot of this seat already stands (entry { $eid }). To change it, replace that ballot.
error-decisions-document-attached = This document is already attached.
error-decisions-document-unknown = The file was not received. Send it again.
error-decisions-too-many-documents = A decision carries at most { $max } documents.
error-decisions-rule-unknown = The council's rule cannot be computed for this decision.
action-draftDecision = draft a decision
action-viewDecision = see a decision
action-reviseDecision = change a draft
action-discardDraft = discard a draft
action-attachDocument = attach a document to a draft
action-detachDocument = take a document off a draft
action-callDecision = call a decision
action-openPoll = open the voting
action-castBallot = cast the ballot of a seat that one represents
action-closePoll = close the voting, also before the announced time
action-confirmDecision = confirm an outcome
action-annulDecision = annul a decision, with reasons
decision-check-quorum = Quorum: { $have } of { $base_count } took part, { $needed } needed.
decision-check-majority = Majority: { $have } for, { $needed } needed.
decision-outcome-adopted = Adopted: { $for } for, { $against } against, { $abstain } abstained.
decision-outcome-rejected = Rejected: { $for } for, { $against } against, { $abstain } abstained.
decision-outcome-no-quorum = Not valid for lack of quorum: { $for } for, { $against } against, { $abstain } abstained.
