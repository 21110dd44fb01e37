//! Triggers that refuse changes to rows which, once written, stand for ever. They only stop accidents: what convinces
//! an outsider are the signatures (audit-trail design §4).
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DatabaseBackend};

/// Refuses UPDATE and DELETE on `table`.
pub async fn guard(manager: &SchemaManager<'_>, table: &'static str) -> Result<(), DbErr> {
    let statements = match manager.get_database_backend() {
        DatabaseBackend::Sqlite => vec![
            format!("CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"),
            format!("CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"),
        ],
        _ => vec![
            // Not replaced: a later migration may have let exceptions in.
            "DO $do$ BEGIN IF to_regproc('claror_append_only') IS NULL THEN \
               CREATE FUNCTION claror_append_only() RETURNS trigger LANGUAGE plpgsql AS $fn$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $fn$; \
             END IF; END $do$".to_owned(),
            format!("CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION claror_append_only()"),
            format!("CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION claror_append_only()"),
        ],
    };
    for statement in statements {
        manager.get_connection().execute_unprepared(&statement).await?;
    }
    Ok(())
}
