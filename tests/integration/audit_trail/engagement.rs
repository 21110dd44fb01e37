//! An engagement from its opening to its report, and what of it stands in the record.
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::{AUDITOR, act, check, day, find, leaves_about, open, spoken};
use crate::support::{DATABASES, data, shared};

#[test]
fn an_engagement_goes_from_its_terms_to_a_report_whose_hash_is_recorded() {
    for database in DATABASES {
        let house = shared(database);
        let id = open(house);
        assert!(check(house, &id).get("errors").is_none());
        let finding = find(house, &id, Value::Null);
        let answered = act(house, "chair", "answerFinding", json!({ "findingId": finding, "text": spoken("Ho farem.") }));
        assert_eq!(data(&answered, "/answerFinding/engagement/findings/0/state"), "ANSWERED");
        let refused = json!({ "findingId": finding, "accepted": false, "text": spoken("No n'hi ha prou.") });
        let judged = act(house, AUDITOR, "judgeAnswer", refused);
        assert_eq!(data(&judged, "/judgeAnswer/engagement/findings/0/state"), "CONTESTED");
        assert_eq!(data(&judged, "/judgeAnswer/engagement/unresolved"), 1);
        let again = act(house, "secretary", "answerFinding", json!({ "findingId": finding, "text": spoken("Fet.") }));
        assert_eq!(data(&again, "/answerFinding/engagement/findings/0/state"), "ANSWERED");
        let judged = act(house, AUDITOR, "judgeAnswer", json!({ "findingId": finding, "accepted": true }));
        assert_eq!(data(&judged, "/judgeAnswer/engagement/findings/0/state"), "ACCEPTED");
        let report = json!({ "engagementId": id, "opinion": "UNQUALIFIED", "summary": spoken("Tot quadra.") });
        let reported = act(house, AUDITOR, "publishReport", report);
        assert_eq!(data(&reported, "/publishReport/engagement/state"), "REPORTED");
        assert_eq!(data(&reported, "/publishReport/engagement/can"), &json!([]));

        let leaves = leaves_about(house, &id);
        let kinds: Vec<&str> = leaves.iter().map(|leaf| leaf["type"].as_str().expect("a type")).collect();
        let expected = [
            "engagement.opened",
            "engagement.check_recorded",
            "engagement.finding_recorded",
            "engagement.finding_answered",
            "engagement.answer_judged",
            "engagement.finding_answered",
            "engagement.answer_judged",
            "engagement.reported",
        ];
        assert_eq!(kinds, expected);
        assert_eq!(leaves[0]["by"]["kind"], "auditor");
        assert_eq!(leaves[3]["by"]["role"], "chair");

        let query = "query($id: ID!) { engagement(id: $id) { code report { url sha256 size opinion eid } } }";
        let answer = house.ask("", query, json!({ "id": id }));
        let shown = data(&answer, "/engagement/report");
        let url = format!("{}{}", house.url, shown["url"].as_str().expect("a url"));
        let bytes = house.client().get(url).send().expect("an answer").bytes().expect("bytes");
        let sha256: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(shown["sha256"], json!(sha256));
        assert_eq!(leaves[7]["data"]["report"]["sha256"], json!(sha256));
        assert_eq!(leaves[7]["data"]["report"]["size"], json!(bytes.len()));
        assert!(claror_record::json::check_canonical(&bytes).is_ok(), "one form");
        let report: Value = serde_json::from_slice(&bytes).expect("JSON");
        assert_eq!(report["findings"][0]["answers"][0]["judged"]["accepted"], false);
        assert_eq!(report["findings"][0]["answers"][1]["judged"]["accepted"], true);
    }
}

