//! Problems as GraphQL errors: `extensions { code, params, fields: [{ field, code, params, message }] }`.
use async_graphql::{Error, ErrorExtensions, Value};

use crate::foundation::locale;
use crate::foundation::problem::{FieldProblem, Problem};

/// The problem as a GraphQL error whose message is in `language`.
pub fn refuse(problem: &Problem, language: &str) -> Error {
    Error::new(locale::problem(language, problem)).extend_with(|_, extensions| {
        extensions.set("code", problem.code());
        extensions.set("params", graph_value(&problem.params()));
        if let Problem::Invalid(fields) = problem {
            let fields = fields.iter().map(|field| field_value(field, language)).collect();
            extensions.set("fields", Value::List(fields));
        }
    })
}

fn field_value(field: &FieldProblem, language: &str) -> Value {
    let json = serde_json::json!({
        "field": field.field,
        "code": field.code,
        "params": field.params,
        "message": locale::field_problem(language, field),
    });
    graph_value(&json)
}

fn graph_value<T: serde::Serialize>(value: &T) -> Value {
    let json = serde_json::to_value(value).unwrap_or_default();
    Value::from_json(json).unwrap_or(Value::Null)
}
