use std::path::Path;
use std::sync::Arc;

use claror_record::event::RecoverySource;
use claror_verify::DirSource;

use super::{check, eids, record, try_record, verified};
use crate::foundation::ledger::{
    FreezeReason, Known, Memory, RecoverError, Recovered, compare, dump, frozen, recover, sequence_all, state_file,
};
use crate::foundation::testing::{House, databases};

/// Copies the database while nobody uses it.
pub(super) fn back_up(url: &str, dir: &Path) {
    if url.starts_with("sqlite:") {
        std::fs::copy(dir.join("claror.db"), dir.join("backup.db")).expect("copied");
    } else {
        let (base, name) = url.rsplit_once('/').expect("a name");
        psql(base, &format!("CREATE DATABASE {name}_backup TEMPLATE {name}"));
    }
}

/// Puts the copy back.
pub(super) fn restore(url: &str, dir: &Path) {
    if url.starts_with("sqlite:") {
        for name in ["claror.db-wal", "claror.db-shm"] {
            let _ = std::fs::remove_file(dir.join(name));
        }
        std::fs::copy(dir.join("backup.db"), dir.join("claror.db")).expect("copied");
    } else {
        let (base, name) = url.rsplit_once('/').expect("a name");
        psql(base, &format!("DROP DATABASE {name} WITH (FORCE)"));
        psql(base, &format!("CREATE DATABASE {name} TEMPLATE {name}_backup"));
    }
}

fn psql(base: &str, statement: &str) {
    let done = std::process::Command::new("psql").arg(format!("{base}/postgres")).args(["-qc", statement]).status();
    assert!(done.expect("psql").success(), "{statement}");
}

/// A log of 4 entries and one act that waits, backed up; then 5 acts more, all signed and mirrored; then the backup put back.
async fn rolled_back(url: &str, dir: &Arc<tempfile::TempDir>, mirror: &Path) -> House {
    let house = House::new(url, Arc::clone(dir)).await;
    for _ in 0..3 {
        record(&house).await;
    }
    sequence_all(&house.app).await.expect("sequenced");
    record(&house).await;
    house.app.store.close().await;
    back_up(url, dir.path());
    let house = house.restarted(url).await;
    for _ in 0..5 {
        record(&house).await;
        sequence_all(&house.app).await.expect("sequenced");
    }
    assert_eq!(dump(&house.app, &house.council, mirror).await, Ok(10));
    house.app.store.close().await;
    restore(url, dir.path());
    house.restarted(url).await
}

