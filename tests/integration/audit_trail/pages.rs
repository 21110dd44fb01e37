//! The record's pages without JavaScript: what a crawler, a text browser or a slow connection gets first.
use claror::foundation::ledger::sequence_all;

use crate::support::{DATABASES, Installation, Options};

fn text(house: &Installation, path: &str) -> (u16, String) {
    let answer = house.client().get(format!("{}{path}", house.url)).send().expect("an answer");
    (answer.status().as_u16(), answer.text().expect("text"))
}

#[test]
fn the_record_its_entries_and_what_is_about_one_thing_can_be_read_without_a_program() {
    for database in DATABASES {
        let house = Installation::start(database, Options { workers: false, ..Options::default() });
        let decision = house.open("Per llegir al registre", "LIVE");
        house.block_on(sequence_all(&house.app)).expect("sequenced");

        let (status, overview) = text(&house, "/en/audit");
        assert_eq!(status, 200);
        assert!(overview.contains("<h1>Everything that happened, and the proof</h1>"), "{overview}");
        assert!(overview.contains("Vote opened") && overview.contains("/en/audit/entry/"), "{overview}");

        let (status, first) = text(&house, "/ar/audit/entry/0");
        assert_eq!(status, 200);
        assert!(first.contains("&quot;type&quot;:&quot;log.opened&quot;") && first.contains("dir=\"rtl\""), "{first}");
        assert!(first.contains("/log/proof/0"), "{first}");

        let (status, about) = text(&house, &format!("/en/audit/subject/{decision}"));
        assert_eq!(status, 200);
        assert!(about.contains("Decision announced") && about.contains("noindex"), "{about}");
        let (_, data) = text(&house, &format!("/en/audit/subject/{decision}.json"));
        assert!(data.contains("decision.called"), "{data}");

        for missing in ["/en/audit/entry/999999", "/en/audit/entry/-1", "/en/audit/entry/00", "/en/audit/entry/none"] {
            assert_eq!(text(&house, missing).0, 404, "{missing}");
        }
        // An id may be of an entry on its way: whether there is one, the page finds out.
        assert_eq!(text(&house, "/en/audit/entry/AAAAAAAAAAAAAAAAAAAAAA").0, 200);
        assert_eq!(text(&house, "/en/audit/consistency").0, 200);
    }
}
