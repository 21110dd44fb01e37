//! Ending a grant before its last day, shared by those who take it back and by the erasure of whoever held it.
use uuid::Uuid;

use crate::audit_trail::rules::Spoken;
use crate::audit_trail::{events, store};
use crate::foundation::access::Actor;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ledger::{Appended, append};
use crate::foundation::problem::Problem;

/// Ends the grant, which the caller has locked, from today. What was read by it enters the record first: nothing is read by a
/// grant that no longer stands.
///
/// # Errors
/// A fault when the database fails.
pub async fn end_grant(tx: &WriteTx, cx: &Context, grant: Uuid, reason: Option<&Spoken>) -> Result<Appended, Problem> {
    let (council, today) = (cx.council.id, cx.today());
    let system = Context { actor: Actor::system(), ..cx.clone() };
    for row in store::open_readings(tx, council, grant).await? {
        let scope = serde_json::from_value(row.scope.clone()).map_err(Problem::fault)?;
        let read = append(tx, &system, events::read(grant, &scope, row.count)?).await?;
        if !store::reading_recorded(tx, &row, &read.eid).await? {
            // The daily round has just written it: look again.
            return Err(Problem::Conflict);
        }
    }
    let appended = append(tx, cx, events::revoked(grant, today, reason)?).await?;
    store::revoke_grant(tx, council, grant, today, reason).await?;
    tx.touch(council, Some(council));
    Ok(appended)
}
