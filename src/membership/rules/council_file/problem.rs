//! What is wrong with a file, said so that a person finds the place and a program knows the reason.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::CouncilBundle;
pub(super) use crate::foundation::yaml::Place;

/// Problems after which the report stops: a wrong file would otherwise fill pages.
pub const MAX_PROBLEMS: usize = 500;

/// Longest quotation of a file in a parameter, in characters.
const MAX_QUOTE_CHARS: usize = 80;

/// A file as a whole.
pub(super) const START: Place = Place { line: 1, column: 1 };

/// One thing that is wrong. Sentences come from the interface's texts by `code` and `params`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileProblem {
    /// Name of the file, as it was given.
    pub file: String,
    /// Line, from 1.
    pub line: u64,
    /// Column, from 1, in characters.
    pub column: u64,
    /// What is wrong.
    pub code: ProblemCode,
    /// The particulars; quotations are cut at 80 characters, control characters are escaped.
    pub params: BTreeMap<&'static str, String>,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal,)+) => {
        /// Why a bundle is refused. A code is never used for something else later.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ProblemCode {
            $($(#[$doc])* $variant,)+
        }

        impl ProblemCode {
            /// Every code.
            #[cfg(test)]
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as the interface writes it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }
    };
}

codes! {
    /// More bytes than allowed (`limit_bytes`).
    FileTooLarge = "IMPORT_FILE_TOO_LARGE",
    /// Nothing but white space.
    FileEmpty = "IMPORT_FILE_EMPTY",
    /// Not UTF-8 from this place on.
    FileNotUtf8 = "IMPORT_FILE_NOT_UTF8",
    /// A NUL: this is no text file.
    FileHasNul = "IMPORT_FILE_HAS_NUL",
    /// Not YAML (`reason`, in the parser's words).
    YamlMalformed = "IMPORT_YAML_MALFORMED",
    /// YAML beyond what a council needs: anchors, merges, tags, several documents, depth, size.
    YamlTooComplex = "IMPORT_YAML_TOO_COMPLEX",
    /// A key twice in one mapping (`key`).
    DuplicateKey = "IMPORT_DUPLICATE_KEY",
    /// A key that has no meaning here (`key`).
    UnknownKey = "IMPORT_UNKNOWN_KEY",
    /// A key that must be there (`key`).
    MissingKey = "IMPORT_MISSING_KEY",
    /// Another kind of value than the key takes (`field`, `expected`).
    WrongType = "IMPORT_WRONG_TYPE",
    /// Not comma-separated values (`reason`: delimiter | open_quote | stray_quote | unreadable).
    CsvMalformed = "IMPORT_CSV_MALFORMED",
    /// A column that has no meaning here (`column`).
    UnknownColumn = "IMPORT_UNKNOWN_COLUMN",
    /// A column twice (`column`).
    DuplicateColumn = "IMPORT_DUPLICATE_COLUMN",
    /// A column that must be there (`column`).
    MissingColumn = "IMPORT_MISSING_COLUMN",
    /// More or fewer cells than the header has (`expected`, `found`).
    CellCount = "IMPORT_CELL_COUNT",
    /// More rows than allowed (`limit`).
    TooManyRows = "IMPORT_TOO_MANY_ROWS",
    /// An empty cell or text where one is needed (`field`).
    ValueMissing = "IMPORT_VALUE_MISSING",
    /// Not what the field takes (`field`, `value`, `expected`).
    InvalidValue = "IMPORT_INVALID_VALUE",
    /// More items than allowed (`field`, `limit`).
    TooManyItems = "IMPORT_TOO_MANY_ITEMS",
    /// More characters than allowed (`field`, `limit`).
    TextTooLong = "IMPORT_TEXT_TOO_LONG",
    /// A control character, or one that turns the direction of text (`field`, `character`).
    TextControlCharacter = "IMPORT_TEXT_CONTROL_CHARACTER",
    /// A name that a spreadsheet would run as a formula (`field`, `character`).
    TextFormula = "IMPORT_TEXT_FORMULA",
    /// Not one of the six sectors (`value`).
    UnknownSector = "IMPORT_UNKNOWN_SECTOR",
    /// A seat group that the council file does not have (`value`).
    UnknownSeatGroup = "IMPORT_UNKNOWN_SEAT_GROUP",
    /// A member that the members file does not have (`value`).
    UnknownMember = "IMPORT_UNKNOWN_MEMBER",
    /// A member code that an earlier line has, perhaps in other letter case (`code`, `line`).
    DuplicateCode = "IMPORT_DUPLICATE_CODE",
    /// An item twice in one list (`field`, `value`).
    DuplicateItem = "IMPORT_DUPLICATE_ITEM",
    /// A language that the council does not list (`field`, `language`).
    LanguageNotListed = "IMPORT_LANGUAGE_NOT_LISTED",
    /// The council has no name in its default language (`language`).
    NameMissing = "IMPORT_NAME_MISSING",
    /// `seats_total` is not the sum of the seat groups (`stated`, `counted`).
    SeatsTotalDiffers = "IMPORT_SEATS_TOTAL_DIFFERS",
    /// A seat group has not as many seats as its members (`seat_group`, `stated`, `counted`).
    GroupSeatsDiffer = "IMPORT_GROUP_SEATS_DIFFER",
    /// A rule that says nothing or cannot be counted (`field`, `reason`).
    RuleInvalid = "IMPORT_RULE_INVALID",
    /// A rule that not even all seats together could meet.
    RuleUnreachable = "IMPORT_RULE_UNREACHABLE",
    /// Which of the member's seats? (`member`, `seats`)
    SeatMissing = "IMPORT_SEAT_MISSING",
    /// The member has no such seat (`member`, `seats`).
    SeatUnknown = "IMPORT_SEAT_UNKNOWN",
    /// Two titulars on one seat on one day (`member`, `line` of the other).
    SeatTaken = "IMPORT_SEAT_TAKEN",
    /// One person twice on one seat on one day (`member`, `line` of the other).
    DuplicateMandate = "IMPORT_DUPLICATE_MANDATE",
    /// One address with two names or languages (`field`, `line` of the other).
    PersonDiffers = "IMPORT_PERSON_DIFFERS",
    /// A mandate that ends before it starts.
    DatesReversed = "IMPORT_DATES_REVERSED",
    /// There are more problems than the report lists (`limit`).
    TooManyProblems = "IMPORT_TOO_MANY_PROBLEMS",
}

