//! Putting the files where they belong, or telling where they differ.

use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Writes each file that is new or differs, and removes the files of tables that are gone.
pub(crate) fn write(directory: &Path, files: &BTreeMap<String, String>) -> Result<()> {
    std::fs::create_dir_all(directory).with_context(|| format!("cannot create {}", directory.display()))?;
    let mut changed = 0;
    for name in present(directory)?.into_iter().filter(|name| !files.contains_key(name)) {
        std::fs::remove_file(directory.join(&name)).with_context(|| format!("cannot remove {name}"))?;
        println!("removed {name}");
        changed += 1;
    }
    for (name, content) in files {
        let path = directory.join(name);
        if std::fs::read_to_string(&path).is_ok_and(|old| old == *content) {
            continue;
        }
        std::fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
        println!("wrote {name}");
        changed += 1;
    }
    println!("entity: {} tables, {changed} files changed", files.len().saturating_sub(1));
    Ok(())
}

/// Tells every difference between the files on disk and those generated.
///
/// # Errors
/// When there is one.
pub(crate) fn compare(directory: &Path, files: &BTreeMap<String, String>) -> Result<()> {
    let mut differences = 0;
    let present = present(directory)?;
    let names: BTreeSet<&String> = present.iter().chain(files.keys()).collect();
    for name in names {
        let path = directory.join(name);
        let told = match (present.contains(name), files.get(name)) {
            (true, None) => Some("belongs to no table".to_owned()),
            (false, _) => Some("is missing".to_owned()),
            (true, Some(wanted)) => first_difference(&std::fs::read_to_string(&path)?, wanted),
        };
        if let Some(told) = told {
            eprintln!("{} {told}", path.display());
            differences += 1;
        }
    }
    if differences > 0 {
        bail!("{differences} files differ from the migrations: run `cargo xtask entity` and commit what it writes");
    }
    println!("entity: {} tables, as the migrations make them", files.len().saturating_sub(1));
    Ok(())
}

fn first_difference(found: &str, wanted: &str) -> Option<String> {
    if found == wanted {
        return None;
    }
    let (mut left, mut right) = (found.lines(), wanted.lines());
    for number in 1_usize.. {
        match (left.next(), right.next()) {
            (None, None) => break,
            (a, b) if a == b => {}
            (a, b) => {
                return Some(format!(
                    "differs at line {number}:\n    found  {}\n    wanted {}",
                    a.unwrap_or("(end)"),
                    b.unwrap_or("(end)")
                ));
            }
        }
    }
    Some("differs in its line ends".to_owned())
}

fn present(directory: &Path) -> Result<BTreeSet<String>> {
    let entries = std::fs::read_dir(directory).with_context(|| format!("cannot read {}", directory.display()))?;
    let mut names = BTreeSet::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rs") {
            names.insert(name);
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn what_was_written_compares_equal_and_a_stale_file_goes() {
        let directory = std::env::temp_dir().join(format!("claror-entity-gen-{}", std::process::id()));
        let first = files(&[("lib.rs", "pub mod a;\n"), ("a.rs", "struct A;\n")]);
        write(&directory, &first).expect("written");
        compare(&directory, &first).expect("equal");

        let second = files(&[("lib.rs", "pub mod b;\n"), ("b.rs", "struct B;\n")]);
        assert!(compare(&directory, &second).is_err());
        write(&directory, &second).expect("written over");
        compare(&directory, &second).expect("equal again");
        assert!(!directory.join("a.rs").exists());
        std::fs::remove_dir_all(&directory).expect("removed");
    }

    #[test]
    fn the_first_differing_line_is_told() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        let told = first_difference("a\nb\n", "a\nc\n").expect("a difference");
        assert!(told.contains("line 2") && told.contains("found  b") && told.contains("wanted c"));
        assert!(first_difference("a\n", "a\nb\n").expect("longer").contains("(end)"));
    }
}
