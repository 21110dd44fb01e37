//! One pass over bytes that tells whether they are the canonical form (RFC 8785) of a value of the subset.
//!
//! A canonical text leaves no choice anywhere, so checking needs no rewriting: verifiers read every leaf of a log.

use super::{JsonError, MAX_DEPTH, MAX_INTEGER};
use std::borrow::Cow;
use unicode_normalization::is_nfc;

/// `Ok` exactly when `bytes` are what [`super::canonical`] writes for the value they stand for.
pub fn check_canonical(bytes: &[u8]) -> Result<(), JsonError> {
    let text = std::str::from_utf8(bytes).map_err(|e| JsonError::NotCanonical { at: e.valid_up_to(), what: "invalid UTF-8" })?;
    let mut scan = Scan { text, at: 0 };
    scan.value(0)?;
    if scan.at == bytes.len() { Ok(()) } else { scan.refuse("something follows the value") }
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn refuse<T>(&self, what: &'static str) -> Result<T, JsonError> {
        Err(JsonError::NotCanonical { at: self.at, what })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let here = self.peek() == Some(byte);
        self.at += usize::from(here);
        here
    }

    fn value(&mut self, depth: usize) -> Result<(), JsonError> {
        if depth > MAX_DEPTH {
            return self.refuse("nested too deep");
        }
        match self.peek() {
            Some(b'"') => self.string().map(|_| ()),
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'-' | b'0'..=b'9') => self.integer(),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            _ => self.refuse("no value where one is due"),
        }
    }

    fn word(&mut self, word: &str) -> Result<(), JsonError> {
        if self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            self.at += word.len();
            return Ok(());
        }
        self.refuse("no value where one is due")
    }

    fn integer(&mut self) -> Result<(), JsonError> {
        let negative = self.take(b'-');
        let start = self.at;
        let mut value = 0u64;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            self.at += 1;
            value = value.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
        }
        let digits = self.at - start;
        let leading_zero = digits > 1 && self.text.as_bytes().get(start) == Some(&b'0');
        if digits == 0 || leading_zero || (negative && value == 0) {
            return self.refuse("an integer in another form");
        }
        if value > MAX_INTEGER {
            return self.refuse("an integer beyond 2^53-1");
        }
        // A fraction or exponent would come next; the caller finds it where a comma or an end is due.
        Ok(())
    }

    fn array(&mut self, depth: usize) -> Result<(), JsonError> {
        self.at += 1;
        if self.take(b']') {
            return Ok(());
        }
        loop {
            self.value(depth + 1)?;
            if self.take(b']') {
                return Ok(());
            }
            if !self.take(b',') {
                return self.refuse("no comma or end of array");
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<(), JsonError> {
        self.at += 1;
        if self.take(b'}') {
            return Ok(());
        }
        let mut before: Option<Cow<'a, str>> = None;
        loop {
            if self.peek() != Some(b'"') {
                return self.refuse("no key where one is due");
            }
            let key = self.string()?;
            if before.as_deref().is_some_and(|before| !utf16_less(before, &key)) {
                return self.refuse("keys out of order or twice");
            }
            before = Some(key);
            if !self.take(b':') {
                return self.refuse("no colon after a key");
            }
            self.value(depth + 1)?;
            if self.take(b'}') {
                return Ok(());
            }
            if !self.take(b',') {
                return self.refuse("no comma or end of object");
            }
        }
    }

    /// A string from its opening quote on; gives its content.
    fn string(&mut self) -> Result<Cow<'a, str>, JsonError> {
        self.at += 1;
        let start = self.at;
        let mut ascii = true;
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => return self.escaped_string(start),
                None | Some(0..=0x1f) => {
                    return self.refuse("a string without end or with a control character");
                }
                Some(byte) => ascii &= byte < 0x80,
            }
            self.at += 1;
        }
        let content = self.text.get(start..self.at).unwrap_or_default();
        if !ascii && !is_nfc(content) {
            return self.refuse("a string not in NFC");
        }
        self.at += 1;
        Ok(Cow::Borrowed(content))
    }

    /// The rest of a string whose first escape stands at the present place.
    fn escaped_string(&mut self, start: usize) -> Result<Cow<'a, str>, JsonError> {
        let mut content = self.text.get(start..self.at).unwrap_or_default().to_owned();
        loop {
            let plain = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            content.push_str(self.text.get(plain..self.at).unwrap_or_default());
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => content.push(self.escape()?),
                _ => return self.refuse("a string without end or with a control character"),
            }
        }
        if !is_nfc(&content) {
            return self.refuse("a string not in NFC");
        }
        self.at += 1;
        Ok(Cow::Owned(content))
    }

    /// One escape; RFC 8785 §3.2.2.2 leaves each character a single one.
    fn escape(&mut self) -> Result<char, JsonError> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let (character, length) = match rest {
            [b'\\', b'"', ..] => ('"', 2),
            [b'\\', b'\\', ..] => ('\\', 2),
            [b'\\', b'b', ..] => ('\u{8}', 2),
            [b'\\', b't', ..] => ('\t', 2),
            [b'\\', b'n', ..] => ('\n', 2),
            [b'\\', b'f', ..] => ('\u{c}', 2),
            [b'\\', b'r', ..] => ('\r', 2),
            [b'\\', b'u', b'0', b'0', high @ (b'0' | b'1'), low, ..] => {
                let low = match low {
                    b'0'..=b'9' => low - b'0',
                    b'a'..=b'f' => low - b'a' + 10,
                    _ => return self.refuse("an escape in another form"),
                };
                let code = ((high - b'0') << 4) | low;
                if matches!(code, 0x8 | 0x9 | 0xa | 0xc | 0xd) {
                    return self.refuse("an escape in another form");
                }
                (char::from(code), 6)
            }
            _ => return self.refuse("an escape in another form"),
        };
        self.at += length;
        Ok(character)
    }
}

/// The order of RFC 8785 §3.2.3: by UTF-16 code units, which differs from UTF-8's above U+FFFF.
fn utf16_less(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() { a < b } else { a.encode_utf16().lt(b.encode_utf16()) }
}
