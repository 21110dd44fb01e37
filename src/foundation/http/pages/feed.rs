//! What programs follow: Atom feeds (RFC 4287), sitemaps (sitemaps.org 0.9), robots.txt (RFC 9309).
use std::fmt::Write as _;

use chrono::{DateTime, SecondsFormat, Utc};

use super::super::html::xml;
use super::skeleton::Place;
use super::source::{Address, FeedEntry};

/// The most addresses in one sitemap file (sitemaps.org).
pub const ADDRESSES_MAX: usize = 50_000;

fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// An Atom feed, newest first.
pub fn atom(place: &Place<'_>, name: &str, title: &str, entries: &[FeedEntry]) -> String {
    let own = place.address(place.language, &format!("/{name}.atom"));
    let page = place.address(place.language, &format!("/{name}"));
    let updated = entries.iter().map(|entry| entry.updated).max().unwrap_or(place.council.created_at);
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<author><name>{}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
        xml(place.language),
        xml(&own),
        xml(title),
        time(updated),
        xml(&place.council_name()),
        xml(&own),
        xml(&page),
    );
    for entry in entries {
        let _ = write!(
            text,
            "<entry xml:lang=\"{}\">\n<id>urn:uuid:{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<published>{}</published>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<summary>{}</summary>\n</entry>\n",
            xml(&entry.language),
            entry.id,
            xml(&entry.title),
            time(entry.updated),
            time(entry.published),
            xml(&place.address(place.language, &entry.path)),
            xml(&entry.summary),
        );
    }
    text.push_str("</feed>\n");
    text
}

/// The sitemap of one language, each address with its other languages.
pub fn sitemap(place: &Place<'_>, addresses: &[Address]) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for address in addresses.iter().take(ADDRESSES_MAX) {
        let _ = write!(text, "<url><loc>{}</loc>", xml(&place.address(place.language, &address.path)));
        if let Some(modified) = address.modified {
            let _ = write!(text, "<lastmod>{}</lastmod>", time(modified));
        }
        for language in &place.council.languages {
            let href = xml(&place.address(language, &address.path));
            let _ = write!(text, "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{href}\"/>", xml(language));
        }
        text.push_str("</url>\n");
    }
    text.push_str("</urlset>\n");
    text
}

/// The list of the languages' sitemaps.
pub fn sitemap_index(place: &Place<'_>) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for language in &place.council.languages {
        let _ = writeln!(text, "<sitemap><loc>{}</loc></sitemap>", xml(&format!("{}/sitemap-{language}.xml", place.base)));
    }
    text.push_str("</sitemapindex>\n");
    text
}

/// Everything public may be read by programs; what needs a person leads them nowhere.
pub fn robots(place: &Place<'_>) -> String {
    let mut text =
        String::from("User-agent: *\nAllow: /\nDisallow: /graphql\nDisallow: /live/\nDisallow: /session\nDisallow: /demo/\n");
    for language in &place.council.languages {
        let _ = writeln!(text, "Disallow: /{language}/me\nDisallow: /{language}/admin/");
    }
    let _ = writeln!(text, "Sitemap: {}/sitemap.xml", place.base);
    text
}
