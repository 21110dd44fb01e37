//! What commands look up inside their transaction.
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::register::all;
use crate::foundation::command::WriteTx;
use crate::foundation::problem::Problem;
use crate::membership::rules::{College, Mandate, Organisation, OrganisationStatus, Person, Role, RoleGrant, Seat};
use ::entity::{
    membership_college, membership_mandate, membership_organisation, membership_person, membership_role, membership_seat,
};

/// How many ids one query names at most (SQLite's limit on variables is far above).
const PART: usize = 500;

/// # Errors
/// `NotFound` when the council has no such organisation.
pub async fn organisation(tx: &WriteTx, council: Uuid, id: Uuid) -> Result<Organisation, Problem> {
    let found = membership_organisation::Entity::find_by_id(id).filter(membership_organisation::Column::CouncilId.eq(council));
    found.one(tx.conn()).await?.ok_or(Problem::NotFound)?.try_into()
}

/// The same with the row locked until the transaction ends: two acts on one organisation's seats and mandates come one
/// after the other, so that no rule is judged on facts that are about to change. SQLite has one writer anyway.
pub async fn organisation_for_change(tx: &WriteTx, council: Uuid, id: Uuid) -> Result<Organisation, Problem> {
    let mut found =
        membership_organisation::Entity::find_by_id(id).filter(membership_organisation::Column::CouncilId.eq(council));
    if tx.conn().get_database_backend() == DbBackend::Postgres {
        found = found.lock_exclusive();
    }
    found.one(tx.conn()).await?.ok_or(Problem::NotFound)?.try_into()
}

/// # Errors
/// `NotFound` when the council has no such seat.
pub async fn seat(tx: &WriteTx, council: Uuid, id: Uuid) -> Result<Seat, Problem> {
    let found = membership_seat::Entity::find_by_id(id).filter(membership_seat::Column::CouncilId.eq(council));
    found.one(tx.conn()).await?.ok_or(Problem::NotFound)?.try_into()
}

/// # Errors
/// `NotFound` when the council has no such mandate.
pub async fn mandate(tx: &WriteTx, council: Uuid, id: Uuid) -> Result<Mandate, Problem> {
    let found = membership_mandate::Entity::find_by_id(id).filter(membership_mandate::Column::CouncilId.eq(council));
    found.one(tx.conn()).await?.ok_or(Problem::NotFound)?.try_into()
}

/// # Errors
/// `NotFound` when the council has no such person, or nobody any more: who was erased can be given nothing.
pub async fn person(tx: &WriteTx, council: Uuid, id: Uuid) -> Result<Person, Problem> {
    let found = membership_person::Entity::find_by_id(id)
        .filter(membership_person::Column::CouncilId.eq(council))
        .filter(membership_person::Column::ErasedAt.is_null());
    found.one(tx.conn()).await?.ok_or(Problem::NotFound)?.try_into()
}

pub async fn person_of_account(tx: &WriteTx, council: Uuid, account: Uuid) -> Result<Option<Person>, Problem> {
    let found = membership_person::Entity::find()
        .filter(membership_person::Column::CouncilId.eq(council))
        .filter(membership_person::Column::AccountId.eq(account));
    found.one(tx.conn()).await?.map(Person::try_from).transpose()
}

pub async fn college(tx: &WriteTx, council: Uuid, code: &str) -> Result<Option<College>, Problem> {
    let found = membership_college::Entity::find_by_id((council, code.to_owned()));
    found.one(tx.conn()).await?.map(College::try_from).transpose()
}

/// The same with the row locked until the transaction ends.
pub async fn college_for_change(tx: &WriteTx, council: Uuid, code: &str) -> Result<Option<College>, Problem> {
    let mut found = membership_college::Entity::find_by_id((council, code.to_owned()));
    if tx.conn().get_database_backend() == DbBackend::Postgres {
        found = found.lock_exclusive();
    }
    found.one(tx.conn()).await?.map(College::try_from).transpose()
}

/// Whether the council has, or had, any member.
pub async fn has_organisations(tx: &WriteTx, council: Uuid) -> Result<bool, Problem> {
    let found = membership_organisation::Entity::find().filter(membership_organisation::Column::CouncilId.eq(council));
    Ok(found.one(tx.conn()).await?.is_some())
}

/// How many seats of the college are valid on `day` or later: each of them uses one of the statute's.
pub async fn college_seats_taken(tx: &WriteTx, council: Uuid, college: &str, day: NaiveDate) -> Result<i64, Problem> {
    let found = membership_seat::Entity::find()
        .filter(membership_seat::Column::CouncilId.eq(council))
        .filter(membership_seat::Column::College.eq(college))
        .filter(not_over(day));
    i64::try_from(found.count(tx.conn()).await?).map_err(Problem::fault)
}

