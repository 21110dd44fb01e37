//! The leaf: one act of the council, as the bytes that are hashed.

use super::Timestamp;
use super::catalogue::Event;
use super::commitment::Commitment;
use super::values::{BadValue, Eid, Id, present};
use crate::json::{self, JsonError, Scan};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;

/// The version of the leaf form that this crate writes and reads.
pub const VERSION: u64 = 1;
/// The largest leaf. tlog-tiles would carry 65,535 bytes; larger things enter by their hash.
pub const MAX_BYTES: usize = 16_384;

/// One entry of the record before it has an index.
///
/// `type` and `data` of the JSON form are [`Leaf::event`]; `v` is [`VERSION`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    pub eid: Eid,
    /// When the act took effect; absent where it would tie a person to a ballot (see [`Event::is_anonymous`]).
    pub at: Option<Timestamp>,
    /// Who acted; absent where `at` is.
    pub by: Option<By>,
    /// What the act is about.
    pub sub: Subject,
    pub event: Event,
}

/// Who acted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct By {
    pub kind: ActorKind,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub org: Option<Id>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub person: Option<Commitment>,
}

impl By {
    /// Someone of this kind, of whom the leaf says nothing more.
    pub fn kind(kind: ActorKind) -> Self {
        By { kind, org: None, role: None, person: None }
    }
}

/// The kinds of those who act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActorKind {
    Representative,
    Staff,
    Auditor,
    Operator,
    System,
    Public,
}

/// What a leaf is about: `{"kind": …, "id": …}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "SubjectForm", into = "SubjectForm")]
pub enum Subject {
    /// The log itself, by its origin.
    Log(String),
    Council(Id),
    Statute(Id),
    Organisation(Id),
    Seat(Id),
    Decision(Id),
    Poll(Id),
    /// A published dataset, by its slug.
    Dataset(String),
    /// Openings erased together.
    Erasure(Id),
    Rectification(Id),
    Retention(Id),
    Export(Id),
    /// A grant to an auditor.
    Auditor(Id),
    /// What an auditing body looks into.
    Engagement(Id),
}

impl Subject {
    /// The `kind` of the JSON form.
    pub fn kind(&self) -> &'static str {
        match self {
            Subject::Log(_) => "log",
            Subject::Council(_) => "council",
            Subject::Statute(_) => "statute",
            Subject::Organisation(_) => "organisation",
            Subject::Seat(_) => "seat",
            Subject::Decision(_) => "decision",
            Subject::Poll(_) => "poll",
            Subject::Dataset(_) => "dataset",
            Subject::Erasure(_) => "erasure",
            Subject::Rectification(_) => "rectification",
            Subject::Retention(_) => "retention",
            Subject::Export(_) => "export",
            Subject::Auditor(_) => "auditor",
            Subject::Engagement(_) => "engagement",
        }
    }

    /// The `id` of the JSON form.
    pub fn id(&self) -> String {
        match self {
            Subject::Log(text) | Subject::Dataset(text) => text.clone(),
            Subject::Council(id) | Subject::Statute(id) | Subject::Organisation(id) => id.to_string(),
            Subject::Seat(id) | Subject::Decision(id) | Subject::Poll(id) => id.to_string(),
            Subject::Erasure(id) | Subject::Rectification(id) | Subject::Retention(id) | Subject::Export(id) => id.to_string(),
            Subject::Auditor(id) | Subject::Engagement(id) => id.to_string(),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SubjectForm<'a> {
    #[serde(borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    id: Cow<'a, str>,
}

impl TryFrom<SubjectForm<'_>> for Subject {
    type Error = BadValue;
    fn try_from(form: SubjectForm<'_>) -> Result<Self, BadValue> {
        let name = || match form.id.is_empty() {
            true => Err(BadValue("a subject with an id")),
            false => Ok(form.id.to_string()),
        };
        Ok(match &*form.kind {
            "log" => Subject::Log(name()?),
            "council" => Subject::Council(form.id.parse()?),
            "statute" => Subject::Statute(form.id.parse()?),
            "organisation" => Subject::Organisation(form.id.parse()?),
            "seat" => Subject::Seat(form.id.parse()?),
            "decision" => Subject::Decision(form.id.parse()?),
            "poll" => Subject::Poll(form.id.parse()?),
            "dataset" => Subject::Dataset(name()?),
            "erasure" => Subject::Erasure(form.id.parse()?),
            "rectification" => Subject::Rectification(form.id.parse()?),
            "retention" => Subject::Retention(form.id.parse()?),
            "export" => Subject::Export(form.id.parse()?),
            "auditor" => Subject::Auditor(form.id.parse()?),
            "engagement" => Subject::Engagement(form.id.parse()?),
            _ => return Err(BadValue("a known kind of subject")),
        })
    }
}

impl From<Subject> for SubjectForm<'static> {
    fn from(subject: Subject) -> Self {
        SubjectForm { kind: Cow::Borrowed(subject.kind()), id: Cow::Owned(subject.id()) }
    }
}

/// Why bytes are no leaf, or a leaf cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LeafError {
    /// The leaf claims a version that this program does not know: it cannot judge it, which is no proof of tampering.
    #[error("leaf version {0} is not known to this program")]
    UnknownVersion(u64),
    /// The leaf's type is not in this program's catalogue: as for [`LeafError::UnknownVersion`].
    #[error("event type {0:?} is not known to this program")]
    UnknownType(String),
    #[error("{0} bytes; a leaf has 2 to {MAX_BYTES}")]
    Size(usize),
    #[error(transparent)]
    Json(#[from] JsonError),
    #[error("not the form of its type: {0}")]
    Schema(String),
    /// Writing only: the bytes do not read back as the leaf they were made from.
    #[error("the leaf does not survive being written and read")]
    NotFaithful,
}

