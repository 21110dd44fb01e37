//! What may happen to a decision, and what comes out of it. Pure: values in, values out.
mod ballot;
mod lifecycle;
mod outcome;
mod texts;

pub use ballot::{BallotFacts, Standing, may_cast};
pub use lifecycle::{PollState, Results, State, check_window, may_annul, may_close, may_confirm, may_open, must_be};
pub use outcome::{CountLine, Counted, count, group_figures};
pub use texts::{CheckedText, TextInput, check_texts, published_bytes};

use chrono::{DateTime, Utc};

crate::refusals! {
    /// Why a decision does not go further.
    pub enum DecisionRefusal {
        /// The act belongs to another stage of the decision.
        WrongState { state: String } => "DECISIONS_WRONG_STATE",
        /// The decision was called for a later hour.
        TooEarly { opens_at: DateTime<Utc> } => "DECISIONS_TOO_EARLY",
        /// A poll must stay open for a while.
        WindowTooShort { minutes_min: i64 } => "DECISIONS_WINDOW_TOO_SHORT",
        /// A poll cannot stay open for ever.
        WindowTooLong { days_max: i64 } => "DECISIONS_WINDOW_TOO_LONG",
        /// An hour that has passed.
        WindowPast => "DECISIONS_WINDOW_PAST",
        /// The council's main language has no text.
        TextMissing { language: String } => "DECISIONS_TEXT_MISSING",
        /// Nobody could cast a ballot.
        RollEmpty => "DECISIONS_ROLL_EMPTY",
        /// The poll has not been opened.
        PollNotOpen => "DECISIONS_POLL_NOT_OPEN",
        /// Too late: judged by the clock inside the transaction.
        PollClosed { closed_at: DateTime<Utc> } => "DECISIONS_POLL_CLOSED",
        /// The seat is not on the electoral roll, which was frozen at opening.
        NotOnRoll => "DECISIONS_NOT_ON_ROLL",
        /// A ballot of this seat stands; replacing it must name it.
        BallotAlreadyCast { eid: String } => "DECISIONS_BALLOT_ALREADY_CAST",
        /// The same document is attached already.
        DocumentAttached => "DECISIONS_DOCUMENT_ATTACHED",
        /// The document's bytes were not sent first.
        DocumentUnknown => "DECISIONS_DOCUMENT_UNKNOWN",
        /// More documents than a decision may carry.
        TooManyDocuments { max: u64 } => "DECISIONS_TOO_MANY_DOCUMENTS",
        /// The council's rule cannot be computed from what is known.
        RuleUnknown => "DECISIONS_RULE_UNKNOWN",
    }
}
