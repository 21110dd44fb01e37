//! What a witness remembers of a log, as it shows it (C2SP tlog-witness, monitoring): a checkpoint that our own key signed
//! and our tree does not continue is proof that an older copy was put back, or worse.
use std::sync::Arc;
use std::time::Duration;

use claror_record::note::MAX_BYTES;
use claror_record::witness::monitoring_path;
use reqwest::{Method, StatusCode};

use crate::foundation::app::App;
use crate::foundation::config::WitnessSetting;
use crate::foundation::ledger::{Known, LastSigned, Memory, compare};
use crate::foundation::outbound::{OutboundError, read_body};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

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
    // Without a key nothing is signed either, so there is nothing to be kept from.
    let Ok(keys) = app.ledger.vkeys(council) else { return Ok(Shown::Nothing("no key of the log is here".to_owned())) };
    let note = String::from_utf8(note).map_err(|error| error.to_string());
    let shown = match note.and_then(|note| LastSigned::open(&note, &council.ledger_origin, &keys)) {
        Ok(signed) => signed.checkpoint,
        Err(error) => return Ok(Shown::Nothing(error)),
    };
    let known = Known { memory: Memory::Witness(witness.name.clone()), size: shown.size, root: Some(shown.root) };
    Ok(if compare(app, council, &known).await? { Shown::Fits(shown.size) } else { Shown::Frozen })
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
