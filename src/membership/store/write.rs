//! What commands store. No act is ever deleted: what ends gets a last day.
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use crate::foundation::command::WriteTx;
use crate::foundation::problem::{Problem, violates_unique};
use crate::membership::rules::{College, ErasureGround, Mandate, Organisation, Person, RoleGrant, Seat};
use ::entity::{
    membership_college, membership_mandate, membership_organisation, membership_person, membership_role, membership_seat,
};

fn day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// `Ok(false)` when a unique key is taken already. Only right where nothing else is written after the refusal: on
/// PostgreSQL a failed statement ends the transaction.
fn inserted<T>(outcome: Result<T, sea_orm::DbErr>) -> Result<bool, Problem> {
    match outcome {
        Ok(_) => Ok(true),
        Err(error) if violates_unique(&error) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

pub async fn insert_college(tx: &WriteTx, council: Uuid, college: &College) -> Result<(), Problem> {
    let row = membership_college::ActiveModel {
        council_id: Set(council),
        code: Set(college.code.clone()),
        name: Set(json!(college.name)),
        position: Set(college.position),
        seats: Set(college.seats),
    };
    membership_college::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

fn organisation_row(council: Uuid, organisation: &Organisation) -> membership_organisation::ActiveModel {
    membership_organisation::ActiveModel {
        id: Set(organisation.id),
        council_id: Set(council),
        code: Set(organisation.code.clone()),
        name: Set(json!(organisation.name)),
        description: Set(json!(organisation.description)),
        sector: Set(organisation.sector.to_string()),
        kind: Set(organisation.kind.clone()),
        college: Set(organisation.college.clone()),
        community_origin: Set(organisation.community_origin.clone()),
        website: Set(organisation.website.clone()),
        persons_hidden: Set(organisation.persons_hidden),
        status: Set(organisation.status.to_string()),
        admitted_on: Set(organisation.admitted_on.to_string()),
        left_on: Set(day(organisation.left_on)),
        notes: Set(organisation.notes.clone()),
        eid: Set(organisation.eid.clone()),
    }
}

/// Answers false when an organisation of the council, present or former, has the code.
pub async fn insert_organisation(tx: &WriteTx, council: Uuid, organisation: &Organisation) -> Result<bool, Problem> {
    let row = organisation_row(council, organisation);
    inserted(membership_organisation::Entity::insert(row).exec_without_returning(tx.conn()).await)
}

pub async fn save_organisation(tx: &WriteTx, council: Uuid, organisation: &Organisation) -> Result<(), Problem> {
    organisation_row(council, organisation).update(tx.conn()).await?;
    Ok(())
}

/// Answers false when a seat of the council, present or ended, has the code.
pub async fn insert_seat(tx: &WriteTx, council: Uuid, seat: &Seat) -> Result<bool, Problem> {
    let row = membership_seat::ActiveModel {
        id: Set(seat.id),
        council_id: Set(council),
        organisation_id: Set(seat.organisation),
        code: Set(seat.code.clone()),
        college: Set(seat.college.clone()),
        weight_num: Set(seat.weight_num),
        weight_den: Set(seat.weight_den),
        position: Set(seat.position),
        valid_from: Set(seat.span.from.to_string()),
        valid_until: Set(day(seat.span.until)),
    };
    inserted(membership_seat::Entity::insert(row).exec_without_returning(tx.conn()).await)
}

pub async fn end_seat(tx: &WriteTx, council: Uuid, seat: Uuid, last: NaiveDate) -> Result<(), Problem> {
    membership_seat::Entity::update_many()
        .col_expr(membership_seat::Column::ValidUntil, Expr::value(last.to_string()))
        .filter(membership_seat::Column::CouncilId.eq(council))
        .filter(membership_seat::Column::Id.eq(seat))
        .exec(tx.conn())
        .await?;
    Ok(())
}

pub async fn insert_mandate(tx: &WriteTx, council: Uuid, mandate: &Mandate, now: DateTime<Utc>) -> Result<(), Problem> {
    let row = membership_mandate::ActiveModel {
        id: Set(mandate.id),
        council_id: Set(council),
        seat_id: Set(mandate.seat),
        person_id: Set(mandate.person),
        kind: Set(mandate.kind.to_string()),
        starts_on: Set(mandate.span.from.to_string()),
        ends_on: Set(day(mandate.span.until)),
        created_at: Set(now),
    };
    membership_mandate::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

pub async fn end_mandate(tx: &WriteTx, council: Uuid, mandate: Uuid, last: NaiveDate) -> Result<(), Problem> {
    membership_mandate::Entity::update_many()
        .col_expr(membership_mandate::Column::EndsOn, Expr::value(last.to_string()))
        .filter(membership_mandate::Column::CouncilId.eq(council))
        .filter(membership_mandate::Column::Id.eq(mandate))
        .exec(tx.conn())
        .await?;
    Ok(())
}

pub async fn insert_person(tx: &WriteTx, council: Uuid, person: &Person, now: DateTime<Utc>) -> Result<(), Problem> {
    let row = membership_person::ActiveModel {
        id: Set(person.id),
        council_id: Set(council),
        account_id: Set(person.account),
        display_name: Set(person.display_name.clone()),
        language: Set(person.language.clone()),
        invited_at: Set(person.invited_at),
        created_at: Set(now),
        erased_at: Set(None),
        erased_ground: Set(None),
    };
    membership_person::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

pub async fn save_person(tx: &WriteTx, council: Uuid, person: &Person) -> Result<(), Problem> {
    membership_person::Entity::update_many()
        .col_expr(membership_person::Column::AccountId, Expr::value(person.account))
        .col_expr(membership_person::Column::DisplayName, Expr::value(person.display_name.clone()))
        .col_expr(membership_person::Column::Language, Expr::value(person.language.clone()))
        .col_expr(membership_person::Column::InvitedAt, Expr::value(person.invited_at))
        .filter(membership_person::Column::CouncilId.eq(council))
        .filter(membership_person::Column::Id.eq(person.id))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Says of a person's row that everything else in it was erased.
pub async fn mark_erased(
    tx: &WriteTx,
    council: Uuid,
    person: Uuid,
    ground: ErasureGround,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    membership_person::Entity::update_many()
        .col_expr(membership_person::Column::ErasedAt, Expr::value(now))
        .col_expr(membership_person::Column::ErasedGround, Expr::value(ground.as_str()))
        .filter(membership_person::Column::CouncilId.eq(council))
        .filter(membership_person::Column::Id.eq(person))
        .exec(tx.conn())
        .await?;
    Ok(())
}

pub async fn insert_role(tx: &WriteTx, council: Uuid, grant: &RoleGrant) -> Result<(), Problem> {
    let row = membership_role::ActiveModel {
        id: Set(grant.id),
        council_id: Set(council),
        person_id: Set(grant.person),
        role: Set(grant.role.to_string()),
        granted_on: Set(grant.granted_on.to_string()),
        revoked_on: Set(day(grant.revoked_on)),
    };
    membership_role::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

pub async fn revoke_role(tx: &WriteTx, council: Uuid, grant: Uuid, on: NaiveDate) -> Result<(), Problem> {
    membership_role::Entity::update_many()
        .col_expr(membership_role::Column::RevokedOn, Expr::value(on.to_string()))
        .filter(membership_role::Column::CouncilId.eq(council))
        .filter(membership_role::Column::Id.eq(grant))
        .exec(tx.conn())
        .await?;
    Ok(())
}
