//! Who may not, and what may not be: the engagement's rules through the API.
use serde_json::{Value, json};

use super::{AUDITOR, act, check, day, find, open, spoken};
use crate::support::{DATABASES, code, data, shared};

#[test]
fn only_auditors_by_grant_work_on_engagements_and_only_the_council_answers() {
    for database in DATABASES {
        let house = shared(database);
        let id = open(house);
        let finding = find(house, &id, Value::Null);
        let report = json!({ "engagementId": id, "opinion": "ADVERSE", "summary": spoken("x") });
        let recorded = json!({
            "engagementId": id, "severity": "LOW", "title": "t", "text": spoken("t"), "recommendation": "r",
            "evidence": [], "dueOn": day(house, 1),
        });
        let checked = json!({ "engagementId": id, "kind": "OWN", "command": "c", "size": 0, "result": "PASSED" });
        let opened = json!({
            "scope": ["LOG"], "periodFrom": "2026-01-01", "periodUntil": "2026-01-02", "title": "t", "terms": spoken("t"),
        });
        let withheld = json!({ "findingId": finding, "withheld": { "ground": "art. 1", "reason": spoken("r") } });
        let acts = [
            ("openEngagement", opened),
            ("recordCheck", checked),
            ("recordFinding", recorded),
            ("withholdFinding", withheld),
            ("judgeAnswer", json!({ "findingId": finding, "accepted": true })),
            ("publishReport", report),
        ];
        for (mutation, input) in &acts {
            assert_eq!(code(&act(house, "", mutation, input.clone())), "ACCESS_SIGN_IN_REQUIRED", "{mutation}");
            // The office «auditor» has neither scope nor end; those in office, administrators and members have no part in it.
            for who in ["auditor", "chair", "secretary", "administrator", "observer", "rep-soc-04"] {
                assert_eq!(code(&act(house, who, mutation, input.clone())), "ACCESS_DENIED", "{who} {mutation}");
            }
        }
        let answer = json!({ "findingId": finding, "text": spoken("x") });
        for who in [AUDITOR, "auditor", "administrator", "technical-staff", "rep-soc-04"] {
            assert_eq!(code(&act(house, who, "answerFinding", answer.clone())), "ACCESS_DENIED", "{who}");
        }
    }
}

#[test]
fn a_report_waits_for_checks_answers_and_judgements_and_is_the_end() {
    for database in DATABASES {
        let house = shared(database);
        let id = open(house);
        let publish = || {
            let report = json!({ "engagementId": id, "opinion": "QUALIFIED", "summary": spoken("Resum.") });
            act(house, AUDITOR, "publishReport", report)
        };
        assert_eq!(code(&publish()), "AUDIT_TRAIL_NO_CHECKS");
        check(house, &id);
        let finding = find(house, &id, Value::Null);
        let due = publish();
        assert_eq!(code(&due), "AUDIT_TRAIL_ANSWER_DUE");
        assert_eq!(due["errors"][0]["extensions"]["params"], json!({ "number": 1, "due_on": day(house, 7) }));
        let judge = json!({ "findingId": finding, "accepted": true });
        assert_eq!(code(&act(house, AUDITOR, "judgeAnswer", judge.clone())), "AUDIT_TRAIL_NOTHING_TO_JUDGE");
        let answer = json!({ "findingId": finding, "text": spoken("Resposta.") });
        assert!(act(house, "chair", "answerFinding", answer.clone()).get("errors").is_none());
        assert_eq!(code(&act(house, "chair", "answerFinding", answer.clone())), "AUDIT_TRAIL_ANSWER_WAITS");
        assert_eq!(code(&publish()), "AUDIT_TRAIL_ANSWER_NOT_JUDGED");
        let unreasoned = act(house, AUDITOR, "judgeAnswer", json!({ "findingId": finding, "accepted": false }));
        assert_eq!(unreasoned["errors"][0]["extensions"]["fields"][0]["field"], "text.text");
        assert!(act(house, AUDITOR, "judgeAnswer", judge).get("errors").is_none());
        assert_eq!(code(&act(house, "chair", "answerFinding", answer)), "AUDIT_TRAIL_ALREADY_ACCEPTED");
        assert_eq!(data(&publish(), "/publishReport/engagement/state"), "REPORTED");
        assert_eq!(code(&publish()), "AUDIT_TRAIL_REPORTED");
        assert_eq!(code(&check(house, &id)), "AUDIT_TRAIL_REPORTED");
        let withhold = json!({ "findingId": finding, "withheld": { "ground": "art. 1", "reason": spoken("r") } });
        assert_eq!(code(&act(house, AUDITOR, "withholdFinding", withhold)), "AUDIT_TRAIL_REPORTED");
    }
}

#[test]
fn what_does_not_exist_is_no_evidence_and_no_size() {
    for database in DATABASES {
        let house = shared(database);
        let id = open(house);
        let mut checked = json!({ "engagementId": id, "kind": "OWN", "command": "c", "size": 1_000_000, "result": "PASSED" });
        assert_eq!(code(&act(house, AUDITOR, "recordCheck", checked.clone())), "AUDIT_TRAIL_SIZE_BEYOND_RECORD");
        checked["size"] = json!(-1);
        assert_eq!(code(&act(house, AUDITOR, "recordCheck", checked)), "AUDIT_TRAIL_SIZE_BEYOND_RECORD");
        let mut recorded = json!({
            "engagementId": id, "severity": "LOW", "title": "t", "text": spoken("t"), "recommendation": "r",
            "evidence": ["AAAAAAAAAAAAAAAAAAAAAA"], "dueOn": day(house, 1),
        });
        assert_eq!(code(&act(house, AUDITOR, "recordFinding", recorded.clone())), "AUDIT_TRAIL_EVIDENCE_UNKNOWN");
        recorded["evidence"] = json!([]);
        recorded["dueOn"] = json!("2020-01-01");
        let past = act(house, AUDITOR, "recordFinding", recorded);
        assert_eq!(past["errors"][0]["extensions"]["fields"][0]["code"], "INVALID_PAST");
        let report = json!({
            "engagementId": id, "opinion": "DISCLAIMER", "summary": spoken("s"), "pdfSha256": "0".repeat(64),
        });
        check(house, &id);
        assert_eq!(code(&act(house, AUDITOR, "publishReport", report)), "AUDIT_TRAIL_DOCUMENT_UNKNOWN");
    }
}
