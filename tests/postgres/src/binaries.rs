//! Where the PostgreSQL server programs are.

use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Directories that packagers use and that are not on PATH, with `*` for a version.
const PLACES: [(&str, &str); 4] = [
    ("/usr/lib/postgresql", "bin"), // Debian, Ubuntu
    ("/usr/local/pgsql", "bin"),    // built from source
    ("/opt/homebrew/opt", "bin"),   // macOS on ARM
    ("/usr/local/opt", "bin"),      // macOS on Intel
];

/// The directory that holds `initdb`, `pg_ctl`, `postgres` and `psql`: that of the newest version
/// among the places packagers use, else one on PATH.
///
/// # Errors
/// When none is found; the message says what to install.
pub fn directory() -> Result<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = Vec::new();
    for (place, bin) in PLACES {
        consider(&mut found, Path::new(place).join(bin), 0);
        for entry in std::fs::read_dir(place).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let version = name.trim_start_matches("postgresql@").parse().unwrap_or(0);
            consider(&mut found, entry.path().join(bin), version);
        }
    }
    found.sort();
    if let Some((_, newest)) = found.pop() {
        return Ok(newest);
    }
    for directory in std::env::var_os("PATH").iter().flat_map(std::env::split_paths) {
        if is_complete(&directory) {
            return Ok(directory);
        }
    }
    bail!(
        "no PostgreSQL server programs (initdb, pg_ctl) found: run `cargo xtask setup`, or install the server package of PostgreSQL 13 or newer (Debian: apt-get install postgresql)"
    )
}

fn consider(found: &mut Vec<(u32, PathBuf)>, directory: PathBuf, version: u32) {
    if is_complete(&directory) {
        found.push((version, directory));
    }
}

fn is_complete(directory: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres", "psql"].iter().all(|program| directory.join(program).is_file())
}
