//! Sending by SMTP (RFC 5321) with STARTTLS (RFC 3207) or TLS from the start (RFC 8314).
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use super::Mail;
use crate::foundation::config::{MailSecurity, MailSettings};
use crate::foundation::locale;
use crate::foundation::outbox::Failure;
use crate::foundation::tenancy::{Council, is_loopback};

/// How long one step of a conversation may take.
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Smtp {
    pub(super) fn open(settings: &MailSettings) -> Result<Self, String> {
        let MailSettings::Smtp { host, port, security, user, password, from, ca_file } = settings else {
            return Err("mail is not sent by SMTP".to_owned());
        };
        let from = from.parse().map_err(|e| format!("mail.from {from}: {e}"))?;
        let tls = match security {
            MailSecurity::None => Tls::None,
            MailSecurity::StartTls => Tls::Required(tls(host, ca_file.as_deref())?),
            MailSecurity::Tls => Tls::Wrapper(tls(host, ca_file.as_deref())?),
        };
        let mut builder =
            AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host.clone()).port(*port).tls(tls).timeout(Some(PATIENCE));
        if let Some(user) = user {
            if *security == MailSecurity::None && !is_loopback(host) {
                return Err("mail.user: a password is not sent in the clear; set mail.security to starttls or tls".to_owned());
            }
            builder = builder.credentials(Credentials::new(user.clone(), password.clone().unwrap_or_default()));
        }
        Ok(Self { transport: builder.build(), from })
    }

    pub(super) async fn send(&self, council: &Council, mail: &Mail, now: DateTime<Utc>) -> Result<(), Failure> {
        let message = self.message(council, mail, now)?;
        self.transport.send(message).await.map(|_| ()).map_err(|error| failure(&error))
    }

    fn message(&self, council: &Council, mail: &Mail, now: DateTime<Utc>) -> Result<Message, Failure> {
        let to: Address = mail.to.parse().map_err(|_| Failure::Never("the address is none".to_owned()))?;
        let name = self
            .from
            .name
            .clone()
            .or_else(|| locale::pick(&council.name, &mail.language, &council.default_language).map(|name| name.text));
        let message_id = format!("<{}@{}>", mail.id, self.from.email.domain());
        let header = |name: &'static str, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
        Message::builder()
            .from(Mailbox::new(name, self.from.email.clone()))
            .to(Mailbox::new(None, to))
            .subject(mail.written.subject.clone())
            .date(now.into())
            .message_id(Some(message_id))
            // RFC 3834: nobody's holiday notice answers a machine.
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", &mail.language))
            .multipart(MultiPart::alternative_plain_html(mail.written.text.clone(), mail.written.html.clone()))
            .map_err(|error| Failure::Never(format!("the mail could not be written: {error}")))
    }
}

fn tls(host: &str, ca_file: Option<&Path>) -> Result<TlsParameters, String> {
    let mut builder = TlsParameters::builder(host.to_owned());
    if let Some(path) = ca_file {
        let fault = |error: String| format!("mail.ca_file {}: {error}", path.display());
        let pem = std::fs::read(path).map_err(|e| fault(e.to_string()))?;
        let certificate = Certificate::from_pem(&pem).map_err(|e| fault(e.to_string()))?;
        builder = builder.certificate_store(CertificateStore::None).add_root_certificate(certificate);
    }
    builder.build_rustls().map_err(|e| format!("mail.host {host}: {e}"))
}

/// What a failure means for later tries. The server's words may name the reader: only its number is kept. Of the final
/// answers only those about this mail or mailbox (x.1.x to x.3.x, x.6.x and x.7.x of RFC 3463 come as 55x) are final for
/// us: a wrong password or a switched-off feature is ours to repair.
fn failure(error: &lettre::transport::smtp::Error) -> Failure {
    let Some(code) = error.status().map(u16::from) else {
        let kind = if error.is_tls() {
            "no secure connection"
        } else if error.is_timeout() {
            "no answer in time"
        } else if error.is_client() {
            "the server does not offer what is needed"
        } else {
            "no connection"
        };
        return Failure::Again(format!("SMTP: {kind}"));
    };
    let words = format!("SMTP: the server answered {code}");
    if (550..560).contains(&code) { Failure::Never(words) } else { Failure::Again(words) }
}
