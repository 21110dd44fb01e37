# Datasets, and what is said of them outside pages.

action-publishDataset = publish a dataset at once

error-invalid-date = Please give a day such as 2026-03-01 or an instant such as 2026-03-01T10:00:00Z.
error-invalid-version = Please give the number of a version, from 1.

dataset-members-title = Members
dataset-members-description = The organisations that are or were members of the council.
dataset-sectors-title = Kinds of organisation
dataset-sectors-description = How many members and seats each kind of organisation had, from which day on.
dataset-seats-title = Seats
dataset-seats-description = Every seat of the council, who holds it, in which group and from when to when.
dataset-decisions-title = Decisions
dataset-decisions-description = Every decision that was called, with its rule, its hours and its outcome.
dataset-decision-results-title = Results
dataset-decision-results-description = Figures of counted votes: in all, by kind of organisation and by group of seats.
dataset-roll-call-title = Roll call
dataset-roll-call-description = What each seat said in counted votes.
dataset-catalogue-changes-title = Publications
dataset-catalogue-changes-description = When each dataset got a new version, and where that stands in the public record.
