//! A decision as GraphQL shows it.
use async_graphql::{ComplexObject, Context, ID, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};

use super::inputs::{BallotKind, DecisionState, ResultsRule};
use super::poll::{Poll, ViewerBallot, viewer_ballots};
use crate::decisions::commands::resource;
use crate::decisions::reads::{self, DecisionView};
use crate::decisions::{OFFERED_ACTIONS, possible};
use crate::foundation::graphql::{LedgerRef, LocalisedText, Request, ledger_refs, refuse, request};
use crate::foundation::problem::Problem;
use crate::membership::graphql::Rule;
use ::entity::decisions_text;

/// One thing that the council decides.
pub struct Decision(pub DecisionView);

/// A stored text and its language.
#[derive(SimpleObject)]
pub struct DecisionText {
    version: i64,
    language: String,
    title: String,
    summary: String,
    body: String,
    machine_translated: bool,
    /// Over title, summary and body, parted by blank lines, and a last newline: what `decision.called` holds.
    sha256: String,
}

impl From<decisions_text::Model> for DecisionText {
    fn from(row: decisions_text::Model) -> Self {
        let bytes = crate::decisions::rules::published_bytes(&row.title, &row.summary, &row.body);
        Self {
            sha256: claror_record::event::FileDigest::of(&bytes).to_string(),
            version: row.version,
            language: row.language,
            title: row.title,
            summary: row.summary,
            body: row.body,
            machine_translated: row.machine_translated,
        }
    }
}

/// A version of the texts.
#[derive(SimpleObject)]
pub struct TextVersion {
    version: i64,
    created_at: DateTime<Utc>,
    languages: Vec<String>,
}

/// A document that belongs to a decision.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct Document {
    id: ID,
    name: String,
    language: Option<String>,
    media_type: String,
    /// In bytes.
    size: i64,
    sha256: String,
}

#[ComplexObject]
impl Document {
    /// Where the bytes are; the last part is only the name under which a browser keeps them.
    async fn url(&self) -> String {
        crate::decisions::document_address(self.id.as_str(), &self.name)
    }
}

impl Decision {
    fn part(
        &self,
        ctx: &Context<'_>,
        language: Option<String>,
        part: impl Fn(&decisions_text::Model) -> &String,
    ) -> Result<Option<LocalisedText>> {
        let request = request(ctx)?;
        let language = language.unwrap_or_else(|| request.cx.language.clone());
        let found = self.0.text(&language, &request.cx.council.default_language, part);
        Ok(found.map(|(found, machine)| LocalisedText { machine_translated: machine, ..LocalisedText::from(found) }))
    }
}

#[Object]
impl Decision {
    async fn id(&self) -> ID {
        self.0.row.id.into()
    }

    /// `D-2026-001`; a draft has none yet.
    async fn code(&self) -> &str {
        &self.0.row.code
    }

    async fn state(&self) -> DecisionState {
        self.0.state.into()
    }

    async fn title(&self, ctx: &Context<'_>, language: Option<String>) -> Result<LocalisedText> {
        let found = self.part(ctx, language, |row| &row.title)?;
        found.ok_or_else(|| refuse(&Problem::fault("a decision without a title"), &self.0.row.code))
    }

    async fn summary(&self, ctx: &Context<'_>, language: Option<String>) -> Result<Option<LocalisedText>> {
        self.part(ctx, language, |row| &row.summary)
    }

    async fn body(&self, ctx: &Context<'_>, language: Option<String>) -> Result<Option<LocalisedText>> {
        self.part(ctx, language, |row| &row.body)
    }

    async fn text_version(&self) -> i64 {
        self.0.row.text_version
    }

    /// Every version that the texts had.
    #[graphql(complexity = "5 + child_complexity * 3")]
    async fn text_versions(&self, ctx: &Context<'_>) -> Result<Vec<TextVersion>> {
        let request = request(ctx)?;
        let rows = reads::all_texts(request.read(), self.0.row.id).await.map_err(|p| request.refuse(p))?;
        let mut versions: Vec<TextVersion> = Vec::new();
        for row in rows {
            match versions.last_mut() {
                Some(last) if last.version == row.version => last.languages.push(row.language),
                _ => {
                    versions.push(TextVersion { version: row.version, created_at: row.created_at, languages: vec![row.language] })
                }
            }
        }
        Ok(versions)
    }

