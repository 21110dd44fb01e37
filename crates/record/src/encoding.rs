//! Text forms of bytes, each strict: exactly one text stands for given bytes.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

/// Standard base64 with padding (RFC 4648 §4), the form of signed notes, checkpoints and proofs.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Reads what [`base64()`] writes; `None` for spaces, another alphabet, missing padding or stray bits.
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// base64url without padding (RFC 4648 §5), the form of bytes inside leaves.
pub fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads what [`base64url`] writes; `None` for padding, another alphabet or stray bits.
pub fn from_base64url(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// [`from_base64`] for a known length.
pub fn array_from_base64<const N: usize>(text: &str) -> Option<[u8; N]> {
    from_base64(text)?.try_into().ok()
}

/// [`from_base64url`] for a known length.
pub fn array_from_base64url<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut room = [0u8; 66];
    // The room holds any N of this crate (16 and 32); decoding without allocation matters to verifiers.
    let written = URL_SAFE_NO_PAD.decode_slice(text, &mut room).ok()?;
    room.get(..written)?.try_into().ok()
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads exactly N bytes of lower-case hexadecimal.
pub fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != N * 2 {
        return None;
    }
    let mut bytes = [0u8; N];
    let mut wrong = 0u8;
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        if let [high, low] = pair {
            let (high, low) = (digit_value(*high), digit_value(*low));
            wrong |= high | low;
            *byte = high << 4 | (low & 0xf);
        }
    }
    (wrong & NO_DIGIT == 0).then_some(bytes)
}

/// Beyond every digit's value.
pub(crate) const NO_DIGIT: u8 = 0x80;

/// What each byte stands for as a lower-case hexadecimal digit.
#[expect(clippy::indexing_slicing, reason = "in a constant, an index beyond the end does not compile")]
const DIGITS: [u8; 256] = {
    let mut values = [NO_DIGIT; 256];
    let mut value = 0u8;
    while value < 16 {
        let digit = if value < 10 { b'0' + value } else { b'a' + value - 10 };
        values[digit as usize] = value;
        value += 1;
    }
    values
};

/// What a lower-case hexadecimal digit stands for; [`NO_DIGIT`] for what is none.
pub(crate) fn digit_value(digit: u8) -> u8 {
    DIGITS.get(usize::from(digit)).copied().unwrap_or(NO_DIGIT)
}

/// A decimal number without sign or leading zero, the form of sizes and indices in C2SP's texts.
pub fn from_decimal(text: &str) -> Option<u64> {
    let canonical = text == "0" || (!text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit()));
    if canonical { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_refuses_spaces_the_other_alphabet_and_stray_bits() {
        assert_eq!(from_base64("AQI="), Some(vec![1, 2]));
        for bad in ["AQI", "AQ I=", "AQJ=", "AQI=\n", "-_8=", "AQI=="] {
            assert_eq!(from_base64(bad), None, "{bad:?}");
        }
        assert_eq!(array_from_base64url::<2>("AQI"), Some([1, 2]));
        for bad in ["AQI=", "AQJ", "+/8", "AQ", "AQIC", ""] {
            assert_eq!(array_from_base64url::<2>(bad), None, "{bad:?}");
        }
        assert_eq!(array_from_base64url::<16>(&"A".repeat(400)), None);
    }

    #[test]
    fn decimals_have_one_form() {
        assert_eq!(from_decimal("0"), Some(0));
        assert_eq!(from_decimal("18446744073709551615"), Some(u64::MAX));
        for bad in ["", "+1", "01", "-0", "00", "1 ", "18446744073709551616", "١"] {
            assert_eq!(from_decimal(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn hexadecimal_is_lower_case_and_of_the_right_length() {
        assert_eq!(from_hex::<2>("0aff"), Some([10, 255]));
        for bad in ["0aFF", "0af", "0aff0", "0ag0", ""] {
            assert_eq!(from_hex::<2>(bad), None, "{bad:?}");
        }
        assert_eq!(hex(&[10, 255]), "0aff");
    }
}
