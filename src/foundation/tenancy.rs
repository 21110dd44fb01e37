//! Councils of one installation. The Host header selects the council, loopback means the default (first founded) one, an
//! unknown host is no council at all. Every row of every table carries the council's id.
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use sea_orm::sea_query::LockType;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait as _, DbBackend, EntityTrait, QueryOrder, QuerySelect as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::command::WriteTx;
use super::problem::Problem;
use super::store::ReadConn;
use ::entity::foundation_council as table;

/// A text in several languages: language tag → text.
pub type Texts = BTreeMap<String, String>;

/// Colours that a council chose; everything else of the look derives from them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Look {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
}

/// One council.
#[derive(Debug, Clone, PartialEq)]
pub struct Council {
    pub id: Uuid,
    pub slug: String,
    /// Host names under which the council answers.
    pub hosts: Vec<String>,
    /// Interface languages, the default one included.
    pub languages: Vec<String>,
    pub default_language: String,
    /// IANA time zone in which the council's deadlines are said.
    pub time_zone: String,
    pub name: Texts,
    pub look: Look,
    /// What the council says of itself: city, country, founded, intro …; read by the room that shows it.
    pub profile: serde_json::Value,
    /// Origin of the council's ledger, fixed when it opened.
    pub ledger_origin: String,
    pub created_at: DateTime<Utc>,
}

impl From<table::Model> for Council {
    fn from(row: table::Model) -> Self {
        let list = |value: serde_json::Value| serde_json::from_value::<Vec<String>>(value).unwrap_or_default();
        Self {
            id: row.id,
            slug: row.slug,
            hosts: list(row.hosts),
            languages: list(row.languages),
            default_language: row.default_language,
            time_zone: row.time_zone,
            name: serde_json::from_value(row.name).unwrap_or_default(),
            look: serde_json::from_value(row.look).unwrap_or_default(),
            profile: row.profile,
            ledger_origin: row.ledger_origin,
            created_at: row.created_at,
        }
    }
}

/// Adds a council inside the transaction that founds it.
///
/// # Errors
/// `Problem::Refused` is left to the caller: slugs and ledger origins are unique in the database.
pub async fn insert(tx: &WriteTx, council: &Council) -> Result<(), sea_orm::DbErr> {
    let json = |value: &Vec<String>| serde_json::json!(value);
    table::ActiveModel {
        id: Set(council.id),
        slug: Set(council.slug.clone()),
        hosts: Set(json(&council.hosts)),
        languages: Set(json(&council.languages)),
        default_language: Set(council.default_language.clone()),
        time_zone: Set(council.time_zone.clone()),
        name: Set(serde_json::json!(council.name)),
        look: Set(serde_json::json!(council.look)),
        profile: Set(council.profile.clone()),
        ledger_origin: Set(council.ledger_origin.clone()),
        created_at: Set(council.created_at),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

/// Waits for its turn among the acts that change what others count at one moment, and keeps it until the transaction ends.
/// `Shared`: one of many that change something each. `Alone`: the one that counts, when none of those is half done.
///
/// Without it PostgreSQL lets a change be entered before a count, be committed after it, and be missing from it. The lock is
/// the council's row. It does not meet the locks that rows referring to a council take (`FOR KEY SHARE`), so no ballot ever
/// waits for it. SQLite has one writer anyway.
///
/// # Errors
/// A fault when the database fails.
pub async fn take_turn(tx: &WriteTx, council: Uuid, turn: Turn) -> Result<(), Problem> {
    if tx.conn().get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    let lock = match turn {
        Turn::Shared => LockType::Share,
        Turn::Alone => LockType::NoKeyUpdate,
    };
    let row = table::Entity::find_by_id(council).select_only().column(table::Column::Id).lock(lock);
    row.into_tuple::<Uuid>().one(tx.conn()).await?;
    Ok(())
}

/// See [`take_turn`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    Shared,
    Alone,
}

/// The councils, kept in memory and read again when one is founded.
#[derive(Default)]
pub struct Tenancy(RwLock<Vec<Arc<Council>>>);

impl Tenancy {
    /// Reads every council again.
    pub async fn refresh(&self, read: &ReadConn) -> Result<(), Problem> {
        let rows =
            table::Entity::find().order_by_asc(table::Column::CreatedAt).order_by_asc(table::Column::Slug).all(&**read).await?;
        let councils = rows.into_iter().map(|row| Arc::new(Council::from(row))).collect();
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = councils;
        Ok(())
    }

    pub fn all(&self) -> Vec<Arc<Council>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn by_id(&self, id: Uuid) -> Option<Arc<Council>> {
        self.all().into_iter().find(|council| council.id == id)
    }

    pub fn by_slug(&self, slug: &str) -> Option<Arc<Council>> {
        self.all().into_iter().find(|council| council.slug == slug)
    }

    /// The council that answers under a Host header (its port does not count).
    pub fn by_host(&self, header: &str) -> Option<Arc<Council>> {
        let host = host_name(header);
        let councils = self.all();
        let named = councils.iter().find(|council| council.hosts.iter().any(|h| h.eq_ignore_ascii_case(host)));
        if named.is_none() && is_loopback(host) {
            return councils.first().cloned();
        }
        named.cloned()
    }
}

/// The name in a Host header without its port: `[::1]:80` → `[::1]`.
fn host_name(header: &str) -> &str {
    if let Some(end) = header.starts_with('[').then(|| header.find(']')).flatten() {
        return header.get(..=end).unwrap_or(header);
    }
    match header.split_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        // With something else than a port behind the name it is no host of ours.
        _ => header,
    }
}

/// Whether a host name means this machine.
pub fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host == "[::1]"
        || host.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_does_not_count_and_brackets_stay() {
        for (header, expected) in [
            ("sabadell.example:8460", "sabadell.example"),
            ("[::1]:80", "[::1]"),
            ("localhost", "localhost"),
            ("localhost:80@evil.example", "localhost:80@evil.example"),
        ] {
            assert_eq!(host_name(header), expected);
        }
        assert!(is_loopback("127.0.0.1") && is_loopback("LOCALHOST") && !is_loopback("127.example"));
    }
}
