//! The database's history: one list of migrations that runs on SQLite and on PostgreSQL.
//!
//! Columns use only types that both databases keep faithfully (big integer, uuid, timestamptz, text, boolean, binary, JSON);
//! all constraints stand in `create_table`, since SQLite cannot add them later. Changes are made by expanding first and
//! contracting in a later release, so that old and new processes can share one database.
#![allow(clippy::too_many_lines, reason = "a migration lists tables; cutting a list in two explains nothing")]

pub use sea_orm_migration::prelude::MigratorTrait;
use sea_orm_migration::prelude::*;

mod append_only;
mod columns;
mod m20261124_10_privacy;
mod m20261124_1_foundation;
mod m20261124_2_ledger;
mod m20261124_3_accounts;
mod m20261124_4_membership;
mod m20261124_5_decisions;
mod m20261124_6_open_data;
mod m20261124_7_decision_notices;
mod m20261124_7_witnesses;
mod m20261124_8_dataset_notes;
mod m20261124_8_survival;
mod m20261124_9_audit_trail;

/// Applies the migrations in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261124_1_foundation::Migration),
            Box::new(m20261124_2_ledger::Migration),
            Box::new(m20261124_3_accounts::Migration),
            Box::new(m20261124_4_membership::Migration),
            Box::new(m20261124_5_decisions::Migration),
            Box::new(m20261124_6_open_data::Migration),
            Box::new(m20261124_7_decision_notices::Migration),
            Box::new(m20261124_7_witnesses::Migration),
            Box::new(m20261124_8_dataset_notes::Migration),
            Box::new(m20261124_8_survival::Migration),
            Box::new(m20261124_9_audit_trail::Migration),
            Box::new(m20261124_10_privacy::Migration),
        ]
    }
}
