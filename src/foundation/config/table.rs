//! The one list of settings: what each is called, what it means, what is allowed and what holds when it is not set. It
//! drives the parsing, the flags of the command line, `claror settings` and the list in docs/operating.md.

/// What a value may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowed {
    /// Any text that is not empty.
    Text,
    /// A file system path.
    Path,
    /// `ADDRESS:PORT`; port 0 lets the system choose.
    Socket,
    /// An address with one of these schemes in front.
    Url(&'static [&'static str]),
    /// A whole number in this range, ends included.
    Whole(u64, u64),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// An e-mail address, with or without a display name.
    Mailbox,
    /// IP addresses, separated by commas (in the file: a list).
    Addresses,
    /// `name=value` pairs, separated by commas (in the file: a list).
    Pairs,
    /// `NAME VKEY URL`, separated by commas (in the file: a list).
    Witnesses,
    /// `HOST:PORT`, separated by commas (in the file: a list).
    HostPorts,
}

impl Allowed {
    /// What is allowed, as the end of a sentence: "allowed is …".
    pub fn words(self) -> String {
        match self {
            Self::Text => "any text".to_owned(),
            Self::Path => "a path".to_owned(),
            Self::Socket => "an IP address and a port such as 127.0.0.1:8460 or [::1]:8460".to_owned(),
            Self::Url(schemes) => format!("an address that starts with {}", schemes.join(" or ")),
            Self::Whole(min, max) => format!("a whole number from {min} to {max}"),
            Self::OneOf(words) => words.join(" | "),
            Self::Mailbox => "an e-mail address such as \"Council <council@example.org>\"".to_owned(),
            Self::Addresses => "IP addresses separated by commas".to_owned(),
            Self::Pairs => "name=value pairs separated by commas".to_owned(),
            Self::Witnesses => "NAME VKEY URL, separated by commas".to_owned(),
            Self::HostPorts => "HOST:PORT, separated by commas".to_owned(),
        }
    }
}

/// One setting.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// As in the file: `database.url`.
    pub name: &'static str,
    /// One sentence.
    pub meaning: &'static str,
    pub allowed: Allowed,
    /// What holds when it is not set, in words.
    pub default: &'static str,
    /// Never shown once read.
    pub secret: bool,
}

impl Setting {
    /// `database.url` → `CLAROR_DATABASE_URL`.
    pub fn variable(&self) -> String {
        format!("{PREFIX}{}", self.name.replace('.', "_").to_uppercase())
    }

    /// `database.url` → `database-url`.
    pub fn flag(&self) -> String {
        self.name.replace(['.', '_'], "-")
    }
}

/// What our environment variables start with.
pub const PREFIX: &str = "CLAROR_";

const fn setting(name: &'static str, allowed: Allowed, default: &'static str, meaning: &'static str) -> Setting {
    Setting { name, meaning, allowed, default, secret: false }
}

const fn secret(name: &'static str, allowed: Allowed, default: &'static str, meaning: &'static str) -> Setting {
    Setting { name, meaning, allowed, default, secret: true }
}

use Allowed::{Addresses, HostPorts, Mailbox, OneOf, Pairs, Path, Socket, Text, Url, Whole, Witnesses};

