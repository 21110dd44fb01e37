//! Who an account is, how soon a change is felt, and that councils do not know each other's things.
use super::*;

#[tokio::test]
async fn what_changes_elsewhere_does_not_make_the_members_be_read_again() {
    for place in places().await {
        let before = place.register().await;
        assert!(Arc::ptr_eq(&before, &place.register().await));
        let council = place.council.id;
        touch(&place, council, Some(Uuid::from_u128(5))).await;
        assert!(Arc::ptr_eq(&before, &place.register().await), "a ballot costs no reading");
        touch(&place, council, Some(council)).await;
        assert!(!Arc::ptr_eq(&before, &place.register().await));
    }
}

async fn touch(place: &Place, council: Uuid, subject: Option<Uuid>) {
    use crate::foundation::command::{Recorded, housekeeping};
    use crate::foundation::ledger::{Reason, no_event};
    let touched = housekeeping(&place.app.store, move |tx| {
        Box::pin(async move {
            tx.touch(council, subject);
            Ok(Recorded::new((), no_event(Reason::Housekeeping)))
        })
    });
    touched.await.unwrap();
}

#[tokio::test]
async fn an_account_without_a_person_may_sign_in_and_do_nothing() {
    for place in places().await {
        let actor = place
            .app
            .actors
            .actor(place.app.store.read(), place.council.id, Uuid::from_u128(77), place.today())
            .await
            .unwrap()
            .unwrap();
        assert_eq!((actor.person, actor.set("roles").count(), actor.set("seats").count()), (None, 0, 0));
    }
}

#[tokio::test]
async fn t03_things_of_another_council_are_not_found_by_any_command() {
    for place in places().await {
        let other = COUNCIL.replace("slug: vila", "slug: altra").replace("vila.example", "altra.example");
        let founding = files(&other, Some(MEMBERS), Some(REPRESENTATIVES));
        let (council, _) = found(&place.app, Actor::operator(), &founding, None).await.unwrap();
        let theirs = register(&place.app, council.id).await.unwrap();
        let organisation = theirs.organisation_by_code("MUN-01").unwrap().id;
        let seat = theirs.seats().iter().find(|seat| seat.code == "MUN-01.2").unwrap().id;
        let person = theirs.people()[0].id;
        let mandate = theirs.mandates_held(person).next().unwrap().id;
        let before = (recorded(&place.app, council.id).await.len(), place.entries().await.len());
        let elena = place.as_("elena").await;
        let reason = || Some("Prova.".to_owned());
        let own_seat = place.seat("MUN-01.2").await;
        let own_person = place.person("david").await;
        let appointment =
            |seat, person| AppointRepresentative { seat, person, kind: MandateKind::Titular, starts_on: None, ends_on: None };
        let amend =
            AmendOrganisation { id: organisation, names: None, descriptions: None, website: None, persons_hidden: Some(true) };
        let codes = [
            refused(&elena, amend).await,
            refused(&elena, SuspendOrganisation { id: organisation, reason: reason() }).await,
            refused(&elena, ReinstateOrganisation { id: organisation, reason: reason() }).await,
            refused(&elena, WithdrawOrganisation { id: organisation, reason: reason() }).await,
            refused(&elena, AddSeat { organisation, code: "MUN-09".into(), college: "municipal".into(), valid_from: None }).await,
            refused(&elena, EndSeat { id: seat, valid_until: None }).await,
            refused(&elena, AmendPerson { id: person, display_name: Some("X".into()), email: None, language: None }).await,
            refused(&elena, InvitePerson { id: person }).await,
            refused(&elena, appointment(seat, own_person)).await,
            refused(&elena, appointment(own_seat, person)).await,
            refused(&elena, EndMandate { id: mandate, ends_on: None }).await,
            refused(&elena, GrantRole { person, role: Role::Observer }).await,
            refused(&elena, RevokeRole { person, role: Role::Administrator }).await,
        ];
        assert!(codes.iter().all(|code| *code == "NOT_FOUND"), "{codes:?}");
        assert_eq!((recorded(&place.app, council.id).await.len(), place.entries().await.len()), before, "nothing was written");
        let window = place.window(&elena).await;
        assert!(window.organisation(&organisation.to_string()).is_none() && window.person(person).is_none());
    }
}

#[tokio::test]
async fn an_account_of_one_council_is_nobody_in_another() {
    for place in places().await {
        let other = COUNCIL.replace("slug: vila", "slug: altra").replace("vila.example", "altra.example");
        let (council, _) = found(&place.app, Actor::operator(), &files(&other, None, None), None).await.unwrap();
        let account = place.as_("elena").await.actor.account.unwrap();
        let actor = place.app.actors.actor(place.app.store.read(), council.id, account, place.today()).await.unwrap().unwrap();
        assert_eq!((actor.person, actor.set("roles").count()), (None, 0));
    }
}
