//! acceptInvitation: whoever was invited chooses a password (and, if they like, how they are called) by the link from
//! the mail; from then on they can sign in.
use std::net::IpAddr;

use async_trait::async_trait;
use serde::Serialize;
use serde_json::json;

use super::attempt::Attempt;
use super::reset_password::{Prepared, prepare, take};
use crate::accounts::passwords::PasswordHash;
use crate::accounts::rules::links::{Purpose, Shut};
use crate::accounts::store::account::Account;
use crate::accounts::store::link::StoredLink;
use crate::accounts::store::throttle::Watched;
use crate::accounts::{AccountsRefusal, INVITATION_ACCEPTED, links};
use crate::foundation::access::Resource;
use crate::foundation::command::{Command, Context, Recorded, WriteTx, run};
use crate::foundation::ids;
use crate::foundation::outbox;
use crate::foundation::problem::{FieldProblem, Problem};

/// The longest displayed name, characters.
const NAME_MAX: usize = 200;

/// Takes an account up by a link's secret. A displayed name goes to the room that knows people, by the outbox.
///
/// # Errors
/// `ACCOUNTS_LINK_INVALID`, `ACCOUNTS_LINK_EXPIRED`; `Invalid` for a password or a name that the rules refuse (the link
/// still serves then); `TooMany` after many wrong links.
pub async fn accept_invitation(
    cx: &Context,
    address: IpAddr,
    token: &str,
    password: &str,
    display_name: Option<&str>,
) -> Result<bool, Problem> {
    let display_name = display_name.map(name).transpose()?;
    let Prepared { watched, hash } = prepare(cx, address, token, password, Purpose::Invitation).await?;
    let command = AcceptInvitation { token_hash: ids::secret_hash(token), hash, watched, display_name };
    run(cx.clone(), command, None).await?.answer(AccountsRefusal::LinkInvalid)
}

fn name(name: &str) -> Result<String, Problem> {
    let name = name.trim();
    let fits = (1..=NAME_MAX).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    let problem = || FieldProblem::new("displayName", "ACCOUNTS_DISPLAY_NAME_INVALID").with("max", json!(NAME_MAX));
    fits.then(|| name.to_owned()).ok_or_else(|| Problem::Invalid(vec![problem()]))
}

/// The command. What it serialises holds no secret.
#[derive(Serialize)]
pub struct AcceptInvitation {
    #[serde(skip)]
    pub(super) token_hash: Vec<u8>,
    #[serde(skip)]
    pub(super) hash: Option<PasswordHash>,
    #[serde(skip)]
    pub(super) watched: Vec<Watched>,
    pub(super) display_name: Option<String>,
}

#[async_trait]
impl Command for AcceptInvitation {
    const NAME: &'static str = "acceptInvitation";
    type Facts = Result<(StoredLink, Account), Shut>;
    type Answer = Attempt<bool>;

    async fn load(&self, tx: &WriteTx, cx: &Context) -> Result<Self::Facts, Problem> {
        links::open_hashed(tx.conn(), cx.council.id, &self.token_hash, Purpose::Invitation, cx.now).await
    }

    fn resource(&self, _: &Self::Facts, cx: &Context) -> Resource {
        Resource::council(cx.council.id)
    }

    async fn apply(&self, tx: &WriteTx, facts: Self::Facts, cx: &Context) -> Result<Recorded<Self::Answer>, Problem> {
        let outcome = match take(tx, cx, facts, self.hash.as_ref(), &self.watched).await? {
            Err(shut) => shut,
            Ok(account) => {
                let payload = json!({ "account": account.id, "display_name": self.display_name });
                outbox::put(tx, cx, INVITATION_ACCEPTED, payload, cx.now).await?;
                Attempt::Done(true)
            }
        };
        Ok(outcome.recorded())
    }
}
