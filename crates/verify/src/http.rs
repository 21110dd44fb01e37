//! A log read from the web.

mod files;

use crate::source::{PublicFile, Source, SourceError};
use claror_record::event::FileDigest;
use files::Site;
use reqwest::StatusCode;
use reqwest::blocking::{Client, RequestBuilder, Response};
use reqwest::header::RETRY_AFTER;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek as _, Write as _};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How patient to be.
#[derive(Debug, Clone, Copy)]
pub struct HttpOptions {
    /// For a connection.
    pub connect_timeout: Duration,
    /// For an answer to begin, and for each further piece of it.
    pub read_timeout: Duration,
    /// For a whole file other than the openings.
    pub file_timeout: Duration,
    /// How often a file is asked for when the server is overloaded or the connection breaks; at least once.
    pub attempts: u32,
    /// Before the second attempt; doubled before each further one. A server's `Retry-After` may extend it to 30 s.
    pub pause: Duration,
}

impl Default for HttpOptions {
    fn default() -> Self {
        HttpOptions {
            connect_timeout: Duration::from_secs(10),
            read_timeout: Duration::from_secs(30),
            file_timeout: Duration::from_secs(120),
            attempts: 4,
            pause: Duration::from_millis(250),
        }
    }
}

/// The longest pause that a server can ask for.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// The most of an openings file that is kept on disk for a run.
const MAX_OPENINGS: u64 = 8 << 30;

/// The log that a council's site publishes under `/log`.
///
/// It waits: make, use and drop it on a thread of its own, never on those of an asynchronous program
/// ([`crate::cli::execute`] does so by itself).
pub struct HttpSource {
    client: Client,
    /// Ends in `/log`.
    prefix: String,
    options: HttpOptions,
    site: Site,
}

/// An address that no log can be read from.
#[derive(Debug, thiserror::Error)]
pub enum BadAddress {
    #[error("{0}: not an address of the web")]
    Form(String),
    #[error("no connection can be made from here: {0}")]
    Client(String),
}

impl HttpSource {
    /// `url` is the site's address or the log's own, which ends in `/log`.
    pub fn new(url: &str, options: HttpOptions) -> Result<Self, BadAddress> {
        let form = || BadAddress::Form(url.to_owned());
        let parsed = reqwest::Url::parse(url).map_err(|_| form())?;
        let plain = parsed.query().is_none() && parsed.fragment().is_none() && parsed.has_host();
        if !plain || !matches!(parsed.scheme(), "http" | "https") {
            return Err(form());
        }
        let site = parsed.as_str().trim_end_matches('/');
        let prefix = if site.ends_with("/log") { site.to_owned() } else { format!("{site}/log") };
        let client = Client::builder()
            .connect_timeout(options.connect_timeout)
            .timeout(options.read_timeout)
            .redirect(reqwest::redirect::Policy::limited(3))
            .user_agent(concat!("claror-verify/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|e| BadAddress::Client(e.to_string()))?;
        Ok(HttpSource { client, prefix, options, site: Site::default() })
    }

    fn get<T>(&self, path: &str, take: impl Fn(Response) -> io::Result<T>) -> Result<T, SourceError> {
        let url = format!("{}/{path}", self.prefix);
        self.ask(&url, || self.client.get(&url), take)
    }

    /// Asks until the server answers for good or the attempts are used up; `take` reads the body.
    fn ask<T>(
        &self,
        url: &str,
        request: impl Fn() -> RequestBuilder,
        take: impl Fn(Response) -> io::Result<T>,
    ) -> Result<T, SourceError> {
        let mut pause = self.options.pause;
        let mut attempt = 1;
        loop {
            let trouble = match request().send() {
                Ok(response) => match response.status() {
                    StatusCode::OK => match take(response) {
                        Ok(body) => return Ok(body),
                        Err(error) => Trouble { what: format!("{url}: {error}"), wait: None },
                    },
                    StatusCode::NOT_FOUND | StatusCode::GONE => return Err(SourceError::Absent),
                    status if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS => {
                        Trouble { what: format!("{url}: status {status}"), wait: retry_after(&response) }
                    }
                    status => return Err(SourceError::Failed(format!("{url}: status {status}"))),
                },
                // The error names the address itself.
                Err(error) => Trouble { what: with_cause(&error), wait: None },
            };
            if attempt >= self.options.attempts {
                return Err(SourceError::Failed(trouble.what));
            }
            sleep(trouble.wait.unwrap_or(pause).max(pause).min(LONGEST_PAUSE));
            pause = pause.saturating_mul(2);
            attempt += 1;
        }
    }
}

/// Why an attempt failed, and how long the server asks to wait.
struct Trouble {
    what: String,
    wait: Option<Duration>,
}

fn retry_after(response: &Response) -> Option<Duration> {
    let seconds = response.headers().get(RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// An error with what lies under it: «error sending request» alone tells nobody anything.
fn with_cause(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}

/// Copies a body, at most `limit` bytes, within a time.
fn copy(body: impl Read, to: &mut impl io::Write, limit: u64, within: Duration) -> io::Result<()> {
    let start = Instant::now();
    let mut body = body.take(limit);
    let mut piece = [0u8; 16 * 1024];
    loop {
        let length = body.read(&mut piece)?;
        let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) else {
            return Ok(());
        };
        to.write_all(read)?;
        if start.elapsed() > within {
            return Err(io::Error::new(io::ErrorKind::TimedOut, "the answer comes too slowly"));
        }
    }
}

impl Source for HttpSource {
    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, SourceError> {
        let most = (limit as u64).saturating_add(1);
        self.get(path, |response| {
            let mut bytes = Vec::new();
            copy(response, &mut bytes, most, self.options.file_timeout)?;
            Ok(bytes)
        })
    }

    /// Fetches the whole file to a temporary one first: read beside the entries, it would keep a connection open for as
    /// long as the run takes.
    fn open(&self, path: &str) -> Result<Box<dyn BufRead>, SourceError> {
        self.fetch(&format!("{}/{path}", self.prefix), MAX_OPENINGS, self.options.file_timeout.saturating_mul(30))
    }

    fn public_file(&self, digest: &FileDigest, what: &PublicFile<'_>, limit: u64) -> Result<Box<dyn BufRead>, SourceError> {
        self.published(digest, what, limit)
    }
}

impl HttpSource {
    /// At most `limit` bytes of what is at an address.
    fn fetch(&self, url: &str, limit: u64, within: Duration) -> Result<Box<dyn BufRead>, SourceError> {
        let take = |response: Response| {
            let mut file = BufWriter::new(tempfile::tempfile()?);
            copy(response, &mut file, limit, within)?;
            file.flush()?;
            file.into_inner().map_err(io::IntoInnerError::into_error)
        };
        let file = self.ask(url, || self.client.get(url), take)?;
        rewound(file).map_err(|error| SourceError::Failed(error.to_string()))
    }
}

fn rewound(mut file: File) -> io::Result<Box<dyn BufRead>> {
    file.rewind()?;
    Ok(Box::new(BufReader::new(file)))
}
