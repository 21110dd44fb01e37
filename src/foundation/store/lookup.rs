//! Looking a row up by a key.
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, Select};

/// The row that a query by a key finds, if it is there; the first, where several fit.
///
/// Unlike `Select::one` it sets no `LIMIT`. Its number is a bound parameter, and SQLite (from 3.48 on, without the
/// query planner's stability guarantee) prepares such a statement anew at every execution, because the plan may depend
/// on the number: half of what a look-up costs. For tables in which a query fits many rows `one` is right.
///
/// # Errors
/// What the database says.
pub async fn by_key<E, C>(query: Select<E>, conn: &C) -> Result<Option<E::Model>, DbErr>
where
    E: EntityTrait,
    C: ConnectionTrait,
{
    Ok(query.all(conn).await?.into_iter().next())
}
