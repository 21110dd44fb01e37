//! What is said of a dataset's version afterwards: why it corrects an earlier one, and that it was withdrawn.
use sea_orm_migration::prelude::*;

use crate::columns::{json_null, text_null, time_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "open_data_version";

fn columns() -> [ColumnDef; 4] {
    [json_null("note"), time_null("withdrawn_at"), text_null("withdrawn_eid"), json_null("withdrawal_note")]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // One at a time: SQLite adds no two columns in one statement.
        for column in columns() {
            manager.alter_table(Table::alter().table(Alias::new(TABLE)).add_column(column).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["note", "withdrawn_at", "withdrawn_eid", "withdrawal_note"] {
            manager.alter_table(Table::alter().table(Alias::new(TABLE)).drop_column(Alias::new(name)).to_owned()).await?;
        }
        Ok(())
    }
}
