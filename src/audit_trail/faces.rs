//! What the room lends to the HTTP face: reports and their PDFs; and to bundles the reports that its entries name.
use async_trait::async_trait;
use bytes::Bytes;
use claror_record::Leaf;
use uuid::Uuid;

use super::reads;
use crate::foundation::app::App;
use crate::foundation::command::Context;
use crate::foundation::http::faces::{DocumentSource, Download};
use crate::foundation::ledger::bundle::RecordFiles;
use crate::foundation::ledger::{Event, Subject};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

/// Reports of engagements: the report itself by its own id, the PDF beside it by the engagement's.
pub struct EngagementDocuments;

/// Where a document is fetched.
pub fn address(id: Uuid, name: &str) -> String {
    format!("/documents/{id}/{name}")
}

#[async_trait]
impl DocumentSource for EngagementDocuments {
    fn may_upload(&self, cx: &Context) -> bool {
        cx.actor.set("audits").any(|auditor| {
            let engagement = crate::foundation::access::Resource::new("Engagement", "any").with("auditor", auditor);
            cx.app.access.allows(&cx.actor, "publishReport", &engagement)
        })
    }

    async fn download(&self, cx: &Context, id: Uuid) -> Result<Download, Problem> {
        let read = cx.app.store.read();
        if let Some((report, code)) = reads::report(read, cx.council.id, id).await? {
            return Ok(Download {
                name: format!("{code}.json"),
                media_type: "application/json".to_owned(),
                sha256: report.sha256,
                bytes: report.content.into(),
                public: true,
            });
        }
        let found = reads::report_of(read, cx.council.id, id).await?;
        let (report, code) = found.ok_or(Problem::NotFound)?;
        let sha256 = report.pdf_sha256.ok_or(Problem::NotFound)?;
        let bytes = cx.app.documents.get(cx.council.id, &sha256).await?;
        Ok(Download { name: format!("{code}.pdf"), media_type: "application/pdf".to_owned(), sha256, bytes, public: true })
    }
}

/// Reports of engagements, which every bundle holds: what the law forbids to publish is not in them.
pub struct EngagementFiles;

#[async_trait]
impl RecordFiles for EngagementFiles {
    async fn files_of(&self, app: &App, council: &Council, leaf: &Leaf) -> Result<Vec<Bytes>, Problem> {
        let (Event::EngagementReported(_), Subject::Engagement(engagement)) = (&leaf.event, &leaf.sub) else {
            return Ok(Vec::new());
        };
        let found = reads::report_of(app.store.read(), council.id, Uuid::from_bytes(engagement.0)).await?;
        Ok(found.map(|(report, _)| Bytes::from(report.content)).into_iter().collect())
    }
}