/// Every setting.
pub const SETTINGS: &[Setting] = &[
    setting("data_dir", Path, "claror-data", "Folder for the embedded database, documents and keys, unless these are set apart."),
    secret("database.url", Url(&["sqlite:", "postgres://", "postgresql://"]), "sqlite:<data_dir>/claror.db", "The database."),
    setting(
        "listen",
        Socket,
        "127.0.0.1:8460",
        "Where the server listens. It speaks plain HTTP: put a proxy that ends TLS in front.",
    ),
    setting(
        "public_url",
        Url(&["https://", "http://"]),
        "http://<listen>",
        "The address that people use; links in mail start with it. Cookies are Secure when it starts with https://.",
    ),
    setting(
        "trusted_proxies",
        Addresses,
        "none",
        "Proxies whose X-Forwarded-For header is believed when callers are told apart.",
    ),
    setting("frontend_dir", Path, "the frontend inside the program", "Serve the built frontend from this folder."),
    setting("keys_dir", Path, "<data_dir>/keys", "Folder of the ledgers' signing keys. Keep it out of the database's backups."),
    setting("shutdown_seconds", Whole(1, 600), "20", "How long requests may take to finish once the server is told to stop."),
    setting("log.filter", Text, "info,sea_orm_migration=warn", "What is logged, as tracing directives: info,claror=debug."),
    setting("log.format", OneOf(&["text", "json"]), "text", "How log lines look."),
    setting("documents.url", Url(&["file:///", "s3://"]), "file://<data_dir>/documents", "Where documents lie."),
    secret("documents.options", Pairs, "none", "Options of the document store, such as aws_access_key_id=…,aws_endpoint=…."),
    setting("documents.max_bytes", Whole(1_024, 1_073_741_824), "20971520", "The largest document."),
    setting(
        "mail.mode",
        OneOf(&["off", "smtp", "mailbox"]),
        "off",
        "How mail leaves: not at all (links are shown to whoever invites), by SMTP, or into the mailbox page of a demonstration.",
    ),
    setting("mail.host", Text, "none; needed for smtp", "The SMTP server's name."),
    setting("mail.port", Whole(1, 65_535), "587", "The SMTP server's port."),
    setting(
        "mail.security",
        OneOf(&["starttls", "tls", "none"]),
        "starttls",
        "How the connection to the SMTP server is protected.",
    ),
    setting("mail.user", Text, "none", "User name at the SMTP server."),
    secret("mail.password", Text, "none", "Password at the SMTP server."),
    setting(
        "mail.ca_file",
        Path,
        "the machine's certificates",
        "PEM certificates to trust at the SMTP server instead of the machine's.",
    ),
    setting("mail.from", Mailbox, "none; needed for smtp", "The sender of mail."),
    setting("passwords.memory_kib", Whole(19_456, 1_048_576), "19456", "Memory that hashing a password takes (argon2id)."),
    setting("passwords.passes", Whole(2, 16), "2", "Passes that hashing a password takes."),
    setting("passwords.lanes", Whole(1, 8), "1", "Lanes that hashing a password takes."),
    setting("passwords.length_min", Whole(8, 64), "10", "The fewest characters of a password."),
    setting("sessions.access_token_minutes", Whole(1, 1_440), "15", "How long an access token is good."),
    setting("sessions.refresh_token_days", Whole(1, 365), "30", "How long a refresh token is good."),
    setting("sessions.cookie_hours", Whole(1, 720), "12", "How long a browser stays signed in without being used."),
    setting("sessions.invitation_days", Whole(1, 90), "14", "How long an invitation is good."),
    setting("sessions.reset_minutes", Whole(5, 1_440), "60", "How long a link to set a new password is good."),
    setting("limits.body_bytes", Whole(4_096, 16_777_216), "262144", "The largest request body, documents apart."),
    setting("limits.query_depth", Whole(15, 64), "16", "How deep a GraphQL document may nest. Introspection needs 15."),
    setting(
        "limits.query_complexity",
        Whole(200, 1_000_000),
        "5000",
        "How much a GraphQL document may ask for; lists count once per row.",
    ),
    setting("limits.query_aliases", Whole(1, 1_000), "30", "How many aliases a GraphQL document may have."),
    setting("limits.query_directives", Whole(1, 1_000), "20", "How many directives a GraphQL document may have."),
    setting("limits.read_seconds", Whole(1, 120), "10", "How long answering a query may take."),
    setting(
        "limits.streams_per_address",
        Whole(1, 100_000),
        "100",
        "How many live streams and sockets one address may hold open.",
    ),
    setting("limits.subscriptions_per_socket", Whole(1, 1_000), "20", "How many subscriptions one socket may carry."),
    setting(
        "witnesses.policy",
        OneOf(&["none", "prefer", "require"]),
        "none",
        "Whether a checkpoint is published at once, after witnesses cosigned it or witnesses.patience_seconds have passed, or only \
         after they cosigned it.",
    ),
    setting(
        "witnesses.list",
        Witnesses,
        "none; needed for prefer and require",
        "Who is asked to cosign: a name, the witness's public key, and the address that add-checkpoint is sent to.",
    ),
    setting("witnesses.quorum", Whole(0, 12), "0", "How many of the witnesses must have cosigned; 0: all of them."),
    setting("witnesses.patience_seconds", Whole(1, 3_600), "10", "How long witnesses.policy = prefer waits for them."),
    setting("witnesses.timeout_seconds", Whole(1, 60), "5", "How long a witness may take to answer."),
    setting(
        "outbound.allow",
        HostPorts,
        "none",
        "Non-public addresses that the program may call, for tests and demonstrations; /health shows them.",
    ),
    setting(
        "ledger.heartbeat_seconds",
        Whole(60, 2_592_000),
        "86400",
        "How long a council's log may be silent before it says that it lives.",
    ),
    setting("data.publish_seconds", Whole(1, 86_400), "60", "The least time between two publications of a council's open data."),
];

/// The setting of that name.
pub fn find(name: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.name == name)
}
