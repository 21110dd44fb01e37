//! Handing out what is not public, and noting that it was.
use claror_record::event::AuditScope;
use uuid::Uuid;

use super::rules::{AuditTrailRefusal, Grant};
use super::typical::of_part;
use super::{reads, store};
use crate::foundation::command::{Context, Recorded, WriteTx, housekeeping};
use crate::foundation::graphql::request::Credential;
use crate::foundation::graphql::{Page, PageArgs};
use crate::foundation::ledger::search::FoundOpening;
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::problem::Problem;

/// The action that policies know.
pub(super) const READ: &str = "readOpenings";

/// Under which name a reader's session is noted. A program's tokens change every few minutes: all of its readings of a day
/// are one.
pub(super) fn session(credential: &Credential) -> String {
    match credential {
        Credential::Cookie(session) => session.to_string(),
        Credential::Token(_) | Credential::None => "program".to_owned(),
    }
}

/// The grant, which does not end before this transaction does.
///
/// # Errors
/// When it has ended since it was looked at.
pub(super) async fn standing(tx: &WriteTx, cx: &Context, grant: Uuid) -> Result<Grant, Problem> {
    let grant = store::grant_for_reading(tx, cx.council.id, grant).await?;
    if grant.span.stands(cx.today()) { Ok(grant) } else { Err(AuditTrailRefusal::GrantEnded.into()) }
}

/// One page of openings of a part of the record that are not public, for an auditor whose standing grant covers it. They
/// are handed out only after the note of it has been committed; its entry follows when the day is over.
///
/// # Errors
/// `Unauthenticated` or `Denied` for everybody else.
pub async fn openings(cx: &Context, session: &str, part: AuditScope, args: &PageArgs) -> Result<Page<FoundOpening>, Problem> {
    if !cx.app.access.allows(&cx.actor, READ, &of_part(part.as_str())) {
        return Err(if cx.actor.is_public() { Problem::Unauthenticated } else { Problem::Denied { action: READ } });
    }
    let read = cx.app.store.read();
    let today = cx.today();
    let grants = reads::grants(read, cx.council.id).await?;
    let mine = grants
        .into_iter()
        .map(|view| view.grant)
        .find(|grant| Some(grant.person) == cx.actor.person && grant.span.stands(today) && grant.scope.contains(&part));
    let grant = mine.ok_or(Problem::Denied { action: READ })?;
    let page = reads::openings(read, cx.council.id, part, args).await?;
    let count = i64::try_from(page.rows.len()).map_err(Problem::fault)?;
    if count > 0 {
        let (now, session) = (cx.clone(), session.to_owned());
        housekeeping(&cx.app.store, move |tx| {
            let (cx, session) = (now.clone(), session.clone());
            Box::pin(async move {
                standing(tx, &cx, grant.id).await?;
                store::add_reading(tx, &cx, grant.id, &session, part, count).await?;
                Ok(Recorded::new((), no_event(Reason::Housekeeping)))
            })
        })
        .await?;
    }
    Ok(page)
}
