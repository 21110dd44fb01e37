//! Organisations and seats, from admission to their end.
use claror_record::event::Event;

use super::*;

fn text(language: &str, text: &str) -> TextInput {
    TextInput { language: language.into(), text: text.into() }
}

fn admission(code: &str, sector: Sector) -> AdmitOrganisation {
    AdmitOrganisation {
        code: code.into(),
        names: vec![text("ca", "Nova entitat"), text("ar", "جمعية جديدة")],
        sector,
        kind: "association".into(),
        college: Some("social".into()),
        website: Some("https://nova.example".into()),
        descriptions: vec![],
        persons_hidden: None,
        admitted_on: None,
    }
}

#[tokio::test]
async fn an_organisation_is_admitted_and_given_a_seat_when_one_is_free() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let admitted = done(&elena, admission("SOC-03", Sector::MigrantDiaspora)).await;
        let organisation = place.organisation("SOC-03").await;
        assert_eq!((organisation.id, organisation.admitted_on), (admitted.id, place.today()));
        assert!(organisation.persons_hidden, "associations of migrants hide their persons unless they say otherwise");
        assert_eq!(Some(&organisation.eid), admitted.eid.as_ref());
        let seat = AddSeat { organisation: admitted.id, code: "SOC-03".into(), college: "social".into(), valid_from: None };
        assert_eq!(refused(&elena, seat.clone()).await, "MEMBERSHIP_COLLEGE_FULL");
        done(&elena, EndSeat { id: place.seat("SOC-02.2").await, valid_until: None }).await;
        assert_eq!(refused(&elena, AddSeat { college: "municipal".into(), ..seat.clone() }).await, "MEMBERSHIP_COLLEGE_DIFFERS");
        assert_eq!(refused(&elena, AddSeat { college: "nowhere".into(), ..seat.clone() }).await, "MEMBERSHIP_COLLEGE_UNKNOWN");
        assert_eq!(refused(&elena, AddSeat { code: "SOC-02.2".into(), ..seat.clone() }).await, "MEMBERSHIP_SEAT_CODE_TAKEN");
        done(&elena, seat).await;
        assert!(matches!(place.last_entry().await.event, Event::SeatAdded(_)));
    }
}

#[tokio::test]
async fn a_code_names_one_organisation_for_ever() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let leaving = place.organisation("SOC-01").await.id;
        done(&elena, WithdrawOrganisation { id: leaving, reason: Some("S'ha dissolt.".into()) }).await;
        let before = place.entries().await;
        assert_eq!(refused(&elena, admission("SOC-01", Sector::Cso)).await, "MEMBERSHIP_CODE_TAKEN");
        assert_eq!(place.entries().await, before, "a refused admission leaves no entry");
    }
}

#[tokio::test]
async fn what_is_wrong_with_an_admission_is_said_field_by_field() {
    for place in places().await {
        let wrong = AdmitOrganisation {
            code: "SOC 3".into(),
            names: vec![text("de", "Verein")],
            kind: "Kind".into(),
            college: Some("nowhere".into()),
            website: Some("javascript:alert(1)".into()),
            admitted_on: Some(day("2030-01-01")),
            ..admission("", Sector::Cso)
        };
        let Err(Problem::Invalid(faults)) = run(place.as_("elena").await, wrong, None).await else { panic!("admitted") };
        let found: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(found, ["code", "names.0.language", "kind", "website", "admittedOn", "college"]);
    }
}

#[tokio::test]
async fn a_suspended_organisation_keeps_its_seats_but_nobody_acts_for_it() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let id = place.organisation("SOC-02").await.id;
        assert_eq!(refused(&elena, SuspendOrganisation { id, reason: None }).await, "INVALID_EMPTY");
        done(&elena, SuspendOrganisation { id, reason: Some("Acord del ple.".into()) }).await;
        assert_eq!(place.as_("carme").await.actor.set("seats").count(), 0);
        assert_eq!(roll_codes(&place).await, ["SOC-01", "MUN-01.1", "MUN-01.2"]);
        assert_eq!(place.register().await.seats_of(id).count(), 2);
        assert_eq!(
            refused(&elena, SuspendOrganisation { id, reason: Some("Un altre cop.".into()) }).await,
            "MEMBERSHIP_ORGANISATION_SUSPENDED"
        );
        done(&elena, ReinstateOrganisation { id, reason: None }).await;
        assert_eq!(place.as_("carme").await.actor.set("seats").count(), 2);
        assert_eq!(roll_codes(&place).await.len(), 5);
        assert_eq!(refused(&elena, ReinstateOrganisation { id, reason: None }).await, "MEMBERSHIP_ORGANISATION_NOT_SUSPENDED");
    }
}

