//! The list of event types: the one place where a type's name, subject and form meet.

use super::commitment::Commitment;
use super::leaf::Subject;
use super::{council, decisions, engagement, log, privacy};
use crate::json::{JsonError, Scan};
use serde::{Deserialize, Serialize, Serializer};

/// What every event form can tell beyond its fields.
pub(crate) trait Form {
    /// The commitments inside `data`, with their pointers from the leaf's root.
    fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        Vec::new()
    }

    /// What the field types alone do not say; the error completes «not the form of its type: …».
    fn check(&self, _subject: &Subject) -> Result<(), &'static str> {
        Ok(())
    }
}

macro_rules! catalogue {
    ($($variant:ident($form:path) = $name:literal on $subject:literal),* $(,)?) => {
        /// One act, by type.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Event {
            $(#[doc = concat!("`", $name, "`")] $variant($form),)*
        }

        /// The names of all types of the catalogue.
        pub const TYPES: &[&str] = &[$($name),*];

        impl Event {
            /// The leaf's `type`.
            pub fn type_name(&self) -> &'static str {
                match self { $(Event::$variant(_) => $name,)* }
            }

            /// The `kind` that the leaf's subject must have.
            pub fn subject_kind(&self) -> &'static str {
                match self { $(Event::$variant(_) => $subject,)* }
            }

            /// Reads the `data` of a type, which comes next; `None` when the type is not in the catalogue.
            pub(crate) fn read(name: &str, data: &mut Scan<'_>) -> Option<Result<Event, JsonError>> {
                match name {
                    $($name => Some(Deserialize::deserialize(data).map(Event::$variant)),)*
                    _ => None,
                }
            }

            fn form(&self) -> &dyn Form {
                match self { $(Event::$variant(form) => form,)* }
            }
        }

        /// Serialises as the leaf's `data`; the type's name stands beside it.
        impl Serialize for Event {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(Event::$variant(form) => form.serialize(serializer),)* }
            }
        }
    };
}

catalogue! {
    LogOpened(council::LogOpened) = "log.opened" on "log",
    CouncilFounded(council::CouncilFounded) = "council.founded" on "council",
    CouncilImported(council::CouncilImported) = "council.imported" on "council",
    StatuteAdopted(council::StatuteAdopted) = "statute.adopted" on "statute",
    OrganisationAdmitted(council::OrganisationAdmitted) = "organisation.admitted" on "organisation",
    OrganisationAmended(council::OrganisationAmended) = "organisation.amended" on "organisation",
    OrganisationSuspended(council::OrganisationStatusChanged) = "organisation.suspended" on "organisation",
    OrganisationReinstated(council::OrganisationStatusChanged) = "organisation.reinstated" on "organisation",
    OrganisationWithdrawn(council::OrganisationStatusChanged) = "organisation.withdrawn" on "organisation",
    SeatAdded(council::SeatAdded) = "seat.added" on "seat",
    SeatEnded(council::SeatEnded) = "seat.ended" on "seat",
    RepresentativeAppointed(council::RepresentativeAppointed) = "representative.appointed" on "seat",
    RepresentativeEnded(council::RepresentativeEnded) = "representative.ended" on "seat",
    RoleGranted(council::RoleChanged) = "role.granted" on "council",
    RoleRevoked(council::RoleChanged) = "role.revoked" on "council",
    DecisionCalled(decisions::DecisionCalled) = "decision.called" on "decision",
    PollRollListed(decisions::PollRollListed) = "poll.roll_listed" on "poll",
    PollOpened(decisions::PollOpened) = "poll.opened" on "poll",
    BallotCast(decisions::BallotCast) = "ballot.cast" on "poll",
    PollClosed(decisions::PollClosed) = "poll.closed" on "poll",
    PollCounted(decisions::PollCounted) = "poll.counted" on "poll",
    PollAnnulled(decisions::PollAnnulled) = "poll.annulled" on "poll",
    DecisionConfirmed(decisions::DecisionConfirmed) = "decision.confirmed" on "decision",
    DecisionAnnulled(decisions::DecisionAnnulled) = "decision.annulled" on "decision",
    DatasetPublished(decisions::DatasetPublished) = "dataset.published" on "dataset",
    LogKeyRotated(log::LogKeyRotated) = "log.key_rotated" on "log",
    LogHeartbeat(log::LogHeartbeat) = "log.heartbeat" on "log",
    LogClosed(log::LogClosed) = "log.closed" on "log",
    LogRecovered(log::LogRecovered) = "log.recovered" on "log",
    ReleaseDeployed(log::ReleaseDeployed) = "release.deployed" on "log",
    PolicyChanged(log::PolicyChanged) = "policy.changed" on "log",
    ErasureDone(privacy::ErasureDone) = "erasure.done" on "erasure",
    RectificationDone(privacy::RectificationDone) = "rectification.done" on "rectification",
    RetentionRun(privacy::RetentionRun) = "retention.run" on "retention",
    ExportMade(privacy::ExportMade) = "export.made" on "export",
    AuditorGranted(engagement::AuditorGranted) = "auditor.granted" on "auditor",
    AuditorRevoked(engagement::AuditorRevoked) = "auditor.revoked" on "auditor",
    AuditorRead(engagement::AuditorRead) = "auditor.read" on "auditor",
    EngagementOpened(engagement::EngagementOpened) = "engagement.opened" on "engagement",
    EngagementCheckRecorded(engagement::EngagementCheckRecorded) = "engagement.check_recorded" on "engagement",
    EngagementFindingRecorded(engagement::EngagementFindingRecorded) = "engagement.finding_recorded" on "engagement",
    EngagementFindingWithheld(engagement::EngagementFindingWithheld) = "engagement.finding_withheld" on "engagement",
    EngagementFindingAnswered(engagement::EngagementFindingAnswered) = "engagement.finding_answered" on "engagement",
    EngagementAnswerJudged(engagement::EngagementAnswerJudged) = "engagement.answer_judged" on "engagement",
    EngagementReported(engagement::EngagementReported) = "engagement.reported" on "engagement",
}

impl Event {
    /// Whether the leaf must say neither when nor by whom: ballots, whose openings could otherwise be guessed
    /// from the hour and the hand.
    pub fn is_anonymous(&self) -> bool {
        matches!(self, Event::BallotCast(_))
    }

    /// The commitments inside `data`, with their JSON pointers from the leaf's root.
    pub fn commitments(&self) -> Vec<(&'static str, Commitment)> {
        self.form().commitments()
    }

    pub(crate) fn check(&self, subject: &Subject) -> Result<(), &'static str> {
        self.form().check(subject)
    }
}
