//! Pages that belong to no room: refusals as a browser shows them, and pages that the frontend alone draws.
use poem::Response;

use super::super::answer;
use super::super::html::Html;
use super::super::refusal::Refusal;
use super::skeleton::{self, Place, local};
use super::source::Page;
use crate::foundation::locale;
use crate::foundation::problem::Params;

/// The look of pages without the frontend.
pub const PLAIN_CSS: &str = include_str!("plain.css");

/// A refusal as a page: what happened in a sentence, its code, and where to go on.
pub fn refusal_page(skeleton: Option<&str>, place: &Place<'_>, refusal: &Refusal) -> Response {
    let title = words(
        place.language,
        if refusal.status.as_u16() == 404 { "server-shared-page-missing" } else { "server-shared-page-refused" },
    );
    let sentence = refusal.sentence(place.language);
    let main = Html::new()
        .line("h1", &title)
        .line("p", &sentence)
        .element("p", &[], |html| html.line("code", refusal.code))
        .element("p", &[], |html| html.link(&local(place.language, "/"), &words(place.language, "server-shared-go-home")));
    let page = Page { status: refusal.status.as_u16(), hidden: true, ..Page::new("/", title, sentence, main) };
    refusal.dress(answer::bytes("text/html; charset=utf-8", skeleton::fill(skeleton, place, &page)))
}

/// A page that only the frontend draws: it needs a person or a script.
pub fn drawn_by_the_frontend(place: &Place<'_>, path: String) -> Page {
    let main = Html::new()
        .line("h1", &place.council_name())
        .element("noscript", &[], |html| html.line("p", &words(place.language, "server-shared-needs-script")))
        .element("p", &[], |html| html.link(&local(place.language, "/"), &words(place.language, "server-shared-go-home")));
    Page { hidden: true, ..Page::new(path, place.council_name(), words(place.language, "server-shared-needs-script"), main) }
}

fn words(language: &str, key: &str) -> String {
    locale::text(language, key, &Params::new())
}
