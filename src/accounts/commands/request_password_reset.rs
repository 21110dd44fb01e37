//! requestPasswordReset: asks for a mail with a link to choose a new password. The answer and the work are the same
//! whether or not there is such an account: what follows happens in the outbox, out of the caller's sight.
use std::net::IpAddr;

use async_trait::async_trait;
use serde::Serialize;

use super::attempt::{Attempt, ask_first, count, wait_seconds};
use super::sign_in::normalised;
use crate::accounts::mail::{self, ResetRequest};
use crate::accounts::rules::email::Email;
use crate::accounts::rules::throttle::Bucket;
use crate::accounts::store::throttle::Watched;
use crate::accounts::{AccountsRefusal, links, store, throttling};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx, run};
use crate::foundation::outbox;
use crate::foundation::problem::Problem;

/// Asks for the mail. Always `true`, whether or not there is such an account and whether or not mails were asked for
/// often; then none is sent.
///
/// # Errors
/// `Invalid` for what is no e-mail address, `TooMany` when one network address asks too often.
pub async fn request_password_reset(cx: &Context, address: IpAddr, email: &str) -> Result<bool, Problem> {
    let email = Email::parse(email).ok_or_else(|| Problem::invalid("email", "ACCOUNTS_EMAIL_INVALID"))?;
    let (account, address) = throttling::reset(&cx.app, address, email.normalised())?;
    ask_first(cx, std::slice::from_ref(&address)).await?;
    let command = RequestPasswordReset { email, watched: [account, address] };
    run(cx.clone(), command, None).await?.answer(AccountsRefusal::LinkInvalid)
}

/// The command. What it serialises holds no secret.
#[derive(Serialize)]
pub struct RequestPasswordReset {
    #[serde(serialize_with = "normalised")]
    pub(super) email: Email,
    /// The account's bucket, then the address's.
    #[serde(skip)]
    pub(super) watched: [Watched; 2],
}

#[async_trait]
impl Command for RequestPasswordReset {
    const NAME: &'static str = "requestPasswordReset";
    type Facts = Vec<Bucket>;
    type Answer = Attempt<bool>;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        Ok(store::throttle::hold(tx, cx.council.id, &self.watched, cx.now).await?)
    }

    fn resource(&self, _: &Self::Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, buckets: Self::Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        let (of_account, of_address) = buckets.split_at(1);
        if let Some(seconds) = wait_seconds(of_address, cx) {
            return Ok(Attempt::Blocked { seconds }.recorded());
        }
        let enough = wait_seconds(of_account, cx).is_some();
        let counted = if enough { 1.. } else { 0.. };
        if let (Some(watched), Some(buckets)) = (self.watched.get(counted.clone()), buckets.get(counted)) {
            count(tx, cx, watched, buckets).await?;
        }
        if !enough {
            let request =
                ResetRequest { email: self.email.normalised().to_owned(), link: links::new_id(), mail: links::new_id() };
            outbox::put(tx, cx, mail::RESET, request.payload()?, cx.now).await?;
        }
        Ok(Attempt::Done(true).recorded())
    }
}
