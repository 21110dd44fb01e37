//! Foundation's own work in a write transaction (sequencing, outbox, housekeeping): no command, no actor, no event.
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use tokio::sync::oneshot;

use super::{Attempt, Job, Store};
use crate::foundation::command::WriteTx;
use crate::foundation::problem::Problem;

/// The future of one try.
pub(crate) type Try<'a, T> = Pin<Box<dyn Future<Output = Result<T, Problem>> + Send + 'a>>;

impl Store {
    /// Runs `work` in one transaction and answers after COMMIT. It may run more than once, so it must have no effect
    /// outside the transaction.
    pub(crate) async fn work<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: for<'a> Fn(&'a WriteTx) -> Try<'a, T> + Send + Sync + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Box::new(WorkJob { work: Arc::new(work), answer: None, reply });
        let store = self.clone();
        tokio::spawn(async move { store.submit(job).await });
        answer.await.unwrap_or_else(|_| Err(Problem::fault("the work's task ended early")))
    }
}

struct WorkJob<T, F> {
    work: Arc<F>,
    answer: Option<T>,
    reply: oneshot::Sender<Result<T, Problem>>,
}

impl<T, F> Job for WorkJob<T, F>
where
    T: Send + 'static,
    F: for<'a> Fn(&'a WriteTx) -> Try<'a, T> + Send + Sync + 'static,
{
    fn attempt<'a>(&'a mut self, tx: &'a WriteTx) -> Attempt<'a> {
        let work = Arc::clone(&self.work);
        Box::pin(async move {
            self.answer = Some(work(tx).await?);
            Ok(())
        })
    }

    fn settle(self: Box<Self>, outcome: Result<(), Problem>) {
        let answer = self.answer;
        let outcome = outcome.and_then(|()| answer.ok_or_else(|| Problem::fault("work without an answer")));
        let _ = self.reply.send(outcome);
    }
}
