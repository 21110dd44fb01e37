//! From texts to checked settings: each value by its kind, then what must fit together.
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::load::{SettingError, Values};
use super::table::{self, Allowed};
use super::{
    DocumentSettings, LimitSettings, LogFormat, MailSecurity, MailSettings, PasswordSettings, SessionSettings, Settings,
};
use crate::foundation::tenancy::is_loopback;

/// The folder when none is named.
const DATA_DIR: &str = "claror-data";

/// Settings from what was set; adds to `errors` whatever is wrong.
pub(super) fn build(values: &Values, errors: &mut Vec<SettingError>) -> Settings {
    let mut reader = Reader { values, errors };
    let data_dir = reader.path("data_dir").unwrap_or_else(|| PathBuf::from(DATA_DIR));
    let base = Settings::for_dir(data_dir);
    let settings = Settings {
        database_url: reader.url("database.url").unwrap_or(base.database_url),
        keys_dir: reader.path("keys_dir").unwrap_or(base.keys_dir),
        data_dir: base.data_dir,
        listen: reader.parsed::<SocketAddr>("listen").unwrap_or(base.listen),
        public_url: reader.public_url(),
        trusted_proxies: reader.addresses("trusted_proxies"),
        frontend_dir: reader.folder("frontend_dir"),
        shutdown_seconds: reader.whole("shutdown_seconds", base.shutdown_seconds),
        log_filter: reader.log_filter().unwrap_or(base.log_filter),
        log_format: match reader.word("log.format") {
            Some("json") => LogFormat::Json,
            _ => LogFormat::Text,
        },
        documents: DocumentSettings {
            url: reader.url("documents.url"),
            options: reader.pairs("documents.options"),
            max_bytes: reader.whole("documents.max_bytes", base.documents.max_bytes),
        },
        mail: reader.mail(),
        passwords: reader.passwords(base.passwords),
        sessions: reader.sessions(base.sessions),
        limits: reader.limits(base.limits),
        heartbeat_seconds: reader.whole("ledger.heartbeat_seconds", base.heartbeat_seconds),
        data_publish_seconds: reader.whole("data.publish_seconds", base.data_publish_seconds),
        witnesses: reader.witnesses(base.witnesses),
        outbound_allow: reader.outbound_allow(),
        demo: false,
    };
    reader.check_together();
    settings
}

pub(super) struct Reader<'a> {
    values: &'a Values,
    errors: &'a mut Vec<SettingError>,
}

