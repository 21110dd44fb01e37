//! What the membership room decides from plain values: no database, no clock, no side effects.

pub mod council_file;
mod input;
mod lifecycle;
mod mandate;
mod members;
mod profile;
mod refusal;
mod search;
mod words;

pub use input::{FIELD_CODES, Faults, TextInput};
pub use lifecycle::{may_amend, may_reinstate, may_suspend, may_take_seat, may_withdraw};
pub use mandate::{NewMandate, Span, cut, ends_at_once, may_appoint, may_end};
pub use members::{College, Erased, Mandate, Organisation, Person, RoleGrant, Seat};
pub use profile::{StoredProfile, completed, look_of_file, persons_hidden_to_file, profile_to_file};
pub use refusal::MembershipRefusal;
pub use search::{Search, searchable, searchable_names};
pub use words::{ErasureGround, MandateKind, OrganisationStatus, Role, Sector, UnknownWord};
