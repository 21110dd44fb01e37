//! Erasing a person, shared by the commands that do so. Everything happens in one transaction: what the person speaks for
//! and the offices they hold end by their own acts, then rows, openings and waiting effects go, then the record is told
//! which openings, and the last mail to the address is put on its way.
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::person_facts::PersonFacts;
use super::{ending, touch_members};
use crate::accounts::{self, KnownBy};
use crate::foundation::access::Actor;
use crate::foundation::command::{Context, Recorded, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::{Reason, append, no_event};
use crate::foundation::privacy::{self, DataSubject};
use crate::foundation::problem::Problem;
use crate::membership::rules::{ErasureGround, Mandate, MembershipRefusal, Role, may_end};
use crate::membership::{events, store};

/// What an erasure did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureReceipt {
    pub id: Uuid,
    /// The entries that name the openings which are gone; none when the record held nothing about the person.
    pub eids: Vec<String>,
    /// How many openings are gone.
    pub openings: u64,
    /// How many mandates and offices ended with it.
    pub mandates: u64,
    pub offices: u64,
}

/// What an erasure needs to know.
pub struct ErasureFacts {
    pub person: PersonFacts,
    pub administrators: u64,
    /// What later rooms let the person do.
    pub held_elsewhere: u64,
}

impl ErasureFacts {
    /// Reads the person, and locks what the erasure may end: the organisations whose mandates, the administrators.
    pub async fn load(tx: &WriteTx, cx: &Context, id: Uuid) -> Result<Self, Problem> {
        let council = cx.council.id;
        let administrators = store::administrators(tx, council).await?;
        for organisation in PersonFacts::load(tx, cx, id).await?.organisations() {
            store::organisation_for_change(tx, council, organisation).await?;
        }
        let mut held_elsewhere: u64 = 0;
        for room in cx.app.actors.beside() {
            held_elsewhere = held_elsewhere.saturating_add(room.held(tx, cx, id).await?);
        }
        Ok(Self { person: PersonFacts::load(tx, cx, id).await?, administrators, held_elsewhere })
    }

    /// The mandates that run today or will.
    pub fn running(&self, cx: &Context) -> impl Iterator<Item = &Mandate> {
        let today = cx.today();
        self.person.mandates.iter().filter(move |mandate| mandate.span.reaches(today))
    }

    /// How many offices the person holds, those included that later rooms gave.
    pub fn offices(&self) -> u64 {
        self.held_elsewhere.saturating_add(self.person.roles.len() as u64)
    }

    /// Whether the person speaks for somebody or holds an office.
    pub fn holds_something(&self, cx: &Context) -> bool {
        self.running(cx).next().is_some() || self.offices() > 0
    }
}

/// Carries the erasure out.
///
/// # Errors
/// `MEMBERSHIP_LAST_ADMINISTRATOR` when nobody would be left who gives offices.
pub async fn erase(
    tx: &WriteTx,
    cx: &Context,
    facts: &ErasureFacts,
    ground: ErasureGround,
) -> Result<Recorded<ErasureReceipt>, Problem> {
    let id = facts.person.person.id;
    // Whoever erases themselves is in no entry of it: its opening would be one more to erase.
    let by = if cx.actor.person == Some(id) { unnamed(cx) } else { cx.clone() };
    let mandates = end_mandates(tx, &by, facts).await?;
    let offices = end_offices(tx, &by, facts).await?;
    let erased = privacy::erase(tx, cx, &subject(tx, cx, facts).await?).await?;
    store::mark_erased(tx, cx.council.id, id, ground, cx.now).await?;
    let mut receipt = ErasureReceipt { id, eids: Vec::new(), openings: erased.openings.len() as u64, mandates, offices };
    let mut token = None;
    for act in events::erasure_done(ids::new_id(), ground, &erased.openings)? {
        let appended = append(tx, &by, act).await?;
        receipt.eids.push(appended.eid);
        token = Some(appended.token);
    }
    if let Some(account) = &facts.person.account {
        accounts::tell_of_erasure(tx, cx, account).await?;
    }
    privacy::after_erasure(tx, cx, Some(accounts::NOTICE)).await?;
    touch_members(tx, cx);
    // A person of whom the record knows nothing leaves nothing in it.
    Ok(Recorded::new(receipt, token.unwrap_or_else(|| no_event(Reason::Unrecorded))))
}

/// The same circumstances without the name of whoever acts.
fn unnamed(cx: &Context) -> Context {
    Context { actor: Actor { person: None, ..cx.actor.clone() }, ..cx.clone() }
}

async fn end_mandates(tx: &WriteTx, by: &Context, facts: &ErasureFacts) -> Result<u64, Problem> {
    let mut ended = 0;
    for mandate in facts.running(by) {
        let seat = store::seat(tx, by.council.id, mandate.seat).await?;
        let last = may_end(&mandate.span, None, by.today())?;
        let _recorded = ending::end_mandate(tx, by, &seat, mandate, last).await?;
        ended += 1;
    }
    Ok(ended)
}

async fn end_offices(tx: &WriteTx, by: &Context, facts: &ErasureFacts) -> Result<u64, Problem> {
    for grant in &facts.person.roles {
        if grant.role == Role::Administrator && facts.administrators <= 1 {
            return Err(MembershipRefusal::LastAdministrator.into());
        }
        store::revoke_role(tx, by.council.id, grant.id, by.today()).await?;
        let _recorded = append(tx, by, events::role_changed(by.council.id, grant.role, grant.person, false)?).await?;
    }
    let mut ended = facts.person.roles.len() as u64;
    for room in by.app.actors.beside() {
        ended = ended.saturating_add(room.end_held(tx, by, facts.person.person.id).await?);
    }
    Ok(ended)
}

async fn subject(tx: &WriteTx, cx: &Context, facts: &ErasureFacts) -> Result<DataSubject, Problem> {
    let person = &facts.person.person;
    let known = match person.account {
        Some(account) => accounts::known_by(tx.conn(), &cx.app, cx.council.id, account).await?,
        None => KnownBy::default(),
    };
    Ok(crate::membership::data_subject(cx.council.id, Some(person.id), person.account, known))
}
