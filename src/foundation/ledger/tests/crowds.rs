use std::collections::HashSet;
use std::sync::Arc;

use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use tokio::sync::Notify;

use super::child::{Said, play};
use super::{check, eids, neutral, record, verified};
use crate::foundation::access::Actor;
use crate::foundation::ledger::{append, sequence_all};
use crate::foundation::testing::{House, databases};
use ::entity::ledger_pending;

/// Lets `count` processes work at once; answers what each acknowledged, and checks that the log holds exactly that.
async fn crowd(url: &str, dir: &Arc<tempfile::TempDir>, count: usize, part: &str) {
    let house = House::new(url, Arc::clone(dir)).await;
    let playing: Vec<_> = (0..count).map(|_| play(part, url, dir.path())).collect();
    let ends = playing.into_iter().map(|playing| tokio::task::spawn_blocking(|| playing.end()));
    let ends = futures_util::future::join_all(ends);
    tokio::pin!(ends);
    // One more sequencer, in this process.
    let said: Vec<Said> = loop {
        tokio::select! {
            said = &mut ends => break said.into_iter().map(|said| said.expect("ended")).collect(),
            () = tokio::time::sleep(std::time::Duration::from_millis(20)) => { let _ = sequence_all(&house.app).await; }
        }
    };
    sequence_all(&house.app).await.expect("the rest");
    let acknowledged: HashSet<String> = said.into_iter().flat_map(|said| said.recorded).collect();
    let held = eids(&house).await;
    let distinct: HashSet<String> = held.iter().cloned().collect();
    assert_eq!(held.len(), distinct.len(), "each once");
    assert!(acknowledged.is_subset(&distinct));
    assert_eq!(distinct.len(), acknowledged.len() + 1, "log.opened and what was acknowledged, nothing else");
    assert_eq!(check(&house).await, held.len() as u64, "contiguous, and the root is that of the entries");
    assert_eq!(ledger_pending::Entity::find().count(&**house.app.store.read()).await, Ok(0));
    assert_eq!(verified(&house).await, 0);
    house.app.store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_that_write_and_sequence_at_once_make_one_sequence() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        crowd(&url, &dir, 2, "work 60").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_writing_processes_make_one_sequence_on_postgresql() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir).into_iter().filter(|url| url.starts_with("postgres")) {
        crowd(&url, &dir, 8, "work 150").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lower_waiting_number_that_commits_late_is_not_lost() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    // On SQLite there is one writer, and numbers commit in their order.
    for url in databases(&dir).into_iter().filter(|url| url.starts_with("postgres")) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        sequence_all(&house.app).await.expect("sequenced");
        let (entered, released) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let cx = house.app.context(Arc::clone(&house.council), Actor::operator(), "ca");
        let (app, inside, gate) = (Arc::clone(&house.app), Arc::clone(&entered), Arc::clone(&released));
        let slow = tokio::spawn(async move {
            let recorded = app.store.work(move |tx| {
                let (cx, inside, gate) = (cx.clone(), Arc::clone(&inside), Arc::clone(&gate));
                Box::pin(async move {
                    let eid = append(tx, &cx, neutral(&cx)).await?.eid;
                    inside.notify_one();
                    gate.notified().await;
                    Ok(eid)
                })
            });
            recorded.await
        });
        entered.notified().await;
        let quick = record(&house).await;
        assert_eq!(sequence_all(&house.app).await, Ok(1), "the one with the higher number");
        released.notify_one();
        let slow = slow.await.expect("ended").expect("recorded");
        assert_eq!(sequence_all(&house.app).await, Ok(1), "the one with the lower number");
        let held = eids(&house).await;
        assert_eq!(held[1..], [quick, slow]);
        assert_eq!(verified(&house).await, 0);
        house.app.store.close().await;
    }
}
