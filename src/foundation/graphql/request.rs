//! What is known of a request before its first resolver runs.
use async_graphql::Context as GraphContext;
use uuid::Uuid;

use super::errors::refuse;
use crate::foundation::command::{self, Command, Context};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;

/// How the caller is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Credential {
    None,
    /// A browser's cookie; the session's id.
    Cookie(Uuid),
    /// A program's access token; its id.
    Token(Uuid),
}

/// One request: where, who, in which language, and the key that makes its mutation safe to send twice.
#[derive(Clone)]
pub struct Request {
    pub cx: Context,
    pub credential: Credential,
    pub idempotency_key: Option<String>,
    /// The caller's network address, for throttling only; never stored as it is.
    pub address: std::net::IpAddr,
}

impl Request {
    pub fn read(&self) -> &ReadConn {
        self.cx.app.store.read()
    }

    /// The problem in the caller's language.
    pub fn refuse(&self, problem: Problem) -> async_graphql::Error {
        refuse(&problem, &self.cx.language)
    }

    /// Whether the caller may do `action` on `resource` (for lists of what can be done next).
    pub fn may(&self, action: &str, resource: &crate::foundation::access::Resource) -> bool {
        self.cx.app.access.allows(&self.cx.actor, action, resource)
    }
}

/// The request that a resolver serves.
pub fn request<'a>(ctx: &GraphContext<'a>) -> async_graphql::Result<&'a Request> {
    ctx.data::<Request>()
}

/// Carries a command out for a mutation.
///
/// # Errors
/// The problem, with its code, parameters and sentence.
pub async fn act<C: Command>(ctx: &GraphContext<'_>, command: C) -> async_graphql::Result<C::Answer> {
    let request = request(ctx)?;
    // Several mutations of one document each need a key of their own: the response key tells them apart.
    let key = request.idempotency_key.as_ref().map(|key| format!("{key}/{}", ctx.item.node.response_key().node));
    command::run(request.cx.clone(), command, key).await.map_err(|problem| request.refuse(problem))
}
