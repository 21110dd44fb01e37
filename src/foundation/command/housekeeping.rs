//! Writes of rooms that no person asked for and that are no act of the council: forgetting what has run out, noting when
//! a session was last seen. They go through the same writer, and they too commit only with a token.
use futures_util::future::BoxFuture;

use super::{Recorded, WriteTx};
use crate::foundation::problem::Problem;
use crate::foundation::store::Store;

/// Runs `work` in one transaction. `work` may run again when the database asks for it.
///
/// # Errors
/// What `work` or the database says; nothing is written then.
pub async fn housekeeping<T, W>(store: &Store, work: W) -> Result<T, Problem>
where
    T: Send + 'static,
    W: for<'a> Fn(&'a WriteTx) -> BoxFuture<'a, Result<Recorded<T>, Problem>> + Send + Sync + 'static,
{
    store
        .work(move |tx| {
            let done = work(tx);
            Box::pin(async move { done.await.map(Recorded::into_answer) })
        })
        .await
}
