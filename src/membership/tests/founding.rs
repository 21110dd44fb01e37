//! Founding from files: all or nothing, under the rights of whoever does it.
use claror_record::event::Event;

use super::*;

#[tokio::test]
async fn a_council_is_founded_from_its_files_with_an_entry_for_everything() {
    for place in places().await {
        let report = &place.report;
        assert_eq!((report.organisations, report.seats, report.representatives, report.people), (3, 5, 5, 5));
        assert!(report.link.as_ref().is_some_and(|link| link.contains("#token=")), "without mail the link is handed over");
        let entries = place.entries().await;
        let expected = [
            "log.opened",
            "council.founded",
            "statute.adopted",
            "organisation.admitted",
            "seat.added",
            "organisation.admitted",
            "seat.added",
            "seat.added",
            "organisation.admitted",
            "seat.added",
            "seat.added",
            "representative.appointed",
            "representative.appointed",
            "representative.appointed",
            "representative.appointed",
            "representative.appointed",
            "role.granted",
            "council.imported",
        ];
        assert_eq!(entries, expected);
        let Event::CouncilImported(imported) = place.last_entry().await.event else { panic!("not the import") };
        let cx = place.by(Actor::operator());
        let files = export(&cx).await.unwrap();
        let published = [files.council.as_bytes(), files.members.as_bytes()].concat();
        assert_eq!(
            imported.sha256,
            claror_record::event::FileDigest::of(&published),
            "outsiders can check it against the export"
        );
    }
}

#[tokio::test]
async fn one_person_with_one_address_wears_two_hats() {
    for place in places().await {
        let carme = place.as_("carme").await;
        assert_eq!(carme.actor.set("seats").count(), 2);
        assert_eq!(carme.actor.set("organisations").collect::<Vec<_>>(), [place.organisation("SOC-02").await.id.to_string()]);
        assert_eq!(carme.actor.set("sectors").collect::<Vec<_>>(), ["cso"]);
    }
}

#[tokio::test]
async fn every_problem_of_the_files_is_named_and_nothing_is_founded() {
    for (app, _, _dir) in empty_places().await {
        let members = MEMBERS.replace("cso", "superadmin").replace("municipal,lra", "nowhere,lra");
        let Err(Problem::Invalid(faults)) =
            found(&app, Actor::operator(), &files(COUNCIL, Some(&members), None), None).await.map(|_| ())
        else {
            panic!("a broken file was imported")
        };
        let places: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.code)).collect();
        assert_eq!(places, [("members.csv:3:15", "IMPORT_UNKNOWN_SECTOR"), ("members.csv:4:8", "IMPORT_UNKNOWN_SEAT_GROUP")]);
        assert!(app.tenancy.all().is_empty());
    }
}

#[tokio::test]
async fn a_failure_at_the_last_line_leaves_nothing_behind() {
    for (app, _, _dir) in empty_places().await {
        // Two substitutes of one seat at a time: a rule that is no matter of form.
        let representatives = format!("{REPRESENTATIVES}SOC-01,,substitute,Fatou Ba,fatou@vila.example,ca,2026-05-01,\n");
        let outcome = found(&app, Actor::operator(), &files(COUNCIL, Some(MEMBERS), Some(&representatives)), None).await;
        let Err(Problem::Invalid(faults)) = outcome.map(|_| ()) else { panic!("an overlap was imported") };
        assert_eq!((faults[0].field.as_str(), faults[0].code), ("representatives.6", "MEMBERSHIP_SEAT_TAKEN"));
        app.tenancy.refresh(app.store.read()).await.unwrap();
        assert!(app.tenancy.all().is_empty(), "no council without its members");
        let (council, _) =
            found(&app, Actor::operator(), &files(COUNCIL, Some(MEMBERS), Some(REPRESENTATIVES)), None).await.unwrap();
        assert_eq!(register(&app, council.id).await.unwrap().organisations().len(), 3, "the corrected files are taken");
    }
}

#[tokio::test]
async fn two_councils_cannot_share_a_name() {
    for place in places().await {
        let outcome = found(&place.app, Actor::operator(), &files(COUNCIL, None, None), None).await;
        assert_eq!(outcome.map(|_| ()).unwrap_err().code(), "MEMBERSHIP_COUNCIL_EXISTS");
    }
}

