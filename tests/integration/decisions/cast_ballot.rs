//! `castBallot`: one ballot of a seat stands; late, repeated, foreign and malformed ones each get their own refusal.
use serde_json::{Value, json};

use crate::support::{DATABASES, code, data, shared};

fn figures(house: &crate::support::Installation, id: &str) -> Value {
    let answer = house.ask(
        "",
        "query($id: ID!) { decision(id: $id) { poll { cast figures { for against abstain cast } } } }",
        json!({ "id": id }),
    );
    data(&answer, "/decision/poll").clone()
}

#[test]
fn a_ballot_is_cast_and_replaced_by_name_and_only_the_last_counts() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Votar i canviar", "LIVE");
        let first = house.cast("SOC-01", &id, "FOR", None);
        let eid = data(&first, "/castBallot/eid").as_str().expect("an eid").to_owned();
        assert_eq!(code(&house.cast("SOC-01", &id, "AGAINST", None)), "DECISIONS_BALLOT_ALREADY_CAST");
        assert_eq!(code(&house.cast("SOC-01", &id, "AGAINST", Some("AAAAAAAAAAAAAAAAAAAAAA"))), "STALE");
        let second = house.cast("SOC-01", &id, "AGAINST", Some(&eid));
        assert_ne!(data(&second, "/castBallot/eid"), eid.as_str());
        assert_eq!(code(&house.cast("SOC-01", &id, "ABSTAIN", Some(&eid))), "STALE", "the replaced ballot no longer stands");
        assert_eq!(figures(house, &id)["figures"], json!({ "for": 0, "against": 1, "abstain": 0, "cast": 1 }));
    }
}

#[test]
fn nobody_casts_for_another_organisation_and_no_office_replaces_a_mandate() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Vot aliè", "LIVE");
        for who in ["rep-soc-02", "observer", "chair", "secretary", "administrator", "auditor", "technical-staff"] {
            assert_eq!(code(&house.cast_as(who, "SOC-01", &id, "FOR", None)), "ACCESS_DENIED", "{who}");
        }
        assert_eq!(code(&house.cast_as("", "SOC-01", &id, "FOR", None)), "ACCESS_SIGN_IN_REQUIRED");
        assert_eq!(figures(house, &id)["cast"], 0);
    }
}

#[test]
fn a_representative_with_two_hats_casts_one_ballot_for_each() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Dos barrets", "LIVE");
        assert!(house.cast_as("rep-soc-03", "SOC-03", &id, "FOR", None).get("errors").is_none());
        assert!(house.cast_as("rep-soc-03", "SOC-01", &id, "AGAINST", None).get("errors").is_none());
        // The titular of SOC-01 finds that the substitute has cast already.
        assert_eq!(code(&house.cast("SOC-01", &id, "FOR", None)), "DECISIONS_BALLOT_ALREADY_CAST");
        assert_eq!(figures(house, &id)["figures"], json!({ "for": 1, "against": 1, "abstain": 0, "cast": 2 }));
    }
}

#[test]
fn t08_hundred_parallel_casts_count_once() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Cent alhora", "LIVE");
        house.token("rep-soc-05");
        house.seat("SOC-05");
        let answers: Vec<Value> = std::thread::scope(|scope| {
            let casts: Vec<_> = (0..100).map(|_| scope.spawn(|| house.cast("SOC-05", &id, "FOR", None))).collect();
            casts.into_iter().map(|cast| cast.join().expect("a cast")).collect()
        });
        let accepted = answers.iter().filter(|answer| answer.get("errors").is_none()).count();
        assert_eq!(accepted, 1);
        let refused = answers.iter().filter(|answer| answer.get("errors").is_some());
        assert!(refused.map(code).all(|code| matches!(code, "DECISIONS_BALLOT_ALREADY_CAST" | "STALE" | "TOO_MANY")));
        assert_eq!(figures(house, &id)["cast"], 1);
    }
}

