//! What a witness remembers of a log, as it shows it (C2SP tlog-witness, monitoring): a checkpoint that our own key signed
//! and our tree does not continue is proof that an older copy was put back, or worse.
use std::sync::Arc;
use std::time::Duration;

use claror_record::checkpoint::Checkpoint;
use claror_record::merkle::{Frontier, Hash, edge_tiles};
use claror_record::note::MAX_BYTES;
use claror_record::witness::monitoring_path;
use reqwest::{Method, StatusCode};
use sea_orm::{EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::foundation::app::App;
use crate::foundation::config::WitnessSetting;
use crate::foundation::ledger::sequence::{tiles_condition, tiles_from};
use crate::foundation::ledger::{FreezeReason, Memory, freeze};
use crate::foundation::outbound::{OutboundError, read_body};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Council;
use ::entity::{ledger_head, ledger_tile};

/// What a witness showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shown {
    /// A checkpoint of ours that there cannot be: the log is frozen now.
    Frozen,
    /// A checkpoint of this size, which our tree continues.
    Fits(u64),
    /// Nothing that our key signed; why.
    Nothing(String),
}

/// Before anything is signed at the start: freezes every log of which a witness shows more, or something else, than there
/// is. Witnesses that do not answer are passed over: they are asked again with the next checkpoint.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn look_at_witnesses(app: &Arc<App>) -> Result<(), Problem> {
    let mut looks = tokio::task::JoinSet::new();
    for council in app.tenancy.all() {
        for witness in app.settings.witnesses.list.clone() {
            let (app, council) = (Arc::clone(app), Arc::clone(&council));
            looks.spawn(async move { inspect(&app, &council, &witness).await });
        }
    }
    while let Some(look) = looks.join_next().await {
        look.map_err(Problem::fault)??;
    }
    Ok(())
}

/// Looks at the checkpoint that the witness keeps of the council's log.
pub(super) async fn inspect(app: &Arc<App>, council: &Council, witness: &WitnessSetting) -> Result<Shown, Problem> {
    let note = match fetch(app, council, witness).await {
        Ok(Some(note)) => note,
        Ok(None) => return Ok(Shown::Nothing("it has none of this log".to_owned())),
        Err(error) => return Ok(Shown::Nothing(error.to_string())),
    };
    let key = app.ledger.key(council)?;
    let shown = match Checkpoint::open(&note, key.vkey()) {
        Ok(shown) => shown,
        Err(error) => return Ok(Shown::Nothing(error.to_string())),
    };
    let size = head_size(app.store.read(), council.id).await?;
    let memory = Memory::Witness(witness.name.clone());
    let reason = if shown.size > size {
        FreezeReason::Behind { memory, size, known: shown.size }
    } else if root_at(app.store.read(), council.id, shown.size).await? != shown.root {
        FreezeReason::Forked { memory, at: shown.size }
    } else {
        return Ok(Shown::Fits(shown.size));
    };
    freeze(app, council, reason).await?;
    Ok(Shown::Frozen)
}

async fn fetch(app: &App, council: &Council, witness: &WitnessSetting) -> Result<Option<Vec<u8>>, OutboundError> {
    let patience = Duration::from_secs(app.settings.witnesses.timeout_seconds.into());
    let url = format!("{}/{}", witness.url, monitoring_path(&council.ledger_origin));
    let response = app.outbound.call(Method::GET, &url, patience)?.send().await?;
    match response.status() {
        StatusCode::OK => read_body(response, MAX_BYTES).await.map(Some),
        StatusCode::NOT_FOUND => Ok(None),
        status => Err(OutboundError::Failed(format!("it answers {status}"))),
    }
}

async fn head_size(read: &ReadConn, log: Uuid) -> Result<u64, Problem> {
    let head = ledger_head::Entity::find_by_id(log).one(&**read).await?;
    head.map_or(Ok(0), |head| u64::try_from(head.size).map_err(Problem::fault))
}

/// The root of the tree over the first `size` entries.
async fn root_at(read: &ReadConn, log: Uuid, size: u64) -> Result<Hash, Problem> {
    let wanted = edge_tiles(size);
    let rows = if wanted.is_empty() {
        Vec::new()
    } else {
        ledger_tile::Entity::find().filter(tiles_condition(log, &wanted)?).all(&**read).await?
    };
    Ok(Frontier::load(&tiles_from(rows)?, size).map_err(Problem::fault)?.root())
}
