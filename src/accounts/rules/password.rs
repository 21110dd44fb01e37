//! What a password must be like: long enough, not the e-mail address. Nothing about digits and signs (NIST SP 800-63B
//! §5.1.1.2): length is what counts, and every writing system may be used.
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use super::email;

/// The longest password, bytes: more is somebody trying to keep us busy.
pub const LENGTH_MAX: usize = 256;

/// What is wrong with a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than `min` characters.
    TooShort { min: usize },
    /// More than `max` bytes.
    TooLong { max: usize },
    /// It is the e-mail address, or its part before the `@`.
    IsEmail,
}

/// The form in which a password is hashed: composed (NFC, RFC 8265 §4.2), so that it does not depend on the keyboard
/// that wrote its accents.
pub fn composed(password: &str) -> Zeroizing<String> {
    Zeroizing::new(password.nfc().collect())
}

/// What speaks against `password` for the account with this (normalised) address, if anything.
pub fn weakness(password: &str, length_min: usize, email: &str) -> Option<Weakness> {
    let password = composed(password);
    if password.len() > LENGTH_MAX {
        return Some(Weakness::TooLong { max: LENGTH_MAX });
    }
    if password.chars().count() < length_min {
        return Some(Weakness::TooShort { min: length_min });
    }
    let same = Zeroizing::new(email::normalise(&password));
    let name = email.rsplit_once('@').map_or(email, |(name, _)| name);
    (*same == email || *same == name).then_some(Weakness::IsEmail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_counted_in_characters_and_limited_in_bytes() {
        let of = |password: &str| weakness(password, 10, "nuria@example.org");
        assert_eq!(of("nine char"), Some(Weakness::TooShort { min: 10 }));
        assert_eq!(of("ten chars!"), None);
        assert_eq!(of("عشرة أحرف هنا"), None);
        // Nine letters, of which one is written as letter and accent.
        assert_eq!(of("passatge\u{301}s"), Some(Weakness::TooShort { min: 10 }));
        assert_eq!(of(&"é".repeat(128)), None);
        assert_eq!(of(&"é".repeat(129)), Some(Weakness::TooLong { max: 256 }));
    }

    #[test]
    fn the_address_is_no_password() {
        for password in ["nuria.valls@example.org", " NURIA.valls@Example.org", "Nuria.Valls"] {
            assert_eq!(weakness(password, 10, "nuria.valls@example.org"), Some(Weakness::IsEmail), "{password}");
        }
    }

    #[test]
    fn composition_does_not_matter() {
        assert_eq!(*composed("cafe\u{301} amb llet"), *composed("café amb llet"));
    }
}
