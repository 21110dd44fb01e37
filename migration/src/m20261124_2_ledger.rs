//! The ledger: events waiting, entries, tiles, heads, checkpoints and openings (audit-trail design §4). `log_id` is the council.
use sea_orm_migration::prelude::*;

use crate::append_only::guard;
use crate::columns::{
    bytes, flag, identity, index, int, json, primary, refers, table, text, time, time_null, unique, uuid, uuid_null,
};

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
                table("ledger_pending")
                    .col(identity("id"))
                    .col(uuid("log_id"))
                    .col(text("eid"))
                    .col(bytes("leaf"))
                    .index(&mut unique("ledger_pending", &["eid"]))
                    .foreign_key(&mut refers("ledger_pending", "log_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("ledger_pending", &["log_id", "id"])).await?;
        manager
            .create_table(
                table("ledger_entry")
                    .col(uuid("log_id"))
                    .col(int("idx"))
                    .col(text("eid"))
                    .col(text("kind"))
                    .col(text("subject"))
                    .col(time_null("at"))
                    .col(bytes("leaf"))
                    .col(bytes("leaf_hash"))
                    .primary_key(&mut primary(&["log_id", "idx"]))
                    .index(&mut unique("ledger_entry", &["eid"]))
                    .foreign_key(&mut refers("ledger_entry", "log_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("ledger_entry", &["log_id", "subject"])).await?;
        manager
            .create_table(
                table("ledger_tile")
                    .col(uuid("log_id"))
                    .col(int("level"))
                    .col(int("n"))
                    .col(bytes("hashes"))
                    .primary_key(&mut primary(&["log_id", "level", "n"]))
                    .foreign_key(&mut refers("ledger_tile", "log_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                table("ledger_head")
                    .col(uuid("log_id"))
                    .col(int("size"))
                    .col(bytes("root"))
                    .col(flag("frozen"))
                    .primary_key(&mut primary(&["log_id"]))
                    .foreign_key(&mut refers("ledger_head", "log_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                table("ledger_checkpoint")
                    .col(uuid("log_id"))
                    .col(int("size"))
                    .col(bytes("root"))
                    .col(text("note"))
                    .col(time("signed_at"))
                    .primary_key(&mut primary(&["log_id", "size"]))
                    .foreign_key(&mut refers("ledger_checkpoint", "log_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                table("ledger_opening")
                    .col(text("eid"))
                    .col(text("ptr"))
                    .col(uuid("log_id"))
                    .col(bytes("salt"))
                    .col(json("value"))
                    .col(text("visibility"))
                    .col(uuid_null("subject_id"))
                    .primary_key(&mut primary(&["eid", "ptr"]))
                    .foreign_key(&mut refers("ledger_opening", "log_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("ledger_opening", &["log_id", "visibility"])).await?;
        guard(manager, "ledger_entry").await?;
        guard(manager, "ledger_checkpoint").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["ledger_opening", "ledger_checkpoint", "ledger_head", "ledger_tile", "ledger_entry", "ledger_pending"] {
            manager.drop_table(Table::drop().table(Alias::new(table)).if_exists().to_owned()).await?;
        }
        Ok(())
    }
}
