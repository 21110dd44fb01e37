//! `/demo/mail`: the mail that a demonstration would have sent, so that its links can be followed. Only where the settings
//! say that this is a demonstration; anywhere else there is no such page.
use std::collections::BTreeSet;

use poem::{Request, Response};

use super::answer;
use super::html::Html;
use super::pages;
use super::refusal::Refusal;
use super::site::Site;
use super::visit::Visit;
use crate::foundation::locale;
use crate::foundation::mail::ReceivedMail;
use crate::foundation::problem::Params;

/// Answers `/demo/mail`.
///
/// # Errors
/// 404 where this is no demonstration.
pub fn answer(site: &Site, visit: &Visit, request: &Request) -> Result<Response, Refusal> {
    let mailbox = site.app.mailer.mailbox().filter(|_| site.app.settings.demo).ok_or_else(Refusal::not_found)?;
    answer::only_reading(request)?;
    let letters = mailbox.list();
    let to = request.params::<Asked>().ok().and_then(|asked| asked.to).filter(|to| !to.is_empty());
    let words = |key: &str| locale::text(&visit.language, key, &Params::new());
    let title = words("server-shared-mailbox");
    let main = Html::new().element("main", &[("id", "main")], |html| {
        let html = html.line("h1", &title).line("p", &words("server-shared-mailbox-explained"));
        if letters.is_empty() {
            return html.line("p", &words("server-shared-mailbox-empty"));
        }
        let html = choice(html, &letters, to.as_deref(), &words);
        let chosen = letters.iter().filter(|letter| to.as_ref().is_none_or(|to| letter.to == *to));
        chosen.fold(html, |html, each| letter(html, each, &words))
    });
    let body = pages::fill_bare(&visit.language, &title, &main);
    Ok(answer::keep(answer::bytes("text/html; charset=utf-8", body), "no-store"))
}

/// What the address may ask for.
#[derive(serde::Deserialize)]
struct Asked {
    to: Option<String>,
}

/// Whose letters are shown: a council's notices fill a page.
fn choice(html: Html, letters: &[ReceivedMail], to: Option<&str>, words: &impl Fn(&str) -> String) -> Html {
    let readers: BTreeSet<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
    html.element("form", &[("method", "get")], |html| {
        let html = html.element("label", &[("for", "to")], |html| html.text(&words("server-shared-mailbox-to"))).text(" ");
        let html = html.element("select", &[("id", "to"), ("name", "to")], |html| {
            let html = html.element("option", &[("value", "")], |html| html.text(&words("server-shared-mailbox-everybody")));
            readers.iter().fold(html, |html, reader| {
                let chosen = [("value", *reader), ("selected", "selected")];
                let attributes = if to == Some(*reader) { &chosen[..] } else { &chosen[..1] };
                html.element("option", attributes, |html| html.text(reader))
            })
        });
        html.text(" ").element("button", &[("type", "submit")], |html| html.text(&words("server-shared-mailbox-show")))
    })
}

fn letter(html: Html, letter: &ReceivedMail, words: &impl Fn(&str) -> String) -> Html {
    let sent_at = letter.at.format("%Y-%m-%d %H:%M UTC").to_string();
    let line =
        |html: Html, name: &str, value: &str| html.line("dt", name).element("dd", &[("dir", "auto")], |html| html.text(value));
    html.element("article", &[], |html| {
        let html = html.element("h2", &[("lang", letter.language.as_str()), ("dir", "auto")], |html| html.text(&letter.subject));
        let html = html.element("dl", &[], |html| {
            let html = line(html, &words("server-shared-mailbox-to"), &letter.to);
            line(html, &words("server-shared-mailbox-sent"), &sent_at)
        });
        html.element("pre", &[("lang", letter.language.as_str()), ("dir", "auto")], |html| with_links(html, &letter.text))
    })
}

/// Text in which addresses are links.
fn with_links(mut html: Html, text: &str) -> Html {
    let mut rest = text;
    while let Some(start) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let (before, from) = rest.split_at_checked(start).unwrap_or((rest, ""));
        let end = from
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\u{2068}' | '\u{2069}'))
            .unwrap_or(from.len());
        let (address, after) = from.split_at_checked(end).unwrap_or((from, ""));
        // A sentence's full stop is not part of the address.
        let trimmed = address.trim_end_matches(['.', ',', ')', ';']);
        let tail = address.strip_prefix(trimmed).unwrap_or_default();
        html = html.text(before).link(trimmed, trimmed).text(tail);
        rest = after;
    }
    html.text(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_a_letter_become_links_and_nothing_else_does() {
        let html = with_links(Html::new(), "Go to https://a.example/x?y=1&z. <b>javascript:alert(1)</b> (http://b.example)")
            .into_string();
        assert_eq!(
            html,
            "Go to <a href=\"https://a.example/x?y=1&amp;z\" rel=\"noopener noreferrer nofollow\">https://a.example/x?y=1&amp;z</a>. \
             &lt;b&gt;javascript:alert(1)&lt;/b&gt; (<a href=\"http://b.example\" rel=\"noopener noreferrer nofollow\">http://b.example</a>)"
        );
    }
}
