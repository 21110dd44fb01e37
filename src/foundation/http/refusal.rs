//! Why a request outside (or before) GraphQL is refused: a status, a stable code, typed parameters, and a sentence in the
//! caller's language, in the same shape as GraphQL errors: `{errors: [{message, extensions: {code, params, fields}}]}`.
use poem::http::{HeaderName, HeaderValue, StatusCode, header};
use poem::{Body, Response};
use serde_json::{Value, json};

use crate::foundation::locale;
use crate::foundation::problem::{FieldProblem, Params, Problem};

/// The codes of this face. Never reused.
pub const CODES: &[&str] = &[
    "GRAPHQL_INVALID",
    "LIMIT_ALIASES",
    "LIMIT_BATCH",
    "LIMIT_COMPLEXITY",
    "LIMIT_DEPTH",
    "LIMIT_DIRECTIVES",
    "LIMIT_SELECTIONS",
    "LIMIT_STREAMS",
    "LIMIT_TIME",
    "REQUEST_BODY_TOO_LARGE",
    "REQUEST_CSRF",
    "REQUEST_HOST_UNKNOWN",
    "REQUEST_INVALID",
    "REQUEST_MEDIA_TYPE",
    "REQUEST_METHOD",
    "REQUEST_NOT_JSON",
    "REQUEST_NOT_UTF8",
    "REQUEST_ORIGIN",
    "REQUEST_RANGE",
    "SESSION_NEEDS_TLS",
    "DOCUMENT_MEDIA_TYPE",
    "DOCUMENT_TOO_LARGE",
    "DATA_WITHDRAWN",
];

/// A refused request.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    pub status: StatusCode,
    pub code: &'static str,
    pub params: Params,
    pub fields: Vec<FieldProblem>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Refusal {
    pub fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code, params: Params::new(), fields: Vec::new(), headers: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.params.insert(name, value.into());
        self
    }

    #[must_use]
    pub fn header(mut self, name: HeaderName, value: impl TryInto<HeaderValue>) -> Self {
        if let Ok(value) = value.try_into() {
            self.headers.push((name, value));
        }
        self
    }

    /// A method that the address does not know (RFC 9110 §15.5.6).
    pub fn method(allowed: &'static str) -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "REQUEST_METHOD")
            .with("allowed", allowed)
            .header(header::ALLOW, HeaderValue::from_static(allowed))
    }

    pub fn not_found() -> Self {
        Problem::NotFound.into()
    }

    /// The errors array of the answer, in `language`.
    pub fn errors(&self, language: &str) -> Value {
        let fields: Vec<Value> = self
            .fields
            .iter()
            .map(|f| json!({ "field": f.field, "code": f.code, "params": f.params, "message": locale::field_problem(language, f) }))
            .collect();
        let message = self.sentence(language);
        let mut extensions = json!({ "code": self.code, "params": self.params });
        if let (false, Some(object)) = (fields.is_empty(), extensions.as_object_mut()) {
            object.insert("fields".to_owned(), Value::Array(fields));
        }
        json!({ "errors": [{ "message": message, "extensions": extensions }] })
    }

    /// The refusal in one sentence.
    pub fn sentence(&self, language: &str) -> String {
        locale::refusal(language, self.code, &self.params)
    }

    /// The answer for programs.
    pub fn json(&self, language: &str) -> Response {
        self.dress(
            Response::builder()
                .content_type("application/json; charset=utf-8")
                .body(Body::from(self.errors(language).to_string())),
        )
    }

    /// The status and the headers of this refusal on `response`; a refusal is never kept.
    pub fn dress(&self, mut response: Response) -> Response {
        response.set_status(self.status);
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        for (name, value) in &self.headers {
            response.headers_mut().insert(name.clone(), value.clone());
        }
        response
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut refusal = Self::new(status, problem.code());
        refusal.params = problem.params();
        if let Problem::TooMany { retry_after } = &problem {
            refusal = refusal.header(header::RETRY_AFTER, retry_after.to_string());
        }
        if matches!(problem, Problem::Unauthenticated) {
            refusal = refusal.header(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Problem::Invalid(fields) = problem {
            refusal.fields = fields;
        }
        refusal
    }
}

/// What poem itself refuses (a bad upgrade, an unreadable body).
impl From<poem::Error> for Refusal {
    fn from(error: poem::Error) -> Self {
        let status = error.status();
        if status.is_server_error() {
            return Problem::fault(error).into();
        }
        Self::new(status, "REQUEST_INVALID")
    }
}
