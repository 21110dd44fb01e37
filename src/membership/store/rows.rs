//! From rows to the room's values. A row that does not read is a fault of ours, never a caller's.
use chrono::NaiveDate;

use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Texts;
use crate::membership::rules::{College, Erased, ErasureGround, Mandate, Organisation, Person, RoleGrant, Seat, Span};
use ::entity::{
    membership_college, membership_mandate, membership_organisation, membership_person, membership_role, membership_seat,
};

fn texts(value: serde_json::Value) -> Result<Texts, Problem> {
    serde_json::from_value(value).map_err(Problem::fault)
}

fn day(text: &str) -> Result<NaiveDate, Problem> {
    text.parse().map_err(Problem::fault)
}

fn span(from: &str, until: Option<&str>) -> Result<Span, Problem> {
    Ok(Span::new(day(from)?, until.map(day).transpose()?))
}

fn word<T: std::str::FromStr<Err = crate::membership::rules::UnknownWord>>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(Problem::fault)
}

impl TryFrom<membership_college::Model> for College {
    type Error = Problem;
    fn try_from(row: membership_college::Model) -> Result<Self, Problem> {
        Ok(Self { code: row.code, name: texts(row.name)?, position: row.position, seats: row.seats })
    }
}

impl TryFrom<membership_organisation::Model> for Organisation {
    type Error = Problem;
    fn try_from(row: membership_organisation::Model) -> Result<Self, Problem> {
        Ok(Self {
            id: row.id,
            code: row.code,
            name: texts(row.name)?,
            description: texts(row.description)?,
            sector: word(&row.sector)?,
            kind: row.kind,
            college: row.college,
            community_origin: row.community_origin,
            website: row.website,
            persons_hidden: row.persons_hidden,
            status: word(&row.status)?,
            admitted_on: day(&row.admitted_on)?,
            left_on: row.left_on.as_deref().map(day).transpose()?,
            notes: row.notes,
            eid: row.eid,
        })
    }
}

impl TryFrom<membership_seat::Model> for Seat {
    type Error = Problem;
    fn try_from(row: membership_seat::Model) -> Result<Self, Problem> {
        Ok(Self {
            id: row.id,
            organisation: row.organisation_id,
            code: row.code,
            college: row.college,
            weight_num: row.weight_num,
            weight_den: row.weight_den,
            position: row.position,
            span: span(&row.valid_from, row.valid_until.as_deref())?,
        })
    }
}

impl TryFrom<membership_mandate::Model> for Mandate {
    type Error = Problem;
    fn try_from(row: membership_mandate::Model) -> Result<Self, Problem> {
        Ok(Self {
            id: row.id,
            seat: row.seat_id,
            person: row.person_id,
            kind: word(&row.kind)?,
            span: span(&row.starts_on, row.ends_on.as_deref())?,
        })
    }
}

impl TryFrom<membership_person::Model> for Person {
    type Error = Problem;
    fn try_from(row: membership_person::Model) -> Result<Self, Problem> {
        let ground = row.erased_ground.as_deref().map(word::<ErasureGround>).transpose()?;
        Ok(Self {
            id: row.id,
            account: row.account_id,
            display_name: row.display_name,
            language: row.language,
            invited_at: row.invited_at,
            erased: row.erased_at.zip(ground).map(|(at, ground)| Erased { at, ground }),
        })
    }
}

impl TryFrom<membership_role::Model> for RoleGrant {
    type Error = Problem;
    fn try_from(row: membership_role::Model) -> Result<Self, Problem> {
        Ok(Self {
            id: row.id,
            person: row.person_id,
            role: word(&row.role)?,
            granted_on: day(&row.granted_on)?,
            revoked_on: row.revoked_on.as_deref().map(day).transpose()?,
        })
    }
}
