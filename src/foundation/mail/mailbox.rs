//! The demo's mailbox: mail that goes nowhere and can be read on a page and as files.
use std::collections::VecDeque;
use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Mail;
use crate::foundation::outbox::Failure;

/// How many mails are kept; older ones are dropped.
const KEEP: usize = 400;

/// A mail that arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivedMail {
    pub id: Uuid,
    pub to: String,
    pub subject: String,
    pub at: DateTime<Utc>,
    pub language: String,
    pub text: String,
    pub html: String,
}

/// Mails in memory, and each as a JSON file in a folder that is read again at the next start.
pub struct Mailbox {
    folder: PathBuf,
    mails: Mutex<VecDeque<ReceivedMail>>,
}

impl Mailbox {
    pub(super) fn open(folder: PathBuf) -> Result<Self, String> {
        let fault = |error: std::io::Error| format!("{}: {error}", folder.display());
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(fault)?;
        let mut mails: Vec<ReceivedMail> = Vec::new();
        for entry in fs::read_dir(&folder).map_err(fault)? {
            let path = entry.map_err(fault)?.path();
            // Whatever else lies there is not ours to judge.
            let mail = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
            mails.extend(mail);
        }
        mails.sort_by_key(|mail| (mail.at, mail.id));
        let surplus = mails.len().saturating_sub(KEEP);
        let mails = Mutex::new(mails.into_iter().skip(surplus).collect());
        Ok(Self { folder, mails })
    }

    /// The mails, the newest first.
    pub fn list(&self) -> Vec<ReceivedMail> {
        let mails = self.mails.lock().unwrap_or_else(PoisonError::into_inner);
        mails.iter().rev().cloned().collect()
    }

    pub fn find(&self, id: Uuid) -> Option<ReceivedMail> {
        let mails = self.mails.lock().unwrap_or_else(PoisonError::into_inner);
        mails.iter().find(|mail| mail.id == id).cloned()
    }

    /// Puts a mail in; the same one twice is there once.
    pub(super) async fn put(&self, mail: &Mail, now: DateTime<Utc>) -> Result<(), Failure> {
        let received = received(mail, now);
        let bytes = serde_json::to_vec_pretty(&received).map_err(|e| Failure::Never(e.to_string()))?;
        tokio::fs::write(self.file(mail.id), bytes).await.map_err(|e| Failure::Again(e.to_string()))?;
        if let Some(dropped) = self.push(received) {
            let _ = tokio::fs::remove_file(self.file(dropped.id)).await;
        }
        Ok(())
    }

    /// Shows a mail until the next start, and keeps it in no file.
    pub(super) fn show(&self, mail: &Mail, now: DateTime<Utc>) {
        self.push(received(mail, now));
    }

    /// Forgets the mails to an address, and those that mention it.
    pub(super) async fn forget(&self, address: &str) -> Result<(), Failure> {
        let wanted = address.to_lowercase();
        let about = |mail: &ReceivedMail| {
            [&mail.to, &mail.subject, &mail.text, &mail.html].into_iter().any(|text| text.to_lowercase().contains(&wanted))
        };
        let found: Vec<Uuid> = self.list().iter().filter(|mail| about(mail)).map(|mail| mail.id).collect();
        for id in found {
            match tokio::fs::remove_file(self.file(id)).await {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Failure::Again(error.to_string())),
                _ => self.mails.lock().unwrap_or_else(PoisonError::into_inner).retain(|mail| mail.id != id),
            }
        }
        Ok(())
    }

    /// Adds a mail; answers the one that had to make room.
    fn push(&self, received: ReceivedMail) -> Option<ReceivedMail> {
        let mut mails = self.mails.lock().unwrap_or_else(PoisonError::into_inner);
        mails.retain(|other| other.id != received.id);
        mails.push_back(received);
        if mails.len() > KEEP { mails.pop_front() } else { None }
    }

    fn file(&self, id: Uuid) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }
}

fn received(mail: &Mail, now: DateTime<Utc>) -> ReceivedMail {
    ReceivedMail {
        id: mail.id,
        to: mail.to.clone(),
        subject: mail.written.subject.clone(),
        at: now,
        language: mail.language.clone(),
        text: mail.written.text.clone(),
        html: mail.written.html.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::foundation::mail::Written;

    fn mail(id: u128, subject: &str) -> Mail {
        let written = Written { subject: subject.into(), text: "t".into(), html: "<p>t</p>".into() };
        Mail { id: Uuid::from_u128(id), to: "a@b.example".into(), language: "ca".into(), written }
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    #[tokio::test]
    async fn mails_are_there_once_the_newest_first_and_after_a_new_start() {
        let folder = tempfile::tempdir().unwrap();
        let mailbox = Mailbox::open(folder.path().join("m")).unwrap();
        mailbox.put(&mail(1, "first"), at(0)).await.unwrap();
        mailbox.put(&mail(2, "second"), at(1)).await.unwrap();
        mailbox.put(&mail(1, "first"), at(2)).await.unwrap();
        let subjects = |mailbox: &Mailbox| mailbox.list().into_iter().map(|m| m.subject).collect::<Vec<_>>();
        assert_eq!(subjects(&mailbox), ["first", "second"]);
        assert_eq!(subjects(&Mailbox::open(folder.path().join("m")).unwrap()), ["first", "second"]);
        assert_eq!(mailbox.find(Uuid::from_u128(2)).unwrap().subject, "second");
    }

    #[tokio::test]
    async fn t26_what_is_forgotten_is_in_no_file_and_the_last_mail_is_never_in_one() {
        let folder = tempfile::tempdir().unwrap();
        let mailbox = Mailbox::open(folder.path().to_owned()).unwrap();
        mailbox.put(&mail(1, "first"), at(0)).await.unwrap();
        let other = Mail { to: "c@d.example".into(), ..mail(2, "for another") };
        mailbox.put(&other, at(1)).await.unwrap();
        mailbox.forget("A@b.example").await.unwrap();
        mailbox.show(&mail(3, "last"), at(2));
        let subjects = |mailbox: &Mailbox| mailbox.list().into_iter().map(|m| m.subject).collect::<Vec<_>>();
        assert_eq!(subjects(&mailbox), ["last", "for another"]);
        assert_eq!(subjects(&Mailbox::open(folder.path().to_owned()).unwrap()), ["for another"]);
    }

    #[tokio::test]
    async fn old_mails_make_room() {
        let folder = tempfile::tempdir().unwrap();
        let mailbox = Mailbox::open(folder.path().to_owned()).unwrap();
        for n in 0..KEEP + 3 {
            mailbox.put(&mail(n as u128, "x"), at(n as i64)).await.unwrap();
        }
        assert_eq!(mailbox.list().len(), KEEP);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), KEEP);
    }
}
