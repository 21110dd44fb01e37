//! Erasing what the registry says is a person's.
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::Value;
use uuid::Uuid;

use super::columns::{Erasure, Found, Table};
use super::{DataSubject, registry};
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::documents;
use crate::foundation::problem::Problem;
use ::entity::ledger_opening;

/// Where a commitment stands: the entry and the pointer into its leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    pub eid: String,
    pub ptr: String,
}

/// What an erasure took away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// Openings that are gone: what `erasure.done` names.
    pub openings: Vec<Opening>,
    /// Rows that were deleted or changed, openings included.
    pub rows: u64,
}

/// Erases, in the caller's transaction, everything that the registry says is the subject's. Runs before anything is
/// recorded of it: an opening that is made later would stay.
///
/// # Errors
/// A fault when the database fails.
pub async fn erase(tx: &WriteTx, cx: &Context, subject: &DataSubject) -> Result<Erased, Problem> {
    let openings = match subject.person {
        Some(person) => openings_about(tx.conn(), subject.council, person).await?,
        None => Vec::new(),
    };
    let mut erased = Erased { openings, ..Erased::default() };
    let sent = match subject.account {
        Some(account) => documents::sent_by(tx.conn(), subject.council, account).await?,
        None => Vec::new(),
    };
    for table in registry::tables().filter(|table| table.is_touched()) {
        erased.rows += erase_in(tx.conn(), table, subject).await?;
    }
    for upload in sent {
        documents::forget_if_alone(tx, cx, &upload.sha256).await?;
    }
    Ok(erased)
}

/// The openings of commitments about a person, in the order of the entries' ids.
///
/// # Errors
/// A fault when the database fails.
pub async fn openings_about(conn: &impl ConnectionTrait, council: Uuid, person: Uuid) -> Result<Vec<Opening>, Problem> {
    let rows = ledger_opening::Entity::find()
        .filter(ledger_opening::Column::LogId.eq(council))
        .filter(ledger_opening::Column::SubjectId.eq(person))
        .order_by_asc(ledger_opening::Column::Eid)
        .order_by_asc(ledger_opening::Column::Ptr)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| Opening { eid: row.eid, ptr: row.ptr }).collect())
}

/// Erases those openings about a person whose value is `wanted`; answers which they were.
///
/// # Errors
/// A fault when the database fails.
pub async fn erase_openings(
    tx: &WriteTx,
    council: Uuid,
    person: Uuid,
    wanted: fn(&Value) -> bool,
) -> Result<Vec<Opening>, Problem> {
    let rows = ledger_opening::Entity::find()
        .filter(ledger_opening::Column::LogId.eq(council))
        .filter(ledger_opening::Column::SubjectId.eq(person))
        .all(tx.conn())
        .await?;
    let mut erased = Vec::new();
    for row in rows.into_iter().filter(|row| wanted(&row.value)) {
        ledger_opening::Entity::delete_by_id((row.eid.clone(), row.ptr.clone())).exec(tx.conn()).await?;
        erased.push(Opening { eid: row.eid, ptr: row.ptr });
    }
    Ok(erased)
}

async fn erase_in(conn: &impl ConnectionTrait, table: &Table, subject: &DataSubject) -> Result<u64, Problem> {
    let Some(condition) = rows_of(conn, table, subject).await? else { return Ok(0) };
    let done = if table.loses_rows() {
        let mut delete = Query::delete();
        conn.execute(delete.from_table(Alias::new(table.name)).cond_where(condition)).await?
    } else {
        let mut update = Query::update();
        update.table(Alias::new(table.name)).cond_where(condition);
        for column in table.columns {
            let empty = match column.erasure {
                Erasure::Stays(_) | Erasure::Row => continue,
                Erasure::Null => Expr::cust("NULL"),
                Erasure::Empty => Expr::value(""),
                Erasure::Nobody => Expr::value(Uuid::nil()),
            };
            update.value(Alias::new(column.name), empty);
        }
        conn.execute(&update).await?
    };
    Ok(done.rows_affected())
}

/// Which rows of the table are the subject's; nothing when none can be.
pub(super) async fn rows_of(
    conn: &impl ConnectionTrait,
    table: &Table,
    subject: &DataSubject,
) -> Result<Option<Condition>, Problem> {
    let is = |column: &'static str| Expr::col(Alias::new(column));
    let matched = match table.found {
        Found::Nobody => None,
        Found::Person(column) => subject.person.map(|person| Condition::all().add(is(column).eq(person))),
        Found::Account(column) => subject.account.map(|account| Condition::all().add(is(column).eq(account))),
        Found::Actor(column) => subject.account.map(|account| Condition::all().add(is(column).eq(account.to_string()))),
        Found::Bucket(column) => {
            let names = subject.buckets.iter().map(|name| is(column).like(format!("{name}%")));
            (!subject.buckets.is_empty()).then(|| names.fold(Condition::any(), Condition::add))
        }
        Found::Mention { column, key } => {
            let keys = mentioning(conn, table, subject, column, key).await?;
            (!keys.is_empty()).then(|| Condition::all().add(is(key).is_in(keys)))
        }
    };
    Ok(matched.map(|condition| Condition::all().add(is(table.council).eq(subject.council)).add(condition)))
}

/// Keys of the rows whose JSON mentions the subject anywhere. Few rows hold any: done ones have been emptied.
async fn mentioning(
    conn: &impl ConnectionTrait,
    table: &Table,
    subject: &DataSubject,
    column: &'static str,
    key: &'static str,
) -> Result<Vec<i64>, Problem> {
    let mut select = Query::select();
    select
        .columns([Alias::new(key), Alias::new(column)])
        .from(Alias::new(table.name))
        .and_where(Expr::col(Alias::new(table.council)).eq(subject.council));
    let rows = conn.query_all(&select).await?;
    let mut keys = Vec::new();
    for row in rows {
        let payload: Value = row.try_get("", column)?;
        if mentions(&payload, subject) {
            keys.push(row.try_get("", key)?);
        }
    }
    Ok(keys)
}

/// Whether a text anywhere in the value is one of the subject's addresses or ids.
pub(super) fn mentions(value: &Value, subject: &DataSubject) -> bool {
    match value {
        Value::String(text) => {
            let ids = subject.mentions.iter().chain(&subject.account).chain(&subject.person);
            subject.addresses.iter().any(|address| text.eq_ignore_ascii_case(address))
                || text.parse::<Uuid>().is_ok_and(|id| ids.copied().any(|own| own == id))
        }
        Value::Array(items) => items.iter().any(|item| mentions(item, subject)),
        Value::Object(fields) => fields.values().any(|field| mentions(field, subject)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}
