//! endSession: ends one of one's own sessions, such as the one on a lost telephone.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use crate::accounts::store;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;

/// The command: the id of a browser's session or of a family of tokens, as the list of one's sessions gives it.
#[derive(Debug, Serialize)]
pub struct EndSession {
    pub id: Uuid,
}

#[async_trait]
impl Command for EndSession {
    const NAME: &'static str = "endSession";
    type Facts = ();
    type Answer = bool;

    async fn load(&self, _: &WriteTx, _: &Context) -> Result<(), Problem> {
        Ok(())
    }

    fn resource(&self, (): &(), cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, (): (), cx: &Context) -> Result<Recorded<bool>, Problem> {
        let account = cx.actor.account.ok_or(Problem::Unauthenticated)?;
        let ended = store::session::end_own(tx, cx.council.id, account, self.id, cx.now).await?
            + store::refresh::revoke(tx, cx.council.id, account, self.id, cx.now).await?;
        if ended == 0 {
            return Err(Problem::NotFound);
        }
        Ok(Recorded::new(true, no_event(Reason::Session)))
    }
}
