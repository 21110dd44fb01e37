//! Changing decisions: input to command, receipt to answer.
use async_graphql::{ComplexObject, Context, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::inputs::{
    AnnulDecisionInput, AttachDocumentInput, CallDecisionInput, CastBallotInput, Choice, DecisionActInput, DetachDocumentInput,
    DraftDecisionInput, ReviseDecisionInput,
};
use super::query::after;
use super::types::Decision;
use crate::decisions::commands::{
    AnnulDecision, AttachDocument, BallotReceipt, CallDecision, CastBallot, ClosePoll, ConfirmDecision, DecisionReceipt,
    DetachDocument, DiscardDraft, DraftDecision, OpenPoll, ReviseDecision,
};
use crate::foundation::command::Command;
use crate::foundation::graphql::{act, parse_id, request};

#[derive(Default)]
pub struct DecisionsMutation;

/// The decision after the act, and the entry that recorded it (`null`: not yet an act of the council).
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct DecisionAnswer {
    #[graphql(skip)]
    id: Uuid,
    eid: Option<String>,
}

#[ComplexObject]
impl DecisionAnswer {
    async fn decision(&self, ctx: &Context<'_>) -> Result<Decision> {
        after(ctx, self.id).await
    }
}

impl From<DecisionReceipt> for DecisionAnswer {
    fn from(receipt: DecisionReceipt) -> Self {
        Self { id: receipt.decision, eid: receipt.eid }
    }
}

/// What was recorded: the receipt's name in the ledger, and the choice as it stands.
#[derive(SimpleObject)]
#[graphql(complex)]
pub struct BallotAnswer {
    eid: String,
    choice: Choice,
    cast_at: DateTime<Utc>,
    #[graphql(skip)]
    id: Uuid,
}

#[ComplexObject]
impl BallotAnswer {
    async fn decision(&self, ctx: &Context<'_>) -> Result<Decision> {
        after(ctx, self.id).await
    }
}

impl From<BallotReceipt> for BallotAnswer {
    fn from(receipt: BallotReceipt) -> Self {
        Self { eid: receipt.eid, choice: receipt.choice.into(), cast_at: receipt.cast_at, id: receipt.decision }
    }
}

async fn decide<C: Command<Answer = DecisionReceipt>>(ctx: &Context<'_>, command: C) -> Result<DecisionAnswer> {
    act(ctx, command).await.map(DecisionAnswer::from)
}

fn id(ctx: &Context<'_>, id: &async_graphql::ID) -> Result<Uuid> {
    let request = request(ctx)?;
    parse_id(id).map_err(|p| request.refuse(p))
}

#[Object]
impl DecisionsMutation {
    /// Begins a decision. Nobody else sees it until it is called.
    async fn draft_decision(&self, ctx: &Context<'_>, input: DraftDecisionInput) -> Result<DecisionAnswer> {
        let texts = input.texts.into_iter().map(Into::into).collect();
        decide(ctx, DraftDecision { texts, results: input.results.into() }).await
    }

    /// Changes a draft; texts make a new version.
    async fn revise_decision(&self, ctx: &Context<'_>, input: ReviseDecisionInput) -> Result<DecisionAnswer> {
        let texts = input.texts.map(|texts| texts.into_iter().map(Into::into).collect());
        decide(ctx, ReviseDecision { id: id(ctx, &input.id)?, texts, results: input.results.map(Into::into) }).await
    }

    /// Throws a draft away.
    async fn discard_draft(&self, ctx: &Context<'_>, input: DecisionActInput) -> Result<bool> {
        act(ctx, DiscardDraft { id: id(ctx, &input.id)? }).await
    }

    /// Attaches a document whose bytes were sent to `POST /documents`.
    async fn attach_document(&self, ctx: &Context<'_>, input: AttachDocumentInput) -> Result<DecisionAnswer> {
        let decision = id(ctx, &input.decision_id)?;
        decide(ctx, AttachDocument { decision, sha256: input.sha256, name: input.name, language: input.language }).await
    }

    /// Takes a document off a draft.
    async fn detach_document(&self, ctx: &Context<'_>, input: DetachDocumentInput) -> Result<DecisionAnswer> {
        decide(ctx, DetachDocument { decision: id(ctx, &input.decision_id)?, document: id(ctx, &input.document_id)? }).await
    }

    /// Puts the question to the council: text, rule and hours are public and fixed from now on.
    async fn call_decision(&self, ctx: &Context<'_>, input: CallDecisionInput) -> Result<DecisionAnswer> {
        decide(ctx, CallDecision { id: id(ctx, &input.id)?, opens_at: input.opens_at, closes_at: input.closes_at }).await
    }

    /// Opens the poll at or after its announced hour and freezes the electoral roll.
    async fn open_poll(&self, ctx: &Context<'_>, input: DecisionActInput) -> Result<DecisionAnswer> {
        decide(ctx, OpenPoll { id: id(ctx, &input.id)? }).await
    }

    /// Casts the ballot of a seat, or replaces the one that stands.
    async fn cast_ballot(&self, ctx: &Context<'_>, input: CastBallotInput) -> Result<BallotAnswer> {
        let (decision, seat) = (id(ctx, &input.decision_id)?, id(ctx, &input.seat_id)?);
        let command = CastBallot { decision, seat, choice: input.choice.into(), replaces: input.replaces };
        act(ctx, command).await.map(BallotAnswer::from)
    }

    /// Closes the poll and counts it.
    async fn close_poll(&self, ctx: &Context<'_>, input: DecisionActInput) -> Result<DecisionAnswer> {
        decide(ctx, ClosePoll { id: id(ctx, &input.id)? }).await
    }

    /// Attests the outcome.
    async fn confirm_decision(&self, ctx: &Context<'_>, input: DecisionActInput) -> Result<DecisionAnswer> {
        decide(ctx, ConfirmDecision { id: id(ctx, &input.id)? }).await
    }

    /// Declares a called decision void, with a reason that everybody can read.
    async fn annul_decision(&self, ctx: &Context<'_>, input: AnnulDecisionInput) -> Result<DecisionAnswer> {
        decide(ctx, AnnulDecision { id: id(ctx, &input.id)?, reason: input.reason }).await
    }
}
