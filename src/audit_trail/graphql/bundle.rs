//! Bundles of the record: where they are fetched, and the last that was made.
use async_graphql::{Context, Enum, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use claror_record::event;
use uuid::Uuid;

use super::words::ScopeWord;
use crate::audit_trail::bundles::ADDRESS;
use crate::audit_trail::reads::{self, MadeBundle};
use crate::foundation::graphql::request;
use crate::foundation::ledger::read;
use crate::foundation::problem::Problem;

/// For whom a bundle is.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Debug)]
#[graphql(name = "AuditBundleScope", remote = "event::ExportScope")]
pub enum BundleScopeWord {
    /// It holds what anybody may read.
    Public,
    /// It holds openings that are for auditors: personal data.
    Auditor,
}

/// A bundle of the record as one file (tar), to be checked without this site: `claror verify BUNDLE.tar --vkey KEY`.
pub struct AuditBundle {
    since: u64,
    /// The grant by which it is fetched, and the parts of the record that it opens.
    grant: Option<(Uuid, Vec<ScopeWord>)>,
}

impl AuditBundle {
    /// The public one, or the one that a grant opens, with openings and files of entries from `since` on.
    ///
    /// # Errors
    /// `Invalid` for a place that is none.
    pub fn new(since: i64, grant: Option<(Uuid, Vec<ScopeWord>)>) -> std::result::Result<Self, Problem> {
        let since = u64::try_from(since).map_err(|_| Problem::invalid("since", "INVALID_VALUE"))?;
        Ok(Self { since, grant })
    }
}

#[Object]
impl AuditBundle {
    async fn scope(&self) -> BundleScopeWord {
        if self.grant.is_some() { BundleScopeWord::Auditor } else { BundleScopeWord::Public }
    }

    /// The parts of the record whose openings for auditors are in it; none in a public one.
    async fn parts(&self) -> Vec<ScopeWord> {
        self.grant.iter().flat_map(|(_, parts)| parts).copied().collect()
    }

    /// Where it is fetched (GET), with the caller's session or token. It is made on demand: size and digest are known only
    /// then, and stand in the answer's headers. One at a time.
    async fn url(&self) -> String {
        let since = self.since;
        match &self.grant {
            None => format!("{ADDRESS}?scope=public&since={since}"),
            Some((grant, _)) => format!("{ADDRESS}?scope=auditor&since={since}&grant={grant}"),
        }
    }

    /// How many entries it would hold now.
    async fn record_size(&self, ctx: &Context<'_>) -> Result<i64> {
        let request = request(ctx)?;
        let size =
            read::published_size(request.read(), request.cx.council.id).await.map_err(|problem| request.refuse(problem))?;
        Ok(i64::try_from(size).unwrap_or(i64::MAX))
    }

    /// The last one that was made and recorded, if any: of this grant, or public by the council's operator (public ones
    /// that are fetched here leave no trace).
    #[graphql(complexity = "10 + child_complexity")]
    async fn made(&self, ctx: &Context<'_>) -> Result<Option<MadeAuditBundle>> {
        let request = request(ctx)?;
        let grant = self.grant.as_ref().map(|(grant, _)| *grant);
        let found = reads::made_bundle(request.read(), request.cx.council.id, grant, self.since).await;
        Ok(found.map_err(|problem| request.refuse(problem))?.map(MadeAuditBundle::from))
    }
}

/// A bundle that was made, as the record has it (`export.made`).
#[derive(SimpleObject)]
pub struct MadeAuditBundle {
    /// The entry.
    pub eid: String,
    pub at: Option<DateTime<Utc>>,
    /// How many entries it holds: with `size` in its address the same bundle can be had again, as long as nothing of it was
    /// erased.
    pub record_size: i64,
    /// In hexadecimal.
    pub sha256: String,
    pub bytes: i64,
}

impl From<MadeBundle> for MadeAuditBundle {
    fn from(made: MadeBundle) -> Self {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        Self { eid: made.eid, at: made.at, record_size: whole(made.size), sha256: made.sha256, bytes: whole(made.bytes) }
    }
}
