//! What an e-mail address looks like, and when two are the same.
use unicode_normalization::UnicodeNormalization as _;

/// The longest address, bytes (RFC 5321 §4.5.3.1.3, less the angle brackets).
pub const LENGTH_MAX: usize = 254;

/// An address as its owner writes it, and the form by which it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    written: String,
    normalised: String,
}

impl Email {
    /// Reads an address: a dot-atom (RFC 5321 §4.1.2), `@`, a domain name; letters of all scripts (RFC 6531). `None` for
    /// anything else, quoted names and address literals included: nobody's mailbox is called so.
    pub fn parse(text: &str) -> Option<Self> {
        let written: String = text.trim().nfc().collect();
        let (name, domain) = written.rsplit_once('@')?;
        let fits = written.len() <= LENGTH_MAX && (1..=64).contains(&name.len());
        (fits && is_dot_atom(name) && is_domain(domain))
            .then(|| Self { normalised: normalise(&written), written: written.clone() })
    }

    /// As its owner writes it.
    pub fn as_written(&self) -> &str {
        &self.written
    }

    /// As it is found: case does not count.
    pub fn normalised(&self) -> &str {
        &self.normalised
    }
}

/// The form by which addresses are compared: trimmed, composed, lower case, in the part before the `@` as well, because
/// no mail system in use tells mailboxes apart by case.
pub fn normalise(text: &str) -> String {
    text.trim().nfc().collect::<String>().to_lowercase()
}

fn is_dot_atom(name: &str) -> bool {
    name.split('.').all(|atom| !atom.is_empty() && atom.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c)))
}

fn is_domain(domain: &str) -> bool {
    domain.split('.').all(|label| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_differ_by_more_than_case_and_composition() {
        let first = Email::parse(" Núria.Valls@Sabadell.example ").unwrap();
        let second = Email::parse("nu\u{301}ria.valls@sabadell.example").unwrap();
        assert_eq!(first.normalised(), second.normalised());
        assert_eq!(first.as_written(), "Núria.Valls@Sabadell.example");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let long = format!("{}@example.org", "a".repeat(65));
        for text in [
            "",
            "@",
            "a@",
            "@b",
            "a b@c.org",
            "a..b@c.org",
            ".a@c.org",
            "a@-c.org",
            "a@c..org",
            "a@b@c.org",
            "a\r\nBcc: x@y.org",
            "\"a\"@c.org",
            "a@[127.0.0.1]",
            "a,b@c.org",
            "<a@c.org>",
            &long,
        ] {
            assert_eq!(Email::parse(text), None, "{text:?}");
        }
        assert!(Email::parse(&format!("a@{}.org", "b.".repeat(130))).is_none());
    }

    #[test]
    fn what_we_take_for_an_address_can_be_written_to() {
        for text in ["a@b.org", "o'neil+x@b-c.example", "núria@exemple.cat", "a@localhost", "x_y.z@a1.b2"] {
            let email = Email::parse(text).unwrap();
            assert!(email.as_written().parse::<lettre::Address>().is_ok(), "{text}");
        }
    }
}
