//! The built frontend, from inside the program or from a folder (`frontend_dir`), with the compressed copies that the
//! build made. poem's own endpoint for embedded files knows neither encodings nor quoted tags nor ranges.
use std::borrow::Cow;
use std::path::{Component, Path, PathBuf};

use bytes::Bytes;
use poem::http::{HeaderMap, HeaderValue, header};
use poem::{Request, Response};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::answer;
use super::compress::{BROTLI, Final, GZIP, wanted};
use super::headers::vary;
use super::range::{self, Wanted};
use super::refusal::Refusal;

#[derive(RustEmbed)]
#[folder = "frontend/dist/"]
#[allow_missing = true]
struct Embedded;

/// What is said where pages would be when no frontend was built.
pub const HOW_TO_BUILD: &str = "This program was built without its pages. Build them with `npm ci && npm run build` in frontend/ and build \
     again, or start with --frontend-dir frontend/dist.";

/// Where the frontend's files come from.
#[derive(Debug, Clone)]
pub enum Assets {
    Embedded,
    Folder(PathBuf),
}

/// A file with its compressed copies.
struct File {
    plain: Bytes,
    sha256: [u8; 32],
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

impl Assets {
    pub fn new(folder: Option<&PathBuf>) -> Self {
        folder.map_or(Self::Embedded, |folder| Self::Folder(folder.clone()))
    }

    /// The skeleton that the server fills, when a frontend was built.
    pub fn skeleton(&self) -> Option<String> {
        self.bytes("index.html").and_then(|(bytes, _)| String::from_utf8(bytes.to_vec()).ok())
    }

    /// Bytes and their SHA-256, which the embedded ones bring along.
    fn bytes(&self, name: &str) -> Option<(Bytes, [u8; 32])> {
        match self {
            Self::Embedded => Embedded::get(name).map(|file| {
                let bytes = match file.data {
                    Cow::Borrowed(bytes) => Bytes::from_static(bytes),
                    Cow::Owned(bytes) => Bytes::from(bytes),
                };
                (bytes, file.metadata.sha256_hash())
            }),
            Self::Folder(folder) => {
                let bytes = std::fs::read(inside(folder, name)?).ok()?;
                let sha256 = Sha256::digest(&bytes).into();
                Some((Bytes::from(bytes), sha256))
            }
        }
    }

    fn file(&self, name: &str) -> Option<File> {
        let (plain, sha256) = self.bytes(name)?;
        let copy = |end: &str| self.bytes(&format!("{name}.{end}")).map(|(bytes, _)| bytes);
        Some(File { plain, sha256, brotli: copy("br"), gzip: copy("gz") })
    }

    /// The file at `name` (`assets/index-abc.js`), or nothing when there is none. HTML and the compressed copies are not
    /// files that one can ask for.
    ///
    /// # Errors
    /// 405 for anything but reading, 416 for a range outside the file.
    pub fn answer(&self, request: &Request, name: &str) -> Result<Option<Response>, Refusal> {
        let hidden = [".html", ".br", ".gz", ".map"].iter().any(|end| name.ends_with(end)) || name.starts_with('.');
        let Some(file) = (!hidden).then(|| self.file(name)).flatten() else { return Ok(None) };
        answer::only_reading(request)?;
        let hashed = name.starts_with("assets/");
        serve(request.headers(), &media_type(name), &file, hashed).map(Some)
    }
}

/// `folder/name` for a name that stays inside.
fn inside(folder: &Path, name: &str) -> Option<PathBuf> {
    let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    (plain && !name.contains('\\')).then(|| folder.join(name))
}

/// The media type by the name's end. Only types that a frontend has; anything else is bytes.
fn media_type(name: &str) -> Cow<'static, str> {
    let end = name.rsplit_once('.').map(|(_, end)| end).unwrap_or_default();
    Cow::Borrowed(match end {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "webmanifest" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    })
}

