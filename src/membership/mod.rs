//! Membership: organisations, seats, people, mandates, roles.

/// Actions that this room's policies know.
pub const ACTIONS: &[&str] = &[];
pub const POLICY: &str = include_str!("policy.cedar");
pub const POLICY_SCHEMA: &str = include_str!("policy.cedarschema");

pub struct RollSeat { pub seat: uuid::Uuid, pub organisation: uuid::Uuid, pub sector: String, pub college: String, pub weight_num: i64, pub weight_den: i64, pub position: i64 }
pub async fn roll(_tx: &crate::foundation::command::WriteTx, _council: uuid::Uuid, _on: chrono::NaiveDate) -> Result<Vec<RollSeat>, crate::foundation::problem::Problem> { Ok(vec![]) }
