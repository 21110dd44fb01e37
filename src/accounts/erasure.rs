//! What this room knows of persons: one list that says of each column how it is given out to the person it is about and
//! how it is erased (T26). A column that is not in it fails a test.
use serde_json::{Value, json};
use uuid::Uuid;

use super::store;
use super::throttling;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;

/// How a column is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    /// About a person: part of the export, and overwritten by the erasure.
    Exported,
    /// About a person but of no meaning to them, or a secret (hashes): overwritten by the erasure only.
    Erased,
    /// In the export; goes with its whole row.
    ExportedWithRow,
    /// Not in the export; goes with its whole row.
    ErasedWithRow,
    /// Not about a person by itself: the keys that other rows refer to, and when the row was made.
    Kept,
}

/// A column of this room's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonalColumn {
    pub table: &'static str,
    pub column: &'static str,
    pub treatment: Treatment,
}

const fn of(table: &'static str, column: &'static str, treatment: Treatment) -> PersonalColumn {
    PersonalColumn { table, column, treatment }
}

use Treatment::{Erased, ErasedWithRow, Exported, ExportedWithRow, Kept};

/// The list.
pub const PERSONAL_DATA: &[PersonalColumn] = &[
    of("accounts_account", "id", Kept),
    of("accounts_account", "council_id", Kept),
    of("accounts_account", "email", Exported),
    of("accounts_account", "email_normalised", Erased),
    of("accounts_account", "password_hash", Erased),
    of("accounts_account", "language", Exported),
    of("accounts_account", "state", Exported),
    of("accounts_account", "created_at", Kept),
    of("accounts_account", "password_changed_at", Exported),
    of("accounts_session", "id", ErasedWithRow),
    of("accounts_session", "council_id", ErasedWithRow),
    of("accounts_session", "account_id", ErasedWithRow),
    of("accounts_session", "token_hash", ErasedWithRow),
    of("accounts_session", "csrf", ErasedWithRow),
    of("accounts_session", "created_at", ExportedWithRow),
    of("accounts_session", "last_seen_at", ExportedWithRow),
    of("accounts_session", "expires_at", ExportedWithRow),
    of("accounts_session", "ended_at", ExportedWithRow),
    of("accounts_refresh_token", "id", ErasedWithRow),
    of("accounts_refresh_token", "council_id", ErasedWithRow),
    of("accounts_refresh_token", "account_id", ErasedWithRow),
    of("accounts_refresh_token", "family_id", ErasedWithRow),
    of("accounts_refresh_token", "token_hash", ErasedWithRow),
    of("accounts_refresh_token", "created_at", ExportedWithRow),
    of("accounts_refresh_token", "expires_at", ExportedWithRow),
    of("accounts_refresh_token", "used_at", ExportedWithRow),
    of("accounts_refresh_token", "revoked_at", ExportedWithRow),
    of("accounts_link", "id", ErasedWithRow),
    of("accounts_link", "council_id", ErasedWithRow),
    of("accounts_link", "account_id", ErasedWithRow),
    of("accounts_link", "purpose", ExportedWithRow),
    of("accounts_link", "token_hash", ErasedWithRow),
    of("accounts_link", "created_at", ExportedWithRow),
    of("accounts_link", "expires_at", ExportedWithRow),
    of("accounts_link", "used_at", ExportedWithRow),
    of("accounts_throttle", "council_id", ErasedWithRow),
    of("accounts_throttle", "bucket", ErasedWithRow),
    of("accounts_throttle", "failures", ErasedWithRow),
    of("accounts_throttle", "window_started_at", ErasedWithRow),
    of("accounts_throttle", "blocked_until", ErasedWithRow),
];

/// Everything that the room knows of an account's owner: table → rows with the columns that are exported.
///
/// # Errors
/// `NotFound`.
pub async fn export(read: &ReadConn, council: Uuid, account: Uuid) -> Result<Value, Problem> {
    let rows = store::account::export(&**read, council, account).await?.ok_or(Problem::NotFound)?;
    Ok(json!({
        "accounts_account": [exported("accounts_account", &rows)],
        "accounts_session": exported_all("accounts_session", store::session::export(&**read, council, account).await?),
        "accounts_refresh_token": exported_all("accounts_refresh_token", store::refresh::export(&**read, council, account).await?),
        "accounts_link": exported_all("accounts_link", store::link::export(&**read, council, account).await?),
    }))
}

fn exported_all(table: &str, rows: Vec<Value>) -> Vec<Value> {
    rows.iter().map(|row| exported(table, row)).collect()
}

/// The columns of a row that its owner gets.
fn exported(table: &str, row: &Value) -> Value {
    let columns = PERSONAL_DATA
        .iter()
        .filter(|c| c.table == table && matches!(c.treatment, Exported | ExportedWithRow))
        .filter_map(|c| row.get(c.column).map(|value| (c.column.to_owned(), value.clone())));
    Value::Object(columns.collect())
}

/// Erases what the room knows of an account's owner. Of the account itself a row without any of it remains, because
/// other rooms' rows may refer to it; it signs nobody in, and its address is free again.
///
/// # Errors
/// `NotFound`.
pub async fn erase(tx: &WriteTx, cx: &Context, account: Uuid) -> Result<(), Problem> {
    let council = cx.council.id;
    let found = store::account::by_id(tx.conn(), council, account).await?.ok_or(Problem::NotFound)?;
    store::session::forget_account(tx, council, account).await?;
    store::refresh::forget_account(tx, council, account).await?;
    store::link::forget_account(tx, council, account).await?;
    for prefix in throttling::about(&cx.app, &found.email_normalised)? {
        store::throttle::clear(tx, council, &prefix).await?;
    }
    Ok(store::account::blank(tx, council, account).await?)
}
