//! signOut: whoever holds a session or a token gives it up.
use async_trait::async_trait;
use serde::Serialize;
use uuid::Uuid;

use crate::accounts::store;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;

/// What the request came with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Way {
    /// A browser's session, by its id.
    Session(Uuid),
    /// An access token, by its id: its whole family ends.
    Token(Uuid),
}

/// The command. Signing out twice is signing out.
#[derive(Debug, Serialize)]
pub struct SignOut {
    /// None when the request came with neither.
    pub way: Option<Way>,
}

#[async_trait]
impl Command for SignOut {
    const NAME: &'static str = "signOut";
    type Facts = ();
    type Answer = bool;

    async fn load(&self, _: &WriteTx, _: &Context) -> Result<(), Problem> {
        Ok(())
    }

    fn resource(&self, (): &(), cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, (): (), cx: &Context) -> Result<Recorded<bool>, Problem> {
        match self.way {
            None => return Err(Problem::Unauthenticated),
            Some(Way::Session(id)) => store::session::end(tx, cx.council.id, id, cx.now).await?,
            Some(Way::Token(id)) => {
                if let Some(token) = store::refresh::by_id(tx.conn(), cx.council.id, id).await? {
                    store::refresh::revoke(tx, cx.council.id, token.account, token.family, cx.now).await?;
                }
            }
        }
        Ok(Recorded::new(true, no_event(Reason::Session)))
    }
}
