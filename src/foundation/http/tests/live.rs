use std::time::Duration;

use futures_util::StreamExt;
use tokio::time::timeout;
use uuid::Uuid;

use super::support::{Place, WATCHED, answer, code};

type Events = std::pin::Pin<Box<dyn futures_util::Stream<Item = Result<bytes::Bytes, std::io::Error>> + Send>>;

async fn watch(place: &Place) -> Events {
    let response = place.client.get(format!("/live/decisions/{WATCHED}")).send().await;
    assert_eq!(response.0.content_type(), Some("text/event-stream"));
    let mut events: Events = Box::pin(response.0.into_body().into_bytes_stream());
    assert!(next(&mut events).await.unwrap().starts_with("retry:"));
    events
}

async fn next(events: &mut Events) -> Option<String> {
    let event = timeout(Duration::from_secs(20), events.next()).await.expect("an event");
    event.map(|event| String::from_utf8(event.unwrap().to_vec()).unwrap())
}

#[tokio::test]
async fn a_change_of_the_thing_is_told_and_one_of_another_thing_is_not() {
    let place = Place::new().await;
    let mut events = watch(&place).await;
    place.touch(Some(Uuid::from_u128(99))).await;
    assert!(timeout(Duration::from_millis(300), events.next()).await.is_err());
    place.touch(Some(WATCHED)).await;
    assert_eq!(next(&mut events).await.as_deref(), Some("event: changed\ndata: changed\n\n"));
}

#[tokio::test]
async fn many_changes_within_a_second_are_told_once_and_none_is_lost() {
    let place = Place::new().await;
    let mut events = watch(&place).await;
    place.touch(Some(WATCHED)).await;
    assert!(next(&mut events).await.is_some());
    let first = tokio::time::Instant::now();
    for _ in 0..20 {
        place.touch(Some(WATCHED)).await;
    }
    assert!(next(&mut events).await.unwrap().contains("changed"));
    assert!(first.elapsed() >= Duration::from_millis(900));
    assert!(timeout(Duration::from_millis(1_500), events.next()).await.is_err(), "twenty changes, one event");
}

#[tokio::test]
async fn what_nobody_may_know_of_cannot_be_watched() {
    let place = Place::new().await;
    for path in [
        format!("/live/decisions/{DOCUMENT}", DOCUMENT = super::support::DOCUMENT),
        format!("/live/people/{WATCHED}"),
        "/live/decisions/x".to_owned(),
    ] {
        assert_eq!(code(&answer(place.client.get(path).send().await).await.1), "NOT_FOUND");
    }
}

#[tokio::test]
async fn an_address_holds_only_so_many_streams_and_all_end_when_the_server_stops() {
    let place = Place::with(|settings| settings.limits.streams_per_address = 2).await;
    let (mut one, two) = (watch(&place).await, watch(&place).await);
    let (status, body) = answer(place.client.get(format!("/live/decisions/{WATCHED}")).send().await).await;
    assert_eq!((status, code(&body)), (429, "LIMIT_STREAMS"));
    drop(two);
    let mut three = watch(&place).await;
    place.site.stop.cancel();
    assert!(next(&mut one).await.is_none() && next(&mut three).await.is_none());
}
