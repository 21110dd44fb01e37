//! What people do with what is known of them.
use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};

use super::answers::{self, PersonAnswer};
use crate::accounts;
use crate::foundation::command::run;
use crate::foundation::graphql::{act, parse_id, request};
use crate::membership::commands::{CorrectMyName, EraseMyself, ErasePerson, ErasureReceipt};
use crate::membership::rules::ErasureGround;

/// The room's mutations about persons' data.
#[derive(Default)]
pub struct PrivacyMutation;

/// Why somebody else has a person erased.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "ErasureGround")]
pub enum GroundWord {
    /// The person asked for it in writing.
    Request,
    /// A court or an authority ordered it.
    Order,
}

impl From<GroundWord> for ErasureGround {
    fn from(word: GroundWord) -> Self {
        match word {
            GroundWord::Request => Self::Request,
            GroundWord::Order => Self::Order,
        }
    }
}

#[derive(InputObject)]
pub struct CorrectMyNameInput {
    pub display_name: String,
    /// Erase, too, what earlier corrections in the record say of the former name.
    #[graphql(default)]
    pub erase_former: bool,
}

#[derive(InputObject)]
pub struct EraseMyselfInput {
    /// The present password, once more.
    #[graphql(secret)]
    pub password: String,
}

#[derive(InputObject)]
pub struct ErasePersonInput {
    pub id: ID,
    pub ground: GroundWord,
}

/// What an erasure did.
#[derive(SimpleObject)]
pub struct ErasureAnswer {
    /// The entries that name the openings which are gone; empty when the record held nothing about the person.
    eids: Vec<String>,
    openings_erased: u64,
    mandates_ended: u64,
    offices_ended: u64,
}

impl From<ErasureReceipt> for ErasureAnswer {
    fn from(receipt: ErasureReceipt) -> Self {
        Self {
            eids: receipt.eids,
            openings_erased: receipt.openings,
            mandates_ended: receipt.mandates,
            offices_ended: receipt.offices,
        }
    }
}

#[Object]
impl PrivacyMutation {
    /// Corrects one's own name.
    async fn correct_my_name(&self, ctx: &Context<'_>, input: CorrectMyNameInput) -> Result<PersonAnswer> {
        let command = CorrectMyName { display_name: input.display_name, erase_former: input.erase_former };
        answers::person(ctx, act(ctx, command).await?).await
    }

    /// Has everything erased that is known of oneself; mandates and offices that run end with it, and so does every session.
    /// Takes no idempotency key: a kept answer would name the account that is gone.
    async fn erase_myself(&self, ctx: &Context<'_>, input: EraseMyselfInput) -> Result<ErasureAnswer> {
        let request = request(ctx)?;
        let confirmed = accounts::confirm_password(&request.cx, request.address, &input.password).await;
        let confirmed = confirmed.map_err(|problem| request.refuse(problem))?;
        let erased = run(request.cx.clone(), EraseMyself { confirmed }, None).await;
        erased.map(ErasureAnswer::from).map_err(|problem| request.refuse(problem))
    }

    /// Erases a person on their written request or on an order. Whoever still speaks for an organisation or holds an office
    /// gives that up first.
    async fn erase_person(&self, ctx: &Context<'_>, input: ErasePersonInput) -> Result<ErasureAnswer> {
        let id = parse_id(&input.id).map_err(|problem| match request(ctx) {
            Ok(request) => request.refuse(problem),
            Err(error) => error,
        })?;
        Ok(act(ctx, ErasePerson { id, ground: input.ground.into(), ends: false }).await?.into())
    }
}
