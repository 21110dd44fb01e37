//! The room's pages as everybody may see them, without JavaScript: the start page, the members, one member.
use async_trait::async_trait;
use serde_json::{Value, json};

use super::reads::Window;
use super::rules::{Organisation, OrganisationStatus, Sector};
use super::sector_name;
use crate::foundation::command::Context;
use crate::foundation::http::{Address, Crumb, Html, Page, PageSource};
use crate::foundation::locale::{self, Localised};
use crate::foundation::problem::{Params, Problem};
use crate::foundation::tenancy::Texts;

/// Pages of the council and its members.
pub struct MemberPages;

#[async_trait]
impl PageSource for MemberPages {
    async fn page(&self, cx: &Context, path: &[&str]) -> Result<Option<Page>, Problem> {
        match path {
            [] => home(&*Window::open(cx).await?).map(Some),
            ["members"] => Ok(Some(members(&*Window::open(cx).await?))),
            ["members", key] => {
                let window = Window::open(cx).await?;
                Ok(window.organisation(key).map(|organisation| member(&window, organisation)))
            }
            _ => Ok(None),
        }
    }

    async fn addresses(&self, cx: &Context) -> Result<Vec<Address>, Problem> {
        let window = Window::open(cx).await?;
        let fixed = ["/", "/members"].map(str::to_owned);
        let paths = fixed.into_iter().chain(window.register.organisations().iter().map(address));
        Ok(paths.map(|path| Address { path, modified: None }).collect())
    }
}

fn say(cx: &Context, key: &str) -> String {
    locale::text(&cx.language, key, &Params::new())
}

fn count(cx: &Context, key: &str, count: i64) -> String {
    locale::text(&cx.language, key, &Params::from([("count", count.into())]))
}

fn picked(cx: &Context, texts: &Texts) -> Option<Localised> {
    locale::pick(texts, &cx.language, &cx.council.default_language)
}

fn council_name(cx: &Context) -> String {
    picked(cx, &cx.council.name).map_or_else(|| cx.council.slug.clone(), |found| found.text)
}

/// The code is the address: it is what people quote, and it never changes.
fn address(organisation: &Organisation) -> String {
    format!("/members/{}", organisation.code)
}

fn crumbs(cx: &Context, rest: Vec<Crumb>) -> Vec<Crumb> {
    std::iter::once(Crumb { name: council_name(cx), path: "/".to_owned() }).chain(rest).collect()
}

fn home(window: &Window) -> Result<Page, Problem> {
    let cx = &window.cx;
    let profile = window.profile()?;
    let name = council_name(cx);
    let intro = picked(cx, &profile.intro);
    let seats: i64 = window.register.colleges().iter().map(|college| college.seats).sum();
    let figures = format!(
        "{} · {}",
        count(cx, "server-shared-seats", seats),
        count(cx, "server-shared-seats-filled", window.seats_filled(None))
    );
    let mut main = Html::new().line("h1", &name);
    if let Some(intro) = &intro {
        main = main.prose(&intro.language, &intro.text);
    }
    main = main.line("p", &figures);
    for (path, key) in [("/decisions", "server-shared-link-decisions"), ("/members", "server-shared-link-members")] {
        main = main.element("p", &[], |html| html.link(&format!("/{}{path}", cx.language), &say(cx, key)));
    }
    main = main.then(sectors(window));
    if let Some(note) = picked(cx, &profile.source_note) {
        main = main.prose(&note.language, &note.text);
    }
    let description = intro.map(|found| found.text).filter(|text| !text.trim().is_empty()).unwrap_or(figures);
    let mut page = Page::new("/", name, description, main);
    page.json_ld = vec![organisation_of_government(cx, profile.city.as_deref(), profile.country.as_deref())];
    page.data = Some(json!({
        "slug": cx.council.slug, "name": cx.council.name, "city": profile.city, "country": profile.country, "founded": profile.founded,
        "languages": cx.council.languages, "timeZone": cx.council.time_zone, "seats": seats, "seatsFilled": window.seats_filled(None),
    }));
    Ok(page)
}

fn organisation_of_government(cx: &Context, city: Option<&str>, country: Option<&str>) -> Value {
    json!({
        "@type": "GovernmentOrganization",
        "name": council_name(cx),
        "alternateName": cx.council.name.values().collect::<Vec<_>>(),
        "areaServed": city,
        "address": { "@type": "PostalAddress", "addressLocality": city, "addressCountry": country },
    })
}

/// Seats by sector: what the hemicycle draws, as a table.
fn sectors(window: &Window) -> Html {
    let cx = &window.cx;
    let header =
        ["server-shared-column-sector", "server-shared-column-members", "server-shared-column-seats"].map(|key| say(cx, key));
    let row = |sector: &Sector| {
        let members = window.members_of(*sector);
        (members > 0).then(|| {
            vec![sector_name(&cx.language, &sector.to_string()), members.to_string(), window.roll_of(*sector).to_string()]
        })
    };
    let rows: Vec<Vec<String>> = Sector::ALL.iter().filter_map(row).collect();
    if rows.is_empty() { Html::new() } else { Html::new().table(&say(cx, "server-shared-seats-by-sector"), &header, &rows) }
}

