//! Sending on the wire, against a mail server that is not ours (tests/smtp).
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::*;
use crate::foundation::config::MailSecurity;

/// A running mail server; it ends when this is dropped.
struct Server {
    process: Child,
    said: BufReader<ChildStdout>,
    port: u16,
}

fn place() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/smtp")
}

impl Server {
    fn start(wanted: &Value) -> Self {
        assert!(
            place().join("node_modules/smtp-server").is_dir(),
            "the mail server for this test is not installed: run `npm ci` in tests/smtp (cargo xtask test does)"
        );
        let mut process = Command::new("node")
            .arg("server.mjs")
            .arg(wanted.to_string())
            .current_dir(place())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // What it says of connections that are refused on purpose.
            .stderr(Stdio::null())
            .spawn()
            .expect("node runs");
        let said = BufReader::new(process.stdout.take().unwrap());
        let mut server = Self { process, said, port: 0 };
        server.port = u16::try_from(server.next()["port"].as_u64().expect("a port")).unwrap();
        server
    }

    /// The next thing it says.
    fn next(&mut self) -> Value {
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line:?}"))
    }

    /// The mails that it took; it is stopped for that.
    fn mails(mut self) -> Vec<Value> {
        drop(self.process.stdin.take());
        self.process.wait().unwrap();
        let lines = self.said.by_ref().lines().map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap());
        lines.map(|said| said["mail"].clone()).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}

fn settings(server: &Server, security: MailSecurity, ca: Option<&str>) -> MailSettings {
    MailSettings::Smtp {
        host: "localhost".into(),
        port: server.port,
        security,
        user: None,
        password: None,
        from: "no-reply@consell.example".into(),
        ca_file: ca.map(|name| place().join("tls").join(name)),
    }
}

fn with_password(settings: MailSettings, given: &str) -> MailSettings {
    match settings {
        MailSettings::Smtp { host, port, security, from, ca_file, .. } => {
            MailSettings::Smtp { host, port, security, from, ca_file, user: Some("claror".into()), password: Some(given.into()) }
        }
        other => other,
    }
}

fn open(mail: MailSettings) -> Mailer {
    Mailer::open(&Settings { mail, ..Settings::for_dir("/nowhere") }).unwrap()
}

fn council() -> Council {
    Council {
        id: Uuid::nil(),
        slug: "x".into(),
        hosts: Vec::new(),
        languages: vec!["ca".into(), "ar".into()],
        default_language: "ca".into(),
        time_zone: "Europe/Madrid".into(),
        name: [("ca".into(), "Consell de Sabadell".into()), ("ar".into(), "مجلس ساباديل".into())].into(),
        look: Default::default(),
        profile: Value::Null,
        ledger_origin: "x/log".into(),
        created_at: Default::default(),
    }
}

fn mail(language: &str) -> Mail {
    let written = Written {
        subject: "Invitació: « benvingudes »".into(),
        text: "Bon dia,\nhttps://consell.example/ca/invitation#token=s3cret=x\n.\nadéu".into(),
        html: "<p dir=\"rtl\">مرحبا</p>".into(),
    };
    Mail { id: Uuid::from_u128(7), to: "nuria@test.example".into(), language: language.into(), written }
}

async fn send(mailer: &Mailer, language: &str) -> Result<(), Failure> {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    mailer.send(&council(), &mail(language), now).await
}

