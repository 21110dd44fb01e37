//! What can be found wrong, and how it is said: one line each.

use serde::Serialize;
use std::fmt;

/// What a run ends with. The number is the program's exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "u8")]
pub enum Exit {
    /// All that was checked is right.
    Verified,
    /// Tampering or a fork is proved.
    Tampered,
    /// Wrong usage, or a file that holds no key.
    Usage,
    /// Pieces are missing or unreachable, or of a version that this program does not know.
    Incomplete,
    /// The tree is sound, and fewer witnesses than the policy asks for have seen it.
    PolicyUnmet,
    /// The tree is sound, and rules are broken or a recount differs: the log is honest, the council's record is not.
    RecordWrong,
}

impl Exit {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Exit::Verified => 0,
            Exit::Tampered => 1,
            Exit::Usage => 2,
            Exit::Incomplete => 3,
            Exit::PolicyUnmet => 4,
            Exit::RecordWrong => 5,
        }
    }

    /// What the code means, in words.
    pub fn meaning(self) -> &'static str {
        match self {
            Exit::Verified => "verified",
            Exit::Tampered => "tampering or a fork is proved",
            Exit::Usage => "usage",
            Exit::Incomplete => "could not finish: pieces are missing, unreachable or unknown to this program",
            Exit::PolicyUnmet => "the tree is sound, the policy is not met",
            Exit::RecordWrong => "the tree is sound, but rules are broken or a recount differs",
        }
    }

    /// Of several, the one that a run ends with: 1, 5, 3, 4, then 0.
    pub fn worst(exits: impl IntoIterator<Item = Exit>) -> Exit {
        let rank = |exit: &Exit| match exit {
            Exit::Tampered => 0,
            Exit::RecordWrong => 1,
            Exit::Incomplete => 2,
            Exit::PolicyUnmet => 3,
            Exit::Usage => 4,
            Exit::Verified => 5,
        };
        exits.into_iter().min_by_key(rank).unwrap_or(Exit::Verified)
    }
}

impl From<Exit> for u8 {
    fn from(exit: Exit) -> u8 {
        exit.code()
    }
}

/// Declares the kinds of findings: name in the line, step, exit.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, step $step:literal, $exit:ident;)*) => {
        /// A kind of finding.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// All kinds, by step.
            pub const ALL: &[Code] = &[$(Code::$variant),*];

            /// The word in the finding's line.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// The number of the step that found it.
            pub fn step(self) -> u8 {
                match self { $(Code::$variant => $step,)* }
            }

            /// What it makes of the run.
            pub fn exit(self) -> Exit {
                match self { $(Code::$variant => Exit::$exit,)* }
            }
        }
    };
}

