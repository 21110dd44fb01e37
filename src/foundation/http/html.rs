//! HTML that cannot carry a stranger's markup (T12): names of elements and attributes are fixed in the source, everything
//! else is escaped on its way in, and an address that could run a script becomes plain text.
use std::fmt::Write as _;

/// Markup built so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    pub fn new() -> Self {
        Self::default()
    }

    /// Text, escaped.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        escape_into(&mut self.0, text);
        self
    }

    /// An element with attributes and what `inside` puts into it.
    #[must_use]
    pub fn element(self, name: &'static str, attributes: &[(&'static str, &str)], inside: impl FnOnce(Self) -> Self) -> Self {
        let opened = self.open(name, attributes);
        let mut filled = inside(opened);
        let _ = write!(filled.0, "</{name}>");
        filled
    }

    /// An element without attributes that holds only text.
    #[must_use]
    pub fn line(self, name: &'static str, text: &str) -> Self {
        self.element(name, &[], |html| html.text(text))
    }

    /// An element that has no end tag (`meta`, `link`, `br`).
    #[must_use]
    pub fn void(self, name: &'static str, attributes: &[(&'static str, &str)]) -> Self {
        self.open(name, attributes)
    }

    /// A link. Only addresses inside the site, `https:`, `http:` and `mailto:` become links.
    #[must_use]
    pub fn link(self, address: &str, text: &str) -> Self {
        if !is_safe_address(address) {
            return self.text(text);
        }
        let outside = !address.starts_with('/') && !address.starts_with('#');
        let mut attributes = vec![("href", address)];
        if outside {
            attributes.push(("rel", "noopener noreferrer nofollow"));
        }
        self.element("a", &attributes, |html| html.text(text))
    }

    /// People's words: their own direction and language, paragraph by paragraph.
    #[must_use]
    pub fn prose(mut self, language: &str, text: &str) -> Self {
        for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            self = self.element("p", &[("lang", language), ("dir", "auto")], |html| html.text(paragraph));
        }
        self
    }

    /// A table with a caption, a header row and rows of text.
    #[must_use]
    pub fn table(self, caption: &str, header: &[String], rows: &[Vec<String>]) -> Self {
        self.element("table", &[], |html| {
            let html = html.line("caption", caption).element("thead", &[], |html| {
                html.element("tr", &[], |html| {
                    header.iter().fold(html, |html, cell| html.element("th", &[("scope", "col")], |html| html.text(cell)))
                })
            });
            html.element("tbody", &[], |html| {
                rows.iter().fold(html, |html, row| html.element("tr", &[], |html| cells(html, row)))
            })
        })
    }

    /// Data for scripts and crawlers, of a kind that no browser runs.
    #[must_use]
    pub fn data_block(mut self, media_type: &'static str, id: Option<&'static str>, value: &serde_json::Value) -> Self {
        let id = id.map(|id| format!(" id=\"{id}\"")).unwrap_or_default();
        // Inside a script element only `</script` and `<!--` matter; without any `<` neither can appear.
        let json = value.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        let _ = write!(self.0, "<script type=\"{media_type}\"{id}>{json}</script>");
        self
    }

    /// Puts other markup in.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.0.push_str(&other.0);
        self
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }

    fn open(mut self, name: &'static str, attributes: &[(&'static str, &str)]) -> Self {
        let _ = write!(self.0, "<{name}");
        for (attribute, value) in attributes {
            let _ = write!(self.0, " {attribute}=\"");
            escape_into(&mut self.0, value);
            self.0.push('"');
        }
        self.0.push('>');
        self
    }
}

/// The first cell of a row names it.
fn cells(html: Html, row: &[String]) -> Html {
    row.iter().enumerate().fold(html, |html, (place, cell)| {
        if place == 0 {
            html.element("th", &[("scope", "row"), ("dir", "auto")], |html| html.text(cell))
        } else {
            html.element("td", &[("dir", "auto")], |html| html.text(cell))
        }
    })
}

/// Whether an address may stand in `href`.
pub fn is_safe_address(address: &str) -> bool {
    let starts = |scheme: &str| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let inside =
        (address.starts_with('/') && !address.starts_with("//") && !address.starts_with("/\\")) || address.starts_with('#');
    (inside || starts("https://") || starts("http://") || starts("mailto:")) && !address.chars().any(char::is_control)
}

fn escape_into(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Not allowed in HTML: it would end the page early in some readers.
            '\0' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
}

/// Text for XML (feeds, sitemaps): escaped, without the characters that XML 1.0 §2.2 forbids.
pub fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let allowed = |c: char| matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && c != '\u{fffe}' && c != '\u{ffff}');
    escape_into(&mut out, &text.chars().filter(|c| allowed(*c)).collect::<String>());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "\"><script>alert('x')</script>&\0";

    #[test]
    fn t12_a_strangers_markup_stays_text_wherever_it_is_put() {
        let html = Html::new()
            .line("h1", HOSTILE)
            .element("p", &[("title", HOSTILE)], |html| html.text(HOSTILE))
            .prose("ca", HOSTILE)
            .link(HOSTILE, HOSTILE)
            .table(HOSTILE, &[HOSTILE.into()], &[vec![HOSTILE.into()]])
            .data_block("application/json", Some("claror-data"), &serde_json::json!({ HOSTILE: HOSTILE }));
        let text = html.into_string();
        assert!(!text.contains("<script>") && !text.contains('\0'), "{text}");
        assert_eq!(text.matches("</script>").count(), 1, "only the data block's own end: {text}");
    }

    #[test]
    fn t12_an_address_that_could_run_something_is_no_link() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "/\\evil.example",
            " https://x",
            "java\nscript:x",
            "vbscript:x",
            "/a\u{0}b",
        ] {
            assert_eq!(Html::new().link(address, "x").as_str(), "x", "{address:?}");
        }
        for address in ["/ca/decisions", "https://example.org", "mailto:a@example.org", "#main"] {
            assert!(Html::new().link(address, "x").as_str().starts_with("<a href="), "{address}");
        }
    }

    #[test]
    fn xml_has_no_character_that_xml_forbids() {
        assert_eq!(xml("a\u{1}<b>\u{ffff}&"), "a&lt;b&gt;&amp;");
    }
}
