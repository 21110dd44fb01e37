//! The audit trail: finding entries, auditors and their engagements.
use sea_orm_migration::prelude::*;

mod mentions;
mod room;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        mentions::up(manager).await?;
        room::up(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        room::down(manager).await?;
        mentions::down(manager).await
    }
}