fn serve(headers: &HeaderMap, media_type: &str, file: &File, hashed: bool) -> Result<Response, Refusal> {
    let asks_range = headers.contains_key(header::RANGE);
    // A range counts in the bytes of the chosen coding; plain bytes are what anybody can put together again.
    let (coding, body) = if asks_range { (None, &file.plain) } else { chosen(headers, file) };
    let tag = tag(&file.sha256, coding);
    let mut response = match range::wanted(headers, &tag, body.len()) {
        Wanted::All => answer::bytes(media_type, body.clone()),
        Wanted::Part { first, last } => answer::part(media_type, body, first, last),
        Wanted::Outside => return Err(answer::outside(body.len())),
    };
    if let Some(coding) = coding {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    // The build has decided which files are worth compressing.
    response.set_data(Final);
    response.headers_mut().insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    vary(response.headers_mut(), "Accept-Encoding");
    let cache = if hashed { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    Ok(answer::tagged(headers, &tag, answer::keep(response, cache)))
}

fn chosen<'a>(headers: &HeaderMap, file: &'a File) -> (Option<&'static str>, &'a Bytes) {
    let offers = [(BROTLI, &file.brotli), (GZIP, &file.gzip)];
    let best = offers
        .into_iter()
        .filter_map(|(coding, bytes)| bytes.as_ref().map(|bytes| (wanted(headers, coding), coding, bytes)))
        .filter(|(quality, ..)| *quality > 0)
        .reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map_or((None, &file.plain), |(_, coding, bytes)| (Some(coding), bytes))
}

/// Strong and quoted, another for each coding.
fn tag(sha256: &[u8; 32], coding: Option<&str>) -> String {
    let digest: String = sha256.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    match coding {
        Some(coding) => format!("\"{digest}-{coding}\""),
        None => format!("\"{digest}\""),
    }
}

#[cfg(test)]
mod tests {
    use poem::http::StatusCode;

    use super::*;

    fn folder() -> (tempfile::TempDir, Assets) {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        std::fs::create_dir(folder.path().join("assets")).unwrap();
        write("index.html", "<!doctype html>");
        write("assets/a-1.js", "0123456789");
        write("assets/a-1.js.br", "brotli");
        write("assets/a-1.js.gz", "gzip");
        write("icon.svg", "<svg/>");
        let assets = Assets::new(Some(&folder.path().to_path_buf()));
        (folder, assets)
    }

    fn ask(assets: &Assets, name: &str, headers: &[(&str, &str)]) -> Option<Response> {
        let request = headers.iter().fold(Request::builder(), |request, (name, value)| request.header(*name, *value));
        assets.answer(&request.finish(), name).unwrap()
    }

    #[tokio::test]
    async fn each_encoding_has_its_own_bytes_and_its_own_quoted_tag() {
        let (_folder, assets) = folder();
        let mut tags = Vec::new();
        for (accept, coding, body) in
            [("br, gzip", "br", "brotli"), ("gzip", "gzip", "gzip"), ("", "", "0123456789"), ("br;q=0, gzip", "gzip", "gzip")]
        {
            let response = ask(&assets, "assets/a-1.js", &[("accept-encoding", accept)]).unwrap();
            assert_eq!(response.header("content-encoding").unwrap_or_default(), coding);
            assert_eq!(response.header("vary"), Some("Accept-Encoding"));
            assert_eq!(response.header("cache-control"), Some("public, max-age=31536000, immutable"));
            tags.push(response.header("etag").unwrap().to_owned());
            assert_eq!(response.into_body().into_string().await.unwrap(), body);
        }
        assert!(tags.iter().all(|tag| tag.starts_with('"') && tag.ends_with('"')));
        assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[1] == tags[3], "{tags:?}");
    }

    #[tokio::test]
    async fn whoever_has_this_version_gets_304_without_a_body() {
        let (_folder, assets) = folder();
        let tag = ask(&assets, "assets/a-1.js", &[]).unwrap().header("etag").unwrap().to_owned();
        let response = ask(&assets, "assets/a-1.js", &[("if-none-match", &format!("\"x\", W/{tag}"))]).unwrap();
        assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
        assert!(response.into_body().into_vec().await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_range_is_cut_from_the_plain_bytes() {
        let (_folder, assets) = folder();
        let response = ask(&assets, "assets/a-1.js", &[("range", "bytes=2-4"), ("accept-encoding", "br")]).unwrap();
        assert_eq!(response.status(), StatusCode::PARTIAL_CONTENT);
        assert_eq!(response.header("content-range"), Some("bytes 2-4/10"));
        assert_eq!(response.into_body().into_string().await.unwrap(), "234");
        let outside = Request::builder().header("range", "bytes=20-").finish();
        assert_eq!(assets.answer(&outside, "assets/a-1.js").unwrap_err().status, StatusCode::RANGE_NOT_SATISFIABLE);
    }

    #[test]
    fn what_is_no_file_of_the_frontend_cannot_be_asked_for() {
        let (folder, assets) = folder();
        std::fs::write(folder.path().parent().unwrap().join("secret.txt"), "x").ok();
        for name in [
            "assets/none.js",
            "index.html",
            "assets/a-1.js.br",
            "../secret.txt",
            "assets/../../secret.txt",
            "/etc/passwd",
            "assets\\a",
            "",
            ".vite/manifest.json",
        ] {
            assert!(ask(&assets, name, &[]).is_none(), "{name}");
        }
        assert_eq!(ask(&assets, "icon.svg", &[]).unwrap().header("cache-control"), Some("public, max-age=3600"));
    }
}
