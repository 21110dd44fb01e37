//! Inputs of the room's mutations, and how they become commands.
use async_graphql::{ID, InputObject};

use super::words::{MandateKindWord, RoleWord, SectorWord};
use crate::foundation::graphql::{Day, LocalisedInput, parse_id};
use crate::foundation::problem::Problem;
use crate::membership::SourceFile;
use crate::membership::commands::{
    AddSeat, AdmitOrganisation, AmendOrganisation, AmendPerson, AppointRepresentative, EndMandate, EndSeat, RegisterPerson,
};
use crate::membership::rules::TextInput;

fn texts(inputs: Vec<LocalisedInput>) -> Vec<TextInput> {
    inputs.into_iter().map(|input| TextInput { language: input.language, text: input.text }).collect()
}

fn day(day: Option<Day>) -> Option<chrono::NaiveDate> {
    day.map(|Day(day)| day)
}

#[derive(InputObject)]
pub struct AdmitOrganisationInput {
    pub code: String,
    pub names: Vec<LocalisedInput>,
    pub sector: SectorWord,
    pub kind: String,
    pub college: Option<String>,
    pub website: Option<String>,
    pub descriptions: Option<Vec<LocalisedInput>>,
    /// Left out: as is usual in the sector (associations of migrants and diasporas hide them).
    pub persons_hidden: Option<bool>,
    /// Left out: today.
    pub admitted_on: Option<Day>,
}

impl From<AdmitOrganisationInput> for AdmitOrganisation {
    fn from(input: AdmitOrganisationInput) -> Self {
        Self {
            code: input.code,
            names: texts(input.names),
            sector: input.sector.into(),
            kind: input.kind,
            college: input.college,
            website: input.website,
            descriptions: texts(input.descriptions.unwrap_or_default()),
            persons_hidden: input.persons_hidden,
            admitted_on: day(input.admitted_on),
        }
    }
}

/// What is left out stays as it is. Texts that are given replace all.
#[derive(InputObject)]
pub struct AmendOrganisationInput {
    pub id: ID,
    pub names: Option<Vec<LocalisedInput>>,
    pub descriptions: Option<Vec<LocalisedInput>>,
    /// Empty: none.
    pub website: Option<String>,
    pub persons_hidden: Option<bool>,
}

impl TryFrom<AmendOrganisationInput> for AmendOrganisation {
    type Error = Problem;
    fn try_from(input: AmendOrganisationInput) -> Result<Self, Problem> {
        Ok(Self {
            id: parse_id(&input.id)?,
            names: input.names.map(texts),
            descriptions: input.descriptions.map(texts),
            website: input.website,
            persons_hidden: input.persons_hidden,
        })
    }
}

/// A reason is needed to suspend or withdraw.
#[derive(InputObject)]
pub struct OrganisationActInput {
    pub id: ID,
    pub reason: Option<String>,
}

#[derive(InputObject)]
pub struct AddSeatInput {
    pub organisation_id: ID,
    pub code: String,
    pub college: String,
    /// Left out: today.
    pub valid_from: Option<Day>,
}

impl TryFrom<AddSeatInput> for AddSeat {
    type Error = Problem;
    fn try_from(input: AddSeatInput) -> Result<Self, Problem> {
        let organisation = parse_id(&input.organisation_id)?;
        Ok(Self { organisation, code: input.code, college: input.college, valid_from: day(input.valid_from) })
    }
}

#[derive(InputObject)]
pub struct EndSeatInput {
    pub id: ID,
    /// Its last day; left out: at once.
    pub valid_until: Option<Day>,
}

impl TryFrom<EndSeatInput> for EndSeat {
    type Error = Problem;
    fn try_from(input: EndSeatInput) -> Result<Self, Problem> {
        Ok(Self { id: parse_id(&input.id)?, valid_until: day(input.valid_until) })
    }
}

#[derive(InputObject)]
pub struct RegisterPersonInput {
    pub display_name: String,
    pub email: Option<String>,
    pub language: String,
}

impl From<RegisterPersonInput> for RegisterPerson {
    fn from(input: RegisterPersonInput) -> Self {
        Self { display_name: input.display_name, email: input.email, language: input.language }
    }
}

/// What is left out stays as it is.
#[derive(InputObject)]
pub struct AmendPersonInput {
    pub id: ID,
    pub display_name: Option<String>,
    /// Only while the person has not taken up the account.
    pub email: Option<String>,
    pub language: Option<String>,
}

impl TryFrom<AmendPersonInput> for AmendPerson {
    type Error = Problem;
    fn try_from(input: AmendPersonInput) -> Result<Self, Problem> {
        Ok(Self { id: parse_id(&input.id)?, display_name: input.display_name, email: input.email, language: input.language })
    }
}

#[derive(InputObject)]
pub struct InvitePersonInput {
    pub id: ID,
}

#[derive(InputObject)]
pub struct AppointRepresentativeInput {
    pub seat_id: ID,
    pub person_id: ID,
    pub kind: MandateKindWord,
    /// Left out: today.
    pub starts_on: Option<Day>,
    /// The last day; left out: until further notice.
    pub ends_on: Option<Day>,
}

impl TryFrom<AppointRepresentativeInput> for AppointRepresentative {
    type Error = Problem;
    fn try_from(input: AppointRepresentativeInput) -> Result<Self, Problem> {
        Ok(Self {
            seat: parse_id(&input.seat_id)?,
            person: parse_id(&input.person_id)?,
            kind: input.kind.into(),
            starts_on: day(input.starts_on),
            ends_on: day(input.ends_on),
        })
    }
}

#[derive(InputObject)]
pub struct EndMandateInput {
    pub id: ID,
    /// The last day; left out: at once.
    pub ends_on: Option<Day>,
}

impl TryFrom<EndMandateInput> for EndMandate {
    type Error = Problem;
    fn try_from(input: EndMandateInput) -> Result<Self, Problem> {
        Ok(Self { id: parse_id(&input.id)?, ends_on: day(input.ends_on) })
    }
}

#[derive(InputObject)]
pub struct RoleInput {
    pub person_id: ID,
    pub role: RoleWord,
}

/// Files as text; their forms stand in docs/council-files.md.
#[derive(InputObject)]
pub struct ImportCouncilInput {
    /// CSV.
    pub members: String,
    /// CSV.
    pub representatives: Option<String>,
}

impl ImportCouncilInput {
    /// The files, named as problems with them cite them.
    pub fn files(&self) -> (SourceFile<'_>, Option<SourceFile<'_>>) {
        let representatives = self.representatives.as_deref();
        let representatives = representatives.map(|text| SourceFile { name: "representatives", bytes: text.as_bytes() });
        (SourceFile { name: "members", bytes: self.members.as_bytes() }, representatives)
    }
}
