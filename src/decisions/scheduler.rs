//! Opens and closes polls when their hour has come. Safe to run twice and in several processes: the commands refuse what
//! was done already.
use std::sync::Arc;

use uuid::Uuid;

use super::commands::{ClosePoll, OpenPoll};
use super::store;
use crate::foundation::app::App;
use crate::foundation::command::{Command, run};
use crate::foundation::problem::Problem;

/// Runs what is due. Answers how many polls were opened and closed.
pub async fn run_due(app: &Arc<App>) -> Result<(usize, usize), Problem> {
    let now = app.clock.now();
    let mut opened = 0;
    for (council, id) in store::due_to_open(app.store.read(), now).await? {
        opened += usize::from(attempt(app, council, OpenPoll { id }).await);
    }
    let mut closed = 0;
    for (council, id) in store::due_to_close(app.store.read(), now).await? {
        closed += usize::from(attempt(app, council, ClosePoll { id }).await);
    }
    Ok((opened, closed))
}

async fn attempt<C: Command>(app: &Arc<App>, council: Uuid, command: C) -> bool {
    let Some(council) = app.tenancy.by_id(council) else { return false };
    match run(app.system_context(council), command, None).await {
        Ok(_) => true,
        Err(problem) => {
            // Another process was faster, or somebody acted by hand: the next round sees it.
            tracing::info!(?problem, command = C::NAME, "scheduled act not carried out");
            false
        }
    }
}
