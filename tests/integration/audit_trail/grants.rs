//! Who is let in, until when, and what of their reading enters the record.
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use claror::audit_trail::run_due;
use claror::foundation::clock::ManualClock;
use claror::foundation::outbox;
use claror::{accounts, audit_trail, membership};
use serde_json::{Value, json};

use super::{AUDITOR, act, day, find, leaves_about, open, spoken};
use crate::support::{DATABASES, Database, Installation, Options, code, data};

const GRANT: &str = "mutation($input: GrantAuditorInput!) { grantAuditor(input: $input) { eid grant { id standing person } } }";
const OPENINGS: &str = "query($scope: AuditScope!, $first: Int!, $after: String) { auditorOpenings(scope: $scope, first: $first, after: $after) { \
    pageInfo { hasNextPage endCursor } nodes { index eid type pointer value salt visibility } } }";

/// A house whose clock is moved by hand and in which nothing happens by itself.
fn house(database: Database) -> (Installation, Arc<ManualClock>) {
    let start: DateTime<Utc> = "2026-11-24T09:00:00Z".parse().expect("a time");
    let clock = Arc::new(ManualClock::at(start));
    (Installation::start(database, Options { clock: Arc::clone(&clock) as _, workers: false }), clock)
}

fn input(house: &Installation, name: &str, email: &str) -> Value {
    json!({
        "organisation": "Sindicatura de proves", "displayName": name, "email": email, "language": "ca",
        "scope": ["DECISIONS", "MEMBERSHIP"], "from": day(house, 0), "until": day(house, 30),
    })
}

fn grant(house: &Installation, who: &str, input: Value) -> Value {
    house.ask(who, GRANT, json!({ "input": input }))
}

#[test]
fn nobody_who_belongs_to_the_council_is_let_in_and_nobody_twice() {
    for database in DATABASES {
        let (house, _) = house(database);
        for (who, expected) in [
            ("", "ACCESS_SIGN_IN_REQUIRED"),
            ("secretary", "ACCESS_DENIED"),
            (AUDITOR, "ACCESS_DENIED"),
            ("rep-soc-04", "ACCESS_DENIED"),
        ] {
            assert_eq!(code(&grant(&house, who, input(&house, "Algú", "algu@elsewhere.example"))), expected, "{who}");
        }
        for email in ["secretary@demo.claror.example", "rep-soc-04@demo.claror.example", "administrator@demo.claror.example"] {
            assert_eq!(code(&grant(&house, "chair", input(&house, "Algú", email))), "AUDIT_TRAIL_NOT_INDEPENDENT", "{email}");
        }
        let given = grant(&house, "chair", input(&house, "Nom Secret", "auditora@elsewhere.example"));
        assert_eq!(data(&given, "/grantAuditor/grant/standing"), true);
        let id = data(&given, "/grantAuditor/grant/id").as_str().expect("an id").to_owned();
        assert_eq!(
            code(&grant(&house, "administrator", input(&house, "Nom Secret", "AUDITORA@elsewhere.example"))),
            "AUDIT_TRAIL_ALREADY_GRANTED"
        );
        let leaf = leaves_about(&house, &id).pop().expect("a leaf");
        assert_eq!(leaf["data"]["scope"], json!(["decisions", "membership"]));
        assert_eq!(leaf["data"]["until"], json!(day(&house, 30)));
        assert!(!leaf.to_string().contains("Secret") && !leaf.to_string().contains("elsewhere"), "{leaf}");
        let people = |who: &str| {
            let answer = house.ask(who, "{ auditors { organisation person until } }", json!({}));
            data(&answer, "/auditors/0").clone()
        };
        assert_eq!(people("")["organisation"], "Sindicatura de proves");
        assert!(people("")["person"].is_null() && people("rep-soc-04")["person"].is_null());
        assert_eq!(people("secretary")["person"], "Nom Secret");
        // The office «auditor», which an administrator gives, does not keep anybody from being let in.
        let simple = grant(&house, "chair", input(&house, "Ellen Marsh", "auditor@demo.claror.example"));
        assert!(simple.get("errors").is_none(), "{simple:#}");
        assert!(house.ask("auditor", OPENINGS, json!({ "scope": "DECISIONS", "first": 5 })).get("errors").is_none());
    }
}

