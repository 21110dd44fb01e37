//! Membership: organisations, seats, people, mandates, roles.

/// Actions that this room's policies know.
pub const ACTIONS: &[&str] = &[];
pub const POLICY: &str = include_str!("policy.cedar");
pub const POLICY_SCHEMA: &str = include_str!("policy.cedarschema");
