//! The static layout of a ledger (audit-trail design §10): a folder that any web server can serve and `verify` can check.
use std::collections::BTreeMap;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use claror_record::bundle::BundleScope;
use claror_record::event::AuditScope;
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
    let size = read::published_size(app.store.read(), council.id).await?;
    layout(app, council, size, &BundleScope::public(0), dir).await?;
    Ok(size)
}

/// Writes the ledger as it was at a published size, with the openings that readers of `scope` may have. Answers how many of
/// these are not public, by part of the record.
///
/// # Errors
/// When no checkpoint of that size was published (`NotFound`) or the folder cannot be written.
pub(super) async fn layout(
    app: &App,
    council: &Council,
    size: u64,
    scope: &BundleScope,
    dir: &Path,
) -> Result<BTreeMap<AuditScope, u64>, Problem> {
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
    let guarded = write_openings(app, council, size, scope, dir).await?;
    write(dir, "policy", read::policy(app, council)?.as_bytes())?;
    // Last, so that a folder with a checkpoint is a whole one.
    write(dir, "checkpoint", note.as_bytes())?;
    Ok(guarded)
}

/// Page by page, so that no more than a page is ever in memory.
async fn write_openings(
    app: &App,
    council: &Council,
    size: u64,
    scope: &BundleScope,
    dir: &Path,
) -> Result<BTreeMap<AuditScope, u64>, Problem> {
    let whole = |index: u64| i64::try_from(index).map_err(Problem::fault);
    let (mut from, until) = (Some(whole(scope.since)?), whole(size)?);
    let path = dir.join("openings.jsonl");
    let fault = |error: std::io::Error| Problem::fault(format!("{}: {error}", path.display()));
    let mut file = BufWriter::new(std::fs::File::create(&path).map_err(fault)?);
    let mut guarded: BTreeMap<AuditScope, u64> = BTreeMap::new();
    while let Some(start) = from {
        let page = read::openings_between(app.store.read(), council.id, start..until, 1_000, scope).await?;
        file.write_all(&page.lines).map_err(fault)?;
        for (part, count) in page.guarded {
            *guarded.entry(part).or_default() += count;
        }
        from = page.next;
    }
    file.flush().map_err(fault)?;
    Ok(guarded)
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
