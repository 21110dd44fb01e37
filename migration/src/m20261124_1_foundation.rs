//! Councils of one installation, receipts of commands, effects to carry out, documents.
use sea_orm_migration::prelude::*;

use crate::columns::{
    bytes, id, identity, index, int, json, primary, refers, table, text, text_null, time, time_null, unique, uuid,
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
                table("foundation_council")
                    .col(id("id"))
                    .col(text("slug"))
                    .col(json("hosts"))
                    .col(json("languages"))
                    .col(text("default_language"))
                    .col(text("time_zone"))
                    .col(json("name"))
                    .col(json("look"))
                    .col(json("profile"))
                    .col(text("ledger_origin"))
                    .col(time("created_at"))
                    .index(&mut unique("foundation_council", &["slug"]))
                    .index(&mut unique("foundation_council", &["ledger_origin"]))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                table("foundation_command_receipt")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(text("actor"))
                    .col(text("key"))
                    .col(text("command"))
                    .col(bytes("input_hash"))
                    .col(json("answer"))
                    .col(time("created_at"))
                    .index(&mut unique("foundation_command_receipt", &["council_id", "actor", "key"]))
                    .foreign_key(&mut refers("foundation_command_receipt", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("foundation_command_receipt", &["created_at"])).await?;
        manager
            .create_table(
                table("foundation_outbox")
                    .col(identity("id"))
                    .col(uuid("council_id"))
                    .col(text("kind"))
                    .col(json("payload"))
                    .col(time("run_at"))
                    .col(int("attempts"))
                    .col(time_null("locked_until"))
                    .col(text_null("last_error"))
                    .col(time_null("done_at"))
                    .col(time_null("dead_at"))
                    .col(time("created_at"))
                    .foreign_key(&mut refers("foundation_outbox", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("foundation_outbox", &["done_at", "run_at"])).await?;
        manager
            .create_table(
                table("foundation_blob")
                    .col(uuid("council_id"))
                    .col(text("sha256"))
                    .col(int("size"))
                    .col(text("media_type"))
                    .col(int("refs"))
                    .col(time("created_at"))
                    .primary_key(&mut primary(&["council_id", "sha256"]))
                    .foreign_key(&mut refers("foundation_blob", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                table("foundation_generation")
                    .col(uuid("council_id"))
                    .col(int("generation"))
                    .primary_key(&mut primary(&["council_id"]))
                    .foreign_key(&mut refers("foundation_generation", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in
            ["foundation_generation", "foundation_blob", "foundation_outbox", "foundation_command_receipt", "foundation_council"]
        {
            manager.drop_table(Table::drop().table(Alias::new(table)).if_exists().to_owned()).await?;
        }
        Ok(())
    }
}
