//! What the room writes in the record. The forms themselves are `claror_record`'s, where an auditor's program reads them.
//! Organisations and seats stand there in the clear, since who sits in the council is public; a person only as a
//! commitment, which says nothing once its opening is erased.
use chrono::NaiveDate;
use claror_record::event::{
    College as RecordCollege, Commitment, CouncilFounded, CouncilImported, Date, ErasureDone, ErasureGround as RecordGround,
    Event, FileDigest, MAX_OPENINGS, MandateKind as RecordKind, OpeningRef, OrganisationAdmitted, OrganisationAmended,
    OrganisationStatusChanged, RectificationDone, RepresentativeAppointed, RepresentativeEnded, RoleChanged, Rule, SeatAdded,
    SeatEnded, StatuteAdopted, Subject, Weight,
};
use serde_json::json;
use uuid::Uuid;

use super::rules::{College, ErasureGround, Mandate, MandateKind, Organisation, OrganisationStatus, Role, Seat};
use crate::foundation::command::Context;
use crate::foundation::ledger::{Act, Sealed, Visibility, id};
use crate::foundation::privacy::Opening;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;

fn date(day: NaiveDate) -> Result<Date, Problem> {
    day.to_string().parse().map_err(Problem::fault)
}

fn kind(kind: MandateKind) -> RecordKind {
    match kind {
        MandateKind::Titular => RecordKind::Titular,
        MandateKind::Substitute => RecordKind::Substitute,
    }
}

/// Only auditors and the person may see whom a commitment means: whoever hides their persons later would otherwise have
/// them published already.
fn person(person: Uuid) -> Result<(Commitment, Sealed), Problem> {
    let sealed = Sealed::new(person.to_string().into(), Visibility::Auditor, Some(person))?;
    Ok((sealed.commitment, sealed))
}

/// Says for whom the actor acts, when it is the organisation itself.
fn by(cx: &Context, organisation: Uuid, act: Act) -> Act {
    if cx.actor.has("organisations", &organisation.to_string()) { act.for_organisation(organisation) } else { act }
}

pub fn council_founded(council: &Council, colleges: &[College]) -> Act {
    let seats = |college: &College| u64::try_from(college.seats).unwrap_or(0);
    let event = CouncilFounded {
        slug: council.slug.clone(),
        name: council.name.clone(),
        languages: council.languages.clone(),
        time_zone: council.time_zone.clone(),
        colleges: colleges.iter().map(|college| RecordCollege { id: college.code.clone(), seats: seats(college) }).collect(),
    };
    Act::new(Subject::Council(id(council.id)), Event::CouncilFounded(event))
}

/// `sha256` is over the rule in canonical JSON (RFC 8785): the rule is the whole statute that a file brings.
pub fn statute_adopted(statute: Uuid, rule: &serde_json::Value) -> Result<Act, Problem> {
    let bytes = claror_record::json::canonical(rule).map_err(Problem::fault)?;
    let rule: Rule = serde_json::from_value(rule.clone()).map_err(Problem::fault)?;
    let event = StatuteAdopted { sha256: FileDigest::of(&bytes), rule };
    Ok(Act::new(Subject::Statute(id(statute)), Event::StatuteAdopted(event)))
}

/// What an import brought.
#[derive(Debug, Clone, Copy, Default)]
pub struct Imported {
    pub organisations: u64,
    pub seats: u64,
    pub representatives: u64,
}

/// `files` is the canonical export of what was imported.
pub fn council_imported(council: Uuid, files: &[u8], count: Imported) -> Act {
    let event = CouncilImported {
        sha256: FileDigest::of(files),
        organisations: count.organisations,
        seats: count.seats,
        representatives: count.representatives,
    };
    Act::new(Subject::Council(id(council)), Event::CouncilImported(event))
}

pub fn organisation_admitted(organisation: &Organisation) -> Result<Act, Problem> {
    let event = OrganisationAdmitted {
        code: organisation.code.clone(),
        name: organisation.name.clone(),
        sector: organisation.sector.to_string(),
        kind: organisation.kind.clone(),
        college: organisation.college.clone(),
        persons_hidden: organisation.persons_hidden,
        admitted_on: date(organisation.admitted_on)?,
    };
    Ok(Act::new(Subject::Organisation(id(organisation.id)), Event::OrganisationAdmitted(event)))
}

/// The state after the change.
pub fn organisation_amended(cx: &Context, organisation: &Organisation) -> Act {
    let event = OrganisationAmended {
        name: organisation.name.clone(),
        persons_hidden: organisation.persons_hidden,
        website: organisation.website.clone(),
    };
    by(cx, organisation.id, Act::new(Subject::Organisation(id(organisation.id)), Event::OrganisationAmended(event)))
}

