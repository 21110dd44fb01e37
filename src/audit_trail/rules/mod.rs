//! Rules of the room: pure.
mod bundle;
mod finding;
mod grant;
mod plan;
mod refusal;
mod report;
mod texts;

pub use bundle::WantedBundle;
pub use finding::{EngagementState, FindingState, Standing, may_report, must_be_open};
pub use grant::{Grant, GrantSpan};
pub use plan::{Ground, PlannedCheck, plan};
pub use refusal::AuditTrailRefusal;
pub use report::{Report, ReportedAnswer, ReportedCheck, ReportedFinding, Withheld};
pub use texts::{FIELD_CODES, Faults, Spoken, SpokenInput};
