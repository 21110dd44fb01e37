//! Councils go into files and come back from them.
use super::*;
use crate::membership::rules::council_file::CouncilFiles;

async fn exported(app: &Arc<App>, council: &Arc<Council>) -> CouncilFiles {
    export(&app.context(Arc::clone(council), Actor::operator(), "ca")).await.unwrap()
}

#[tokio::test]
async fn export_import_export_gives_the_same_bytes() {
    let mut all = Vec::new();
    for place in places().await {
        let first = exported(&place.app, &place.council).await;
        for (app, clock, _dir) in empty_places().await {
            // Another day: what the first import filled in stays.
            clock.advance(Duration::days(40));
            let files = files(&first.council, Some(&first.members), first.representatives.as_deref());
            let (council, _) = found(&app, Actor::operator(), &files, None).await.unwrap();
            assert_eq!(exported(&app, &council).await, first);
        }
        all.push(first);
    }
    assert_eq!(all[0], all[1], "both databases give the same files");
}

#[tokio::test]
async fn what_has_ended_is_not_exported_and_what_is_exported_can_be_imported() {
    for place in places().await {
        let elena = place.as_("elena").await;
        let leaving = place.organisation("SOC-01").await.id;
        done(&elena, WithdrawOrganisation { id: leaving, reason: Some("S'ha dissolt.".into()) }).await;
        done(&elena, EndSeat { id: place.seat("SOC-02.1").await, valid_until: None }).await;
        let files_now = exported(&place.app, &place.council).await;
        assert!(!files_now.members.contains("SOC-01") && files_now.members.contains("SOC-02"));
        let (app, _, _dir) = empty_places().await.remove(0);
        let again = files(&files_now.council, Some(&files_now.members), files_now.representatives.as_deref());
        let (council, report) = found(&app, Actor::operator(), &again, None).await.unwrap();
        assert_eq!(report.seats, 3);
        assert_eq!(exported(&app, &council).await, files_now);
    }
}

#[tokio::test]
async fn only_administrators_and_the_operator_export_addresses() {
    for place in places().await {
        place.make("secretaria", Role::Secretary).await;
        for name in ["aminata", "david", "secretaria"] {
            assert_eq!(export(&place.as_(name).await).await.unwrap_err(), Problem::Denied { action: "exportCouncil" });
        }
        assert_eq!(export(&place.as_public()).await.unwrap_err(), Problem::Unauthenticated);
        let files = export(&place.as_("elena").await).await.unwrap();
        assert!(files.representatives.is_some_and(|file| file.contains("aminata@vila.example")));
        assert!(!files.members.contains("vila.example") && !files.council.contains("aminata"));
    }
}
