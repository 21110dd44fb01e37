//! Asking one witness to cosign one checkpoint (C2SP tlog-witness, `add-checkpoint`).
use std::sync::Arc;
use std::time::Duration;

use claror_record::merkle::{Hash, consistency_from_tiles, consistency_tiles};
use claror_record::note::Note;
use claror_record::witness::{ADD_CHECKPOINT, AddCheckpoint, MAX_ANSWER, SIZE_TYPE, parse_cosignatures, parse_size};
use reqwest::header::CONTENT_TYPE;
use reqwest::{Method, StatusCode};
use sea_orm::{EntityTrait, QueryFilter};
use uuid::Uuid;

use super::inspect::{Shown, inspect};
use super::store;
use crate::foundation::app::App;
use crate::foundation::config::WitnessSetting;
use crate::foundation::ledger::sequence::{tiles_condition, tiles_from};
use crate::foundation::outbound::{OutboundError, read_body};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Council;
use ::entity::{ledger_checkpoint, ledger_tile};

/// How far a witness's clock may be from ours, seconds. A cosignature whose time is off would make honest entries look
/// post-dated, or the newest checkpoint old.
const CLOCKS: i64 = 60;
/// Requests for one checkpoint: the first may not know what the witness has seen, and another process may be faster.
const TRIES: u32 = 4;

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It cosigned, and its line is kept.
    Cosigned { time: u64 },
    /// It cosigned a larger checkpoint of ours already.
    Beyond,
    Failed {
        why: String,
        /// It says that the log has more entries than there are, and shows nothing for it.
        claims_more: bool,
    },
}

fn failed(why: impl Into<String>) -> Outcome {
    Outcome::Failed { why: why.into(), claims_more: false }
}

/// An answer that the protocol knows.
enum Answer {
    /// 200, with the time of the witness's own line.
    Line {
        line: String,
        time: u64,
    },
    /// 409: what it saw last.
    Size(u64),
    /// 422: the proof does not lead from what it saw to this checkpoint.
    Inconsistent,
    Wrong(String),
}

/// Asks, until the witness cosigned or there is no more to be done.
///
/// # Errors
/// When the database cannot be read or written; what the witness does wrong is an [`Outcome`].
pub(super) async fn ask(
    app: &Arc<App>,
    council: &Council,
    witness: &WitnessSetting,
    target: &ledger_checkpoint::Model,
) -> Result<Outcome, Problem> {
    let (read, log) = (app.store.read(), council.id);
    let size = u64::try_from(target.size).map_err(Problem::fault)?;
    let text = Note::parse(target.note.as_bytes()).map_err(Problem::fault)?.text().to_owned();
    let mut old = store::last_cosigned(read, log, witness, target.size).await?;
    for _ in 0..TRIES {
        let proof = consistency(read, log, old, size).await?;
        let request = AddCheckpoint { old, proof, checkpoint: target.note.clone() };
        match exchange(app, witness, &request, &text).await {
            Err(error) => return Ok(failed(error.to_string())),
            Ok(Answer::Line { line, time }) => {
                store::keep(app, target, witness, line, time).await?;
                return Ok(Outcome::Cosigned { time });
            }
            Ok(Answer::Size(seen)) if seen == old => {
                return Ok(failed(format!("it refuses size {old}, which it says it saw last")));
            }
            Ok(Answer::Size(seen)) if seen <= size => old = seen,
            Ok(Answer::Size(seen)) => return beyond(app, council, witness, seen).await,
            Ok(Answer::Inconsistent) => return disputed(app, council, witness, old).await,
            Ok(Answer::Wrong(why)) => return Ok(failed(why)),
        }
    }
    Ok(failed("it says another size each time"))
}

/// The witness says that it saw more than the target: another process of ours may have asked it meanwhile. More than
/// there is at all is another matter.
async fn beyond(app: &Arc<App>, council: &Council, witness: &WitnessSetting, seen: u64) -> Result<Outcome, Problem> {
    let newest = store::newest_signed(app.store.read(), council.id).await?.map_or(0, |newest| newest.size);
    if i64::try_from(seen).is_ok_and(|seen| seen <= newest) {
        return Ok(Outcome::Beyond);
    }
    let why = format!("it says that it saw {seen} entries, and there are {newest}");
    Ok(match inspect(app, council, witness).await? {
        Shown::Frozen => failed(format!("{why}; its checkpoint proves it, and the log is frozen")),
        Shown::Nothing(reason) => Outcome::Failed {
            why: format!("{why}, but it shows no checkpoint of ours that says so: {reason}"),
            claims_more: true,
        },
        Shown::Fits(shown) => Outcome::Failed { why: format!("{why}, but it shows a checkpoint of {shown}"), claims_more: true },
    })
}