#[test]
fn a_grant_ends_by_itself_or_when_it_is_taken_back() {
    for database in DATABASES {
        let (house, clock) = house(database);
        let read = || house.ask(AUDITOR, OPENINGS, json!({ "scope": "LOG", "first": 5 }));
        assert!(read().get("errors").is_none());
        let opened = open(&house);
        let grants = house.ask("chair", "{ auditors { id organisation } }", json!({}));
        let id = data(&grants, "/auditors/0/id").clone();
        let revoke =
            "mutation($input: RevokeAuditorInput!) { revokeAuditor(input: $input) { eid grant { standing revokedOn } } }";
        let reason = json!({ "grantId": id, "reason": spoken("Canvi d'entitat.") });
        assert_eq!(code(&house.ask(AUDITOR, revoke, json!({ "input": reason }))), "ACCESS_DENIED");
        let revoked = house.ask("chair", revoke, json!({ "input": reason }));
        assert_eq!(data(&revoked, "/revokeAuditor/grant/standing"), false);
        assert_eq!(code(&house.ask("chair", revoke, json!({ "input": reason }))), "AUDIT_TRAIL_GRANT_ENDED");
        assert_eq!(code(&read()), "ACCESS_DENIED");
        assert_eq!(code(&super::check(&house, &opened)), "ACCESS_DENIED", "its engagement too");

        let given = grant(&house, "chair", input(&house, "Ellen Marsh", "auditor@demo.claror.example"));
        assert!(given.get("errors").is_none(), "{given:#}");
        let ask = || house.ask("auditor", OPENINGS, json!({ "scope": "DECISIONS", "first": 5 }));
        assert!(ask().get("errors").is_none());
        let outside = house.ask("auditor", OPENINGS, json!({ "scope": "LOG", "first": 5 }));
        assert_eq!(code(&outside), "ACCESS_DENIED", "outside the scope");
        let wide = json!({
            "scope": ["DECISIONS", "LOG"], "periodFrom": "2026-01-01", "periodUntil": "2026-01-02", "title": "t", "terms": spoken("t"),
        });
        assert_eq!(code(&act(&house, "auditor", "openEngagement", wide)), "AUDIT_TRAIL_OUTSIDE_SCOPE");
        clock.advance(Duration::days(31));
        // Tokens do not last that long: the same person signs in again.
        house.forget_tokens();
        let later = house.ask("auditor", OPENINGS, json!({ "scope": "DECISIONS", "first": 5 }));
        assert_eq!(code(&later), "ACCESS_DENIED");
    }
}

#[test]
fn what_an_auditor_reads_is_counted_before_it_is_given_and_recorded_when_the_day_is_over() {
    for database in DATABASES {
        let (house, clock) = house(database);
        house.block_on(claror::foundation::ledger::sequence_all(&house.app)).expect("sequenced");
        for who in ["", "auditor", "chair", "administrator", "rep-soc-04"] {
            let refused = house.ask(who, OPENINGS, json!({ "scope": "MEMBERSHIP", "first": 5 }));
            assert!(["ACCESS_DENIED", "ACCESS_SIGN_IN_REQUIRED"].contains(&code(&refused)), "{who}");
        }
        assert_eq!(house.rows("audit_trail_reading"), 0);
        let (mut seen, mut after) = (Vec::new(), Value::Null);
        loop {
            let answer = house.ask(AUDITOR, OPENINGS, json!({ "scope": "MEMBERSHIP", "first": 40, "after": after }));
            let page = data(&answer, "/auditorOpenings");
            seen.extend(page["nodes"].as_array().expect("nodes").iter().cloned());
            if page["pageInfo"]["hasNextPage"] == json!(false) {
                break;
            }
            after = page["pageInfo"]["endCursor"].clone();
        }
        assert!(seen.len() > 46, "each representative's commitment is opened");
        for opening in &seen {
            assert!(["auditor", "members"].contains(&opening["visibility"].as_str().expect("a word")), "{opening}");
            commits(&house, opening);
        }
        let decisions = house.ask(AUDITOR, OPENINGS, json!({ "scope": "DECISIONS", "first": 3 }));
        let more = data(&decisions, "/auditorOpenings/nodes").as_array().expect("nodes").len();
        assert_eq!(house.rows("audit_trail_reading"), 1, "one a session and day");
        assert_eq!(house.block_on(run_due(&house.app)).expect("done"), (0, 0), "not before the day is over");
        clock.advance(Duration::days(1));
        assert_eq!(house.block_on(run_due(&house.app)).expect("done").0, 1);
        assert_eq!(house.block_on(run_due(&house.app)).expect("done").0, 0, "once");
        let grants = house.ask("", "{ auditors { id } }", json!({}));
        let leaves = leaves_about(&house, data(&grants, "/auditors/0/id").as_str().expect("an id"));
        let read = leaves.last().expect("a leaf");
        assert_eq!(read["type"], "auditor.read");
        assert_eq!(read["data"], json!({ "scope": ["decisions", "membership"], "count": seen.len() + more }));
    }
}

