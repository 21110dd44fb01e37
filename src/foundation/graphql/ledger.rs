//! The ledger in GraphQL: its state, and references from records to their entries.
use async_graphql::{Context, Object, Result, SimpleObject};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};

use super::request::{Request, request};
use crate::foundation::ledger::read;
use crate::foundation::problem::Problem;

/// An entry of the ledger, as records refer to it.
#[derive(Debug, Clone, SimpleObject)]
pub struct LedgerRef {
    pub eid: String,
    /// Null until the entry has its place, at most about a second after the act.
    pub index: Option<i64>,
    /// Type of the event (`ballot.cast`).
    #[graphql(name = "type")]
    pub kind: String,
    /// Null for ballots: their leaves hold no time.
    pub at: Option<DateTime<Utc>>,
}

/// References for acts that a room knows by eid, kind and time: one query, however many.
pub async fn ledger_refs(
    request: &Request,
    named: Vec<(String, String, Option<DateTime<Utc>>)>,
) -> std::result::Result<Vec<LedgerRef>, Problem> {
    let eids: Vec<String> = named.iter().map(|(eid, ..)| eid.clone()).collect();
    let found =
        if eids.is_empty() { Default::default() } else { read::refs(request.read(), request.cx.council.id, &eids).await? };
    let reference = |(eid, kind, at): (String, String, Option<DateTime<Utc>>)| match found.get(&eid) {
        Some(entry) => LedgerRef { index: entry.index, kind: entry.kind.clone(), at: entry.at.or(at), eid },
        None => LedgerRef { index: None, kind, at, eid },
    };
    Ok(named.into_iter().map(reference).collect())
}

/// The council's ledger.
pub struct Ledger {
    summary: read::Summary,
}

#[Object]
impl Ledger {
    /// The log's identity, fixed when it opened.
    async fn origin(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(request(ctx)?.cx.council.ledger_origin.clone())
    }

    /// The key with which everybody can check the ledger. Pin it: do not take it from here each time.
    async fn vkey(&self, ctx: &Context<'_>) -> Result<String> {
        let request = request(ctx)?;
        request.cx.app.ledger.vkey(&request.cx.council).map_err(|p| request.refuse(p))
    }

    /// Entries under the published checkpoint.
    async fn size(&self) -> i64 {
        self.summary.size
    }

    /// Its root hash, base64.
    async fn root(&self) -> String {
        STANDARD.encode(&self.summary.root)
    }

    /// The signed note.
    async fn checkpoint(&self) -> Option<&String> {
        self.summary.note.as_ref()
    }

    async fn signed_at(&self) -> Option<DateTime<Utc>> {
        self.summary.signed_at
    }

    /// Entries that wait for the next checkpoint.
    async fn pending(&self) -> i64 {
        self.summary.pending
    }

    async fn frozen(&self) -> bool {
        self.summary.frozen
    }

    /// The entry with this eid, if it has its place already.
    async fn entry(&self, ctx: &Context<'_>, eid: String) -> Result<Option<LedgerRef>> {
        let request = request(ctx)?;
        if eid.len() != 22 {
            return Ok(None);
        }
        let refs =
            read::refs(request.read(), request.cx.council.id, std::slice::from_ref(&eid)).await.map_err(|p| request.refuse(p))?;
        Ok(refs.get(&eid).map(|entry| LedgerRef { eid: eid.clone(), index: entry.index, kind: entry.kind.clone(), at: entry.at }))
    }
}

#[derive(Default)]
pub struct LedgerQuery;

#[Object]
impl LedgerQuery {
    /// The council's ledger: what everybody can check.
    async fn ledger(&self, ctx: &Context<'_>) -> Result<Ledger> {
        let request = request(ctx)?;
        let summary = read::summary(request.read(), request.cx.council.id).await.map_err(|p| request.refuse(p))?;
        Ok(Ledger { summary })
    }
}
