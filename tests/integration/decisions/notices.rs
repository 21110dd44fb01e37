//! Notices by mail to whoever speaks for a seat: who gets which, once, in their language, and when none goes out.
use std::sync::Arc;

use claror::foundation::clock::ManualClock;
use claror::foundation::mail::ReceivedMail;
use claror::foundation::outbox::Worker;
use claror::{decisions, workers};
use serde_json::{Value, json};

use crate::support::{DATABASES, Installation, Options, data, texts};

/// Speaks for two seats, in Catalan.
const MONTSERRAT: &str = "rep-soc-03@demo.claror.example";

fn start(database: crate::support::Database) -> (Installation, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::at(chrono::DateTime::from_timestamp(1_900_000_000, 0).expect("a time")));
    let options = Options { clock: Arc::<ManualClock>::clone(&clock), workers: false };
    (Installation::start(database, options), clock)
}

/// Carries out what is due of the room's outbox, and answers the letters about `code`, the oldest first.
fn letters(house: &Installation, code: &str) -> Vec<ReceivedMail> {
    house.block_on(async {
        let worker = Worker::new(Arc::clone(&house.app), decisions::outbox_handlers());
        while worker.work_once().await.expect("worked") > 0 {}
    });
    let mut mails = house.app.mailer.mailbox().expect("a mailbox").list();
    mails.retain(|mail| mail.subject.contains(code));
    mails.reverse();
    mails
}

/// Hours pass.
fn pass(house: &Installation, clock: &ManualClock, hours: i64) {
    clock.advance(chrono::Duration::hours(hours));
    house.forget_tokens();
}

fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn code_of(house: &Installation, id: &str) -> String {
    let answer = house.ask("chair", "query($id: ID!) { decision(id: $id) { code } }", json!({ "id": id }));
    data(&answer, "/decision/code").as_str().expect("a code").to_owned()
}

fn act(house: &Installation, who: &str, mutation: &str, input: Value) {
    let kind = match mutation {
        "annulDecision" => "AnnulDecisionInput",
        "callDecision" => "CallDecisionInput",
        _ => "DecisionActInput",
    };
    let answer = house.act(who, mutation, kind, input);
    assert!(answer.get("errors").is_none(), "{mutation}: {answer:#}");
}

/// Calls a draft for the span of hours from now.
fn call(house: &Installation, id: &str, clock: &ManualClock, from: i64, until: i64) -> String {
    use claror::foundation::clock::Clock as _;
    let at = |hours: i64| clock.now() + chrono::Duration::hours(hours);
    act(house, "chair", "callDecision", json!({ "id": id, "opensAt": at(from), "closesAt": at(until) }));
    code_of(house, id)
}

#[test]
fn members_hear_of_the_call_the_opening_the_close_and_the_result_each_once() {
    for database in DATABASES {
        let (house, clock) = start(database);
        let id = house.draft("Pressupost de convivència", "AFTER_CLOSE");
        letters(&house, "nothing yet");
        let code = call(&house, &id, &clock, 24, 120);
        let called = letters(&house, &code);
        assert_eq!(called.len(), 46, "one letter for each person who speaks for a seat");
        // Titular of SOC-03 and substitute of SOC-01: one letter, which names both.
        let mine: Vec<_> = called.iter().filter(|mail| mail.to == MONTSERRAT).collect();
        assert_eq!(mine.len(), 1, "one letter a person");
        assert!(mine[0].text.contains("Entitat social 01") && mine[0].text.contains("Entitat social 03"), "{}", mine[0].text);
        assert_eq!(mine[0].subject, format!("{code}, convocada: Pressupost de convivència"));
        let text = plain(&mine[0].text);
        assert!(text.contains(&format!("/ca/decisions/{code}\n")) && text.contains("La votació s’obre: "), "{text}");
        assert!(letters(&house, &code).len() == called.len(), "nothing is due twice");

        pass(&house, &clock, 24);
        act(&house, "chair", "openPoll", json!({ "id": id }));
        let opened = letters(&house, &code).split_off(called.len());
        assert_eq!(opened.len(), called.len());
        let mine = opened.iter().find(|mail| mail.to == MONTSERRAT).expect("a letter");
        assert!(mine.subject.starts_with(&format!("{code}, votació oberta")), "{}", mine.subject);

        data(&house.cast("SOC-01", &id, "FOR", None), "/castBallot");
        pass(&house, &clock, 71);
        assert_eq!(letters(&house, &code).len(), 2 * called.len(), "the reminder comes a day before the close");
        pass(&house, &clock, 2);
        let reminded = letters(&house, &code).split_off(2 * called.len());
        assert_eq!(reminded.len(), 45, "SOC-01 has cast");
        assert!(reminded.iter().all(|mail| mail.to != "rep-soc-01@demo.claror.example"));
        let mine = reminded.iter().find(|mail| mail.to == MONTSERRAT).expect("a letter");
        assert!(mine.text.contains("Entitat social 03") && !mine.text.contains("Entitat social 01"), "{}", mine.text);

        let so_far = 2 * called.len() + reminded.len();
        pass(&house, &clock, 24);
        house.block_on(async { workers::repair(&house.app).await.expect("closed") });
        assert_eq!(letters(&house, &code).len(), so_far, "a count that is not confirmed does not stand yet");
        act(&house, "secretary", "confirmDecision", json!({ "id": id }));
        let confirmed = letters(&house, &code).split_off(so_far);
        assert_eq!(confirmed.len(), called.len());
        let text = plain(&confirmed.iter().find(|mail| mail.to == MONTSERRAT).expect("a letter").text);
        assert!(text.contains("1 a favor, 0 en contra, 0 abstencions"), "{text}");
    }
}

