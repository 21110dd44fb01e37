//! Admits an organisation to the council. It is given its seats apart.
use async_trait::async_trait;
use chrono::NaiveDate;
use serde::Serialize;

use super::{MembershipReceipt, touch_members};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::append;
use crate::foundation::problem::{FieldProblem, Problem};
use crate::membership::rules::{Faults, MembershipRefusal, Organisation, OrganisationStatus, Sector, TextInput};
use crate::membership::{events, store};

#[derive(Debug, Clone, Serialize)]
pub struct AdmitOrganisation {
    pub code: String,
    pub names: Vec<TextInput>,
    pub sector: Sector,
    pub kind: String,
    pub college: Option<String>,
    pub website: Option<String>,
    pub descriptions: Vec<TextInput>,
    /// `None`: as is usual in the sector.
    pub persons_hidden: Option<bool>,
    /// `None`: today. Not in the future.
    pub admitted_on: Option<NaiveDate>,
}

#[async_trait]
impl Command for AdmitOrganisation {
    const NAME: &'static str = "admitOrganisation";
    type Facts = Organisation;
    type Answer = MembershipReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Organisation, Problem> {
        let mut faults = Faults::default();
        let organisation = self.checked(cx, &mut faults);
        if let Some(college) = &self.college
            && store::college(tx, cx.council.id, college).await?.is_none()
        {
            faults.add(FieldProblem::new("college", "MEMBERSHIP_COLLEGE_UNKNOWN").with("college", college.as_str()));
        }
        faults.settle()?;
        organisation.ok_or_else(|| Problem::fault("an organisation that is neither valid nor invalid"))
    }

    fn resource(&self, _facts: &Organisation, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(
        &self,
        tx: &WriteTx,
        mut organisation: Organisation,
        cx: &Context,
    ) -> Result<Recorded<MembershipReceipt>, Problem> {
        let appended = append(tx, cx, events::organisation_admitted(&organisation)?).await?;
        organisation.eid.clone_from(&appended.eid);
        if !store::insert_organisation(tx, cx.council.id, &organisation).await? {
            return Err(MembershipRefusal::CodeTaken { code: organisation.code }.into());
        }
        touch_members(tx, cx);
        Ok(Recorded::new(MembershipReceipt { id: organisation.id, eid: Some(appended.eid) }, appended.token))
    }
}

impl AdmitOrganisation {
    fn checked(&self, cx: &Context, faults: &mut Faults) -> Option<Organisation> {
        let languages = &cx.council.languages;
        let code = faults.code("code", &self.code);
        let name = faults.names("names", &self.names, languages);
        let kind = faults.kind("kind", &self.kind);
        let website = self.website.as_ref().and_then(|website| faults.website("website", website));
        let description = faults.descriptions("descriptions", &self.descriptions, languages);
        let admitted_on = self.admitted_on.unwrap_or_else(|| cx.today());
        if admitted_on > cx.today() {
            faults.add(FieldProblem::new("admittedOn", "MEMBERSHIP_DATE_IN_FUTURE"));
        }
        Some(Organisation {
            id: ids::new_id(),
            code: code?,
            name,
            description,
            sector: self.sector,
            kind: kind?,
            college: self.college.clone(),
            community_origin: None,
            website,
            persons_hidden: self.persons_hidden.unwrap_or(self.sector.hides_persons()),
            status: OrganisationStatus::Active,
            admitted_on,
            left_on: None,
            notes: serde_json::json!({}),
            eid: String::new(),
        })
    }
}
