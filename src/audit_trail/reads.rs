//! What of the room may be seen: entries of the record, grants, engagements, and the list of checks for one.
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone as _, Utc};
use claror_record::Leaf;
use claror_record::event::{AuditScope, Event, ExportScope, TYPES};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait as _, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use uuid::Uuid;

use super::rules::{Grant, Ground, PlannedCheck, Spoken, plan};
use super::store::{self, Dossier};
use crate::accounts;
use crate::foundation::command::Context;
use crate::foundation::graphql::{Page, PageArgs};
use crate::foundation::ledger::search::{self, Filter, Found, FoundOpening};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use ::entity::{audit_trail_engagement as engagements, audit_trail_grant, audit_trail_report};

/// How many counted polls and datasets a list of checks names at most.
const PLANNED_MAX: u64 = 100;
/// Among how many of the newest exports one is looked for.
const EXPORTS_MAX: u64 = 50;

/// An entry with what stands in its leaf beside the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub found: Found,
    pub subject_kind: String,
    /// The leaf's bytes, which are text.
    pub leaf: String,
}

impl Entry {
    /// # Errors
    /// A fault when the leaf is no JSON text: the writer has checked that it is.
    pub fn read(mut found: Found) -> Result<Self, Problem> {
        let leaf = String::from_utf8(std::mem::take(&mut found.leaf)).map_err(Problem::fault)?;
        let value: Value = serde_json::from_str(&leaf).map_err(Problem::fault)?;
        let subject_kind = value.pointer("/sub/kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok(Self { found, subject_kind, leaf })
    }
}

/// A grant as it was given.
#[derive(Debug, Clone)]
pub struct GrantView {
    pub grant: Grant,
    pub reason: Option<Spoken>,
    pub row: audit_trail_grant::Model,
}

/// Every grant of the council, newest first.
pub async fn grants(read: &ReadConn, council: Uuid) -> Result<Vec<GrantView>, Problem> {
    let rows = store::grants_of_council(&**read, council).await?;
    let view = |row: audit_trail_grant::Model| {
        let reason = row.revoke_reason.clone().map(serde_json::from_value).transpose().map_err(Problem::fault)?;
        Ok(GrantView { grant: row.clone().try_into()?, reason, row })
    };
    rows.into_iter().rev().map(view).collect()
}

/// A bundle that was made, as the record has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeBundle {
    pub eid: String,
    pub at: Option<DateTime<Utc>>,
    /// How many entries it holds.
    pub size: u64,
    pub sha256: String,
    pub bytes: u64,
}

/// The newest published entry of a bundle with openings from `since` on: by this grant, or a public one.
pub async fn made_bundle(read: &ReadConn, log: Uuid, grant: Option<Uuid>, since: u64) -> Result<Option<MadeBundle>, Problem> {
    let subject = grant.map(|grant| grant.to_string());
    let filter = Filter { types: vec!["export.made".to_owned()], subject, ..Filter::default() };
    for found in search::entries(read, log, &filter, None, EXPORTS_MAX).await? {
        let Event::ExportMade(made) = Leaf::decode(&found.leaf).map_err(Problem::fault)?.event else { continue };
        let meant = grant.is_some() || made.scope == ExportScope::Public;
        if meant && made.since == since {
            let (size, sha256, bytes) = (made.size, made.sha256.to_string(), made.bytes);
            return Ok(Some(MadeBundle { eid: found.eid, at: found.at, size, sha256, bytes }));
        }
    }
    Ok(None)
}

/// One page of engagements, newest first.
pub async fn list(read: &ReadConn, council: Uuid, args: &PageArgs) -> Result<Page<Dossier>, Problem> {
    let all = engagements::Entity::find().filter(engagements::Column::CouncilId.eq(council));
    let total = i64::try_from(all.clone().count(&**read).await?).map_err(Problem::fault)?;
    let mut wanted = all.order_by_desc(engagements::Column::Number).limit(args.first + 1);
    if let Some(after) = &args.after {
        let after: i64 = after.parse().map_err(|_| Problem::invalid("after", "INVALID_CURSOR"))?;
        wanted = wanted.filter(engagements::Column::Number.lt(after));
    }
    let dossiers = store::dossiers(&**read, wanted.all(&**read).await?).await?;
    let rows = dossiers.into_iter().map(|dossier| (dossier.row.number.to_string(), dossier)).collect();
    Ok(Page::new(args, rows, total))
}

/// Every engagement that still runs.
pub async fn running(read: &ReadConn, council: Uuid) -> Result<Vec<Dossier>, Problem> {
    let rows = engagements::Entity::find()
        .filter(engagements::Column::CouncilId.eq(council))
        .filter(engagements::Column::State.eq("open"))
        .order_by_asc(engagements::Column::Number)
        .limit(200)
        .all(&**read)
        .await?;
    store::dossiers(&**read, rows).await
}

/// An engagement by id or by code.
pub async fn find(read: &ReadConn, council: Uuid, key: &str) -> Result<Option<Dossier>, Problem> {
    let all = engagements::Entity::find().filter(engagements::Column::CouncilId.eq(council));
    let found = match Uuid::parse_str(key) {
        Ok(id) => all.filter(engagements::Column::Id.eq(id)),
        Err(_) => all.filter(engagements::Column::Code.eq(key)),
    };
    let rows = found.all(&**read).await?;
    Ok(store::dossiers(&**read, rows).await?.pop())
}

