//! Finding entries by whom they name, by type and by time.
use claror_record::event::mentions;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::columns::{int, primary, refers, table, uuid};

/// Entries that are read at once when an older log is brought up to date.
const PAGE: u64 = 500;

/// `ledger_mention` and the entries' indexes.
pub async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            table("ledger_mention")
                .col(uuid("log_id"))
                .col(uuid("named"))
                .col(int("idx"))
                .primary_key(&mut primary(&["log_id", "named", "idx"]))
                .foreign_key(&mut refers("ledger_mention", "log_id", "foundation_council"))
                .to_owned(),
        )
        .await?;
    for columns in [["log_id", "kind", "idx"], ["log_id", "at", "idx"], ["log_id", "subject", "idx"]] {
        manager.create_index(crate::columns::index("ledger_entry", &columns)).await?;
    }
    // The new index of subjects begins with the same columns.
    manager.drop_index(Index::drop().name("ix_ledger_entry_log_id_subject").table(Alias::new("ledger_entry")).to_owned()).await?;
    fill(manager).await
}

/// Undoes [`up`].
pub async fn down(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    for name in ["ix_ledger_entry_log_id_kind_idx", "ix_ledger_entry_log_id_at_idx", "ix_ledger_entry_log_id_subject_idx"] {
        manager.drop_index(Index::drop().name(name).table(Alias::new("ledger_entry")).to_owned()).await?;
    }
    manager.create_index(crate::columns::index("ledger_entry", &["log_id", "subject"])).await?;
    manager.drop_table(Table::drop().table(Alias::new("ledger_mention")).if_exists().to_owned()).await
}

/// What entries of an older log name.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let conn = manager.get_connection();
    let logs = Query::select().column(Alias::new("log_id")).from(Alias::new("ledger_head")).to_owned();
    for row in conn.query_all(&logs).await? {
        let log: Uuid = row.try_get("", "log_id")?;
        let mut next = 0i64;
        while let Some(after) = fill_page(manager, log, next).await? {
            next = after;
        }
    }
    Ok(())
}

/// One page of a log from index `from` on. Answers where to go on, or nothing at the end.
async fn fill_page(manager: &SchemaManager<'_>, log: Uuid, from: i64) -> Result<Option<i64>, DbErr> {
    let conn = manager.get_connection();
    let page = Query::select()
        .columns([Alias::new("idx"), Alias::new("leaf")])
        .from(Alias::new("ledger_entry"))
        .and_where(Expr::col(Alias::new("log_id")).eq(log))
        .and_where(Expr::col(Alias::new("idx")).gte(from))
        .order_by(Alias::new("idx"), Order::Asc)
        .limit(PAGE)
        .to_owned();
    let mut last = None;
    for row in conn.query_all(&page).await? {
        let (idx, leaf): (i64, Vec<u8>) = (row.try_get("", "idx")?, row.try_get("", "leaf")?);
        let named = mentions(&leaf).map_err(|error| DbErr::Migration(format!("entry {idx} is no JSON: {error}")))?;
        if !named.is_empty() {
            let mut insert = Query::insert();
            insert.into_table(Alias::new("ledger_mention")).columns(["log_id", "named", "idx"].map(Alias::new));
            for id in named {
                insert
                    .values([log.into(), Uuid::from_bytes(id.0).into(), idx.into()])
                    .map_err(|error| DbErr::Migration(error.to_string()))?;
            }
            conn.execute(&insert).await?;
        }
        last = Some(idx + 1);
    }
    Ok(last)
}
