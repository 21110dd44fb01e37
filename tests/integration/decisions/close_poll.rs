//! `closePoll`, and what is seen before it: nothing, where results come at the close.
use serde_json::json;

use crate::support::{DATABASES, code, data, shared};

const FIGURES: &str = "query($id: ID!) { decision(id: $id) { state poll { cast figures { for } bySector { group } byCollege { group } checks { have } outcome words \
                       rollCall(first: 60) { totalCount nodes { choice entry { eid } } } } } }";

#[test]
fn nobody_reads_a_result_before_the_close_whatever_their_role() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Resultat al final", "AFTER_CLOSE");
        assert!(house.cast("SOC-11", &id, "AGAINST", None).get("errors").is_none());
        for who in ["", "rep-soc-12", "rep-soc-11", "chair", "secretary", "administrator", "auditor"] {
            let answer = house.ask(who, FIGURES, json!({ "id": id }));
            let poll = data(&answer, "/decision/poll");
            for field in ["cast", "figures", "bySector", "byCollege", "checks", "outcome", "words"] {
                assert!(poll[field].is_null(), "{who} sees {field}");
            }
            let lines = poll["rollCall"]["nodes"].as_array().expect("lines");
            assert_eq!(lines.len(), 46);
            assert!(lines.iter().all(|line| line["choice"].is_null() && line["entry"].is_null()), "{who}");
            // No filter tells what a line hides (T6).
            let filtered = house.ask(
                who,
                "query($id: ID!) { decision(id: $id) { poll { rollCall(choice: AGAINST) { totalCount } } } }",
                json!({ "id": id }),
            );
            assert_eq!(data(&filtered, "/decision/poll/rollCall/totalCount"), 0, "{who}");
        }
        let page = house.client().get(format!("{}/en/decisions/{id}", house.url)).send().expect("a page").text().expect("text");
        assert!(!page.contains("Against</td>"), "the page shows no choice");
        let own =
            house.ask("rep-soc-11", "query($id: ID!) { decision(id: $id) { viewerBallots { choice } } }", json!({ "id": id }));
        assert_eq!(data(&own, "/decision/viewerBallots/0/choice"), "AGAINST", "one's own ballot is one's own");
    }
}

#[test]
fn closing_counts_by_sector_and_college_and_late_ballots_are_told_so() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Comptar", "AFTER_CLOSE");
        for number in 1..=20 {
            assert!(
                house
                    .cast(&format!("SOC-{number:02}"), &id, if number % 4 == 0 { "AGAINST" } else { "FOR" }, None)
                    .get("errors")
                    .is_none()
            );
        }
        for number in 1..=4 {
            assert!(house.cast(&format!("PRV-{number:02}"), &id, "ABSTAIN", None).get("errors").is_none());
        }
        assert_eq!(code(&house.act("rep-soc-01", "closePoll", "DecisionActInput", json!({ "id": id }))), "ACCESS_DENIED");
        let closed = house.act("chair", "closePoll", "DecisionActInput", json!({ "id": id }));
        assert_eq!(data(&closed, "/closePoll/decision/state"), "CLOSED");
        let query = "query($id: ID!) { decision(id: $id) { poll { closedEarly outcome words figures { for against abstain cast notCast eligible } \
                     bySector { group figures { for against abstain eligible } } byCollege { group figures { eligible } } checks { name needed have met } } } }";
        let answer = house.ask("", query, json!({ "id": id }));
        let poll = data(&answer, "/decision/poll");
        assert_eq!(poll["outcome"], "ADOPTED");
        assert_eq!(poll["closedEarly"], true, "closed by order, and it says so");
        assert_eq!(poll["figures"], json!({ "for": 15, "against": 5, "abstain": 4, "cast": 24, "notCast": 22, "eligible": 46 }));
        let sector = |group: &str| {
            poll["bySector"].as_array().and_then(|groups| groups.iter().find(|g| g["group"] == group)).expect("a sector")["figures"].clone()
        };
        assert_eq!(sector("migrant_diaspora"), json!({ "for": 2, "against": 0, "abstain": 0, "eligible": 2 }));
        assert_eq!(sector("private"), json!({ "for": 0, "against": 0, "abstain": 4, "eligible": 4 }));
        assert_eq!(poll["checks"][0], json!({ "name": "quorum", "needed": 23, "have": 24, "met": true }));
        let late = house.cast("SOC-30", &id, "FOR", None);
        assert_eq!(code(&late), "DECISIONS_POLL_CLOSED");
        assert!(late["errors"][0]["message"].as_str().is_some_and(|message| message.contains("closed at")), "{late:#}");
        assert_eq!(code(&house.act("chair", "closePoll", "DecisionActInput", json!({ "id": id }))), "DECISIONS_POLL_NOT_OPEN");
    }
}

#[test]
fn too_few_ballots_are_no_quorum_whatever_the_majority() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Pocs vots", "LIVE");
        for number in 1..=22 {
            assert!(house.cast(&format!("SOC-{number:02}"), &id, "FOR", None).get("errors").is_none());
        }
        assert!(house.act("secretary", "closePoll", "DecisionActInput", json!({ "id": id })).get("errors").is_none());
        let answer = house.ask("", "query($id: ID!) { decision(id: $id) { poll { outcome } } }", json!({ "id": id }));
        assert_eq!(data(&answer, "/decision/poll/outcome"), "NO_QUORUM");
    }
}
