//! What a person is given of what is known of them: everything that the registry says is theirs, as JSON, with the files
//! that they have sent, in one tar archive. Nothing is kept of it and no link leads to it (T9).
use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use sea_orm::sea_query::{Alias, Query};
use sea_orm::{ConnectionTrait, FromQueryResult as _, JsonValue};
use serde_json::{Map, Value, json};

use super::columns::{Class, Table};
use super::erase::rows_of;
use super::{DataSubject, registry};
use crate::foundation::command::Context;
use crate::foundation::documents;
use crate::foundation::ledger::read as ledger;
use crate::foundation::locale;
use crate::foundation::problem::{Params, Problem};

/// One file of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    Bytes {
        name: String,
        bytes: Bytes,
    },
    /// Bytes of the documents' store, fetched when their turn comes.
    Stored {
        name: String,
        sha256: String,
        size: u64,
    },
}

/// The files of a person's export, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// What the file is called when it is kept: plain ASCII.
    pub name: String,
    pub entries: Vec<Entry>,
}

/// Everything that the registry says is the subject's.
///
/// # Errors
/// A fault when the database fails.
pub async fn export(cx: &Context, subject: &DataSubject) -> Result<Archive, Problem> {
    let read = cx.app.store.read();
    let mut tables = Map::new();
    for table in registry::tables() {
        let rows = rows(&**read, table, subject).await?;
        if !rows.is_empty() {
            tables.insert(table.name.to_owned(), Value::Array(rows));
        }
    }
    let evidence = evidence(cx, tables.get("ledger_opening")).await?;
    let data = json!({
        "format": "claror/personal-export/v1",
        "council": cx.council.slug,
        "made_at": cx.now,
        "tables": tables,
    });
    let day = cx.today();
    let readme =
        locale::text(&cx.language, "export-readme", &Params::from([("origin", cx.council.ledger_origin.clone().into())]));
    let mut entries =
        vec![text("README.txt", plain(&readme)), text("data.json", pretty(&data)?), text("evidence.json", pretty(&evidence)?)];
    if let Some(account) = subject.account {
        for upload in documents::sent_by(&**read, subject.council, account).await? {
            let name = format!("files/{}", upload.sha256);
            let size = u64::try_from(upload.size).map_err(Problem::fault)?;
            entries.push(Entry::Stored { name, sha256: upload.sha256, size });
        }
    }
    Ok(Archive { name: format!("{}-{day}.tar", cx.council.slug), entries })
}

/// Texts of Fluent without the marks that keep scripts apart, and with a last line's end.
fn plain(text: &str) -> Vec<u8> {
    format!("{}\n", text.replace(['\u{2068}', '\u{2069}'], "").trim_end()).into_bytes()
}

fn text(name: &str, bytes: impl Into<Bytes>) -> Entry {
    Entry::Bytes { name: name.to_owned(), bytes: bytes.into() }
}

fn pretty(value: &Value) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec_pretty(value).map_err(Problem::fault)
}

/// The subject's rows of a table, all columns but secret ones.
async fn rows(conn: &impl ConnectionTrait, table: &Table, subject: &DataSubject) -> Result<Vec<JsonValue>, Problem> {
    let Some(condition) = rows_of(conn, table, subject).await? else { return Ok(Vec::new()) };
    let given = table.columns.iter().filter(|column| column.class != Class::Secret);
    let mut select = Query::select();
    select.columns(given.map(|column| Alias::new(column.name))).from(Alias::new(table.name)).cond_where(condition);
    let found = conn.query_all(&select).await?;
    found.iter().map(|row| Ok(readable(table, JsonValue::from_query_result(row, "")?))).collect()
}

/// The same on both databases: JSON as JSON, bytes in base64url.
fn readable(table: &Table, mut row: JsonValue) -> JsonValue {
    for (name, value) in row.as_object_mut().into_iter().flatten() {
        let json = table.columns.iter().any(|column| column.name == name && column.json);
        let seen = match &*value {
            Value::String(text) if json => serde_json::from_str(text).ok(),
            Value::Array(numbers) if !json => bytes_of(numbers).map(|bytes| URL_SAFE_NO_PAD.encode(bytes).into()),
            _ => None,
        };
        if let Some(seen) = seen {
            *value = seen;
        }
    }
    row
}

fn bytes_of(numbers: &[Value]) -> Option<Vec<u8>> {
    numbers.iter().map(|number| number.as_u64().and_then(|number| u8::try_from(number).ok())).collect()
}

/// Each opening with the entry that it opens: what proves, to whoever its owner shows it, that an act was theirs.
async fn evidence(cx: &Context, openings: Option<&Value>) -> Result<Value, Problem> {
    let openings: Vec<&Value> = openings.and_then(Value::as_array).into_iter().flatten().collect();
    let eids: Vec<String> = openings.iter().filter_map(|row| Some(row.get("eid")?.as_str()?.to_owned())).collect();
    let mut entries = BTreeMap::new();
    for part in eids.chunks(500) {
        entries.extend(ledger::refs(cx.app.store.read(), cx.council.id, part).await?);
    }
    let line = |row: &&Value| {
        let field = |name: &str| row.get(name).cloned().unwrap_or_default();
        let entry = row.get("eid").and_then(Value::as_str).and_then(|eid| entries.get(eid));
        json!({
            "eid": field("eid"), "ptr": field("ptr"), "salt": field("salt"), "value": field("value"),
            "index": entry.and_then(|entry| entry.index), "type": entry.map(|entry| entry.kind.clone()),
            "at": entry.and_then(|entry| entry.at),
        })
    };
    Ok(json!({ "log": cx.council.ledger_origin, "openings": openings.iter().map(line).collect::<Vec<_>>() }))
}
