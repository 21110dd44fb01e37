//! Filling the marks of the frontend's `index.html`: `{{lang}}`, `{{dir}}`, `<!--claror:head-->`, `<!--claror:main-->`.
use poem::http::StatusCode;
use serde_json::{Value, json};

use super::super::html::Html;
use super::super::look;
use super::source::Page;
use crate::foundation::locale;
use crate::foundation::problem::Params;
use crate::foundation::tenancy::Council;

const HEAD: &str = "<!--claror:head-->";
const MAIN: &str = "<!--claror:main-->";

/// A skeleton for when no frontend was built, and for pages that must not depend on it: the text alone.
const BARE: &str = "<!doctype html>\n<html lang=\"{{lang}}\" dir=\"{{dir}}\">\n<head>\n<meta charset=\"utf-8\">\n\
     <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"stylesheet\" href=\"/plain.css\">\n\
     <!--claror:head-->\n</head>\n<body>\n<div id=\"root\"><!--claror:main--></div>\n</body>\n</html>\n";

/// Where a page stands.
pub struct Place<'a> {
    pub council: &'a Council,
    pub language: &'a str,
    /// `https://council.example`, no final slash.
    pub base: String,
    pub demo: bool,
}

impl Place<'_> {
    /// The full address of a path below the language.
    pub fn address(&self, language: &str, path: &str) -> String {
        format!("{}{}", self.base, local(language, path))
    }

    pub fn council_name(&self) -> String {
        locale::pick(&self.council.name, self.language, &self.council.default_language)
            .map(|found| found.text)
            .unwrap_or_default()
    }
}

/// `/ca/decisions`; the start page is `/ca/`.
pub fn local(language: &str, path: &str) -> String {
    if path == "/" { format!("/{language}/") } else { format!("/{language}{path}") }
}

/// The page in `skeleton` (the frontend's, if there is one).
pub fn fill(skeleton: Option<&str>, place: &Place<'_>, page: &Page) -> String {
    let head = head(place, page);
    let main = Html::new().element("main", &[("id", "main")], |html| body(html, place, page));
    put(skeleton.unwrap_or(BARE), place.language, &head, &main)
}

/// A page that no script touches.
pub fn fill_bare(language: &str, title: &str, main: &Html) -> String {
    let head = Html::new().line("title", title).void("meta", &[("name", "robots"), ("content", "noindex")]);
    put(BARE, language, &head, main)
}

fn put(skeleton: &str, language: &str, head: &Html, main: &Html) -> String {
    // The marks are looked for in the skeleton alone: what people wrote cannot be one.
    let (start, rest) = skeleton.split_once(HEAD).unwrap_or((skeleton, ""));
    let (middle, end) = rest.split_once(MAIN).unwrap_or((rest, ""));
    let start = start.replace("{{lang}}", language).replace("{{dir}}", locale::direction(language));
    [&start, head.as_str(), middle, main.as_str(), end].concat()
}

fn head(place: &Place<'_>, page: &Page) -> Html {
    let council = place.council_name();
    let title =
        if page.title == council || page.title.is_empty() { council.clone() } else { format!("{} – {council}", page.title) };
    let canonical = place.address(place.language, &page.path);
    let mut html = Html::new().line("title", &title).void("meta", &[("name", "description"), ("content", &page.description)]);
    if page.hidden || page.status != StatusCode::OK.as_u16() {
        html = html.void("meta", &[("name", "robots"), ("content", "noindex")]);
    } else {
        html = html.void("link", &[("rel", "canonical"), ("href", &canonical)]);
        for language in &place.council.languages {
            html = html
                .void("link", &[("rel", "alternate"), ("hreflang", language), ("href", &place.address(language, &page.path))]);
        }
        let default = place.address(&place.council.default_language, &page.path);
        html = html.void("link", &[("rel", "alternate"), ("hreflang", "x-default"), ("href", &default)]);
    }
    if let Some(look) = look::address(&place.council.look) {
        html = html.void("link", &[("rel", "stylesheet"), ("href", &look)]);
    }
    let feed = local(place.language, "/decisions.atom");
    html = html
        .void("link", &[("rel", "alternate"), ("type", "application/atom+xml"), ("href", &feed), ("title", &council)])
        .void("meta", &[("property", "og:type"), ("content", "website")])
        .void("meta", &[("property", "og:site_name"), ("content", &council)])
        .void("meta", &[("property", "og:title"), ("content", &page.title)])
        .void("meta", &[("property", "og:description"), ("content", &page.description)])
        .void("meta", &[("property", "og:url"), ("content", &canonical)])
        .void("meta", &[("property", "og:locale"), ("content", place.language)]);
    json_ld(place, page).iter().fold(html, |html, object| html.data_block("application/ld+json", None, object)).data_block(
        "application/json",
        Some("claror-data"),
        &page_data(place),
    )
}

/// What the frontend may read before its first answer.
fn page_data(place: &Place<'_>) -> Value {
    let council = place.council;
    json!({ "council": {
        "slug": council.slug,
        "name": place.council_name(),
        "timeZone": council.time_zone,
        "languages": council.languages,
        "defaultLanguage": council.default_language,
        "demo": place.demo,
    } })
}

/// The page's schema.org objects with their context, and the way to the page.
pub fn json_ld(place: &Place<'_>, page: &Page) -> Vec<Value> {
    let mut objects: Vec<Value> = page.json_ld.iter().cloned().map(with_context).collect();
    if page.crumbs.len() > 1 {
        let items: Vec<Value> = page
            .crumbs
            .iter()
            .zip(1u32..)
            .map(|(crumb, position)| {
                json!({ "@type": "ListItem", "position": position, "name": crumb.name, "item": place.address(place.language, &crumb.path) })
            })
            .collect();
        objects.push(with_context(json!({ "@type": "BreadcrumbList", "itemListElement": items })));
    }
    objects
}

fn with_context(mut object: Value) -> Value {
    if let Some(fields) = object.as_object_mut() {
        fields.insert("@context".to_owned(), "https://schema.org".into());
    }
    object
}

/// The main text with its way and, below, the same page in other languages.
fn body(html: Html, place: &Place<'_>, page: &Page) -> Html {
    let words = |key: &str| locale::text(place.language, key, &Params::new());
    let mut html = html;
    if page.crumbs.len() > 1 {
        html = html.element("nav", &[("aria-label", &words("server-shared-breadcrumbs"))], |html| {
            html.element("ol", &[], |html| {
                page.crumbs.iter().fold(html, |html, crumb| {
                    html.element("li", &[], |html| html.link(&local(place.language, &crumb.path), &crumb.name))
                })
            })
        });
    }
    html = html.then(page.main.clone());
    let others = place.council.languages.iter().filter(|language| *language != place.language);
    html.element("nav", &[("aria-label", &words("server-shared-languages"))], |html| {
        html.element("ul", &[], |html| {
            others.fold(html, |html, language| {
                html.element("li", &[("lang", language)], |html| {
                    html.link(
                        &local(language, &page.path),
                        &locale::text(language, "server-shared-language-name", &Params::new()),
                    )
                })
            })
        })
    })
}
