//! Recording an act, inside the transaction that does it.
use claror_record::Eid;
use claror_record::event::{ActorKind as ByKind, By, Commitment, Event, Id, Leaf, Salt, Subject, Timestamp, commit};
use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, ConnectionTrait as _, EntityTrait};
use serde_json::Value;
use uuid::Uuid;

use super::freeze::LedgerRefusal;
use crate::foundation::access::ActorKind;
use crate::foundation::command::{Context, Token, WriteTx};
use crate::foundation::ids;
use crate::foundation::problem::Problem;
use ::entity::{ledger_head, ledger_opening, ledger_pending};

/// Who may read what a commitment stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    Public,
    Members,
    Auditor,
    /// The person it is about, as evidence.
    Subject,
    /// Everybody, once the poll's closing is published.
    AfterClose,
}

impl Visibility {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Members => "members",
            Self::Auditor => "auditor",
            Self::Subject => "subject",
            Self::AfterClose => "after_close",
        }
    }
}

/// A value that stands in the leaf only as a commitment; salt and value are kept beside the log, where they can be erased.
#[derive(Debug, Clone)]
pub struct Sealed {
    pub commitment: Commitment,
    salt: Salt,
    value: Value,
    visibility: Visibility,
    subject: Option<Uuid>,
}

impl Sealed {
    /// Commits to `value` under a fresh salt. `subject` is the person it is about, if it is about one.
    pub fn new(value: Value, visibility: Visibility, subject: Option<Uuid>) -> Result<Self, Problem> {
        let salt = Salt(ids::random());
        let commitment = commit(&salt, &value).map_err(Problem::fault)?;
        Ok(Self { commitment, salt, value, visibility, subject })
    }
}

/// An act about to be recorded.
pub struct Act {
    subject: Subject,
    event: Event,
    org: Option<Uuid>,
    openings: Vec<(&'static str, Sealed)>,
}

impl Act {
    pub fn new(subject: Subject, event: Event) -> Self {
        Self { subject, event, org: None, openings: Vec::new() }
    }

    /// The organisation that the actor speaks for in this act.
    pub fn for_organisation(mut self, organisation: Uuid) -> Self {
        self.org = Some(organisation);
        self
    }

