//! Files that entries name, where a council's site publishes them. Each is believed by its digest alone, so it does not
//! matter who says where it lies; but nothing that a site says leads to another host.

use super::{HttpSource, copy};
use crate::source::{PublicFile, SourceError};
use claror_record::event::{FileDigest, Id};
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use serde_json::{Value, json};
use std::io::{BufRead, Cursor};
use std::sync::{Mutex, PoisonError};

/// The longest answer to a question about a decision or an engagement.
const MAX_ANSWER: u64 = 16 << 20;
const JSON: &str = "application/json";

/// What a decision's texts and documents are, and where the latter lie.
const DECISION: &str =
    "query($id: ID!) { decision(id: $id) { texts { version language title summary body } documents { sha256 url } } }";
/// Where an engagement's report lies.
const ENGAGEMENT: &str = "query($id: ID!) { engagement(id: $id) { report { url } } }";

/// What was learnt of the site.
#[derive(Debug, Default)]
pub(super) struct Site {
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    /// The address is a site's: files do not lie under their digests beside the log, as they do in a served bundle.
    is_site: bool,
    /// The last question's subject and its answer: the files of a decision are asked for one after the other.
    last: Option<(Id, Value)>,
}

impl HttpSource {
    /// See [`crate::Source::public_file`].
    pub(super) fn published(
        &self,
        digest: &FileDigest,
        what: &PublicFile<'_>,
        limit: u64,
    ) -> Result<Box<dyn BufRead>, SourceError> {
        if !self.known().is_site {
            match self.file(&format!("{}/files/{digest}", self.prefix), limit) {
                Err(SourceError::Absent) => {}
                found => return found,
            }
        }
        let found = match what {
            PublicFile::Dataset { dataset, version } if is_plain(dataset) => {
                self.file(&format!("{}/data/{dataset}/v/{version}.csv", self.site()), limit)
            }
            PublicFile::Dataset { .. } => Err(SourceError::Absent),
            PublicFile::Text { decision, version, language } => {
                let answer = self.question(DECISION, "decision", *decision)?;
                let bytes = text_of(&answer, *version, language).ok_or(SourceError::Absent)?;
                Ok(Box::new(Cursor::new(bytes)) as Box<dyn BufRead>)
            }
            PublicFile::Document { decision } => {
                let answer = self.question(DECISION, "decision", *decision)?;
                let digest = digest.to_string();
                let documents = answer.get("documents").and_then(Value::as_array).into_iter().flatten();
                let mut own = documents.filter(|document| text(document, "/sha256") == Some(&digest));
                self.linked(own.next().and_then(|document| text(document, "/url")), limit)
            }
            PublicFile::Report { engagement } => {
                let answer = self.question(ENGAGEMENT, "engagement", *engagement)?;
                self.linked(text(&answer, "/report/url"), limit)
            }
        };
        if found.is_ok() {
            self.known().is_site = true;
        }
        found
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.site.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The address of the site, whose log lies below it.
    fn site(&self) -> &str {
        self.prefix.strip_suffix("/log").unwrap_or(&self.prefix)
    }

    fn file(&self, url: &str, limit: u64) -> Result<Box<dyn BufRead>, SourceError> {
        self.fetch(url, limit.saturating_add(1), self.options.file_timeout)
    }

    /// What lies at a path that the site names. Anything but a path of its own is taken for nothing.
    fn linked(&self, path: Option<&str>, limit: u64) -> Result<Box<dyn BufRead>, SourceError> {
        let own = path.filter(|path| path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '@', '#']));
        self.file(&format!("{}{}", self.site(), own.ok_or(SourceError::Absent)?), limit)
    }

    /// The `name` that the site's public interface answers for an id.
    fn question(&self, query: &str, name: &str, id: Id) -> Result<Value, SourceError> {
        if let Some((_, answer)) = self.known().last.as_ref().filter(|(asked, _)| *asked == id) {
            return Ok(answer.clone());
        }
        let url = format!("{}/graphql", self.site());
        let body = json!({ "query": query, "variables": { "id": id.to_string() } }).to_string();
        let request = || self.client.post(&url).header(CONTENT_TYPE, JSON).header(ACCEPT, JSON).body(body.clone());
        let bytes = self.ask(&url, request, |response| {
            let mut bytes = Vec::new();
            copy(response, &mut bytes, MAX_ANSWER, self.options.file_timeout)?;
            Ok(bytes)
        })?;
        let mut answer: Value = serde_json::from_slice(&bytes).map_err(|error| SourceError::Failed(format!("{url}: {error}")))?;
        let found = answer.pointer_mut(&format!("/data/{name}")).map(Value::take).unwrap_or_default();
        if found.is_null() {
            let refusal = text(&answer, "/errors/0/message");
            return Err(refusal.map_or(SourceError::Absent, |refusal| SourceError::Failed(format!("{url}: {refusal}"))));
        }
        self.known().last = Some((id, found.clone()));
        Ok(found)
    }
}

/// Whether a dataset's name can stand in an address as it is.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// The text at a JSON pointer.
fn text<'a>(value: &'a Value, pointer: &str) -> Option<&'a str> {
    value.pointer(pointer)?.as_str()
}

/// The bytes whose digest `decision.called` holds for a text: title, summary and body, parted by blank lines, and a last
/// newline.
fn text_of(decision: &Value, version: u64, language: &str) -> Option<Vec<u8>> {
    let mut texts = decision.get("texts")?.as_array()?.iter();
    let is_it =
        |one: &&Value| one.get("version").and_then(Value::as_u64) == Some(version) && text(one, "/language") == Some(language);
    let one = texts.find(is_it)?;
    Some(format!("{}\n\n{}\n\n{}\n", text(one, "/title")?, text(one, "/summary")?, text(one, "/body")?).into_bytes())
}
