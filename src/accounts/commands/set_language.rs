//! setLanguage: in which language the platform writes to one.
use async_trait::async_trait;
use serde::Serialize;

use crate::accounts::{check_language, store};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;

/// The command.
#[derive(Debug, Serialize)]
pub struct SetLanguage {
    pub language: String,
}

#[async_trait]
impl Command for SetLanguage {
    const NAME: &'static str = "setLanguage";
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
        check_language(&cx.council, &self.language)?;
        store::account::set_language(tx, cx.council.id, account, &self.language).await?;
        Ok(Recorded::new(true, no_event(Reason::Preference)))
    }
}
