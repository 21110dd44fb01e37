//! Notices of a decision that were sent to the members: which, when, to how many.
use sea_orm_migration::prelude::*;

use crate::columns::{int, primary, refers, table, text, time, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                table("decisions_notice")
                    .col(uuid("decision_id"))
                    .col(text("kind"))
                    .col(uuid("council_id"))
                    .col(int("recipients"))
                    .col(time("at"))
                    // Each notice goes out once, however often its row in the outbox is carried out.
                    .primary_key(&mut primary(&["decision_id", "kind"]))
                    .foreign_key(&mut refers("decisions_notice", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("decisions_notice", "decision_id", "decisions_decision"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(Alias::new("decisions_notice")).if_exists().to_owned()).await
    }
}
