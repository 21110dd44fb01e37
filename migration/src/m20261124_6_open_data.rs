//! Versions of the published datasets.
use sea_orm_migration::prelude::*;

use crate::columns::{bytes, int, primary, refers, table, text, time, uuid};

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
                table("open_data_version")
                    .col(uuid("council_id"))
                    .col(text("dataset"))
                    .col(int("version"))
                    .col(text("sha256"))
                    .col(int("bytes"))
                    .col(int("rows"))
                    .col(text("schema_version"))
                    .col(text("reason"))
                    .col(bytes("content"))
                    .col(time("published_at"))
                    .col(text("eid"))
                    .primary_key(&mut primary(&["council_id", "dataset", "version"]))
                    .foreign_key(&mut refers("open_data_version", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["open_data_version"] {
            manager.drop_table(Table::drop().table(Alias::new(table)).if_exists().to_owned()).await?;
        }
        Ok(())
    }
}
