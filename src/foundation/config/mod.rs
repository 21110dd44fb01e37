//! Settings: a file, then the environment, then flags, each winning over the one before. A wrong setting is refused at
//! start with its name, where it came from and what is allowed.
//!
//! A table of our own ([`table`]) rather than a settings library: the libraries looked at say neither which source a
//! value came from nor what would be allowed, and one list drives flags, help and docs/operating.md as well.
mod build;
mod describe;
mod load;
mod table;
#[cfg(test)]
mod tests;
mod witnesses;

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

pub use describe::{describe_all, markdown_table};
pub use load::{Origin, SettingError, Sources, load};
pub use table::{Allowed, PREFIX, SETTINGS, Setting};
pub use witnesses::{HostPort, WitnessPolicy, WitnessSetting, WitnessSettings};

/// Everything that can be set, after checking.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Where keys, the embedded database and documents lie unless set otherwise.
    pub data_dir: PathBuf,
    /// `sqlite:PATH` or `postgres://…`.
    pub database_url: String,
    pub listen: SocketAddr,
    /// The address that people use, `https://…`; links in mail start with it. Loopback when unset.
    pub public_url: Option<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Serve the frontend from this folder instead of the one inside the binary.
    pub frontend_dir: Option<PathBuf>,
    /// How long requests may take to finish once the server is told to stop.
    pub shutdown_seconds: u64,
    /// `tracing` directives.
    pub log_filter: String,
    pub log_format: LogFormat,
    pub documents: DocumentSettings,
    pub mail: MailSettings,
    pub passwords: PasswordSettings,
    pub sessions: SessionSettings,
    pub limits: LimitSettings,
    /// How long a log may be silent before a heartbeat is written into it.
    pub heartbeat_seconds: u64,
    /// The least time between two rounds of publishing a council's open data.
    pub data_publish_seconds: u64,
    pub witnesses: WitnessSettings,
    /// Non-public addresses that may be called all the same.
    pub outbound_allow: Vec<HostPort>,
    pub demo: bool,
    /// Folder of the ledgers' signing keys.
    pub keys_dir: PathBuf,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

/// Where documents lie: an `object_store` URL such as `file:///…` or `s3://bucket/prefix` with its options.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DocumentSettings {
    pub url: Option<String>,
    pub options: Vec<(String, String)>,
    /// The largest document, bytes.
    pub max_bytes: u64,
}

/// How mail leaves.
#[derive(Debug, Clone, PartialEq)]
pub enum MailSettings {
    /// Into the demo's mailbox (`/demo/mail`).
    Mailbox,
    Smtp {
        host: String,
        port: u16,
        security: MailSecurity,
        user: Option<String>,
        password: Option<String>,
        from: String,
        /// Certificates (PEM) to trust instead of the machine's: for a mail server with an authority of its own.
        ca_file: Option<PathBuf>,
    },
    /// Nothing is sent; links are shown to whoever invites.
    Off,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailSecurity {
    None,
    StartTls,
    Tls,
}

/// argon2id parameters (RFC 9106): memory in KiB, passes, lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordSettings {
    pub memory_kib: u32,
    pub passes: u32,
    pub lanes: u32,
    pub length_min: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionSettings {
    pub access_token_minutes: u32,
    pub refresh_token_days: u32,
    pub cookie_hours: u32,
    pub invitation_days: u32,
    pub reset_minutes: u32,
}

/// What one request may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitSettings {
    pub body_bytes: usize,
    pub query_depth: usize,
    pub query_complexity: usize,
    pub query_aliases: usize,
    pub query_directives: usize,
    pub read_seconds: u64,
    /// Live streams and sockets that one address may hold open.
    pub streams_per_address: usize,
    pub subscriptions_per_socket: usize,
}

impl Settings {
    /// Defaults for an installation under `data_dir`.
    pub fn for_dir(data_dir: impl Into<PathBuf>) -> Self {
        let data_dir = data_dir.into();
        Self {
            database_url: format!("sqlite:{}", data_dir.join("claror.db").display()),
            keys_dir: data_dir.join("keys"),
            data_dir,
            listen: SocketAddr::from(([127, 0, 0, 1], 8460)),
            public_url: None,
            trusted_proxies: Vec::new(),
            frontend_dir: None,
            shutdown_seconds: 20,
            log_filter: "info,sea_orm_migration=warn".to_owned(),
            log_format: LogFormat::Text,
            documents: DocumentSettings { max_bytes: 20 * 1024 * 1024, ..Default::default() },
            mail: MailSettings::Off,
            passwords: PasswordSettings { memory_kib: 19_456, passes: 2, lanes: 1, length_min: 10 },
            sessions: SessionSettings {
                access_token_minutes: 15,
                refresh_token_days: 30,
                cookie_hours: 12,
                invitation_days: 14,
                reset_minutes: 60,
            },
            limits: LimitSettings {
                body_bytes: 262_144,
                query_depth: 16,
                query_complexity: 5_000,
                query_aliases: 30,
                query_directives: 20,
                read_seconds: 10,
                streams_per_address: 100,
                subscriptions_per_socket: 20,
            },
            heartbeat_seconds: 86_400,
            data_publish_seconds: 60,
            witnesses: WitnessSettings::default(),
            outbound_allow: Vec::new(),
            demo: false,
        }
    }

    /// The address that links start with, without a final slash.
    pub fn base_url(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{}", self.listen))
    }

    /// Whether people reach us over TLS: cookies are `Secure` then.
    pub fn has_tls(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }
}
