//! A poll, its figures and its roll call.
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use async_graphql::connection::Connection;
use async_graphql::{ComplexObject, Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use claror_record::event;
use uuid::Uuid;

use super::inputs::{Choice, Outcome, PollState};
use super::types::Decision;
use crate::decisions::reads::{self, DecisionView, PollView, RollCallFilter, RollCallLine as LineView};
use crate::decisions::{ballot_refusal, words};
use crate::foundation::graphql::schema::Organisation;
use crate::foundation::graphql::{LedgerRef, Page, PageArgs, Request, TotalCount, connection, ledger_refs, refuse, request};
use crate::foundation::problem::{Problem, Refusal as _};
use crate::membership::graphql::{Hat, OrganisationFields, Seat, SectorWord, hats, window};
use crate::membership::{self, Window};

/// The taking of ballots on a decision.
pub struct Poll {
    pub view: PollView,
}

/// Ballots by choice.
#[derive(SimpleObject, Clone)]
pub struct Figures {
    r#for: i64,
    against: i64,
    abstain: i64,
    cast: i64,
    not_cast: i64,
    /// Seats on the roll.
    eligible: i64,
}

fn int(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

impl From<event::Figures> for Figures {
    fn from(f: event::Figures) -> Self {
        Self {
            r#for: int(f.for_),
            against: int(f.against),
            abstain: int(f.abstain),
            cast: int(f.cast),
            not_cast: int(f.not_cast),
            eligible: int(f.eligible),
        }
    }
}

/// Figures of a sector or college.
#[derive(SimpleObject)]
pub struct GroupFigures {
    /// Key of the sector or id of the college.
    group: String,
    /// Its name in the caller's language.
    name: String,
    figures: Figures,
}

/// A condition of the rule with the numbers that decided it.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct Check {
    /// `quorum` or `majority`.
    name: String,
    base: String,
    base_count: i64,
    needed: i64,
    have: i64,
    met: bool,
    article: Option<String>,
}

#[ComplexObject]
impl Check {
    /// The condition and its sum in the caller's language.
    async fn words(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(words::check(&request(ctx)?.cx.language, &self.name, self.needed, self.have, self.base_count, &self.base))
    }
}

impl From<event::Check> for Check {
    fn from(check: event::Check) -> Self {
        let name = match check.name {
            event::CheckName::Quorum => "quorum",
            event::CheckName::Majority => "majority",
        };
        Self {
            name: name.to_owned(),
            base: check.base,
            base_count: int(check.base_count),
            needed: int(check.needed),
            have: int(check.have),
            met: check.met,
            article: check.article,
        }
    }
}

#[Object]
impl Poll {
    async fn id(&self) -> ID {
        self.view.row.id.into()
    }

    /// 1, or 2 for a repetition.
    async fn number(&self) -> i64 {
        self.view.row.number
    }

    async fn state(&self) -> PollState {
        self.view.state.into()
    }

    async fn opened_at(&self) -> DateTime<Utc> {
        self.view.row.opened_at
    }

    async fn closes_at(&self) -> DateTime<Utc> {
        self.view.row.closes_at
    }

    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.view.row.closed_at
    }

    /// Whether the poll was closed by order, before its announced hour.
    async fn closed_early(&self) -> bool {
        self.view.row.close_reason.as_deref() == Some("order")
    }

    /// Seats on the roll.
    async fn eligible(&self) -> i64 {
        self.view.row.eligible
    }

    /// Ballots that count; null while results come only at the close.
    async fn cast(&self) -> Option<i64> {
        self.view.counted.as_ref().map(|counted| int(counted.figures.cast))
    }

    async fn figures(&self) -> Option<Figures> {
        self.view.counted.as_ref().map(|counted| counted.figures.into())
    }

    #[graphql(complexity = "child_complexity * 6")]
    async fn by_sector(&self, ctx: &Context<'_>) -> Result<Option<Vec<GroupFigures>>> {
        let language = &request(ctx)?.cx.language;
        let Some(counted) = &self.view.counted else { return Ok(None) };
        let group = |g: &event::GroupFigures| GroupFigures {
            name: membership::sector_name(language, &g.group),
            group: g.group.clone(),
            figures: g.figures().into(),
        };
        Ok(Some(counted.by_sector.iter().map(group).collect()))
    }

    #[graphql(complexity = "5 + child_complexity * 6")]
    async fn by_college(&self, ctx: &Context<'_>) -> Result<Option<Vec<GroupFigures>>> {
        let Some(counted) = &self.view.counted else { return Ok(None) };
        let window = window(ctx).await?;
        let group = |g: &event::GroupFigures| GroupFigures {
            name: window.college_name(&g.group),
            group: g.group.clone(),
            figures: g.figures().into(),
        };
        Ok(Some(counted.by_college.iter().map(group).collect()))
    }

    #[graphql(complexity = "child_complexity * 2")]
    async fn checks(&self) -> Option<Vec<Check>> {
        self.view.counted.as_ref().map(|counted| counted.checks.iter().cloned().map(Check::from).collect())
    }

    /// Null until the poll is counted: a running count has no outcome.
    async fn outcome(&self) -> Option<Outcome> {
        let done = self.view.row.result.is_some();
        self.view.counted.as_ref().filter(|_| done).map(|counted| counted.outcome.into())
    }

    /// The outcome in one sentence with its sum.
    async fn words(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let language = &request(ctx)?.cx.language;
        let done = self.view.row.result.is_some();
        Ok(self.view.counted.as_ref().filter(|_| done).map(|counted| words::outcome(language, counted)))
    }

    /// The seats in their order, each with its choice where that may be seen.
    #[graphql(complexity = "10 + usize::try_from(first).unwrap_or(200) * child_complexity / 4")]
    async fn roll_call(
        &self,
        ctx: &Context<'_>,
        choice: Option<Choice>,
        not_cast: Option<bool>,
        sector: Option<SectorWord>,
        #[graphql(default = 100)] first: i32,
        after: Option<String>,
    ) -> Result<Connection<String, RollCallLine, TotalCount>> {
        let request = request(ctx)?;
        let sector = sector.map(|sector| membership::Sector::from(sector).to_string());
        let filter = RollCallFilter { choice: choice.map(Into::into), not_cast: not_cast.unwrap_or(false), sector };
        let args = PageArgs::parse(first, after).map_err(|p| request.refuse(p))?;
        let page = reads::roll_call(request.read(), &self.view, &filter, &args).await.map_err(|p| request.refuse(p))?;
        roll_call_connection(ctx, page).await
    }

    async fn entry(&self, ctx: &Context<'_>) -> Result<Option<LedgerRef>> {
        reference(ctx, Some(self.view.row.opened_eid.clone()), "poll.opened").await
    }

    async fn counted_entry(&self, ctx: &Context<'_>) -> Result<Option<LedgerRef>> {
        reference(ctx, self.view.row.counted_eid.clone(), "poll.counted").await
    }
}

