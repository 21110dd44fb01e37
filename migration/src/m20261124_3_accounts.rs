//! Accounts, sessions, refresh tokens, single-use links, throttling of sign-in.
use sea_orm_migration::prelude::*;

use crate::columns::{bytes, id, index, int, primary, refers, table, text, text_null, time, time_null, unique, uuid};

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
                table("accounts_account")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(text("email"))
                    .col(text("email_normalised"))
                    .col(text_null("password_hash"))
                    .col(text("language"))
                    .col(text("state"))
                    .col(time("created_at"))
                    .col(time_null("password_changed_at"))
                    .index(&mut unique("accounts_account", &["council_id", "email_normalised"]))
                    .foreign_key(&mut refers("accounts_account", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                table("accounts_session")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(uuid("account_id"))
                    .col(bytes("token_hash"))
                    .col(text("csrf"))
                    .col(time("created_at"))
                    .col(time("last_seen_at"))
                    .col(time("expires_at"))
                    .col(time_null("ended_at"))
                    .index(&mut unique("accounts_session", &["token_hash"]))
                    .foreign_key(&mut refers("accounts_session", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("accounts_session", "account_id", "accounts_account"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("accounts_session", &["account_id"])).await?;
        manager
            .create_table(
                table("accounts_refresh_token")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(uuid("account_id"))
                    .col(uuid("family_id"))
                    .col(bytes("token_hash"))
                    .col(time("created_at"))
                    .col(time("expires_at"))
                    .col(time_null("used_at"))
                    .col(time_null("revoked_at"))
                    .index(&mut unique("accounts_refresh_token", &["token_hash"]))
                    .foreign_key(&mut refers("accounts_refresh_token", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("accounts_refresh_token", "account_id", "accounts_account"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("accounts_refresh_token", &["family_id"])).await?;
        manager.create_index(index("accounts_refresh_token", &["account_id"])).await?;
        manager
            .create_table(
                table("accounts_link")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(uuid("account_id"))
                    .col(text("purpose"))
                    .col(bytes("token_hash"))
                    .col(time("created_at"))
                    .col(time("expires_at"))
                    .col(time_null("used_at"))
                    .index(&mut unique("accounts_link", &["token_hash"]))
                    .foreign_key(&mut refers("accounts_link", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("accounts_link", "account_id", "accounts_account"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("accounts_link", &["account_id"])).await?;
        manager
            .create_table(
                table("accounts_throttle")
                    .col(uuid("council_id"))
                    .col(text("bucket"))
                    .col(int("failures"))
                    .col(time("window_started_at"))
                    .col(time_null("blocked_until"))
                    .primary_key(&mut primary(&["council_id", "bucket"]))
                    .foreign_key(&mut refers("accounts_throttle", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["accounts_throttle", "accounts_link", "accounts_refresh_token", "accounts_session", "accounts_account"] {
            manager.drop_table(Table::drop().table(Alias::new(table)).if_exists().to_owned()).await?;
        }
        Ok(())
    }
}
