//! The pages that everybody may see.
use super::*;
use crate::foundation::http::PageSource as _;

async fn page(place: &Place, path: &[&str]) -> String {
    let page = MemberPages.page(&place.as_public(), path).await.unwrap().expect("a page");
    assert_eq!(page.status, 200);
    format!(
        "{} {} {}",
        page.main.as_str(),
        page.data.unwrap(),
        page.json_ld[..].iter().map(ToString::to_string).collect::<String>()
    )
}

#[tokio::test]
async fn t11_no_page_shows_a_person_whom_an_organisation_hides() {
    for place in places().await {
        let (council, members) = (page(&place, &[]).await, page(&place, &["members"]).await);
        let (hidden, shown) = (page(&place, &["members", "SOC-01"]).await, page(&place, &["members", "SOC-02"]).await);
        for text in [&council, &members, &hidden] {
            assert!(!text.contains("Aminata") && !text.contains("Bakary"), "{text}");
        }
        assert!(shown.contains("Carme Puig") && !shown.contains("vila.example"));
    }
}

#[tokio::test]
async fn every_member_has_an_address_and_a_stranger_none() {
    for place in places().await {
        let cx = place.as_public();
        let addresses = MemberPages.addresses(&cx).await.unwrap();
        let paths: Vec<_> = addresses.iter().map(|address| address.path.as_str()).collect();
        assert_eq!(paths, ["/", "/members", "/members/SOC-01", "/members/SOC-02", "/members/MUN-01"]);
        for path in [vec!["members", "SOC-99"], vec!["members", "SOC-01", "x"], vec!["people"]] {
            assert_eq!(MemberPages.page(&cx, &path).await.unwrap(), None);
        }
    }
}

#[tokio::test]
async fn who_has_left_stays_on_the_list_with_both_days() {
    for place in places().await {
        let id = place.organisation("SOC-02").await.id;
        done(&place.as_("elena").await, WithdrawOrganisation { id, reason: Some("S'ha dissolt.".into()) }).await;
        assert!(page(&place, &["members"]).await.contains("SOC-02"));
        let own = page(&place, &["members", "SOC-02"]).await;
        assert!(own.contains("2020-01-01") && own.contains(&place.today().to_string()), "{own}");
    }
}
