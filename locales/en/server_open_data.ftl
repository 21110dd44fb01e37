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

action-correctDataset = correct what was published, with a note
action-withdrawDatasetVersion = withdraw a published version, with a reason
error-open-data-version-withdrawn = This version has been withdrawn already.
error-open-data-bytes-withdrawn = These are the bytes of version { $version }, which was withdrawn. What they hold has to change first.
error-data-withdrawn = This version was withdrawn on { $withdrawn_at }: { $reason }

# Columns of members.
dataset-members-column-member_id = The organisation, as the record names it
dataset-members-column-code = Its public code, such as SOC-01
dataset-members-column-name = Its name, in the council's main language if it has one in that language
dataset-members-column-name_lang = The language of that name
dataset-members-column-sector = Its kind: lra, other_public, cso, migrant_diaspora, private or knowledge
dataset-members-column-sub_type = A finer kind, as the council's file gives it; unspecified where nothing is known
dataset-members-column-college = The group of seats that it belongs to
dataset-members-column-joined_on = The day of its admission
dataset-members-column-left_on = The first day on which it was a member no more
dataset-members-column-status = active, suspended or withdrawn
dataset-members-column-website = Its website

# Columns of sectors.
dataset-sectors-column-valid_from = The day from which the numbers hold, until the sector's next row; a later day than today where a change is foreseen
dataset-sectors-column-sector = The kind of organisation
dataset-sectors-column-label = Its name in the council's main language
dataset-sectors-column-members = Organisations that are members, suspended ones included
dataset-sectors-column-seats = Seats that they hold, vacant ones included

# Columns of seats.
dataset-seats-column-seat_id = The seat, as the record names it
dataset-seats-column-code = Its public code, such as SOC-01
dataset-seats-column-member_id = The organisation that holds it
dataset-seats-column-sector = The organisation's kind
dataset-seats-column-college = The group of seats that it belongs to
dataset-seats-column-weight_num = Its weight: the numerator
dataset-seats-column-weight_den = Its weight: the denominator
dataset-seats-column-position = Its place in the half circle
dataset-seats-column-valid_from = Its first day
dataset-seats-column-valid_until = Its last day; a seat that ended on its first day has a last day before it

# Columns of decisions.
dataset-decisions-column-decision_id = The decision, as the record names it
dataset-decisions-column-code = Its public code, such as D-2026-001
dataset-decisions-column-title = Its title, in the council's main language if it has one in that language
dataset-decisions-column-title_lang = The language of that title
dataset-decisions-column-status = called, open, closed, confirmed or annulled
dataset-decisions-column-method = How ballots are counted: single_choice
dataset-decisions-column-rule = Quorum and majority, as canonical JSON (RFC 8785) in the form of docs/methods
dataset-decisions-column-ballot_kind = roll_call: ballots are public by seat
dataset-decisions-column-results = live, or after_close: when figures and choices may be seen on the pages
dataset-decisions-column-text_version = The version of the text that was called
dataset-decisions-column-called_at = When it was called
dataset-decisions-column-opens_at = The hour announced for the opening of its poll
dataset-decisions-column-closes_at = The hour announced for the close
dataset-decisions-column-opened_at = When its last poll opened
dataset-decisions-column-closed_at = When its last poll closed
dataset-decisions-column-eligible = Seats on the roll, vacant ones included
dataset-decisions-column-cast = Ballots that counted, abstentions included; empty until the count
dataset-decisions-column-quorum_needed = Ballots that the quorum needed
dataset-decisions-column-quorum_met = Whether the quorum was met
dataset-decisions-column-majority_needed = Ballots for it that the majority needed
dataset-decisions-column-majority_met = Whether the majority was met
dataset-decisions-column-outcome = adopted, rejected or no_quorum; empty until the count
dataset-decisions-column-confirmed_at = When the outcome was confirmed
dataset-decisions-column-annulled_at = When it was annulled
dataset-decisions-column-opened_eid = The entry of the record that opened the poll, with the roll
dataset-decisions-column-counted_eid = The entry of the record with the count