/// The opening fits its leaf.
fn commits(house: &Installation, opening: &Value) {
    let query = "query($eid: String!) { recordEntry(eid: $eid) { leaf } }";
    let entry = house.ask("", query, json!({ "eid": opening["eid"] }));
    let leaf: Value = serde_json::from_str(data(&entry, "/recordEntry/leaf").as_str().expect("a leaf")).expect("JSON");
    let stands = leaf.pointer(opening["pointer"].as_str().expect("a pointer")).expect("a commitment")["$c"].clone();
    let salt: claror_record::event::Salt = opening["salt"].as_str().expect("a salt").parse().expect("a salt");
    let value: Value = serde_json::from_str(opening["value"].as_str().expect("a value")).expect("JSON");
    assert_eq!(stands, json!(claror_record::event::commit(&salt, &value).expect("a commitment").to_string()));
}

#[test]
fn those_who_wait_for_one_another_get_mail() {
    for database in DATABASES {
        let (house, clock) = house(database);
        let mails = |house: &Installation| {
            let mut handlers = accounts::outbox_handlers();
            handlers.extend(membership::outbox_handlers());
            handlers.extend(audit_trail::outbox_handlers());
            let worker = outbox::Worker::new(Arc::clone(&house.app), handlers);
            while house.block_on(worker.work_once()).expect("worked off") > 0 {}
            let mailbox = house.app.mailer.mailbox().expect("a mailbox");
            mailbox
                .list()
                .into_iter()
                .filter(|mail| mail.text.contains("A-2026-"))
                .map(|mail| (mail.to, mail.subject, mail.text))
                .collect::<Vec<_>>()
        };
        let before = mails(&house).len();
        let id = open(&house);
        let finding = find(&house, &id, Value::Null);
        let all = mails(&house);
        assert_eq!(all.len() - before, 2, "chair and secretary");
        let secretary = &all.iter().find(|(to, ..)| to.starts_with("secretary@")).expect("a mail").2;
        assert!(
            secretary.contains("Observatori Mirall ha registrado") || secretary.contains("ha registrado el hallazgo"),
            "in their language: {secretary}"
        );
        assert!(
            all.iter().all(|(_, subject, text)| !subject.contains("CANARI") && !text.contains("CANARI")),
            "no word of a finding"
        );
        clock.advance(Duration::days(5));
        assert_eq!(house.block_on(run_due(&house.app)).expect("done").1, 1, "two days are left");
        assert_eq!(house.block_on(run_due(&house.app)).expect("done").1, 0, "reminded once");
        assert_eq!(mails(&house).len() - all.len(), 2);
        house.forget_tokens();
        let input = json!({ "findingId": finding, "text": spoken("Resposta.") });
        let query = "mutation($input: AnswerFindingInput!) { answerFinding(input: $input) { eid } }";
        assert!(house.ask("chair", query, json!({ "input": input })).get("errors").is_none());
        assert!(mails(&house)[0].0.starts_with("mirall@"), "the auditor hears of the answer");
    }
}
