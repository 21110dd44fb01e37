//! `draftDecision`, `reviseDecision`, `discardDraft`, `attachDocument`, `detachDocument`, `callDecision`.
use serde_json::json;

use crate::support::{DATABASES, code, data, shared, texts};

#[test]
fn a_draft_is_seen_only_by_those_who_prepare_it() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.draft("Esborrany amagat", "LIVE");
        let query = "query($id: ID!) { decision(id: $id) { state } decisions(states: [DRAFT]) { totalCount } }";
        for who in ["", "rep-soc-01", "auditor", "observer", "administrator"] {
            let answer = house.ask(who, query, json!({ "id": id }));
            assert!(data(&answer, "/decision").is_null(), "{who}");
            assert_eq!(data(&answer, "/decisions/totalCount"), 0, "{who}");
        }
        assert_eq!(data(&house.ask("technical-staff", query, json!({ "id": id })), "/decision/state"), "DRAFT");
    }
}

#[test]
fn a_stranger_to_a_draft_is_told_that_there_is_none_and_a_member_cannot_draft() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.draft("Esborrany d'altri", "LIVE");
        let revised =
            house.act("rep-soc-01", "reviseDecision", "ReviseDecisionInput", json!({ "id": id, "results": "AFTER_CLOSE" }));
        assert_eq!(code(&revised), "NOT_FOUND");
        let input = json!({ "texts": texts("No puc"), "results": "LIVE" });
        assert_eq!(code(&house.act("rep-soc-01", "draftDecision", "DraftDecisionInput", input.clone())), "ACCESS_DENIED");
        assert_eq!(code(&house.act("", "draftDecision", "DraftDecisionInput", input)), "ACCESS_SIGN_IN_REQUIRED");
    }
}

#[test]
fn every_fault_of_a_text_is_told_at_its_field_and_nothing_is_written() {
    for database in DATABASES {
        let house = shared(database);
        let before = house.rows("decisions_decision");
        let bad = json!([
            { "language": "ca", "title": "=1+1", "summary": "s".repeat(601), "body": "" },
            { "language": "ca", "title": "Dues vegades", "summary": "", "body": "a\u{0}b" },
            { "language": "xx", "title": "", "summary": "", "body": "" },
        ]);
        let answer = house.act("secretary", "draftDecision", "DraftDecisionInput", json!({ "texts": bad, "results": "LIVE" }));
        assert_eq!(code(&answer), "INVALID");
        let mut found: Vec<String> = answer["errors"][0]["extensions"]["fields"]
            .as_array()
            .expect("fields")
            .iter()
            .map(|field| {
                format!("{} {}", field["field"].as_str().unwrap_or_default(), field["code"].as_str().unwrap_or_default())
            })
            .collect();
        found.sort();
        let expected = [
            "texts.0.summary INVALID_TOO_LONG",
            "texts.0.title INVALID_FORMULA_START",
            "texts.1.body INVALID_CHARACTER",
            "texts.1.language INVALID_LANGUAGE_TWICE",
            "texts.2.language INVALID_LANGUAGE",
            "texts.2.title INVALID_EMPTY",
        ];
        assert_eq!(found, expected);
        assert!(house.rows("decisions_decision") >= before);
        let listed = house.ask("secretary", "{ decisions(search: \"vegades\", states: [DRAFT]) { totalCount } }", json!({}));
        assert_eq!(data(&listed, "/decisions/totalCount"), 0);
    }
}

#[test]
fn revising_makes_a_new_version_and_keeps_the_earlier_ones() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.draft("Primera versió", "LIVE");
        let answer =
            house.act("secretary", "reviseDecision", "ReviseDecisionInput", json!({ "id": id, "texts": texts("Segona versió") }));
        assert!(data(&answer, "/reviseDecision/eid").is_null(), "a draft leaves no entry");
        let shown = house.ask(
            "secretary",
            "query($id: ID!) { decision(id: $id) { title { text } textVersion textVersions { version } } }",
            json!({ "id": id }),
        );
        assert_eq!(data(&shown, "/decision/title/text"), "Segona versió");
        assert_eq!(data(&shown, "/decision/textVersions").as_array().map(Vec::len), Some(2));
    }
}

