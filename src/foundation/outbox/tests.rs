//! The outbox on both databases: nothing is lost, nothing is done before its time, nobody works on the same row at once.
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::Duration;
use sea_orm::{EntityTrait as _, QueryOrder as _};
use serde_json::json;
use tokio_util::sync::CancellationToken;

use super::*;
use crate::foundation::clock::{Clock as _, ManualClock};
use crate::foundation::housekeeping;
use crate::foundation::testing::{House, databases};
use ::entity::foundation_outbox as table;

const KIND: &str = "test.kind";

/// Notes what it is given, and does with it what the payload says.
#[derive(Default)]
struct Scripted {
    seen: Mutex<Vec<(i64, i64)>>,
    repaired: AtomicBool,
    sensitive: bool,
}

#[async_trait]
impl OutboxHandler for Scripted {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn is_sensitive(&self) -> bool {
        self.sensitive
    }

    async fn handle(&self, _: &Arc<App>, _: &Arc<Council>, item: &Item) -> Result<(), Failure> {
        self.seen.lock().unwrap().push((item.id, item.attempt));
        match item.payload["do"].as_str() {
            _ if self.repaired.load(Ordering::Relaxed) => Ok(()),
            Some("fail") => Err(Failure::Again("not now".into())),
            Some("never") => Err(Failure::Never("not ever".into())),
            Some("panic") => panic!("as asked"),
            _ => Ok(()),
        }
    }
}

struct Place {
    house: House,
    clock: Arc<ManualClock>,
    handler: Arc<Scripted>,
}

async fn places(sensitive: bool) -> Vec<Place> {
    let dir = Arc::new(tempfile::tempdir().unwrap());
    let mut places = Vec::new();
    for url in databases(&dir) {
        let clock = Arc::new(ManualClock::at(DateTime::from_timestamp(1_800_000_000, 0).unwrap()));
        let house = House::with(&url, Arc::clone(&dir), Arc::<ManualClock>::clone(&clock), |_| ()).await;
        let handler = Arc::new(Scripted { sensitive, ..Default::default() });
        places.push(Place { house, clock, handler });
    }
    places
}

impl Place {
    fn worker(&self) -> Worker {
        Worker::new(Arc::clone(&self.house.app), [Arc::<Scripted>::clone(&self.handler) as Arc<dyn OutboxHandler>])
    }

    async fn put(&self, payload: Value, in_seconds: i64) {
        let cx = self.house.app.system_context(Arc::clone(&self.house.council));
        let run_at = self.clock.now() + Duration::seconds(in_seconds);
        let put = self.house.app.store.work(move |tx| {
            let (cx, payload) = (cx.clone(), payload.clone());
            Box::pin(async move { super::put(tx, &cx, KIND, payload, run_at).await })
        });
        put.await.unwrap();
    }

    async fn rows(&self) -> Vec<table::Model> {
        let rows = table::Entity::find().order_by_asc(table::Column::Id);
        rows.all(&**self.house.app.store.read()).await.unwrap()
    }

    async fn lag(&self) -> Lag {
        lag(self.house.app.store.read(), self.clock.now()).await.unwrap()
    }

    fn seen(&self) -> Vec<(i64, i64)> {
        self.handler.seen.lock().unwrap().clone()
    }
}

#[tokio::test]
async fn a_row_of_a_transaction_that_is_rolled_back_is_never_carried_out() {
    for place in places(false).await {
        let cx = place.house.app.system_context(Arc::clone(&place.house.council));
        let put = place.house.app.store.work::<(), _>(move |tx| {
            let cx = cx.clone();
            Box::pin(async move {
                super::put(tx, &cx, KIND, json!({}), cx.now).await?;
                Err(Problem::Stale)
            })
        });
        assert_eq!(put.await, Err(Problem::Stale));
        assert_eq!(place.worker().work_once().await.unwrap(), 0);
        assert!(place.seen().is_empty() && place.rows().await.is_empty());
    }
}

#[tokio::test]
async fn a_row_is_carried_out_once_at_its_time_and_its_payload_is_forgotten() {
    for place in places(false).await {
        place.put(json!({ "secret": "s3cret" }), 60).await;
        assert_eq!(place.worker().work_once().await.unwrap(), 0, "not yet");
        place.clock.advance(Duration::seconds(60));
        assert_eq!(place.worker().work_once().await.unwrap(), 1);
        assert_eq!(place.worker().work_once().await.unwrap(), 0);
        assert_eq!(place.seen().len(), 1);
        let row = place.rows().await.remove(0);
        assert_eq!((row.payload, row.done_at, row.locked_until), (json!({}), Some(place.clock.now()), None));
    }
}

