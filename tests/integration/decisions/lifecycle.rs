//! `openPoll`, `confirmDecision`, `annulDecision`, and hours that come by themselves.
use std::sync::Arc;

use chrono::Duration;
use claror::decisions::run_due;
use claror::foundation::clock::{Clock as _, ManualClock, SystemClock};
use serde_json::json;

use crate::support::{DATABASES, Installation, Options, code, data, shared};

#[test]
fn a_poll_opens_at_its_hour_and_closes_at_its_hour_and_a_ballot_after_it_is_late() {
    for database in DATABASES {
        let clock = Arc::new(ManualClock::at(SystemClock.now()));
        let house = Installation::start(database, Options { clock: Arc::clone(&clock) as _, workers: false });
        let id = house.draft("Hora anunciada", "LIVE");
        let (opens_at, closes_at) = (clock.now() + Duration::minutes(5), clock.now() + Duration::minutes(10));
        let input = json!({ "id": id, "opensAt": opens_at, "closesAt": closes_at });
        assert!(house.act("chair", "callDecision", "CallDecisionInput", input).get("errors").is_none());
        assert_eq!(code(&house.act("chair", "openPoll", "DecisionActInput", json!({ "id": id }))), "DECISIONS_TOO_EARLY");
        assert_eq!(code(&house.cast("SOC-01", &id, "FOR", None)), "DECISIONS_POLL_NOT_OPEN");
        assert_eq!(house.block_on(run_due(&house.app)), Ok((0, 0)));
        clock.advance(Duration::minutes(6));
        assert_eq!(house.block_on(run_due(&house.app)), Ok((1, 0)));
        assert!(house.cast("SOC-01", &id, "FOR", None).get("errors").is_none());
        clock.advance(Duration::minutes(5));
        // Late is judged by the clock in the transaction, also while nobody has closed the poll yet.
        assert_eq!(code(&house.cast("SOC-02", &id, "FOR", None)), "DECISIONS_POLL_CLOSED");
        assert_eq!(house.block_on(run_due(&house.app)), Ok((0, 1)));
        assert_eq!(house.block_on(run_due(&house.app)), Ok((0, 0)), "running it again changes nothing");
        let answer =
            house.ask("", "query($id: ID!) { decision(id: $id) { state poll { closedEarly cast } } }", json!({ "id": id }));
        assert_eq!(data(&answer, "/decision"), &json!({ "state": "CLOSED", "poll": { "closedEarly": false, "cast": 1 } }));
    }
}

#[test]
fn an_outcome_is_confirmed_once_and_then_stands() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Confirmar", "LIVE");
        let act = |who: &str, mutation: &str| house.act(who, mutation, "DecisionActInput", json!({ "id": id }));
        assert_eq!(code(&act("secretary", "confirmDecision")), "DECISIONS_WRONG_STATE");
        assert!(act("chair", "closePoll").get("errors").is_none());
        assert_eq!(code(&act("rep-soc-01", "confirmDecision")), "ACCESS_DENIED");
        assert_eq!(data(&act("secretary", "confirmDecision"), "/confirmDecision/decision/state"), "CONFIRMED");
        let annul = house.act("chair", "annulDecision", "AnnulDecisionInput", json!({ "id": id, "reason": "Massa tard" }));
        assert_eq!(code(&annul), "DECISIONS_WRONG_STATE");
    }
}

#[test]
fn annulling_needs_the_chair_and_a_reason_that_everybody_reads() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Anul·lar", "LIVE");
        assert!(house.cast("SOC-01", &id, "FOR", None).get("errors").is_none());
        let annul = |who: &str, reason: &str| {
            house.act(who, "annulDecision", "AnnulDecisionInput", json!({ "id": id, "reason": reason }))
        };
        assert_eq!(code(&annul("secretary", "Defecte")), "ACCESS_DENIED");
        assert_eq!(code(&annul("chair", "  ")), "INVALID");
        assert_eq!(data(&annul("chair", "Convocatòria defectuosa"), "/annulDecision/decision/state"), "ANNULLED");
        let answer = house.ask("", "query($id: ID!) { decision(id: $id) { annulReason { text } } }", json!({ "id": id }));
        assert_eq!(data(&answer, "/decision/annulReason/text"), "Convocatòria defectuosa");
        assert_eq!(code(&house.cast("SOC-02", &id, "FOR", None)), "DECISIONS_POLL_CLOSED");
    }
}

#[test]
fn t19_the_roll_is_frozen_at_opening() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Cens congelat", "LIVE");
        let organisation = house.ask("", "{ organisation(id: \"MUN-06\") { id } }", json!({}));
        let input = json!({ "id": data(&organisation, "/organisation/id"), "reason": "Prova" });
        let act = |mutation: &str| {
            let query = format!("mutation($input: OrganisationActInput!) {{ {mutation}(input: $input) {{ eid }} }}");
            house.ask("secretary", &query, json!({ "input": input }))
        };
        let suspended = act("suspendOrganisation");
        let answer = house.ask(
            "",
            "query($id: ID!) { decision(id: $id) { poll { eligible rollCall { totalCount } } } }",
            json!({ "id": id }),
        );
        assert_eq!(data(&answer, "/decision/poll"), &json!({ "eligible": 46, "rollCall": { "totalCount": 46 } }));
        assert!(suspended.get("errors").is_none(), "{suspended:#}");
        assert_eq!(
            code(&house.cast("MUN-06", &id, "FOR", None)),
            "ACCESS_DENIED",
            "a suspended organisation cannot cast a ballot"
        );
        let reinstated = act("reinstateOrganisation");
        assert!(reinstated.get("errors").is_none(), "{reinstated:#}");
    }
}
