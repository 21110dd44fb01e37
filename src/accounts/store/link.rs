//! Single-use links. Their secrets are stored hashed.
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::accounts::rules::links::{Link, Purpose};
use crate::foundation::command::WriteTx;
use crate::foundation::problem::Problem;
use ::entity::accounts_link as table;

/// A stored link: which, whose, and what the rules ask of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLink {
    pub id: Uuid,
    pub account: Uuid,
    pub link: Link,
}

impl TryFrom<table::Model> for StoredLink {
    type Error = Problem;

    fn try_from(row: table::Model) -> Result<Self, Problem> {
        let purpose =
            Purpose::stored(&row.purpose).ok_or_else(|| Problem::fault(format!("link {} is for {}", row.id, row.purpose)))?;
        let link = Link { purpose, expires_at: row.expires_at, used: row.used_at.is_some() };
        Ok(Self { id: row.id, account: row.account_id, link })
    }
}

/// A link about to be made.
pub struct NewLink<'a> {
    pub id: Uuid,
    pub account: Uuid,
    pub purpose: Purpose,
    pub token_hash: &'a [u8],
    pub expires_at: DateTime<Utc>,
}

/// Adds a link; it replaces the account's older ones for the same purpose.
pub async fn insert(tx: &WriteTx, council: Uuid, link: NewLink<'_>, now: DateTime<Utc>) -> Result<(), DbErr> {
    shut(tx, council, link.account, link.purpose, now).await?;
    table::ActiveModel {
        id: Set(link.id),
        council_id: Set(council),
        account_id: Set(link.account),
        purpose: Set(link.purpose.as_str().to_owned()),
        token_hash: Set(link.token_hash.to_vec()),
        created_at: Set(now),
        expires_at: Set(link.expires_at),
        used_at: Set(None),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

pub async fn by_hash(conn: &impl ConnectionTrait, council: Uuid, token_hash: &[u8]) -> Result<Option<StoredLink>, Problem> {
    let row = of(council).filter(table::Column::TokenHash.eq(token_hash)).one(conn).await?;
    row.map(StoredLink::try_from).transpose()
}

pub async fn by_id(conn: &impl ConnectionTrait, council: Uuid, id: Uuid) -> Result<Option<StoredLink>, Problem> {
    let row = of(council).filter(table::Column::Id.eq(id)).one(conn).await?;
    row.map(StoredLink::try_from).transpose()
}

/// Marks the link as used, unless somebody was quicker.
pub async fn take(tx: &WriteTx, council: Uuid, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let taken = unused(council, now).filter(table::Column::Id.eq(id)).exec(tx.conn()).await?;
    Ok(taken.rows_affected == 1)
}

/// Voids the account's unused links for `purpose`.
pub async fn shut(tx: &WriteTx, council: Uuid, account: Uuid, purpose: Purpose, now: DateTime<Utc>) -> Result<(), DbErr> {
    unused(council, now)
        .filter(table::Column::AccountId.eq(account))
        .filter(table::Column::Purpose.eq(purpose.as_str()))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Forgets links that ran out before `before`.
pub async fn forget(tx: &WriteTx, council: Uuid, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let stale =
        table::Entity::delete_many().filter(table::Column::CouncilId.eq(council)).filter(table::Column::ExpiresAt.lt(before));
    Ok(stale.exec(tx.conn()).await?.rows_affected)
}

/// Ids of the account's links.
pub async fn ids_of(conn: &impl ConnectionTrait, council: Uuid, account: Uuid) -> Result<Vec<Uuid>, DbErr> {
    let rows = of(council).filter(table::Column::AccountId.eq(account)).all(conn).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

fn of(council: Uuid) -> sea_orm::Select<table::Entity> {
    table::Entity::find().filter(table::Column::CouncilId.eq(council))
}

fn unused(council: Uuid, now: DateTime<Utc>) -> sea_orm::UpdateMany<table::Entity> {
    table::Entity::update_many()
        .col_expr(table::Column::UsedAt, Expr::value(now))
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::UsedAt.is_null())
}
