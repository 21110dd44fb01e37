//! Mutations of the room. None takes an idempotency key: each is safe to send twice or must not be answered twice, and a
//! kept answer would be a kept secret.
use async_graphql::{Context, Object, Result};

use super::types::{
    AcceptInvitationInput, ChangePasswordInput, EndSessionInput, RefreshTokensInput, RequestPasswordResetInput,
    ResetPasswordInput, SetLanguageInput, SignInInput, TokensAnswer, way,
};
use crate::accounts::{self, EndSession, SetLanguage, SignOut};
use crate::foundation::command::run;
use crate::foundation::graphql::{parse_id, request};

/// The room's part of the mutations.
#[derive(Default)]
pub struct AccountsMutation;

#[Object]
impl AccountsMutation {
    /// Signs a program in. Browsers use `POST /session`.
    async fn sign_in(&self, ctx: &Context<'_>, input: SignInInput) -> Result<TokensAnswer> {
        let request = request(ctx)?;
        let tokens = accounts::sign_in(&request.cx, request.address, &input.email, &input.password).await;
        tokens.map(TokensAnswer::from).map_err(|problem| request.refuse(problem))
    }

    /// New tokens for a refresh token, which serves once: a second use ends every token of the same sign-in.
    async fn refresh_tokens(&self, ctx: &Context<'_>, input: RefreshTokensInput) -> Result<TokensAnswer> {
        let request = request(ctx)?;
        let tokens = accounts::refresh_tokens(&request.cx, request.address, &input.refresh_token).await;
        tokens.map(TokensAnswer::from).map_err(|problem| request.refuse(problem))
    }

    /// Ends the session or the tokens that the request came with.
    async fn sign_out(&self, ctx: &Context<'_>) -> Result<bool> {
        let request = request(ctx)?;
        let command = SignOut { way: way(&request.credential) };
        run(request.cx.clone(), command, None).await.map_err(|problem| request.refuse(problem))
    }

    /// Ends one of one's own sessions.
    async fn end_session(&self, ctx: &Context<'_>, input: EndSessionInput) -> Result<bool> {
        let request = request(ctx)?;
        let id = parse_id(&input.id).map_err(|problem| request.refuse(problem))?;
        run(request.cx.clone(), EndSession { id }, None).await.map_err(|problem| request.refuse(problem))
    }

    /// Asks for a mail with a link to choose a new password. Answers true whether or not there is such an account.
    async fn request_password_reset(&self, ctx: &Context<'_>, input: RequestPasswordResetInput) -> Result<bool> {
        let request = request(ctx)?;
        let asked = accounts::request_password_reset(&request.cx, request.address, &input.email).await;
        asked.map_err(|problem| request.refuse(problem))
    }

    /// A new password by the link from a mail; every session and token of the account ends.
    async fn reset_password(&self, ctx: &Context<'_>, input: ResetPasswordInput) -> Result<bool> {
        let request = request(ctx)?;
        let reset = accounts::reset_password(&request.cx, request.address, &input.token, &input.password).await;
        reset.map_err(|problem| request.refuse(problem))
    }

    /// Takes an account up by the link from an invitation.
    async fn accept_invitation(&self, ctx: &Context<'_>, input: AcceptInvitationInput) -> Result<bool> {
        let request = request(ctx)?;
        let name = input.display_name.as_deref();
        let accepted = accounts::accept_invitation(&request.cx, request.address, &input.token, &input.password, name).await;
        accepted.map_err(|problem| request.refuse(problem))
    }

    /// A new password for whoever knows the present one; every other session and token of the account ends.
    async fn change_password(&self, ctx: &Context<'_>, input: ChangePasswordInput) -> Result<bool> {
        let request = request(ctx)?;
        let (way, current, new) = (way(&request.credential), &input.current_password, &input.new_password);
        let changed = accounts::change_password(&request.cx, request.address, way, current, new).await;
        changed.map_err(|problem| request.refuse(problem))
    }

    /// In which language the platform writes to one.
    async fn set_language(&self, ctx: &Context<'_>, input: SetLanguageInput) -> Result<bool> {
        let request = request(ctx)?;
        let command = SetLanguage { language: input.language };
        run(request.cx.clone(), command, None).await.map_err(|problem| request.refuse(problem))
    }
}
