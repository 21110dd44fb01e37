//! Bundles of the record over the network: the public one for anybody, and for an auditor the one that a grant opens. The
//! operator's `claror export` makes them by the same code.
//!
//! A bundle is made on disk for whoever asks, sent from there and forgotten; none is kept. An auditor's stands in the record
//! (`export.made`, and its openings among what was read) before its first byte leaves the house. The public one holds what
//! anybody may read below `/log`, which leaves no trace either.
mod folder;
mod turns;

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::Arc;

use async_trait::async_trait;
use claror_record::event::{AuditScope, ExportScope};
use tokio::sync::Semaphore;
use uuid::Uuid;

use self::folder::Folder;
use self::turns::Turns;
use super::reading::{self, READ};
use super::rules::{AuditTrailRefusal, Grant, WantedBundle};
use super::typical::of_part;
use super::{reads, store};
use crate::foundation::command::{Context, Recorded, housekeeping};
use crate::foundation::graphql::request::Credential;
use crate::foundation::http::faces::{BundleSource, SentBundle};
use crate::foundation::ledger::bundle::{Export, Exported, RecordFiles, append_export, bundle};
use crate::foundation::ledger::read;
use crate::foundation::problem::Problem;

/// How many bundles are made at the same moment; others wait their turn.
const MADE_AT_ONCE: usize = 2;
/// After how many seconds somebody may ask again whose turn it is not.
const RETRY_SECONDS: u64 = 30;

/// Where bundles are fetched.
pub const ADDRESS: &str = "/audit/bundle";

/// Makes bundles.
pub struct AuditBundles {
    rooms: Vec<Arc<dyn RecordFiles>>,
    turns: Turns,
    makers: Semaphore,
}

impl AuditBundles {
    /// `rooms`: where the files that entries name are found.
    pub fn new(rooms: Vec<Arc<dyn RecordFiles>>) -> Self {
        Self { rooms, turns: Turns::default(), makers: Semaphore::new(MADE_AT_ONCE) }
    }
}

#[async_trait]
impl BundleSource for AuditBundles {
    async fn bundle(
        &self,
        cx: &Context,
        credential: &Credential,
        address: IpAddr,
        query: &[(String, String)],
    ) -> Result<SentBundle, Problem> {
        let wanted = WantedBundle::parse(query)?;
        let by = match wanted.scope {
            ExportScope::Public => None,
            ExportScope::Auditor => Some(granted(cx, &wanted).await?),
        };
        let size = read::published_size(cx.app.store.read(), cx.council.id).await?;
        if wanted.since > wanted.size.unwrap_or(size).min(size) {
            return Err(AuditTrailRefusal::SizeBeyondRecord { size }.into());
        }
        let parts = by.as_ref().map(|(_, parts)| parts.clone()).unwrap_or_default();
        let what = Export { scope: wanted.statement(parts), size: wanted.size };
        let turn = self.turns.take(cx, address, by.is_some()).ok_or(Problem::TooMany { retry_after: RETRY_SECONDS })?;
        let maker = self.makers.acquire().await.map_err(Problem::fault)?;
        let folder = Folder::new(&cx.app.settings.data_dir)?;
        let made = bundle(&cx.app, &cx.council, &self.rooms, &what, &folder.file()).await?;
        drop(maker);
        if let Some((grant, _)) = by {
            note(cx, grant, &reading::session(credential), &what, &made).await?;
        }
        let word = if wanted.scope == ExportScope::Public { "public" } else { "auditor" };
        Ok(SentBundle {
            name: format!("{}-{word}-{}.tar", cx.council.slug, made.size),
            // The folder may go: what is open is read to its end.
            file: folder.open()?,
            bytes: made.bytes,
            sha256: made.sha256.0,
            turn: Box::new(turn),
        })
    }
}

/// The grant by which the caller takes this bundle along, and the parts of the record that it opens.
async fn granted(cx: &Context, wanted: &WantedBundle) -> Result<(Uuid, BTreeSet<AuditScope>), Problem> {
    let denied = || if cx.actor.is_public() { Problem::Unauthenticated } else { Problem::Denied { action: READ } };
    let person = cx.actor.person.ok_or_else(denied)?;
    let grants = reads::grants(cx.app.store.read(), cx.council.id).await?;
    let held: Vec<Grant> = grants.into_iter().map(|view| view.grant).filter(|grant| grant.person == person).collect();
    let (grant, parts) = Grant::for_bundle(&held, wanted, cx.today())?.ok_or_else(denied)?;
    let may = |part: &AuditScope| cx.app.access.allows(&cx.actor, READ, &of_part(part.as_str()));
    if parts.iter().all(may) { Ok((grant.id, parts)) } else { Err(denied()) }
}

/// Records the export, and counts its openings among what the auditor has read, unless the grant has ended meanwhile.
async fn note(cx: &Context, grant: Uuid, session: &str, what: &Export, made: &Exported) -> Result<(), Problem> {
    let now = Context { now: cx.app.clock.now(), ..cx.clone() };
    let (session, what, made) = (session.to_owned(), what.clone(), made.clone());
    housekeeping(&cx.app.store, move |tx| {
        let (cx, session, what, made) = (now.clone(), session.clone(), what.clone(), made.clone());
        Box::pin(async move {
            reading::standing(tx, &cx, grant).await?;
            for (part, count) in &made.guarded {
                let count = i64::try_from(*count).map_err(Problem::fault)?;
                store::add_reading(tx, &cx, grant, &session, *part, count).await?;
            }
            let appended = append_export(tx, &cx, grant, &what, &made).await?;
            tx.touch(cx.council.id, None);
            Ok(Recorded::new((), appended.token))
        })
    })
    .await
}
