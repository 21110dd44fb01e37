use std::sync::atomic::Ordering;

use super::support::{HOSTILE, Place, mailbox};
use crate::foundation::http::FRONTEND_ALONE;

async fn text(response: poem::Response) -> String {
    response.into_body().into_string().await.unwrap()
}

async fn get(place: &Place, path: &str) -> poem::Response {
    place.client.get(path).header("accept", "text/html").send().await.0
}

#[tokio::test]
async fn an_address_without_a_language_leads_to_the_one_that_is_wanted() {
    let place = Place::new().await;
    for (headers, path, expected) in [
        (vec![], "/", "/ca/"),
        (vec![("accept-language", "en-GB, ca;q=0.5")], "/", "/en/"),
        (vec![("accept-language", "en"), ("cookie", "claror-language=ca")], "/", "/ca/"),
        (vec![("cookie", "claror-language=xx")], "/", "/ca/"),
        (vec![("accept-language", "en")], "/things/hostile?x=1", "/en/things/hostile?x=1"),
    ] {
        let request = headers.iter().fold(place.client.get(path), |request, (name, value)| request.header(*name, *value));
        let response = request.send().await.0;
        assert_eq!((response.status().as_u16(), response.header("location")), (302, Some(expected)), "{headers:?}");
        let vary: Vec<_> = response.headers().get_all("vary").iter().collect();
        assert!(vary.iter().any(|v| *v == "Accept-Language") && vary.iter().any(|v| *v == "Cookie"));
    }
    assert_eq!(get(&place, "/no/such/thing").await.status().as_u16(), 404);
}

#[tokio::test]
async fn a_page_can_be_read_without_javascript_and_tells_crawlers_what_it_is() {
    let place = Place::with(|settings| settings.public_url = Some("https://test.example".into())).await;
    let response = get(&place, "/ca/things/hostile").await;
    assert_eq!(response.header("last-modified"), Some("Mon, 23 Nov 2026 08:00:00 GMT"));
    assert_eq!((response.header("cache-control"), response.header("content-language")), (Some("no-cache"), Some("ca")));
    let html = text(response).await;
    for part in [
        "<html lang=\"ca\" dir=\"ltr\"",
        "<link rel=\"canonical\" href=\"https://test.example/ca/things/hostile\">",
        "hreflang=\"en\" href=\"https://test.example/en/things/hostile\"",
        "hreflang=\"x-default\"",
        "property=\"og:title\"",
        "<script type=\"application/ld+json\">",
        "\"@context\":\"https://schema.org\"",
        "\"BreadcrumbList\"",
        "<script type=\"application/json\" id=\"claror-data\">",
        "\"timeZone\":\"Europe/Madrid\"",
        "<h1>",
    ] {
        assert!(html.contains(part), "{part} in\n{html}");
    }
    assert!(!html.contains("{{lang}}") && !html.contains("<!--claror"));
}

#[tokio::test]
async fn t12_nothing_that_people_wrote_becomes_markup_in_any_rendering() {
    let place = Place::new().await;
    for path in ["/ca/things/hostile", "/ca/decisions.atom", "/sitemap-ca.xml", "/ca/%3Cscript%3Ealert(1)%3C/script%3E", "/ca/me"]
    {
        let body = text(get(&place, path).await).await;
        assert!(!body.contains("<script>") && !body.contains("<img"), "{path}:\n{body}");
    }
    let json = text(get(&place, "/ca/things/hostile.json").await).await;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap()["name"], HOSTILE);
}

#[tokio::test]
async fn a_page_is_rendered_once_until_something_changes_and_known_versions_are_304() {
    let place = Place::new().await;
    let rendered = || place.rooms.rendered.load(Ordering::SeqCst);
    let tag = get(&place, "/ca/things/hostile").await.header("etag").unwrap().to_owned();
    let again = place.client.get("/ca/things/hostile").header("accept", "text/html").header("if-none-match", tag).send().await.0;
    assert_eq!((again.status().as_u16(), rendered()), (304, 1));
    place.touch(None).await;
    get(&place, "/ca/things/hostile").await;
    assert_eq!(rendered(), 2);
    // Whoever is signed in gets the same page: what is theirs comes by GraphQL.
    let signed_in = place
        .client
        .get("/ca/things/hostile")
        .header("accept", "text/html")
        .header("cookie", "claror=good-cookie")
        .send()
        .await
        .0;
    assert!(signed_in.status().is_success() && rendered() == 2);
}

#[tokio::test]
async fn data_is_given_by_accept_or_by_the_addresss_end_to_every_site() {
    let place = Place::new().await;
    for (path, accept, media_type) in [
        ("/ca/things/hostile.json", "*/*", "application/json; charset=utf-8"),
        ("/ca/things/hostile.jsonld", "*/*", "application/ld+json; charset=utf-8"),
        ("/ca/things/hostile", "application/json", "application/json; charset=utf-8"),
        ("/ca/things/hostile", "application/ld+json, text/html;q=0.5", "application/ld+json; charset=utf-8"),
    ] {
        let response = place.client.get(path).header("accept", accept).send().await.0;
        assert_eq!(
            (response.content_type(), response.header("access-control-allow-origin")),
            (Some(media_type), Some("*")),
            "{path} {accept}"
        );
    }
    let html = get(&place, "/ca/things/hostile").await;
    assert!(html.header("access-control-allow-origin").is_none());
    assert!(html.headers().get_all("vary").iter().any(|v| v == "Accept"));
}

