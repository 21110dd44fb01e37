//! `endSession`: one ends one's own sessions elsewhere, and nobody else's.
use serde_json::{Value, json};

use super::{Browser, Newcomer, PASSWORD, ask_as, is_good};
use crate::support::{DATABASES, Installation, code, data, shared};

const END: &str = "mutation($id: ID!) { endSession(input: {id: $id}) }";

fn ids(house: &Installation, token: &str) -> Vec<Value> {
    let seen = ask_as(
        house,
        token,
        "{ viewer { sessions { id current } } }",
        json!({}),
    );
    let sessions = data(&seen, "/viewer/sessions")
        .as_array()
        .expect("a list")
        .clone();
    sessions
        .into_iter()
        .filter(|session| session["current"] == false)
        .map(|session| session["id"].clone())
        .collect()
}

#[test]
fn one_ends_ones_other_sessions_from_where_one_is() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::settled(house);
        let browser = Browser::sign_in(house, &newcomer.email, PASSWORD);
        let (here, elsewhere) = (newcomer.tokens(house), newcomer.tokens(house));
        let others = ids(house, &here.access);
        assert_eq!(others.len(), 2);

        let stranger = Newcomer::settled(house).tokens(house);
        for id in &others {
            assert_eq!(
                code(&ask_as(house, &stranger.access, END, json!({ "id": id }))),
                "NOT_FOUND"
            );
            assert_eq!(
                code(&house.ask("", END, json!({ "id": id }))),
                "ACCESS_SIGN_IN_REQUIRED"
            );
        }
        assert!(browser.is_signed_in() && is_good(house, &elsewhere.access));
        for id in &others {
            assert_eq!(
                data(
                    &ask_as(house, &here.access, END, json!({ "id": id })),
                    "/endSession"
                ),
                true
            );
        }
        assert!(
            !browser.is_signed_in()
                && !is_good(house, &elsewhere.access)
                && is_good(house, &here.access)
        );
        assert!(ids(house, &here.access).is_empty());
        assert_eq!(
            code(&ask_as(
                house,
                &here.access,
                END,
                json!({ "id": others[0] })
            )),
            "NOT_FOUND",
            "it has ended already"
        );
    }
}
