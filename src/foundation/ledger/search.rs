//! Finding entries of a published ledger by type, object, organisation and time. Only what the newest published
//! checkpoint covers is ever found.
//!
//! Each answer comes from walks along an index, newest entry first, that stop as soon as the page is full; where several
//! walks are needed (several types, the seats of an organisation), their first entries are merged.
use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait as _, JoinType, Order, QueryFilter, QueryOrder, QuerySelect, RelationDef,
    Select,
};
use uuid::Uuid;

use super::read::published_size;
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use ::entity::{ledger_entry, ledger_mention, ledger_opening};

/// How far apart the order of entries and the order of their times may be: acts that are done at once reach the log in
/// either order.
const SHUFFLE: i64 = 4_096;

/// What is looked for; an empty filter finds everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Any of these event types.
    pub types: Vec<String>,
    /// About the thing with this id.
    pub subject: Option<String>,
    /// Naming this organisation or one of its seats.
    pub organisation: Option<Uuid>,
    /// Not before this time. A ballot, whose entry has no time, is found by the times of the entries around it.
    pub from: Option<DateTime<Utc>>,
    /// Before this time.
    pub until: Option<DateTime<Utc>>,
}

/// An entry as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub index: i64,
    pub eid: String,
    pub kind: String,
    pub subject: String,
    pub at: Option<DateTime<Utc>>,
    /// The leaf's bytes: canonical JSON.
    pub leaf: Vec<u8>,
}

impl From<ledger_entry::Model> for Found {
    fn from(row: ledger_entry::Model) -> Self {
        Self { index: row.idx, eid: row.eid, kind: row.kind, subject: row.subject, at: row.at, leaf: row.leaf }
    }
}

/// Entries that fit, newest first, with an index below `before`; at most `limit`.
pub async fn entries(
    read: &ReadConn,
    log: Uuid,
    filter: &Filter,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<Found>, Problem> {
    let Some(search) = Search::prepare(read, log, filter).await? else { return Ok(Vec::new()) };
    let mut places = BTreeSet::new();
    for walk in search.walks() {
        let mut walk = walk.order_by(search.place(), Order::Desc).limit(limit);
        if let Some(before) = before {
            walk = walk.filter(search.place().lt(before));
        }
        places.extend(walk.into_tuple::<i64>().all(&**read).await?);
    }
    let places: Vec<i64> = places.into_iter().rev().take(usize::try_from(limit).unwrap_or(usize::MAX)).collect();
    let rows = ledger_entry::Entity::find()
        .filter(ledger_entry::Column::LogId.eq(log))
        .filter(ledger_entry::Column::Idx.is_in(places))
        .order_by_desc(ledger_entry::Column::Idx)
        .all(&**read)
        .await?;
    Ok(rows.into_iter().map(Found::from).collect())
}

/// How many entries fit in all.
pub async fn count(read: &ReadConn, log: Uuid, filter: &Filter) -> Result<i64, Problem> {
    let Some(search) = Search::prepare(read, log, filter).await? else { return Ok(0) };
    if *filter == Filter::default() {
        return Ok(search.size);
    }
    let mut total = 0;
    for query in search.counts() {
        total += query.into_tuple::<i64>().one(&**read).await?.unwrap_or(0);
    }
    Ok(total)
}

/// One entry by its eid or its index, if the published checkpoint covers it.
pub async fn entry(read: &ReadConn, log: Uuid, name: Name<'_>) -> Result<Option<Found>, Problem> {
    let size = published(read, log).await?;
    let query = ledger_entry::Entity::find()
        .filter(ledger_entry::Column::LogId.eq(log))
        .filter(ledger_entry::Column::Idx.lt(size))
        .filter(match name {
            Name::Eid(eid) => ledger_entry::Column::Eid.eq(eid),
            Name::Index(index) => ledger_entry::Column::Idx.eq(index),
        });
    Ok(query.one(&**read).await?.map(Found::from))
}

/// How one entry is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name<'a> {
    Eid(&'a str),
    Index(i64),
}

async fn published(read: &ReadConn, log: Uuid) -> Result<i64, Problem> {
    i64::try_from(published_size(read, log).await?).map_err(Problem::fault)
}

/// A search made ready: what it is bounded by, and under which ids an organisation is named.
struct Search<'a> {
    log: Uuid,
    filter: &'a Filter,
    size: i64,
    /// The organisation and its seats; empty when none is asked for.
    named: Vec<Uuid>,
    /// What the times mean for the places.
    places: (i64, i64),
}