#[tokio::test]
async fn pages_that_are_not_there_say_so_with_their_status() {
    let place = Place::new().await;
    let missing = get(&place, "/en/nothing").await;
    assert_eq!(missing.status().as_u16(), 404);
    let html = text(missing).await;
    assert!(html.contains("<html lang=\"en\"") && html.contains("This page is not here") && html.contains("noindex"), "{html}");
    assert_eq!(get(&place, "/ca/things/gone").await.status().as_u16(), 410);
    let broken = get(&place, "/ca/things/broken").await;
    assert_eq!(broken.status().as_u16(), 500);
    assert!(!text(broken).await.contains("/var/lib"), "nothing of the machine");
    assert_eq!(get(&place, "/ca/me/receipts").await.status().as_u16(), 200, "drawn by the frontend");
    assert_eq!(place.client.post("/ca/").send().await.0.status().as_u16(), 405);
}

#[tokio::test]
async fn robots_sitemaps_and_feeds_are_well_formed() {
    let place = Place::new().await;
    let robots = get(&place, "/robots.txt").await;
    assert_eq!(robots.content_type(), Some("text/plain; charset=utf-8"));
    assert!(text(robots).await.contains("Sitemap: http://127.0.0.1:8460/sitemap.xml"));
    assert!(text(get(&place, "/sitemap.xml").await).await.contains("/sitemap-en.xml</loc>"));
    let sitemap = text(get(&place, "/sitemap-en.xml").await).await;
    assert!(
        sitemap.contains("/en/things/hostile</loc><lastmod>2026-11-23T08:00:00Z</lastmod>")
            && sitemap.contains("hreflang=\"ca\""),
        "{sitemap}"
    );
    let atom = get(&place, "/ca/decisions.atom").await;
    assert_eq!(atom.content_type(), Some("application/atom+xml; charset=utf-8"));
    let atom = text(atom).await;
    assert!(
        atom.contains("<id>urn:uuid:00000000-0000-0000-0000-000000000004</id>")
            && atom.contains("<title>Consell – decisions</title>"),
        "{atom}"
    );
    for path in ["/sitemap-fr.xml", "/ca/people.atom"] {
        assert_eq!(get(&place, path).await.status().as_u16(), 404, "{path}");
    }
}

#[tokio::test]
async fn the_mailbox_is_there_only_in_a_demonstration() {
    let place = Place::with(mailbox).await;
    let response = get(&place, "/demo/mail").await;
    assert_eq!(response.status().as_u16(), 200);
    assert!(text(response).await.contains("Encara no hi ha cap carta"));
    let elsewhere = Place::with(|settings| settings.mail = crate::foundation::config::MailSettings::Mailbox).await;
    assert_eq!(get(&elsewhere, "/demo/mail").await.status().as_u16(), 404);
}

#[tokio::test]
async fn without_a_built_frontend_pages_are_still_read() {
    let empty = tempfile::tempdir().unwrap();
    let folder = empty.path().to_path_buf();
    let place = Place::with(move |settings| settings.frontend_dir = Some(folder)).await;
    let html = text(get(&place, "/ca/").await).await;
    assert!(html.contains("<h1>Consell</h1>") && html.contains("/plain.css"), "{html}");
    assert_eq!(get(&place, "/plain.css").await.content_type(), Some("text/css; charset=utf-8"));
    assert_eq!(get(&place, "/assets/index.js").await.status().as_u16(), 404);
}

#[tokio::test]
async fn the_frontends_skeleton_is_filled() {
    let dist = tempfile::tempdir().unwrap();
    std::fs::write(dist.path().join("index.html"), include_str!("../../../../frontend/index.html")).unwrap();
    let folder = dist.path().to_path_buf();
    let place = Place::with(move |settings| settings.frontend_dir = Some(folder)).await;
    let html = text(get(&place, "/ca/").await).await;
    assert!(
        html.contains("<html lang=\"ca\" dir=\"ltr\"") && html.contains("<div id=\"root\"><main id=\"main\"><h1>Consell</h1>"),
        "{html}"
    );
}

#[test]
fn every_page_of_the_frontend_is_one_that_the_server_knows() {
    let routes = include_str!("../../../../frontend/src/routes.tsx");
    let paths: Vec<&str> = routes.split("{ path: '/").skip(1).filter_map(|rest| rest.split(['\'', '/']).next()).collect();
    assert!(paths.len() >= 3, "{paths:?}");
    let of_rooms = ["", "decisions", "members"];
    for path in paths {
        assert!(
            of_rooms.contains(&path) || FRONTEND_ALONE.contains(&path),
            "/{path} would be 404: add it to FRONTEND_ALONE, or give it a PageSource"
        );
    }
}
