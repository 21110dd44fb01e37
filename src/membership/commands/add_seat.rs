//! Gives an organisation a seat of a college.
use async_trait::async_trait;
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use super::{MembershipReceipt, OrganisationFacts, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::append;
use crate::foundation::problem::{FieldProblem, Problem};
use crate::membership::rules::{College, Faults, MembershipRefusal, Seat, Span, may_take_seat};
use crate::membership::{events, store};

#[derive(Debug, Clone, Serialize)]
pub struct AddSeat {
    pub organisation: Uuid,
    pub code: String,
    pub college: String,
    /// `None`: today.
    pub valid_from: Option<NaiveDate>,
}

pub struct Facts {
    organisation: OrganisationFacts,
    college: College,
    code: String,
}

#[async_trait]
impl Command for AddSeat {
    const NAME: &'static str = "addSeat";
    type Facts = Facts;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let organisation = OrganisationFacts::load(tx, cx, self.organisation).await?;
        let mut faults = Faults::default();
        let code = faults.seat_code("code", &self.code);
        // Locked: two seats at once must not both take the college's last.
        let college = store::college_for_change(tx, cx.council.id, &self.college).await?;
        if college.is_none() {
            faults.add(FieldProblem::new("college", "MEMBERSHIP_COLLEGE_UNKNOWN").with("college", self.college.as_str()));
        }
        faults.settle()?;
        match (code, college) {
            (Some(code), Some(college)) => Ok(Facts { organisation, college, code }),
            _ => Err(Problem::fault("a seat that is neither valid nor invalid")),
        }
    }

    fn resource(&self, facts: &Facts, cx: &Context) -> Resource {
        facts.organisation.resource(cx, false)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<MembershipReceipt>, Problem> {
        let council = cx.council.id;
        let valid_from = self.valid_from.unwrap_or_else(|| cx.today());
        if valid_from < facts.organisation.organisation.admitted_on {
            let valid_from = facts.organisation.organisation.admitted_on.to_string();
            return Err(MembershipRefusal::SeatNotYet { valid_from }.into());
        }
        let own = facts.organisation.organisation.college.as_ref();
        if let Some(college) = own.filter(|college| **college != self.college) {
            return Err(MembershipRefusal::CollegeDiffers { college: college.clone() }.into());
        }
        let taken = store::college_seats_taken(tx, council, &self.college, cx.today()).await?;
        may_take_seat(facts.organisation.organisation.status, &self.college, taken, facts.college.seats)?;
        let seat = Seat {
            id: ids::new_id(),
            organisation: self.organisation,
            code: facts.code,
            college: self.college.clone(),
            weight_num: 1,
            weight_den: 1,
            position: store::last_position(tx, council).await?.saturating_add(1),
            span: Span::new(valid_from, None),
        };
        let appended = append(tx, cx, events::seat_added(&seat)?).await?;
        if !store::insert_seat(tx, council, &seat).await? {
            return Err(MembershipRefusal::SeatCodeTaken { code: seat.code }.into());
        }
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: seat.id, eid: Some(appended.eid) }, appended.token))
    }
}