#[test]
fn a_row_carried_out_again_sends_nothing_and_a_notice_that_time_has_overtaken_is_not_sent() {
    for database in DATABASES {
        let (house, clock) = start(database);
        let id = house.draft("Acord sense pressa", "LIVE");
        let code = call(&house, &id, &clock, 0, 100);
        act(&house, "chair", "openPoll", json!({ "id": id }));
        let opened = letters(&house, &code);
        let sent = opened.len();
        assert_eq!(sent, 46, "the call was overtaken by the opening");
        assert!(opened.iter().any(|mail| mail.subject.contains("votació oberta")));

        // As after a crash between sending and noting that it was sent: the announcements are due again.
        let again = "UPDATE foundation_outbox SET done_at = NULL, attempts = 1, payload = ";
        let payload = json!({ "decision": id, "what": "opened" });
        house.tamper(&format!("{again}'{payload}' WHERE kind = 'decisions.announce' AND done_at IS NOT NULL"));
        assert_eq!(letters(&house, &code).len(), sent);

        act(&house, "chair", "annulDecision", json!({ "id": id, "reason": "Error en la convocatòria" }));
        let annulled = letters(&house, &code).split_off(sent);
        assert_eq!(annulled.len(), sent);
        let text = plain(&annulled.iter().find(|mail| mail.to == MONTSERRAT).expect("a letter").text);
        assert!(text.contains("Motiu: Error en la convocatòria"), "{text}");
        pass(&house, &clock, 80);
        assert_eq!(letters(&house, &code).len(), 2 * sent, "nobody is reminded of a poll that was annulled");
    }
}

#[test]
fn a_letter_is_in_its_readers_language_names_the_seat_and_says_nothing_of_persons_in_its_subject() {
    for database in DATABASES {
        let (house, clock) = start(database);
        let set = house.ask("rep-soc-02", "mutation { setLanguage(input: { language: \"ar\" }) }", json!({}));
        assert_eq!(data(&set, "/setLanguage"), true);
        let name = "query { organisation(id: \"SOC-02\") { name { text } } viewer { person { displayName } } }";
        let answer = house.ask("rep-soc-02", name, json!({}));
        let id = house.draft("<b>Obertura</b>", "LIVE");
        let code = call(&house, &id, &clock, 5, 50);
        let letters = letters(&house, &code);
        let mail = letters.iter().find(|mail| mail.to == "rep-soc-02@demo.claror.example").expect("a letter");
        assert_eq!(mail.language, "ar");
        assert!(
            mail.html.contains(r#"<html lang="ar" dir="rtl">"#)
                && mail.html.contains(&format!("/ar/decisions/{code}").replace('/', "&#x2f;"))
        );
        assert!(!mail.html.contains("<b>Obertura</b>") && mail.html.contains(r#"lang="ca" dir="ltr""#), "{}", mail.html);
        let person = data(&answer, "/viewer/person/displayName").as_str().expect("a name");
        let organisation = data(&answer, "/organisation/name/text").as_str().expect("a name");
        assert!(!mail.subject.contains(person) && !mail.subject.contains(organisation) && !mail.subject.contains("SOC-02"));
        assert!(plain(&mail.text).contains("تمثّل: "));
    }
}

#[test]
fn nobody_is_written_to_about_a_draft() {
    for database in DATABASES {
        let (house, _clock) = start(database);
        letters(&house, "nothing");
        let before = house.rows("foundation_outbox");
        let id = house.draft("Només un esborrany", "LIVE");
        let input = json!({ "id": id, "texts": texts("Encara un esborrany"), "results": "LIVE" });
        house.act("secretary", "reviseDecision", "ReviseDecisionInput", input);
        assert_eq!(house.rows("foundation_outbox"), before);
        let subjects = house.app.mailer.mailbox().expect("a mailbox").list().into_iter().map(|mail| mail.subject);
        assert!(subjects.into_iter().all(|subject| !subject.contains("esborrany")));
    }
}

#[test]
fn notices_leave_by_smtp_as_well() {
    let mut server = super::smtp::Server::start();
    let clock = Arc::new(ManualClock::at(chrono::DateTime::from_timestamp(1_900_000_000, 0).expect("a time")));
    let options = Options { clock: Arc::<ManualClock>::clone(&clock), workers: false };
    let house = Installation::with(crate::support::Database::Sqlite, options, |settings| settings.mail = server.settings());
    // What the demonstration announced when it was prepared leaves first.
    let id = house.draft("Per correu", "LIVE");
    let code = call(&house, &id, &clock, 5, 50);
    house.block_on(async {
        let worker = Worker::new(Arc::clone(&house.app), decisions::outbox_handlers());
        while worker.work_once().await.expect("worked") > 0 {}
    });
    let mails = server.mails();
    let about: Vec<_> = mails.iter().filter(|mail| mail["raw"].as_str().is_some_and(|raw| raw.contains(&code))).collect();
    // In some languages the code is part of an encoded word of the subject.
    assert!(
        about.len() >= 40,
        "{} of {} mails, rows given up or to be tried again: {}",
        about.len(),
        mails.len(),
        house.rows("foundation_outbox WHERE last_error IS NOT NULL")
    );
    let mine = about.iter().find(|mail| mail["to"] == json!([MONTSERRAT])).expect("a letter");
    let raw = mine["raw"].as_str().expect("text");
    assert!(raw.contains("Auto-Submitted: auto-generated") && raw.contains("multipart/alternative"), "{raw}");
}
