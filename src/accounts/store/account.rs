//! Accounts.
use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::accounts::rules::email::Email;
use crate::accounts::rules::links::AccountState;
use crate::foundation::command::WriteTx;
use crate::foundation::problem::Problem;
use crate::foundation::store::by_key;
use ::entity::accounts_account as table;

/// One account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: Uuid,
    pub email: String,
    pub email_normalised: String,
    /// PHC string; none before an invitation is accepted.
    pub password_hash: Option<String>,
    pub language: String,
    pub state: AccountState,
}

impl TryFrom<table::Model> for Account {
    type Error = Problem;

    fn try_from(row: table::Model) -> Result<Self, Problem> {
        let state = AccountState::stored(&row.state)
            .ok_or_else(|| Problem::fault(format!("account {} has state {}", row.id, row.state)))?;
        Ok(Self {
            id: row.id,
            email: row.email,
            email_normalised: row.email_normalised,
            password_hash: row.password_hash,
            language: row.language,
            state,
        })
    }
}

/// The council's account with this (normalised) address.
pub async fn by_email(conn: &impl ConnectionTrait, council: Uuid, normalised: &str) -> Result<Option<Account>, Problem> {
    let row = table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::EmailNormalised.eq(normalised))
        .one(conn)
        .await?;
    row.map(Account::try_from).transpose()
}

pub async fn by_id(conn: &impl ConnectionTrait, council: Uuid, id: Uuid) -> Result<Option<Account>, Problem> {
    let row = by_key(table::Entity::find_by_id(id).filter(table::Column::CouncilId.eq(council)), conn).await?;
    row.map(Account::try_from).transpose()
}

/// Those of `ids` that are accounts of the council.
pub async fn by_ids(conn: &impl ConnectionTrait, council: Uuid, ids: &[Uuid]) -> Result<HashMap<Uuid, Account>, Problem> {
    let rows = table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::Id.is_in(ids.iter().copied()))
        .all(conn)
        .await?;
    rows.into_iter().map(|row| Account::try_from(row).map(|account| (account.id, account))).collect()
}

/// Adds an account that has no password yet.
pub async fn insert(
    tx: &WriteTx,
    council: Uuid,
    id: Uuid,
    email: &Email,
    language: &str,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    table::ActiveModel {
        id: Set(id),
        council_id: Set(council),
        email: Set(email.as_written().to_owned()),
        email_normalised: Set(email.normalised().to_owned()),
        password_hash: Set(None),
        language: Set(language.to_owned()),
        state: Set(AccountState::Invited.as_str().to_owned()),
        created_at: Set(now),
        password_changed_at: Set(None),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

/// A new password, and the account is active.
pub async fn set_password(tx: &WriteTx, council: Uuid, id: Uuid, hash: &str, now: DateTime<Utc>) -> Result<(), DbErr> {
    one(council, id)
        .col_expr(table::Column::PasswordHash, Expr::value(hash))
        .col_expr(table::Column::PasswordChangedAt, Expr::value(now))
        .col_expr(table::Column::State, Expr::value(AccountState::Active.as_str()))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// The same password under new parameters; nothing else changes.
pub async fn set_hash(tx: &WriteTx, council: Uuid, id: Uuid, hash: &str) -> Result<(), DbErr> {
    one(council, id).col_expr(table::Column::PasswordHash, Expr::value(hash)).exec(tx.conn()).await?;
    Ok(())
}

pub async fn set_email(tx: &WriteTx, council: Uuid, id: Uuid, email: &Email) -> Result<(), DbErr> {
    one(council, id)
        .col_expr(table::Column::Email, Expr::value(email.as_written()))
        .col_expr(table::Column::EmailNormalised, Expr::value(email.normalised()))
        .exec(tx.conn())
        .await?;
    Ok(())
}

pub async fn set_language(tx: &WriteTx, council: Uuid, id: Uuid, language: &str) -> Result<(), DbErr> {
    one(council, id).col_expr(table::Column::Language, Expr::value(language)).exec(tx.conn()).await?;
    Ok(())
}

pub async fn set_state(tx: &WriteTx, council: Uuid, id: Uuid, state: AccountState) -> Result<(), DbErr> {
    one(council, id).col_expr(table::Column::State, Expr::value(state.as_str())).exec(tx.conn()).await?;
    Ok(())
}

fn one(council: Uuid, id: Uuid) -> sea_orm::UpdateMany<table::Entity> {
    table::Entity::update_many().filter(table::Column::CouncilId.eq(council)).filter(table::Column::Id.eq(id))
}