# Columns of decision-results.
dataset-decision-results-column-decision_id = The decision
dataset-decision-results-column-poll_number = 1, or 2 for a repetition
dataset-decision-results-column-group_kind = total, sector or college
dataset-decision-results-column-sector_group = The sector or college; _T for all seats
dataset-decision-results-column-option = for, against, abstain or not_cast
dataset-decision-results-column-votes = Seats of the group whose standing ballot says so; each counts once

# Columns of roll-call.
dataset-roll-call-column-decision_id = The decision
dataset-roll-call-column-poll_number = 1, or 2 for a repetition
dataset-roll-call-column-seat_id = The seat on the roll
dataset-roll-call-column-member_id = The organisation that held it when the poll opened
dataset-roll-call-column-sector = The organisation's kind
dataset-roll-call-column-college = The seat's group
dataset-roll-call-column-weight_num = The seat's weight on the roll: the numerator
dataset-roll-call-column-weight_den = The seat's weight on the roll: the denominator
dataset-roll-call-column-option = for, against, abstain or not_cast
dataset-roll-call-column-ballot_eid = The entry of its standing ballot in the record

# Columns of catalogue-changes.
dataset-catalogue-changes-column-seq = Counts the changes, from 1, in the order of the record
dataset-catalogue-changes-column-dataset = The dataset
dataset-catalogue-changes-column-version = The number of its version
dataset-catalogue-changes-column-sha256 = SHA-256 of the version's canonical CSV, in hexadecimal
dataset-catalogue-changes-column-published_at = When it was published, or withdrawn
dataset-catalogue-changes-column-reason = scheduled, correction or withdrawal
dataset-catalogue-changes-column-audit_leaf_index = The index of its entry in the record
dataset-catalogue-changes-column-eid = The name of that entry

dataset-engagements-title = Audits
dataset-engagements-description = What bodies from outside look into, of which period, and how it ends.
dataset-findings-title = Audit findings
dataset-findings-description = What audits found, and whether the council has answered.

# Columns of engagements.
dataset-engagements-column-engagement_id = The engagement, as the record names it
dataset-engagements-column-code = Its public code, such as A-2026-001
dataset-engagements-column-auditor = The public name of the auditing body
dataset-engagements-column-title = Its title, in the language in which it was written
dataset-engagements-column-title_lang = That language
dataset-engagements-column-scope = Parts of the record, separated by a space: accounts, audit_trail, decisions, log, membership, open_data
dataset-engagements-column-period_from = The first day of the period that is looked into
dataset-engagements-column-period_until = The last day of that period
dataset-engagements-column-state = open or reported
dataset-engagements-column-opened_at = When it was opened
dataset-engagements-column-checks = Checks that were recorded
dataset-engagements-column-checks_failed = Checks among them that failed
dataset-engagements-column-findings = Findings that were recorded
dataset-engagements-column-unresolved = Findings whose answer is missing or was not accepted
dataset-engagements-column-reported_at = When its report was published
dataset-engagements-column-opinion = unqualified, qualified, adverse or disclaimer
dataset-engagements-column-report_sha256 = SHA-256 of the report's canonical JSON, in hexadecimal
dataset-engagements-column-opened_eid = The entry of the record that opened it
dataset-engagements-column-reported_eid = The entry of the record with the report's hash

# Columns of findings.
dataset-findings-column-finding_id = The finding, as the record names it
dataset-findings-column-engagement_id = The engagement in which it was recorded
dataset-findings-column-number = Its number in the engagement, from 1
dataset-findings-column-severity = low, medium, high or critical
dataset-findings-column-state = recorded (awaits the council's answer), answered, accepted or contested
dataset-findings-column-withheld = Whether its words are not public
dataset-findings-column-ground = The article of law by which they are not
dataset-findings-column-evidence = Entries of the record on which it rests
dataset-findings-column-recorded_at = When it was recorded
dataset-findings-column-due_on = The last day for the council's answer
dataset-findings-column-answers = Answers of the council
dataset-findings-column-answered_at = When the last of them was given
dataset-findings-column-judged_at = When the auditor accepted that answer or did not
dataset-findings-column-eid = The entry of the record with the finding