/// The headers, unfolded.
fn headers(raw: &str) -> Vec<String> {
    let (head, _) = raw.split_once("\r\n\r\n").unwrap();
    head.replace("\r\n ", " ").replace("\r\n\t", " ").lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn a_mail_goes_out_over_starttls_with_a_password_and_arrives_whole() {
    let mut server = Server::start(&json!({ "security": "starttls", "user": "claror", "password": "p4ss" }));
    let mailer = open(with_password(settings(&server, MailSecurity::StartTls, Some("ca.pem")), "p4ss"));
    send(&mailer, "ca").await.unwrap();
    let mail = server.next()["mail"].clone();
    assert_eq!((&mail["secure"], &mail["user"]), (&json!(true), &json!("claror")));
    assert_eq!((&mail["from"], &mail["to"]), (&json!("no-reply@consell.example"), &json!(["nuria@test.example"])));
    let raw = mail["raw"].as_str().unwrap();
    let headers = headers(raw);
    for wanted in [
        "From: \"Consell de Sabadell\" <no-reply@consell.example>",
        "To: nuria@test.example",
        "Message-ID: <00000000-0000-0000-0000-000000000007@consell.example>",
        "Auto-Submitted: auto-generated",
        "Content-Language: ca",
        "Date: Fri, 15 Jan 2027 08:00:00 +0000",
    ] {
        assert!(headers.iter().any(|line| line == wanted), "{wanted} in {headers:#?}");
    }
    assert!(headers.iter().any(|line| line.starts_with("Content-Type: multipart/alternative;")), "{headers:#?}");
    assert!(raw.contains("text/plain; charset=utf-8") && raw.contains("text/html; charset=utf-8"));
    let (parts, expected) = (decoded(raw), self::mail("ca").written);
    assert_eq!(parts, [expected.text, expected.html]);
}

/// The bodies of a multipart mail without their transfer encodings.
fn decoded(raw: &str) -> Vec<String> {
    let (_, after) = raw.split_once("boundary=\"").unwrap();
    let (boundary, _) = after.split_once('"').unwrap();
    let mark = format!("--{boundary}");
    let parts = raw.split(&mark).skip(1).filter(|part| !part.starts_with("--"));
    parts
        .map(|part| {
            let (head, body) = part.split_once("\r\n\r\n").unwrap();
            let body = body.strip_suffix("\r\n").unwrap_or(body);
            let bytes =
                if head.contains("quoted-printable") { quoted_printable(body) } else { body.replace("\r\n", "").into_bytes() };
            let text = if head.contains("base64") { base64(&bytes) } else { bytes };
            String::from_utf8(text).unwrap().replace("\r\n", "\n")
        })
        .collect()
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(bytes).unwrap()
}

/// RFC 2045 §6.7.
fn quoted_printable(body: &str) -> Vec<u8> {
    let joined = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first == b'=' {
            let digits = std::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(digits, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(*first);
        }
    }
    bytes
}

#[tokio::test]
async fn the_sender_is_called_as_the_council_is_in_the_readers_language() {
    let mut server = Server::start(&json!({ "security": "tls" }));
    send(&open(settings(&server, MailSecurity::Tls, Some("ca.pem"))), "ar").await.unwrap();
    let mail = server.next()["mail"].clone();
    let from = headers(mail["raw"].as_str().unwrap()).into_iter().find(|line| line.starts_with("From:")).unwrap();
    use base64::Engine as _;
    let name = base64::engine::general_purpose::STANDARD.encode("مجلس ساباديل");
    assert!(from.contains(&name), "{from} has {name}");
}

#[tokio::test]
async fn a_server_whose_authority_is_unknown_gets_no_mail() {
    for (security, words) in [(MailSecurity::StartTls, "starttls"), (MailSecurity::Tls, "tls")] {
        for ca in [Some("stranger.pem"), None] {
            let server = Server::start(&json!({ "security": words }));
            let outcome = send(&open(settings(&server, security, ca)), "ca").await;
            assert!(matches!(outcome, Err(Failure::Again(_))), "{words} {ca:?}: {outcome:?}");
            assert!(server.mails().is_empty());
        }
    }
}

#[tokio::test]
async fn a_server_without_starttls_gets_neither_password_nor_mail() {
    let server = Server::start(&json!({ "security": "none", "user": "claror", "password": "p4ss" }));
    let mailer = open(with_password(settings(&server, MailSecurity::StartTls, Some("ca.pem")), "p4ss"));
    let outcome = send(&mailer, "ca").await;
    assert!(matches!(outcome, Err(Failure::Again(_))), "{outcome:?}");
    assert!(server.mails().is_empty());
}

#[tokio::test]
async fn a_wrong_password_is_ours_to_repair() {
    let server = Server::start(&json!({ "security": "starttls", "user": "claror", "password": "p4ss" }));
    let mailer = open(with_password(settings(&server, MailSecurity::StartTls, Some("ca.pem")), "wrong"));
    assert_eq!(send(&mailer, "ca").await, Err(Failure::Again("SMTP: the server answered 535".into())));
    assert!(server.mails().is_empty());
}

#[tokio::test]
async fn a_mailbox_that_is_full_is_tried_again_and_one_that_does_not_exist_is_not() {
    for (number, wanted) in [
        (452, Failure::Again("SMTP: the server answered 452".into())),
        (550, Failure::Never("SMTP: the server answered 550".into())),
    ] {
        let server = Server::start(&json!({ "security": "none", "refuse": number }));
        let outcome = send(&open(settings(&server, MailSecurity::None, None)), "ca").await;
        assert_eq!(outcome, Err(wanted), "and nobody's address is in the words");
        assert!(server.mails().is_empty());
    }
}

#[tokio::test]
async fn where_nobody_listens_it_is_tried_again() {
    let server = Server::start(&json!({ "security": "none" }));
    let mailer = open(settings(&server, MailSecurity::None, None));
    drop(server);
    assert_eq!(send(&mailer, "ca").await, Err(Failure::Again("SMTP: no connection".into())));
}

#[test]
fn a_wrong_setting_is_named_when_the_program_starts() {
    let refusal = |change: fn(&mut MailSettings)| {
        let mut mail = MailSettings::Smtp {
            host: "mail.example".into(),
            port: 25,
            security: MailSecurity::None,
            user: None,
            password: None,
            from: "a@b.example".into(),
            ca_file: None,
        };
        change(&mut mail);
        Mailer::open(&Settings { mail, ..Settings::for_dir("/nowhere") }).err().expect("refused")
    };
    assert!(
        refusal(|mail| if let MailSettings::Smtp { user, .. } = mail {
            *user = Some("u".into())
        })
        .starts_with("mail.user")
    );
    assert!(
        refusal(|mail| if let MailSettings::Smtp { from, .. } = mail {
            *from = "nobody".into()
        })
        .starts_with("mail.from")
    );
    let missing = refusal(|mail| {
        if let MailSettings::Smtp { ca_file, security, .. } = mail {
            (*ca_file, *security) = (Some("/nowhere/ca.pem".into()), MailSecurity::Tls);
        }
    });
    assert!(missing.starts_with("mail.ca_file /nowhere/ca.pem"), "{missing}");
}