impl<'a> Search<'a> {
    /// Nothing when nothing can fit.
    async fn prepare(read: &ReadConn, log: Uuid, filter: &'a Filter) -> Result<Option<Self>, Problem> {
        let size = published(read, log).await?;
        let Some(places) = places(read, log, filter, size).await? else { return Ok(None) };
        let named = match filter.organisation {
            Some(organisation) => named(read, log, organisation).await?,
            None => Vec::new(),
        };
        Ok(Some(Self { log, filter, size, named, places }))
    }

    /// The column by which the walks are ordered.
    fn place(&self) -> Expr {
        let mention = (ledger_mention::Entity, ledger_mention::Column::Idx);
        let entry = (ledger_entry::Entity, ledger_entry::Column::Idx);
        if self.named.is_empty() { Expr::col(entry) } else { Expr::col(mention) }
    }

    /// One walk for each type or each name, so that every one of them follows an index.
    fn walks(&self) -> Vec<Select<ledger_entry::Entity>> {
        let base = || ledger_entry::Entity::find().select_only().expr(self.place());
        if !self.named.is_empty() {
            return self.named.iter().map(|id| self.within(self.naming(base(), &[*id]), &self.filter.types)).collect();
        }
        if self.filter.types.is_empty() || self.filter.subject.is_some() {
            return vec![self.within(base(), &self.filter.types)];
        }
        self.filter.types.iter().map(|kind| self.within(base(), std::slice::from_ref(kind))).collect()
    }

    fn counts(&self) -> Vec<Select<ledger_entry::Entity>> {
        let base = || ledger_entry::Entity::find().select_only();
        if !self.named.is_empty() {
            let each = Expr::col((ledger_mention::Entity, ledger_mention::Column::Idx)).count_distinct();
            return vec![self.within(self.naming(base().expr(each), &self.named), &self.filter.types)];
        }
        let all = || base().expr(Expr::col((ledger_entry::Entity, ledger_entry::Column::Idx)).count());
        if self.filter.types.is_empty() || self.filter.subject.is_some() {
            return vec![self.within(all(), &self.filter.types)];
        }
        self.filter.types.iter().map(|kind| self.within(all(), std::slice::from_ref(kind))).collect()
    }

    /// Entries that name one of these.
    fn naming(&self, query: Select<ledger_entry::Entity>, ids: &[Uuid]) -> Select<ledger_entry::Entity> {
        query
            .join(JoinType::InnerJoin, mentions())
            .filter(ledger_mention::Column::LogId.eq(self.log))
            .filter(ledger_mention::Column::Named.is_in(ids.iter().copied()))
    }

    /// The rest of the filter.
    fn within(&self, query: Select<ledger_entry::Entity>, types: &[String]) -> Select<ledger_entry::Entity> {
        let (first, end) = self.places;
        let mut query = query
            .filter(ledger_entry::Column::LogId.eq(self.log))
            .filter(self.place().gte(first))
            .filter(self.place().lt(end))
            .filter(self.times());
        query = match types {
            [] => query,
            [one] => query.filter(ledger_entry::Column::Kind.eq(one)),
            several => query.filter(ledger_entry::Column::Kind.is_in(several)),
        };
        match &self.filter.subject {
            Some(subject) => query.filter(ledger_entry::Column::Subject.eq(subject)),
            None => query,
        }
    }

    fn times(&self) -> Condition {
        let mut timed = Condition::all();
        if let Some(from) = self.filter.from {
            timed = timed.add(ledger_entry::Column::At.gte(from));
        }
        if let Some(until) = self.filter.until {
            timed = timed.add(ledger_entry::Column::At.lt(until));
        }
        if timed.is_empty() { timed } else { Condition::any().add(timed).add(ledger_entry::Column::At.is_null()) }
    }
}

