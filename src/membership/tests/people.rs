//! People and their accounts.
use super::*;
use crate::foundation::graphql::PageArgs;

fn amendment(id: Uuid) -> AmendPerson {
    AmendPerson { id, display_name: None, email: None, language: None }
}

#[tokio::test]
async fn an_address_can_be_corrected_until_somebody_signs_in_with_it() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let david = place.person("david").await;
        let wrong = AmendPerson { email: Some("no address".into()), ..amendment(david) };
        assert_eq!(refused(&elena, wrong).await, "ACCOUNTS_EMAIL_INVALID");
        let taken = AmendPerson { email: Some("carme@vila.example".into()), ..amendment(david) };
        assert_eq!(refused(&elena, taken).await, "ACCOUNTS_EMAIL_TAKEN");
        done(&elena, AmendPerson { email: Some("roca@vila.example".into()), ..amendment(david) }).await;
        let link = done(&elena, InvitePerson { id: david }).await.link.expect("a link, since no mail is sent");
        let token = link.split("#token=").nth(1).unwrap().to_owned();
        let here = std::net::IpAddr::from([192, 0, 2, 1]);
        accounts::accept_invitation(&place.as_public(), here, &token, "correct horse battery", None).await.unwrap();
        let late = AmendPerson { email: Some("elena+roca@vila.example".into()), ..amendment(david) };
        assert_eq!(refused(&elena, late).await, "MEMBERSHIP_EMAIL_FIXED");
        assert_eq!(refused(&elena, InvitePerson { id: david }).await, "ACCOUNTS_ALREADY_SIGNED_UP");
    }
}

#[tokio::test]
async fn a_person_without_an_address_cannot_be_invited() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let person =
            done(&elena, RegisterPerson { display_name: "Fatou Ba".into(), email: None, language: "ca".into() }).await.id;
        assert_eq!(refused(&elena, InvitePerson { id: person }).await, "MEMBERSHIP_EMAIL_MISSING");
        done(&elena, AmendPerson { email: Some("fatou@vila.example".into()), ..amendment(person) }).await;
        assert!(done(&elena, InvitePerson { id: person }).await.link.is_some());
    }
}

#[tokio::test]
async fn people_amend_themselves_and_nobody_elses_names() {
    for place in places().await {
        let (aminata, carme) = (place.as_("aminata").await, place.as_("carme").await);
        let own = place.person("aminata").await;
        done(&aminata, AmendPerson { display_name: Some("Aminata D.".into()), language: Some("es".into()), ..amendment(own) })
            .await;
        let other = AmendPerson { display_name: Some("X".into()), ..amendment(own) };
        assert_eq!(refused(&carme, other.clone()).await, "NOT_FOUND", "whoever may not know her is not told that she exists");
        assert_eq!(refused(&place.as_("bakary").await, other.clone()).await, "ACCESS_DENIED");
        assert_eq!(refused(&place.as_public(), other).await, "NOT_FOUND");
        let invalid = AmendPerson { display_name: Some("=1+1".into()), language: Some("de".into()), ..amendment(own) };
        assert_eq!(refused(&aminata, invalid).await, "INVALID_FORMULA_START");
    }
}

#[tokio::test]
async fn t06_only_administrators_and_the_secretary_list_people_and_a_search_looks_at_names_alone() {
    for place in places().await {
        let secretary = place.make("secretaria", Role::Secretary).await;
        let args = PageArgs { first: 50, after: None };
        for cx in [&secretary, &place.as_("elena").await] {
            let window = place.window(cx).await;
            let found = |search: &str| window.people(Some(search), &args).unwrap().total;
            assert_eq!((found("aminata"), found("puig carme"), found("vila.example"), found("@")), (1, 1, 0, 0));
        }
        for cx in
            [place.make("presidenta", Role::Chair).await, place.make("auditora", Role::Auditor).await, place.as_("carme").await]
        {
            assert_eq!(place.window(&cx).await.people(None, &args).unwrap_err(), Problem::Denied { action: "listPeople" });
        }
        assert_eq!(place.window(&place.as_public()).await.people(None, &args).unwrap_err(), Problem::Unauthenticated);
    }
}

#[tokio::test]
async fn pages_of_people_follow_each_other_without_a_gap() {
    for place in places().await {
        let window = place.window(&place.as_("elena").await).await;
        let all: Vec<_> = window.people(None, &PageArgs { first: 50, after: None }).unwrap().rows;
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = window.people(None, &PageArgs { first: 2, after }).unwrap();
            after = page.rows.last().map(|(key, _)| key.clone());
            seen.extend(page.rows);
            if !page.more {
                break;
            }
        }
        assert_eq!(seen, all);
        assert_eq!(seen.len(), 5);
    }
}

/// T10: ids of one kind never open a thing of another kind.
#[tokio::test]
async fn t10_an_id_of_one_kind_is_no_id_of_another() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let (person, seat, organisation) =
            (place.person("david").await, place.seat("MUN-01.2").await, place.organisation("MUN-01").await.id);
        let mandate = place.mandate("MUN-01.1", MandateKind::Titular).await;
        let all = [person, seat, organisation, mandate];
        for id in all.into_iter().filter(|id| *id != organisation) {
            assert_eq!(refused(&elena, SuspendOrganisation { id, reason: Some("Prova.".into()) }).await, "NOT_FOUND");
        }
        for id in all.into_iter().filter(|id| *id != mandate) {
            assert_eq!(refused(&elena, EndMandate { id, ends_on: None }).await, "NOT_FOUND");
        }
        for id in all.into_iter().filter(|id| *id != seat) {
            assert_eq!(refused(&elena, EndSeat { id, valid_until: None }).await, "NOT_FOUND");
        }
        for id in all.into_iter().filter(|id| *id != person) {
            let appointment =
                AppointRepresentative { seat, person: id, kind: MandateKind::Titular, starts_on: None, ends_on: None };
            assert_eq!(refused(&elena, appointment).await, "NOT_FOUND");
            assert_eq!(refused(&elena, GrantRole { person: id, role: Role::Observer }).await, "NOT_FOUND");
        }
    }
}
