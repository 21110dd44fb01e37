//! Why the room says no.
use chrono::NaiveDate;

use crate::refusals;

refusals! {
    /// Why the room says no.
    pub enum AuditTrailRefusal {
        /// The person holds an office of the council or speaks for a member: nobody audits themselves.
        NotIndependent => "AUDIT_TRAIL_NOT_INDEPENDENT",
        /// The person is an auditor for this body already, on some of these days.
        AlreadyGranted { until: NaiveDate } => "AUDIT_TRAIL_ALREADY_GRANTED",
        /// It has ended, by itself or before its time.
        GrantEnded => "AUDIT_TRAIL_GRANT_ENDED",
        /// A part of the record into which the auditor may not look.
        OutsideScope { scope: String } => "AUDIT_TRAIL_OUTSIDE_SCOPE",
        /// The report is published: nothing is added any more.
        Reported => "AUDIT_TRAIL_REPORTED",
        /// The record has only so many entries.
        SizeBeyondRecord { size: u64 } => "AUDIT_TRAIL_SIZE_BEYOND_RECORD",
        /// The record has no such entry.
        EvidenceUnknown { eid: String } => "AUDIT_TRAIL_EVIDENCE_UNKNOWN",
        /// It is withheld already.
        AlreadyWithheld => "AUDIT_TRAIL_ALREADY_WITHHELD",
        /// An answer waits for the auditor's judgement.
        AnswerWaits => "AUDIT_TRAIL_ANSWER_WAITS",
        /// The auditor has accepted an answer: the finding is settled.
        AlreadyAccepted => "AUDIT_TRAIL_ALREADY_ACCEPTED",
        /// There is no answer to judge.
        NothingToJudge => "AUDIT_TRAIL_NOTHING_TO_JUDGE",
        /// Nothing was checked: there is nothing to report.
        NoChecks => "AUDIT_TRAIL_NO_CHECKS",
        /// The council may still answer a finding.
        AnswerDue { number: i64, due_on: NaiveDate } => "AUDIT_TRAIL_ANSWER_DUE",
        /// An answer was not judged yet.
        AnswerNotJudged { number: i64 } => "AUDIT_TRAIL_ANSWER_NOT_JUDGED",
        /// No such document was sent, or it is no PDF.
        DocumentUnknown => "AUDIT_TRAIL_DOCUMENT_UNKNOWN",
    }
}
