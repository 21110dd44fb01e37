//! What an installation answers without a room: nobody is known, nothing is there.
use std::net::IpAddr;
use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::faces::{Credentials, DataSource, DocumentSource, Download, LiveSource, OpenedSession, Published, SignedIn};
use crate::foundation::access::{Actor, ActorSource};
use crate::foundation::app::App;
use crate::foundation::command::Context;
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Council;

/// A room that is not there.
#[derive(Debug, Clone, Copy, Default)]
pub struct Absent;

#[async_trait]
impl ActorSource for Absent {
    async fn actor(&self, _read: &ReadConn, _council: Uuid, _account: Uuid, _today: NaiveDate) -> Result<Option<Actor>, Problem> {
        Ok(None)
    }
}

#[async_trait]
impl Credentials for Absent {
    async fn by_cookie(&self, _app: &Arc<App>, _council: &Arc<Council>, _secret: &str) -> Result<Option<SignedIn>, Problem> {
        Ok(None)
    }

    async fn by_token(&self, _app: &Arc<App>, _council: &Arc<Council>, _token: &str) -> Result<Option<SignedIn>, Problem> {
        Ok(None)
    }

    async fn open_session(
        &self,
        _cx: Context,
        _address: IpAddr,
        _email: String,
        _password: String,
    ) -> Result<OpenedSession, Problem> {
        Err(Problem::NotFound)
    }

    async fn end_session(&self, _cx: Context, _session: Uuid) -> Result<(), Problem> {
        Err(Problem::NotFound)
    }
}

#[async_trait]
impl DocumentSource for Absent {
    fn may_upload(&self, _cx: &Context) -> bool {
        false
    }

    async fn download(&self, _cx: &Context, _id: Uuid) -> Result<Download, Problem> {
        Err(Problem::NotFound)
    }
}

#[async_trait]
impl LiveSource for Absent {
    async fn may_watch(&self, _cx: &Context, _kind: &str, _id: Uuid) -> Result<bool, Problem> {
        Ok(false)
    }

    async fn next_deadline(
        &self,
        _read: &ReadConn,
        _council: Uuid,
        _now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, Problem> {
        Ok(None)
    }
}

#[async_trait]
impl DataSource for Absent {
    async fn published(&self, _cx: &Context, _path: &[&str], _query: &[(String, String)]) -> Result<Published, Problem> {
        Err(Problem::NotFound)
    }
}
