//! `openPoll` beside changes of the members: what the record says before the opening is in the roll.
use claror::foundation::ledger::sequence_all;
use serde_json::{Value, json};

use crate::support::{DATABASES, Database, Installation, Options, data};

/// What the auditor's program says of the record, by its exit code.
fn verify(house: &Installation) -> (u8, String) {
    house.block_on(sequence_all(&house.app)).expect("sequenced");
    let key = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(key.path(), &house.vkey).expect("written");
    let words = [house.url.clone(), "--vkey".to_owned(), key.path().display().to_string()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = claror_verify::cli::run(words, &mut out, &mut err);
    (exit, format!("{}{}", String::from_utf8_lossy(&out), String::from_utf8_lossy(&err)))
}

/// Makes whoever changes members dwell between their entry and their commit, as a busy machine does now and then.
fn slow_down_members(house: &Installation) {
    house.tamper(
        "CREATE FUNCTION dwell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
           IF convert_from(NEW.leaf, 'UTF8') ~ '\"type\":\"(organisation|seat)[.]' THEN PERFORM pg_sleep(0.1); END IF; \
           RETURN NEW; END $$; \
         CREATE TRIGGER dwell AFTER INSERT ON ledger_pending FOR EACH ROW EXECUTE FUNCTION dwell();",
    );
}

fn organisation(house: &Installation, code: &str) -> String {
    let answer = house.ask("", "query($id: ID!) { organisation(id: $id) { id } }", json!({ "id": code }));
    data(&answer, "/organisation/id").as_str().expect("an id").to_owned()
}

/// Suspends the organisation and reinstates it, so many times; answers how often it was refused.
fn suspend_and_reinstate(house: &Installation, id: &str, times: usize) -> usize {
    let mut refused = 0;
    for _ in 0..times {
        for act in ["suspendOrganisation", "reinstateOrganisation"] {
            let query = format!("mutation($input: OrganisationActInput!) {{ {act}(input: $input) {{ eid }} }}");
            let answer = house.ask("secretary", &query, json!({ "input": { "id": id, "reason": "Prova." } }));
            refused += usize::from(answer.get("errors").is_some());
        }
    }
    refused
}

#[test]
fn t19_no_change_of_members_is_entered_before_an_opening_and_missing_from_its_roll() {
    for database in DATABASES {
        let house = Installation::start(database, Options { workers: false, ..Options::default() });
        if database == Database::Postgres {
            slow_down_members(&house);
        }
        let decisions: Vec<String> = (0..12).map(|n| house.called(&format!("Obertura {n}"), "LIVE")).collect();
        let members: Vec<String> =
            ["SOC-01", "SOC-02", "SOC-03", "SOC-04"].iter().map(|code| organisation(&house, code)).collect();
        house.token("chair");
        house.token("secretary");
        let (refused, opened): (usize, Vec<Value>) = std::thread::scope(|scope| {
            let house = &house;
            let changes: Vec<_> = members.iter().map(|id| scope.spawn(move || suspend_and_reinstate(house, id, 4))).collect();
            let openings = decisions.chunks(3).map(|part| {
                scope.spawn(move || {
                    let open = |id: &String| house.act("chair", "openPoll", "DecisionActInput", json!({ "id": id }));
                    part.iter().map(open).collect::<Vec<_>>()
                })
            });
            let openings: Vec<_> = openings.collect();
            let opened = openings.into_iter().flat_map(|part| part.join().expect("openings")).collect();
            (changes.into_iter().map(|change| change.join().expect("changes")).sum(), opened)
        });
        assert_eq!(refused, 0, "nobody is turned away");
        for answer in &opened {
            assert_eq!(data(answer, "/openPoll/decision/state"), "OPEN");
        }
        let (exit, said) = verify(&house);
        assert_eq!(exit, 0, "{said}");
    }
}

#[test]
fn t19_a_seat_that_ends_while_a_poll_opens_is_on_the_roll_or_ended_after_it() {
    let house = Installation::start(Database::Postgres, Options { workers: false, ..Options::default() });
    slow_down_members(&house);
    let seats: Vec<String> = (1..=6).map(|n| house.seat(&format!("SOC-0{n}"))).collect();
    let decisions: Vec<String> = (0..6).map(|n| house.called(&format!("Seient {n}"), "LIVE")).collect();
    house.token("chair");
    house.token("secretary");
    std::thread::scope(|scope| {
        let house = &house;
        for (seat, decision) in seats.iter().zip(&decisions) {
            scope.spawn(move || {
                let query = "mutation($input: EndSeatInput!) { endSeat(input: $input) { eid } }";
                data(&house.ask("secretary", query, json!({ "input": { "id": seat } })), "/endSeat/eid");
            });
            scope.spawn(move || {
                data(&house.act("chair", "openPoll", "DecisionActInput", json!({ "id": decision })), "/openPoll/eid").clone()
            });
        }
    });
    let (exit, said) = verify(&house);
    assert_eq!(exit, 0, "{said}");
}