impl LeafError {
    /// Whether a reader of another version might accept the leaf.
    pub fn is_unknown(&self) -> bool {
        matches!(self, LeafError::UnknownVersion(_) | LeafError::UnknownType(_))
    }
}

#[derive(Serialize)]
struct Written<'a> {
    v: u64,
    eid: Eid,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a By>,
    sub: &'a Subject,
    data: &'a Event,
}

/// What tells another version's leaf from a broken one.
#[derive(Deserialize)]
struct Claimed {
    v: Option<Value>,
    r#type: Option<String>,
}

impl Leaf {
    /// The leaf's bytes: canonical JSON, checked by reading them back.
    pub fn encode(&self) -> Result<Vec<u8>, LeafError> {
        let written = Written {
            v: VERSION,
            eid: self.eid,
            r#type: self.event.type_name(),
            at: self.at,
            by: self.by.as_ref(),
            sub: &self.sub,
            data: &self.event,
        };
        let bytes = json::canonical(&written)?;
        if Leaf::decode(&bytes)? == *self { Ok(bytes) } else { Err(LeafError::NotFaithful) }
    }

    /// Reads a leaf; anything but the one form of an event of the catalogue is refused.
    pub fn decode(bytes: &[u8]) -> Result<Leaf, LeafError> {
        Leaf::decode_known(bytes).map_err(|error| claimed_unknown(bytes).unwrap_or(error))
    }

    fn decode_known(bytes: &[u8]) -> Result<Leaf, LeafError> {
        if !(2..=MAX_BYTES).contains(&bytes.len()) {
            return Err(LeafError::Size(bytes.len()));
        }
        let leaf = Leaf::read(bytes).map_err(|error| match json::check_canonical(bytes) {
            Ok(()) => LeafError::Schema(error.to_string()),
            Err(form) => LeafError::Json(form),
        })?;
        leaf.check_frame()?;
        Ok(leaf)
    }

    /// One pass: canonical form and fields together. The fields of a canonical leaf have one order, so the last two are
    /// the same bytes in all leaves of a type.
    fn read(bytes: &[u8]) -> Result<Leaf, JsonError> {
        let mut scan = Scan::new(bytes)?;
        let head = scan.text().strip_suffix(END).and_then(|head| head.rsplit_once(TYPE));
        let (_, name) = head.ok_or_else(|| JsonError::Syntax("no type and version of a leaf at its end".to_owned()))?;
        scan.expect("{")?;
        let at = optional(&mut scan, "\"at\":")?;
        let by = optional(&mut scan, "\"by\":")?;
        scan.expect("\"data\":")?;
        let event = Event::read(name, &mut scan).ok_or_else(|| JsonError::Syntax("no type of the catalogue".to_owned()))??;
        scan.expect(",\"eid\":")?;
        let eid = Eid::deserialize(&mut scan)?;
        scan.expect(",\"sub\":")?;
        let sub = Subject::deserialize(&mut scan)?;
        [TYPE, name, END].iter().try_for_each(|piece| scan.expect(piece))?;
        scan.end()?;
        Ok(Leaf { eid, at, by, sub, event })
    }

    /// What the fields outside `data` owe to the type.
    fn check_frame(&self) -> Result<(), LeafError> {
        let refuse = |what: &str| Err(LeafError::Schema(format!("{}: {what}", self.event.type_name())));
        if self.sub.kind() != self.event.subject_kind() {
            return refuse("another kind of subject is due");
        }
        let framed = (self.at.is_some(), self.by.is_some());
        match (self.event.is_anonymous(), framed) {
            (true, (false, false)) | (false, (true, true)) => self.event.check(&self.sub).or_else(refuse),
            (true, _) => refuse("`at` and `by` must be absent"),
            (false, _) => refuse("`at` and `by` must be present"),
        }
    }

    /// Every commitment of the leaf with its JSON pointer, in the order of the pointers.
    pub fn commitments(&self) -> Vec<(String, Commitment)> {
        let mut found = Vec::new();
        if let Some(person) = self.by.as_ref().and_then(|by| by.person) {
            found.push(("/by/person".to_owned(), person));
        }
        found.extend(self.event.commitments().into_iter().map(|(ptr, c)| (ptr.to_owned(), c)));
        found
    }
}

/// What stands before a leaf's type.
const TYPE: &str = ",\"type\":\"";
/// What stands after it, for [`VERSION`].
const END: &str = "\",\"v\":1}";

/// A field that may be absent, with the comma after it.
fn optional<'de, T: Deserialize<'de>>(scan: &mut Scan<'de>, key: &str) -> Result<Option<T>, JsonError> {
    if !scan.skip(key) {
        return Ok(None);
    }
    let value = T::deserialize(&mut *scan)?;
    scan.expect(",")?;
    Ok(Some(value))
}

/// The error for a leaf that says itself that it is of another version or type; `None` when it does not.
fn claimed_unknown(bytes: &[u8]) -> Option<LeafError> {
    let claimed: Claimed = serde_json::from_slice(bytes).ok()?;
    match claimed.v?.as_u64()? {
        VERSION => {
            let name = claimed.r#type?;
            (!super::TYPES.contains(&name.as_str())).then_some(LeafError::UnknownType(name))
        }
        other => Some(LeafError::UnknownVersion(other)),
    }
}
