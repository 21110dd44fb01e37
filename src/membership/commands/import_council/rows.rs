//! The lines of the members' and representatives' files.
use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use uuid::Uuid;

use super::people::People;
use crate::foundation::access::Resource;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ids;
use crate::foundation::ledger::append;
use crate::foundation::problem::{FieldProblem, Problem, Refusal as _};
use crate::membership::rules::council_file::{CouncilPlan, OrganisationPlan, RepresentativePlan};
use crate::membership::rules::{
    Mandate, MandateKind, MembershipRefusal, NewMandate, Organisation, OrganisationStatus, Seat, Span, may_appoint,
};
use crate::membership::{events, resources, store};

/// An organisation that was imported, with its seats in their order.
pub struct ImportedOrganisation {
    pub organisation: Organisation,
    pub seats: Vec<Seat>,
}

/// Asks the policies for every line what they would be asked for the act alone.
///
/// # Errors
/// `Invalid` with every line that the caller may not import, each with the act (`action`).
pub fn check_rights(cx: &Context, plan: &CouncilPlan) -> Result<(), Problem> {
    let council = Resource::council(cx.council.id);
    let mut faults = Vec::new();
    let mut ask = |file: &str, line: usize, action: &'static str, resource: &Resource| {
        if !cx.app.access.allows(&cx.actor, action, resource) {
            let row = format!("{file}.{line}");
            faults.push(FieldProblem::new(row, "MEMBERSHIP_IMPORT_ROW_DENIED").with("action", action));
        }
    };
    let mut organisations = HashMap::new();
    for (row, line) in plan.organisations.iter().zip(1..) {
        let organisation = organisation_of(row, NaiveDate::MIN);
        ask("members", line, "admitOrganisation", &council);
        ask("members", line, "addSeat", &resources::of_organisation(&organisation, false, false));
        organisations.insert(row.code.as_str(), organisation);
    }
    // As one by one: whoever may enter a seat's first titular may not, for that, put a second person beside them.
    let mut titular_held = HashSet::new();
    for (row, line) in plan.representatives.iter().zip(1..) {
        ask("representatives", line, "registerPerson", &council);
        let seat = (row.member.as_str(), row.seat);
        if let Some(organisation) = organisations.get(row.member.as_str()) {
            let mandate = resources::of_mandate(organisation, Uuid::nil(), titular_held.contains(&seat));
            ask("representatives", line, "appointRepresentative", &mandate);
        }
        let span = Span::new(row.starts_on.unwrap_or(cx.today()), row.ends_on);
        if row.kind == MandateKind::Titular && span.reaches(cx.today()) {
            titular_held.insert(seat);
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Problem::Invalid(faults)) }
}

fn organisation_of(row: &OrganisationPlan, today: NaiveDate) -> Organisation {
    let mut notes = serde_json::Map::new();
    let kept = [("name_status", &row.name_status), ("page", &row.page)];
    notes.extend(kept.into_iter().filter_map(|(key, note)| Some((key.to_owned(), note.clone()?.into()))));
    Organisation {
        id: ids::new_id(),
        code: row.code.clone(),
        name: row.name.clone(),
        description: row.description.clone(),
        sector: row.sector,
        kind: row.kind.clone(),
        college: Some(row.college.clone()),
        community_origin: row.community_origin.clone(),
        website: row.website.clone(),
        persons_hidden: row.hides_persons(),
        status: OrganisationStatus::Active,
        admitted_on: row.admitted_on.unwrap_or(today),
        left_on: None,
        notes: notes.into(),
        eid: String::new(),
    }
}

/// Organisations and seats, in the order of the file: so they sit in the hemicycle.
pub async fn import_members(tx: &WriteTx, cx: &Context, plan: &CouncilPlan) -> Result<Vec<ImportedOrganisation>, Problem> {
    let mut position = store::last_position(tx, cx.council.id).await?;
    let mut imported = Vec::with_capacity(plan.organisations.len());
    for row in &plan.organisations {
        let mut organisation = organisation_of(row, cx.today());
        organisation.eid = append(tx, cx, events::organisation_admitted(&organisation)?).await?.eid;
        if !store::insert_organisation(tx, cx.council.id, &organisation).await? {
            return Err(MembershipRefusal::CodeTaken { code: organisation.code }.into());
        }
        // A mandate may be older than the membership that the file knows of; the seat is then as old.
        let since = plan
            .representatives
            .iter()
            .filter(|mandate| mandate.member == row.code)
            .filter_map(|mandate| mandate.starts_on)
            .min();
        let valid_from = since.map_or(organisation.admitted_on, |since| since.min(organisation.admitted_on));
        let mut seats = Vec::new();
        for code in row.seat_codes() {
            position = position.saturating_add(1);
            let seat = Seat {
                id: ids::new_id(),
                organisation: organisation.id,
                code,
                college: row.college.clone(),
                weight_num: 1,
                weight_den: 1,
                position,
                span: Span::new(valid_from, None),
            };
            let _added = append(tx, cx, events::seat_added(&seat)?).await?;
            if !store::insert_seat(tx, cx.council.id, &seat).await? {
                return Err(MembershipRefusal::SeatCodeTaken { code: seat.code }.into());
            }
            seats.push(seat);
        }
        imported.push(ImportedOrganisation { organisation, seats });
    }
    Ok(imported)
}

/// Mandates, and the people who hold them. Answers how many mandates.
pub async fn import_mandates(
    tx: &WriteTx,
    cx: &Context,
    plan: &CouncilPlan,
    members: &[ImportedOrganisation],
    people: &mut People,
) -> Result<u64, Problem> {
    let by_code: HashMap<&str, &ImportedOrganisation> =
        members.iter().map(|member| (member.organisation.code.as_str(), member)).collect();
    let mut given: HashMap<Uuid, Vec<Mandate>> = HashMap::new();
    for (row, line) in plan.representatives.iter().zip(1usize..) {
        let member = by_code.get(row.member.as_str()).ok_or_else(|| Problem::fault("a mandate for no member"))?;
        let place = usize::try_from(row.seat.saturating_sub(1)).unwrap_or(usize::MAX);
        let seat = member.seats.get(place).ok_or_else(|| Problem::fault("a mandate for no seat"))?;
        let person = people.of(tx, cx, row).await?;
        let earlier = given.entry(seat.id).or_default();
        let mandate = mandate_of(row, seat, person, cx.today());
        check(seat, earlier, &mandate, line)?;
        store::insert_mandate(tx, cx.council.id, &mandate, cx.now).await?;
        let _appointed = append(tx, cx, events::representative_appointed(cx, member.organisation.id, &mandate)?).await?;
        earlier.push(mandate);
    }
    Ok(plan.representatives.len() as u64)
}

fn mandate_of(row: &RepresentativePlan, seat: &Seat, person: Uuid, today: NaiveDate) -> Mandate {
    let span = Span::new(row.starts_on.unwrap_or(today), row.ends_on);
    Mandate { id: ids::new_id(), seat: seat.id, person, kind: row.kind, span }
}

/// The rule of single appointments, but that a file may tell of mandates that are over.
fn check(seat: &Seat, earlier: &[Mandate], mandate: &Mandate, line: usize) -> Result<(), Problem> {
    let new = NewMandate { person: mandate.person, kind: mandate.kind, span: mandate.span };
    may_appoint(seat, earlier, &new, mandate.span.from).map_err(|refusal| {
        let fault = FieldProblem { field: format!("representatives.{line}"), code: refusal.code(), params: refusal.params() };
        Problem::Invalid(vec![fault])
    })
}
