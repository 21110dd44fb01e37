//! Reading decisions.
use async_graphql::connection::Connection;
use async_graphql::{Context, ID, Object, Result};
use uuid::Uuid;

use super::inputs::DecisionState;
use super::types::Decision;
use crate::decisions::reads::{self, DecisionFilter};
use crate::decisions::sees_drafts;
use crate::foundation::graphql::{PageArgs, TotalCount, connection, request};
use crate::foundation::problem::Problem;

/// The longest search, in characters.
const SEARCH_MAX: usize = 200;

#[derive(Default)]
pub struct DecisionsQuery;

#[Object]
impl DecisionsQuery {
    /// Decisions, newest first; drafts only for those who prepare them.
    #[graphql(complexity = "10 + usize::try_from(first).unwrap_or(200) * child_complexity / 2")]
    async fn decisions(
        &self,
        ctx: &Context<'_>,
        states: Option<Vec<DecisionState>>,
        search: Option<String>,
        #[graphql(default = 20)] first: i32,
        after: Option<String>,
    ) -> Result<Connection<String, Decision, TotalCount>> {
        let request = request(ctx)?;
        if search.as_ref().is_some_and(|search| search.chars().count() > SEARCH_MAX) {
            return Err(request.refuse(Problem::invalid("search", "INVALID_TOO_LONG")));
        }
        let states = states.unwrap_or_default().into_iter().map(Into::into).collect();
        let filter = DecisionFilter { states, search, drafts: sees_drafts(request) };
        let page = PageArgs::parse(first, after).map_err(|p| request.refuse(p))?;
        let found = reads::list(request.read(), request.cx.council.id, &filter, &page).await.map_err(|p| request.refuse(p))?;
        Ok(connection(found.map(Decision)))
    }

    /// By id or by public code.
    async fn decision(&self, ctx: &Context<'_>, id: ID) -> Result<Option<Decision>> {
        let request = request(ctx)?;
        let found = reads::find(request.read(), request.cx.council.id, id.as_str(), sees_drafts(request)).await;
        Ok(found.map_err(|p| request.refuse(p))?.map(Decision))
    }
}

/// The decision after a command, for the command's answer.
pub(super) async fn after(ctx: &Context<'_>, id: Uuid) -> Result<Decision> {
    let request = request(ctx)?;
    let found = reads::find(request.read(), request.cx.council.id, &id.to_string(), true).await.map_err(|p| request.refuse(p))?;
    found.map(Decision).ok_or_else(|| request.refuse(Problem::NotFound))
}
