//! `acceptInvitation`: whoever is invited chooses a password and how they are called.
use std::time::Duration;

use serde_json::json;

use super::{Newcomer, PASSWORD, accept, reset, secret};
use crate::support::{DATABASES, code, data, shared};

#[test]
fn t15_t16_an_invitation_is_accepted_once_and_by_its_own_flow_alone() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::invited(house);
        let link = secret(house, &newcomer.email, "invitation");
        assert_eq!(link.len(), 43, "256 bits in base64url");
        assert_eq!(
            code(&reset(house, &link, PASSWORD)),
            "ACCOUNTS_LINK_INVALID"
        );
        assert_eq!(
            code(&accept(house, &link, &newcomer.email, None)),
            "INVALID",
            "the address is no password"
        );
        assert_eq!(
            data(
                &accept(house, &link, PASSWORD, Some("Tria Lliure")),
                "/acceptInvitation"
            ),
            true
        );
        assert_eq!(
            code(&accept(house, &link, PASSWORD, None)),
            "ACCOUNTS_LINK_INVALID"
        );
        data(&newcomer.sign_in(house, PASSWORD), "/signIn/accessToken");

        // The room that knows people hears of the name after commit.
        let seen = || {
            house.ask(
                "administrator",
                "query($id: ID!) { person(id: $id) { displayName signedUp } }",
                json!({ "id": newcomer.person }),
            )
        };
        for _ in 0..100 {
            if data(&seen(), "/person/displayName") == "Tria Lliure" {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        assert_eq!(
            data(&seen(), "/person"),
            &json!({ "displayName": "Tria Lliure", "signedUp": true })
        );
    }
}

#[test]
fn a_second_invitation_replaces_the_first() {
    for database in DATABASES {
        let house = shared(database);
        let newcomer = Newcomer::invited(house);
        let first = secret(house, &newcomer.email, "invitation");
        let again = "mutation($id: ID!) { invitePerson(input: {id: $id}) { person { invited } } }";
        house.ask("administrator", again, json!({ "id": newcomer.person }));
        super::mails(house, &newcomer.email, 2);
        let second = secret(house, &newcomer.email, "invitation");
        assert_ne!(first, second);
        assert_eq!(
            code(&accept(house, &first, PASSWORD, None)),
            "ACCOUNTS_LINK_INVALID"
        );
        assert_eq!(
            data(&accept(house, &second, PASSWORD, None), "/acceptInvitation"),
            true
        );
        let answer = house.ask("administrator", again, json!({ "id": newcomer.person }));
        assert_eq!(code(&answer), "ACCOUNTS_ALREADY_SIGNED_UP");
    }
}