async fn from_mirror(house: &House, mirror: &Path) -> Result<Recovered, RecoverError> {
    let source = Box::new(DirSource::new(mirror));
    recover(&house.app, &house.council, source, RecoverySource::Directory, true).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_backup_put_back_freezes_before_anything_is_written_and_a_mirror_brings_the_log_back() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let mirror = tempfile::tempdir().expect("a folder");
        let house = rolled_back(&url, &dir, mirror.path()).await;
        assert_eq!(sequence_all(&house.app).await, Ok(0), "what waits gets no place that another entry had");
        let why = frozen(house.app.store.read(), house.council.id).await.expect("read").expect("frozen").reason;
        assert_eq!(why, FreezeReason::Behind { memory: Memory::LastSigned, size: 4, known: 10 });
        assert_eq!(try_record(&house).await.map_err(|problem| problem.code()), Err("LEDGER_FROZEN"));

        let recovered = from_mirror(&house, mirror.path()).await.expect("recovered");
        assert_eq!((recovered.first, recovered.count), (4, 6));
        let lost: Vec<u64> = recovered.lost.iter().map(|act| act.index).collect();
        assert_eq!(lost, [5, 6, 7, 8, 9], "the one that waited in the backup has lost nothing");
        assert!(recovered.lost.iter().all(|act| act.kind == "log.heartbeat" && act.by_itself && act.at.is_some()));
        assert_eq!(frozen(house.app.store.read(), house.council.id).await, Ok(None));
        record(&house).await;
        sequence_all(&house.app).await.expect("sequenced");
        assert_eq!(check(&house).await, 12, "with log.recovered and one act more");
        assert_eq!(verified(&house).await, 0);
        assert!(matches!(from_mirror(&house, mirror.path()).await, Err(RecoverError::Nothing(12))));
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_that_is_altered_too_old_or_unreadable_gives_nothing_and_the_log_stays_frozen() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let mirror = tempfile::tempdir().expect("a folder");
        let house = rolled_back(&url, &dir, mirror.path()).await;
        sequence_all(&house.app).await.expect("frozen");
        let bundle = mirror.path().join("tile/entries/000.p/10");
        let good = std::fs::read(&bundle).expect("entries");
        let mut bad = good.clone();
        let at = bad.len() - 20;
        bad[at] ^= 1;
        std::fs::write(&bundle, &bad).expect("altered");
        assert!(matches!(from_mirror(&house, mirror.path()).await, Err(RecoverError::Altered)));
        std::fs::write(&bundle, &good[..good.len() - 1]).expect("cut");
        assert!(matches!(from_mirror(&house, mirror.path()).await, Err(RecoverError::Source { .. })));
        std::fs::write(&bundle, &good).expect("as it was");
        let newest = std::fs::read(mirror.path().join("checkpoint")).expect("a note");
        std::fs::copy(mirror.path().join("checkpoints/8"), mirror.path().join("checkpoint")).expect("an older note");
        let old = from_mirror(&house, mirror.path()).await;
        assert!(matches!(old, Err(RecoverError::SourceBehind { has: 8, needs: 10 })), "{old:?}");
        std::fs::write(mirror.path().join("checkpoint"), newest).expect("as it was");
        assert_eq!(eids(&house).await.len(), 4, "nothing was taken");
        assert!(frozen(house.app.store.read(), house.council.id).await.expect("read").is_some());
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_continued_from_an_older_copy_is_frozen_as_a_fork_and_no_mirror_can_mend_it() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let mirror = tempfile::tempdir().expect("a folder");
        let house = rolled_back(&url, &dir, mirror.path()).await;
        // Whoever takes the state away lets the same key sign another history: the very thing that the guard prevents.
        let state = state_file(house.app.ledger.keys_dir(), &house.council.ledger_origin);
        let kept = std::fs::read(&state).expect("a state");
        std::fs::remove_file(&state).expect("removed");
        sequence_all(&house.app).await.expect("a fork");
        std::fs::write(&state, &kept).expect("put back");
        sequence_all(&house.app).await.expect("frozen");
        let why = frozen(house.app.store.read(), house.council.id).await.expect("read").expect("frozen").reason;
        assert_eq!(why, FreezeReason::Behind { memory: Memory::LastSigned, size: 5, known: 10 });
        // The act that waited came first in both histories; the next ones differ.
        let fifth = from_mirror(&house, mirror.path()).await;
        assert!(fifth.is_ok(), "the five entries are the same: {fifth:?}");
        house.app.store.close().await;

        restore(&url, dir.path());
        let house = house.restarted(&url).await;
        std::fs::remove_file(&state).expect("removed");
        for _ in 0..9 {
            record(&house).await;
        }
        sequence_all(&house.app).await.expect("a fork");
        std::fs::write(&state, &kept).expect("put back");
        sequence_all(&house.app).await.expect("frozen");
        let why = frozen(house.app.store.read(), house.council.id).await.expect("read").expect("frozen").reason;
        assert_eq!(why, FreezeReason::Forked { memory: Memory::LastSigned, at: 10 });
        assert!(try_record(&house).await.is_err());
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_witness_that_knows_more_freezes_the_log_and_one_that_knows_less_does_not() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        record(&house).await;
        sequence_all(&house.app).await.expect("sequenced");
        let known = |size| Known { memory: Memory::Witness("w.example".into()), size, root: None };
        assert_eq!(compare(&house.app, &house.council, &known(1)).await, Ok(true));
        assert_eq!(compare(&house.app, &house.council, &known(3)).await, Ok(false));
        assert!(try_record(&house).await.is_err());
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_that_cannot_be_read_lets_nothing_be_signed() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        sequence_all(&house.app).await.expect("sequenced");
        let state = state_file(house.app.ledger.keys_dir(), &house.council.ledger_origin);
        let kept = std::fs::read_to_string(&state).expect("a state");
        std::fs::write(&state, kept.replace("\n1\n", "\n0\n")).expect("altered");
        record(&house).await;
        assert!(sequence_all(&house.app).await.is_err());
        assert_eq!(check(&house).await, 1, "nothing more was signed");
        std::fs::write(&state, &kept).expect("as it was");
        assert_eq!(sequence_all(&house.app).await, Ok(1));
        assert_eq!(check(&house).await, 2);
        house.app.store.close().await;
    }
}
