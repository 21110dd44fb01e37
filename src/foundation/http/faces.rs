//! What the rooms lend to the HTTP face. `foundation` knows no noun of any room: each of these is implemented by a room
//! and registered in start.rs.
use std::any::Any;
use std::fs::File;
use std::net::IpAddr;
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::pages::PageSource;
use crate::foundation::app::App;
use crate::foundation::command::Context;
use crate::foundation::graphql::request::Credential;
use crate::foundation::privacy::Archive;
use crate::foundation::problem::{Params, Problem};
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Council;

/// Everything that the server needs from the rooms.
pub struct Faces {
    pub credentials: Arc<dyn Credentials>,
    /// Asked in this order; the first that knows a document answers.
    pub documents: Vec<Arc<dyn DocumentSource>>,
    pub live: Arc<dyn LiveSource>,
    pub data: Arc<dyn DataSource>,
    pub own_data: Arc<dyn OwnData>,
    pub bundles: Arc<dyn BundleSource>,
    /// Asked in this order; the first that knows an address answers.
    pub pages: Vec<Arc<dyn PageSource>>,
}

/// Somebody whose cookie or token is good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    pub account: Uuid,
    /// The session's or the token's id.
    pub id: Uuid,
    /// What a request with the cookie must repeat in `X-Claror-CSRF`; `None` for tokens.
    pub csrf: Option<String>,
    /// The account's language, used when the request asks for none.
    pub language: Option<String>,
}

/// A session just opened for a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedSession {
    /// The cookie's value.
    pub secret: String,
    pub csrf: String,
    /// How long the browser keeps the cookie, in seconds.
    pub max_age: u64,
}

/// Who a secret belongs to. Secrets are bound to a council (T2): another council's are as good as none.
#[async_trait]
pub trait Credentials: Send + Sync {
    /// The session behind a cookie; `None` when it is unknown, ended or expired.
    async fn by_cookie(&self, app: &Arc<App>, council: &Arc<Council>, secret: &str) -> Result<Option<SignedIn>, Problem>;

    /// The bearer of an access token; `None` when it is unknown, ended, expired or another council's.
    async fn by_token(&self, app: &Arc<App>, council: &Arc<Council>, token: &str) -> Result<Option<SignedIn>, Problem>;

    /// Opens a session. `address` serves throttling only.
    ///
    /// # Errors
    /// The room's refusal, the same for an unknown address and a wrong password.
    async fn open_session(&self, cx: Context, address: IpAddr, email: String, password: String)
    -> Result<OpenedSession, Problem>;

    /// Ends the session with this id, which is the caller's own.
    async fn end_session(&self, cx: Context, session: Uuid) -> Result<(), Problem>;
}

/// A document as a reader may have it.
#[derive(Debug, Clone)]
pub struct Download {
    pub name: String,
    pub media_type: String,
    pub sha256: String,
    pub bytes: Bytes,
    /// Whether anybody may read it: then caches may keep it.
    pub public: bool,
}

/// Documents: who may send bytes, and who may read which.
#[async_trait]
pub trait DocumentSource: Send + Sync {
    /// Whether the caller may send documents at all.
    fn may_upload(&self, cx: &Context) -> bool;

    /// The document with this id.
    ///
    /// # Errors
    /// `NotFound` also for whoever may not know that it exists.
    async fn download(&self, cx: &Context, id: Uuid) -> Result<Download, Problem>;
}

/// What can be watched while it changes.
#[async_trait]
pub trait LiveSource: Send + Sync {
    /// Whether the caller may know of `kind` (`decisions`) with this id.
    async fn may_watch(&self, cx: &Context, kind: &str, id: Uuid) -> Result<bool, Problem>;

    /// When the public answers of a council change next without anybody doing anything: an opening or a closing time.
    async fn next_deadline(&self, read: &ReadConn, council: Uuid, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Problem>;
}

/// What a person may take along of what is known of them.
#[async_trait]
pub trait OwnData: Send + Sync {
    /// Everything that is known of the caller.
    ///
    /// # Errors
    /// `Unauthenticated` for nobody in particular, `TooMany` when asked too often.
    async fn export(&self, cx: &Context) -> Result<Archive, Problem>;
}

/// A bundle of the record about to be sent.
pub struct SentBundle {
    /// What it is called when it is kept: plain ASCII.
    pub name: String,
    /// Read from its beginning to its end.
    pub file: File,
    pub bytes: u64,
    pub sha256: [u8; 32],
    /// Kept until the last byte is sent: while it lives, its holder gets no other bundle.
    pub turn: Box<dyn Any + Send>,
}

/// Bundles of the record (audit-trail design §10).
#[async_trait]
pub trait BundleSource: Send + Sync {
    /// The bundle that the query asks for, made for this caller. What is not public in it has been noted before it answers.
    ///
    /// # Errors
    /// `Invalid` for a query that is none; `Unauthenticated`, `Denied` or a refusal for whoever may not have it; `NotFound` for a
    /// checkpoint that was never published; `TooMany` while another one is under way.
    async fn bundle(
        &self,
        cx: &Context,
        credential: &Credential,
        address: IpAddr,
        query: &[(String, String)],
    ) -> Result<SentBundle, Problem>;
}

/// A public file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicFile {
    pub media_type: &'static str,
    /// What it is called when it is kept: plain ASCII.
    pub name: String,
    pub bytes: Vec<u8>,
    pub published_at: Option<DateTime<Utc>>,
    /// Whether this address will have these bytes for ever.
    pub immutable: bool,
    /// Values of `Link` (RFC 8288).
    pub links: Vec<String>,
}

/// What stands at an address of the open data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Published {
    File(PublicFile),
    /// It stands at this other address (303).
    See(String),
    /// It was withdrawn (410): what is said of that.
    Withdrawn(Params),
}

/// The open data, below `/data`.
#[async_trait]
pub trait DataSource: Send + Sync {
    /// What stands at the path below `/data` with this query, decoded, for everybody.
    ///
    /// # Errors
    /// `NotFound` for whatever was never published, `Invalid` for a query that is none.
    async fn published(&self, cx: &Context, path: &[&str], query: &[(String, String)]) -> Result<Published, Problem>;
}
