use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use claror_record::cosignature::WitnessKey;
use claror_record::event::{Event, FileDigest, Leaf, LogCloseReason};
use claror_record::merkle;
use claror_record::note::{Note, Vkey};
use claror_record::proof::TlogProof;
use claror_record::tile::TilePath;
use sea_orm::{ActiveValue::Set, ConnectionTrait as _, EntityTrait as _, PaginatorTrait as _};

use super::rollback::{back_up, restore};
use super::{check, eids, record, try_record, verified, verified_in};
use crate::foundation::clock::ManualClock;
use crate::foundation::ledger::read::{self, Proof};
use crate::foundation::ledger::{OVERLAP_DAYS, announce, archive, frozen, heartbeats, new_epoch, rotate_key, sequence_all};
use crate::foundation::testing::{House, databases};
use ::entity::{ledger_cosignature, ledger_entry};

fn noon() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().expect("a time")
}

async fn events(house: &House) -> Vec<Event> {
    let rows = ledger_entry::Entity::find().all(&**house.app.store.read()).await.expect("entries");
    let mut rows: Vec<_> = rows.into_iter().map(|row| (row.idx, row.leaf)).collect();
    rows.sort_unstable();
    rows.into_iter().map(|(_, leaf)| Leaf::decode(&leaf).expect("a leaf").event).collect()
}

