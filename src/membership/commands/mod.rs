//! One file for each thing that can be done with the council's members.
mod add_seat;
mod admit_organisation;
mod amend_organisation;
mod amend_person;
mod appoint_representative;
mod correct_my_name;
mod end_mandate;
mod end_seat;
mod ending;
mod erase_myself;
mod erase_person;
mod erasing;
mod grant_role;
mod import_council;
mod invite_person;
mod person_facts;
mod register_person;
mod reinstate_organisation;
mod revoke_role;
mod suspend_organisation;
mod withdraw_organisation;

pub use add_seat::AddSeat;
pub use admit_organisation::AdmitOrganisation;
pub use amend_organisation::AmendOrganisation;
pub use amend_person::AmendPerson;
pub use appoint_representative::AppointRepresentative;
pub use correct_my_name::CorrectMyName;
pub use end_mandate::EndMandate;
pub use end_seat::EndSeat;
pub use erase_myself::EraseMyself;
pub use erase_person::ErasePerson;
pub use erasing::ErasureReceipt;
pub use grant_role::GrantRole;
pub use import_council::{FirstAdministrator, ImportCouncil, ImportReport, check_rights};
pub use invite_person::{InvitationReceipt, InvitePerson};
pub use register_person::RegisterPerson;
pub use reinstate_organisation::ReinstateOrganisation;
pub use revoke_role::RevokeRole;
pub use suspend_organisation::SuspendOrganisation;
pub use withdraw_organisation::WithdrawOrganisation;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::resources;
use super::rules::{Mandate, Organisation};
use super::store;
use crate::foundation::access::Resource;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::{Turn, take_turn};

/// What most commands of the room answer: the id of the organisation, seat, person or mandate, and the entry that recorded
/// the act, if it is one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MembershipReceipt {
    pub id: Uuid,
    pub eid: Option<String>,
}

/// An organisation about to change, with the mandates of its seats.
pub struct OrganisationFacts {
    organisation: Organisation,
    mandates: Vec<Mandate>,
}

impl OrganisationFacts {
    /// Reads and locks the organisation: acts on one organisation come one after the other, and none while an electoral roll
    /// is taken.
    async fn load(tx: &WriteTx, cx: &Context, id: Uuid) -> Result<Self, Problem> {
        let council = cx.council.id;
        take_turn(tx, council, Turn::Shared).await?;
        let organisation = store::organisation_for_change(tx, council, id).await?;
        let seats: Vec<Uuid> = store::seats_of(tx, council, id).await?.iter().map(|seat| seat.id).collect();
        let mandates = store::mandates_of_seats(tx, council, &seats).await?;
        Ok(Self { organisation, mandates })
    }

    fn resource(&self, cx: &Context, unhides: bool) -> Resource {
        let represented = resources::is_represented(&self.mandates, cx.today());
        resources::of_organisation(&self.organisation, represented, unhides)
    }
}

/// Says that the members have changed: every register is read again (reads/registers.rs).
pub(in crate::membership) fn touch_members(tx: &WriteTx, cx: &Context) {
    tx.touch(cx.council.id, Some(cx.council.id));
}

/// The reason for an act that needs one.
fn reason_due(reason: Option<&str>) -> Result<String, Problem> {
    let mut faults = super::rules::Faults::default();
    let reason = faults.reason("reason", reason.unwrap_or_default());
    faults.settle()?;
    reason.ok_or_else(|| Problem::fault("a reason that is neither there nor missing"))
}