impl<'a> Reader<'a> {
    pub(super) fn text(&mut self, name: &'static str) -> Option<&'a str> {
        let text = self.values.get(name)?.text.as_str();
        if text.trim().is_empty() {
            self.wrong(name, "it is empty");
            return None;
        }
        Some(text)
    }

    pub(super) fn wrong(&mut self, name: &'static str, reason: impl Into<String>) {
        let (Some(setting), Some(found)) = (table::find(name), self.values.get(name)) else { return };
        self.errors.push(SettingError::Wrong {
            name: setting.name,
            shown: if setting.secret { "(not shown)".to_owned() } else { format!("{:?}", found.text) },
            origin: found.origin.clone(),
            reason: reason.into(),
            allowed: setting.allowed.words(),
        });
    }

    pub(super) fn unfit(&mut self, name: &'static str, reason: &str) {
        let origin = self.values.origin(name);
        self.errors.push(SettingError::Unfit { name, origin, reason: reason.to_owned() });
    }

    fn path(&mut self, name: &'static str) -> Option<PathBuf> {
        self.text(name).map(PathBuf::from)
    }

    fn folder(&mut self, name: &'static str) -> Option<PathBuf> {
        let path = self.path(name)?;
        if !Path::new(&path).is_dir() {
            self.wrong(name, "there is no such folder");
        }
        Some(path)
    }

    fn parsed<T: FromStr>(&mut self, name: &'static str) -> Option<T> {
        let parsed = self.text(name)?.trim().parse::<T>().ok();
        if parsed.is_none() {
            self.wrong(name, "it cannot be read");
        }
        parsed
    }

    fn url(&mut self, name: &'static str) -> Option<String> {
        let text = self.text(name)?.trim();
        let Some(Allowed::Url(schemes)) = table::find(name).map(|setting| setting.allowed) else { return None };
        if !schemes.iter().any(|scheme| text.starts_with(scheme) && text.len() > scheme.len()) {
            self.wrong(name, "it starts with something else");
            return None;
        }
        Some(text.to_owned())
    }

    pub(super) fn whole<T: TryFrom<u64> + Copy>(&mut self, name: &'static str, default: T) -> T {
        let Some(text) = self.text(name) else { return default };
        let Some(Allowed::Whole(min, max)) = table::find(name).map(|setting| setting.allowed) else { return default };
        let Ok(number) = text.trim().parse::<u64>() else {
            self.wrong(name, "it is no whole number");
            return default;
        };
        if !(min..=max).contains(&number) {
            self.wrong(name, "it is out of range");
            return default;
        }
        T::try_from(number).unwrap_or(default)
    }

    pub(super) fn word(&mut self, name: &'static str) -> Option<&'a str> {
        let text = self.text(name)?.trim();
        let Some(Allowed::OneOf(words)) = table::find(name).map(|setting| setting.allowed) else { return None };
        if !words.contains(&text) {
            self.wrong(name, "there is no such choice");
            return None;
        }
        Some(text)
    }

    fn addresses(&mut self, name: &'static str) -> Vec<IpAddr> {
        let Some(text) = self.text(name) else { return Vec::new() };
        let parsed: Result<Vec<IpAddr>, _> = text.split(',').map(|part| part.trim().parse()).collect();
        parsed.unwrap_or_else(|_| {
            self.wrong(name, "one of them is no IP address");
            Vec::new()
        })
    }

    fn pairs(&mut self, name: &'static str) -> Vec<(String, String)> {
        let Some(text) = self.text(name) else { return Vec::new() };
        let pair = |part: &str| part.split_once('=').map(|(k, v)| (k.trim().to_owned(), v.trim().to_owned()));
        let pairs: Option<Vec<_>> = text.split(',').map(pair).collect();
        pairs.unwrap_or_else(|| {
            self.wrong(name, "one of them has no =");
            Vec::new()
        })
    }

    /// Without TLS an address other than this machine's would send passwords and cookies in clear.
    fn public_url(&mut self) -> Option<String> {
        let url = self.url("public_url")?.trim_end_matches('/').to_owned();
        let Ok(parsed) = reqwest::Url::parse(&url) else {
            self.wrong("public_url", "it cannot be read");
            return None;
        };
        let host = parsed.host_str().unwrap_or_default();
        if parsed.path() != "/" || parsed.query().is_some() || parsed.fragment().is_some() || !parsed.username().is_empty() {
            self.wrong("public_url", "it has more than a scheme, a host and a port");
        } else if parsed.scheme() == "http" && !is_loopback(host) {
            self.wrong("public_url", "http:// would carry passwords in clear; only this machine's own address may have it");
        }
        Some(url)
    }

    fn log_filter(&mut self) -> Option<String> {
        let text = self.text("log.filter")?;
        if let Err(error) = tracing_subscriber::EnvFilter::try_new(text) {
            self.wrong("log.filter", error.to_string());
        }
        Some(text.to_owned())
    }

    fn mail(&mut self) -> MailSettings {
        let host = self.text("mail.host").map(str::to_owned);
        let port = self.whole("mail.port", 587u16);
        let security = match self.word("mail.security") {
            Some("none") => MailSecurity::None,
            Some("tls") => MailSecurity::Tls,
            _ => MailSecurity::StartTls,
        };
        let user = self.text("mail.user").map(str::to_owned);
        let password = self.text("mail.password").map(str::to_owned);
        let from = self.text("mail.from").map(str::to_owned);
        let ca_file = self.path("mail.ca_file");
        if ca_file.as_ref().is_some_and(|path| !path.is_file()) {
            self.wrong("mail.ca_file", "there is no such file");
        }
        if from.as_deref().is_some_and(|from| from.parse::<lettre::message::Mailbox>().is_err()) {
            self.wrong("mail.from", "it is no e-mail address");
        }
        match self.word("mail.mode") {
            Some("mailbox") => MailSettings::Mailbox,
            Some("smtp") => {
                if host.is_none() {
                    self.unfit("mail.host", "mail.mode = smtp needs it");
                }
                if from.is_none() {
                    self.unfit("mail.from", "mail.mode = smtp needs it");
                }
                MailSettings::Smtp {
                    host: host.unwrap_or_default(),
                    port,
                    security,
                    user,
                    password,
                    from: from.unwrap_or_default(),
                    ca_file,
                }
            }
            _ => MailSettings::Off,
        }
    }

    fn passwords(&mut self, base: PasswordSettings) -> PasswordSettings {
        PasswordSettings {
            memory_kib: self.whole("passwords.memory_kib", base.memory_kib),
            passes: self.whole("passwords.passes", base.passes),
            lanes: self.whole("passwords.lanes", base.lanes),
            length_min: self.whole("passwords.length_min", base.length_min),
        }
    }

    fn sessions(&mut self, base: SessionSettings) -> SessionSettings {
        SessionSettings {
            access_token_minutes: self.whole("sessions.access_token_minutes", base.access_token_minutes),
            refresh_token_days: self.whole("sessions.refresh_token_days", base.refresh_token_days),
            cookie_hours: self.whole("sessions.cookie_hours", base.cookie_hours),
            invitation_days: self.whole("sessions.invitation_days", base.invitation_days),
            reset_minutes: self.whole("sessions.reset_minutes", base.reset_minutes),
        }
    }

    fn limits(&mut self, base: LimitSettings) -> LimitSettings {
        LimitSettings {
            body_bytes: self.whole("limits.body_bytes", base.body_bytes),
            query_depth: self.whole("limits.query_depth", base.query_depth),
            query_complexity: self.whole("limits.query_complexity", base.query_complexity),
            query_aliases: self.whole("limits.query_aliases", base.query_aliases),
            query_directives: self.whole("limits.query_directives", base.query_directives),
            read_seconds: self.whole("limits.read_seconds", base.read_seconds),
            streams_per_address: self.whole("limits.streams_per_address", base.streams_per_address),
            subscriptions_per_socket: self.whole("limits.subscriptions_per_socket", base.subscriptions_per_socket),
        }
    }

    /// What is right by itself but not with the rest.
    fn check_together(&mut self) {
        let user = self.values.get("mail.user").is_some();
        let password = self.values.get("mail.password").is_some();
        if user && !password {
            self.unfit("mail.password", "mail.user is set, so this is needed");
        }
        if password && !user {
            self.unfit("mail.user", "mail.password is set, so this is needed");
        }
    }
}
