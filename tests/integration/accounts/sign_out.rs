//! `signOut` and `DELETE /session`: whoever leaves is out at once, with all that belonged to that sign-in.
use serde_json::json;

use super::{Browser, Newcomer, PASSWORD, ask_as, is_good, refresh};
use crate::support::{DATABASES, code, data, shared};

#[test]
fn a_program_that_signs_out_can_neither_act_nor_refresh() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::settled(house);
        let (tokens, other) = (newcomer.tokens(house), newcomer.tokens(house));
        assert_eq!(
            data(
                &ask_as(house, &tokens.access, "mutation { signOut }", json!({})),
                "/signOut"
            ),
            true
        );
        assert!(!is_good(house, &tokens.access));
        assert_eq!(
            code(&refresh(house, &tokens.refresh)),
            "ACCOUNTS_TOKEN_INVALID"
        );
        assert!(is_good(house, &other.access));
    }
}

#[test]
fn a_browser_leaves_by_either_door() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::settled(house);
        let first = Browser::sign_in(house, &newcomer.email, PASSWORD);
        assert!(first.is_signed_in());
        assert_eq!(first.leave(), 204);
        assert!(!first.is_signed_in());
        let second = Browser::sign_in(house, &newcomer.email, PASSWORD);
        assert_eq!(
            data(&second.ask("mutation { signOut }", json!({})), "/signOut"),
            true
        );
        assert!(!second.is_signed_in());
    }
}

#[test]
fn nobody_signs_out_who_has_not_signed_in() {
    for database in DATABASES {
        let house = shared(database);
        assert_eq!(
            code(&house.ask("", "mutation { signOut }", json!({}))),
            "ACCESS_SIGN_IN_REQUIRED"
        );
    }
}
