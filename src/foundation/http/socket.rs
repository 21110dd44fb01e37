//! `/graphql/ws`: subscriptions and queries over WebSocket, by the protocol graphql-transport-ws and no other (its
//! specification is the file PROTOCOL.md of the project graphql-ws). The library's own implementation knows neither a
//! limit on subscriptions nor pings from the server nor the codes of refusals, so this is ours.
//!
//! A token comes in `connection_init` (`{"authorization": "Bearer …"}`), never in the address; a cookie counts only from our
//! own pages. Who is asking is asked again at each ping, so that ending a session ends its sockets.
use std::sync::Arc;
use std::time::Duration;

use async_graphql::parser::types::OperationType;
use async_graphql::{Request as Document, Response as Outcome};
use futures_util::stream::{BoxStream, StreamExt};
use futures_util::{SinkExt, stream};
use poem::http::{HeaderMap, StatusCode, header};
use poem::web::websocket::{Message, WebSocket, WebSocketConfig, WebSocketStream};
use poem::{FromRequest, IntoResponse, Request, RequestBody, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::{Instant, interval, timeout};
use tokio_stream::StreamMap;

use super::refusal::Refusal;
use super::site::Site;
use super::streams::Held;
use super::visit::{Identity, Visit};
use crate::foundation::graphql::request::Credential;
use crate::foundation::graphql::{limits, run};
use crate::foundation::problem::Params;

const PROTOCOL: &str = "graphql-transport-ws";
/// How long a client may take to send `connection_init`.
const INIT: Duration = Duration::from_secs(10);
/// How often the server pings.
const PING: Duration = Duration::from_secs(if cfg!(test) { 1 } else { 15 });
/// Without any message for this long the client has gone.
const SILENCE: Duration = Duration::from_secs(45);
/// How long one message may take to leave.
const SEND: Duration = Duration::from_secs(10);
/// The longest id of an operation.
const ID_MAX: usize = 128;

/// Why a socket is closed: the protocol's codes.
struct Close(u16, &'static str);

const INVALID: Close = Close(4400, "Invalid message");
const UNAUTHORIZED: Close = Close(4401, "Unauthorized");
const FORBIDDEN: Close = Close(4403, "Forbidden");
const INIT_TIMEOUT: Close = Close(4408, "Connection initialisation timeout");
const TWICE: Close = Close(4429, "Too many initialisation requests");
const DUPLICATE: Close = Close(4409, "Subscriber already exists");
const STOPPING: Close = Close(1001, "Going away");

/// Answers `/graphql/ws`.
///
/// # Errors
/// 400 for what is no upgrade to the one protocol, 429 when the address holds too many sockets.
pub async fn answer(site: &Arc<Site>, visit: &Visit, request: Request) -> Result<Response, Refusal> {
    let offered = request.headers().get(header::SEC_WEBSOCKET_PROTOCOL).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !offered.split(',').any(|protocol| protocol.trim() == PROTOCOL) {
        return Err(Refusal::new(StatusCode::BAD_REQUEST, "REQUEST_INVALID"));
    }
    let identity = by_handshake(site, visit, request.headers()).await?;
    let limit =
        || Refusal::new(StatusCode::TOO_MANY_REQUESTS, "LIMIT_STREAMS").with("max", site.app.settings.limits.streams_per_address);
    let held = site.streams.take(visit.address).ok_or_else(limit)?;
    let websocket = WebSocket::from_request(&request, &mut RequestBody::default()).await?;
    let max = Some(site.app.settings.limits.body_bytes);
    let config = WebSocketConfig::default().max_message_size(max).max_frame_size(max).max_write_buffer_size(1 << 20);
    let talk = Talk {
        site: Arc::clone(site),
        visit: visit.clone(),
        headers: request.headers().clone(),
        token: None,
        identity,
        ready: false,
        heard: Instant::now(),
        _held: held,
    };
    Ok(websocket.protocols([PROTOCOL]).config(config).on_upgrade(move |socket| talk.hold(socket)).into_response())
}

/// Who opened the socket, as far as its headers tell. Any page can open a socket and the browser sends our cookie along,
/// so the cookie counts only when the browser says that the page is ours.
async fn by_handshake(site: &Site, visit: &Visit, headers: &HeaderMap) -> Result<Identity, Refusal> {
    let ours = visit.same_origin(&site.app.settings, headers) == Some(true);
    if ours || headers.contains_key(header::AUTHORIZATION) { visit.identify(site, headers).await } else { Ok(Identity::nobody()) }
}

/// A message from the client.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Said {
    ConnectionInit {
        #[serde(default)]
        payload: Option<Value>,
    },
    Ping {},
    Pong {},
    Subscribe {
        id: String,
        payload: Document,
    },
    Complete {
        id: String,
    },
}

/// Operations by id; `None` is an operation's end.
type Running = StreamMap<String, BoxStream<'static, Option<Outcome>>>;

/// One socket.
struct Talk {
    site: Arc<Site>,
    visit: Visit,
    headers: HeaderMap,
    /// From `connection_init`; wins over the cookie.
    token: Option<String>,
    identity: Identity,
    ready: bool,
    /// When the client last said anything.
    heard: Instant,
    _held: Held,
}

impl Talk {
    async fn hold(mut self, mut socket: WebSocketStream) {
        let closed = self.turns(&mut socket).await;
        if let Err(Some(Close(code, reason))) = closed {
            let _ = timeout(SEND, socket.send(Message::close_with(code, reason))).await;
        }
    }

    /// Until either side ends it. `Err(None)`: the client has gone, there is nobody to tell.
    async fn turns(&mut self, socket: &mut WebSocketStream) -> Result<(), Option<Close>> {
        let stop = self.site.stop.clone();
        let mut running = Running::new();
        let init = tokio::time::sleep(INIT);
        tokio::pin!(init);
        let mut pings = interval(PING);
        pings.reset();
        loop {
            tokio::select! {
                () = stop.cancelled() => return Err(Some(STOPPING)),
                () = &mut init, if !self.ready => return Err(Some(INIT_TIMEOUT)),
                _ = pings.tick() => self.ping(socket).await?,
                message = socket.next() => self.hear(socket, &mut running, message.ok_or(None)?.map_err(|_| None)?).await?,
                Some((id, outcome)) = running.next(), if !running.is_empty() => tell(socket, &mut running, &id, outcome).await?,
            }
        }
    }

    async fn ping(&mut self, socket: &mut WebSocketStream) -> Result<(), Option<Close>> {
        if self.heard.elapsed() > SILENCE {
            return Err(Some(STOPPING));
        }
        if self.ready {
            self.recheck().await?;
            send(socket, &json!({ "type": "ping" })).await?;
        }
        Ok(())
    }

    /// Whether the caller still is who they were.
    async fn recheck(&mut self) -> Result<(), Option<Close>> {
        if self.identity.credential == Credential::None {
            return Ok(());
        }
        let found = match &self.token {
            Some(token) => self.visit.by_token(&self.site, token).await.ok().flatten(),
            None => self.visit.identify(&self.site, &self.headers).await.ok(),
        };
        match found.filter(|found| found.credential == self.identity.credential) {
            Some(found) => {
                self.identity = found;
                Ok(())
            }
            None => Err(Some(FORBIDDEN)),
        }
    }

    async fn hear(&mut self, socket: &mut WebSocketStream, running: &mut Running, message: Message) -> Result<(), Option<Close>> {
        self.heard = Instant::now();
        let text = match message {
            Message::Text(text) => text,
            Message::Binary(_) => return Err(Some(INVALID)),
            Message::Close(_) => return Err(None),
            Message::Ping(_) | Message::Pong(_) => return Ok(()),
        };
        match serde_json::from_str::<Said>(&text).map_err(|_| Some(INVALID))? {
            Said::ConnectionInit { .. } if self.ready => Err(Some(TWICE)),
            Said::ConnectionInit { payload } => self.begin(socket, payload).await,
            Said::Ping {} => send(socket, &json!({ "type": "pong" })).await,
            Said::Pong {} => Ok(()),
            Said::Complete { id } => {
                running.remove(&id);
                Ok(())
            }
            Said::Subscribe { .. } if !self.ready => Err(Some(UNAUTHORIZED)),
            Said::Subscribe { id, .. } if running.contains_key(&id) => Err(Some(DUPLICATE)),
            Said::Subscribe { id, .. } if id.is_empty() || id.len() > ID_MAX => Err(Some(INVALID)),
            Said::Subscribe { id, payload } => self.start(socket, running, id, payload).await,
        }
    }

    async fn begin(&mut self, socket: &mut WebSocketStream, payload: Option<Value>) -> Result<(), Option<Close>> {
        let named = |name: &str| payload.as_ref().and_then(|payload| payload.get(name)).and_then(Value::as_str);
        if let Some(value) = named("authorization").or_else(|| named("Authorization")) {
            let token =
                value.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map(|(_, token)| token.trim());
            let token = token.ok_or(Some(FORBIDDEN))?.to_owned();
            let found = self.visit.by_token(&self.site, &token).await.map_err(|_| Some(FORBIDDEN))?;
            self.identity = found.ok_or(Some(FORBIDDEN))?;
            self.token = Some(token);
        }
        self.ready = true;
        send(socket, &json!({ "type": "connection_ack" })).await
    }

    async fn start(
        &self,
        socket: &mut WebSocketStream,
        running: &mut Running,
        id: String,
        mut document: Document,
    ) -> Result<(), Option<Close>> {
        let request = self.visit.graph_request(&self.site, &self.identity, None);
        let language = request.cx.language.clone();
        let limits = self.site.app.settings.limits;
        let checked = match limits::check(&document.query, document.operation_name.as_deref(), &limits) {
            Ok(checked) => checked,
            Err(refused) => return refuse(socket, &id, run::refused(&refused, &language)).await,
        };
        if checked.operation == OperationType::Mutation {
            let refused = limits::Refused::Invalid { reason: "mutations are sent by POST to /graphql".to_owned() };
            return refuse(socket, &id, run::refused(&refused, &language)).await;
        }
        if running.len() >= limits.subscriptions_per_socket {
            let params = Params::from([("max", limits.subscriptions_per_socket.into())]);
            let outcome = Outcome::from_errors(vec![run::error_of("LIMIT_STREAMS", &params, &language)]);
            return refuse(socket, &id, outcome).await;
        }
        document.set_parsed_query(checked.document);
        let outcomes = self.site.graph.stream(document.data(request), None);
        let outcomes = outcomes.map(move |outcome| Some(run::settle(outcome, &language))).chain(stream::once(async { None }));
        running.insert(id, outcomes.boxed());
        Ok(())
    }
}

async fn refuse(socket: &mut WebSocketStream, id: &str, outcome: Outcome) -> Result<(), Option<Close>> {
    send(socket, &json!({ "type": "error", "id": id, "payload": outcome.errors })).await
}

async fn tell(
    socket: &mut WebSocketStream,
    running: &mut Running,
    id: &str,
    outcome: Option<Outcome>,
) -> Result<(), Option<Close>> {
    let Some(outcome) = outcome else { return send(socket, &json!({ "type": "complete", "id": id })).await };
    let before_execution = outcome.is_err()
        && outcome.data == async_graphql::Value::Null
        && outcome.errors.iter().all(|error| error.path.is_empty());
    if before_execution {
        running.remove(id);
        return refuse(socket, id, outcome).await;
    }
    send(socket, &json!({ "type": "next", "id": id, "payload": outcome })).await
}

/// A client that does not read is let go of, so that nothing piles up for it.
async fn send(socket: &mut WebSocketStream, message: &Value) -> Result<(), Option<Close>> {
    match timeout(SEND, socket.send(Message::text(message.to_string()))).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) | Err(_) => Err(None),
    }
}
