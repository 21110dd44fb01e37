//! Bad luck: crashes between the steps, several sequencers at once, altered rows.
use std::sync::Arc;

use claror_record::checkpoint::Checkpoint;
use claror_record::event::LogHeartbeat;
use claror_record::merkle;
use claror_record::note::Vkey;
use claror_record::proof::TlogProof;
use claror_record::tile::{TileKind, TilePath, decode_bundle};
use claror_verify::{DirSource, Options};
use sea_orm::{ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _};

use super::read::{self, Proof};
use super::{Act, Event, Subject, append, dump, sequence_all};
use crate::foundation::access::Actor;
use crate::foundation::command::Context;
use crate::foundation::problem::Problem;
use crate::foundation::testing::{House, databases};
use ::entity::{ledger_checkpoint, ledger_entry, ledger_pending};

mod child;
mod crashes;
mod crowds;
mod epochs;
mod freeze;
mod full;
mod rollback;

/// An act that depends on no other.
fn neutral(cx: &Context) -> Act {
    let event = Event::LogHeartbeat(LogHeartbeat { interval_seconds: 86_400 });
    Act::new(Subject::Log(cx.council.ledger_origin.clone()), event)
}

/// Records one act; answers its eid.
async fn record(house: &House) -> String {
    try_record(house).await.expect("recorded")
}

async fn try_record(house: &House) -> Result<String, Problem> {
    let cx = house.app.context(Arc::clone(&house.council), Actor::operator(), "ca");
    let store = house.app.store.clone();
    let eid = store.work(move |tx| {
        let cx = cx.clone();
        Box::pin(async move { Ok(append(tx, &cx, neutral(&cx)).await?.eid) })
    });
    eid.await
}

/// Ids of the entries that have a place, in their order.
async fn eids(house: &House) -> Vec<String> {
    let rows = ledger_entry::Entity::find()
        .filter(ledger_entry::Column::LogId.eq(house.council.id))
        .order_by_asc(ledger_entry::Column::Idx)
        .all(&**house.app.store.read());
    rows.await.expect("entries").into_iter().map(|row| row.eid).collect()
}

/// The exit code of the auditor's program on the published log, by the key that the log has now.
async fn verified(house: &House) -> u8 {
    let dir = tempfile::tempdir().expect("a folder");
    dump(&house.app, &house.council, dir.path()).await.expect("dumped");
    let vkey: Vkey = house.app.ledger.vkey(&house.council).expect("a key").parse().expect("a key");
    verified_in(dir.path(), &vkey)
}

fn verified_in(dir: &std::path::Path, vkey: &Vkey) -> u8 {
    let report = claror_verify::verify(&DirSource::new(dir), vkey, Options::default());
    if report.exit.code() != 0 {
        println!("{}", report.lines().join("\n"));
    }
    report.exit.code()
}

