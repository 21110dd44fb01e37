//! Who speaks for whom, and who may decide it.
use super::*;

fn appointment(seat: Uuid, person: Uuid, kind: MandateKind) -> AppointRepresentative {
    AppointRepresentative { seat, person, kind, starts_on: None, ends_on: None }
}

async fn registered(cx: &Context, name: &str) -> Uuid {
    let email = format!("{name}@vila.example");
    done(cx, RegisterPerson { display_name: name.into(), email: Some(email), language: "ca".into() }).await.id
}

#[tokio::test]
async fn an_organisation_chooses_its_representatives_and_no_authority_does() {
    for place in places().await {
        let chair = place.make("presidenta", Role::Chair).await;
        let secretary = place.make("secretaria", Role::Secretary).await;
        let (elena, david, carme) = (place.as_("elena").await, place.as_("david").await, place.as_("carme").await);
        let person = registered(&carme, "gerard").await;
        let seat = place.seat("SOC-02.1").await;
        let mandate = place.mandate("SOC-02.1", MandateKind::Titular).await;
        for cx in [&chair, &secretary, &elena, &david] {
            assert_eq!(refused(cx, appointment(seat, person, MandateKind::Substitute)).await, "ACCESS_DENIED");
            assert_eq!(refused(cx, EndMandate { id: mandate, ends_on: None }).await, "ACCESS_DENIED");
        }
        done(&carme, appointment(seat, person, MandateKind::Substitute)).await;
        let leaf = place.last_entry().await;
        let by = leaf.by.unwrap();
        assert_eq!(by.org, Some(crate::foundation::ledger::id(place.organisation("SOC-02").await.id)));
        let gerard = place.as_("gerard").await;
        assert!(gerard.actor.has("seats", &seat.to_string()), "a substitute may act as well");
    }
}

#[tokio::test]
async fn staff_enter_the_first_titular_of_a_seat_that_nobody_holds() {
    for place in places().await {
        let (elena, aminata) = (place.as_("elena").await, place.as_("aminata").await);
        let person = registered(&elena, "gerard").await;
        let (first, second) =
            (place.mandate("SOC-01", MandateKind::Titular).await, place.mandate("SOC-01", MandateKind::Substitute).await);
        done(&aminata, EndMandate { id: first, ends_on: None }).await;
        let aminata = place.as_("aminata").await;
        assert_eq!(
            refused(&aminata, EndMandate { id: second, ends_on: None }).await,
            "ACCESS_DENIED",
            "she speaks for nobody now"
        );
        let seat = place.seat("SOC-01").await;
        done(&elena, appointment(seat, person, MandateKind::Titular)).await;
        assert_eq!(
            refused(&elena, EndMandate { id: place.mandate("SOC-01", MandateKind::Titular).await, ends_on: None }).await,
            "ACCESS_DENIED"
        );
    }
}

#[tokio::test]
async fn a_titular_appointed_for_later_keeps_staff_out_already() {
    for place in places().await {
        let (elena, carme) = (place.as_("elena").await, place.as_("carme").await);
        let person = registered(&carme, "gerard").await;
        let seat = place.seat("SOC-02.2").await;
        let later =
            AppointRepresentative { starts_on: Some(day("2027-01-01")), ..appointment(seat, person, MandateKind::Titular) };
        assert_eq!(
            refused(&carme, AppointRepresentative { starts_on: Some(day("2026-12-31")), ..later.clone() }).await,
            "MEMBERSHIP_SEAT_TAKEN"
        );
        done(&carme, later).await;
        done(&carme, EndMandate { id: place.mandate("SOC-02.2", MandateKind::Titular).await, ends_on: None }).await;
        let own = place.person("elena").await;
        let gap = AppointRepresentative { ends_on: Some(day("2026-12-31")), ..appointment(seat, own, MandateKind::Titular) };
        assert_eq!(refused(&elena, gap).await, "ACCESS_DENIED");
    }
}

#[tokio::test]
async fn staff_keep_the_mandates_of_public_bodies() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let person = registered(&elena, "gerard").await;
        done(&elena, EndMandate { id: place.mandate("MUN-01.1", MandateKind::Titular).await, ends_on: None }).await;
        assert_eq!(place.as_("david").await.actor.set("seats").count(), 0, "at once");
        done(&elena, appointment(place.seat("MUN-01.1").await, person, MandateKind::Titular)).await;
    }
}

#[tokio::test]
async fn a_representative_may_step_down() {
    for place in places().await {
        let bakary = place.as_("bakary").await;
        let mandate = place.mandate("SOC-01", MandateKind::Substitute).await;
        done(&bakary, EndMandate { id: mandate, ends_on: Some(place.today()) }).await;
        assert_eq!(place.as_("bakary").await.actor.set("seats").count(), 1, "to the end of the last day");
        place.pass_days(1);
        assert_eq!(place.as_("bakary").await.actor.set("seats").count(), 0);
        assert_eq!(refused(&bakary, EndMandate { id: mandate, ends_on: None }).await, "MEMBERSHIP_ALREADY_ENDED");
    }
}

#[tokio::test]
async fn a_mandate_runs_by_the_days_of_the_council_and_not_of_the_server() {
    for place in places().await {
        // SOC-02.2 is held until the end of the year; 23:30 UTC on its last day is the new year in Madrid.
        let until = DateTime::parse_from_rfc3339("2026-12-31T22:30:00Z").unwrap().to_utc();
        place.clock.advance(until - place.as_public().now);
        assert_eq!(place.as_("carme").await.actor.set("seats").count(), 2);
        place.clock.advance(Duration::hours(1));
        assert_eq!(place.as_("carme").await.actor.set("seats").count(), 1);
    }
}

#[tokio::test]
async fn two_appointments_at_once_give_one_titular() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let seat = place.seat("MUN-01.2").await;
        let mut tasks = tokio::task::JoinSet::new();
        for name in ["gerard", "helena", "ignasi", "joana"] {
            let person = registered(&elena, name).await;
            tasks.spawn(run(elena.clone(), appointment(seat, person, MandateKind::Titular), None));
        }
        let outcomes = tasks.join_all().await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
        for problem in outcomes.into_iter().filter_map(Result::err) {
            assert_eq!(problem.code(), "MEMBERSHIP_SEAT_TAKEN");
        }
    }
}
