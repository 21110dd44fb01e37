//! Founds a council from its files, or fills one that was founded without members. All or nothing, and every line is asked
//! for under the caller's rights as the act that it is (T23).
mod found;
mod people;
mod rows;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

pub use rows::check_rights;

use super::touch_members;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Appended, append};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::{Turn, take_turn};
use crate::membership::rules::council_file::{CouncilPlan, export};
use crate::membership::rules::{MembershipRefusal, completed};
use crate::membership::{events, store};

/// `cx.council` is the council that the plan describes: one that is not stored yet is founded.
#[derive(Debug, Clone, Serialize)]
pub struct ImportCouncil {
    pub plan: CouncilPlan,
    pub administrator: Option<FirstAdministrator>,
}

/// Who keeps the register from now on; invited in the same transaction.
#[derive(Debug, Clone, Serialize)]
pub struct FirstAdministrator {
    pub display_name: String,
    pub email: String,
    pub language: String,
}

/// What was imported. May hold a link: run the command without an idempotency key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    pub organisations: u64,
    pub seats: u64,
    pub representatives: u64,
    /// People who were registered; whoever speaks for several seats counts once.
    pub people: u64,
    /// The first administrator's invitation, where the installation sends no mail.
    pub link: Option<String>,
    pub eid: String,
}

pub struct Facts {
    /// Whether the council is not stored yet.
    founding: bool,
    has_members: bool,
}

#[async_trait]
impl Command for ImportCouncil {
    const NAME: &'static str = "importCouncil";
    type Facts = Facts;
    type Answer = ImportReport;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Facts, Problem> {
        let founding = cx.app.tenancy.by_id(cx.council.id).is_none();
        if !founding {
            take_turn(tx, cx.council.id, Turn::Shared).await?;
        }
        Ok(Facts { founding, has_members: !founding && store::has_organisations(tx, cx.council.id).await? })
    }

    fn resource(&self, _facts: &Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, facts: Facts, cx: &Context) -> Result<Recorded<ImportReport>, Problem> {
        let plan = completed(&self.plan, cx.today());
        rows::check_rights(cx, &plan)?;
        let founded = if facts.founding { Some(found::found(tx, cx, &plan.council).await?) } else { None };
        if facts.has_members {
            return Err(MembershipRefusal::CouncilHasMembers.into());
        }
        if plan.council.slug != cx.council.slug {
            return Err(MembershipRefusal::CouncilDiffers { slug: plan.council.slug }.into());
        }
        let mut people = people::People::new();
        let organisations = rows::import_members(tx, cx, &plan).await?;
        let mandates = rows::import_mandates(tx, cx, &plan, &organisations, &mut people).await?;
        let link = match &self.administrator {
            Some(administrator) => people.make_administrator(tx, cx, administrator).await?,
            None => None,
        };
        let count = events::Imported {
            organisations: plan.organisations.len() as u64,
            seats: organisations.iter().map(|organisation| organisation.seats.len() as u64).sum(),
            representatives: mandates,
        };
        let last = match founded {
            Some(founded) if count.organisations == 0 => founded,
            _ => record(tx, cx, &plan, count).await?,
        };
        touch_members(tx, cx);
        let report = ImportReport {
            organisations: count.organisations,
            seats: count.seats,
            representatives: count.representatives,
            people: people.registered(),
            link,
            eid: last.eid,
        };
        Ok(Recorded::new(report, last.token))
    }
}

/// `council.imported`. The digest is over what everybody may read, the council's file and the members' after it; the file
/// with people and their addresses is not in it, so that it can be forgotten.
async fn record(tx: &WriteTx, cx: &Context, plan: &CouncilPlan, count: events::Imported) -> Result<Appended, Problem> {
    let files = export(plan);
    let bytes = [files.council.as_bytes(), files.members.as_bytes()].concat();
    append(tx, cx, events::council_imported(cx.council.id, &bytes, count)).await
}
