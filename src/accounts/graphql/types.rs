//! Types of the room.
use async_graphql::{ID, InputObject, SimpleObject};
use chrono::{DateTime, Utc};

use crate::accounts::{SessionView, Tokens, Way};
use crate::foundation::graphql::request::Credential;

/// What a program signs in with: the access token goes into the Authorization header, the refresh token serves once.
#[derive(Debug, Clone, SimpleObject)]
#[graphql(name = "Tokens")]
pub struct TokensAnswer {
    pub access_token: String,
    pub expires_at: DateTime<Utc>,
    pub refresh_token: String,
    pub refresh_expires_at: DateTime<Utc>,
}

impl From<Tokens> for TokensAnswer {
    fn from(tokens: Tokens) -> Self {
        Self {
            access_token: tokens.access_token,
            expires_at: tokens.expires_at,
            refresh_token: tokens.refresh_token,
            refresh_expires_at: tokens.refresh_expires_at,
        }
    }
}

/// One of one's own sessions.
#[derive(Debug, Clone, SimpleObject)]
pub struct Session {
    pub id: ID,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub current: bool,
    /// `browser` or `program`.
    pub kind: String,
}

impl From<SessionView> for Session {
    fn from(view: SessionView) -> Self {
        Self {
            id: view.id.into(),
            created_at: view.created_at,
            last_seen_at: view.last_seen_at,
            current: view.current,
            kind: view.kind.as_str().to_owned(),
        }
    }
}

/// What the request came with.
pub(super) fn way(credential: &Credential) -> Option<Way> {
    match credential {
        Credential::None => None,
        Credential::Cookie(session) => Some(Way::Session(*session)),
        Credential::Token(token) => Some(Way::Token(*token)),
    }
}

#[derive(InputObject)]
pub struct SignInInput {
    pub email: String,
    #[graphql(secret)]
    pub password: String,
}

#[derive(InputObject)]
pub struct RefreshTokensInput {
    #[graphql(secret)]
    pub refresh_token: String,
}

#[derive(InputObject)]
pub struct EndSessionInput {
    pub id: ID,
}

#[derive(InputObject)]
pub struct RequestPasswordResetInput {
    pub email: String,
}

#[derive(InputObject)]
pub struct ResetPasswordInput {
    /// The secret in the link's fragment.
    #[graphql(secret)]
    pub token: String,
    #[graphql(secret)]
    pub password: String,
}

#[derive(InputObject)]
pub struct AcceptInvitationInput {
    /// The secret in the link's fragment.
    #[graphql(secret)]
    pub token: String,
    #[graphql(secret)]
    pub password: String,
    pub display_name: Option<String>,
}

#[derive(InputObject)]
pub struct ChangePasswordInput {
    #[graphql(secret)]
    pub current_password: String,
    #[graphql(secret)]
    pub new_password: String,
}

#[derive(InputObject)]
pub struct SetLanguageInput {
    pub language: String,
}
