//! Parts of a file (RFC 9110 §14): one range of bytes. Several at once are answered with the whole, as §14.2 allows.
use poem::http::{HeaderMap, header};

/// What of a file is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    All,
    /// Both ends included.
    Part {
        first: usize,
        last: usize,
    },
    /// No byte of the range exists.
    Outside,
}

/// Reads `Range` and `If-Range` for a file of `length` bytes with this tag.
pub fn wanted(headers: &HeaderMap, tag: &str, length: usize) -> Wanted {
    let Some(range) = headers.get(header::RANGE).and_then(|value| value.to_str().ok()) else { return Wanted::All };
    // With another version than the caller's, parts would not fit together.
    if headers.get(header::IF_RANGE).is_some_and(|known| known.to_str().ok() != Some(tag)) {
        return Wanted::All;
    }
    let Some(spec) = range.trim().strip_prefix("bytes=").filter(|spec| !spec.contains(',')) else { return Wanted::All };
    let Some((first, last)) = spec.trim().split_once('-') else { return Wanted::All };
    match (first.parse::<usize>(), last.parse::<usize>()) {
        (Ok(first), _) if first >= length => Wanted::Outside,
        (Ok(first), Ok(last)) if last < first => Wanted::All,
        (Ok(first), Ok(last)) => Wanted::Part { first, last: last.min(length - 1) },
        (Ok(first), Err(_)) if last.is_empty() => Wanted::Part { first, last: length - 1 },
        (Err(_), Ok(0)) if first.is_empty() => Wanted::Outside,
        (Err(_), Ok(count)) if first.is_empty() && length > 0 => {
            Wanted::Part { first: length.saturating_sub(count), last: length - 1 }
        }
        _ => Wanted::All,
    }
}

#[cfg(test)]
mod tests {
    use poem::http::HeaderValue;

    use super::*;

    fn read(range: &'static str, length: usize) -> Wanted {
        wanted(&HeaderMap::from_iter([(header::RANGE, HeaderValue::from_static(range))]), "\"t\"", length)
    }

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        let part = |first, last| Wanted::Part { first, last };
        for (range, expected) in [
            ("bytes=0-0", part(0, 0)),
            ("bytes=2-4", part(2, 4)),
            ("bytes=2-", part(2, 9)),
            ("bytes=-3", part(7, 9)),
            ("bytes=-30", part(0, 9)),
            ("bytes=5-100", part(5, 9)),
            ("bytes=10-", Wanted::Outside),
            ("bytes=-0", Wanted::Outside),
            ("bytes=4-2", Wanted::All),
            ("bytes=0-1,3-4", Wanted::All),
            ("bytes=a-b", Wanted::All),
            ("items=0-1", Wanted::All),
            ("bytes=99999999999999999999-", Wanted::All),
        ] {
            assert_eq!(read(range, 10), expected, "{range}");
        }
        assert_eq!(read("bytes=0-", 0), Wanted::Outside);
        assert_eq!(read("bytes=-5", 0), Wanted::All);
    }

    #[test]
    fn a_range_of_another_version_gives_the_whole() {
        let headers = HeaderMap::from_iter([
            (header::RANGE, HeaderValue::from_static("bytes=0-1")),
            (header::IF_RANGE, HeaderValue::from_static("\"old\"")),
        ]);
        assert_eq!(wanted(&headers, "\"t\"", 10), Wanted::All);
    }
}
