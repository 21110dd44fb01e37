//! Looking into the record.
use async_graphql::connection::Connection;
use async_graphql::{Context, ID, Object, Result};
use chrono::{DateTime, Utc};
use claror_record::event::TYPES;

use super::bundle::AuditBundle;
use super::engagement::Engagement;
use super::grant::{AuditGrant, AuditorOpening};
use super::types::RecordEntry;
use super::words::ScopeWord;
use crate::audit_trail::reading;
use crate::audit_trail::reads::{self, Entry};
use crate::foundation::graphql::{Page, PageArgs, Request, TotalCount, connection, request, uncounted};
use crate::foundation::ledger::search::{self, Filter, Name};
use crate::foundation::problem::{FieldProblem, Problem};

/// The longest id that a search may name, in bytes: an origin is the longest.
const SUBJECT_MAX: usize = 300;

/// What of the audit trail can be asked.
#[derive(Default)]
pub struct AuditTrailQuery;

#[Object]
impl AuditTrailQuery {
    /// Entries of the record, newest first: only what the newest published checkpoint covers. Whoever doubts the answer
    /// proves each entry from the paths under `/log`.
    #[graphql(complexity = "10 + first.clamp(0, 200) as usize * child_complexity / 4")]
    #[allow(clippy::too_many_arguments, reason = "the arguments of the field")]
    async fn record_entries(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 20)] first: i32,
        after: Option<String>,
        #[graphql(desc = "any of these types, such as `decision.called`")] types: Option<Vec<String>>,
        #[graphql(desc = "about the thing with this id")] subject: Option<ID>,
        #[graphql(desc = "naming this organisation or one of its seats, its ballots included")] organisation: Option<ID>,
        #[graphql(desc = "not before; ballots are found by the times of the entries around them")] from: Option<DateTime<Utc>>,
        #[graphql(desc = "before")] until: Option<DateTime<Utc>>,
    ) -> Result<Connection<String, RecordEntry, TotalCount>> {
        let request = request(ctx)?;
        let refuse = |problem| request.refuse(problem);
        let args = PageArgs::parse(first, after).map_err(refuse)?;
        let counted = ctx.look_ahead().field("totalCount").exists();
        let wanted = Wanted { types, subject, organisation, from, until };
        let page = match wanted.filter().map_err(refuse)? {
            Some(filter) => find(request, &filter, &args, counted).await.map_err(refuse)?,
            None => Page::new(&args, Vec::new(), 0),
        };
        Ok(connection(page.map(RecordEntry::from)))
    }

    /// One entry, by its eid or by its place; null while the newest published checkpoint does not cover it.
    #[graphql(complexity = "5 + child_complexity")]
    async fn record_entry(&self, ctx: &Context<'_>, eid: Option<String>, index: Option<i64>) -> Result<Option<RecordEntry>> {
        let request = request(ctx)?;
        let refuse = |problem| request.refuse(problem);
        let name = match (&eid, index) {
            (Some(eid), None) if eid.len() != 22 => return Ok(None),
            (Some(eid), None) => Name::Eid(eid),
            (None, Some(index)) => Name::Index(index),
            _ => return Err(refuse(Problem::invalid("eid", "INVALID_EITHER_OR"))),
        };
        let found = search::entry(request.read(), request.cx.council.id, name).await.map_err(refuse)?;
        Ok(found.map(Entry::read).transpose().map_err(refuse)?.map(RecordEntry::from))
    }

    /// Who may look into the record as an auditor, or might, newest first: bodies, scopes and days are public.
    async fn auditors(&self, ctx: &Context<'_>) -> Result<Vec<AuditGrant>> {
        let request = request(ctx)?;
        let grants = reads::grants(request.read(), request.cx.council.id).await.map_err(|problem| request.refuse(problem))?;
        Ok(grants.into_iter().map(AuditGrant).collect())
    }

    /// The public bundle of the record, for anybody to check without this site, with openings and files of entries from
    /// `since` on. What an auditor may fetch stands at the grant.
    async fn audit_bundle(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 0, desc = "index of the first entry")] since: i64,
    ) -> Result<AuditBundle> {
        let request = request(ctx)?;
        AuditBundle::new(since, None).map_err(|problem| request.refuse(problem))
    }

    /// Engagements of auditing bodies, newest first.
    #[graphql(complexity = "10 + first.clamp(0, 200) as usize * child_complexity / 4")]
    async fn engagements(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 20)] first: i32,
        after: Option<String>,
    ) -> Result<Connection<String, Engagement, TotalCount>> {
        let request = request(ctx)?;
        let refuse = |problem| request.refuse(problem);
        let args = PageArgs::parse(first, after).map_err(refuse)?;
        let page = reads::list(request.read(), request.cx.council.id, &args).await.map_err(refuse)?;
        Ok(connection(page.map(Engagement::new)))
    }

    /// An engagement by id or by code.
    async fn engagement(&self, ctx: &Context<'_>, id: ID) -> Result<Option<Engagement>> {
        let request = request(ctx)?;
        let found = reads::find(request.read(), request.cx.council.id, id.as_str()).await;
        Ok(found.map_err(|problem| request.refuse(problem))?.map(Engagement::new))
    }

    /// What stands behind commitments of a part of the record that are not public, newest entry first: for an auditor whose
    /// standing grant covers it. What is handed out here is counted, and the count enters the record (`auditor.read`).
    #[graphql(complexity = "10 + first.clamp(0, 200) as usize * child_complexity / 4")]
    async fn auditor_openings(
        &self,
        ctx: &Context<'_>,
        scope: ScopeWord,
        #[graphql(default = 50)] first: i32,
        after: Option<String>,
    ) -> Result<Connection<String, AuditorOpening>> {
        let request = request(ctx)?;
        let refuse = |problem| request.refuse(problem);
        let args = PageArgs::parse(first, after).map_err(refuse)?;
        let page =
            reading::openings(&request.cx, &reading::session(&request.credential), scope.into(), &args).await.map_err(refuse)?;
        Ok(uncounted(page.map(AuditorOpening::from)))
    }
}

