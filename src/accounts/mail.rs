//! The room's mails: an invitation, a link for a new password, and word of what was changed. The outbox's rows hold no
//! secret; the link's is worked out again when the mail is written.
mod notices;

use std::sync::Arc;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::rules::links::Purpose;
use super::store::account::Account;
use super::{links, store};
use crate::foundation::app::App;
use crate::foundation::command::{Recorded, housekeeping};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::locale;
use crate::foundation::mail::{Mail, Template};
use crate::foundation::outbox::{Failure, Item, OutboxHandler};
use crate::foundation::problem::{Params, Problem};
use crate::foundation::tenancy::Council;

pub(super) use notices::{Changed, tell};
#[cfg(test)]
pub(super) use notices::{EMAIL_MAIL, ERASED_MAIL, PASSWORD_MAIL};
pub use notices::{NOTICE, tell_of_erasure};

/// Outbox kinds.
pub(super) const INVITATION: &str = "accounts.invitation";
pub(super) const RESET: &str = "accounts.password_reset";

pub(super) const INVITATION_MAIL: Template = Template {
    subject: "mail-invitation-subject",
    text: include_str!("mail/invitation.txt"),
    html: include_str!("mail/invitation.html"),
};
pub(super) const RESET_MAIL: Template = Template {
    subject: "mail-reset-subject",
    text: include_str!("mail/password_reset.txt"),
    html: include_str!("mail/password_reset.html"),
};

/// An invitation to be written: for which link, as which mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Invitation {
    pub link: Uuid,
    pub mail: Uuid,
    pub display_name: String,
}

/// Somebody asked for a new password for this (normalised) address. Whether there is such an account is found out when
/// the row is carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ResetRequest {
    pub email: String,
    pub link: Uuid,
    pub mail: Uuid,
}

impl Invitation {
    pub fn payload(&self) -> Result<Value, Problem> {
        serde_json::to_value(self).map_err(Problem::fault)
    }
}

impl ResetRequest {
    pub fn payload(&self) -> Result<Value, Problem> {
        serde_json::to_value(self).map_err(Problem::fault)
    }
}

/// The handlers of the room's outbox rows.
pub fn outbox_handlers() -> Vec<Arc<dyn OutboxHandler>> {
    vec![Arc::new(SendInvitation), Arc::new(SendReset), Arc::new(notices::SendNotice)]
}

fn read<T: serde::de::DeserializeOwned>(item: &Item) -> Result<T, Failure> {
    // The words of serde_json may quote the payload.
    serde_json::from_value(item.payload.clone()).map_err(|_| Failure::Never("the payload is none of this kind".to_owned()))
}

struct SendInvitation;

#[async_trait]
impl OutboxHandler for SendInvitation {
    fn kind(&self) -> &'static str {
        INVITATION
    }

    fn is_sensitive(&self) -> bool {
        true
    }

    async fn handle(&self, app: &Arc<App>, council: &Arc<Council>, item: &Item) -> Result<(), Failure> {
        let invitation: Invitation = read(item)?;
        let Some(account) = still_open(app, council, invitation.link, Purpose::Invitation).await? else {
            return Ok(());
        };
        let letter =
            Letter { template: &INVITATION_MAIL, purpose: Purpose::Invitation, link: invitation.link, mail: invitation.mail };
        let days = app.settings.sessions.invitation_days;
        let params = Params::from([("name", invitation.display_name.into()), ("days", days.into())]);
        letter.send(app, council, &account, params).await
    }
}

struct SendReset;

#[async_trait]
impl OutboxHandler for SendReset {
    fn kind(&self) -> &'static str {
        RESET
    }

    fn is_sensitive(&self) -> bool {
        true
    }

    async fn handle(&self, app: &Arc<App>, council: &Arc<Council>, item: &Item) -> Result<(), Failure> {
        let request: ResetRequest = read(item)?;
        let found = store::account::by_email(&**app.store.read(), council.id, &request.email).await?;
        let Some(account) = found.filter(|account| account.state.takes(Purpose::PasswordReset)) else {
            return Ok(());
        };
        make_once(app, council, account.id, request.link).await?;
        let Some(account) = still_open(app, council, request.link, Purpose::PasswordReset).await? else {
            return Ok(());
        };
        let letter = Letter { template: &RESET_MAIL, purpose: Purpose::PasswordReset, link: request.link, mail: request.mail };
        let minutes = app.settings.sessions.reset_minutes;
        letter.send(app, council, &account, Params::from([("minutes", minutes.into())])).await
    }
}

/// How the council is called in a language.
pub fn council_name(council: &Council, language: &str) -> String {
    let name = locale::pick(&council.name, language, &council.default_language);
    name.map_or_else(|| council.slug.clone(), |name| name.text)
}

/// Makes the link at the first try only: at a later one it may have been used, or replaced, already.
async fn make_once(app: &Arc<App>, council: &Arc<Council>, account: Uuid, link: Uuid) -> Result<(), Problem> {
    let cx = app.system_context(Arc::clone(council));
    housekeeping(&app.store, move |tx| {
        let cx = cx.clone();
        Box::pin(async move {
            if store::link::by_id(tx.conn(), cx.council.id, link).await?.is_none() {
                links::make(tx, &cx, account, Purpose::PasswordReset, link).await?;
            }
            Ok(Recorded::new((), no_event(Reason::Session)))
        })
    })
    .await
}

/// Whose link it is, if it still opens: a mail that waited too long is not sent any more.
async fn still_open(app: &App, council: &Council, link: Uuid, purpose: Purpose) -> Result<Option<Account>, Problem> {
    let read = &**app.store.read();
    let Some(found) = store::link::by_id(read, council.id, link).await? else {
        return Ok(None);
    };
    let account = store::account::by_id(read, council.id, found.account).await?;
    let now = app.clock.now();
    Ok(account.filter(|account| super::rules::links::opens(&found.link, purpose, account.state, now).is_ok()))
}

struct Letter {
    template: &'static Template,
    purpose: Purpose,
    link: Uuid,
    mail: Uuid,
}

impl Letter {
    async fn send(&self, app: &App, council: &Council, account: &Account, mut params: Params) -> Result<(), Failure> {
        let language = account.language.as_str();
        let secret = links::secret(app, council.id, self.link, self.purpose)?;
        params.insert("council", council_name(council, language).into());
        params.insert("link", links::address(&app.settings, council, language, self.purpose, &secret).into());
        let written = self.template.write(language, &params)?;
        let mail = Mail { id: self.mail, to: account.email.clone(), language: language.to_owned(), written };
        app.mailer.send(council, &mail, app.clock.now()).await
    }
}
