//! Grants, and what auditors read by them.
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::bundle::AuditBundle;
use super::engagement::SpokenText;
use super::words::ScopeWord;
use crate::audit_trail::reads::GrantView;
use crate::audit_trail::typical::of_auditor;
use crate::foundation::graphql::{Day, request};
use crate::foundation::ledger::search::FoundOpening;
use crate::membership;

/// What lets a person of an auditing body look into parts of the record.
#[derive(Clone)]
pub struct AuditGrant(pub GrantView);

#[Object]
impl AuditGrant {
    async fn id(&self) -> ID {
        ID(self.0.grant.id.to_string())
    }

    /// The auditing body's name.
    async fn organisation(&self) -> &str {
        &self.0.grant.organisation
    }

    /// The person's name, for those who may know it.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let request = request(ctx)?;
        let person = self.0.grant.person;
        if !request.may("viewAuditor", &of_auditor(person)) {
            return Ok(None);
        }
        let name = membership::person_name(&request.cx.app, request.cx.council.id, person).await;
        name.map_err(|problem| request.refuse(problem))
    }

    async fn scope(&self) -> Vec<ScopeWord> {
        self.0.grant.scope.iter().map(|part| (*part).into()).collect()
    }

    /// The first day.
    async fn from(&self) -> Day {
        Day(self.0.grant.span.from)
    }

    /// The last day.
    async fn until(&self) -> Day {
        Day(self.0.grant.span.until)
    }

    /// The first day without it, if it was ended before its time.
    async fn revoked_on(&self) -> Option<Day> {
        self.0.grant.span.revoked_on.map(Day)
    }

    /// Why it was ended before its time.
    async fn revoke_reason(&self) -> Option<SpokenText> {
        self.0.reason.clone().map(SpokenText::from)
    }

    /// Whether it stands today.
    async fn standing(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(self.0.grant.span.stands(request(ctx)?.cx.today()))
    }

    /// The entry in the record.
    async fn eid(&self) -> &str {
        &self.0.row.eid
    }

    /// The bundle of the record that the viewer may fetch by this grant, with openings and files of entries from `since` on;
    /// null for everybody else, and once the grant has ended.
    async fn bundle(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 0, desc = "index of the first entry")] since: i64,
    ) -> Result<Option<AuditBundle>> {
        let request = request(ctx)?;
        let grant = &self.0.grant;
        if request.cx.actor.person != Some(grant.person) || !grant.span.stands(request.cx.today()) {
            return Ok(None);
        }
        let parts = grant.scope.iter().map(|part| (*part).into()).collect();
        AuditBundle::new(since, Some((grant.id, parts))).map(Some).map_err(|problem| request.refuse(problem))
    }
}

/// What a commitment of an entry stands for.
#[derive(Debug, Clone, SimpleObject)]
pub struct AuditorOpening {
    /// The entry's place.
    pub index: i64,
    pub eid: String,
    /// Type of the entry's event.
    #[graphql(name = "type")]
    pub kind: String,
    /// Where the commitment stands in the leaf (RFC 6901).
    pub pointer: String,
    /// The value as JSON text.
    pub value: String,
    /// The salt, base64url: with it and the value, whoever doubts them computes the commitment.
    pub salt: String,
    /// `auditor` or `members`.
    pub visibility: String,
}

impl From<FoundOpening> for AuditorOpening {
    fn from(found: FoundOpening) -> Self {
        Self {
            index: found.index,
            eid: found.eid,
            kind: found.kind,
            pointer: found.pointer,
            value: found.value.to_string(),
            salt: URL_SAFE_NO_PAD.encode(&found.salt),
            visibility: found.visibility,
        }
    }
}
