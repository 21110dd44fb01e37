//! Witnesses: when a checkpoint was published, and who cosigned it (audit-trail design §5.4, §7).
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DatabaseBackend};

use crate::append_only::guard;
use crate::columns::{int, primary, refers, table, text, time, time_null, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Table::alter().table(Alias::new("ledger_checkpoint")).add_column(time_null("published_at")).to_owned();
        manager.alter_table(column).await?;
        allow_publishing(manager).await?;
        manager
            .create_table(
                table("ledger_cosignature")
                    .col(uuid("log_id"))
                    .col(int("size"))
                    .col(text("witness"))
                    .col(text("line"))
                    .col(int("cosigned_at"))
                    .col(time("received_at"))
                    .primary_key(&mut primary(&["log_id", "size", "witness"]))
                    .foreign_key(&mut refers("ledger_cosignature", "log_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        guard(manager, "ledger_cosignature").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(Alias::new("ledger_cosignature")).if_exists().to_owned()).await?;
        let column = Table::alter().table(Alias::new("ledger_checkpoint")).drop_column(Alias::new("published_at")).to_owned();
        manager.alter_table(column).await
    }
}

/// A checkpoint still never changes, but for being published, once. What was signed before this migration was published
/// then.
async fn allow_publishing(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let before = "UPDATE ledger_checkpoint SET published_at = signed_at WHERE published_at IS NULL";
    let statements: &[&str] = match manager.get_database_backend() {
        DatabaseBackend::Sqlite => &[
            "DROP TRIGGER IF EXISTS ledger_checkpoint_no_update",
            before,
            "CREATE TRIGGER ledger_checkpoint_no_update BEFORE UPDATE ON ledger_checkpoint \
             WHEN OLD.published_at IS NOT NULL OR NEW.log_id <> OLD.log_id OR NEW.size <> OLD.size OR NEW.root <> OLD.root \
             OR NEW.note <> OLD.note OR NEW.signed_at <> OLD.signed_at \
             BEGIN SELECT RAISE(ABORT, 'ledger_checkpoint is append-only'); END",
        ],
        _ => &[
            "DROP TRIGGER IF EXISTS ledger_checkpoint_append_only ON ledger_checkpoint",
            before,
            "CREATE TRIGGER ledger_checkpoint_append_only BEFORE DELETE ON ledger_checkpoint \
             FOR EACH ROW EXECUTE FUNCTION claror_append_only()",
            "CREATE TRIGGER ledger_checkpoint_no_update BEFORE UPDATE ON ledger_checkpoint FOR EACH ROW \
             WHEN (OLD.published_at IS NOT NULL OR NEW.log_id <> OLD.log_id OR NEW.size <> OLD.size OR NEW.root <> OLD.root \
             OR NEW.note <> OLD.note OR NEW.signed_at <> OLD.signed_at) EXECUTE FUNCTION claror_append_only()",
        ],
    };
    for statement in statements {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}
