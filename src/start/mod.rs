//! Putting an installation together: the one place, besides the two lists in `foundation`, that names the rooms.
mod credentials;

use std::sync::Arc;

use crate::audit_trail::{AuditBundles, Auditors, EngagementDocuments, EngagementFiles, EngagementPages, RecordPages};
use crate::decisions::{DecisionDocuments, DecisionFiles, DecisionPages, LiveDecisions};
use crate::foundation::access::Access;
use crate::foundation::app::App;
use crate::foundation::clock::Clock;
use crate::foundation::config::{LimitSettings, Settings};
use crate::foundation::documents::Documents;
use crate::foundation::graphql::limits;
use crate::foundation::graphql::schema::{self, ClarorSchema};
use crate::foundation::http::Faces;
use crate::foundation::ledger::Ledger;
use crate::foundation::ledger::bundle::RecordFiles;
use crate::foundation::mail::Mailer;
use crate::foundation::outbound::Outbound;
use crate::foundation::secrets::Secrets;
use crate::foundation::store;
use crate::foundation::tenancy::Tenancy;
use crate::membership::{Actors, MemberData, MemberPages};
use crate::open_data;

use credentials::AccountCredentials;

/// Opens an installation: the database (brought up to date), policies, documents, keys, mail. Nothing runs yet.
///
/// # Errors
/// A sentence saying what cannot be opened; no password is in it.
pub async fn assemble(settings: Settings, clock: Arc<dyn Clock>) -> Result<Arc<App>, String> {
    let access = Access::load()?;
    let documents = Documents::open(&settings)?;
    let mailer = Mailer::open(&settings)?;
    let outbound = Outbound::open(settings.outbound_allow.clone())?;
    let store = store::open(&settings.database_url).await.map_err(|error| format!("database.url: {error}"))?;
    let app = Arc::new(App {
        ledger: Ledger::new(settings.keys_dir.clone()),
        secrets: Secrets::in_folder(settings.keys_dir.clone()),
        actors: Arc::new(Actors::new(store.changes()).with(Arc::new(Auditors::new(store.changes())))),
        tenancy: Tenancy::default(),
        access,
        documents,
        mailer,
        outbound,
        store,
        clock,
        settings,
    });
    app.tenancy.refresh(app.store.read()).await.map_err(|problem| format!("reading the councils: {}", problem.code()))?;
    app.ledger.refresh(app.store.read()).await.map_err(|problem| format!("reading the keys of the logs: {}", problem.code()))?;
    app.store.follow_others();
    Ok(app)
}

/// What the rooms lend to the HTTP face.
pub fn faces() -> Faces {
    Faces {
        credentials: Arc::new(AccountCredentials),
        documents: vec![Arc::new(DecisionDocuments), Arc::new(EngagementDocuments)],
        live: Arc::new(LiveDecisions),
        data: Arc::new(open_data::Files),
        own_data: Arc::new(MemberData),
        bundles: Arc::new(AuditBundles::new(record_files())),
        pages: vec![Arc::new(MemberPages), Arc::new(DecisionPages), Arc::new(EngagementPages), Arc::new(RecordPages)],
    }
}

/// Where bundles find the files that entries name.
pub fn record_files() -> Vec<Arc<dyn RecordFiles>> {
    vec![Arc::new(DecisionFiles), Arc::new(EngagementFiles), Arc::new(open_data::DatasetFiles)]
}

/// The GraphQL schema with its limits.
pub fn graph(settings: &LimitSettings) -> ClarorSchema {
    limits::configure(schema::builder(), settings).finish()
}