#[test]
fn a_discarded_draft_is_gone_and_a_called_decision_cannot_be_discarded() {
    for database in DATABASES {
        let house = shared(database);
        let discard =
            |id: &str| house.ask("secretary", "mutation($id: ID!) { discardDraft(input: { id: $id }) }", json!({ "id": id }));
        let draft = house.draft("Per descartar", "LIVE");
        assert_eq!(data(&discard(&draft), "/discardDraft"), true);
        assert_eq!(code(&discard(&draft)), "NOT_FOUND");
        assert_eq!(code(&discard(&house.called("Ja convocada", "LIVE"))), "DECISIONS_WRONG_STATE");
    }
}

#[test]
fn a_document_is_attached_by_its_hash_read_under_the_policy_and_detached_from_a_draft() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.draft("Amb document", "LIVE");
        let attach = |sha256: &str| {
            let input = json!({ "decisionId": id, "sha256": sha256, "name": "acta.txt", "language": "ca" });
            house.act("secretary", "attachDocument", "AttachDocumentInput", input)
        };
        assert_eq!(code(&attach(&"0".repeat(64))), "DECISIONS_DOCUMENT_UNKNOWN");
        let sent = house.client().post(format!("{}/documents", house.url)).bearer_auth(house.token("secretary"));
        let sent =
            sent.header("Content-Type", "text/plain").header("X-Claror", "1").body(format!("Acta de {id}")).send().expect("sent");
        assert!(sent.status().is_success(), "{}", sent.status());
        let sha256 = sent.json::<serde_json::Value>().expect("JSON")["sha256"].as_str().expect("a hash").to_owned();
        assert!(attach(&sha256).get("errors").is_none());
        assert_eq!(code(&attach(&sha256)), "DECISIONS_DOCUMENT_ATTACHED");
        let shown = house.ask("secretary", "query($id: ID!) { decision(id: $id) { documents { id url } } }", json!({ "id": id }));
        let url = format!("{}{}", house.url, data(&shown, "/decision/documents/0/url").as_str().expect("a url"));
        assert_eq!(house.client().get(&url).send().expect("an answer").status(), 404, "a draft's document is nobody's");
        let read = house.client().get(&url).bearer_auth(house.token("chair")).send().expect("an answer");
        assert_eq!(read.text().expect("text"), format!("Acta de {id}"));
        let input = json!({ "decisionId": id, "documentId": data(&shown, "/decision/documents/0/id") });
        assert!(house.act("secretary", "detachDocument", "DetachDocumentInput", input.clone()).get("errors").is_none());
        assert_eq!(code(&house.act("secretary", "detachDocument", "DetachDocumentInput", input)), "NOT_FOUND");
    }
}

#[test]
fn a_decision_is_called_once_with_a_window_and_a_text_in_the_main_language() {
    for database in DATABASES {
        let house = shared(database);
        let call = |who: &str, id: &str, hours: i64| {
            let closes_at = house.app.clock.now() + chrono::Duration::hours(hours);
            house.act(who, "callDecision", "CallDecisionInput", json!({ "id": id, "closesAt": closes_at }))
        };
        let id = house.draft("Per convocar", "LIVE");
        assert_eq!(code(&call("technical-staff", &id, 1)), "ACCESS_DENIED");
        assert_eq!(code(&call("chair", &id, -1)), "DECISIONS_WINDOW_PAST");
        assert_eq!(code(&call("chair", &id, 24 * 400)), "DECISIONS_WINDOW_TOO_LONG");
        let called = call("chair", &id, 1);
        assert!(data(&called, "/callDecision/eid").is_string());
        assert!(data(&called, "/callDecision/decision/code").as_str().is_some_and(|code| code.starts_with("D-20")));
        assert_eq!(code(&call("chair", &id, 1)), "DECISIONS_WRONG_STATE");
        let english = json!([{ "language": "en", "title": "Only English", "summary": "", "body": "" }]);
        let answer =
            house.act("secretary", "draftDecision", "DraftDecisionInput", json!({ "texts": english, "results": "LIVE" }));
        let id = data(&answer, "/draftDecision/decision/id").as_str().expect("an id").to_owned();
        assert_eq!(code(&call("chair", &id, 1)), "DECISIONS_TEXT_MISSING");
    }
}
