use std::collections::HashSet;
use std::sync::Arc;

use sea_orm::ConnectionTrait as _;

use super::child::play_in_little_room;
use super::{check, eids, neutral, record, verified};
use crate::foundation::access::Actor;
use crate::foundation::ledger::{append, sequence_all};
use crate::foundation::testing::{House, databases};

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_with_a_code_writes_nothing_by_halves_and_goes_on_when_there_is_room() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir).into_iter().filter(|url| url.starts_with("sqlite")) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        sequence_all(&house.app).await.expect("sequenced");
        house.app.store.close().await;
        let size = std::fs::metadata(dir.path().join("claror.db")).expect("the database").len();
        let playing = play_in_little_room("until_full", &url, dir.path(), size / 512 + 400);
        let said = tokio::task::spawn_blocking(|| playing.until_refused_then_room()).await.expect("ended");
        assert_eq!(said.refused, ["STORAGE_FULL"]);
        assert!(said.recorded.len() > 3, "some before, three after: {}", said.recorded.len());
        let house = house.restarted(&url).await;
        sequence_all(&house.app).await.expect("sequenced");
        let held: HashSet<String> = eids(&house).await.into_iter().collect();
        assert!(said.recorded.iter().all(|eid| held.contains(eid)));
        assert_eq!(held.len(), said.recorded.len() + 1, "log.opened and what was acknowledged: the refused act left nothing");
        assert_eq!(check(&house).await, held.len() as u64);
        assert_eq!(verified(&house).await, 0);
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_shared_the_transaction_with_a_write_that_found_no_room_is_refused_too_and_nothing_of_it_stays() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir).into_iter().filter(|url| url.starts_with("sqlite")) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        sequence_all(&house.app).await.expect("sequenced");
        let cx = house.app.context(Arc::clone(&house.council), Actor::operator(), "ca");
        let filling = house.app.store.work(move |tx| {
            let cx = cx.clone();
            Box::pin(async move {
                tx.conn().execute_unprepared("PRAGMA max_page_count = 1").await?;
                for _ in 0..10_000 {
                    append(tx, &cx, neutral(&cx)).await.map(|appended| drop(appended.token))?;
                }
                Ok(())
            })
        });
        let others = futures_util::future::join_all((0..20).map(|_| super::try_record(&house)));
        let (filling, others) = tokio::join!(filling, others);
        assert_eq!(filling.map_err(|problem| problem.code()), Err("STORAGE_FULL"));
        let acknowledged: Vec<String> = others
            .into_iter()
            .filter_map(|outcome| match outcome {
                Ok(eid) => Some(eid),
                Err(problem) => {
                    assert_eq!(problem.code(), "STORAGE_FULL");
                    None
                }
            })
            .collect();
        // The connection was opened anew, and with it the limit is gone: there is room again.
        let after = record(&house).await;
        sequence_all(&house.app).await.expect("sequenced");
        let held = eids(&house).await;
        assert_eq!(held.len(), 1 + acknowledged.len() + 1);
        assert!(held.contains(&after) && acknowledged.iter().all(|eid| held.contains(eid)));
        assert_eq!(verified(&house).await, 0);
        house.app.store.close().await;
    }
}
