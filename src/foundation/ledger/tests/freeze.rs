use std::sync::Arc;

use super::{check, record, try_record};
use crate::foundation::ledger::{FreezeReason, Memory, freeze, frozen, refuse_if_frozen, sequence_all};
use crate::foundation::problem::{Problem, Refusal as _};
use crate::foundation::testing::{House, databases};

#[tokio::test(flavor = "multi_thread")]
async fn a_frozen_log_takes_and_signs_nothing_keeps_the_first_reason_and_is_still_read() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        record(&house).await;
        assert_eq!(sequence_all(&house.app).await.expect("sequenced"), 2);
        record(&house).await;
        let behind = FreezeReason::Behind { memory: Memory::Witness("w.example".into()), size: 2, known: 7 };
        freeze(&house.app, &house.council, behind.clone()).await.expect("frozen");
        freeze(&house.app, &house.council, FreezeReason::Operator).await.expect("frozen already");
        let refused = try_record(&house).await.expect_err("frozen");
        assert_eq!(refused.code(), "LEDGER_FROZEN");
        assert_eq!(refused, Problem::from(super::super::LedgerRefusal::Frozen));
        assert!(super::super::LedgerRefusal::CODES.contains(&refused.code()));
        let log = house.council.id;
        let draft = house.app.store.work(move |tx| Box::pin(refuse_if_frozen(tx, log))).await;
        assert_eq!(draft.map_err(|problem| problem.code()), Err("LEDGER_FROZEN"));
        assert_eq!(sequence_all(&house.app).await.expect("nothing is sequenced"), 0);
        assert_eq!(check(&house).await, 2, "what was published is still there");
        let why = frozen(house.app.store.read(), log).await.expect("read").expect("a reason");
        assert_eq!(why.reason, behind);
        assert!(why.reason.to_string().contains("2 entries") && why.reason.to_string().contains("log recover"));
        house.app.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_frozen_log_does_not_stop_another_councils() {
    let dir = Arc::new(tempfile::tempdir().expect("a folder"));
    for url in databases(&dir) {
        let house = House::new(&url, Arc::clone(&dir)).await;
        let other = House::found(&house.app, "other").await;
        sequence_all(&house.app).await.expect("sequenced");
        freeze(&house.app, &house.council, FreezeReason::Operator).await.expect("frozen");
        let other = house.beside(other);
        record(&other).await;
        assert_eq!(sequence_all(&house.app).await.expect("sequenced"), 1);
        assert_eq!(check(&other).await, 2);
        assert!(try_record(&house).await.is_err());
        house.app.store.close().await;
    }
}
