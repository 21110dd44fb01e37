//! The list of checks through which an auditor works, each with the command that does it.
use std::collections::BTreeSet;

use claror_record::event::{AuditScope, CheckKind};

/// A check to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedCheck {
    pub kind: CheckKind,
    /// What of it: a decision's code, a dataset's name.
    pub about: Option<String>,
    /// The command, ready to copy.
    pub command: String,
}

/// What the plan is made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground<'a> {
    /// The council's address, without a final slash.
    pub site: &'a str,
    /// The council's short name: the files that the commands name begin with it.
    pub slug: &'a str,
    /// Codes of decisions whose polls were counted in the period.
    pub decisions: &'a [String],
    /// Names of datasets with their newest version.
    pub datasets: &'a [(String, u64)],
}

/// The checks for these parts of the record, in the order in which one does them.
pub fn plan(scope: &BTreeSet<AuditScope>, ground: &Ground<'_>) -> Vec<PlannedCheck> {
    let Ground { site, slug, decisions, datasets } = ground;
    let verify = format!("claror verify {site} --vkey {slug}.vkey");
    let check = |kind, about: Option<&str>, command: String| PlannedCheck { kind, about: about.map(str::to_owned), command };
    let mut plan = vec![
        check(CheckKind::VerifyLog, None, format!("{verify} --state {slug}-state")),
        check(CheckKind::Consistency, None, format!("{verify} --old {slug}-checkpoint-kept-earlier.txt")),
        check(CheckKind::Witnesses, None, format!("claror verify {site} --policy {slug}.policy")),
        check(CheckKind::Openings, None, format!("curl -fsS {site}/log/openings.jsonl -o openings.jsonl && {verify} --json")),
    ];
    if scope.contains(&AuditScope::Decisions) {
        plan.extend(decisions.iter().map(|code| check(CheckKind::DecisionRecount, Some(code), format!("{verify} --json"))));
    }
    if scope.contains(&AuditScope::Decisions) && scope.contains(&AuditScope::Membership) {
        plan.extend(decisions.iter().map(|code| check(CheckKind::RollMembers, Some(code), format!("{verify} --json"))));
    }
    if scope.contains(&AuditScope::OpenData) {
        let digest = |(name, version): &(String, u64)| {
            check(CheckKind::DatasetDigests, Some(name), format!("curl -fsS {site}/data/{name}/v/{version}.csv | sha256sum"))
        };
        plan.extend(datasets.iter().map(digest));
    }
    plan
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plan_follows_the_scope_and_names_what_is_checked() {
        let ground = Ground {
            site: "https://council.example",
            slug: "council",
            decisions: &["D-2026-001".to_owned()],
            datasets: &[("members".to_owned(), 3)],
        };
        let kinds = |scope: &[AuditScope]| -> Vec<(CheckKind, Option<String>)> {
            plan(&scope.iter().copied().collect(), &ground).into_iter().map(|check| (check.kind, check.about)).collect()
        };
        assert_eq!(kinds(&[AuditScope::Log]).len(), 4);
        let decisions = kinds(&[AuditScope::Decisions]);
        assert!(decisions.contains(&(CheckKind::DecisionRecount, Some("D-2026-001".into()))));
        assert!(!decisions.iter().any(|(kind, _)| *kind == CheckKind::RollMembers), "members are outside this scope");
        assert!(
            kinds(&[AuditScope::Decisions, AuditScope::Membership])
                .contains(&(CheckKind::RollMembers, Some("D-2026-001".into())))
        );
        assert!(kinds(&[AuditScope::OpenData]).contains(&(CheckKind::DatasetDigests, Some("members".into()))));
    }

    #[test]
    fn no_command_takes_its_key_from_the_record() {
        let ground = Ground { site: "https://council.example", slug: "council", decisions: &[], datasets: &[] };
        let all = plan(&AuditScope::ALL.iter().copied().collect(), &ground);
        for check in all.iter().filter(|check| check.command.contains("claror verify")) {
            assert!(
                check.command.contains("--vkey council.vkey") || check.command.contains("--policy council.policy"),
                "{check:?}"
            );
        }
    }
}
