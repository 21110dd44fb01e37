//! The name that a person gives when they take up their account.
use std::sync::Arc;

use async_trait::async_trait;
use serde::Deserialize;
use uuid::Uuid;

use super::commands::AmendPerson;
use super::reads::register;
use crate::accounts;
use crate::foundation::app::App;
use crate::foundation::command::run;
use crate::foundation::outbox::{Failure, Item, OutboxHandler};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

/// Enters the name under which somebody wants to be known.
pub struct TakeName;

#[derive(Deserialize)]
struct Accepted {
    account: Uuid,
    display_name: Option<String>,
}

#[async_trait]
impl OutboxHandler for TakeName {
    fn kind(&self) -> &'static str {
        accounts::INVITATION_ACCEPTED
    }

    fn is_sensitive(&self) -> bool {
        true
    }

    async fn handle(&self, app: &Arc<App>, council: &Arc<Council>, item: &Item) -> Result<(), Failure> {
        let accepted: Accepted =
            serde_json::from_value(item.payload.clone()).map_err(|_| Failure::Never("not what accounts sends".into()))?;
        let Some(name) = accepted.display_name else { return Ok(()) };
        let register = register(app, council.id).await?;
        let Some(person) = register.person_of_account(accepted.account) else { return Ok(()) };
        let command = AmendPerson { id: person.id, display_name: Some(name), email: None, language: None };
        match run(app.system_context(Arc::clone(council)), command, None).await {
            Ok(_) => Ok(()),
            // The name keeps to other rules here; the one that the person was registered with stays.
            Err(Problem::Invalid(_)) => Err(Failure::Never("the name is not accepted".into())),
            Err(problem) => Err(problem.into()),
        }
    }
}
