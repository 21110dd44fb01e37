//! The demonstration's decisions, played from `data/demo/decisions.yaml` by the people who would do it.
use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use bytes::Bytes;
use chrono::Duration;
use claror_record::event::Choice;
use futures_util::future::try_join_all;
use serde::Deserialize;
use uuid::Uuid;

use super::{accounts, act, actor, email, plain};
use crate::decisions::rules::{Results, TextInput};
use crate::decisions::{
    AnnulDecision, AttachDocument, CallDecision, CastBallot, ClosePoll, ConfirmDecision, DraftDecision, OpenPoll,
};
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::documents::{self, Blob};
use crate::foundation::tenancy::Council;

const DECISIONS: &str = include_str!("../../data/demo/decisions.yaml");
const DOCUMENTS: [(&str, &[u8]); 1] =
    [("bases-convocatoria-2027.txt", include_bytes!("../../data/demo/bases-convocatoria-2027.txt"))];

/// How far a decision is taken.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
enum Stage {
    Draft,
    Called,
    Open,
    Closed,
    Confirmed,
    Annulled,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scene {
    stage: Stage,
    results: Results,
    #[serde(default)]
    opens_in_hours: Option<i64>,
    #[serde(default)]
    closes_in_hours: Option<i64>,
    #[serde(default)]
    ballots: Option<Ballots>,
    #[serde(default)]
    document: Option<String>,
    #[serde(default)]
    reason: Option<String>,
    texts: BTreeMap<String, Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ballots {
    r#for: usize,
    against: usize,
    abstain: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    title: String,
    summary: String,
    body: String,
}

struct Stagehand<'a> {
    app: &'a Arc<App>,
    council: &'a Arc<Council>,
    chair: Actor,
    secretary: Actor,
    /// Each seat with the person who speaks for it.
    seats: Vec<(Uuid, Actor)>,
}

/// Plays every decision.
pub async fn play(app: &Arc<App>, council: &Arc<Council>) -> anyhow::Result<()> {
    let scenes: Vec<Scene> = serde_saphyr::from_str(DECISIONS).context("data/demo/decisions.yaml")?;
    let hand = Stagehand {
        app,
        council,
        chair: actor(app, council, &email("chair")).await?,
        secretary: actor(app, council, &email("secretary")).await?,
        seats: seats(app, council).await?,
    };
    for scene in scenes {
        hand.play(scene).await?;
    }
    Ok(())
}

async fn seats(app: &Arc<App>, council: &Arc<Council>) -> anyhow::Result<Vec<(Uuid, Actor)>> {
    let register = crate::membership::register(app, council.id).await.map_err(plain)?;
    let mut seats = Vec::new();
    for (code, address) in accounts::titulars()? {
        let organisation = register.organisation_by_code(&code).ok_or_else(|| anyhow!("no organisation {code}"))?;
        let seat = register.seats_of(organisation.id).next().ok_or_else(|| anyhow!("{code} has no seat"))?;
        seats.push((seat.id, actor(app, council, &address).await?));
    }
    Ok(seats)
}

impl Stagehand<'_> {
    async fn play(&self, scene: Scene) -> anyhow::Result<()> {
        let texts = scene.texts.into_iter().map(|(language, text)| TextInput {
            language,
            title: text.title,
            summary: text.summary,
            body: text.body,
            machine_translated: false,
        });
        let draft = DraftDecision { texts: texts.collect(), results: scene.results };
        let id = act(self.app, self.council, &self.secretary, draft).await?.decision;
        if let Some(name) = &scene.document {
            self.attach(id, name).await?;
        }
        if scene.stage == Stage::Draft {
            return Ok(());
        }
        let now = self.app.clock.now();
        let opens_at = scene.opens_in_hours.map(|hours| now + Duration::hours(hours));
        let closes_at = now + Duration::hours(scene.closes_in_hours.unwrap_or(24));
        act(self.app, self.council, &self.chair, CallDecision { id, opens_at, closes_at }).await?;
        if scene.stage == Stage::Called {
            return Ok(());
        }
        act(self.app, self.council, &self.chair, OpenPoll { id }).await?;
        if let Some(ballots) = &scene.ballots {
            self.cast(id, ballots).await?;
        }
        match scene.stage {
            Stage::Annulled => {
                let reason = scene.reason.unwrap_or_default();
                act(self.app, self.council, &self.chair, AnnulDecision { id, reason }).await?;
            }
            Stage::Closed | Stage::Confirmed => {
                act(self.app, self.council, &self.chair, ClosePoll { id }).await?;
            }
            Stage::Draft | Stage::Called | Stage::Open => {}
        }
        if scene.stage == Stage::Confirmed {
            act(self.app, self.council, &self.secretary, ConfirmDecision { id }).await?;
        }
        Ok(())
    }

    /// Ballots spread over the sectors: seats are taken in strides, not in their order.
    async fn cast(&self, decision: Uuid, ballots: &Ballots) -> anyhow::Result<()> {
        let choices = [(Choice::For, ballots.r#for), (Choice::Against, ballots.against), (Choice::Abstain, ballots.abstain)];
        let choices = choices.into_iter().flat_map(|(choice, times)| std::iter::repeat_n(choice, times));
        let count = self.seats.len();
        let strides = (0..count).filter_map(|place| self.seats.get((place * 29) % count.max(1)));
        let casts = strides.zip(choices).map(|((seat, person), choice)| {
            let command = CastBallot { decision, seat: *seat, choice, replaces: None };
            act(self.app, self.council, person, command)
        });
        try_join_all(casts).await?;
        Ok(())
    }

    async fn attach(&self, decision: Uuid, name: &str) -> anyhow::Result<()> {
        let (_, bytes) = DOCUMENTS.into_iter().find(|(known, _)| *known == name).ok_or_else(|| anyhow!("no document {name}"))?;
        let sha256 = self.app.documents.put(self.council.id, Bytes::from_static(bytes)).await.map_err(plain)?;
        let blob = Blob { sha256: sha256.clone(), size: i64::try_from(bytes.len())?, media_type: "text/plain".to_owned() };
        let cx = self.app.context(Arc::clone(self.council), self.secretary.clone(), "ca");
        let registered = self.app.store.work(move |tx| {
            let (cx, blob) = (cx.clone(), blob.clone());
            Box::pin(async move { documents::register(tx, &cx, &blob).await })
        });
        registered.await.map_err(plain)?;
        let command = AttachDocument { decision, sha256, name: name.to_owned(), language: Some("ca".to_owned()) };
        act(self.app, self.council, &self.secretary, command).await?;
        Ok(())
    }
}
