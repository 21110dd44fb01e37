//! The static layout of a ledger (audit-trail design §10): a folder that any web server can serve and `verify` can check.
use std::path::Path;

use claror_record::tile::TilePath;

use super::{Visibility, read};
use crate::foundation::app::App;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

/// Writes the published ledger of `council` into `dir`. Answers the size of the tree.
///
/// # Errors
/// When nothing was published yet (`NotFound`) or the folder cannot be written.
pub async fn dump(app: &App, council: &Council, dir: &Path) -> Result<u64, Problem> {
    let size = read::published_size(app.store.read(), council.id).await?;
    layout(app, council, size, &[Visibility::Public], 0, dir).await?;
    Ok(size)
}

/// Writes the ledger as it was at a published size, with the openings that `visible` names of entries from `since` on.
///
/// # Errors
/// When no checkpoint of that size was published (`NotFound`) or the folder cannot be written.
pub(super) async fn layout(
    app: &App,
    council: &Council,
    size: u64,
    visible: &[Visibility],
    since: u64,
    dir: &Path,
) -> Result<(), Problem> {
    let conn = app.store.read();
    let note = read::checkpoint_at(conn, council.id, size).await?.ok_or(Problem::NotFound)?;
    for path in TilePath::all_at(size) {
        let bytes = read::tile(conn, council.id, path).await?.ok_or_else(|| Problem::fault(format!("{path} is missing")))?;
        write(dir, &path.to_string(), &bytes)?;
    }
    for at in read::checkpoint_sizes(conn, council.id).await? {
        let at = u64::try_from(at).map_err(Problem::fault)?;
        if at > size {
            break;
        }
        if let Some(note) = read::checkpoint_at(conn, council.id, at).await? {
            write(dir, &format!("checkpoints/{at}"), note.as_bytes())?;
        }
    }
    write_openings(app, council, since..size, visible, dir).await?;
    write(dir, "policy", read::policy(app, council)?.as_bytes())?;
    // Last, so that a folder with a checkpoint is a whole one.
    write(dir, "checkpoint", note.as_bytes())
}

async fn write_openings(
    app: &App,
    council: &Council,
    entries: std::ops::Range<u64>,
    visible: &[Visibility],
    dir: &Path,
) -> Result<(), Problem> {
    let whole = |index: u64| i64::try_from(index).map_err(Problem::fault);
    let (mut from, until) = (Some(whole(entries.start)?), whole(entries.end)?);
    let mut all = Vec::new();
    while let Some(start) = from {
        let (lines, next) = read::openings_between(app.store.read(), council.id, start..until, 1_000, visible).await?;
        all.extend(lines);
        from = next;
    }
    write(dir, "openings.jsonl", &all)
}

/// Writes a file of the layout, with its folders.
pub(super) fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), Problem> {
    let path = dir.join(name);
    let fault = |e: std::io::Error| Problem::fault(format!("{}: {e}", path.display()));
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(fault)?;
    }
    std::fs::write(&path, bytes).map_err(fault)
}
