//! From rows to the room's values. A row that does not read is a fault of ours, never a caller's.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use claror_record::event::AuditScope;
use serde_json::{Value, json};

use crate::audit_trail::rules::{Grant, GrantSpan, Spoken};
use crate::foundation::problem::Problem;
use ::entity::audit_trail_grant;

pub(super) fn day(text: &str) -> Result<NaiveDate, Problem> {
    text.parse().map_err(Problem::fault)
}

pub(super) fn scope(value: Value) -> Result<BTreeSet<AuditScope>, Problem> {
    serde_json::from_value(value).map_err(Problem::fault)
}

/// A scope as it is stored: sorted words.
pub fn words(scope: &BTreeSet<AuditScope>) -> Value {
    json!(scope)
}

/// A text whose two columns are filled or empty together.
pub fn spoken(language: Option<String>, text: Option<String>) -> Option<Spoken> {
    Some(Spoken { language: language?, text: text? })
}

impl TryFrom<audit_trail_grant::Model> for Grant {
    type Error = Problem;
    fn try_from(row: audit_trail_grant::Model) -> Result<Self, Problem> {
        let revoked_on = row.revoked_on.as_deref().map(day).transpose()?;
        Ok(Self {
            id: row.id,
            organisation: row.organisation,
            person: row.person_id,
            scope: scope(row.scope)?,
            span: GrantSpan { from: day(&row.starts_on)?, until: day(&row.ends_on)?, revoked_on },
        })
    }
}
