//! The registry against the migrated schema of both databases, and against the list that people read.
use std::collections::BTreeSet;
use std::fmt::Write as _;

use claror::foundation::privacy::retention::CLASSES;
use claror::foundation::privacy::{Class, tables};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::support::{DATABASES, Installation, shared};

/// Tables of the migrations' own.
const NOT_OURS: [&str; 1] = ["seaql_migrations"];

/// Every column of the database as `table.column`.
fn stored(house: &Installation) -> BTreeSet<String> {
    let read = house.app.store.read();
    let query = match read.get_database_backend() {
        DbBackend::Sqlite => {
            "SELECT m.name AS name, c.name AS part FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
        }
        _ => {
            "SELECT table_name::text AS name, column_name::text AS part FROM information_schema.columns WHERE table_schema = 'public'"
        }
    };
    let statement = Statement::from_string(read.get_database_backend(), query);
    let rows = house.block_on(async { read.query_all_raw(statement).await }).expect("columns");
    let column = |row: &sea_orm::QueryResult| -> (String, String) {
        (row.try_get("", "name").expect("a table"), row.try_get("", "part").expect("a column"))
    };
    let columns = rows.iter().map(column).filter(|(table, _)| !NOT_OURS.contains(&table.as_str()));
    columns.map(|(table, column)| format!("{table}.{column}")).collect()
}

fn registered() -> BTreeSet<String> {
    tables().flat_map(|table| table.columns.iter().map(|column| format!("{}.{}", table.name, column.name))).collect()
}

#[test]
fn t26_the_registry_knows_every_column_of_both_databases_and_no_other() {
    for database in DATABASES {
        let (stored, registered) = (stored(shared(database)), registered());
        assert!(stored.len() > 150, "{}", stored.len());
        let missing: Vec<_> = stored.difference(&registered).collect();
        assert!(missing.is_empty(), "not classified: {missing:?} — add each to its room's personal.rs (or foundations.rs)");
        let unknown: Vec<_> = registered.difference(&stored).collect();
        assert!(unknown.is_empty(), "no such column on {database:?}: {unknown:?}");
    }
}

/// What stands in docs/privacy.md below this line is produced.
const MARK: &str = "<!-- produced: CLAROR_UPDATE=1 cargo test --test integration privacy -->\n";

fn list() -> String {
    let mut text = String::from("| class of data | how long it is kept |\n|---|---|\n");
    for retained in CLASSES {
        let _ = writeln!(text, "| `{}` | {} |", retained.class, retained.kept);
    }
    text.push_str("\n## Every column\n\n");
    let mut sorted: Vec<_> = tables().collect();
    sorted.sort_by_key(|table| table.name);
    for table in sorted {
        let _ = writeln!(text, "### {}\n", table.name);
        let about: Vec<_> = table.columns.iter().filter(|c| matches!(c.class, Class::Personal | Class::Secret)).collect();
        if !about.is_empty() {
            let _ = writeln!(text, "A person's rows: {}.\n\n| column | class | erasure |\n|---|---|---|", table.found.words());
            for column in about {
                let _ = writeln!(text, "| `{}` | {} | {} |", column.name, column.class.as_str(), column.erasure.words());
            }
            text.push('\n');
        }
        for class in [Class::Public, Class::Housekeeping] {
            let names = table.columns.iter().filter(|column| column.class == class);
            let names: Vec<String> = names.map(|column| format!("`{}`", column.name)).collect();
            if !names.is_empty() {
                let _ = writeln!(text, "{}: {}\n", class.as_str(), names.join(", "));
            }
        }
    }
    text
}

#[test]
fn t26_the_list_that_people_read_is_the_registry() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/privacy.md");
    let kept = std::fs::read_to_string(&path).expect("docs/privacy.md");
    let (words, table) = kept.split_once(MARK).expect("the mark");
    let produced = list();
    if std::env::var_os("CLAROR_UPDATE").is_some() {
        std::fs::write(&path, format!("{words}{MARK}{produced}")).expect("written");
        return;
    }
    assert!(table == produced, "docs/privacy.md differs: look at it, then CLAROR_UPDATE=1");
}