/// Days are `YYYY-MM-DD`, so their order as texts is their order in time.
fn not_over(day: NaiveDate) -> Condition {
    Condition::any()
        .add(membership_seat::Column::ValidUntil.is_null())
        .add(membership_seat::Column::ValidUntil.gte(day.to_string()))
}

/// The highest place in the hemicycle that was ever given.
pub async fn last_position(tx: &WriteTx, council: Uuid) -> Result<i64, Problem> {
    let last = membership_seat::Entity::find()
        .filter(membership_seat::Column::CouncilId.eq(council))
        .order_by_desc(membership_seat::Column::Position)
        .one(tx.conn())
        .await?;
    Ok(last.map_or(0, |seat| seat.position))
}

/// The seats of an organisation, ended ones included.
pub async fn seats_of(tx: &WriteTx, council: Uuid, organisation: Uuid) -> Result<Vec<Seat>, Problem> {
    let found = membership_seat::Entity::find()
        .filter(membership_seat::Column::CouncilId.eq(council))
        .filter(membership_seat::Column::OrganisationId.eq(organisation))
        .order_by_asc(membership_seat::Column::Position);
    all(found.all(tx.conn()).await?)
}

/// The seats of active organisations that are valid on `day`, each with its organisation, by place.
pub async fn seats_valid_on(tx: &WriteTx, council: Uuid, day: NaiveDate) -> Result<Vec<(Seat, Arc<Organisation>)>, Problem> {
    let organisations = membership_organisation::Entity::find()
        .filter(membership_organisation::Column::CouncilId.eq(council))
        .filter(membership_organisation::Column::Status.eq(OrganisationStatus::Active.as_str()));
    let organisations: HashMap<Uuid, Arc<Organisation>> = all::<_, Organisation>(organisations.all(tx.conn()).await?)?
        .into_iter()
        .map(|organisation| (organisation.id, Arc::new(organisation)))
        .collect();
    let seats = membership_seat::Entity::find()
        .filter(membership_seat::Column::CouncilId.eq(council))
        .filter(membership_seat::Column::ValidFrom.lte(day.to_string()))
        .filter(not_over(day))
        .order_by_asc(membership_seat::Column::Position);
    let seats = all::<_, Seat>(seats.all(tx.conn()).await?)?;
    let with_organisation = |seat: Seat| organisations.get(&seat.organisation).cloned().map(|organisation| (seat, organisation));
    Ok(seats.into_iter().filter_map(with_organisation).collect())
}

/// The mandates of these seats, past ones included, by beginning.
pub async fn mandates_of_seats(tx: &WriteTx, council: Uuid, seats: &[Uuid]) -> Result<Vec<Mandate>, Problem> {
    let mut mandates = Vec::new();
    for part in seats.chunks(PART) {
        let found = membership_mandate::Entity::find()
            .filter(membership_mandate::Column::CouncilId.eq(council))
            .filter(membership_mandate::Column::SeatId.is_in(part.iter().copied()))
            .order_by_asc(membership_mandate::Column::StartsOn)
            .order_by_asc(membership_mandate::Column::Id);
        mandates.extend(all::<_, Mandate>(found.all(tx.conn()).await?)?);
    }
    Ok(mandates)
}

/// The mandates of a person, past ones included, by beginning.
pub async fn mandates_of_person(tx: &WriteTx, council: Uuid, person: Uuid) -> Result<Vec<Mandate>, Problem> {
    let found = membership_mandate::Entity::find()
        .filter(membership_mandate::Column::CouncilId.eq(council))
        .filter(membership_mandate::Column::PersonId.eq(person))
        .order_by_asc(membership_mandate::Column::StartsOn)
        .order_by_asc(membership_mandate::Column::Id);
    all(found.all(tx.conn()).await?)
}

/// The offices that the person holds.
pub async fn roles_of(tx: &WriteTx, council: Uuid, person: Uuid) -> Result<Vec<RoleGrant>, Problem> {
    let found = membership_role::Entity::find()
        .filter(membership_role::Column::CouncilId.eq(council))
        .filter(membership_role::Column::PersonId.eq(person))
        .filter(membership_role::Column::RevokedOn.is_null());
    all(found.all(tx.conn()).await?)
}

/// How many people are administrators.
pub async fn administrators(tx: &WriteTx, council: Uuid) -> Result<u64, Problem> {
    let mut found = membership_role::Entity::find()
        .filter(membership_role::Column::CouncilId.eq(council))
        .filter(membership_role::Column::Role.eq(Role::Administrator.as_str()))
        .filter(membership_role::Column::RevokedOn.is_null());
    // Locked, so that two administrators cannot revoke each other at the same moment.
    if tx.conn().get_database_backend() == DbBackend::Postgres {
        found = found.lock_exclusive();
    }
    Ok(found.all(tx.conn()).await?.len() as u64)
}