async fn reference(ctx: &Context<'_>, eid: Option<String>, kind: &str) -> Result<Option<LedgerRef>> {
    let request = request(ctx)?;
    let Some(eid) = eid else { return Ok(None) };
    let refs = ledger_refs(request, vec![(eid, kind.to_owned(), None)]).await.map_err(|p| request.refuse(p))?;
    Ok(refs.into_iter().next())
}

/// Lines with their decisions and entries, each kind fetched once for the whole page.
pub(super) async fn roll_call_connection(
    ctx: &Context<'_>,
    page: Page<LineView>,
) -> Result<Connection<String, RollCallLine, TotalCount>> {
    let request = request(ctx)?;
    let window = window(ctx).await?;
    let lines = || page.rows.iter().map(|(_, line)| line);
    let named = lines().filter_map(|line| line.eid.clone()).map(|eid| (eid, "ballot.cast".to_owned(), None)).collect();
    let refs = ledger_refs(request, named).await.map_err(|p| request.refuse(p))?;
    let refs: HashMap<String, LedgerRef> = refs.into_iter().map(|entry| (entry.eid.clone(), entry)).collect();
    let ids: BTreeSet<Uuid> = lines().map(|line| line.decision).collect();
    let decisions =
        reads::by_ids(request.read(), request.cx.council.id, ids.into_iter().collect()).await.map_err(|p| request.refuse(p))?;
    let Page { rows, more, total, after_start } = page;
    let line = |(key, view): (String, LineView)| {
        let decision = decisions.get(&view.decision)?.clone();
        let entry = view.eid.as_ref().and_then(|eid| refs.get(eid)).cloned();
        Some((key, RollCallLine { window: Arc::clone(&window), decision, entry, view }))
    };
    Ok(connection(Page { rows: rows.into_iter().filter_map(line).collect(), more, total, after_start }))
}

