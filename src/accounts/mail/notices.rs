//! Word of what was changed in an account, to whoever owns it: if it was somebody else, they hear of it.
use std::sync::Arc;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{council_name, read};
use crate::accounts::store::account::Account;
use crate::accounts::{AccountView, links};
use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::mail::{Mail, Template};
use crate::foundation::outbox::{self, Failure, Item, OutboxHandler};
use crate::foundation::problem::{Params, Problem};
use crate::foundation::tenancy::Council;

/// The outbox kind.
pub const NOTICE: &str = "accounts.notice";

/// The layout of what is told of a change.
const fn notice(subject: &'static str) -> Template {
    Template { subject, text: include_str!("notice.txt"), html: include_str!("notice.html") }
}
pub(in crate::accounts) const PASSWORD_MAIL: Template = notice("mail-notice-password-subject");
pub(in crate::accounts) const EMAIL_MAIL: Template = notice("mail-notice-email-subject");
pub(in crate::accounts) const ERASED_MAIL: Template = notice("mail-notice-erased-subject");

/// What was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::accounts) enum Changed {
    Password,
    /// Told to the old address.
    Email,
    /// Everything about the person is gone: the last mail to the address, which goes with it.
    Erased,
}

/// Word of a change to be written: to the address as it was then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Notice {
    to: String,
    language: String,
    mail: Uuid,
    changed: Changed,
}

/// Lets the account's owner know of a change, in the transaction that makes it.
pub(in crate::accounts) async fn tell(tx: &WriteTx, cx: &Context, account: &Account, changed: Changed) -> Result<(), Problem> {
    let notice = Notice { to: account.email.clone(), language: account.language.clone(), mail: links::new_id(), changed };
    let payload = serde_json::to_value(notice).map_err(Problem::fault)?;
    outbox::put(tx, cx, NOTICE, payload, cx.now).await
}

/// Lets somebody know that what was known of them is erased, in the transaction that erases it, and after it: rows that
/// mention the address would be erased too.
///
/// # Errors
/// What the database says.
pub async fn tell_of_erasure(tx: &WriteTx, cx: &Context, account: &AccountView) -> Result<(), Problem> {
    let (to, language) = (account.email.clone(), account.language.clone());
    let notice = Notice { to, language, mail: links::new_id(), changed: Changed::Erased };
    let payload = serde_json::to_value(notice).map_err(Problem::fault)?;
    outbox::put(tx, cx, NOTICE, payload, cx.now).await
}

pub(super) struct SendNotice;

#[async_trait]
impl OutboxHandler for SendNotice {
    fn kind(&self) -> &'static str {
        NOTICE
    }

    fn is_sensitive(&self) -> bool {
        true
    }

    async fn handle(&self, app: &Arc<App>, council: &Arc<Council>, item: &Item) -> Result<(), Failure> {
        let notice: Notice = read(item)?;
        let (template, what, page) = match notice.changed {
            Changed::Password => (&PASSWORD_MAIL, "password", "/reset"),
            Changed::Email => (&EMAIL_MAIL, "email", "/"),
            Changed::Erased => (&ERASED_MAIL, "erased", "/privacy"),
        };
        let site = links::site(&app.settings, council);
        let link = format!("{site}/{}{page}", notice.language);
        let params = Params::from([
            ("council", council_name(council, &notice.language).into()),
            ("what", what.into()),
            ("link", link.into()),
        ]);
        let written = template.write(&notice.language, &params)?;
        let mail = Mail { id: notice.mail, to: notice.to, language: notice.language, written };
        match notice.changed {
            Changed::Password | Changed::Email => app.mailer.send(council, &mail, app.clock.now()).await,
            Changed::Erased => app.mailer.send_last(council, &mail, app.clock.now()).await,
        }
    }
}
