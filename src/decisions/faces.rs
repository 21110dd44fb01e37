//! What the room lends to the HTTP face: its documents, and what can be watched live; and to bundles the files that its
//! entries name.
use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::rules::{State, published_bytes};
use super::{commands, reads};
use crate::foundation::access::Resource;
use crate::foundation::app::App;
use crate::foundation::command::Context;
use crate::foundation::http::faces::{DocumentSource, Download, LiveSource};
use crate::foundation::ledger::bundle::RecordFiles;
use crate::foundation::ledger::{Event, Subject};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use crate::foundation::tenancy::Council;

/// Documents of decisions.
pub struct DecisionDocuments;

#[async_trait]
impl DocumentSource for DecisionDocuments {
    fn may_upload(&self, cx: &Context) -> bool {
        let draft = Resource::new("Decision", "any").with("state", State::Draft.as_str());
        cx.app.access.allows(&cx.actor, "attachDocument", &draft)
    }

    async fn download(&self, cx: &Context, id: Uuid) -> Result<Download, Problem> {
        let found = reads::document(cx.app.store.read(), cx.council.id, id).await?;
        let (document, decision) = found.ok_or(Problem::NotFound)?;
        if !cx.app.access.allows(&cx.actor, "viewDecision", &commands::resource(&decision)) {
            return Err(Problem::NotFound);
        }
        let bytes = cx.app.documents.get(cx.council.id, &document.sha256).await?;
        let public = decision.state != State::Draft.as_str();
        Ok(Download { name: document.name, media_type: document.media_type, sha256: document.sha256, bytes, public })
    }
}

/// Decisions that can be watched.
pub struct LiveDecisions;

#[async_trait]
impl LiveSource for LiveDecisions {
    async fn may_watch(&self, cx: &Context, kind: &str, id: Uuid) -> Result<bool, Problem> {
        if kind != "decisions" {
            return Ok(false);
        }
        let drafts = cx.app.access.allows(
            &cx.actor,
            "viewDecision",
            &Resource::new("Decision", "any").with("state", State::Draft.as_str()),
        );
        Ok(reads::find(cx.app.store.read(), cx.council.id, &id.to_string(), drafts).await?.is_some())
    }

    async fn next_deadline(&self, read: &ReadConn, council: Uuid, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Problem> {
        reads::next_deadline(read, council, now).await
    }
}

/// Texts and documents of decisions that were called.
pub struct DecisionFiles;

#[async_trait]
impl RecordFiles for DecisionFiles {
    async fn files_of(&self, app: &App, council: &Council, leaf: &claror_record::Leaf) -> Result<Vec<Bytes>, Problem> {
        let (Event::DecisionCalled(call), Subject::Decision(decision)) = (&leaf.event, &leaf.sub) else { return Ok(Vec::new()) };
        let texts = reads::all_texts(app.store.read(), Uuid::from_bytes(decision.0)).await?;
        let own = texts.iter().filter(|text| text.council_id == council.id);
        let mut files: Vec<Bytes> = own.map(|text| published_bytes(&text.title, &text.summary, &text.body).into()).collect();
        for document in &call.documents {
            match app.documents.get(council.id, &document.sha256.to_string()).await {
                Ok(bytes) => files.push(bytes),
                Err(Problem::NotFound) => {}
                Err(problem) => return Err(problem),
            }
        }
        Ok(files)
    }
}
