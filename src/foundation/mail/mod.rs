//! Mail: written from a template with sentences in the reader's language, sent by SMTP or put into the demo's mailbox.
//! Called by handlers of the outbox only, never inside a transaction. A mail carries single-use links that expire, never
//! a password (T24).
mod mailbox;
mod smtp;
mod template;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use uuid::Uuid;

pub use mailbox::{Mailbox, ReceivedMail};
pub use template::{Template, Written};

use super::config::{MailSettings, Settings};
use super::outbox::Failure;
use super::tenancy::Council;

/// A mail ready to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The same each time the same mail is tried, so that a reader's program can drop a second copy.
    pub id: Uuid,
    pub to: String,
    pub language: String,
    pub written: Written,
}

enum Transport {
    Mailbox(Mailbox),
    Smtp(Box<smtp::Smtp>),
    Off,
}

/// How this installation sends mail.
pub struct Mailer(Transport);

impl Mailer {
    /// Prepares sending as the settings say. Nothing is sent or looked up yet.
    ///
    /// # Errors
    /// A sentence naming the setting at fault.
    pub fn open(settings: &Settings) -> Result<Self, String> {
        Ok(Self(match &settings.mail {
            MailSettings::Off => Transport::Off,
            MailSettings::Mailbox => Transport::Mailbox(Mailbox::open(settings.data_dir.join("demo-mail"))?),
            smtp @ MailSettings::Smtp { .. } => Transport::Smtp(Box::new(smtp::Smtp::open(smtp)?)),
        }))
    }

    /// Whether no mail is sent at all: links must then be handed over by whoever makes them.
    pub fn is_off(&self) -> bool {
        matches!(self.0, Transport::Off)
    }

    /// The demo's mailbox, where there is one.
    pub fn mailbox(&self) -> Option<&Mailbox> {
        match &self.0 {
            Transport::Mailbox(mailbox) => Some(mailbox),
            _ => None,
        }
    }

    /// Sends a mail in the council's name.
    ///
    /// # Errors
    /// `Again` when another try may help, `Never` when the address or the mail is refused for good.
    pub async fn send(&self, council: &Council, mail: &Mail, now: DateTime<Utc>) -> Result<(), Failure> {
        match &self.0 {
            Transport::Off => Ok(()),
            Transport::Mailbox(mailbox) => mailbox.put(mail, now).await,
            Transport::Smtp(smtp) => smtp.send(council, mail, now).await,
        }
    }

    /// The same for the last mail to somebody whose data is erased: the demonstration's mailbox forgets all others to the
    /// address, and keeps this one in no file.
    ///
    /// # Errors
    /// As [`Mailer::send`].
    pub async fn send_last(&self, council: &Council, mail: &Mail, now: DateTime<Utc>) -> Result<(), Failure> {
        match &self.0 {
            Transport::Mailbox(mailbox) => {
                mailbox.forget(&mail.to).await?;
                mailbox.show(mail, now);
                Ok(())
            }
            Transport::Off | Transport::Smtp(_) => self.send(council, mail, now).await,
        }
    }
}
