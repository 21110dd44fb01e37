//! Persons whom their organisation hides.
use super::*;

async fn names(place: &Place, cx: &Context, code: &str) -> Vec<String> {
    let window = place.window(cx).await;
    let organisation = place.organisation(code).await;
    let shown = window.representatives(&organisation);
    shown.into_iter().filter_map(|mandate| window.person_of(mandate)).map(|person| person.display_name.clone()).collect()
}

#[tokio::test]
async fn hidden_persons_are_known_to_officers_inside_the_organisation_and_to_themselves() {
    for place in places().await {
        let chair = place.make("presidenta", Role::Chair).await;
        let secretary = place.make("secretaria", Role::Secretary).await;
        let both = ["Aminata Diallo".to_owned(), "Bakary Camara".to_owned()];
        for cx in [&chair, &secretary, &place.as_("elena").await, &place.as_("bakary").await] {
            assert_eq!(names(&place, cx, "SOC-01").await, both);
        }
        let mut strangers = vec![place.as_public(), place.as_("carme").await, place.as_("david").await];
        for role in [Role::TechnicalStaff, Role::Auditor, Role::Observer] {
            strangers.push(place.make(role.as_str(), role).await);
        }
        let aminata = place.person("aminata").await;
        for cx in &strangers {
            assert!(names(&place, cx, "SOC-01").await.is_empty());
            let window = place.window(cx).await;
            assert!(window.person(aminata).is_none(), "nor by id");
            let seat = place.seat("SOC-01").await;
            assert!(
                window.register.mandates_of_seat(seat).all(|mandate| window.person_of(mandate).is_none()),
                "nor through the seat"
            );
        }
        assert_eq!(names(&place, &place.as_public(), "SOC-02").await.len(), 2, "others show theirs");
    }
}

#[tokio::test]
async fn whoever_is_seen_through_one_hat_is_not_seen_through_the_hidden_one() {
    for place in places().await {
        let (aminata, carme) = (place.as_("aminata").await, place.person("carme").await);
        done(&aminata, EndMandate { id: place.mandate("SOC-01", MandateKind::Substitute).await, ends_on: None }).await;
        let seat = place.seat("SOC-01").await;
        done(
            &aminata,
            AppointRepresentative { seat, person: carme, kind: MandateKind::Substitute, starts_on: None, ends_on: None },
        )
        .await;
        let window = place.window(&place.as_public()).await;
        assert!(window.person(carme).is_some());
        let seats: Vec<_> =
            window.mandates_of(carme).iter().map(|mandate| window.register.seat(mandate.seat).unwrap().code.clone()).collect();
        assert_eq!(seats, ["SOC-02.1", "SOC-02.2"]);
        assert_eq!(place.window(&place.as_("carme").await).await.mandates_of(carme).len(), 3, "she sees all of hers");
    }
}

#[tokio::test]
async fn an_organisation_hides_and_shows_its_own_and_staff_can_only_hide() {
    for place in places().await {
        let (elena, carme, aminata) = (place.as_("elena").await, place.as_("carme").await, place.as_("aminata").await);
        let hiding = |id: Uuid, hidden: bool| AmendOrganisation {
            id,
            names: None,
            descriptions: None,
            website: None,
            persons_hidden: Some(hidden),
        };
        let (migrants, peace, town) =
            (place.organisation("SOC-01").await.id, place.organisation("SOC-02").await.id, place.organisation("MUN-01").await.id);
        done(&carme, hiding(peace, true)).await;
        assert!(names(&place, &place.as_public(), "SOC-02").await.is_empty());
        assert_eq!(refused(&elena, hiding(migrants, false)).await, "ACCESS_DENIED");
        done(&elena, hiding(town, true)).await;
        assert_eq!(refused(&elena, hiding(town, false)).await, "ACCESS_DENIED", "not even of a public body");
        done(&aminata, hiding(migrants, false)).await;
        assert_eq!(names(&place, &place.as_public(), "SOC-01").await.len(), 2);
    }
}

#[tokio::test]
async fn staff_do_not_amend_what_an_association_says_of_itself() {
    for place in places().await {
        let secretary = place.make("secretaria", Role::Secretary).await;
        let id = place.organisation("SOC-02").await.id;
        let names = Some(vec![TextInput { language: "ca".into(), text: "Un altre nom".into() }]);
        let amend = AmendOrganisation { id, names, descriptions: None, website: None, persons_hidden: None };
        assert_eq!(refused(&secretary, amend.clone()).await, "ACCESS_DENIED");
        assert_eq!(refused(&place.as_("aminata").await, amend.clone()).await, "ACCESS_DENIED");
        let elena = place.as_("elena").await;
        done(&elena, SuspendOrganisation { id, reason: Some("Acord del ple.".into()) }).await;
        for cx in [&secretary, &elena, &place.as_("carme").await] {
            assert_eq!(refused(cx, amend.clone()).await, "ACCESS_DENIED", "a suspension opens nothing to staff");
        }
        done(&elena, ReinstateOrganisation { id, reason: None }).await;
        done(&place.as_("carme").await, amend.clone()).await;
        assert_eq!(done(&place.as_("carme").await, amend).await.eid, None, "the same again is no act");
    }
}

#[tokio::test]
async fn no_leaf_names_a_person() {
    for place in places().await {
        let secret =
            [place.person("aminata").await.to_string(), "Aminata".to_owned(), "vila.example\"".to_owned(), "Elena".to_owned()];
        for leaf in recorded(&place.app, place.council.id).await {
            let text = String::from_utf8(leaf.encode().unwrap()).unwrap();
            for word in &secret {
                assert!(!text.contains(word), "{text}");
            }
        }
    }
}