    /// The current texts in every language.
    #[graphql(complexity = "child_complexity * 5")]
    async fn texts(&self) -> Vec<DecisionText> {
        self.0.texts.values().cloned().map(DecisionText::from).collect()
    }

    #[graphql(complexity = "5 + child_complexity * 5")]
    async fn documents(&self, ctx: &Context<'_>) -> Result<Vec<Document>> {
        let request = request(ctx)?;
        let rows = reads::documents(request.read(), self.0.row.id).await.map_err(|p| request.refuse(p))?;
        let document = |row: ::entity::decisions_document::Model| Document {
            id: row.id.into(),
            name: row.name,
            language: row.language,
            media_type: row.media_type,
            size: row.size,
            sha256: row.sha256,
        };
        Ok(rows.into_iter().map(document).collect())
    }

    async fn ballot_kind(&self) -> BallotKind {
        BallotKind::RollCall
    }

    async fn results(&self) -> ResultsRule {
        self.0.results.into()
    }

    /// The rule under which the outcome is computed: fixed when the decision is called, the council's own until then.
    async fn rule(&self, ctx: &Context<'_>) -> Result<Rule> {
        let request = request(ctx)?;
        let value = if self.0.row.rule.is_null() {
            request.cx.council.profile.get("rule").cloned().unwrap_or_default()
        } else {
            self.0.row.rule.clone()
        };
        let seats = self.0.poll.as_ref().and_then(|poll| u64::try_from(poll.row.eligible).ok());
        Rule::stored(&value, seats, &request.cx.language).map_err(|p| request.refuse(p))
    }

    async fn opens_at(&self) -> Option<DateTime<Utc>> {
        self.0.row.opens_at
    }

    async fn closes_at(&self) -> Option<DateTime<Utc>> {
        self.0.row.closes_at
    }

    async fn called_at(&self) -> Option<DateTime<Utc>> {
        self.0.row.called_at
    }

    async fn confirmed_at(&self) -> Option<DateTime<Utc>> {
        self.0.row.confirmed_at
    }

    async fn annulled_at(&self) -> Option<DateTime<Utc>> {
        self.0.row.annulled_at
    }

    async fn annul_reason(&self, ctx: &Context<'_>) -> Result<Option<LocalisedText>> {
        let Some(reason) = &self.0.row.annul_reason else { return Ok(None) };
        let part = |name: &str| reason.get(name).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
        let (language, asked) = (part("language"), &request(ctx)?.cx.language);
        Ok(Some(LocalisedText { is_fallback: language != *asked, text: part("text"), language, machine_translated: false }))
    }

    async fn poll(&self) -> Option<Poll> {
        self.0.poll.clone().map(|view| Poll { view })
    }

    /// Acts on this decision in the record, oldest first.
    #[graphql(complexity = "5 + child_complexity * 6")]
    async fn entries(&self, ctx: &Context<'_>) -> Result<Vec<LedgerRef>> {
        let request = request(ctx)?;
        let rows = reads::entries(request.read(), self.0.row.id).await.map_err(|p| request.refuse(p))?;
        let named = rows.into_iter().map(|row| (row.eid, row.kind, Some(row.at))).collect();
        ledger_refs(request, named).await.map_err(|p| request.refuse(p))
    }

    /// For each seat that the caller may act for: the ballot that stands, and whether one may be cast now.
    #[graphql(complexity = "5 + child_complexity * 3")]
    async fn viewer_ballots(&self, ctx: &Context<'_>) -> Result<Vec<ViewerBallot>> {
        viewer_ballots(ctx, &self.0).await
    }

    /// What the caller may do with this decision at this stage.
    async fn viewer_actions(&self, ctx: &Context<'_>) -> Result<Vec<&'static str>> {
        Ok(viewer_actions(request(ctx)?, &self.0))
    }
}

fn viewer_actions(request: &Request, view: &DecisionView) -> Vec<&'static str> {
    let resource = resource(&view.row);
    let fits = |action: &&'static str| possible(action, view, request.cx.now) && request.may(action, &resource);
    OFFERED_ACTIONS.iter().copied().filter(fits).collect()
}