fn members(window: &Window) -> Page {
    let cx = &window.cx;
    let title = say(cx, "server-shared-members");
    let lead = say(cx, "server-shared-members-lead");
    let mut main = Html::new().line("h1", &title).line("p", &lead);
    for sector in Sector::ALL {
        let of_sector: Vec<&Organisation> =
            window.register.organisations().iter().filter(|organisation| organisation.sector == sector).collect();
        if of_sector.is_empty() {
            continue;
        }
        main = main.line("h2", &sector_name(&cx.language, &sector.to_string()));
        main = main.element("ul", &[], |html| {
            of_sector.iter().fold(html, |html, organisation| html.element("li", &[], |html| item(window, html, organisation)))
        });
    }
    let mut page = Page::new("/members", title.clone(), lead, main);
    page.crumbs = crumbs(cx, vec![Crumb { name: title, path: "/members".to_owned() }]);
    page.data = Some(
        json!({ "members": window.register.organisations().iter().map(|organisation| data(window, organisation)).collect::<Vec<_>>() }),
    );
    page
}

fn name_of(cx: &Context, organisation: &Organisation) -> Localised {
    let unnamed = || Localised { text: organisation.code.clone(), language: cx.language.clone(), is_fallback: true };
    picked(cx, &organisation.name).unwrap_or_else(unnamed)
}

fn item(window: &Window, html: Html, organisation: &Organisation) -> Html {
    let cx = &window.cx;
    let link = format!("/{}{}", cx.language, address(organisation));
    let seats = window.register.seats_of(organisation.id).filter(|seat| seat.span.contains(window.today)).count();
    let html = html.link(&link, &name_of(cx, organisation).text).text(" · ").text(&count(
        cx,
        "server-shared-seats",
        i64::try_from(seats).unwrap_or(i64::MAX),
    ));
    match organisation.status {
        OrganisationStatus::Active => html,
        _ => html.text(" · ").text(&standing(cx, organisation)),
    }
}

/// Member since when, suspended, or until when.
fn standing(cx: &Context, organisation: &Organisation) -> String {
    let day = |day: chrono::NaiveDate| Params::from([("day", day.to_string().into())]);
    match (organisation.status, organisation.left_on) {
        (OrganisationStatus::Suspended, _) => say(cx, "server-shared-member-suspended"),
        (OrganisationStatus::Withdrawn, Some(left)) => locale::text(&cx.language, "server-shared-member-left", &day(left)),
        _ => locale::text(&cx.language, "server-shared-member-since", &day(organisation.admitted_on)),
    }
}

fn member(window: &Window, organisation: &Organisation) -> Page {
    let cx = &window.cx;
    let name = name_of(cx, organisation);
    let standing = standing(cx, organisation);
    let sector = sector_name(&cx.language, &organisation.sector.to_string());
    let mut main = Html::new()
        .element("h1", &[("lang", &name.language), ("dir", "auto")], |html| html.text(&name.text))
        .line("p", &format!("{} · {sector} · {standing}", organisation.code));
    let about = picked(cx, &organisation.description);
    if let Some(about) = &about {
        main = main.prose(&about.language, &about.text);
    }
    if let Some(website) = &organisation.website {
        main = main.element("p", &[], |html| html.link(website, website));
    }
    main = main.line("h2", &say(cx, "server-shared-representatives")).then(representatives(window, organisation));
    let description =
        about.map(|found| found.text).filter(|text| !text.trim().is_empty()).unwrap_or_else(|| format!("{sector} · {standing}"));
    let mut page = Page::new(address(organisation), name.text.clone(), description, main);
    let list = Crumb { name: say(cx, "server-shared-members"), path: "/members".to_owned() };
    page.crumbs = crumbs(cx, vec![list, Crumb { name: name.text.clone(), path: address(organisation) }]);
    page.json_ld =
        vec![json!({ "@type": "Organization", "name": name.text, "identifier": organisation.code, "url": organisation.website })];
    page.data = Some(data(window, organisation));
    page
}

/// Who speaks for the member today, where anybody may know.
fn representatives(window: &Window, organisation: &Organisation) -> Html {
    let cx = &window.cx;
    if !window.sees_persons_of(organisation) {
        return Html::new().line("p", &say(cx, "server-shared-representatives-hidden"));
    }
    // Whose name was erased stays, nameless, where the name stood.
    let names: Vec<String> = window
        .representatives(organisation)
        .into_iter()
        .filter_map(|mandate| window.person_of(mandate).map(|person| (mandate, person)))
        .filter(|(mandate, person)| mandate.span.contains(window.today) || person.erased.is_some())
        .map(|(_, person)| window.name_of(person))
        .collect();
    if names.is_empty() {
        return Html::new().line("p", &say(cx, "server-shared-representatives-none"));
    }
    Html::new().element("ul", &[], |html| {
        names.iter().fold(html, |html, name| html.element("li", &[("dir", "auto")], |html| html.text(name)))
    })
}

fn data(window: &Window, organisation: &Organisation) -> Value {
    let seats: Vec<Value> = window
        .register
        .seats_of(organisation.id)
        .map(|seat| json!({ "id": seat.id, "code": seat.code, "college": seat.college, "from": seat.span.from, "vacant": window.register.is_vacant(seat.id, window.today) }))
        .collect();
    json!({
        "id": organisation.id, "code": organisation.code, "name": organisation.name, "sector": organisation.sector.to_string(), "kind": organisation.kind,
        "college": organisation.college, "status": organisation.status.to_string(), "admittedOn": organisation.admitted_on, "leftOn": organisation.left_on,
        "website": organisation.website, "seats": seats, "entry": organisation.eid,
    })
}
