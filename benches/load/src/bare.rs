//! The least that could do the same: what the real program is compared with.
use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow};
use bytes::Bytes;
use claror::bench::{BareBallot, write_bare};
use claror::foundation::app::App;
use claror::foundation::clock::SystemClock;
use claror::start;
use poem::endpoint::make;
use poem::http::StatusCode;
use poem::listener::TcpListener;
use poem::{Endpoint, EndpointExt as _, Request, Response, Route, Server};
use serde::Deserialize;
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::house::House;

#[derive(clap::Args)]
pub struct Arguments {
    #[arg(long)]
    listen: SocketAddr,
    /// File with the bytes that every POST to /graphql gets
    #[arg(long)]
    answer: Option<PathBuf>,
    /// Description of the installation into which POST /ballot and /raw write
    #[arg(long)]
    house: Option<PathBuf>,
}

/// Serves until it is killed.
///
/// # Errors
/// When something cannot be opened.
pub async fn serve(arguments: Arguments) -> Result<()> {
    let bytes = arguments.answer.map(std::fs::read).transpose()?.unwrap_or_else(|| b"{}".to_vec());
    let mut route = Route::new().at("/graphql", same(Bytes::from(bytes)));
    if let Some(path) = arguments.house {
        let house: House = serde_json::from_slice(&std::fs::read(path)?)?;
        let app = start::assemble(house.settings(), Arc::new(SystemClock)).await.map_err(|error| anyhow!(error))?;
        let bare = Arc::new(Bare { app, house, standing: Mutex::default() });
        route = route.at("/ballot", ballot(Arc::clone(&bare))).at("/raw", raw(bare));
    }
    Server::new(TcpListener::bind(arguments.listen)).run(route).await.context("serving")
}

/// Reads the request to its end and gives the same bytes.
fn same(bytes: Bytes) -> impl Endpoint {
    make(move |request: Request| {
        let bytes = bytes.clone();
        async move {
            request.into_body().into_bytes().await?;
            Ok::<_, poem::Error>(Response::builder().content_type("application/json; charset=utf-8").body(bytes))
        }
    })
    .boxed()
}

struct Bare {
    app: Arc<App>,
    house: House,
    /// The ballots that stand, by seat: what the next one replaces. Only for writing without HTTP.
    standing: Mutex<HashMap<Uuid, String>>,
}

#[derive(Deserialize)]
struct Cast {
    seat: Uuid,
    cast_by: Uuid,
    choice: String,
    replaces: Option<String>,
}

impl Bare {
    async fn write(&self, cast: Cast) -> Result<String, poem::Error> {
        let Cast { seat, cast_by, choice, replaces } = cast;
        let House { council, poll, .. } = self.house;
        let at = self.app.clock.now();
        let ballot = BareBallot { council, poll, seat, cast_by, choice, replaces, at };
        write_bare(&self.app, ballot).await.map_err(|problem| {
            eprintln!("{problem:?}");
            poem::Error::from_status(StatusCode::INTERNAL_SERVER_ERROR)
        })
    }

    /// Every member writes again and again, with nothing in between. Answers the writes a second.
    async fn write_for(self: &Arc<Self>, time: Duration) -> Result<f64, poem::Error> {
        let started = Instant::now();
        let writers = self.house.members.iter().map(|member| {
            let (bare, seat, cast_by) = (Arc::clone(self), member.seat, member.person);
            tokio::spawn(async move {
                let mut count = 0u64;
                let mut replaces = bare.standing.lock().await.get(&seat).cloned();
                while started.elapsed() < time {
                    replaces = Some(bare.write(Cast { seat, cast_by, choice: "for".to_owned(), replaces }).await?);
                    count += 1;
                }
                bare.standing.lock().await.extend(replaces.map(|eid| (seat, eid)));
                Ok::<_, poem::Error>(count)
            })
        });
        let mut sum = 0;
        for count in futures_util::future::join_all(writers).await {
            sum += count.map_err(|_| poem::Error::from_status(StatusCode::INTERNAL_SERVER_ERROR))??;
        }
        Ok(sum as f64 / started.elapsed().as_secs_f64())
    }
}

fn ballot(bare: Arc<Bare>) -> impl Endpoint {
    make(move |request: Request| {
        let bare = Arc::clone(&bare);
        async move {
            let eid = bare.write(request.into_body().into_json().await?).await?;
            Ok::<_, poem::Error>(json(&serde_json::json!({ "eid": eid })))
        }
    })
    .boxed()
}

#[derive(Deserialize)]
struct Raw {
    seconds: f64,
}

fn raw(bare: Arc<Bare>) -> impl Endpoint {
    make(move |request: Request| {
        let bare = Arc::clone(&bare);
        async move {
            let Raw { seconds } = request.into_body().into_json().await?;
            let rate = bare.write_for(Duration::from_secs_f64(seconds)).await?;
            Ok::<_, poem::Error>(json(&serde_json::json!({ "rate": rate })))
        }
    })
    .boxed()
}

fn json(value: &serde_json::Value) -> Response {
    Response::builder().content_type("application/json").body(value.to_string())
}
