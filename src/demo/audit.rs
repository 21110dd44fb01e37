//! The demonstration's auditing body: let in by the chair, with one finished engagement and one that runs, played from
//! `data/demo/engagements.yaml` by the people who would do it.
use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use chrono::{Days, NaiveDate};
use claror_record::event::{AuditScope, CheckKind, CheckResult, Opinion, Severity};
use serde::Deserialize;
use uuid::Uuid;

use super::{act, actor, email, plain};
use crate::accounts;
use crate::audit_trail::{
    AnswerFinding, GrantAuditor, JudgeAnswer, OpenEngagement, PublishReport, RecordCheck, RecordFinding, SpokenInput,
    WithheldInput,
};
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::ledger::{search, sequence_all};
use crate::foundation::tenancy::Council;

const ENGAGEMENTS: &str = include_str!("../../data/demo/engagements.yaml");
/// The auditing body: invented.
const BODY: &str = "Observatori Mirall";
/// Whoever looks for it: name, address before the `@`, language.
const PERSON: (&str, &str, &str) = ("Oriol Camps Nadal", "mirall", "ca");
/// What the demonstration calls the role of that account.
const ROLE: &str = "auditor_by_grant";
const GRANTED_DAYS: u64 = 180;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Engagement {
    title: String,
    language: String,
    terms: String,
    scope: Vec<AuditScope>,
    period_from: NaiveDate,
    period_until: NaiveDate,
    checks: Vec<Check>,
    findings: Vec<Finding>,
    #[serde(default)]
    report: Option<Report>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    kind: CheckKind,
    #[serde(default)]
    about: Option<String>,
    result: CheckResult,
    command: String,
    #[serde(default)]
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Finding {
    severity: Severity,
    title: String,
    text: String,
    recommendation: String,
    evidence: Vec<String>,
    due_in_days: u64,
    #[serde(default)]
    withheld: Option<Withheld>,
    #[serde(default)]
    answer: Option<Answer>,
    #[serde(default)]
    judgement: Option<Judgement>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Withheld {
    ground: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    language: String,
    by: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judgement {
    accepted: bool,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Report {
    opinion: Opinion,
    summary: String,
}

/// Lets the auditing body in; answers role and address of its account.
pub async fn let_in(app: &Arc<App>, council: &Arc<Council>) -> anyhow::Result<(String, String)> {
    let (display_name, address, language) = PERSON;
    let from = app.system_context(Arc::clone(council)).today();
    let command = GrantAuditor {
        organisation: BODY.to_owned(),
        display_name: display_name.to_owned(),
        email: email(address),
        language: language.to_owned(),
        scope: AuditScope::ALL.to_vec(),
        from,
        until: from.checked_add_days(Days::new(GRANTED_DAYS)).unwrap_or(from),
    };
    let chair = actor(app, council, &email("chair")).await?;
    act(app, council, &chair, command).await?;
    Ok((ROLE.to_owned(), email(address)))
}

struct Stagehand<'a> {
    app: &'a Arc<App>,
    council: &'a Arc<Council>,
    auditor: Actor,
    site: String,
    today: NaiveDate,
}

/// Plays every engagement.
pub async fn play(app: &Arc<App>, council: &Arc<Council>) -> anyhow::Result<()> {
    let engagements: Vec<Engagement> = serde_saphyr::from_str(ENGAGEMENTS).context("data/demo/engagements.yaml")?;
    let hand = Stagehand {
        app,
        council,
        auditor: actor(app, council, &email(PERSON.1)).await?,
        site: accounts::site(&app.settings, council),
        today: app.system_context(Arc::clone(council)).today(),
    };
    // Auditors look at what has its place in the record.
    sequence_all(app).await.map_err(plain)?;
    for engagement in engagements {
        hand.play(engagement).await?;
    }
    Ok(())
}

fn spoken(language: &str, text: &str) -> SpokenInput {
    SpokenInput { language: language.to_owned(), text: text.trim().to_owned() }
}

impl Stagehand<'_> {
    async fn play(&self, engagement: Engagement) -> anyhow::Result<()> {
        let language = engagement.language.as_str();
        let open = OpenEngagement {
            scope: engagement.scope,
            period_from: engagement.period_from,
            period_until: engagement.period_until,
            title: engagement.title,
            terms: spoken(language, &engagement.terms),
        };
        let id = act(self.app, self.council, &self.auditor, open).await?.engagement;
        for check in engagement.checks {
            self.check(id, language, check).await?;
        }
        for finding in engagement.findings {
            self.finding(id, language, finding).await?;
        }
        if let Some(Report { opinion, summary }) = engagement.report {
            let report = PublishReport { engagement: id, opinion, summary: spoken(language, &summary), pdf: None };
            act(self.app, self.council, &self.auditor, report).await?;
        }
        Ok(())
    }

    async fn check(&self, engagement: Uuid, language: &str, check: Check) -> anyhow::Result<()> {
        let size = search::count(self.app.store.read(), self.council.id, &search::Filter::default()).await.map_err(plain)?;
        let command = RecordCheck {
            engagement,
            kind: check.kind,
            about: check.about,
            command: check.command.replace("SITE", &self.site),
            size,
            result: check.result,
            note: check.note.map(|note| spoken(language, &note)),
        };
        act(self.app, self.council, &self.auditor, command).await?;
        Ok(())
    }

    async fn finding(&self, engagement: Uuid, language: &str, finding: Finding) -> anyhow::Result<()> {
        let mut evidence = Vec::new();
        for kind in finding.evidence {
            evidence.push(self.newest(&kind).await?);
        }
        let record = RecordFinding {
            engagement,
            severity: finding.severity,
            title: finding.title,
            text: spoken(language, &finding.text),
            recommendation: finding.recommendation,
            evidence,
            due_on: self.today.checked_add_days(Days::new(finding.due_in_days)).unwrap_or(self.today),
            withheld: finding
                .withheld
                .map(|withheld| WithheldInput { ground: withheld.ground, reason: spoken(language, &withheld.reason) }),
        };
        let recorded = act(self.app, self.council, &self.auditor, record).await?;
        let finding_id = self.found_by(engagement, &recorded.eid).await?;
        if let Some(Answer { language, by, text }) = finding.answer {
            let who = actor(self.app, self.council, &email(&by)).await?;
            act(self.app, self.council, &who, AnswerFinding { finding: finding_id, text: spoken(&language, &text) }).await?;
        }
        if let Some(Judgement { accepted, text }) = finding.judgement {
            let judge = JudgeAnswer { finding: finding_id, accepted, text: Some(spoken(language, &text)) };
            act(self.app, self.council, &self.auditor, judge).await?;
        }
        Ok(())
    }

    /// The newest entry of a type.
    async fn newest(&self, kind: &str) -> anyhow::Result<String> {
        let filter = search::Filter { types: vec![kind.to_owned()], ..search::Filter::default() };
        let found = search::entries(self.app.store.read(), self.council.id, &filter, None, 1).await.map_err(plain)?;
        found.into_iter().next().map(|entry| entry.eid).ok_or_else(|| anyhow!("no {kind} in the record"))
    }

    /// The finding that this entry recorded.
    async fn found_by(&self, engagement: Uuid, eid: &str) -> anyhow::Result<Uuid> {
        let all = crate::audit_trail::published(self.app.store.read(), self.council.id).await.map_err(plain)?;
        let findings = all.into_iter().filter(|one| one.id == engagement).flat_map(|one| one.findings);
        findings
            .into_iter()
            .find(|finding| finding.eid == eid)
            .map(|finding| finding.id)
            .ok_or_else(|| anyhow!("no finding {eid}"))
    }
}