#[tokio::test]
async fn a_failed_row_is_tried_again_later_and_later_and_then_given_up() {
    for place in places(false).await {
        place.put(json!({ "do": "fail" }), 0).await;
        let worker = place.worker();
        let mut waits = Vec::new();
        for _ in 1..TRIES {
            assert_eq!(worker.work_once().await.unwrap(), 1);
            assert_eq!(worker.work_once().await.unwrap(), 0, "not before its time");
            let row = place.rows().await.remove(0);
            assert_eq!(row.last_error.as_deref(), Some("not now"));
            waits.push((row.run_at - place.clock.now()).num_seconds());
            place.clock.advance(row.run_at - place.clock.now());
        }
        assert_eq!(waits, [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600]);
        assert_eq!(worker.work_once().await.unwrap(), 1);
        place.clock.advance(Duration::days(1));
        assert_eq!(worker.work_once().await.unwrap(), 0);
        let row = place.rows().await.remove(0);
        assert!(row.dead_at.is_some() && row.done_at.is_none());
        assert_eq!(row.payload, json!({ "do": "fail" }), "kept for whoever repairs it");
        assert_eq!(place.lag().await, Lag { due: 0, oldest_seconds: 0, dead: 1 });
    }
}

#[tokio::test]
async fn a_row_works_once_what_it_needs_is_repaired() {
    for place in places(false).await {
        place.put(json!({ "do": "panic" }), 0).await;
        place.worker().work_once().await.unwrap();
        assert_eq!(place.rows().await[0].last_error.as_deref(), Some("the handler failed"));
        place.handler.repaired.store(true, Ordering::Relaxed);
        place.clock.advance(Duration::seconds(5));
        place.worker().work_once().await.unwrap();
        let row = place.rows().await.remove(0);
        assert!(row.done_at.is_some() && row.last_error.is_none());
    }
}

#[tokio::test]
async fn what_never_works_is_given_up_at_once_and_what_is_sensitive_is_forgotten_then() {
    for place in places(true).await {
        place.put(json!({ "do": "never", "secret": "s3cret" }), 0).await;
        place.worker().work_once().await.unwrap();
        let row = place.rows().await.remove(0);
        assert!(row.dead_at.is_some());
        assert_eq!(row.payload, json!({}));
    }
}

#[tokio::test]
async fn rows_of_a_kind_that_nobody_here_carries_out_wait_and_show() {
    for place in places(false).await {
        place.put(json!({}), 0).await;
        let other = Worker::new(Arc::clone(&place.house.app), []);
        assert_eq!(other.work_once().await.unwrap(), 0);
        place.clock.advance(Duration::seconds(90));
        assert_eq!(place.lag().await, Lag { due: 1, oldest_seconds: 90, dead: 0 });
        assert_eq!(place.rows().await[0].attempts, 0);
    }
}

#[tokio::test]
async fn four_workers_at_once_carry_each_row_out_once() {
    for place in places(false).await {
        for n in 0..50 {
            place.put(json!({ "n": n }), 0).await;
        }
        let stop = CancellationToken::new();
        let workers: Vec<_> = (0..4).map(|_| tokio::spawn(place.worker().run(stop.clone()))).collect();
        for _ in 0..600 {
            if place.lag().await.due == 0 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        stop.cancel();
        for worker in workers {
            worker.await.unwrap();
        }
        let mut seen = place.seen();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!((place.seen().len(), seen.len()), (50, 50));
        assert!(place.rows().await.iter().all(|row| row.done_at.is_some()));
    }
}

#[tokio::test]
async fn a_row_taken_by_a_process_that_died_is_free_again_when_its_lock_runs_out() {
    for place in places(false).await {
        place.put(json!({}), 0).await;
        let (now, app) = (place.clock.now(), &place.house.app);
        let until = now + Duration::minutes(10);
        let taken = app.store.work(move |tx| Box::pin(async move { Ok(store::take(tx, &[KIND], 10, now, until).await?) }));
        let taken = taken.await.unwrap().remove(0);
        assert_eq!(place.worker().work_once().await.unwrap(), 0, "it is somebody's");
        place.clock.advance(Duration::minutes(10));
        assert_eq!(place.worker().work_once().await.unwrap(), 1);
        assert_eq!(place.seen(), [(taken.id, 2)], "the second try of the same row");

        // The first was not dead but slow: what it says now no longer counts.
        let late = store::Outcome::GivenUp { error: "late".into(), forget_payload: true };
        let settled = app.store.work(move |tx| {
            let late = late.clone();
            Box::pin(async move { Ok(store::settle(tx, taken.id, taken.attempts, &late, now).await?) })
        });
        settled.await.unwrap();
        let row = place.rows().await.remove(0);
        assert!(row.done_at.is_some() && row.dead_at.is_none());
    }
}

#[tokio::test]
async fn done_rows_are_forgotten_after_a_week_and_others_are_not() {
    for place in places(false).await {
        place.put(json!({}), 0).await;
        place.put(json!({ "do": "never" }), 0).await;
        place.put(json!({}), 3600 * 24 * 30).await;
        place.worker().work_once().await.unwrap();
        place.clock.advance(Duration::days(7));
        housekeeping::run(&place.house.app).await.unwrap();
        assert_eq!(place.rows().await.len(), 3);
        place.clock.advance(Duration::seconds(1));
        housekeeping::run(&place.house.app).await.unwrap();
        let left: Vec<_> = place.rows().await.iter().map(|row| (row.done_at.is_some(), row.dead_at.is_some())).collect();
        assert_eq!(left, [(false, true), (false, false)]);
    }
}
