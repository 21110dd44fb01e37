//! Everything of one council at once: six queries, however large the council.
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::foundation::problem::Problem;
use crate::membership::rules::{College, Mandate, Organisation, Person, RoleGrant, Seat};
use ::entity::{
    membership_college, membership_mandate, membership_organisation, membership_person, membership_role, membership_seat,
};

/// The rows of one council.
pub struct Rows {
    pub colleges: Vec<College>,
    pub organisations: Vec<Organisation>,
    pub seats: Vec<Seat>,
    pub mandates: Vec<Mandate>,
    pub people: Vec<Person>,
    pub roles: Vec<RoleGrant>,
}

/// # Errors
/// A fault when the database fails or a row does not read.
pub async fn load<C: ConnectionTrait>(conn: &C, council: Uuid) -> Result<Rows, Problem> {
    let colleges = membership_college::Entity::find()
        .filter(membership_college::Column::CouncilId.eq(council))
        .order_by_asc(membership_college::Column::Position)
        .all(conn)
        .await?;
    let organisations = membership_organisation::Entity::find()
        .filter(membership_organisation::Column::CouncilId.eq(council))
        .order_by_asc(membership_organisation::Column::Code)
        .all(conn)
        .await?;
    let seats = membership_seat::Entity::find()
        .filter(membership_seat::Column::CouncilId.eq(council))
        .order_by_asc(membership_seat::Column::Position)
        .all(conn)
        .await?;
    let mandates = membership_mandate::Entity::find()
        .filter(membership_mandate::Column::CouncilId.eq(council))
        .order_by_asc(membership_mandate::Column::StartsOn)
        .order_by_asc(membership_mandate::Column::Id)
        .all(conn)
        .await?;
    let people = membership_person::Entity::find().filter(membership_person::Column::CouncilId.eq(council)).all(conn).await?;
    let roles = membership_role::Entity::find()
        .filter(membership_role::Column::CouncilId.eq(council))
        .order_by_asc(membership_role::Column::GrantedOn)
        .order_by_asc(membership_role::Column::Id)
        .all(conn)
        .await?;
    Ok(Rows {
        colleges: all(colleges)?,
        organisations: all(organisations)?,
        seats: all(seats)?,
        mandates: all(mandates)?,
        people: all(people)?,
        roles: all(roles)?,
    })
}

pub(super) fn all<M, T: TryFrom<M, Error = Problem>>(rows: Vec<M>) -> Result<Vec<T>, Problem> {
    rows.into_iter().map(T::try_from).collect()
}
