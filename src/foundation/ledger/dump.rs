//! The static layout of a ledger (audit-trail design §10): a folder that any web server can serve and `verify` can check.
use std::path::Path;

use claror_record::tile::TilePath;

use super::read;
use crate::foundation::app::App;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

/// Writes the published ledger of `council` into `dir`. Answers the size of the tree.
///
/// # Errors
/// When nothing was published yet (`NotFound`) or the folder cannot be written.
pub async fn dump(app: &App, council: &Council, dir: &Path) -> Result<u64, Problem> {
    let conn = app.store.read();
    let note = read::checkpoint(conn, council.id).await?.ok_or(Problem::NotFound)?;
    let size = read::published_size(conn, council.id).await?;
    for path in TilePath::all_at(size) {
        let bytes = read::tile(conn, council.id, path).await?.ok_or_else(|| Problem::fault(format!("{path} is missing")))?;
        write(dir, &path.to_string(), &bytes)?;
    }
    for at in read::checkpoint_sizes(conn, council.id).await? {
        let at = u64::try_from(at).map_err(Problem::fault)?;
        if let Some(note) = read::checkpoint_at(conn, council.id, at).await? {
            write(dir, &format!("checkpoints/{at}"), note.as_bytes())?;
        }
    }
    write_openings(app, council, dir).await?;
    write(dir, "policy", read::policy(&app.ledger, council)?.as_bytes())?;
    // Last, so that a folder with a checkpoint is a whole one.
    write(dir, "checkpoint", note.as_bytes())?;
    Ok(size)
}

async fn write_openings(app: &App, council: &Council, dir: &Path) -> Result<(), Problem> {
    let mut all = Vec::new();
    let mut from = Some(0);
    while let Some(start) = from {
        let (lines, next) = read::openings_page(app.store.read(), council.id, start, 1_000).await?;
        all.extend(lines);
        from = next;
    }
    write(dir, "openings.jsonl", &all)
}

fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), Problem> {
    let path = dir.join(name);
    let fault = |e: std::io::Error| Problem::fault(format!("{}: {e}", path.display()));
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(fault)?;
    }
    std::fs::write(&path, bytes).map_err(fault)
}
