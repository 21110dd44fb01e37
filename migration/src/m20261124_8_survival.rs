//! Survival of the ledger (audit-trail design §5, §8): why a log is frozen, which keys sign it and until when, and the
//! earlier logs of a council, kept whole once a new one was opened.
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DatabaseBackend};

use crate::append_only::guard;
use crate::columns::{bytes, id, index, int, json, primary, refers, table, text, text_null, time, time_null, uuid};

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
                table("ledger_freeze")
                    .col(id("id"))
                    .col(uuid("log_id"))
                    .col(json("reason"))
                    .col(time("frozen_at"))
                    .col(time_null("ended_at"))
                    .col(text_null("ended_by"))
                    .foreign_key(&mut refers("ledger_freeze", "log_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("ledger_freeze", &["log_id", "frozen_at"])).await?;
        manager
            .create_table(
                table("ledger_key")
                    .col(uuid("log_id"))
                    .col(text("vkey"))
                    .col(text("origin"))
                    .col(time("signs_from"))
                    .col(time_null("signs_until"))
                    .primary_key(&mut primary(&["log_id", "vkey"]))
                    .foreign_key(&mut refers("ledger_key", "log_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        for archived in archive() {
            manager.create_table(archived).await?;
        }
        manager.create_index(index("ledger_epoch_entry", &["eid"])).await?;
        for kept in ["ledger_epoch", "ledger_epoch_entry", "ledger_epoch_tile", "ledger_epoch_checkpoint"] {
            guard(manager, kept).await?;
        }
        let_archived_go(manager).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("the archive of earlier logs is not thrown away".to_owned()))
    }
}

/// The tables of earlier logs: what `/log-archive/<n>/` serves.
fn archive() -> [TableCreateStatement; 4] {
    [
        table("ledger_epoch")
            .col(uuid("log_id"))
            .col(int("n"))
            .col(text("origin"))
            .col(json("vkeys"))
            .col(int("size"))
            .col(bytes("root"))
            .col(text("note"))
            .col(text("last_note"))
            .col(text("reason"))
            .col(time("closed_at"))
            .primary_key(&mut primary(&["log_id", "n"]))
            .foreign_key(&mut refers("ledger_epoch", "log_id", "foundation_council"))
            .to_owned(),
        table("ledger_epoch_entry")
            .col(uuid("log_id"))
            .col(int("n"))
            .col(int("idx"))
            .col(text("eid"))
            .col(text("kind"))
            .col(time_null("at"))
            .col(bytes("leaf"))
            .primary_key(&mut primary(&["log_id", "n", "idx"]))
            .foreign_key(&mut refers("ledger_epoch_entry", "log_id", "foundation_council"))
            .to_owned(),
        table("ledger_epoch_tile")
            .col(uuid("log_id"))
            .col(int("n"))
            .col(int("level"))
            .col(int("tile"))
            .col(bytes("hashes"))
            .primary_key(&mut primary(&["log_id", "n", "level", "tile"]))
            .foreign_key(&mut refers("ledger_epoch_tile", "log_id", "foundation_council"))
            .to_owned(),
        table("ledger_epoch_checkpoint")
            .col(uuid("log_id"))
            .col(int("n"))
            .col(int("size"))
            .col(text("note"))
            .primary_key(&mut primary(&["log_id", "n", "size"]))
            .foreign_key(&mut refers("ledger_epoch_checkpoint", "log_id", "foundation_council"))
            .to_owned(),
    ]
}

/// An entry may leave the current log only when its exact bytes stand in the archive or wait for a new place; a
/// checkpoint only when it was archived, a cosignature only when it stands below an archived one. Everything else stays
/// append-only.
async fn let_archived_go(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const ENTRY: &str = "NOT EXISTS (SELECT 1 FROM ledger_epoch_entry e WHERE e.eid = OLD.eid AND e.leaf = OLD.leaf AND e.log_id = OLD.log_id) \
         AND NOT EXISTS (SELECT 1 FROM ledger_pending p WHERE p.eid = OLD.eid AND p.leaf = OLD.leaf AND p.log_id = OLD.log_id)";
    const CHECKPOINT: &str = "NOT EXISTS (SELECT 1 FROM ledger_epoch_checkpoint c WHERE c.log_id = OLD.log_id AND c.size = OLD.size AND substr(c.note, 1, length(OLD.note)) = OLD.note)";
    const COSIGNATURE: &str = "NOT EXISTS (SELECT 1 FROM ledger_epoch_checkpoint c WHERE c.log_id = OLD.log_id AND c.size = OLD.size AND replace(c.note, OLD.line, '') <> c.note)";
    let statements = match manager.get_database_backend() {
        DatabaseBackend::Sqlite => [("ledger_entry", ENTRY), ("ledger_checkpoint", CHECKPOINT), ("ledger_cosignature", COSIGNATURE)]
            .into_iter()
            .flat_map(|(table, unless)| {
                [
                    format!("DROP TRIGGER IF EXISTS {table}_no_delete"),
                    format!("CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} WHEN {unless} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"),
                ]
            })
            .collect(),
        _ => vec![format!(
            "CREATE OR REPLACE FUNCTION claror_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
               IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'ledger_entry' THEN IF NOT ({ENTRY}) THEN RETURN OLD; END IF; END IF; \
               IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'ledger_checkpoint' THEN IF NOT ({CHECKPOINT}) THEN RETURN OLD; END IF; END IF; \
               IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'ledger_cosignature' THEN IF NOT ({COSIGNATURE}) THEN RETURN OLD; END IF; END IF; \
               RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
        )],
    };
    for statement in statements {
        manager.get_connection().execute_unprepared(&statement).await?;
    }
    Ok(())
}
