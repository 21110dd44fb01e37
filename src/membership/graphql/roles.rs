//! What each office may do, in words: the policies' answer.
use async_graphql::SimpleObject;

use crate::foundation::locale;
use crate::foundation::problem::Params;
use crate::membership::reads::Permissions;
use crate::membership::rules::Role;

/// An office, or nobody in particular, and what the policies let it do.
#[derive(SimpleObject)]
pub struct RoleDescription {
    /// `public`, `representative`, or the key of an office.
    role: String,
    /// In the caller's language.
    name: String,
    may: Vec<RolePermission>,
    may_not: Vec<RolePermission>,
}

/// Something that can be done.
#[derive(SimpleObject)]
pub struct RolePermission {
    action: String,
    /// In the caller's language.
    words: String,
}

impl RoleDescription {
    pub fn new(permissions: Permissions, language: &str) -> Self {
        let say = |key: &str| locale::text(language, key, &Params::new());
        let words = |action: &'static str| RolePermission { action: action.to_owned(), words: say(&format!("action-{action}")) };
        Self {
            role: permissions.role.to_owned(),
            name: say(&name_key(permissions.role)),
            may: permissions.may.into_iter().map(words).collect(),
            may_not: permissions.may_not.into_iter().map(words).collect(),
        }
    }
}

/// Offices are named by the words of the pages; they know nobody in particular.
fn name_key(role: &str) -> String {
    match role.parse::<Role>() {
        Ok(office) => format!("shared-role-{office}"),
        Err(_) => format!("role-{role}"),
    }
}