/// The arguments of a search as they came.
struct Wanted {
    types: Option<Vec<String>>,
    subject: Option<ID>,
    organisation: Option<ID>,
    from: Option<DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
}

impl Wanted {
    /// What is looked for; nothing when an id is none, which then names nothing.
    fn filter(self) -> std::result::Result<Option<Filter>, Problem> {
        let mut types = self.types.unwrap_or_default();
        let unknown = types.iter().position(|kind| !TYPES.contains(&kind.as_str()));
        if let Some(place) = unknown {
            return Err(Problem::Invalid(vec![FieldProblem::new(format!("types.{place}"), "INVALID_EVENT_TYPE")]));
        }
        types.sort_unstable();
        types.dedup();
        if self.subject.as_ref().is_some_and(|subject| subject.len() > SUBJECT_MAX) {
            return Ok(None);
        }
        let organisation = match self.organisation.map(|id| uuid::Uuid::parse_str(id.as_str())).transpose() {
            Ok(organisation) => organisation,
            Err(_) => return Ok(None),
        };
        let subject = self.subject.map(|subject| subject.to_string());
        Ok(Some(Filter { types, subject, organisation, from: self.from, until: self.until }))
    }
}

async fn find(request: &Request, filter: &Filter, args: &PageArgs, counted: bool) -> std::result::Result<Page<Entry>, Problem> {
    let (read, log) = (request.read(), request.cx.council.id);
    let before = match &args.after {
        Some(key) => Some(key.parse::<i64>().map_err(|_| Problem::invalid("after", "INVALID_CURSOR"))?),
        None => None,
    };
    let found = search::entries(read, log, filter, before, args.first + 1).await?;
    let total = if counted { search::count(read, log, filter).await? } else { 0 };
    let rows = found.into_iter().map(|found| Ok((found.index.to_string(), Entry::read(found)?)));
    Ok(Page::new(args, rows.collect::<std::result::Result<_, Problem>>()?, total))
}
