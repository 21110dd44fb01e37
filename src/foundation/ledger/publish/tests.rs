//! Rules of publishing that need no witness: who is asked what is tried between real processes (tests/integration).
use std::sync::Arc;

use chrono::Duration;
use sea_orm::ConnectionTrait as _;

use super::{look_at_witnesses, publish_due, store};
use crate::foundation::clock::{Clock as _, ManualClock};
use crate::foundation::config::{WitnessPolicy, WitnessSetting};
use crate::foundation::ledger::{read, sequence_all};
use crate::foundation::testing::{House, databases};

const VKEY: &str = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

/// A house whose only witness can never be reached.
async fn house(url: &str, dir: &Arc<tempfile::TempDir>, policy: WitnessPolicy, clock: &Arc<ManualClock>) -> House {
    let change = |settings: &mut crate::foundation::config::Settings| {
        settings.witnesses.policy = policy;
        settings.witnesses.quorum = 1;
        let vkey = VKEY.parse().expect("a key");
        settings.witnesses.list = vec![WitnessSetting { name: "w".into(), vkey, url: "http://127.0.0.1:9".into() }];
    };
    let clock = Arc::clone(clock) as Arc<dyn crate::foundation::clock::Clock>;
    House::with(url, Arc::clone(dir), clock, change).await
}

fn clock() -> Arc<ManualClock> {
    Arc::new(ManualClock::at("2026-11-24T09:00:00Z".parse().expect("a time")))
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_witnesses_a_required_checkpoint_is_signed_and_never_published() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let clock = clock();
        let house = house(&url, &dir, WitnessPolicy::Require, &clock).await;
        sequence_all(&house.app).await.expect("signed");
        clock.advance(Duration::days(30));
        publish_due(&house.app, &house.council).await.expect("looked");
        let (read, log) = (house.app.store.read(), house.council.id);
        assert_eq!(read::checkpoint(read, log).await, Ok(None));
        assert_eq!(read::checkpoint_at(read, log, 1).await, Ok(None));
        assert_eq!(read::published_size(read, log).await, Ok(0));
        assert_eq!(read::proof(read, log, "0").await, Ok(read::Proof::Waiting));
        let summary = read::summary(read, log).await.expect("read");
        assert_eq!((summary.size, summary.unpublished), (0, 1));
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_witnesses_a_preferred_checkpoint_is_published_after_a_while() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let clock = clock();
        let house = house(&url, &dir, WitnessPolicy::Prefer, &clock).await;
        sequence_all(&house.app).await.expect("signed");
        let (read, log) = (house.app.store.read(), house.council.id);
        clock.advance(Duration::seconds(9));
        publish_due(&house.app, &house.council).await.expect("looked");
        assert_eq!(read::published_size(read, log).await, Ok(0), "not yet");
        clock.advance(Duration::seconds(1));
        publish_due(&house.app, &house.council).await.expect("looked");
        assert_eq!(read::published_size(read, log).await, Ok(1));
        assert!(clock.now() > "2026-11-24T09:00:09Z".parse::<chrono::DateTime<chrono::Utc>>().expect("a time"));
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_checkpoint_never_changes_any_more() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        sequence_all(&house.app).await.expect("published");
        for statement in [
            "UPDATE ledger_checkpoint SET published_at = NULL",
            "UPDATE ledger_checkpoint SET published_at = signed_at",
            "UPDATE ledger_checkpoint SET note = 'x', published_at = signed_at",
        ] {
            let refused = house
                .app
                .store
                .work(move |tx| Box::pin(async move { Ok(tx.conn().execute_unprepared(statement).await.is_err()) }));
            assert_ne!(refused.await, Ok(false), "{statement}");
        }
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cosignature_of_a_checkpoint_that_the_log_does_not_have_is_dropped() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = house(&url, &dir, WitnessPolicy::Require, &clock()).await;
        sequence_all(&house.app).await.expect("signed");
        let (app, log) = (&house.app, house.council.id);
        let witness = app.settings.witnesses.list.first().expect("a witness");
        let ours = store::newest_signed(app.store.read(), log).await.expect("read").expect("signed");
        let mut other = ours.clone();
        other.note = ours.note.replace("test.example/log", "test.example/log-2");
        assert_eq!(store::stands(app.store.read(), &other).await, Ok(false));
        store::keep(app, &other, witness, "line\n".into(), 1).await.expect("dropped");
        assert!(store::cosigners(app.store.read(), log, ours.size).await.expect("read").is_empty());
        assert_eq!(store::stands(app.store.read(), &ours).await, Ok(true));
        store::keep(app, &ours, witness, "line\n".into(), 1).await.expect("kept");
        assert_eq!(store::cosigners(app.store.read(), log, ours.size).await.expect("read").len(), 1);
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_witness_that_cannot_be_reached_freezes_nothing() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    let [url, _] = databases(&dir).try_into().expect("two databases");
    let house = house(&url, &dir, WitnessPolicy::Require, &clock()).await;
    look_at_witnesses(&house.app).await.expect("looked");
    let summary = read::summary(house.app.store.read(), house.council.id).await.expect("read");
    assert!(!summary.frozen);
    house.app.store.close().await;
}
