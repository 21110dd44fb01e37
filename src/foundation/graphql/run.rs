//! The schema as the transports see it, and the last look at an answer before it leaves.
use std::sync::Arc;

use async_graphql::{Data, Executor, Response, ServerError, Value};
use async_trait::async_trait;
use futures_util::stream::BoxStream;

use super::limits::Refused;
use crate::foundation::locale;
use crate::foundation::problem::{Params, Problem};

/// A schema, whatever its parts are.
#[async_trait]
pub trait Graph: Send + Sync {
    async fn execute(&self, request: async_graphql::Request) -> Response;
    fn stream(&self, request: async_graphql::Request, data: Option<Arc<Data>>) -> BoxStream<'static, Response>;
}

#[async_trait]
impl<E: Executor> Graph for E {
    async fn execute(&self, request: async_graphql::Request) -> Response {
        Executor::execute(self, request).await
    }

    fn stream(&self, request: async_graphql::Request, data: Option<Arc<Data>>) -> BoxStream<'static, Response> {
        Executor::execute_stream(self, request, data)
    }
}

/// A refusal of the whole document as a GraphQL answer.
pub fn refused(refused: &Refused, language: &str) -> Response {
    let (code, params) = match refused {
        Refused::Limit { code, max } => (*code, Params::from([("max", (*max).into())])),
        Refused::Invalid { reason } => ("GRAPHQL_INVALID", Params::from([("reason", reason.as_str().into())])),
    };
    Response::from_errors(vec![error_of(code, &params, language)])
}

/// An error with a code that belongs to no room.
pub fn error_of(code: &str, params: &Params, language: &str) -> ServerError {
    let mut error = ServerError::new(locale::text(language, &locale::code_key(code), params), None);
    set_code(&mut error, code, params);
    error
}

fn set_code(error: &mut ServerError, code: &str, params: &Params) {
    let extensions = error.extensions.get_or_insert_with(Default::default);
    extensions.set("code", code);
    let params = serde_json::to_value(params).ok().and_then(|json| Value::from_json(json).ok()).unwrap_or(Value::Null);
    extensions.set("params", params);
}

/// Gives a code to every error that has none: what the library says of documents and values of the wrong type. Anything
/// else without a code is a defect of ours and leaves as a fault that shows only its number.
pub fn settle(mut response: Response, language: &str) -> Response {
    for error in &mut response.errors {
        if error.extensions.as_ref().is_some_and(|extensions| extensions.get("code").is_some()) {
            continue;
        }
        let (code, params) = match judge(error) {
            Some(found) => found,
            None => {
                let problem = Problem::fault(format_args!("{} at {:?}", error.message, error.path));
                (problem.code(), problem.params())
            }
        };
        error.message = locale::text(language, &locale::code_key(code), &params);
        set_code(error, code, &params);
    }
    response
}

/// The library's own complaints, by their words: it gives no codes.
fn judge(error: &ServerError) -> Option<(&'static str, Params)> {
    let message = error.message.as_str();
    let starts = |starts: &[&str]| starts.iter().any(|start| message.starts_with(start));
    if message == "Query is too complex." {
        return Some(("LIMIT_COMPLEXITY", Params::new()));
    }
    if starts(&["Query is nested too deep", "The recursion depth"]) {
        return Some(("LIMIT_DEPTH", Params::new()));
    }
    if starts(&["The amount of aliases"]) {
        return Some(("LIMIT_ALIASES", Params::new()));
    }
    if starts(&["The number of directives"]) {
        return Some(("LIMIT_DIRECTIVES", Params::new()));
    }
    // Errors of parsing and validation have places in the document but no path in the answer; those of input values
    // found while executing say what they failed to parse.
    let of_document = error.path.is_empty();
    let of_value = starts(&["Failed to parse", "Invalid value", "Variable ", "Expected input type"]);
    (of_document || of_value).then(|| ("GRAPHQL_INVALID", Params::from([("reason", message.into())])))
}