codes! {
    /// There is no checkpoint to be read.
    CheckpointMissing = "checkpoint-missing", step 1, Incomplete;
    /// The checkpoint is no signed note.
    Note = "note", step 1, Tampered;
    /// The log's key did not sign the checkpoint, or its signature is wrong.
    Signature = "signature", step 1, Tampered;
    /// The signed text is no checkpoint.
    CheckpointForm = "checkpoint-form", step 1, Tampered;
    /// The checkpoint is of another log.
    Origin = "origin", step 1, Tampered;
    /// A line that claims to be a known witness's is not.
    Cosignature = "cosignature", step 1, Tampered;
    /// Too few witnesses cosigned the checkpoint.
    Quorum = "quorum", step 2, PolicyUnmet;
    /// The newest cosignature, or without witnesses the newest entry, is too old.
    Age = "age", step 2, PolicyUnmet;
    /// The entries give another root than the signed one.
    Root = "root", step 3, Tampered;
    /// An entry does not have the hash that its tile says.
    LeafHash = "leaf-hash", step 3, Tampered;
    /// Bytes that are not the entries that a bundle promises.
    Bundle = "bundle", step 3, Tampered;
    /// A bundle of entries is absent or unreachable.
    EntriesMissing = "entries-missing", step 3, Incomplete;
    /// A tile holds another hash than the level below gives.
    TileHash = "tile-hash", step 4, Tampered;
    /// A tile is shorter or longer than the tree makes it.
    TileLength = "tile-length", step 4, Tampered;
    /// A tile is absent or unreachable.
    TileMissing = "tile-missing", step 4, Incomplete;
    /// The log is shorter than it was when a checkpoint of it was seen.
    Rollback = "rollback", step 5, Tampered;
    /// Another tree than the one that an earlier checkpoint signed.
    Fork = "fork", step 5, Tampered;
    /// An earlier checkpoint that cannot be read, or is not this log's.
    Seen = "seen", step 5, Incomplete;
    /// A leaf that is not the one form of an event.
    LeafForm = "leaf-form", step 6, RecordWrong;
    /// An entry id that an earlier entry has.
    EidTwice = "eid-twice", step 6, RecordWrong;
    /// A leaf of a version or type that this program does not know.
    LeafUnknown = "leaf-unknown", step 6, Incomplete;
    /// The log's own first words name another origin or key.
    LogOpened = "log-opened", step 7, RecordWrong;
    /// What is said to be the last checkpoint of the log that this one continues is none, or not signed by its key.
    LogPrevious = "log-previous", step 7, RecordWrong;
    /// An entry about another log than this one.
    LogOther = "log-other", step 7, RecordWrong;
    /// A key that the one before it did not name, or a key taken again.
    KeyRotated = "key-rotated", step 7, RecordWrong;
    /// Something after the log's end.
    LogClosed = "log-closed", step 7, RecordWrong;
    /// Entries said to be recovered that come later.
    LogRecovered = "log-recovered", step 7, RecordWrong;
    /// A council founded twice, or an act about another council.
    Council = "council", step 7, RecordWrong;
    /// A statute adopted twice.
    Statute = "statute", step 7, RecordWrong;
    /// An organisation that was not in the state which the act starts from.
    Organisation = "organisation", step 7, RecordWrong;
    /// A seat added twice, ended without being, or of another organisation.
    Seat = "seat", step 7, RecordWrong;
    /// A mandate that overlaps another, or ends without having begun.
    Mandate = "mandate", step 7, RecordWrong;
    /// A role taken back that was not given.
    Role = "role", step 7, RecordWrong;
    /// A decision that was not at the stage which the act starts from.
    Decision = "decision", step 7, RecordWrong;
    /// A poll opened or closed outside its hours, or by other rules than those announced.
    PollTerms = "poll-terms", step 7, RecordWrong;
    /// A roll that is not the seats in force of the organisations in good standing.
    RollSeats = "roll-seats", step 7, RecordWrong;
    /// A dataset's version that does not rise.
    Dataset = "dataset", step 7, RecordWrong;
    /// An auditor's grant given twice, or ended or used where none stands.
    Auditor = "auditor", step 7, RecordWrong;
    /// An engagement's act out of its order: a check, a finding, an answer, a judgement or a report that cannot be there.
    Engagement = "engagement", step 7, RecordWrong;
    /// Openings said to be erased or rectified of an entry that is not before.
    Erasure = "erasure", step 7, RecordWrong;
    /// A bundle of more than there was, or a statement about later entries.
    Export = "export", step 7, RecordWrong;
    /// A poll opened a second time.
    PollOpened = "poll-opened", step 7, RecordWrong;
    /// A roll whose parts are not those that its poll names, or with a seat twice.
    Roll = "roll", step 7, RecordWrong;
    /// A ballot in a poll that is not open at that place.
    BallotPoll = "ballot-poll", step 7, RecordWrong;
    /// A ballot of a seat that is not on the roll.
    BallotSeat = "ballot-seat", step 7, RecordWrong;
    /// A ballot in clear where it must be sealed, the other way round, or opened to no choice.
    BallotChoice = "ballot-choice", step 7, RecordWrong;
    /// A ballot that does not replace the seat's standing one.
    BallotReplaces = "ballot-replaces", step 7, RecordWrong;
    /// A close of a poll that is not open.
    ClosePoll = "close-poll", step 7, RecordWrong;
    /// A close that says another number of standing ballots.
    CloseCast = "close-cast", step 7, RecordWrong;
    /// An annulment of a poll that does not exist, or of another decision's.
    AnnulPoll = "annul-poll", step 7, RecordWrong;
    /// A confirmation of a poll that was not counted, or of another outcome.
    Confirm = "confirm", step 7, RecordWrong;
    /// The openings could not be read.
    OpeningsMissing = "openings-missing", step 8, Incomplete;
    /// A standing ballot of a counted poll without its opening.
    OpeningMissing = "opening-missing", step 8, Incomplete;
    /// An opening that was said to be erased, and is still there.
    OpeningKept = "opening-kept", step 8, RecordWrong;
    /// The statement of what a bundle holds cannot be read.
    Scope = "scope", step 8, Incomplete;
    /// An opening out of the order of the entries, so that it was not checked.
    OpeningOrder = "opening-order", step 8, Incomplete;
    /// A line that is no opening.
    OpeningForm = "opening-form", step 8, Tampered;
    /// An opening of something else than what was committed.
    Opening = "opening", step 8, Tampered;
    /// An opening of an entry or place that holds no commitment.
    OpeningStray = "opening-stray", step 8, Tampered;
    /// A count of a poll that is not closed.
    CountPoll = "count-poll", step 9, RecordWrong;
    /// Figures other than the recount's.
    CountFigures = "count-figures", step 9, RecordWrong;
    /// A sector's figures other than the recount's.
    CountBySector = "count-by-sector", step 9, RecordWrong;
    /// A college's figures other than the recount's.
    CountByCollege = "count-by-college", step 9, RecordWrong;
    /// Checks of the rule other than the recount's.
    CountChecks = "count-checks", step 9, RecordWrong;
    /// An outcome other than the recount's.
    CountOutcome = "count-outcome", step 9, RecordWrong;
    /// A rule or weights that this program cannot count by.
    CountUnknown = "count-unknown", step 9, Incomplete;
    /// A file that does not have the digest or the size that an entry names.
    File = "file", step 10, Tampered;
    /// A file that a bundle should hold is absent.
    FileMissing = "file-missing", step 10, Incomplete;
    /// A file of a bundle that does not have the digest that its list says.
    Sums = "sums", step 10, Tampered;
    /// An entry that says an earlier time than a checkpoint before it was cosigned at.
    BackDated = "back-dated", step 11, RecordWrong;
    /// An entry that says a later time than a checkpoint over it was cosigned at.
    PostDated = "post-dated", step 11, RecordWrong;
    /// An entry that says an earlier time than the one before it.
    TimeOrder = "time-order", step 11, RecordWrong;
}

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The checkpoint file.
    Checkpoint,
    /// The tree of this size.
    Size(u64),
    /// An entry.
    Index(u64),
    /// Entries from the first to the last of these.
    Indices(u64, u64),
    /// A tile, in the words of its address, and the place of a hash in it.
    Tile(String, Option<u64>),
    /// A commitment: entry and JSON pointer.
    Pointer(u64, String),
    /// A line of openings.jsonl, counted from 1.
    OpeningLine(u64),
    /// The file openings.jsonl.
    Openings,
    /// A checkpoint seen earlier, by where it comes from.
    Seen(String),
    /// A file, by its name in the bundle.
    File(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Checkpoint => f.write_str("checkpoint"),
            Place::Size(size) => write!(f, "size {size}"),
            Place::Index(index) => write!(f, "index {index}"),
            Place::Indices(first, last) => write!(f, "index {first}..{last}"),
            Place::Tile(path, None) => write!(f, "tile {path}"),
            Place::Tile(path, Some(at)) => write!(f, "tile {path} hash {at}"),
            Place::Pointer(index, ptr) => write!(f, "index {index} pointer {ptr}"),
            Place::OpeningLine(line) => write!(f, "openings.jsonl line {line}"),
            Place::Openings => f.write_str("openings.jsonl"),
            Place::Seen(from) => write!(f, "checkpoint {}", one_line(from)),
            Place::File(name) => write!(f, "file {}", one_line(name)),
        }
    }
}