/// The witness finds that the checkpoint does not continue what it saw.
async fn disputed(app: &Arc<App>, council: &Council, witness: &WitnessSetting, old: u64) -> Result<Outcome, Problem> {
    let why = format!("it finds that the checkpoint does not continue what it saw at size {old}");
    Ok(match inspect(app, council, witness).await? {
        Shown::Frozen => failed(format!("{why}; its checkpoint proves it, and the log is frozen")),
        Shown::Nothing(reason) => failed(format!("{why}, and shows no checkpoint of ours for it: {reason}")),
        Shown::Fits(shown) => failed(format!("{why}, but the checkpoint of {shown} that it shows is continued")),
    })
}

async fn exchange(app: &App, witness: &WitnessSetting, request: &AddCheckpoint, text: &str) -> Result<Answer, OutboundError> {
    let patience = Duration::from_secs(app.settings.witnesses.timeout_seconds.into());
    let url = format!("{}/{ADD_CHECKPOINT}", witness.url);
    let response = app.outbound.call(Method::POST, &url, patience)?.body(request.to_string()).send().await?;
    let status = response.status();
    let is_size = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes() == SIZE_TYPE.as_bytes());
    let body = read_body(response, MAX_ANSWER).await?;
    let body = String::from_utf8_lossy(&body);
    Ok(match status {
        StatusCode::OK => read_line(app, witness, &body, text),
        StatusCode::CONFLICT if is_size => match parse_size(&body) {
            Some(size) => Answer::Size(size),
            None => Answer::Wrong("its answer 409 says no size".to_owned()),
        },
        StatusCode::UNPROCESSABLE_ENTITY => Answer::Inconsistent,
        StatusCode::FORBIDDEN => Answer::Wrong("it does not accept the log's signature (403)".to_owned()),
        StatusCode::NOT_FOUND => Answer::Wrong("it does not know the log (404)".to_owned()),
        status => Answer::Wrong(format!("it answers {status}")),
    })
}

/// Its own line among those of the answer; lines of unknown keys are passed over.
fn read_line(app: &App, witness: &WitnessSetting, body: &str, text: &str) -> Answer {
    let Some(lines) = parse_cosignatures(body) else {
        return Answer::Wrong("its answer has other lines than cosignatures".to_owned());
    };
    let mut newest: Option<(u64, String)> = None;
    for line in &lines {
        match witness.vkey.time_of(line, text) {
            Ok(None) => {}
            Ok(Some(time)) if newest.as_ref().is_none_or(|(newest, _)| time > *newest) => newest = Some((time, line.to_string())),
            Ok(Some(_)) => {}
            Err(error) => return Answer::Wrong(error.to_string()),
        }
    }
    let Some((time, line)) = newest else {
        return Answer::Wrong("its answer has no line of its key".to_owned());
    };
    let now = app.clock.now().timestamp();
    match i64::try_from(time) {
        Ok(then) if then.abs_diff(now) <= CLOCKS.unsigned_abs() => Answer::Line { line, time },
        _ => Answer::Wrong(format!("its cosignature is of the time {time}, and here it is {now}: one of the clocks is wrong")),
    }
}

/// The proof that the tree of `old` entries begins the one of `size`, from the stored tiles; none is needed from 0.
async fn consistency(read: &ReadConn, log: Uuid, old: u64, size: u64) -> Result<Vec<Hash>, Problem> {
    if old == 0 || old == size {
        return Ok(Vec::new());
    }
    let wanted = consistency_tiles(old, size);
    let rows = ledger_tile::Entity::find().filter(tiles_condition(log, &wanted)?).all(&**read).await?;
    consistency_from_tiles(&tiles_from(rows)?, old, size).map_err(Problem::fault)
}