#[test]
fn t20_a_malformed_ballot_leaves_rows_and_ledger_untouched() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Malformades", "LIVE");
        let seat = house.seat("SOC-07");
        let ballots = || house.ask("", "query($id: ID!) { decision(id: $id) { poll { cast } } }", json!({ "id": id }));
        let query = "mutation($input: CastBallotInput!) { castBallot(input: $input) { eid } }";
        for input in [
            json!({ "decisionId": id, "seatId": seat, "choice": "MAYBE" }),
            json!({ "decisionId": id, "seatId": seat, "choice": 1 }),
            json!({ "decisionId": id, "seatId": seat }),
            json!({ "decisionId": id, "seatId": seat, "choice": "FOR", "weight": 2 }),
            json!({ "decisionId": id, "seatId": ["x"], "choice": "FOR" }),
        ] {
            let answer = house.ask("rep-soc-07", query, json!({ "input": input }));
            assert_eq!(code(&answer), "GRAPHQL_INVALID", "{input}");
        }
        for (decision, seat) in [("not-an-id", seat.as_str()), (id.as_str(), "'; DROP TABLE decisions_ballot; --")] {
            let answer =
                house.ask("rep-soc-07", query, json!({ "input": { "decisionId": decision, "seatId": seat, "choice": "FOR" } }));
            assert_eq!(code(&answer), "NOT_FOUND");
        }
        assert_eq!(data(&ballots(), "/decision/poll/cast"), 0);
    }
}

#[test]
fn the_same_idempotency_key_casts_once_and_answers_twice() {
    for database in DATABASES {
        let house = shared(database);
        let id = house.open("Clau repetida", "LIVE");
        let body = |choice: &str| {
            json!({
                "query": "mutation($input: CastBallotInput!) { castBallot(input: $input) { eid } }",
                "variables": { "input": { "decisionId": id, "seatId": house.seat("SOC-09"), "choice": choice } },
            })
        };
        let send = |choice: &str| -> Value {
            let request = house.client().post(format!("{}/graphql", house.url)).bearer_auth(house.token("rep-soc-09"));
            request
                .header("Idempotency-Key", format!("key-{id}"))
                .json(&body(choice))
                .send()
                .expect("an answer")
                .json()
                .expect("JSON")
        };
        let first = send("FOR");
        assert_eq!(data(&first, "/castBallot/eid"), data(&send("FOR"), "/castBallot/eid"));
        assert_eq!(code(&send("AGAINST")), "INVALID", "the key belongs to another input");
        assert_eq!(figures(house, &id)["cast"], 1);
    }
}

#[test]
fn i_alone_see_the_ballots_that_i_cast_with_decision_hat_and_entry_newest_first() {
    for database in DATABASES {
        let house = shared(database);
        let (older, newer) =
            (house.open("La meva primera papereta", "LIVE"), house.open("La meva segona papereta", "AFTER_CLOSE"));
        let first = house.cast("SOC-09", &older, "FOR", None);
        let first = data(&first, "/castBallot/eid").as_str().expect("an eid").to_owned();
        let second = house.cast("SOC-09", &older, "AGAINST", Some(&first));
        let third = house.cast("SOC-09", &newer, "ABSTAIN", None);
        let query = "query($first: Int!) { viewer { castBallots(first: $first) { entry { eid type } decision { id } hat { seat { id } organisation { code } } } } }";
        let list = |who: &str, first: i32| {
            let answer = house.ask(who, query, json!({ "first": first }));
            data(&answer, "/viewer/castBallots").as_array().expect("ballots").clone()
        };
        let mine = list("rep-soc-09", 3);
        let entries: Vec<&Value> = mine.iter().map(|ballot| &ballot["entry"]["eid"]).collect();
        assert_eq!(entries, [data(&third, "/castBallot/eid"), data(&second, "/castBallot/eid"), &json!(first)]);
        let decisions: Vec<&Value> = mine.iter().map(|ballot| &ballot["decision"]["id"]).collect();
        assert_eq!(decisions, [&json!(newer), &json!(older), &json!(older)], "the replaced one too");
        for ballot in &mine {
            assert_eq!(ballot["entry"]["type"], "ballot.cast");
            assert_eq!(
                (&ballot["hat"]["organisation"]["code"], &ballot["hat"]["seat"]["id"]),
                (&json!("SOC-09"), &json!(house.seat("SOC-09")))
            );
        }
        assert_eq!(list("rep-soc-09", 1).len(), 1);
        for other in ["", "chair", "rep-soc-02", "auditor"] {
            let all = list(other, 200);
            assert!(all.iter().all(|ballot| !entries.contains(&&ballot["entry"]["eid"])), "{other}");
        }
        assert!(list("", 200).is_empty());
        assert_eq!(code(&house.ask("rep-soc-09", query, json!({ "first": 0 }))), "INVALID");
    }
}
