//! Mails about findings: to those who answer for the council, and to the auditors. The outbox's rows name persons and
//! findings by id and number; addresses and words are looked up when a mail is written.
use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rules::Grant;
use super::store;
use crate::accounts;
use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ids;
use crate::foundation::mail::{Mail, Template};
use crate::foundation::outbox::{self, Failure, Item, OutboxHandler};
use crate::foundation::problem::{Params, Problem};
use crate::foundation::tenancy::Council;
use crate::membership::{self, Role};
use ::entity::audit_trail_engagement;

/// The outbox kind.
const NOTICE: &str = "audit_trail.notice";

const fn notice(subject: &'static str) -> Template {
    Template { subject, text: include_str!("mail/notice.txt"), html: include_str!("mail/notice.html") }
}

const FINDING: Template = notice("mail-audit-finding-subject");
const ANSWER: Template = notice("mail-audit-answer-subject");
const NOT_ACCEPTED: Template = notice("mail-audit-not-accepted-subject");
const DUE: Template = notice("mail-audit-due-subject");
const REPORT: Template = notice("mail-audit-report-subject");

/// What there is to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum What {
    /// A finding was recorded.
    Finding { number: i64, due_on: NaiveDate },
    /// The council has answered.
    Answer { number: i64 },
    /// The auditor does not accept the answer.
    NotAccepted { number: i64 },
    /// The answer is due soon.
    Due { number: i64, due_on: NaiveDate },
    /// The report is published.
    Report,
}

impl What {
    fn template(self) -> (&'static Template, &'static str) {
        match self {
            Self::Finding { .. } => (&FINDING, "finding"),
            Self::Answer { .. } => (&ANSWER, "answer"),
            Self::NotAccepted { .. } => (&NOT_ACCEPTED, "not-accepted"),
            Self::Due { .. } => (&DUE, "due"),
            Self::Report => (&REPORT, "report"),
        }
    }

    fn params(self) -> Params {
        match self {
            Self::Finding { number, due_on } | Self::Due { number, due_on } => {
                Params::from([("number", number.into()), ("due_on", due_on.to_string().into())])
            }
            Self::Answer { number } | Self::NotAccepted { number } => Params::from([("number", number.into())]),
            Self::Report => Params::new(),
        }
    }
}

/// A mail to be written. It holds no word of a finding: who may not read it here learns nothing from the mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Notice {
    person: Uuid,
    mail: Uuid,
    code: String,
    auditor: String,
    #[serde(flatten)]
    what: What,
}

/// Tells the chair and the secretary.
pub async fn tell_offices(
    tx: &WriteTx,
    cx: &Context,
    engagement: &audit_trail_engagement::Model,
    what: What,
) -> Result<(), Problem> {
    for person in membership::in_office(&cx.app, cx.council.id, &[Role::Chair, Role::Secretary]).await? {
        put(tx, cx, engagement, person, what).await?;
    }
    Ok(())
}

/// Tells everybody who is an auditor of the engagement's body today.
pub async fn tell_auditors(
    tx: &WriteTx,
    cx: &Context,
    engagement: &audit_trail_engagement::Model,
    what: What,
) -> Result<(), Problem> {
    let mut people = Vec::new();
    for row in store::grants_of_council(tx.conn(), cx.council.id).await? {
        let grant = Grant::try_from(row)?;
        if grant.organisation == engagement.auditor && grant.span.stands(cx.today()) && !people.contains(&grant.person) {
            people.push(grant.person);
        }
    }
    for person in people {
        put(tx, cx, engagement, person, what).await?;
    }
    Ok(())
}

async fn put(
    tx: &WriteTx,
    cx: &Context,
    engagement: &audit_trail_engagement::Model,
    person: Uuid,
    what: What,
) -> Result<(), Problem> {
    let (code, auditor) = (engagement.code.clone(), engagement.auditor.clone());
    let payload = serde_json::to_value(Notice { person, mail: ids::new_id(), code, auditor, what }).map_err(Problem::fault)?;
    outbox::put(tx, cx, NOTICE, payload, cx.now).await
}

/// The handlers of the room's outbox rows.
pub fn outbox_handlers() -> Vec<Arc<dyn OutboxHandler>> {
    vec![Arc::new(SendNotice)]
}

struct SendNotice;

#[async_trait]
impl OutboxHandler for SendNotice {
    fn kind(&self) -> &'static str {
        NOTICE
    }

    async fn handle(&self, app: &Arc<App>, council: &Arc<Council>, item: &Item) -> Result<(), Failure> {
        let notice: Notice = serde_json::from_value(item.payload.clone())
            .map_err(|_| Failure::Never("the payload is none of this kind".to_owned()))?;
        let Some(to) = membership::reachable(app, council.id, notice.person).await? else { return Ok(()) };
        let (template, what) = notice.what.template();
        let site = accounts::site(&app.settings, council);
        let mut params = notice.what.params();
        params.insert("what", what.into());
        params.insert("name", to.display_name.into());
        params.insert("council", accounts::council_name(council, &to.language).into());
        params.insert("code", notice.code.as_str().into());
        params.insert("auditor", notice.auditor.into());
        params.insert("link", format!("{site}/{}/audit/engagements/{}", to.language, notice.code).into());
        let written = template.write(&to.language, &params)?;
        let mail = Mail { id: notice.mail, to: to.email, language: to.language, written };
        app.mailer.send(council, &mail, app.clock.now()).await
    }
}