/// A seat of the roll and what it said.
pub struct RollCallLine {
    window: Arc<Window>,
    decision: DecisionView,
    entry: Option<LedgerRef>,
    view: LineView,
}

#[Object]
impl RollCallLine {
    async fn seat(&self) -> Seat {
        Seat::new(Arc::clone(&self.window), self.view.seat)
    }

    async fn organisation(&self) -> Organisation {
        Organisation::of(OrganisationFields::new(Arc::clone(&self.window), self.view.organisation))
    }

    async fn sector(&self) -> Result<SectorWord> {
        self.view.sector.parse::<membership::Sector>().map(SectorWord::from).map_err(|_| refuse(&Problem::NotFound, "en"))
    }

    async fn college(&self) -> &str {
        &self.view.college
    }

    /// Null: no ballot, or not public yet.
    async fn choice(&self) -> Option<Choice> {
        self.view.choice.map(Choice::from)
    }

    async fn entry(&self) -> Option<&LedgerRef> {
        self.entry.as_ref()
    }

    async fn decision(&self) -> Decision {
        Decision(self.decision.clone())
    }
}

/// The ballot of a seat that the caller may act for.
#[derive(SimpleObject)]
pub struct ViewerBallot {
    hat: Hat,
    choice: Option<Choice>,
    eid: Option<String>,
    cast_at: Option<DateTime<Utc>>,
    may_cast: bool,
    /// Why not, as a refusal code.
    refusal: Option<&'static str>,
}

/// See [`ViewerBallot`].
pub(super) async fn viewer_ballots(ctx: &Context<'_>, decision: &DecisionView) -> Result<Vec<ViewerBallot>> {
    let request = request(ctx)?;
    let hats = hats(ctx).await?;
    if hats.is_empty() {
        return Ok(Vec::new());
    }
    let seats: Vec<Uuid> = hats.iter().map(Hat::seat_id).collect();
    let (mut own, on_roll) = own(request, decision, &seats).await.map_err(|p| request.refuse(p))?;
    let ballot = |hat: Hat| {
        let seat = hat.seat_id();
        let refusal = ballot_refusal(decision, on_roll.contains(&seat), request.cx.now);
        let ballot = own.remove(&seat);
        let choice = ballot.as_ref().and_then(|ballot| ballot.choice.parse::<event::Choice>().ok());
        ViewerBallot {
            hat,
            choice: choice.map(Choice::from),
            cast_at: ballot.as_ref().map(|ballot| ballot.cast_at),
            eid: ballot.map(|ballot| ballot.eid),
            may_cast: refusal.is_none(),
            refusal: refusal.map(|refusal| refusal.code()),
        }
    };
    Ok(hats.into_iter().map(ballot).collect())
}

type Own = (HashMap<Uuid, ::entity::decisions_ballot::Model>, Vec<Uuid>);

/// Standing ballots of the caller's seats, and which of the seats are on the roll.
async fn own(request: &Request, decision: &DecisionView, seats: &[Uuid]) -> std::result::Result<Own, Problem> {
    let Some(poll) = &decision.poll else { return Ok(Default::default()) };
    let ballots = reads::own_ballots(request.read(), poll.row.id, seats).await?;
    Ok((ballots, reads::seats_on_roll(request.read(), poll.row.id, seats).await?))
}
