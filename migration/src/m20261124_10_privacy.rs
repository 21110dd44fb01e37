//! Privacy: who sent which bytes, which persons were erased, and what housekeeping has removed since the record last said so.
use sea_orm_migration::prelude::*;

use crate::columns::{index, int, primary, refers, table, text, text_null, time, time_null, uuid};

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
                table("foundation_upload")
                    .col(uuid("council_id"))
                    .col(text("sha256"))
                    .col(uuid("account_id"))
                    .col(time("sent_at"))
                    .primary_key(&mut primary(&["council_id", "sha256", "account_id"]))
                    .foreign_key(&mut refers("foundation_upload", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("foundation_upload", &["account_id"])).await?;
        manager
            .create_table(
                table("foundation_retention")
                    .col(uuid("council_id"))
                    .col(text("class"))
                    .col(int("removed"))
                    .col(time("since"))
                    .primary_key(&mut primary(&["council_id", "class"]))
                    .foreign_key(&mut refers("foundation_retention", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        // SQLite adds one column a statement.
        for column in [time_null("erased_at"), text_null("erased_ground")] {
            let mut person = Table::alter();
            manager.alter_table(person.table(Alias::new("membership_person")).add_column(column).to_owned()).await?;
        }
        manager.create_index(index("ledger_opening", &["subject_id"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(Index::drop().name("ix_ledger_opening_subject_id").table(Alias::new("ledger_opening")).to_owned())
            .await?;
        for column in ["erased_ground", "erased_at"] {
            let mut person = Table::alter();
            manager.alter_table(person.table(Alias::new("membership_person")).drop_column(Alias::new(column)).to_owned()).await?;
        }
        for table in ["foundation_retention", "foundation_upload"] {
            manager.drop_table(Table::drop().table(Alias::new(table)).if_exists().to_owned()).await?;
        }
        Ok(())
    }
}