impl Serialize for ProblemCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Problems {
    found: Vec<FileProblem>,
    more: bool,
}

impl Problems {
    pub fn add(&mut self, file: &str, place: Place, code: ProblemCode, params: &[(&'static str, &str)]) {
        if self.found.len() >= MAX_PROBLEMS {
            self.more = true;
            return;
        }
        self.found.push(FileProblem {
            file: file.to_owned(),
            line: place.line,
            column: place.column,
            code,
            params: params.iter().map(|(name, value)| (*name, quote(value))).collect(),
        });
    }

    /// In the order of the bundle's files, then by place; found together, kept together.
    pub fn into_sorted(mut self, bundle: &CouncilBundle<'_>) -> Vec<FileProblem> {
        let council = bundle.council.name;
        let rank = |file: &str| match file {
            name if name == council => 0,
            name if name == bundle.members.name => 1,
            _ => 2,
        };
        self.found.sort_by_key(|problem| (rank(&problem.file), problem.line, problem.column));
        if self.more {
            self.found.push(FileProblem {
                file: council.to_owned(),
                line: 1,
                column: 1,
                code: ProblemCode::TooManyProblems,
                params: BTreeMap::from([("limit", MAX_PROBLEMS.to_string())]),
            });
        }
        self.found
    }
}

/// What a report may repeat of a hostile file: short, on one line, nothing that turns text around.
fn quote(value: &str) -> String {
    let mut quoted = String::new();
    for (n, character) in value.chars().enumerate() {
        if n >= MAX_QUOTE_CHARS {
            quoted.push('…');
            break;
        }
        if super::text::is_refused(character) || character == '\n' || character == '\t' {
            quoted.extend(character.escape_unicode());
        } else {
            quoted.push(character);
        }
    }
    quoted
}
