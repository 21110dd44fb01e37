//! What this room knows of persons, column by column (see `foundation::privacy`): nothing. No published dataset holds a
//! name, an address or an id of a person; a test reads them all for it.
use crate::foundation::privacy::{Column as C, Found, Table};

/// The room's tables.
pub const TABLES: &[Table] = &[Table::new(
    "open_data_version",
    Found::Nobody,
    &[
        C::public("council_id"),
        C::public("dataset"),
        C::public("version"),
        C::public("sha256"),
        C::public("bytes"),
        C::public("rows"),
        C::public("schema_version"),
        C::public("reason"),
        C::public("content"),
        C::public("published_at"),
        C::public("eid"),
        C::public("note").json(),
        C::public("withdrawn_at"),
        C::public("withdrawn_eid"),
        C::public("withdrawal_note").json(),
    ],
)];
