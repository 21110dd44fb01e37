//! Membership: who belongs to the council, and who speaks for whom.
//!
//! An *organisation* of one of six *sectors* is a member. It holds *seats* of a *college* (a group of seats that the
//! statute names). A *person* speaks for a seat by a *mandate*, as titular or as substitute, from a first to a last day;
//! who holds several mandates wears several *hats*. A person may also hold *offices* of the council (roles).
//!
//! What always holds:
//! - A seat has at most one titular and one substitute on any day.
//! - No act is deleted: it ends, and stays with its dates. Who it was can be erased: then a row says that, and nothing else.
//! - Persons of an organisation that hides them are shown to the council's officers, inside the organisation, and to
//!   themselves. Associations of migrants hide theirs unless they say otherwise.
//! - Neither nationality nor status of residence of a person is ever asked or stored.
//! - A suspended organisation keeps its seats; they are on no roll, and nobody can act for them.
//!
//! Other rooms may use what this file exports, and nothing else.
mod addressees;
mod commands;
mod conditions;
mod events;
mod files;
pub mod graphql;
mod names;
mod own_data;
mod pages;
mod people;
mod personal;
mod reads;
mod resources;
mod rules;
mod store;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::accounts::KnownBy;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::locale;
use crate::foundation::outbox::OutboxHandler;
use crate::foundation::privacy::DataSubject;
use crate::foundation::problem::{Params, Problem, Refusal};
use crate::foundation::tenancy::{Turn, take_turn};

pub use addressees::{Addressee, AddresseeSeat, addressees};
pub use commands::{
    AddSeat, AdmitOrganisation, AmendOrganisation, AmendPerson, AppointRepresentative, CorrectMyName, EndMandate, EndSeat,
    EraseMyself, ErasePerson, ErasureReceipt, FirstAdministrator, GrantRole, ImportReport, InvitePerson, MembershipReceipt,
    RegisterPerson, ReinstateOrganisation, RevokeRole, SuspendOrganisation, WithdrawOrganisation,
};
pub use conditions::words as condition_words;
pub use files::{Founding, ImportPreview, check, export, found, import};
pub use own_data::{MemberData, person_named};
pub use pages::MemberPages;
pub use people::{InvitedPerson, Invitee, Reachable, in_office, invite_by_email, is_bound, person_name, reachable};
pub use personal::TABLES;
pub use reads::{Actors, OrganisationFilter, Register, Window, register};
pub use resources::typical;
pub use rules::council_file::{CouncilFiles, SourceFile};
pub use rules::{
    College, ErasureGround, Mandate, MandateKind, Organisation, OrganisationStatus, Role, Seat, Sector, Span, TextInput,
};

/// Actions that this room's policies know: commands, and guarded views.
pub const ACTIONS: &[&str] = &[
    "importCouncil",
    "exportCouncil",
    "admitOrganisation",
    "amendOrganisation",
    "suspendOrganisation",
    "reinstateOrganisation",
    "withdrawOrganisation",
    "addSeat",
    "endSeat",
    "registerPerson",
    "amendPerson",
    "invitePerson",
    "appointRepresentative",
    "endMandate",
    "grantRole",
    "revokeRole",
    "listPeople",
    "viewPersons",
    "viewPerson",
    "viewEmail",
    "exportMyData",
    "correctMyName",
    "eraseMyself",
    "erasePerson",
];
pub const POLICY: &str = include_str!("policy.cedar");
pub const POLICY_SCHEMA: &str = include_str!("policy.cedarschema");
/// Every code with which this room refuses.
pub const CODES: &[&str] = rules::MembershipRefusal::CODES;
/// Codes of fields that this room adds to the shared ones.
pub const FIELD_CODES: &[&str] = rules::FIELD_CODES;

/// What the room hears of others after commit.
pub fn outbox_handlers() -> Vec<Arc<dyn OutboxHandler>> {
    vec![Arc::new(names::TakeName)]
}

/// Whom an export or an erasure is about.
fn data_subject(council: Uuid, person: Option<Uuid>, account: Option<Uuid>, known: KnownBy) -> DataSubject {
    let KnownBy { addresses, links, buckets } = known;
    DataSubject { council, person, account, addresses, mentions: links, buckets }
}

/// A seat as it stands on an electoral roll: what a poll freezes when it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollSeat {
    pub seat: Uuid,
    pub organisation: Uuid,
    pub sector: String,
    pub college: String,
    /// Weight as a fraction.
    pub weight_num: i64,
    pub weight_den: i64,
    /// Place in the hemicycle.
    pub position: i64,
}

/// The electoral roll of `day`: every seat valid that day, vacant ones included, of the organisations that are neither
/// suspended nor gone; by place in the hemicycle. No seat or organisation changes until the transaction ends: whatever is
/// entered in the record before the roll is in it.
///
/// # Errors
/// A fault when the database fails.
pub async fn roll(tx: &WriteTx, council: Uuid, day: NaiveDate) -> Result<Vec<RollSeat>, Problem> {
    take_turn(tx, council, Turn::Alone).await?;
    let seats = store::seats_valid_on(tx, council, day).await?;
    let line = |(seat, organisation): (Seat, Arc<Organisation>)| RollSeat {
        seat: seat.id,
        organisation: organisation.id,
        sector: organisation.sector.to_string(),
        college: seat.college,
        weight_num: seat.weight_num,
        weight_den: seat.weight_den,
        position: seat.position,
    };
    Ok(seats.into_iter().map(line).collect())
}

/// Names of the council's organisations, present and former, in the language of `cx` or another.
///
/// # Errors
/// A fault when the database fails.
pub async fn organisation_names(cx: &Context) -> Result<HashMap<Uuid, String>, Problem> {
    let register = register(&cx.app, cx.council.id).await?;
    let name = |organisation: &Organisation| {
        locale::pick(&organisation.name, &cx.language, &cx.council.default_language)
            .map_or_else(|| organisation.code.clone(), |found| found.text)
    };
    Ok(register.organisations().iter().map(|organisation| (organisation.id, name(organisation))).collect())
}

/// A sector's name in `language`; a key that is none stays as it is.
pub fn sector_name(language: &str, key: &str) -> String {
    match key.parse::<Sector>() {
        Ok(sector) => locale::text(language, &format!("shared-sector-{sector}"), &Params::new()),
        Err(_) => key.to_owned(),
    }
}
