//! Single-use links: what they are for, and whether one still opens its door.
use chrono::{DateTime, Utc};

/// What a link is for. A link opens the one flow it was made for and no other (T15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    Invitation,
    PasswordReset,
}

impl Purpose {
    pub const ALL: [Self; 2] = [Self::Invitation, Self::PasswordReset];

    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasswordReset => "password_reset",
        }
    }

    pub fn stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == text)
    }

    /// The page that takes the link's secret from its fragment.
    pub fn page(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasswordReset => "reset",
        }
    }
}

/// In which state an account must be for a link to serve: whoever has not accepted an invitation cannot get in by
/// resetting a password that they never had (T15), and nobody is invited twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountState {
    /// Made, not yet taken up by its owner.
    Invited,
    Active,
    /// Closed: signs nobody in.
    Disabled,
}

impl AccountState {
    pub const ALL: [Self; 3] = [Self::Invited, Self::Active, Self::Disabled];

    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }

    pub fn stored(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// Whether a link for `purpose` serves an account in this state.
    pub fn takes(self, purpose: Purpose) -> bool {
        matches!((self, purpose), (Self::Invited, Purpose::Invitation) | (Self::Active, Purpose::PasswordReset))
    }
}

/// What is known of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub purpose: Purpose,
    pub expires_at: DateTime<Utc>,
    /// Used, or replaced by a newer one.
    pub used: bool,
}

/// Why a link does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// Unknown, used, replaced, or for something else.
    Invalid,
    Expired {
        expires_at: DateTime<Utc>,
    },
}

/// Whether `link` opens the flow `purpose` for an account in `state` at `now`.
///
/// # Errors
/// Why not. Only whoever holds the secret gets so far, so saying that it has expired tells no stranger anything.
pub fn opens(link: &Link, purpose: Purpose, state: AccountState, now: DateTime<Utc>) -> Result<(), Shut> {
    if link.purpose != purpose || link.used || !state.takes(purpose) {
        return Err(Shut::Invalid);
    }
    if now >= link.expires_at {
        return Err(Shut::Expired { expires_at: link.expires_at });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t15_every_purpose_tried_against_every_flow_and_state_opens_only_its_own() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let mut open = Vec::new();
        for made_for in Purpose::ALL {
            for flow in Purpose::ALL {
                for state in AccountState::ALL {
                    for used in [false, true] {
                        for late in [-1, 0, 1] {
                            let link = Link { purpose: made_for, expires_at: now - chrono::Duration::seconds(late), used };
                            if opens(&link, flow, state, now).is_ok() {
                                open.push((made_for, flow, state, used, late));
                            }
                        }
                    }
                }
            }
        }
        assert_eq!(
            open,
            [
                (Purpose::Invitation, Purpose::Invitation, AccountState::Invited, false, -1),
                (Purpose::PasswordReset, Purpose::PasswordReset, AccountState::Active, false, -1),
            ]
        );
    }

    #[test]
    fn stored_names_are_read_back() {
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::stored(purpose.as_str()), Some(purpose));
        }
        for state in AccountState::ALL {
            assert_eq!(AccountState::stored(state.as_str()), Some(state));
        }
    }
}
