//! Grants and readings.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use claror_record::event::AuditScope;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::rows::{scope, words};
use crate::audit_trail::rules::{Grant, Spoken};
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use ::entity::{audit_trail_grant as table, audit_trail_reading as reading};

/// The grant with this id in this council, locked until the transaction ends.
pub async fn grant_for_change(tx: &WriteTx, council: Uuid, id: Uuid) -> Result<Grant, Problem> {
    let found =
        table::Entity::find_by_id(id).filter(table::Column::CouncilId.eq(council)).lock_exclusive().one(tx.conn()).await?;
    found.ok_or(Problem::NotFound)?.try_into()
}

/// The same for whoever reads by it: readers do not wait for one another, and it does not end meanwhile.
pub async fn grant_for_reading(tx: &WriteTx, council: Uuid, id: Uuid) -> Result<Grant, Problem> {
    let found = table::Entity::find_by_id(id).filter(table::Column::CouncilId.eq(council)).lock_shared().one(tx.conn()).await?;
    found.ok_or(Problem::NotFound)?.try_into()
}

/// Everything that a person was ever granted, oldest first.
pub async fn grants_of(tx: &WriteTx, council: Uuid, person: Uuid) -> Result<Vec<Grant>, Problem> {
    let found = table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .filter(table::Column::PersonId.eq(person))
        .order_by_asc(table::Column::GrantedAt)
        .order_by_asc(table::Column::Id);
    found.all(tx.conn()).await?.into_iter().map(Grant::try_from).collect()
}

/// Every grant of the council, oldest first.
pub async fn grants_of_council(conn: &impl ConnectionTrait, council: Uuid) -> Result<Vec<table::Model>, Problem> {
    let found = table::Entity::find()
        .filter(table::Column::CouncilId.eq(council))
        .order_by_asc(table::Column::GrantedAt)
        .order_by_asc(table::Column::Id);
    Ok(found.all(conn).await?)
}

/// Stores a grant.
pub async fn insert_grant(tx: &WriteTx, cx: &Context, grant: &Grant, eid: String) -> Result<(), Problem> {
    table::ActiveModel {
        id: Set(grant.id),
        council_id: Set(cx.council.id),
        organisation: Set(grant.organisation.clone()),
        person_id: Set(grant.person),
        scope: Set(words(&grant.scope)),
        starts_on: Set(grant.span.from.to_string()),
        ends_on: Set(grant.span.until.to_string()),
        revoked_on: Set(None),
        revoke_reason: Set(None),
        granted_by: Set(cx.actor.person.unwrap_or_default()),
        granted_at: Set(cx.now),
        eid: Set(eid),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

/// Ends a grant before its time; `on` is the first day without it.
pub async fn revoke_grant(tx: &WriteTx, council: Uuid, id: Uuid, on: NaiveDate, reason: Option<&Spoken>) -> Result<(), Problem> {
    table::Entity::update_many()
        .col_expr(table::Column::RevokedOn, Expr::value(on.to_string()))
        .col_expr(table::Column::RevokeReason, Expr::value(reason.map(|reason| serde_json::json!(reason))))
        .filter(table::Column::Id.eq(id))
        .filter(table::Column::CouncilId.eq(council))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Notes that `count` openings of `part` were given under a grant, in this session on this day.
pub async fn add_reading(
    tx: &WriteTx,
    cx: &Context,
    grant: Uuid,
    session: &str,
    part: AuditScope,
    count: i64,
) -> Result<(), Problem> {
    let day = cx.today().to_string();
    let known = reading::Entity::find_by_id((grant, session.to_owned(), day.clone())).lock_exclusive().one(tx.conn()).await?;
    if let Some(row) = known {
        let mut parts = scope(row.scope.clone())?;
        parts.insert(part);
        let count = row.count.saturating_add(count);
        let mut row: reading::ActiveModel = row.into();
        row.scope = Set(words(&parts));
        row.count = Set(count);
        row.update(tx.conn()).await?;
        return Ok(());
    }
    reading::ActiveModel {
        grant_id: Set(grant),
        session: Set(session.to_owned()),
        day: Set(day),
        council_id: Set(cx.council.id),
        scope: Set(words(&BTreeSet::from([part]))),
        count: Set(count),
        eid: Set(None),
    }
    .insert(tx.conn())
    .await?;
    Ok(())
}

/// Readings of days before `today` that do not stand in the record yet.
pub async fn finished_readings(read: &ReadConn, council: Uuid, today: NaiveDate) -> Result<Vec<reading::Model>, Problem> {
    let found = reading::Entity::find()
        .filter(reading::Column::CouncilId.eq(council))
        .filter(reading::Column::Eid.is_null())
        .filter(reading::Column::Day.lt(today.to_string()))
        .order_by_asc(reading::Column::Day)
        .order_by_asc(reading::Column::Session)
        .limit(500);
    Ok(found.all(&**read).await?)
}

/// Readings by a grant that do not stand in the record yet, of whatever day.
pub async fn open_readings(tx: &WriteTx, council: Uuid, grant: Uuid) -> Result<Vec<reading::Model>, Problem> {
    let found = reading::Entity::find()
        .filter(reading::Column::CouncilId.eq(council))
        .filter(reading::Column::GrantId.eq(grant))
        .filter(reading::Column::Eid.is_null())
        .order_by_asc(reading::Column::Day)
        .order_by_asc(reading::Column::Session);
    Ok(found.all(tx.conn()).await?)
}

/// Notes that a reading stands in the record; `false` when another process was faster.
pub async fn reading_recorded(tx: &WriteTx, row: &reading::Model, eid: &str) -> Result<bool, Problem> {
    let noted = reading::Entity::update_many()
        .col_expr(reading::Column::Eid, Expr::value(eid))
        .filter(reading::Column::GrantId.eq(row.grant_id))
        .filter(reading::Column::Session.eq(&row.session))
        .filter(reading::Column::Day.eq(&row.day))
        .filter(reading::Column::Eid.is_null())
        .exec(tx.conn())
        .await?;
    Ok(noted.rows_affected == 1)
}
