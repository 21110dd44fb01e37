//! Refresh tokens. A family is everything that grew out of one sign-in: each token of it is used once and replaced by
//! the next. The id of a token is also the id (`jti`) of the access token that was issued with it.
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::foundation::command::WriteTx;
use crate::foundation::store::by_key;
use ::entity::accounts_refresh_token as table;

/// One token of a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefreshToken {
    pub id: Uuid,
    pub account: Uuid,
    pub family: Uuid,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub used: bool,
    pub revoked: bool,
}

impl From<table::Model> for RefreshToken {
    fn from(row: table::Model) -> Self {
        Self {
            id: row.id,
            account: row.account_id,
            family: row.family_id,
            created_at: row.created_at,
            expires_at: row.expires_at,
            used: row.used_at.is_some(),
            revoked: row.revoked_at.is_some(),
        }
    }
}

/// A token about to be issued.
pub struct NewToken<'a> {
    pub id: Uuid,
    pub account: Uuid,
    pub family: Uuid,
    pub token_hash: &'a [u8],
    pub expires_at: DateTime<Utc>,
}

pub async fn insert(tx: &WriteTx, council: Uuid, token: NewToken<'_>, now: DateTime<Utc>) -> Result<(), DbErr> {
    table::ActiveModel {
        id: Set(token.id),
        council_id: Set(council),
        account_id: Set(token.account),
        family_id: Set(token.family),
        token_hash: Set(token.token_hash.to_vec()),
        created_at: Set(now),
        expires_at: Set(token.expires_at),
        used_at: Set(None),
        revoked_at: Set(None),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

pub async fn by_hash(conn: &impl ConnectionTrait, council: Uuid, token_hash: &[u8]) -> Result<Option<RefreshToken>, DbErr> {
    let row = of(council).filter(table::Column::TokenHash.eq(token_hash)).one(conn).await?;
    Ok(row.map(RefreshToken::from))
}

pub async fn by_id(conn: &impl ConnectionTrait, council: Uuid, id: Uuid) -> Result<Option<RefreshToken>, DbErr> {
    let row = by_key(of(council).filter(table::Column::Id.eq(id)), conn).await?;
    Ok(row.map(RefreshToken::from))
}

/// Marks the token as used, unless somebody was quicker.
pub async fn take(tx: &WriteTx, council: Uuid, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let taken = table::Entity::update_many()
        .col_expr(table::Column::UsedAt, Expr::value(now))
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Id.eq(id))
        .filter(table::Column::UsedAt.is_null())
        .filter(table::Column::RevokedAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(taken.rows_affected == 1)
}

/// The first and the newest token of each of the account's living families, the newest family first: when it began, and
/// when it was last refreshed.
pub async fn families(
    conn: &impl ConnectionTrait,
    council: Uuid,
    account: Uuid,
    now: DateTime<Utc>,
) -> Result<Vec<(Uuid, DateTime<Utc>, DateTime<Utc>)>, DbErr> {
    let rows = of(council)
        .filter(table::Column::AccountId.eq(account))
        .filter(table::Column::RevokedAt.is_null())
        .order_by_asc(table::Column::CreatedAt)
        .all(conn)
        .await?;
    let mut families: Vec<(Uuid, DateTime<Utc>, DateTime<Utc>, bool)> = Vec::new();
    for row in rows {
        let lives = row.used_at.is_none() && row.expires_at > now;
        match families.iter_mut().find(|(family, ..)| *family == row.family_id) {
            Some((_, _, last, living)) => {
                *last = row.created_at;
                *living |= lives;
            }
            None => families.push((row.family_id, row.created_at, row.created_at, lives)),
        }
    }
    families.reverse();
    Ok(families.into_iter().filter(|(.., living)| *living).map(|(family, first, last, _)| (family, first, last)).collect())
}

/// Revokes one family of the account; how many tokens that were.
pub async fn revoke(tx: &WriteTx, council: Uuid, account: Uuid, family: Uuid, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let revoked = revoking(council, account, now).filter(table::Column::FamilyId.eq(family)).exec(tx.conn()).await?;
    Ok(revoked.rows_affected)
}

/// Revokes the account's families, all but `except`.
pub async fn revoke_all(
    tx: &WriteTx,
    council: Uuid,
    account: Uuid,
    except: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let mut revoking = revoking(council, account, now);
    if let Some(kept) = except {
        revoking = revoking.filter(table::Column::FamilyId.ne(kept));
    }
    revoking.exec(tx.conn()).await?;
    Ok(())
}

/// Forgets tokens that ran out before `before`. Used ones stay until then: only they tell a stolen copy from a new one.
pub async fn forget(tx: &WriteTx, council: Uuid, before: DateTime<Utc>) -> Result<u64, DbErr> {
    let stale =
        table::Entity::delete_many().filter(table::Column::CouncilId.eq(council)).filter(table::Column::ExpiresAt.lt(before));
    Ok(stale.exec(tx.conn()).await?.rows_affected)
}

fn of(council: Uuid) -> sea_orm::Select<table::Entity> {
    table::Entity::find().filter(table::Column::CouncilId.eq(council))
}

fn revoking(council: Uuid, account: Uuid, now: DateTime<Utc>) -> sea_orm::UpdateMany<table::Entity> {
    table::Entity::update_many()
        .col_expr(table::Column::RevokedAt, Expr::value(now))
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::AccountId.eq(account))
        .filter(table::Column::RevokedAt.is_null())
}
