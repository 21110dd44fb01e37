//! How a column is treated.

/// What kind of thing a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// About the council, its members and its acts; or opaque.
    Public,
    /// About a person. Given to them, and erased.
    Personal,
    /// Lets somebody in, or opens something. Given to nobody, and erased.
    Secret,
    /// Keeps the program running: says nothing of a person once the rest is erased.
    Housekeeping,
}

impl Class {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Personal => "personal",
            Self::Secret => "secret",
            Self::Housekeeping => "housekeeping",
        }
    }
}

/// How the rows of a table that are about a person are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// No row is about one person.
    Nobody,
    /// The column holds the person's id.
    Person(&'static str),
    /// The column holds the account's id.
    Account(&'static str),
    /// The column holds the account's id as text.
    Actor(&'static str),
    /// The column begins with a name that the person's address has under the installation's key.
    Bucket(&'static str),
    /// The JSON in `column` mentions an address or an id of the person's; rows are told apart by the number in `key`.
    Mention { column: &'static str, key: &'static str },
}

impl Found {
    /// In words, for docs/privacy.md.
    pub fn words(self) -> String {
        match self {
            Self::Nobody => "–".to_owned(),
            Self::Person(column) => format!("`{column}` is the person"),
            Self::Account(column) | Self::Actor(column) => format!("`{column}` is the person's account"),
            Self::Bucket(column) => format!("`{column}` begins with the keyed hash of the address"),
            Self::Mention { column, .. } => format!("`{column}` mentions the address, the account or a link of it"),
        }
    }
}

/// What becomes of a column when the person it is about is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasure {
    /// It stays, for this reason (none is needed for what is no personal data).
    Stays(&'static str),
    /// The whole row is deleted.
    Row,
    /// Becomes NULL.
    Null,
    /// Becomes an empty text.
    Empty,
    /// Becomes the id of nobody: all zeros.
    Nobody,
}

impl Erasure {
    /// In words, for docs/privacy.md.
    pub fn words(self) -> String {
        match self {
            Self::Stays("") => "stays".to_owned(),
            Self::Stays(why) => format!("stays: {why}"),
            Self::Row => "row deleted".to_owned(),
            Self::Null => "null".to_owned(),
            Self::Empty => "emptied; pages say that the name was erased".to_owned(),
            Self::Nobody => "replaced by nobody".to_owned(),
        }
    }
}

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub class: Class,
    pub erasure: Erasure,
    /// Whether it holds JSON: SQLite keeps that as text.
    pub json: bool,
}

impl Column {
    const fn new(name: &'static str, class: Class, erasure: Erasure) -> Self {
        Self { name, class, erasure, json: false }
    }

    pub const fn public(name: &'static str) -> Self {
        Self::new(name, Class::Public, Erasure::Stays(""))
    }

    pub const fn housekeeping(name: &'static str) -> Self {
        Self::new(name, Class::Housekeeping, Erasure::Stays(""))
    }

    pub const fn personal(name: &'static str, erasure: Erasure) -> Self {
        Self::new(name, Class::Personal, erasure)
    }

    pub const fn secret(name: &'static str, erasure: Erasure) -> Self {
        Self::new(name, Class::Secret, erasure)
    }

    pub const fn json(self) -> Self {
        Self { json: true, ..self }
    }
}

/// One table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    pub name: &'static str,
    /// The column that says whose row it is (T3).
    pub council: &'static str,
    pub found: Found,
    pub columns: &'static [Column],
}

impl Table {
    pub const fn new(name: &'static str, found: Found, columns: &'static [Column]) -> Self {
        Self { name, council: "council_id", found, columns }
    }

    /// A table of the record: its rows are of a log, which is a council's.
    pub const fn of_log(name: &'static str, found: Found, columns: &'static [Column]) -> Self {
        Self { name, council: "log_id", found, columns }
    }

    /// Whether rows about a person go as a whole.
    pub fn loses_rows(&self) -> bool {
        self.columns.iter().any(|column| column.erasure == Erasure::Row)
    }

    /// Whether an erasure writes to the table at all.
    pub fn is_touched(&self) -> bool {
        self.columns.iter().any(|column| !matches!(column.erasure, Erasure::Stays(_)))
    }
}
