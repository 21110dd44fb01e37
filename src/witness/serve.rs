//! The witness's two addresses: `POST /add-checkpoint`, and `GET /<hash of the origin>/checkpoint` for whoever compares.
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use claror_record::witness::{ADD_CHECKPOINT, MAX_REQUEST, SIZE_TYPE, size_body};
use poem::http::{Method, StatusCode, header};
use poem::listener::{Acceptor, Listener, TcpListener};
use poem::{Endpoint, Request, Response, Server};
use tokio_util::sync::CancellationToken;

use super::{Answer, Witness};

const TEXT: &str = "text/plain; charset=utf-8";
/// A connection on which nothing moves for this long is closed; a log asks about once a second at most.
const IDLE: Duration = Duration::from_secs(30);
/// How long a request's body may take to arrive.
const PATIENCE: Duration = Duration::from_secs(10);

struct Door(Arc<Witness>);

impl Endpoint for Door {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let path = request.uri().path().trim_start_matches('/').to_owned();
        Ok(match (request.method().clone(), path.as_str()) {
            (Method::POST, ADD_CHECKPOINT) => self.add(request).await,
            (Method::GET | Method::HEAD, path) => match self.0.last_at(path) {
                Some(note) => text(StatusCode::OK, note),
                None => text(StatusCode::NOT_FOUND, "nothing here\n"),
            },
            _ => text(StatusCode::NOT_FOUND, "nothing here\n"),
        })
    }
}

impl Door {
    async fn add(&self, mut request: Request) -> Response {
        let body = tokio::time::timeout(PATIENCE, request.take_body().into_bytes_limit(MAX_REQUEST)).await;
        let Ok(Ok(body)) = body else { return text(StatusCode::BAD_REQUEST, "the request did not arrive, or is too long\n") };
        let witness = Arc::clone(&self.0);
        // It waits for the disk.
        let answer = tokio::task::spawn_blocking(move || witness.add_checkpoint(&body)).await.unwrap_or(Answer::NotKept);
        respond(answer)
    }
}

fn respond(answer: Answer) -> Response {
    match answer {
        Answer::Cosigned(line) => text(StatusCode::OK, line),
        Answer::Malformed(why) => text(StatusCode::BAD_REQUEST, format!("{why}\n")),
        Answer::NotSigned(why) => text(StatusCode::FORBIDDEN, format!("{why}\n")),
        Answer::UnknownLog => text(StatusCode::NOT_FOUND, "this witness does not look after the log\n"),
        Answer::OtherSize(size) => {
            Response::builder().status(StatusCode::CONFLICT).header(header::CONTENT_TYPE, SIZE_TYPE).body(size_body(size))
        }
        Answer::Inconsistent(why) => text(StatusCode::UNPROCESSABLE_ENTITY, format!("{why}\n")),
        Answer::NotKept => text(StatusCode::INTERNAL_SERVER_ERROR, "what was seen could not be kept\n"),
    }
}

fn text(status: StatusCode, body: impl Into<poem::Body>) -> Response {
    Response::builder().status(status).content_type(TEXT).header(header::CACHE_CONTROL, "no-store").body(body)
}

/// Answers until `stop`; `begun` hears the address first.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn serve(
    witness: Arc<Witness>,
    listen: SocketAddr,
    stop: CancellationToken,
    begun: impl FnOnce(SocketAddr),
) -> std::io::Result<()> {
    let acceptor = TcpListener::bind(listen).into_acceptor().await?;
    begun(acceptor.local_addr().first().and_then(|address| address.as_socket_addr().copied()).unwrap_or(listen));
    Server::new_with_acceptor(acceptor)
        .idle_timeout(IDLE)
        .run_with_graceful_shutdown(Door(witness), async move { stop.cancelled().await }, Some(PATIENCE))
        .await
}
