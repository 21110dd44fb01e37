//! A council as files: what it is, who sits in it, and who speaks for each member.
//!
//! Three files make a bundle: the council (YAML), its members (CSV), and, if there are any yet, their
//! representatives (CSV). [`parse`] turns a bundle into a [`CouncilPlan`] or into the list of
//! everything that is wrong with it, each with file, line and column: all or nothing, so that nobody
//! mends a council in ten rounds. [`export`] writes a plan in one canonical form, so the same council
//! always gives the same bytes: `export(parse(export(plan)))` equals `export(plan)`.
//!
//! The three forms, key by key and column by column, stand in `council.rs`, `members.rs` and
//! `representatives.rs`. Everything here is pure: bytes in, values out.

mod council;
mod export;
pub(in crate::membership) mod fields;
mod members;
mod plan;
mod problem;
mod reader;
mod representatives;
mod row;
mod rule;
mod source;
mod table;
pub mod text;
mod yaml;

pub use export::{CouncilFiles, export};
#[cfg(test)]
pub use plan::Texts;
pub use plan::{CollegePlan, CouncilPlan, CouncilProfile, Look, MandateKind, OrganisationPlan, RepresentativePlan, Sector};
pub use problem::FileProblem;
#[cfg(test)]
pub use problem::{MAX_PROBLEMS, ProblemCode};

use problem::Problems;
use source::Source;

/// Largest council file, in bytes.
pub const MAX_YAML_BYTES: usize = 256 * 1024;
/// Largest CSV file, in bytes.
pub const MAX_CSV_BYTES: usize = 4 * 1024 * 1024;
/// Most member organisations, and most mandates, in one bundle.
pub const MAX_ROWS: usize = 10_000;
/// Most seats of one seat group, and of one organisation.
pub const MAX_SEATS: u32 = 10_000;

/// A file as it arrived: its name, for the report, and its bytes.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile<'a> {
    /// The name that the report cites.
    pub name: &'a str,
    /// Whatever the file holds.
    pub bytes: &'a [u8],
}

/// The files of one council.
#[derive(Clone, Copy, Debug)]
pub struct CouncilBundle<'a> {
    /// The council: YAML.
    pub council: SourceFile<'a>,
    /// Its member organisations: CSV.
    pub members: SourceFile<'a>,
    /// Their representatives: CSV, when there are any yet.
    pub representatives: Option<SourceFile<'a>>,
}

/// Reads a bundle.
///
/// # Errors
/// Every problem of every file, in the order of files, lines and columns; at most
/// [`MAX_PROBLEMS`] of them, then one that says that there
/// are more.
pub fn parse(bundle: &CouncilBundle<'_>) -> Result<CouncilPlan, Vec<FileProblem>> {
    let mut problems = Problems::default();
    let plan = read(bundle, &mut problems);
    match (plan, problems.into_sorted(bundle)) {
        (Some(plan), problems) if problems.is_empty() => Ok(plan),
        (_, problems) => Err(problems),
    }
}

/// Reads a council's file alone: for founding a council whose members are entered later.
///
/// # Errors
/// As for [`parse`].
pub fn parse_council(file: SourceFile<'_>) -> Result<CouncilProfile, Vec<FileProblem>> {
    let mut problems = Problems::default();
    let profile = Source::read(file, MAX_YAML_BYTES, &mut problems)
        .and_then(|source| council::read(&source, &mut problems))
        .and_then(|draft| draft.complete(None, &mut problems));
    let bundle = CouncilBundle { council: file, members: file, representatives: None };
    match (profile, problems.into_sorted(&bundle)) {
        (Some(profile), problems) if problems.is_empty() => Ok(profile),
        (_, problems) => Err(problems),
    }
}

/// Nothing comes back only when a problem was noted. Later files are read with what is known from the
/// earlier ones, and read anyhow when nothing is.
fn read(bundle: &CouncilBundle<'_>, problems: &mut Problems) -> Option<CouncilPlan> {
    let draft = Source::read(bundle.council, MAX_YAML_BYTES, problems).and_then(|source| council::read(&source, problems));
    let members =
        Source::read(bundle.members, MAX_CSV_BYTES, problems).and_then(|source| members::read(&source, draft.as_ref(), problems));
    let council = draft.as_ref().and_then(|draft| draft.complete(members.as_ref(), problems));
    let representatives = match bundle.representatives {
        None => Some(Vec::new()),
        Some(file) => Source::read(file, MAX_CSV_BYTES, problems)
            .and_then(|source| representatives::read(&source, members.as_ref(), council.as_ref(), problems)),
    };
    Some(CouncilPlan { council: council?, organisations: members?.organisations, representatives: representatives? })
}

#[cfg(test)]
mod tests;
