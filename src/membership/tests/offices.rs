//! Offices: who gives them, and what the policies say of each.
use super::*;
use crate::membership::reads::permissions;

#[tokio::test]
async fn administrators_give_and_take_offices_and_one_always_stays() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let (own, david) = (place.person("elena").await, place.person("david").await);
        assert_eq!(refused(&elena, RevokeRole { person: own, role: Role::Administrator }).await, "MEMBERSHIP_LAST_ADMINISTRATOR");
        done(&elena, GrantRole { person: david, role: Role::Administrator }).await;
        assert_eq!(refused(&elena, GrantRole { person: david, role: Role::Administrator }).await, "MEMBERSHIP_ROLE_HELD");
        assert_eq!(
            place.as_("david").await.actor.set("roles").collect::<Vec<_>>(),
            ["administrator"],
            "from the next request on"
        );
        done(&place.as_("david").await, RevokeRole { person: own, role: Role::Administrator }).await;
        assert_eq!(
            refused(&place.as_("elena").await, GrantRole { person: own, role: Role::Administrator }).await,
            "ACCESS_DENIED"
        );
        assert_eq!(
            refused(&place.as_("david").await, RevokeRole { person: own, role: Role::Chair }).await,
            "MEMBERSHIP_ROLE_NOT_HELD"
        );
    }
}

#[tokio::test]
async fn two_administrators_cannot_revoke_each_other_at_once() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let (own, david) = (place.person("elena").await, place.person("david").await);
        done(&elena, GrantRole { person: david, role: Role::Administrator }).await;
        let other = place.as_("david").await;
        let (one, two) = tokio::join!(
            run(elena, RevokeRole { person: david, role: Role::Administrator }, None),
            run(other, RevokeRole { person: own, role: Role::Administrator }, None)
        );
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    }
}

#[tokio::test]
async fn nobody_below_an_administrator_gives_offices() {
    for place in places().await {
        let person = place.person("david").await;
        for role in [Role::Chair, Role::Secretary, Role::TechnicalStaff, Role::Auditor, Role::Observer] {
            let cx = place.make(role.as_str(), role).await;
            assert_eq!(refused(&cx, GrantRole { person, role: Role::Administrator }).await, "ACCESS_DENIED");
            let own = cx.actor.person.unwrap();
            assert_eq!(refused(&cx, GrantRole { person: own, role: Role::Administrator }).await, "ACCESS_DENIED");
        }
    }
}

/// T05: what each office may do, as the policies answer. Whoever changes a policy changes this table, in the open.
#[test]
fn t05_the_table_of_offices_and_acts_is_what_the_policies_say() {
    let access = crate::foundation::access::Access::load().unwrap();
    let table = permissions(&access, Uuid::nil());
    // What is known of a person is theirs, whatever they are.
    let own = ["exportMyData", "correctMyName", "eraseMyself"];
    for row in &table {
        assert_eq!(own.iter().all(|action| row.may.contains(action)), row.role != "public", "{}", row.role);
    }
    let of_this_room = |role: &str| -> Vec<&str> {
        let row = table.iter().find(|row| row.role == role).unwrap();
        row.may.iter().copied().filter(|action| ACTIONS.contains(action) && !own.contains(action)).collect()
    };
    assert!(of_this_room("public").is_empty());
    for role in ["technical_staff", "auditor", "observer"] {
        assert!(of_this_room(role).is_empty(), "{role}");
    }
    assert_eq!(
        of_this_room("chair"),
        ["suspendOrganisation", "reinstateOrganisation", "withdrawOrganisation", "viewPersons", "viewPerson"]
    );
    assert_eq!(
        of_this_room("representative"),
        [
            "amendOrganisation",
            "withdrawOrganisation",
            "registerPerson",
            "invitePerson",
            "appointRepresentative",
            "endMandate",
            "viewPersons",
            "viewPerson"
        ]
    );
    let secretary = [
        "admitOrganisation",
        "amendOrganisation",
        "suspendOrganisation",
        "reinstateOrganisation",
        "withdrawOrganisation",
        "addSeat",
        "endSeat",
        "registerPerson",
        "amendPerson",
        "invitePerson",
        "appointRepresentative",
        "endMandate",
        "listPeople",
        "viewPersons",
        "viewPerson",
        "erasePerson",
    ];
    assert_eq!(of_this_room("secretary"), secretary);
    let all: Vec<&str> = ACTIONS.iter().copied().filter(|action| !own.contains(action)).collect();
    assert_eq!(of_this_room("administrator"), all);
    for row in &table {
        assert_eq!(row.may.len() + row.may_not.len(), crate::foundation::access::typical::actions().count(), "{}", row.role);
    }
}
