//! Who may do what: the table role × action × state, as the policies answer, kept in docs/access-table.md for people to
//! review (T5). When a policy changes, the table changes with it, in the same commit:
//! `CLAROR_UPDATE=1 cargo test --test integration access`.
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use claror::decisions::rules::State;
use claror::foundation::access::{Access, Actor, Resource, typical};
use uuid::Uuid;

const OFFICES: [&str; 6] = ["chair", "secretary", "technical_staff", "administrator", "auditor", "observer"];
const COUNCIL: Uuid = Uuid::from_u128(1);
const OWN: Uuid = Uuid::from_u128(2);

/// Everybody the policies tell apart, each without any other quality.
fn actors() -> Vec<(String, Actor)> {
    let person = |sets: &[(&str, &str)]| {
        let set = |(name, value): &(&str, &str)| ((*name).to_owned(), BTreeSet::from([(*value).to_owned()]));
        let sets: BTreeMap<String, BTreeSet<String>> = sets.iter().map(set).collect();
        Actor::person(COUNCIL, Uuid::from_u128(3), Some(Uuid::from_u128(4)), sets)
    };
    let own = OWN.to_string();
    let representative = person(&[("seats", &own), ("organisations", &own), ("sectors", "cso")]);
    let mut actors = vec![("public".to_owned(), Actor::public()), ("representative".to_owned(), representative)];
    actors.extend(OFFICES.map(|office| (office.to_owned(), person(&[("roles", office)]))));
    let granted = person(&[("roles", "auditor"), ("audits", "Mirall"), ("scopes", "decisions")]);
    actors.push(("auditor by grant".to_owned(), granted));
    actors.extend([("operator".to_owned(), Actor::operator()), ("system".to_owned(), Actor::system())]);
    actors
}

fn cell(allowed: bool) -> &'static str {
    if allowed { "yes" } else { "·" }
}

fn table() -> String {
    let access = Access::load().expect("policies");
    let actors = actors();
    let mut text = String::from(
        "# Who may do what\n\nProduced by `tests/integration/access.rs` from the policies; review it when it changes. *yes*: there is a thing of the kind with\nwhich the action is allowed (one's own, where that matters). Dates, quorum and stages are rules, not policies.\n\n",
    );
    let names: Vec<&str> = actors.iter().map(|(name, _)| name.as_str()).collect();
    let _ = writeln!(text, "| action | {} |\n|---|{}", names.join(" | "), "---|".repeat(names.len()));
    let mut actions: Vec<&str> = typical::actions().collect();
    actions.sort_unstable();
    for action in actions {
        let cells: Vec<&str> =
            actors.iter().map(|(_, actor)| cell(typical::is_possible(&access, actor, action, COUNCIL))).collect();
        let _ = writeln!(text, "| {action} | {} |", cells.join(" | "));
    }
    let _ = writeln!(
        text,
        "\n## Seeing a decision, by its stage\n\n| stage | {} |\n|---|{}",
        names.join(" | "),
        "---|".repeat(names.len())
    );
    for state in State::ALL {
        let decision = Resource::new("Decision", "any").with("state", state.as_str());
        let cells: Vec<&str> = actors.iter().map(|(_, actor)| cell(access.allows(actor, "viewDecision", &decision))).collect();
        let _ = writeln!(text, "| {state} | {} |", cells.join(" | "));
    }
    text
}

/// Compares with a file that people review, or writes it when told to.
pub fn compare(path: &str, produced: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("CLAROR_UPDATE").is_some() {
        std::fs::write(&path, produced).expect("written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == produced, "{} differs: look at it, then CLAROR_UPDATE=1", path.display());
}

#[test]
fn t05_the_table_that_people_review_is_what_the_policies_answer() {
    compare("docs/access-table.md", &table());
}

#[test]
fn no_office_casts_a_ballot_and_no_stranger_changes_anything() {
    let access = Access::load().expect("policies");
    let seat = Resource::new("BallotSeat", OWN).with("seat", OWN.to_string());
    for (name, actor) in actors() {
        assert_eq!(access.allows(&actor, "castBallot", &seat), name == "representative", "{name}");
    }
    let open = [
        "signIn",
        "signOut",
        "refreshTokens",
        "requestPasswordReset",
        "resetPassword",
        "acceptInvitation",
        "viewDecision",
        "viewPerson",
        "viewPersons",
    ];
    for action in typical::actions().filter(|action| !open.contains(action)) {
        assert!(!typical::is_possible(&access, &Actor::public(), action, COUNCIL), "a stranger may {action}");
    }
}
