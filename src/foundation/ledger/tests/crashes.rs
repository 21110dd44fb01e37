use std::collections::HashSet;
use std::sync::Arc;

use super::child::kill_at;
use super::{check, eids, record, verified};
use crate::foundation::ledger::{frozen, last_signed, sequence_all};
use crate::foundation::testing::{House, databases};

/// The steps of writing, in their order.
const POINTS: [&str; 8] = [
    "before_commit",
    "after_commit",
    "before_sequencing",
    "inside_sequencing",
    "after_sequencing",
    "after_signing",
    "after_last_signed",
    "after_storing",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_process_killed_between_any_two_steps_loses_nothing_acknowledged_and_makes_no_fork() {
    for point in POINTS {
        let dir = Arc::new(tempfile::tempdir().expect("a folder"));
        for url in databases(&dir) {
            let house = House::new(&url, Arc::clone(&dir)).await;
            let mut acknowledged = vec![record(&house).await];
            sequence_all(&house.app).await.expect("sequenced");
            house.app.store.close().await;

            let said = kill_at(point, "work 4", &url, dir.path());
            assert!(said.stopped, "{point} was reached on {url}");
            let expected = if matches!(point, "before_commit" | "after_commit") { 0 } else { 4 };
            assert_eq!(said.recorded.len(), expected, "{point}");
            acknowledged.extend(said.recorded);

            let house = house.restarted(&url).await;
            let signed = last_signed(&house.app, &house.council).expect("readable").expect("something was signed").checkpoint;
            sequence_all(&house.app).await.expect("repaired");
            assert_eq!(frozen(house.app.store.read(), house.council.id).await, Ok(None), "{point}");
            let held = eids(&house).await;
            let distinct: HashSet<&String> = held.iter().collect();
            assert_eq!(distinct.len(), held.len(), "{point}: each once");
            assert!(acknowledged.iter().all(|eid| distinct.contains(eid)), "{point}: all that was acknowledged is there");
            // A commit whose answer nobody heard may be there as well; half of one may not.
            let unheard = usize::from(point == "after_commit");
            assert_eq!(held.len(), 1 + acknowledged.len() + unheard, "{point}");
            assert_eq!(check(&house).await, held.len() as u64, "{point}");
            assert!(signed.size <= held.len() as u64, "{point}");
            assert_eq!(verified(&house).await, 0, "{point}");
            house.app.store.close().await;
        }
    }
}