/// Suspended, reinstated (active again) or withdrawn. The reason is for all to read, and can be erased.
pub fn organisation_status(
    cx: &Context,
    organisation: Uuid,
    status: OrganisationStatus,
    on: NaiveDate,
    reason: Option<&str>,
) -> Result<Act, Problem> {
    let sealed = reason.map(|reason| Sealed::new(reason.into(), Visibility::Public, None)).transpose()?;
    let form = OrganisationStatusChanged { on: date(on)?, reason: sealed.as_ref().map(|sealed| sealed.commitment) };
    let event = match status {
        OrganisationStatus::Suspended => Event::OrganisationSuspended(form),
        OrganisationStatus::Active => Event::OrganisationReinstated(form),
        OrganisationStatus::Withdrawn => Event::OrganisationWithdrawn(form),
    };
    let act = by(cx, organisation, Act::new(Subject::Organisation(id(organisation)), event));
    Ok(match sealed {
        Some(sealed) => act.opening("/data/reason", sealed),
        None => act,
    })
}

pub fn seat_added(seat: &Seat) -> Result<Act, Problem> {
    let part = |number: i64| u64::try_from(number).map_err(Problem::fault);
    let weight =
        Weight::new(part(seat.weight_num)?, part(seat.weight_den)?).ok_or_else(|| Problem::fault("a seat without weight"))?;
    let event = SeatAdded {
        code: seat.code.clone(),
        organisation: id(seat.organisation),
        college: seat.college.clone(),
        weight,
        valid_from: date(seat.span.from)?,
    };
    Ok(Act::new(Subject::Seat(id(seat.id)), Event::SeatAdded(event)))
}

pub fn seat_ended(cx: &Context, seat: &Seat, last: NaiveDate) -> Result<Act, Problem> {
    let event = SeatEnded { organisation: id(seat.organisation), valid_until: date(last)? };
    Ok(by(cx, seat.organisation, Act::new(Subject::Seat(id(seat.id)), Event::SeatEnded(event))))
}

pub fn representative_appointed(cx: &Context, organisation: Uuid, mandate: &Mandate) -> Result<Act, Problem> {
    let (commitment, sealed) = person(mandate.person)?;
    let event = RepresentativeAppointed {
        mandate: id(mandate.id),
        organisation: id(organisation),
        kind: kind(mandate.kind),
        starts_on: date(mandate.span.from)?,
        ends_on: mandate.span.until.map(date).transpose()?,
        person: commitment,
    };
    let act = Act::new(Subject::Seat(id(mandate.seat)), Event::RepresentativeAppointed(event));
    Ok(by(cx, organisation, act.opening("/data/person", sealed)))
}

pub fn representative_ended(cx: &Context, organisation: Uuid, mandate: &Mandate, last: NaiveDate) -> Result<Act, Problem> {
    let event = RepresentativeEnded {
        mandate: id(mandate.id),
        organisation: id(organisation),
        kind: kind(mandate.kind),
        ends_on: date(last)?,
    };
    Ok(by(cx, organisation, Act::new(Subject::Seat(id(mandate.seat)), Event::RepresentativeEnded(event))))
}

/// Which openings are gone, and on which ground: as many entries with one subject as it takes.
pub fn erasure_done(erasure: Uuid, ground: ErasureGround, openings: &[Opening]) -> Result<Vec<Act>, Problem> {
    let ground = match ground {
        ErasureGround::Request => RecordGround::Request,
        ErasureGround::Retention => RecordGround::Retention,
        ErasureGround::Order => RecordGround::Order,
    };
    let act = |part: &[Opening]| {
        let event = ErasureDone { ground, openings: places(part)? };
        Ok(Act::new(Subject::Erasure(id(erasure)), Event::ErasureDone(event)))
    };
    openings.chunks(MAX_OPENINGS).map(act).collect()
}

/// What the openings say of a person was wrong, and how the person is called now: for that person to show, and for
/// auditors to see that something stands behind the commitment.
pub fn rectification_done(rectification: Uuid, person: Uuid, called: &str, openings: &[Opening]) -> Result<Vec<Act>, Problem> {
    let act = |part: &[Opening]| {
        let value = json!({ "person": person, NAME: called });
        let sealed = Sealed::new(value, Visibility::Auditor, Some(person))?;
        let event = RectificationDone { openings: places(part)?, person: sealed.commitment };
        let act = Act::new(Subject::Rectification(id(rectification)), Event::RectificationDone(event));
        Ok(act.opening("/data/person", sealed))
    };
    openings.chunks(MAX_OPENINGS).map(act).collect()
}

const NAME: &str = "name";

/// Whether the value of an opening tells how somebody was called.
pub fn holds_name(value: &serde_json::Value) -> bool {
    value.get(NAME).is_some()
}

fn places(openings: &[Opening]) -> Result<Vec<OpeningRef>, Problem> {
    let place =
        |opening: &Opening| Ok(OpeningRef { eid: opening.eid.parse().map_err(Problem::fault)?, ptr: opening.ptr.clone() });
    openings.iter().map(place).collect()
}

/// An office was given (`granted`) or taken back.
pub fn role_changed(council: Uuid, role: Role, holder: Uuid, granted: bool) -> Result<Act, Problem> {
    let (commitment, sealed) = person(holder)?;
    let form = RoleChanged { role: role.to_string(), person: commitment };
    let event = if granted { Event::RoleGranted(form) } else { Event::RoleRevoked(form) };
    Ok(Act::new(Subject::Council(id(council)), event).opening("/data/person", sealed))
}
