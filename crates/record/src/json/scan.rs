//! One pass over bytes that tells whether they are the canonical form (RFC 8785) of a value of the subset.
//!
//! A canonical text leaves no choice anywhere, so checking needs no rewriting: verifiers read every leaf of a log.

use super::{JsonError, MAX_DEPTH, MAX_INTEGER};
use std::borrow::Cow;
use unicode_normalization::is_nfc;

/// `Ok` exactly when `bytes` are what [`super::canonical`] writes for the value they stand for.
pub fn check_canonical(bytes: &[u8]) -> Result<(), JsonError> {
    let mut scan = Scan::new(bytes)?;
    scan.value()?;
    scan.end()
}

/// A place in a text, all of which before it is canonical. What reads values on the way ([`super::read`]) goes no other
/// way than what only looks.
pub(crate) struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// How many objects and arrays are open here.
    depth: usize,
}

/// The members of an object, or the items of an array, as far as they were read.
#[derive(Default)]
pub(super) struct Progress<'a> {
    begun: bool,
    key: Option<Cow<'a, str>>,
}

impl<'a> Scan<'a> {
    /// At the beginning of a text.
    ///
    /// # Errors
    /// When the bytes are no text.
    pub fn new(bytes: &'a [u8]) -> Result<Self, JsonError> {
        let text =
            std::str::from_utf8(bytes).map_err(|e| JsonError::NotCanonical { at: e.valid_up_to(), what: "invalid UTF-8" })?;
        Ok(Scan { text, at: 0, depth: 0 })
    }

    /// The whole text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// That nothing follows.
    pub fn end(&self) -> Result<(), JsonError> {
        if self.at == self.text.len() { Ok(()) } else { self.refuse("something follows the value") }
    }

    pub(super) fn refuse<T>(&self, what: &'static str) -> Result<T, JsonError> {
        Err(JsonError::NotCanonical { at: self.at, what })
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let here = self.peek() == Some(byte);
        self.at += usize::from(here);
        here
    }

    /// Goes past these bytes when they come next; they are a piece of canonical text themselves.
    pub fn skip(&mut self, piece: &str) -> bool {
        let here = self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(piece.as_bytes()));
        self.at += if here { piece.len() } else { 0 };
        here
    }

    /// Goes past these bytes.
    ///
    /// # Errors
    /// When others come next.
    pub fn expect(&mut self, piece: &str) -> Result<(), JsonError> {
        if self.skip(piece) { Ok(()) } else { self.refuse("not the fields of this form, each once and in order") }
    }

    /// The text of the value that comes next, whose own depth counts from there.
    pub fn inner_span(&mut self) -> Result<&'a str, JsonError> {
        let start = self.at;
        self.value()?;
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    pub(super) fn value(&mut self) -> Result<(), JsonError> {
        if self.depth > MAX_DEPTH {
            return self.refuse("nested too deep");
        }
        match self.peek() {
            Some(b'"') => self.string().map(|_| ()),
            Some(b'{') => self.object(),
            Some(b'[') => self.array(),
            Some(b'-' | b'0'..=b'9') => self.integer().map(|_| ()),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            _ => self.refuse("no value where one is due"),
        }
    }

    pub(super) fn word(&mut self, word: &str) -> Result<(), JsonError> {
        if self.skip(word) { Ok(()) } else { self.refuse("no value where one is due") }
    }

    /// An integer: whether it is negative, and its amount.
    pub(super) fn integer(&mut self) -> Result<(bool, u64), JsonError> {
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
        Ok((negative, value))
    }

    /// Into the object or array that opens here.
    pub(super) fn enter(&mut self) -> Result<Progress<'a>, JsonError> {
        if self.depth > MAX_DEPTH {
            return self.refuse("nested too deep");
        }
        self.at += 1;
        self.depth += 1;
        Ok(Progress::default())
    }

    /// To the array's next item; `false`, and out of the array, when it ends here.
    pub(super) fn next_item(&mut self, progress: &mut Progress<'a>) -> Result<bool, JsonError> {
        if self.take(b']') {
            self.depth -= 1;
            return Ok(false);
        }
        if progress.begun && !self.take(b',') {
            return self.refuse("no comma or end of array");
        }
        progress.begun = true;
        Ok(true)
    }

    /// Past the object's next key and its colon; `None`, and out of the object, when it ends here.
    pub(super) fn next_key<'p>(&mut self, progress: &'p mut Progress<'a>) -> Result<Option<&'p Cow<'a, str>>, JsonError> {
        if self.take(b'}') {
            self.depth -= 1;
            return Ok(None);
        }
        if progress.begun && !self.take(b',') {
            return self.refuse("no comma or end of object");
        }
        progress.begun = true;
        if self.peek() != Some(b'"') {
            return self.refuse("no key where one is due");
        }
        let key = self.string()?;
        if progress.key.as_deref().is_some_and(|before| !utf16_less(before, &key)) {
            return self.refuse("keys out of order or twice");
        }
        if !self.take(b':') {
            return self.refuse("no colon after a key");
        }
        Ok(Some(progress.key.insert(key)))
    }

    fn array(&mut self) -> Result<(), JsonError> {
        let mut progress = self.enter()?;
        while self.next_item(&mut progress)? {
            self.value()?;
        }
        Ok(())
    }

    fn object(&mut self) -> Result<(), JsonError> {
        let mut progress = self.enter()?;
        while self.next_key(&mut progress)?.is_some() {
            self.value()?;
        }
        Ok(())
    }

    /// A string from its opening quote on; gives its content.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, JsonError> {
        self.at += 1;
        let start = self.at;
        let (end, ascii) = plain_until(self.text.as_bytes(), start);
        self.at = end;
        match self.peek() {
            Some(b'"') => {}
            Some(b'\\') => return self.escaped_string(start),
            _ => return self.refuse("a string without end or with a control character"),
        }
        let content = self.text.get(start..end).unwrap_or_default();
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

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// Where, from `at` on, the first quote, backslash or control character stands (or the end), and whether all before it is
/// ASCII. Eight bytes at a time: strings are most of a log.
fn plain_until(bytes: &[u8], mut at: usize) -> (usize, bool) {
    let mut seen = 0u64;
    while let Some(Ok(eight)) = bytes.get(at..at + 8).map(<[u8; 8]>::try_from) {
        let word = u64::from_le_bytes(eight);
        // Of the marks, the lowest is always right: a borrow can only mark bytes above a marked one.
        let is_zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGHS;
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGHS;
        let stops = control | is_zero(word ^ (ONES * 0x22)) | is_zero(word ^ (ONES * 0x5c));
        if stops != 0 {
            let bits = stops.trailing_zeros() / 8 * 8;
            seen |= word & ((1 << bits) - 1);
            return (at + bits as usize / 8, seen & HIGHS == 0);
        }
        seen |= word;
        at += 8;
    }
    let mut ascii = seen & HIGHS == 0;
    while let Some(byte) = bytes.get(at).filter(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f)) {
        ascii &= *byte < 0x80;
        at += 1;
    }
    (at, ascii)
}