/// The earlier log as its files, checked by the auditor's program with the key that it had.
async fn earlier_verified(house: &House, n: i64, vkey: &str) -> u8 {
    let read = house.app.store.read();
    let earlier = archive::one(read, house.council.id, n).await.expect("read").expect("archived");
    let dir = tempfile::tempdir().expect("a folder");
    let write = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("a folder");
        std::fs::write(path, bytes).expect("written");
    };
    for path in TilePath::all_at(earlier.size) {
        let bytes = archive::tile(read, house.council.id, &earlier, path).await.expect("read").expect("there");
        write(&path.to_string(), &bytes);
    }
    write("openings.jsonl", &archive::openings_page(read, house.council.id, &earlier, 0, 1_000).await.expect("read").0);
    write("checkpoint", earlier.note.as_bytes());
    verified_in(dir.path(), &vkey.parse().expect("a key"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sound_log_is_closed_by_its_last_entry_and_the_next_one_names_it() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        let old_vkey = house.app.ledger.vkey(&house.council).expect("a key");
        let first = record(&house).await;
        let done = new_epoch(&house.app, &house.council, None, LogCloseReason::NewEpoch).await.expect("a new log");
        assert_eq!((done.closed, done.archived, done.archived_size, done.signed_size), (true, 1, 3, 3));
        assert_eq!((done.new_origin.as_str(), done.carried_over), ("test.example/log-2", 0));

        let house = house.restarted(&url).await;
        assert_eq!(house.council.ledger_origin, "test.example/log-2");
        assert_ne!(house.app.ledger.vkey(&house.council).expect("a key"), old_vkey);
        let earlier = archive::one(house.app.store.read(), house.council.id, 1).await.expect("read").expect("there");
        let Some(Event::LogOpened(opened)) = events(&house).await.into_iter().next() else { panic!("no log.opened") };
        let previous = opened.previous.expect("the old log");
        assert_eq!((previous.origin.as_str(), &previous.checkpoint), ("test.example/log", &earlier.note));
        record(&house).await;
        sequence_all(&house.app).await.expect("sequenced");
        assert_eq!(check(&house).await, 2);
        assert_eq!(verified(&house).await, 0);
        assert_eq!(earlier_verified(&house, 1, &old_vkey).await, 0);

        let Ok(Proof::Ready(text)) = read::proof(house.app.store.read(), house.council.id, &first).await else {
            panic!("no proof")
        };
        let proof: TlogProof = text.parse().expect("a proof");
        let key: Vkey = old_vkey.parse().expect("a key");
        let path = TilePath::all_at(3).find(|path| path.to_string().contains("entries")).expect("entries");
        let bundle = archive::tile(house.app.store.read(), house.council.id, &earlier, path).await.expect("read").expect("there");
        let leaves = claror_record::tile::decode_bundle(&bundle, 3).expect("a bundle");
        assert!(proof.verify(&merkle::leaf_hash(leaves[1]), &key).is_ok(), "an old receipt stays good");
        assert!(matches!(Leaf::decode(leaves[2]).expect("a leaf").event, Event::LogClosed(_)));

        let again = new_epoch(&house.app, &house.council, None, LogCloseReason::KeyStolen).await.expect("a third log");
        assert_eq!((again.new_origin.as_str(), again.archived), ("test.example/log-3", 2));
        assert_eq!(archive::all(house.app.store.read(), house.council.id).await.expect("read").len(), 2);
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_key_a_log_ends_as_it_stands_and_what_waited_goes_into_the_next() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        let old_vkey = house.app.ledger.vkey(&house.council).expect("a key");
        sequence_all(&house.app).await.expect("sequenced");
        house.app.store.close().await;
        std::fs::remove_file(house.app.ledger.keys_dir().join("test.log.key")).expect("lost");
        let house = house.restarted(&url).await;
        let waiting = record(&house).await;
        assert!(sequence_all(&house.app).await.is_err(), "nothing can be signed, and nothing is entered");
        let done =
            new_epoch(&house.app, &house.council, Some("test.example/second"), LogCloseReason::KeyLost).await.expect("a new log");
        assert_eq!((done.closed, done.archived_size, done.carried_over), (false, 1, 1));
        let house = house.restarted(&url).await;
        assert_eq!(eids(&house).await.get(1), Some(&waiting));
        assert_eq!(verified(&house).await, 0);
        assert_eq!(earlier_verified(&house, 1, &old_vkey).await, 0);
        assert_eq!(frozen(house.app.store.read(), house.council.id).await, Ok(None));
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_rollback_without_a_copy_the_new_log_names_the_largest_checkpoint_that_was_signed() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        let old_vkey = house.app.ledger.vkey(&house.council).expect("a key");
        record(&house).await;
        sequence_all(&house.app).await.expect("sequenced");
        let waiting = record(&house).await;
        house.app.store.close().await;
        back_up(&url, dir.path());
        let house = house.restarted(&url).await;
        record(&house).await;
        record(&house).await;
        sequence_all(&house.app).await.expect("sequenced");
        house.app.store.close().await;
        restore(&url, dir.path());
        let house = house.restarted(&url).await;
        sequence_all(&house.app).await.expect("frozen");
        assert!(try_record(&house).await.is_err());
        let done = new_epoch(&house.app, &house.council, None, LogCloseReason::NewEpoch).await.expect("a new log");
        assert_eq!((done.closed, done.archived_size, done.signed_size, done.carried_over), (false, 2, 5, 1));
        let house = house.restarted(&url).await;
        let Some(Event::LogOpened(opened)) = events(&house).await.into_iter().next() else { panic!("no log.opened") };
        let named = opened.previous.expect("the old log").checkpoint;
        assert_eq!(named.lines().nth(1), Some("5"), "the lost entries are not passed over in silence");
        assert_eq!(eids(&house).await.get(1), Some(&waiting));
        assert_eq!(verified(&house).await, 0);
        assert_eq!(earlier_verified(&house, 1, &old_vkey).await, 0);
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_witnesses_cosigned_stays_under_the_earlier_log_and_says_nothing_of_the_new_one() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        let old_vkey = house.app.ledger.vkey(&house.council).expect("a key");
        sequence_all(&house.app).await.expect("sequenced");
        let log = house.council.id;
        let note = read::checkpoint(house.app.store.read(), log).await.expect("read").expect("signed");
        let text = Note::parse(note.as_bytes()).expect("a note").text().to_owned();
        let witness = WitnessKey::from_seed("w.example", &[7; 32]).expect("a key");
        let line = witness.cosign(&text, 1_795_000_000).to_string();
        let row = ledger_cosignature::ActiveModel {
            log_id: Set(log),
            size: Set(1),
            witness: Set("w".into()),
            line: Set(line.clone()),
            cosigned_at: Set(1_795_000_000),
            received_at: Set(noon()),
        };
        let kept = house.app.store.work(move |tx| {
            let row = row.clone();
            Box::pin(
                async move { Ok(ledger_cosignature::Entity::insert(row).exec_without_returning(tx.conn()).await.map(drop)?) },
            )
        });
        kept.await.expect("kept");
        let refused = house.app.store.work(move |tx| {
            Box::pin(async move { Ok(tx.conn().execute_unprepared("DELETE FROM ledger_cosignature").await.map(drop)?) })
        });
        assert!(refused.await.is_err(), "the database lets go only of what is archived");

        record(&house).await;
        let done = new_epoch(&house.app, &house.council, None, LogCloseReason::KeyStolen).await.expect("a new log");
        assert_eq!((done.closed, done.archived_size), (true, 3));
        let conn = house.app.store.read();
        assert_eq!(archive::checkpoint_at(conn, log, 1, 1).await, Ok(Some(note + &line)));
        assert_eq!(ledger_cosignature::Entity::find().count(&**conn).await, Ok(0));
        let new = read::checkpoint_at(conn, log, 1).await.expect("read").expect("signed");
        assert!(new.starts_with("test.example/log-2\n1\n") && !new.contains("w.example"), "{new}");
        assert_eq!(earlier_verified(&house, 1, &old_vkey).await, 0);
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_rotation_both_keys_sign_for_ninety_days_and_then_the_new_one_alone() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let clock = Arc::new(ManualClock::at(noon()));
        let house = House::with(&url, Arc::clone(&dir), Arc::<ManualClock>::clone(&clock), |_| ()).await;
        let old: Vkey = house.app.ledger.vkey(&house.council).expect("a key").parse().expect("a key");
        sequence_all(&house.app).await.expect("sequenced");
        assert!(rotate_key(&house.app, &house.council, OVERLAP_DAYS - 1).await.is_err());
        let done = rotate_key(&house.app, &house.council, OVERLAP_DAYS).await.expect("rotated");
        let new: Vkey = done.new_vkey.parse().expect("a key");
        assert_eq!(done.old_vkey, old.to_string());
        let Some(Event::LogKeyRotated(rotated)) = events(&house).await.into_iter().nth(1) else { panic!("no rotation") };
        assert_eq!(rotated.followed_from(&old).as_ref(), Some(&new));

        let signed_by = async |house: &House| {
            let note = read::checkpoint(house.app.store.read(), house.council.id).await.expect("read").expect("signed");
            let note = Note::parse(note.as_bytes()).expect("a note");
            let by = |key: &Vkey| note.verify(std::slice::from_ref(key)).is_ok();
            (by(&old), by(&new))
        };
        assert_eq!(signed_by(&house).await, (true, true));
        assert_eq!(verified(&house).await, 0);
        clock.advance(Duration::days(89));
        record(&house).await;
        sequence_all(&house.app).await.expect("sequenced");
        assert_eq!(signed_by(&house).await, (true, true));
        clock.advance(Duration::days(2));
        record(&house).await;
        sequence_all(&house.app).await.expect("sequenced");
        assert_eq!(signed_by(&house).await, (false, true));
        let keys = read::vkeys(&house.app.ledger, &house.council).expect("keys");
        assert_eq!(keys, format!("{old}\n{new}\n"));
        let policy = read::policy(&house.app, &house.council).expect("a policy");
        assert!(policy.contains(&new.to_string()) && !policy.contains(&old.to_string()));
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_silent_log_says_once_in_each_interval_that_it_lives() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let clock = Arc::new(ManualClock::at(noon()));
        let house =
            House::with(&url, Arc::clone(&dir), Arc::<ManualClock>::clone(&clock), |settings| settings.heartbeat_seconds = 3_600)
                .await;
        sequence_all(&house.app).await.expect("sequenced");
        assert_eq!(heartbeats(&house.app).await, Ok(0));
        clock.advance(Duration::seconds(3_600));
        assert_eq!(heartbeats(&house.app).await, Ok(1));
        assert_eq!(heartbeats(&house.app).await, Ok(0), "one that waits for its place is enough");
        sequence_all(&house.app).await.expect("sequenced");
        clock.advance(Duration::seconds(3_000));
        record(&house).await;
        sequence_all(&house.app).await.expect("sequenced");
        clock.advance(Duration::seconds(3_000));
        assert_eq!(heartbeats(&house.app).await, Ok(0), "another act says it as well");
        let beats = events(&house)
            .await
            .into_iter()
            .filter(|event| matches!(event, Event::LogHeartbeat(beat) if beat.interval_seconds == 3_600));
        assert_eq!(beats.count(), 1);
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_program_or_other_policies_are_said_once() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        let (one, two) = (FileDigest::of(b"one"), FileDigest::of(b"two"));
        assert_eq!(announce(&house.app, "0.1.0", one, one).await, Ok(2));
        assert_eq!(announce(&house.app, "0.1.0", one, one).await, Ok(0), "while they wait");
        sequence_all(&house.app).await.expect("sequenced");
        assert_eq!(announce(&house.app, "0.1.0", one, one).await, Ok(0));
        assert_eq!(announce(&house.app, "0.1.0", two, one).await, Ok(1));
        assert_eq!(announce(&house.app, "0.1.0", two, two).await, Ok(1));
        sequence_all(&house.app).await.expect("sequenced");
        let changes = events(&house).await;
        assert!(
            matches!(changes.last(), Some(Event::PolicyChanged(change)) if change.previous == Some(one) && change.sha256 == two)
        );
        house.app.store.close().await;
    }
}
