//! The room as other rooms and the faces use it, on both databases.
mod graphql;
mod linking;
mod mailing;
mod signing_in;
mod tenancy;
mod throttling;
mod tokens;

use std::net::IpAddr;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::{Invited, PasswordHash, Tokens};
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::clock::ManualClock;
use crate::foundation::command::{Context, Recorded, WriteTx, housekeeping};
use crate::foundation::config::{MailSettings, PasswordSettings};
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::mail::ReceivedMail;
use crate::foundation::outbox::Worker;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use crate::foundation::testing::{House, databases};

/// Good enough for tests, and quick.
const CHEAP: PasswordSettings = PasswordSettings { memory_kib: 64, passes: 1, lanes: 1, length_min: 10 };
const PASSWORD: &str = "correct horse battery";
const EMAIL: &str = "nuria@test.example";
const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));
const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 2));

/// An installation with one council, whose clock stands still, and what tests do with it.
struct Place {
    house: House,
    clock: Arc<ManualClock>,
    dir: Arc<tempfile::TempDir>,
}

/// One place on each database.
async fn places() -> Vec<Place> {
    let dir = tempfile::tempdir().unwrap();
    let mut places = Vec::new();
    for url in databases(&dir) {
        places.push(place(&url).await);
    }
    places
}

async fn place(url: &str) -> Place {
    let dir = Arc::new(tempfile::tempdir().unwrap());
    let url =
        if url.starts_with("sqlite:") { format!("sqlite:{}", dir.path().join("claror.db").display()) } else { url.to_owned() };
    let clock = Arc::new(ManualClock::at(DateTime::from_timestamp(1_800_000_000, 0).unwrap()));
    let house = House::with(&url, Arc::clone(&dir), Arc::<ManualClock>::clone(&clock), |settings| {
        settings.passwords = CHEAP;
        settings.mail = MailSettings::Mailbox;
    })
    .await;
    Place { house, clock, dir }
}

impl Place {
    fn app(&self) -> &Arc<App> {
        &self.house.app
    }

    fn council(&self) -> Uuid {
        self.house.council.id
    }

    fn now(&self) -> DateTime<Utc> {
        self.app().clock.now()
    }

    fn pass(&self, seconds: i64) {
        self.clock.advance(Duration::seconds(seconds));
    }

    fn public(&self) -> Context {
        self.public_of(&self.house.council)
    }

    fn public_of(&self, council: &Arc<Council>) -> Context {
        self.app().context(Arc::clone(council), Actor::public(), "en")
    }

    fn person(&self, account: Uuid) -> Context {
        let council = &self.house.council;
        let actor = Actor::person(council.id, account, Some(account), Default::default());
        self.app().context(Arc::clone(council), actor, "en")
    }

    /// Something that another room does in a transaction of its own.
    async fn write<T, W>(&self, council: &Arc<Council>, work: W) -> Result<T, Problem>
    where
        T: Send + 'static,
        W: for<'a> Fn(&'a WriteTx, Context) -> futures_util::future::BoxFuture<'a, Result<T, Problem>> + Send + Sync + 'static,
    {
        let cx = self.app().context(Arc::clone(council), Actor::operator(), "en");
        housekeeping(&self.app().store, move |tx| {
            let done = work(tx, cx.clone());
            Box::pin(async move { Ok(Recorded::new(done.await?, no_event(Reason::Session))) })
        })
        .await
    }

    async fn create(&self, council: &Arc<Council>, email: &str) -> Result<Uuid, Problem> {
        let email = email.to_owned();
        self.write(council, move |tx, cx| {
            let email = email.clone();
            Box::pin(async move { super::create_account(tx, &cx, &email, "ca").await })
        })
        .await
    }

    async fn invite(&self, account: Uuid) -> Result<Invited, Problem> {
        self.write(&self.house.council, move |tx, cx| {
            Box::pin(async move { super::invite(tx, &cx, account, "Núria Valls").await })
        })
        .await
    }

    async fn disable(&self, account: Uuid) {
        self.write(&self.house.council, move |tx, cx| Box::pin(async move { super::disable(tx, &cx, account).await }))
            .await
            .unwrap();
    }

    /// An account that can sign in.
    async fn member(&self, council: &Arc<Council>, email: &str) -> Uuid {
        let account = self.create(council, email).await.unwrap();
        let hash: PasswordHash = super::hash_password(CHEAP, PASSWORD).await.unwrap();
        self.write(council, move |tx, cx| {
            let hash = hash.clone();
            Box::pin(async move { super::set_password(tx, &cx, account, &hash).await })
        })
        .await
        .unwrap();
        account
    }

    async fn nuria(&self) -> Uuid {
        self.member(&self.house.council, EMAIL).await
    }

    async fn try_to_sign_in(&self, from: IpAddr, email: &str, password: &str) -> Result<Tokens, Problem> {
        super::sign_in(&self.public(), from, email, password).await
    }

    async fn sign_in(&self) -> Tokens {
        self.try_to_sign_in(HERE, EMAIL, PASSWORD).await.unwrap()
    }

    async fn verify(&self, token: &str) -> Option<(Uuid, Uuid)> {
        super::verify_access_token(self.app(), self.council(), token, self.now()).await.unwrap()
    }

    async fn refresh(&self, token: &str) -> Result<Tokens, Problem> {
        super::refresh_tokens(&self.public(), HERE, token).await
    }

    /// Lets the outbox work until nothing is due; the mails that there are then, the newest first.
    async fn mails(&self) -> Vec<ReceivedMail> {
        let worker = Worker::new(Arc::clone(self.app()), super::outbox_handlers());
        while worker.work_once().await.unwrap() > 0 {}
        self.app().mailer.mailbox().unwrap().list()
    }

    /// The secret in the newest link by mail.
    async fn secret_from_mail(&self) -> String {
        let mails = self.mails().await;
        let links = mails.iter().filter_map(|mail| mail.text.split_once("#token="));
        let (_, rest) = links.into_iter().next().expect("a link");
        rest.lines().next().unwrap().to_owned()
    }

    async fn ask_for_reset(&self) -> String {
        assert!(super::request_password_reset(&self.public(), HERE, EMAIL).await.unwrap());
        self.secret_from_mail().await
    }

    async fn reset(&self, secret: &str, password: &str) -> Result<bool, Problem> {
        super::reset_password(&self.public(), HERE, secret, password).await
    }

    async fn accept(&self, secret: &str, password: &str) -> Result<bool, Problem> {
        super::accept_invitation(&self.public(), HERE, secret, password, None).await
    }
}

/// The code of a refusal.
fn code<T: std::fmt::Debug>(outcome: Result<T, Problem>) -> &'static str {
    outcome.expect_err("a refusal").code()
}

/// The code of the first field that is refused.
fn field_code<T: std::fmt::Debug>(outcome: Result<T, Problem>) -> (String, &'static str) {
    match outcome.expect_err("a refusal") {
        Problem::Invalid(fields) => (fields[0].field.clone(), fields[0].code),
        other => panic!("{other:?}"),
    }
}
