//! A person has what is known of them erased. Nobody has to allow it; the password is asked for once more.
use async_trait::async_trait;
use serde::Serialize;

use super::erasing::{self, ErasureFacts, ErasureReceipt};
use crate::accounts::Confirmed;
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx};
use crate::foundation::problem::Problem;
use crate::membership::rules::ErasureGround;

/// Run it without an idempotency key: a kept answer would name the account that is gone.
#[derive(Clone, Serialize)]
pub struct EraseMyself {
    #[serde(skip)]
    pub confirmed: Confirmed,
}

#[async_trait]
impl Command for EraseMyself {
    const NAME: &'static str = "eraseMyself";
    type Facts = ErasureFacts;
    type Answer = ErasureReceipt;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<ErasureFacts, Problem> {
        self.confirmed.still_stands(tx, cx).await?;
        ErasureFacts::load(tx, cx, cx.actor.person.ok_or(Problem::NotFound)?).await
    }

    fn resource(&self, facts: &ErasureFacts, cx: &Context) -> Resource {
        facts.person.resource(cx)
    }

    async fn apply(&self, tx: &WriteTx, facts: ErasureFacts, cx: &Context) -> Result<Recorded<ErasureReceipt>, Problem> {
        erasing::erase(tx, cx, &facts, ErasureGround::Request).await
    }
}
