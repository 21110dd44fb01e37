//! Listening, and stopping without cutting anybody off.
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use poem::Server;
use poem::listener::{Acceptor, Listener, TcpListener};

use super::site::{Door, Site};

/// A connection on which nothing moves for this long is closed. Live streams and sockets send something more often.
const IDLE: Duration = Duration::from_secs(75);

/// A server that has its port but answers nobody yet.
pub struct Serving<A> {
    acceptor: A,
    /// Where it listens; tells the port when the system chose it.
    pub address: SocketAddr,
}

/// Takes the port.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn serve(listen: SocketAddr) -> std::io::Result<Serving<impl Acceptor + 'static>> {
    let acceptor = TcpListener::bind(listen).into_acceptor().await?;
    let address = acceptor.local_addr().first().and_then(|address| address.as_socket_addr().copied()).unwrap_or(listen);
    Ok(Serving { acceptor, address })
}

impl<A: Acceptor + 'static> Serving<A> {
    /// Answers until `site.stop` is cancelled; what is under way may take `patience` to finish. Live streams and sockets
    /// end by themselves on the same signal.
    ///
    /// # Errors
    /// When the server cannot run on its port.
    pub async fn answer(self, site: Arc<Site>, patience: Duration) -> std::io::Result<()> {
        let stop = site.stop.clone();
        Server::new_with_acceptor(self.acceptor)
            .idle_timeout(IDLE)
            .http2_max_concurrent_streams(128u32)
            .run_with_graceful_shutdown(Door(site), async move { stop.cancelled().await }, Some(patience))
            .await
    }
}