#[tokio::test]
async fn t23_importing_as_an_ordinary_person_is_denied_and_writes_nothing() {
    for place in places().await {
        let before = place.entries().await;
        for name in ["aminata", "carme", "david"] {
            let cx = place.as_(name).await;
            let outcome = import(&cx, file("members.csv", MEMBERS), Some(file("representatives.csv", REPRESENTATIVES))).await;
            assert_eq!(outcome.unwrap_err(), Problem::Denied { action: "importCouncil" });
            let founding = found(&place.app, cx.actor.clone(), &files(&COUNCIL.replace("vila", "altra"), None, None), None).await;
            assert_eq!(founding.map(|_| ()).unwrap_err(), Problem::Denied { action: "importCouncil" });
        }
        let outcome = import(&place.as_public(), file("members.csv", MEMBERS), None).await;
        assert_eq!(outcome.unwrap_err(), Problem::Unauthenticated);
        assert_eq!(place.entries().await, before);
    }
}

#[tokio::test]
async fn t23_an_administrator_fills_an_empty_council_and_cannot_make_another_administrator_by_it() {
    for (app, _, _dir) in empty_places().await {
        let (council, _) = found(&app, Actor::operator(), &files(COUNCIL, None, None), Some(administrator())).await.unwrap();
        let read = app.store.read();
        let account = accounts::account_by_email(&**read, council.id, "elena@vila.example").await.unwrap().unwrap().id;
        let actor = app.actors.actor(read, council.id, account, day("2026-11-24")).await.unwrap().unwrap();
        let cx = app.context(Arc::clone(&council), actor, "ca");
        // The association appoints its substitute itself; staff enter the first titular.
        let whole = import(&cx, file("members.csv", MEMBERS), Some(file("representatives.csv", REPRESENTATIVES))).await;
        let Err(Problem::Invalid(faults)) = whole else { panic!("{whole:?}") };
        assert_eq!(faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), ["representatives.2"]);
        let titulars: String = REPRESENTATIVES.split_inclusive('\n').filter(|line| !line.contains("substitute")).collect();
        let report = import(&cx, file("members.csv", MEMBERS), Some(file("representatives.csv", &titulars))).await.unwrap();
        assert_eq!((report.organisations, report.representatives), (3, 4));
        let register = register(&app, council.id).await.unwrap();
        let administrators: Vec<_> = register
            .people()
            .iter()
            .filter(|person| register.roles_held(person.id).any(|grant| grant.role == Role::Administrator))
            .collect();
        assert_eq!(administrators.len(), 1, "a file gives no office");
        let again = import(&cx, file("members.csv", MEMBERS), None).await;
        assert_eq!(again.unwrap_err().code(), "MEMBERSHIP_COUNCIL_HAS_MEMBERS");
    }
}

#[tokio::test]
async fn t23_the_operator_names_the_first_administrator_and_gives_no_other_office() {
    for place in places().await {
        let operator = place.by(Actor::operator());
        let person = place.person("david").await;
        for role in Role::ALL {
            assert_eq!(refused(&operator, GrantRole { person, role: *role }).await, "ACCESS_DENIED", "{role}");
        }
    }
}

#[tokio::test]
async fn the_files_of_another_council_are_not_taken() {
    for (app, _, _dir) in empty_places().await {
        let (council, _) = found(&app, Actor::operator(), &files(COUNCIL, None, None), None).await.unwrap();
        let cx = app.context(council, Actor::operator(), "ca");
        let plan = crate::membership::rules::council_file::parse(&crate::membership::rules::council_file::CouncilBundle {
            council: file("council.yaml", &COUNCIL.replace("slug: vila", "slug: altra")),
            members: file("members.csv", MEMBERS),
            representatives: None,
        });
        let command = crate::membership::commands::ImportCouncil { plan: plan.unwrap(), administrator: None };
        assert_eq!(refused(&cx, command).await, "MEMBERSHIP_COUNCIL_DIFFERS");
    }
}
