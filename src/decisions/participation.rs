//! How much each sector takes part, computed once for each state of the council's records.
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use uuid::Uuid;

use super::reads;
use crate::foundation::app::App;
use crate::foundation::problem::Problem;

/// Ballots cast, and ballots that could have been cast, in counted polls, by sector.
pub type Participation = HashMap<String, (i64, i64)>;

/// By council: the generation at which it was computed, and what.
type Kept = HashMap<Uuid, (u64, Arc<Participation>)>;

static KEPT: LazyLock<Mutex<Kept>> = LazyLock::new(Mutex::default);

/// See [`Participation`].
pub async fn participation(app: &App, council: Uuid) -> Result<Arc<Participation>, Problem> {
    let generation = app.store.changes().generation(council);
    let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner).get(&council).cloned();
    if let Some((_, sums)) = kept.filter(|(at, _)| *at == generation) {
        return Ok(sums);
    }
    let sums = Arc::new(reads::participation(app.store.read(), council).await?);
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).insert(council, (generation, Arc::clone(&sums)));
    Ok(sums)
}
