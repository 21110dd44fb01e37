//! The room in GraphQL. Objects hold a window and an id; whatever they show, they ask the window, which knows the viewer.
mod answers;
mod council;
mod input;
mod member;
mod mutation;
mod organisation;
mod person;
mod privacy;
mod query;
mod roles;
mod rule;
mod seat;
mod words;

pub use council::{College, CouncilFields, SectorFields};
pub use member::{Hat, ViewerMember, hats};
pub use mutation::MembershipMutation;
pub use organisation::OrganisationFields;
pub use person::{Person, RoleGrant};
pub use privacy::PrivacyMutation;
pub use query::MembershipQuery;
pub use roles::{RoleDescription, RolePermission};
pub use rule::{Condition, Rule};
pub use seat::{Mandate, Seat};
pub use words::{MandateKindWord, OrganisationStatusWord, RoleWord, SectorWord};

use std::sync::Arc;

use async_graphql::{Context, Result};

use crate::foundation::graphql::{LocalisedText, request};
use crate::foundation::locale;
use crate::foundation::tenancy::Texts;
use crate::membership::reads::Window;

/// The members as the viewer of this request may see them now.
pub async fn window(ctx: &Context<'_>) -> Result<Arc<Window>> {
    let request = request(ctx)?;
    Window::open(&request.cx).await.map_err(|problem| request.refuse(problem))
}

/// The text in the language asked for, else in that of the request, else in another that says so.
fn localised(window: &Window, texts: &Texts, language: Option<&str>) -> Option<LocalisedText> {
    let wanted = language.unwrap_or(&window.cx.language);
    locale::pick(texts, wanted, &window.cx.council.default_language).map(LocalisedText::from)
}

/// The same for a name, of which there is always one; `code` stands in for a name that got lost.
fn localised_name(window: &Window, texts: &Texts, language: Option<&str>, code: &str) -> LocalisedText {
    localised(window, texts, language).unwrap_or_else(|| LocalisedText {
        text: code.to_owned(),
        language: window.cx.council.default_language.clone(),
        is_fallback: true,
        machine_translated: false,
    })
}