/// Checks the published ledger as an outsider would; answers its size.
async fn check(house: &House) -> u64 {
    let read = house.app.store.read();
    let log = house.council.id;
    let vkey: Vkey = house.app.ledger.vkey(&house.council).expect("a key").parse().expect("a key");
    let note = read::checkpoint(read, log).await.expect("read").expect("published");
    let checkpoint = Checkpoint::open(note.as_bytes(), &vkey).expect("signed");
    let mut hashes = Vec::new();
    for path in TilePath::of_kind_at(TileKind::Entries, checkpoint.size) {
        let bundle = read::tile(read, log, path).await.expect("read").expect("there");
        hashes.extend(decode_bundle(&bundle, path.width()).expect("a bundle").into_iter().map(merkle::leaf_hash));
    }
    assert_eq!(merkle::root(&hashes), checkpoint.root, "the root is that of the entries");
    checkpoint.size
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_committed_but_not_sequenced_is_sequenced_by_the_next_start() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        record(&house).await;
        house.app.store.close().await;
        let house = house.restarted(&url).await;
        assert_eq!(sequence_all(&house.app).await.expect("repaired"), 2, "log.opened and the act");
        assert_eq!(check(&house).await, 2);
        assert_eq!(sequence_all(&house.app).await.expect("nothing left"), 0);
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_sequencing_at_once_make_one_sequence() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let first = House::new(&url, Arc::clone(&dir)).await;
        let second = House::reopen(&url, Arc::clone(&dir)).await;
        let (one, two) = tokio::join!(busy(&first), busy(&second));
        let mut placed = one + two;
        placed += sequence_all(&first.app).await.expect("the rest");
        assert_eq!(placed, 121, "log.opened and 120 acts, each once");
        assert_eq!(check(&first).await, 121);
        let read = first.app.store.read();
        assert_eq!(ledger_pending::Entity::find().count(&**read).await.expect("count"), 0);
        let mut indices: Vec<i64> =
            ledger_entry::Entity::find().all(&**read).await.expect("entries").into_iter().map(|row| row.idx).collect();
        indices.sort_unstable();
        assert_eq!(indices, (0..121).collect::<Vec<i64>>());
        first.app.store.close().await;
        second.app.store.close().await;
    }
}

/// 60 acts, sequencing after each second one.
async fn busy(house: &House) -> u64 {
    let mut placed = 0;
    for n in 0..60 {
        record(house).await;
        if n % 2 == 1 {
            // Losing the race is no error for a worker: it tries again.
            placed += sequence_all(&house.app).await.unwrap_or(0);
        }
    }
    placed
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_proves_the_entry_against_the_published_checkpoint() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        let eid = record(&house).await;
        let (read, log) = (house.app.store.read(), house.council.id);
        assert_eq!(read::proof(read, log, &eid).await, Ok(Proof::Waiting));
        assert_eq!(read::proof(read, log, "nothing").await, Ok(Proof::Unknown));
        sequence_all(&house.app).await.expect("sequenced");
        let Ok(Proof::Ready(text)) = read::proof(read, log, &eid).await else { panic!("no proof") };
        let proof: TlogProof = text.parse().expect("a proof file");
        let leaf = ledger_entry::Entity::find_by_id((log, 1)).one(&**read).await.expect("read").expect("there").leaf;
        let vkey = house.app.ledger.vkey(&house.council).expect("a key").parse().expect("a key");
        assert!(proof.verify(&merkle::leaf_hash(&leaf), &vkey).is_ok());
        assert!(proof.verify(&merkle::leaf_hash(b"{}"), &vkey).is_err());
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_beyond_the_published_checkpoint_is_served() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        sequence_all(&house.app).await.expect("sequenced");
        let (read, log) = (house.app.store.read(), house.council.id);
        let path = |width| TilePath::new(TileKind::Entries, 0, width).expect("a path");
        assert!(read::tile(read, log, path(1)).await.expect("read").is_some());
        assert!(read::tile(read, log, path(2)).await.expect("read").is_none());
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_and_checkpoints_refuse_change_in_the_database() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        sequence_all(&house.app).await.expect("sequenced");
        for statement in [
            "UPDATE ledger_entry SET kind = 'x'",
            "DELETE FROM ledger_entry",
            "UPDATE ledger_checkpoint SET note = 'x'",
            "DELETE FROM ledger_checkpoint",
        ] {
            let refused = house
                .app
                .store
                .work(move |tx| Box::pin(async move { Ok(tx.conn().execute_unprepared(statement).await.is_err()) }));
            // PostgreSQL has aborted the transaction by then, so its COMMIT may answer an error of its own.
            assert_ne!(refused.await, Ok(false), "{statement}");
        }
        let read = house.app.store.read();
        assert_eq!(ledger_entry::Entity::find().count(&**read).await, Ok(1));
        assert_eq!(ledger_checkpoint::Entity::find().count(&**read).await, Ok(1));
        house.app.store.close().await;
    }
}