/// One thing found wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: Code,
    pub place: Place,
    pub expected: String,
    pub got: String,
}

impl Finding {
    pub fn new(code: Code, place: Place, expected: impl ToString, got: impl ToString) -> Self {
        Finding { code, place, expected: one_line(expected), got: one_line(got) }
    }
}

/// Longest part of a finding's line that comes out of the data, in characters.
const MAX_CHARS: usize = 300;

/// Keeps data out of the way of the terminal and of the «one line each».
fn one_line(text: impl ToString) -> String {
    let text = text.to_string();
    let mut line: String = text.chars().take(MAX_CHARS).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(MAX_CHARS).is_some() {
        line.push('…');
    }
    line
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding { code, place, expected, got } = self;
        write!(f, "BAD {} {place} expected {expected} got {got}", code.name())
    }
}

/// How many findings are kept; the others are counted.
pub(crate) const MAX_FINDINGS: usize = 1_000;

/// The findings of a run.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    kept: Vec<Finding>,
    /// By exit, also of findings that were not kept.
    exits: Vec<Exit>,
    dropped: u64,
}

impl Findings {
    pub fn add(&mut self, code: Code, place: Place, expected: impl ToString, got: impl ToString) {
        if !self.exits.contains(&code.exit()) {
            self.exits.push(code.exit());
        }
        if self.kept.len() < MAX_FINDINGS {
            self.kept.push(Finding::new(code, place, expected, got));
        } else {
            self.dropped += 1;
        }
    }

    /// Findings that were not worth keeping one by one, because a thousand like them were.
    pub fn add_unnamed(&mut self, count: u64) {
        self.dropped += count;
    }

    pub fn worst(&self) -> Exit {
        Exit::worst(self.exits.iter().copied())
    }

    /// The findings by step, then in the order in which they were found, and how many more there were.
    pub fn into_parts(mut self) -> (Vec<Finding>, u64) {
        self.kept.sort_by_key(|finding| finding.code.step());
        (self.kept, self.dropped)
    }
}
