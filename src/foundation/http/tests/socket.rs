use std::sync::atomic::Ordering;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use poem::listener::{Acceptor, Listener, TcpListener};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use super::support::Place;
use crate::foundation::http::Door;

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Serves on a real port: sockets need one.
async fn listen(place: &Place) -> u16 {
    let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await.unwrap();
    let port = acceptor.local_addr()[0].as_socket_addr().unwrap().port();
    tokio::spawn(poem::Server::new_with_acceptor(acceptor).run(Door(place.site.clone())));
    port
}

async fn connect(port: u16, headers: &[(&'static str, &str)]) -> Result<Socket, Error> {
    let mut request = format!("ws://127.0.0.1:{port}/graphql/ws").into_client_request().unwrap();
    for (name, value) in headers {
        request.headers_mut().insert(*name, value.replace("PORT", &port.to_string()).parse().unwrap());
    }
    connect_async(request).await.map(|(socket, _)| socket)
}

const PROTOCOL: (&str, &str) = ("sec-websocket-protocol", "graphql-transport-ws");

async fn say(socket: &mut Socket, message: Value) {
    socket.send(Message::text(message.to_string())).await.unwrap();
}

/// The next message: its JSON, or the code with which the socket was closed.
async fn hear(socket: &mut Socket) -> Result<Value, u16> {
    loop {
        let message = timeout(Duration::from_secs(20), socket.next()).await.expect("a message");
        match message.expect("an open socket").expect("a sound socket") {
            Message::Text(text) => return Ok(serde_json::from_str(&text).unwrap()),
            Message::Close(frame) => return Err(frame.map_or(1005, |frame| frame.code.into())),
            _ => {}
        }
    }
}

async fn begin(socket: &mut Socket, payload: Value) -> Result<Value, u16> {
    say(socket, json!({ "type": "connection_init", "payload": payload })).await;
    hear(socket).await
}

fn subscribe(id: &str, query: &str) -> Value {
    json!({ "type": "subscribe", "id": id, "payload": { "query": query } })
}

#[tokio::test]
async fn a_subscription_is_answered_event_by_event_and_completed() {
    let place = Place::new().await;
    let mut socket = connect(listen(&place).await, &[PROTOCOL]).await.unwrap();
    assert_eq!(begin(&mut socket, json!({})).await, Ok(json!({ "type": "connection_ack" })));
    say(&mut socket, subscribe("a", "subscription { count(to: 2) }")).await;
    for n in 0..2 {
        assert_eq!(hear(&mut socket).await.unwrap()["payload"]["data"]["count"], n);
    }
    assert_eq!(hear(&mut socket).await, Ok(json!({ "type": "complete", "id": "a" })));
    say(&mut socket, subscribe("a", "{ who }")).await;
    assert_eq!(hear(&mut socket).await.unwrap()["payload"]["data"]["who"], "public");
    assert_eq!(hear(&mut socket).await.unwrap()["type"], "complete");
    say(&mut socket, json!({ "type": "ping" })).await;
    assert_eq!(hear(&mut socket).await, Ok(json!({ "type": "pong" })));
}

#[tokio::test]
async fn only_the_one_protocol_is_spoken() {
    let place = Place::new().await;
    let port = listen(&place).await;
    for headers in [vec![], vec![("sec-websocket-protocol", "graphql-ws")]] {
        match connect(port, &headers).await {
            Err(Error::Http(response)) => assert_eq!(response.status().as_u16(), 400),
            other => panic!("{:?}", other.map(|_| "connected")),
        }
    }
}

#[tokio::test]
async fn the_cookie_counts_only_from_our_own_page_and_a_token_comes_in_the_first_message() {
    let place = Place::new().await;
    let port = listen(&place).await;
    for (headers, payload, expected) in [
        (vec![PROTOCOL, ("cookie", "claror=good-cookie"), ("origin", "http://127.0.0.1:PORT")], json!({}), "person"),
        (vec![PROTOCOL, ("cookie", "claror=good-cookie"), ("origin", "http://evil.example")], json!({}), "public"),
        (vec![PROTOCOL, ("cookie", "claror=good-cookie")], json!({}), "public"),
        (vec![PROTOCOL], json!({ "authorization": "Bearer good-token" }), "person"),
    ] {
        let mut socket = connect(port, &headers).await.unwrap();
        assert!(begin(&mut socket, payload).await.is_ok());
        say(&mut socket, subscribe("a", "{ who }")).await;
        assert_eq!(hear(&mut socket).await.unwrap()["payload"]["data"]["who"], expected, "{headers:?}");
    }
    let mut socket = connect(port, &[PROTOCOL]).await.unwrap();
    assert_eq!(begin(&mut socket, json!({ "authorization": "Bearer other" })).await, Err(4403));
}

#[tokio::test]
async fn whoever_breaks_the_protocol_is_told_how() {
    let place = Place::new().await;
    let port = listen(&place).await;
    for (ready, message, expected) in [
        (false, subscribe("a", "{ hello }"), 4401),
        (true, json!({ "type": "connection_init" }), 4429),
        (true, json!({ "type": "nonsense" }), 4400),
        (true, json!([]), 4400),
        (true, json!({ "type": "subscribe", "id": "" , "payload": { "query": "{ hello }" } }), 4400),
        (true, json!({ "type": "subscribe", "id": "a" }), 4400),
    ] {
        let mut socket = connect(port, &[PROTOCOL]).await.unwrap();
        if ready {
            begin(&mut socket, json!({})).await.unwrap();
        }
        say(&mut socket, message.clone()).await;
        assert_eq!(hear(&mut socket).await, Err(expected), "{message}");
    }
    let mut socket = connect(port, &[PROTOCOL]).await.unwrap();
    begin(&mut socket, json!({})).await.unwrap();
    say(&mut socket, subscribe("a", "subscription { forever }")).await;
    hear(&mut socket).await.unwrap();
    say(&mut socket, subscribe("a", "subscription { forever }")).await;
    assert_eq!(hear(&mut socket).await, Err(4409));
}

#[tokio::test]
async fn the_limits_of_documents_hold_here_too_and_mutations_are_sent_elsewhere() {
    let place = Place::with(|settings| settings.limits.subscriptions_per_socket = 2).await;
    let mut socket = connect(listen(&place).await, &[PROTOCOL]).await.unwrap();
    begin(&mut socket, json!({})).await.unwrap();
    let deep = format!("{{ node {} }}", "{ node ".repeat(40) + "{ id }" + &"}".repeat(40));
    for (query, expected) in [
        (deep.as_str(), "LIMIT_DEPTH"),
        ("{ items(first: 1000000) { id } }", "LIMIT_COMPLEXITY"),
        ("{ nothing }", "GRAPHQL_INVALID"),
        ("mutation { write(input: {text: \"a\", count: 1}) }", "GRAPHQL_INVALID"),
    ] {
        say(&mut socket, subscribe("x", query)).await;
        let answer = hear(&mut socket).await.unwrap();
        assert_eq!(
            (&answer["type"], &answer["payload"][0]["extensions"]["code"]),
            (&json!("error"), &json!(expected)),
            "{query:.40}"
        );
    }
    for id in ["a", "b"] {
        say(&mut socket, subscribe(id, "subscription { forever }")).await;
        hear(&mut socket).await.unwrap();
    }
    say(&mut socket, subscribe("c", "subscription { forever }")).await;
    assert_eq!(hear(&mut socket).await.unwrap()["payload"][0]["extensions"]["code"], "LIMIT_STREAMS");
    say(&mut socket, json!({ "type": "complete", "id": "a" })).await;
    say(&mut socket, subscribe("c", "subscription { forever }")).await;
    assert_eq!(hear(&mut socket).await.unwrap()["type"], "next");
    assert_eq!(place.written(), 0);
}

#[tokio::test]
async fn a_message_over_the_limit_ends_the_socket() {
    let place = Place::with(|settings| settings.limits.body_bytes = 4_096).await;
    let mut socket = connect(listen(&place).await, &[PROTOCOL]).await.unwrap();
    begin(&mut socket, json!({})).await.unwrap();
    say(&mut socket, subscribe("a", &"x".repeat(10_000))).await;
    let end = timeout(Duration::from_secs(10), socket.next()).await.expect("an end");
    assert!(matches!(end, None | Some(Err(_)) | Some(Ok(Message::Close(_)))), "{end:?}");
}

#[tokio::test]
async fn sockets_end_when_the_server_stops_and_give_their_place_back() {
    let place = Place::new().await;
    let mut socket = connect(listen(&place).await, &[PROTOCOL]).await.unwrap();
    begin(&mut socket, json!({})).await.unwrap();
    assert_eq!(place.site.streams.count(), 1);
    place.site.stop.cancel();
    assert_eq!(hear(&mut socket).await, Err(1001));
    drop(socket);
    for _ in 0..50 {
        if place.site.streams.count() == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the place was not given back");
}

#[tokio::test]
async fn ending_a_session_ends_its_sockets_at_the_next_ping() {
    let place = Place::new().await;
    let mut socket = connect(listen(&place).await, &[PROTOCOL]).await.unwrap();
    begin(&mut socket, json!({ "authorization": "Bearer good-token" })).await.unwrap();
    place.rooms.gone.store(true, Ordering::SeqCst);
    assert_eq!(hear(&mut socket).await, Err(4403));
}
