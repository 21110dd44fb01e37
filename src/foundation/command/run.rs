//! Carries a command out.
use std::sync::Arc;

use tokio::sync::oneshot;

use super::{Command, Context, WriteTx, receipt};
use crate::foundation::ledger;
use crate::foundation::problem::Problem;
use crate::foundation::store::{Attempt, Job};

/// Runs `command` in one transaction: facts, policy, rules, rows and event are committed together or not at all. Answers
/// after COMMIT. With an idempotency key the same request of the same actor is carried out once and answered twice.
///
/// The work is a task of its own, so that a dropped request never cuts a commit in two.
///
/// # Errors
/// Whatever the policies, the rules or the database say; nothing is written then.
pub async fn run<C: Command>(cx: Context, command: C, idempotency_key: Option<String>) -> Result<C::Answer, Problem> {
    let (reply, answer) = oneshot::channel();
    let store = cx.app.store.clone();
    let key = idempotency_key.map(|key| receipt::Key::new::<C>(&cx, key, &command)).transpose()?;
    let job = Box::new(CommandJob { cx, command: Arc::new(command), key, answer: None, reply: Some(reply) });
    tokio::spawn(async move { store.submit(job).await });
    answer.await.unwrap_or_else(|_| Err(Problem::fault("the command's task ended early")))
}

struct CommandJob<C: Command> {
    cx: Context,
    command: Arc<C>,
    key: Option<receipt::Key>,
    answer: Option<C::Answer>,
    reply: Option<oneshot::Sender<Result<C::Answer, Problem>>>,
}

impl<C: Command> Job for CommandJob<C> {
    fn attempt<'a>(&'a mut self, tx: &'a WriteTx) -> Attempt<'a> {
        Box::pin(async move {
            // Late means late inside the transaction, however long the request waited in the queue.
            self.cx.now = self.cx.app.clock.now();
            self.answer = Some(carry_out(tx, &self.cx, self.command.as_ref(), self.key.as_ref()).await?);
            Ok(())
        })
    }

    fn settle(mut self: Box<Self>, outcome: Result<(), Problem>) {
        if outcome.is_ok() {
            self.cx.app.ledger.ring();
        }
        let outcome = outcome.and_then(|()| self.answer.take().ok_or_else(|| Problem::fault("a command without an answer")));
        if let Some(reply) = self.reply.take() {
            // The caller may have gone; what was committed stays committed.
            let _ = reply.send(outcome);
        }
    }
}

async fn carry_out<C: Command>(
    tx: &WriteTx,
    cx: &Context,
    command: &C,
    key: Option<&receipt::Key>,
) -> Result<C::Answer, Problem> {
    if let Some(answer) = receipt::replay(tx, key).await? {
        return Ok(answer);
    }
    let facts = command.load(tx, cx).await?;
    let resource = command.resource(&facts, cx);
    if !cx.app.access.allows(&cx.actor, C::NAME, &resource) {
        return Err(refusal::<C>(cx, &resource));
    }
    let recorded = command.apply(tx, facts, cx).await?;
    if recorded.unrecorded().is_some_and(|why| !why.goes_on_frozen()) {
        ledger::refuse_if_frozen(tx, cx.council.id).await?;
    }
    let answer = recorded.into_answer();
    receipt::keep(tx, cx, key, &answer).await?;
    Ok(answer)
}

/// What an actor who may not do this is told: nothing at all about a thing they may not know.
fn refusal<C: Command>(cx: &Context, resource: &crate::foundation::access::Resource) -> Problem {
    if C::VIEW.is_some_and(|view| !cx.app.access.allows(&cx.actor, view, resource)) {
        return Problem::NotFound;
    }
    if cx.actor.is_public() { Problem::Unauthenticated } else { Problem::Denied { action: C::NAME } }
}