/// A report with its bytes, and the engagement's code.
pub async fn report(read: &ReadConn, council: Uuid, id: Uuid) -> Result<Option<(audit_trail_report::Model, String)>, Problem> {
    with_code(read, audit_trail_report::Column::Id.eq(id).and(audit_trail_report::Column::CouncilId.eq(council))).await
}

/// The report of an engagement, with the engagement's code.
pub async fn report_of(
    read: &ReadConn,
    council: Uuid,
    engagement: Uuid,
) -> Result<Option<(audit_trail_report::Model, String)>, Problem> {
    let of = audit_trail_report::Column::EngagementId.eq(engagement);
    with_code(read, of.and(audit_trail_report::Column::CouncilId.eq(council))).await
}

async fn with_code(read: &ReadConn, which: Expr) -> Result<Option<(audit_trail_report::Model, String)>, Problem> {
    let Some(report) = audit_trail_report::Entity::find().filter(which).one(&**read).await? else { return Ok(None) };
    let engagement = engagements::Entity::find_by_id(report.engagement_id).one(&**read).await?;
    Ok(engagement.map(|engagement| (report, engagement.code)))
}

/// The checks for an engagement, with commands for this council's address.
pub async fn planned(cx: &Context, dossier: &Dossier) -> Result<Vec<PlannedCheck>, Problem> {
    let decisions = counted(cx, dossier.period).await?;
    let datasets = datasets(cx).await?;
    let site = accounts::site(&cx.app.settings, &cx.council);
    let ground = Ground { site: &site, slug: &cx.council.slug, decisions: &decisions, datasets: &datasets };
    Ok(plan(&dossier.scope, &ground))
}

/// Codes of the decisions whose polls were counted in the period, by the record alone.
async fn counted(cx: &Context, (from, until): (NaiveDate, NaiveDate)) -> Result<Vec<String>, Problem> {
    let (read, log) = (cx.app.store.read(), cx.council.id);
    let start = Utc.from_utc_datetime(&from.and_time(NaiveTime::MIN));
    let end = Utc.from_utc_datetime(&until.succ_opt().unwrap_or(until).and_time(NaiveTime::MIN));
    let of = |kind: &str| Filter { types: vec![kind.to_owned()], ..Filter::default() };
    let within = Filter { from: Some(start), until: Some(end), ..of("poll.counted") };
    let mut codes = BTreeSet::new();
    for counted in search::entries(read, log, &within, None, PLANNED_MAX).await? {
        let opened = Filter { subject: Some(counted.subject), ..of("poll.opened") };
        let Some(decision) = first_of(read, log, &opened, "/data/decision").await? else { continue };
        let called = Filter { subject: Some(decision), ..of("decision.called") };
        codes.extend(first_of(read, log, &called, "/data/code").await?);
    }
    Ok(codes.into_iter().collect())
}

/// A text of the newest entry that fits.
async fn first_of(read: &ReadConn, log: Uuid, filter: &Filter, pointer: &str) -> Result<Option<String>, Problem> {
    let Some(found) = search::entries(read, log, filter, None, 1).await?.pop() else { return Ok(None) };
    let leaf: Value = serde_json::from_slice(&found.leaf).map_err(Problem::fault)?;
    Ok(leaf.pointer(pointer).and_then(Value::as_str).map(str::to_owned))
}

/// The published datasets with their newest version, by the record alone.
async fn datasets(cx: &Context) -> Result<Vec<(String, u64)>, Problem> {
    let filter = Filter { types: vec!["dataset.published".to_owned()], ..Filter::default() };
    let mut newest: BTreeMap<String, u64> = BTreeMap::new();
    for found in search::entries(cx.app.store.read(), cx.council.id, &filter, None, PLANNED_MAX).await? {
        let leaf: Value = serde_json::from_slice(&found.leaf).map_err(Problem::fault)?;
        if let Some(version) = leaf.pointer("/data/version").and_then(Value::as_u64) {
            // Newest entry first: what is known already is newer.
            newest.entry(found.subject).or_insert(version);
        }
    }
    Ok(newest.into_iter().collect())
}

/// One page of openings of this part of the record that are not public.
pub async fn openings(read: &ReadConn, log: Uuid, part: AuditScope, args: &PageArgs) -> Result<Page<FoundOpening>, Problem> {
    let types: Vec<&str> = TYPES.iter().copied().filter(|name| AuditScope::of_type(name) == part).collect();
    let after = match &args.after {
        Some(key) => {
            let parts = key.split_once(' ').and_then(|(place, pointer)| Some((place.parse().ok()?, pointer.to_owned())));
            Some(parts.ok_or_else(|| Problem::invalid("after", "INVALID_CURSOR"))?)
        }
        None => None,
    };
    let found = search::openings(read, log, &types, &["auditor", "members"], after, args.first + 1).await?;
    let rows = found.into_iter().map(|opening| (format!("{} {}", opening.index, opening.pointer), opening)).collect();
    Ok(Page::new(args, rows, 0))
}
