//! What the room lends to the HTTP face: reports and their PDFs.
use async_trait::async_trait;
use uuid::Uuid;

use super::reads;
use crate::foundation::command::Context;
use crate::foundation::http::faces::{DocumentSource, Download};
use crate::foundation::problem::Problem;

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
