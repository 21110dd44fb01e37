//! Browser sessions. The cookie's secret is stored hashed.
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use crate::foundation::command::WriteTx;
use crate::foundation::store::by_key;
use ::entity::accounts_session as table;

/// A session about to begin.
pub struct NewSession<'a> {
    pub id: Uuid,
    pub account: Uuid,
    pub token_hash: &'a [u8],
    pub csrf: &'a str,
    pub expires_at: DateTime<Utc>,
}

/// A session that has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub id: Uuid,
    pub account: Uuid,
    pub csrf: String,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
}

impl From<table::Model> for Session {
    fn from(row: table::Model) -> Self {
        Self { id: row.id, account: row.account_id, csrf: row.csrf, created_at: row.created_at, last_seen_at: row.last_seen_at }
    }
}

pub async fn insert(tx: &WriteTx, council: Uuid, session: NewSession<'_>, now: DateTime<Utc>) -> Result<(), DbErr> {
    table::ActiveModel {
        id: Set(session.id),
        council_id: Set(council),
        account_id: Set(session.account),
        token_hash: Set(session.token_hash.to_vec()),
        csrf: Set(session.csrf.to_owned()),
        created_at: Set(now),
        last_seen_at: Set(now),
        expires_at: Set(session.expires_at),
        ended_at: Set(None),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

/// The running session with this cookie.
pub async fn by_hash(
    conn: &impl ConnectionTrait,
    council: Uuid,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Session>, DbErr> {
    let row = by_key(running(council, now).filter(table::Column::TokenHash.eq(token_hash)), conn).await?;
    Ok(row.map(Session::from))
}

pub async fn by_id(
    conn: &impl ConnectionTrait,
    council: Uuid,
    account: Uuid,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<Session>, DbErr> {
    let row =
        running(council, now).filter(table::Column::AccountId.eq(account)).filter(table::Column::Id.eq(id)).one(conn).await?;
    Ok(row.map(Session::from))
}

/// The account's running sessions, the newest first.
pub async fn of_account(
    conn: &impl ConnectionTrait,
    council: Uuid,
    account: Uuid,
    now: DateTime<Utc>,
) -> Result<Vec<Session>, DbErr> {
    let rows = running(council, now)
        .filter(table::Column::AccountId.eq(account))
        .order_by_desc(table::Column::CreatedAt)
        .order_by_desc(table::Column::Id)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(Session::from).collect())
}

pub async fn touch(tx: &WriteTx, council: Uuid, id: Uuid, now: DateTime<Utc>) -> Result<(), DbErr> {
    table::Entity::update_many()
        .col_expr(table::Column::LastSeenAt, Expr::value(now))
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Id.eq(id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Ends a session, whoever's it is.
pub async fn end(tx: &WriteTx, council: Uuid, id: Uuid, now: DateTime<Utc>) -> Result<(), DbErr> {
    ending(council, now).filter(table::Column::Id.eq(id)).exec(tx.conn()).await?;
    Ok(())
}

/// Ends one session of the account; how many there were to end.
pub async fn end_own(tx: &WriteTx, council: Uuid, account: Uuid, id: Uuid, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let ending = ending(council, now).filter(table::Column::AccountId.eq(account)).filter(table::Column::Id.eq(id));
    Ok(ending.exec(tx.conn()).await?.rows_affected)
}

/// Ends the account's sessions, all but `except`.
pub async fn end_all(tx: &WriteTx, council: Uuid, account: Uuid, except: Option<Uuid>, now: DateTime<Utc>) -> Result<(), DbErr> {
    let mut ending = ending(council, now).filter(table::Column::AccountId.eq(account));
    if let Some(kept) = except {
        ending = ending.filter(table::Column::Id.ne(kept));
    }
    ending.exec(tx.conn()).await?;
    Ok(())
}

/// Forgets sessions that ended or ran out before `before`.
pub async fn forget(tx: &WriteTx, council: Uuid, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let stale = table::Entity::delete_many()
        .filter(table::Column::CouncilId.eq(council))
        .filter(Condition::any().add(table::Column::ExpiresAt.lt(before)).add(table::Column::EndedAt.lt(before)));
    Ok(stale.exec(tx.conn()).await?.rows_affected)
}

fn running(council: Uuid, now: DateTime<Utc>) -> sea_orm::Select<table::Entity> {
    table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::EndedAt.is_null())
        .filter(table::Column::ExpiresAt.gt(now))
}

fn ending(council: Uuid, now: DateTime<Utc>) -> sea_orm::UpdateMany<table::Entity> {
    table::Entity::update_many()
        .col_expr(table::Column::EndedAt, Expr::value(now))
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::EndedAt.is_null())
}