#[test]
fn its_words_are_openings_that_everybody_may_check() {
    for database in DATABASES {
        let house = shared(database);
        let id = open(house);
        find(house, &id, Value::Null);
        let leaf = leaves_about(house, &id).pop().expect("a leaf");
        let eid = leaf["eid"].as_str().expect("an eid");
        let openings =
            house.client().get(format!("{}/log/openings/{eid}", house.url)).send().expect("an answer").text().expect("text");
        assert!(openings.contains("CANARI-text") && openings.contains("/data/text"), "{openings}");
        assert!(!leaf.to_string().contains("CANARI"), "the leaf holds a commitment: {leaf}");
    }
}

#[test]
fn the_list_of_checks_names_counted_decisions_and_ready_commands() {
    for database in DATABASES {
        let house = shared(database);
        let id = open(house);
        let query = "query($id: ID!) { engagement(id: $id) { plan { kind about command done } } }";
        let plan = house.ask(AUDITOR, query, json!({ "id": id }));
        let plan = data(&plan, "/engagement/plan").as_array().expect("a plan").clone();
        let recounts: Vec<&str> =
            plan.iter().filter(|check| check["kind"] == "DECISION_RECOUNT").filter_map(|check| check["about"].as_str()).collect();
        assert!(recounts.contains(&"D-2026-001"), "{recounts:?}");
        assert!(plan.iter().any(|check| check["command"].as_str().expect("text").contains(&format!("verify {}", house.url))));
        assert!(plan.iter().all(|check| check["done"].is_null()));
        check(house, &id);
        let plan = house.ask(AUDITOR, query, json!({ "id": id }));
        assert_eq!(data(&plan, "/engagement/plan/0/done"), "PASSED");
    }
}

#[test]
fn what_awaits_whom_is_among_their_tasks() {
    for database in DATABASES {
        let house = shared(database);
        let id = open(house);
        let finding = find(house, &id, Value::Null);
        let tasks = |who: &str| {
            let query = "{ viewer { auditTasks { kind dueOn overdue engagement { id } finding { id } } } }";
            let answer = house.ask(who, query, json!({}));
            let all = data(&answer, "/viewer/auditTasks").as_array().expect("tasks").clone();
            all.into_iter().filter(|task| task["engagement"]["id"] == json!(id)).collect::<Vec<_>>()
        };
        assert_eq!(tasks("secretary")[0]["kind"], "answerFinding");
        assert_eq!(tasks("secretary")[0]["dueOn"], json!(day(house, 7)));
        assert!(tasks(AUDITOR).is_empty() && tasks("rep-soc-04").is_empty());
        act(house, "secretary", "answerFinding", json!({ "findingId": finding, "text": spoken("Sí.") }));
        assert!(tasks("secretary").is_empty());
        assert_eq!(tasks(AUDITOR)[0]["kind"], "judgeAnswer");
        act(house, AUDITOR, "judgeAnswer", json!({ "findingId": finding, "accepted": true }));
        assert!(tasks(AUDITOR).is_empty(), "nothing was checked: no report yet");
        check(house, &id);
        assert_eq!(tasks(AUDITOR)[0]["kind"], "publishReport");
    }
}

#[test]
fn the_pages_say_it_without_a_program_in_every_language() {
    let house = shared(DATABASES[0]);
    for language in ["ca", "es", "en", "fr", "ar"] {
        let get = |path: &str| {
            let answer = house.client().get(format!("{}/{language}{path}", house.url)).send().expect("an answer");
            (answer.status().as_u16(), answer.text().expect("text"))
        };
        let (status, list) = get("/audit/engagements");
        assert_eq!(status, 200);
        assert!(list.contains("A-2026-001") && list.contains("Observatori Mirall"), "{language}");
        let (status, page) = get("/audit/engagements/A-2026-001");
        assert_eq!(status, 200);
        assert!(page.contains("An annulment refers to a notice that nobody can read"), "{language}");
        assert!(page.contains("Regulation (EU) 2016/679") && !page.contains("A note that lets readers guess"), "{language}");
        assert!(!page.contains("engagements-"), "{language}: a text is missing");
    }
    let missing = house.client().get(format!("{}/en/audit/engagements/A-2026-999", house.url)).send().expect("an answer");
    assert_eq!(missing.status(), 404);
}
