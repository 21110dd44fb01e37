//! Many clients at once, each sending its next request when it has the answer to the last.
use std::time::{Duration, Instant};

use anyhow::Result;
use futures_util::future::try_join_all;

use crate::line::Line;
use crate::program::Program;

/// What clients and server did in a time.
pub struct Driven {
    pub times: Vec<Duration>,
    /// Requests a second.
    pub rate: f64,
    /// Processor time of the server for one request.
    pub processor: Duration,
}

/// Drives a program for `time` with one task for each client; `next` sends one request.
///
/// # Errors
/// The first failure of any client.
pub async fn drive<C, F>(program: &Program, clients: &mut Vec<C>, time: Duration, next: F) -> Result<Driven>
where
    C: Send + 'static,
    F: AsyncSender<C> + Copy + Send + 'static,
{
    let (before, started) = (program.processor()?, Instant::now());
    let tasks = clients.drain(..).map(|mut client| {
        tokio::spawn(async move {
            let mut times = Vec::new();
            while started.elapsed() < time {
                let asked = Instant::now();
                next.send(&mut client).await?;
                times.push(asked.elapsed());
            }
            Ok::<_, anyhow::Error>((client, times))
        })
    });
    let mut times = Vec::new();
    for outcome in try_join_all(tasks).await? {
        let (client, mine) = outcome?;
        clients.push(client);
        times.extend(mine);
    }
    let took = started.elapsed();
    let used = program.processor()?.saturating_sub(before);
    let count = times.len().max(1);
    Ok(Driven { rate: times.len() as f64 / took.as_secs_f64(), processor: used.div_f64(count as f64), times })
}

/// One request of a client.
pub trait AsyncSender<C> {
    fn send(&self, client: &mut C) -> impl Future<Output = Result<()>> + Send;
}

/// As many connections.
///
/// # Errors
/// When one cannot be opened.
pub async fn lines(program: &Program, count: usize) -> Result<Vec<Line>> {
    try_join_all((0..count).map(|_| Line::open(program.address))).await
}