/// Between which places entries of these times stand; nothing when there are none.
async fn places(read: &ReadConn, log: Uuid, filter: &Filter, size: i64) -> Result<Option<(i64, i64)>, Problem> {
    let edge = |order: Order, condition| {
        ledger_entry::Entity::find()
            .select_only()
            .column(ledger_entry::Column::Idx)
            .filter(ledger_entry::Column::LogId.eq(log))
            .filter(condition)
            .order_by(ledger_entry::Column::At, order.clone())
            .order_by(ledger_entry::Column::Idx, order)
            .into_tuple::<i64>()
    };
    let (mut first, mut end) = (0, size);
    if let Some(from) = filter.from {
        match edge(Order::Asc, ledger_entry::Column::At.gte(from)).one(&**read).await? {
            Some(place) => first = std::cmp::max(place.saturating_sub(SHUFFLE), 0),
            None => return Ok(None),
        }
    }
    if let Some(until) = filter.until {
        match edge(Order::Desc, ledger_entry::Column::At.lt(until)).one(&**read).await? {
            Some(place) => end = std::cmp::min(place.saturating_add(1 + SHUFFLE), size),
            None => return Ok(None),
        }
    }
    Ok((first < end).then_some((first, end)))
}

/// What a commitment of a published entry stands for, for those who may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundOpening {
    pub index: i64,
    pub eid: String,
    pub kind: String,
    /// A JSON pointer into the leaf.
    pub pointer: String,
    pub salt: Vec<u8>,
    pub value: serde_json::Value,
    /// Who else may know it.
    pub visibility: String,
}

type OpeningColumns = (i64, String, String, String, Vec<u8>, serde_json::Value, String);

/// Openings of one of these visibilities, of published entries of these types, newest entry first, after the place and
/// pointer `after`.
pub async fn openings(
    read: &ReadConn,
    log: Uuid,
    types: &[&str],
    visibilities: &[&str],
    after: Option<(i64, String)>,
    limit: u64,
) -> Result<Vec<FoundOpening>, Problem> {
    let relation: RelationDef = ledger_opening::Entity::belongs_to(ledger_entry::Entity)
        .from(ledger_opening::Column::Eid)
        .to(ledger_entry::Column::Eid)
        .into();
    let mut query = ledger_opening::Entity::find()
        .select_only()
        .column_as(ledger_entry::Column::Idx, "idx")
        .column(ledger_opening::Column::Eid)
        .column_as(ledger_entry::Column::Kind, "kind")
        .columns([
            ledger_opening::Column::Ptr,
            ledger_opening::Column::Salt,
            ledger_opening::Column::Value,
            ledger_opening::Column::Visibility,
        ])
        .join(JoinType::InnerJoin, relation)
        .filter(ledger_opening::Column::LogId.eq(log))
        .filter(ledger_opening::Column::Visibility.is_in(visibilities.iter().copied()))
        .filter(ledger_entry::Column::LogId.eq(log))
        .filter(ledger_entry::Column::Kind.is_in(types.iter().copied()))
        .filter(ledger_entry::Column::Idx.lt(published(read, log).await?))
        .order_by_desc(ledger_entry::Column::Idx)
        .order_by_asc(ledger_opening::Column::Ptr)
        .limit(limit);
    if let Some((place, pointer)) = after {
        let same = ledger_entry::Column::Idx.eq(place).and(ledger_opening::Column::Ptr.gt(pointer));
        query = query.filter(ledger_entry::Column::Idx.lt(place).or(same));
    }
    let rows: Vec<OpeningColumns> = query.into_tuple().all(&**read).await?;
    let found = |(index, eid, kind, pointer, salt, value, visibility)| FoundOpening {
        index,
        eid,
        kind,
        pointer,
        salt,
        value,
        visibility,
    };
    Ok(rows.into_iter().map(found).collect())
}

/// From entries to whom they name.
fn mentions() -> RelationDef {
    ledger_entry::Entity::belongs_to(ledger_mention::Entity)
        .from((ledger_entry::Column::LogId, ledger_entry::Column::Idx))
        .to((ledger_mention::Column::LogId, ledger_mention::Column::Idx))
        .into()
}

/// The organisation and every seat that was ever added for it: ballots name the seat alone.
async fn named(read: &ReadConn, log: Uuid, organisation: Uuid) -> Result<Vec<Uuid>, Problem> {
    let seats: Vec<String> = ledger_entry::Entity::find()
        .select_only()
        .column(ledger_entry::Column::Subject)
        .join(JoinType::InnerJoin, mentions())
        .filter(ledger_mention::Column::LogId.eq(log))
        .filter(ledger_mention::Column::Named.eq(organisation))
        .filter(ledger_entry::Column::Kind.eq("seat.added"))
        .into_tuple()
        .all(&**read)
        .await?;
    let mut named = vec![organisation];
    named.extend(seats.iter().filter_map(|seat| Uuid::parse_str(seat).ok()));
    named.sort_unstable();
    named.dedup();
    Ok(named)
}