    /// Keeps the opening of the commitment that stands at `pointer` (RFC 6901) of the leaf.
    pub fn opening(mut self, pointer: &'static str, sealed: Sealed) -> Self {
        self.openings.push((pointer, sealed));
        self
    }
}

/// What recording an act yields: its name in the ledger, and the token that lets the command commit.
pub struct Appended {
    pub eid: String,
    pub token: Token,
}

/// Records `act` in the council's ledger, in this transaction: it is committed with the rows it is about or not at all.
///
/// # Errors
/// A fault when the leaf does not fit its schema or size; that is a defect of the caller.
pub async fn append(tx: &WriteTx, cx: &Context, act: Act) -> Result<Appended, Problem> {
    let Act { subject, event, org, mut openings } = act;
    let eid = Eid(ids::random());
    let (at, by) = if event.is_anonymous() {
        (None, None)
    } else {
        let (by, person) = by(cx, org)?;
        openings.extend(person.map(|sealed| ("/by/person", sealed)));
        (Some(timestamp(cx)?), Some(by))
    };
    let leaf = Leaf { eid, at, by, sub: subject, event };
    let bytes = leaf.encode().map_err(Problem::fault)?;
    enter(tx, cx.council.id, &eid, bytes).await?;
    if !openings.is_empty() {
        let rows = openings.into_iter().map(|(pointer, sealed)| opening_row(cx, &eid, pointer, sealed));
        ledger_opening::Entity::insert_many(rows).exec_without_returning(tx.conn()).await?;
    }
    Ok(Appended { eid: eid.to_string(), token: Token(None) })
}

/// Puts the leaf among those that wait for their place, unless the log is frozen: one statement, so that no lock on the
/// head is needed and no freeze committed before it is overlooked.
async fn enter(tx: &WriteTx, log: Uuid, eid: &Eid, leaf: Vec<u8>) -> Result<(), Problem> {
    let frozen = Query::select()
        .expr(Expr::value(1))
        .from(ledger_head::Entity)
        .and_where(ledger_head::Column::LogId.eq(log))
        .and_where(ledger_head::Column::Frozen.eq(true))
        .to_owned();
    let values = [Expr::value(log), Expr::value(eid.to_string()), Expr::value(leaf)];
    let mut row = Query::select();
    row.exprs(values).and_where(Expr::exists(frozen).not());
    let mut insert = Query::insert();
    insert
        .into_table(ledger_pending::Entity)
        .columns([ledger_pending::Column::LogId, ledger_pending::Column::Eid, ledger_pending::Column::Leaf])
        .select_from(row)
        .map_err(Problem::fault)?;
    let entered = tx.conn().execute(&insert).await?;
    if entered.rows_affected() == 1 { Ok(()) } else { Err(LedgerRefusal::Frozen.into()) }
}

fn timestamp(cx: &Context) -> Result<Timestamp, Problem> {
    cx.now.format("%Y-%m-%dT%H:%M:%SZ").to_string().parse().map_err(Problem::fault)
}

/// Who acted, as the leaf says it: the kind, the office held, the organisation; the person only as a commitment.
fn by(cx: &Context, org: Option<Uuid>) -> Result<(By, Option<Sealed>), Problem> {
    let actor = &cx.actor;
    let office = actor.set("roles").next().map(str::to_owned);
    let kind = match actor.kind {
        ActorKind::Public => ByKind::Public,
        ActorKind::Operator => ByKind::Operator,
        ActorKind::System => ByKind::System,
        ActorKind::Person if org.is_some() => ByKind::Representative,
        ActorKind::Person if office.as_deref() == Some("auditor") => ByKind::Auditor,
        ActorKind::Person if office.is_some() => ByKind::Staff,
        ActorKind::Person => ByKind::Representative,
    };
    let person = match actor.person {
        Some(person) => Some(Sealed::new(person.to_string().into(), Visibility::Auditor, Some(person))?),
        None => None,
    };
    let role = if org.is_some() { None } else { office };
    let by = By { kind, org: org.map(id), role, person: person.as_ref().map(|sealed| sealed.commitment) };
    Ok((by, person))
}

/// A row's id as the ledger writes it.
pub fn id(uuid: Uuid) -> Id {
    Id(uuid.into_bytes())
}

fn opening_row(cx: &Context, eid: &Eid, pointer: &str, sealed: Sealed) -> ledger_opening::ActiveModel {
    ledger_opening::ActiveModel {
        eid: Set(eid.to_string()),
        ptr: Set(pointer.to_owned()),
        log_id: Set(cx.council.id),
        salt: Set(sealed.salt.0.to_vec()),
        value: Set(sealed.value),
        visibility: Set(sealed.visibility.as_str().to_owned()),
        subject_id: Set(sealed.subject),
    }
}

/// Why a write leaves no trace in the ledger. A closed list: docs/events.md names which command uses which, and a test
/// compares that with the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Not yet an act: a draft that only its authors see.
    Draft,
    /// Signing in and out, passwords, links: about a person's access, not about the council.
    Session,
    /// What a person sets for themselves: language, displayed name.
    Preference,
    /// Cleaning up, keeping counters.
    Housekeeping,
    /// The same request again, or a state that was reached already.
    Replay,
    /// About a person of whom the record says nothing.
    Unrecorded,
}

impl Reason {
    /// Whether such a write goes on while the log is frozen. People must be able to sign in and read, and what runs out must
    /// be forgotten; work that would be lost with a database that has to be put back is refused.
    pub(in crate::foundation) fn goes_on_frozen(self) -> bool {
        match self {
            Self::Session | Self::Housekeeping | Self::Replay => true,
            Self::Draft | Self::Preference | Self::Unrecorded => false,
        }
    }
}

/// Lets a write commit that is no act of the council.
pub fn no_event(why: Reason) -> Token {
    Token(Some(why))
}
