//! What the law forbids to publish is nowhere public, and that it is withheld, by which article and why, is.
use serde_json::{Value, json};

use super::{AUDITOR, act, check, find, leaves_about, open, spoken};
use crate::support::{DATABASES, Installation, data, shared};

const WHOLE: &str = "query($id: ID!) { engagement(id: $id) { findings { title { text } text { text } recommendation { text } \
    withheld { ground reason { text } } answers { text { text } judgement { text } accepted } } report { url } } }";

/// Everything of the engagement that anybody can fetch.
fn public(house: &Installation, id: &str) -> String {
    let mut all = house.ask("", WHOLE, json!({ "id": id })).to_string();
    let answer = house.ask("", "query($id: ID!) { engagement(id: $id) { code report { url } } }", json!({ "id": id }));
    let code = data(&answer, "/engagement/code").as_str().expect("a code").to_owned();
    let get = |path: String| house.client().get(format!("{}{path}", house.url)).send().expect("an answer").text().expect("text");
    all.push_str(&get(format!("/en/audit/engagements/{code}")));
    all.push_str(&get(format!("/en/audit/engagements/{code}.json")));
    all.push_str(&get("/en/engagements.atom".to_owned()));
    if let Some(url) = answer.pointer("/data/engagement/report/url").and_then(Value::as_str) {
        all.push_str(&get(url.to_owned()));
    }
    for leaf in leaves_about(house, id) {
        all.push_str(&get(format!("/log/openings/{}", leaf["eid"].as_str().expect("an eid"))));
    }
    all
}

#[test]
fn a_finding_withheld_from_the_start_is_read_by_auditor_and_council_alone() {
    for database in DATABASES {
        let house = shared(database);
        let id = open(house);
        let finding = find(house, &id, json!({ "ground": "RGPD, art. 6", "reason": spoken("Es sabria qui és.") }));
        act(house, "chair", "answerFinding", json!({ "findingId": finding, "text": spoken("CANARI-resposta") }));
        let judge = json!({ "findingId": finding, "accepted": false, "text": spoken("CANARI-judici") });
        act(house, AUDITOR, "judgeAnswer", judge);
        check(house, &id);
        let report = json!({ "engagementId": id, "opinion": "QUALIFIED", "summary": spoken("Resum.") });
        assert!(act(house, AUDITOR, "publishReport", report).get("errors").is_none());
        let public = public(house, &id);
        assert!(!public.contains("CANARI"), "{public}");
        assert!(public.contains("RGPD, art. 6") && public.contains("Es sabria qui és."), "{public}");
        for who in [AUDITOR, "chair", "secretary"] {
            assert_eq!(house.ask(who, WHOLE, json!({ "id": id })).to_string().matches("CANARI").count(), 5, "{who}");
        }
        for who in ["auditor", "administrator", "rep-soc-04"] {
            assert_eq!(house.ask(who, WHOLE, json!({ "id": id })).to_string().matches("CANARI").count(), 0, "{who}");
        }
    }
}

#[test]
fn a_finding_withheld_later_takes_its_answers_along() {
    for database in DATABASES {
        let house = shared(database);
        let id = open(house);
        let finding = find(house, &id, Value::Null);
        act(house, "chair", "answerFinding", json!({ "findingId": finding, "text": spoken("CANARI-resposta") }));
        assert!(public(house, &id).contains("CANARI"));
        let withhold = json!({ "findingId": finding, "withheld": { "ground": "RGPD, art. 6", "reason": spoken("Motiu.") } });
        assert!(act(house, AUDITOR, "withholdFinding", withhold.clone()).get("errors").is_none());
        let public = public(house, &id);
        assert!(!public.contains("CANARI"), "{public}");
        assert!(public.contains("RGPD, art. 6"));
        let twice = act(house, AUDITOR, "withholdFinding", withhold);
        assert_eq!(crate::support::code(&twice), "AUDIT_TRAIL_ALREADY_WITHHELD");
        assert_eq!(leaves_about(house, &id).pop().expect("a leaf")["type"], "engagement.finding_withheld");
    }
}