/// Codes of the seats on today's electoral roll.
async fn roll_codes(place: &Place) -> Vec<String> {
    let (council, today) = (place.council.id, place.today());
    let roll = crate::foundation::command::housekeeping(&place.app.store, move |tx| {
        Box::pin(async move {
            let roll = roll(tx, council, today).await?;
            Ok(crate::foundation::command::Recorded::new(
                roll,
                crate::foundation::ledger::no_event(crate::foundation::ledger::Reason::Housekeeping),
            ))
        })
    });
    let roll = roll.await.unwrap();
    let register = place.register().await;
    roll.iter().map(|line| register.seat(line.seat).unwrap().code.clone()).collect()
}

#[tokio::test]
async fn leaving_ends_seats_and_mandates_each_with_its_entry_and_the_page_stays() {
    for place in places().await {
        let carme = place.as_("carme").await;
        let id = place.organisation("SOC-02").await.id;
        let before = place.entries().await.len();
        done(&carme, WithdrawOrganisation { id, reason: Some("Ho ha decidit la nostra assemblea.".into()) }).await;
        let entries = place.entries().await.split_off(before);
        assert_eq!(
            entries,
            ["representative.ended", "seat.ended", "representative.ended", "seat.ended", "organisation.withdrawn"]
        );
        let leaf = place.last_entry().await;
        assert_eq!(leaf.by.and_then(|by| by.org), Some(crate::foundation::ledger::id(id)), "the organisation did it itself");
        let organisation = place.organisation("SOC-02").await;
        assert_eq!((organisation.status, organisation.left_on), (OrganisationStatus::Withdrawn, Some(place.today())));
        let window = place.window(&place.as_public()).await;
        assert!(window.organisation("SOC-02").is_some(), "former members stay");
        assert_eq!(window.representatives(&organisation).len(), 2, "and so do those who spoke for them");
        assert_eq!(place.as_("carme").await.actor.set("seats").count(), 0);
        let elena = place.as_("elena").await;
        for refusal in [
            refused(&elena, AmendOrganisation { id, names: None, descriptions: None, website: None, persons_hidden: Some(true) })
                .await,
            refused(&elena, SuspendOrganisation { id, reason: Some("Tard.".into()) }).await,
            refused(&elena, WithdrawOrganisation { id, reason: Some("Tard.".into()) }).await,
            refused(&elena, AddSeat { organisation: id, code: "SOC-02.9".into(), college: "social".into(), valid_from: None })
                .await,
        ] {
            assert_eq!(refusal, "MEMBERSHIP_ORGANISATION_WITHDRAWN");
        }
    }
}

#[tokio::test]
async fn a_seat_ends_on_its_last_day_and_takes_its_mandates_along() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let seat = place.seat("MUN-01.1").await;
        let last = place.today() + Duration::days(2);
        done(&elena, EndSeat { id: seat, valid_until: Some(last) }).await;
        assert_eq!(place.as_("david").await.actor.set("seats").count(), 1, "until its last day it counts");
        place.pass_days(3);
        assert_eq!(place.as_("david").await.actor.set("seats").count(), 0);
        assert!(!roll_codes(&place).await.contains(&"MUN-01.1".to_owned()));
        assert_eq!(refused(&elena, EndSeat { id: seat, valid_until: None }).await, "MEMBERSHIP_ALREADY_ENDED");
    }
}

#[tokio::test]
async fn members_are_found_without_accents_and_paged_in_the_order_of_their_seats() {
    use crate::foundation::graphql::PageArgs;
    for place in places().await {
        let window = place.window(&place.as_public()).await;
        let found = |filter: OrganisationFilter, args: PageArgs| {
            let page = window.organisations(&filter, &args);
            let codes: Vec<_> = page.rows.iter().map(|(_, id)| window.register.organisation(*id).unwrap().code.clone()).collect();
            (codes, page.more, page.total, page.rows.last().map(|(key, _)| key.clone()))
        };
        let all = || PageArgs { first: 50, after: None };
        let search = |text: &str| OrganisationFilter { search: Some(text.into()), ..Default::default() };
        assert_eq!(found(search("africa"), all()).0, ["SOC-01"]);
        assert_eq!(found(search("PAU collectiu"), all()).0, ["SOC-02"]);
        assert_eq!(found(search("mun-01"), all()).0, ["MUN-01"]);
        assert_eq!(found(OrganisationFilter { sector: Some(Sector::Lra), ..Default::default() }, all()).0, ["MUN-01"]);
        assert_eq!(
            found(OrganisationFilter { college: Some("social".into()), ..Default::default() }, all()).0,
            ["SOC-01", "SOC-02"]
        );
        let (first, more, total, cursor) = found(OrganisationFilter::default(), PageArgs { first: 2, after: None });
        assert_eq!((first, more, total), (vec!["SOC-01".to_owned(), "SOC-02".to_owned()], true, 3));
        let (rest, more, ..) = found(OrganisationFilter::default(), PageArgs { first: 2, after: cursor });
        assert_eq!((rest, more), (vec!["MUN-01".to_owned()], false));
    }
}
