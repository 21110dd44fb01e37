//! Councils from files and to files, for the commands of the server and for the pages.
use std::collections::BTreeSet;
use std::sync::Arc;

use super::commands::{FirstAdministrator, ImportCouncil, ImportReport, check_rights};
use super::reads::Window;
use super::rules::council_file::{self, CouncilBundle, CouncilFiles, CouncilPlan, CouncilProfile, FileProblem, SourceFile};
use super::rules::{MembershipRefusal, Sector, StoredProfile, completed, look_of_file};
use crate::foundation::access::{Actor, Resource};
use crate::foundation::app::App;
use crate::foundation::command::{Command as _, Context, run};
use crate::foundation::ids;
use crate::foundation::problem::{FieldProblem, Problem};
use crate::foundation::tenancy::Council;

/// The files from which a council is founded.
#[derive(Debug, Clone, Copy)]
pub struct Founding<'a> {
    pub council: SourceFile<'a>,
    /// Without it, a council without members.
    pub members: Option<SourceFile<'a>>,
    pub representatives: Option<SourceFile<'a>>,
    /// Name of the council's log for ever, `host/log`; `None`: its first host, else `SLUG.claror.example/log`.
    pub ledger_origin: Option<&'a str>,
}

/// Founds a council as `actor`, with its members and, if one is named, its first administrator.
///
/// # Errors
/// `Invalid` with every problem of the files, each at `FILE:LINE:COLUMN`; what the command refuses.
pub async fn found(
    app: &Arc<App>,
    actor: Actor,
    files: &Founding<'_>,
    administrator: Option<FirstAdministrator>,
) -> Result<(Arc<Council>, ImportReport), Problem> {
    let plan = read(files).map_err(files_problem)?;
    let council = Arc::new(council_of(&plan.council, files.ledger_origin, app)?);
    let language = council.default_language.clone();
    let cx = app.context(Arc::clone(&council), actor, language);
    let report = run(cx, ImportCouncil { plan, administrator }, None).await?;
    app.tenancy.refresh(app.store.read()).await?;
    Ok((council, report))
}

fn read(files: &Founding<'_>) -> Result<CouncilPlan, Vec<FileProblem>> {
    let Some(members) = files.members else {
        let council = council_file::parse_council(files.council)?;
        return Ok(CouncilPlan { council, organisations: Vec::new(), representatives: Vec::new() });
    };
    council_file::parse(&CouncilBundle { council: files.council, members, representatives: files.representatives })
}

/// Fills the council of `cx`, which has no members yet, from a members' file and perhaps a representatives' file, as the
/// actor of `cx`.
///
/// # Errors
/// As for [`found`].
pub async fn import(
    cx: &Context,
    members: SourceFile<'_>,
    representatives: Option<SourceFile<'_>>,
) -> Result<ImportReport, Problem> {
    let (plan, _) = plan(cx, members, representatives).await?;
    run(cx.clone(), ImportCouncil { plan, administrator: None }, None).await
}

/// What an import of these files would bring, without doing it: every check that reads no more than the files and the
/// caller's rights.
///
/// # Errors
/// As for [`import`].
pub async fn check(
    cx: &Context,
    members: SourceFile<'_>,
    representatives: Option<SourceFile<'_>>,
) -> Result<ImportPreview, Problem> {
    let (plan, has_members) = plan(cx, members, representatives).await?;
    check_rights(cx, &completed(&plan, cx.today()))?;
    if has_members {
        return Err(MembershipRefusal::CouncilHasMembers.into());
    }
    Ok(ImportPreview::of(&plan))
}

/// What an import would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPreview {
    pub organisations: u64,
    pub seats: u64,
    pub representatives: u64,
    /// People who would be registered.
    pub people: u64,
    /// Organisations and seats of each sector that the file has, in the order of sectors.
    pub sectors: Vec<(Sector, u64, u64)>,
}

impl ImportPreview {
    fn of(plan: &CouncilPlan) -> Self {
        let sectors = Sector::ALL.into_iter().filter_map(|sector| {
            let seats: Vec<u64> =
                plan.organisations.iter().filter(|row| row.sector == sector).map(|row| u64::from(row.seats)).collect();
            (!seats.is_empty()).then(|| (sector, seats.len() as u64, seats.iter().sum()))
        });
        let people: BTreeSet<&str> = plan.representatives.iter().map(|row| row.email.as_str()).collect();
        Self {
            organisations: plan.organisations.len() as u64,
            seats: plan.organisations.iter().map(|row| u64::from(row.seats)).sum(),
            representatives: plan.representatives.len() as u64,
            people: people.len() as u64,
            sectors: sectors.collect(),
        }
    }
}

/// The plan of the files for the council of `cx`, and whether it has members already. Whoever may not import is told so
/// before anything is read.
async fn plan(
    cx: &Context,
    members: SourceFile<'_>,
    representatives: Option<SourceFile<'_>>,
) -> Result<(CouncilPlan, bool), Problem> {
    let window = Window::open(cx).await?;
    if !window.may(ImportCouncil::NAME, &Resource::council(cx.council.id)) {
        let denied = Problem::Denied { action: ImportCouncil::NAME };
        return Err(if cx.actor.is_public() { Problem::Unauthenticated } else { denied });
    }
    let profile = window.council_profile()?;
    let council =
        council_file::export(&CouncilPlan { council: profile, organisations: Vec::new(), representatives: Vec::new() }).council;
    let council = SourceFile { name: "council.yaml", bytes: council.as_bytes() };
    let plan = council_file::parse(&CouncilBundle { council, members, representatives }).map_err(files_problem)?;
    Ok((plan, !window.register.organisations().is_empty()))
}

/// The council of `cx` as files.
///
/// # Errors
/// `Denied` for whoever may not export.
pub async fn export(cx: &Context) -> Result<CouncilFiles, Problem> {
    Window::open(cx).await?.export().await
}

fn council_of(profile: &CouncilProfile, origin: Option<&str>, app: &App) -> Result<Council, Problem> {
    let usual = || match profile.hosts.first() {
        Some(host) => format!("{host}/log"),
        None => format!("{}.claror.example/log", profile.slug),
    };
    Ok(Council {
        id: ids::new_id(),
        slug: profile.slug.clone(),
        hosts: profile.hosts.clone(),
        languages: profile.languages.clone(),
        default_language: profile.default_language.clone(),
        time_zone: profile.time_zone.clone(),
        name: profile.name.clone(),
        look: look_of_file(&profile.look),
        profile: serde_json::to_value(StoredProfile::of_file(profile)).map_err(Problem::fault)?,
        ledger_origin: origin.map_or_else(usual, str::to_owned),
        created_at: app.clock.now(),
    })
}

/// Every problem of the files as one answer.
fn files_problem(problems: Vec<FileProblem>) -> Problem {
    let fault = |problem: FileProblem| FieldProblem {
        field: format!("{}:{}:{}", problem.file, problem.line, problem.column),
        code: problem.code.as_str(),
        params: problem.params.into_iter().map(|(name, value)| (name, value.into())).collect(),
    };
    Problem::Invalid(problems.into_iter().map(fault).collect())
}
