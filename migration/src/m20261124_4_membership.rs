//! Organisations in six sectors, seats, people, mandates and roles.
use sea_orm_migration::prelude::*;

use crate::columns::{
    flag, id, index, int, json, primary, refers, table, text, text_null, time, time_null, unique, uuid, uuid_null,
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
                table("membership_college")
                    .col(uuid("council_id"))
                    .col(text("code"))
                    .col(json("name"))
                    .col(int("position"))
                    .col(int("seats"))
                    .primary_key(&mut primary(&["council_id", "code"]))
                    .foreign_key(&mut refers("membership_college", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                table("membership_organisation")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(text("code"))
                    .col(json("name"))
                    .col(json("description"))
                    .col(text("sector"))
                    .col(text("kind"))
                    .col(text_null("college"))
                    .col(text_null("community_origin"))
                    .col(text_null("website"))
                    .col(flag("persons_hidden"))
                    .col(text("status"))
                    .col(text("admitted_on"))
                    .col(text_null("left_on"))
                    .col(json("notes"))
                    .col(text("eid"))
                    .index(&mut unique("membership_organisation", &["council_id", "code"]))
                    .foreign_key(&mut refers("membership_organisation", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("membership_organisation", &["council_id", "sector"])).await?;
        manager
            .create_table(
                table("membership_seat")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(uuid("organisation_id"))
                    .col(text("code"))
                    .col(text("college"))
                    .col(int("weight_num"))
                    .col(int("weight_den"))
                    .col(int("position"))
                    .col(text("valid_from"))
                    .col(text_null("valid_until"))
                    .index(&mut unique("membership_seat", &["council_id", "code"]))
                    .foreign_key(&mut refers("membership_seat", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("membership_seat", "organisation_id", "membership_organisation"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("membership_seat", &["organisation_id"])).await?;
        manager
            .create_table(
                table("membership_person")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(uuid_null("account_id"))
                    .col(text("display_name"))
                    .col(text("language"))
                    .col(time_null("invited_at"))
                    .col(time("created_at"))
                    .index(&mut unique("membership_person", &["account_id"]))
                    .foreign_key(&mut refers("membership_person", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("membership_person", "account_id", "accounts_account"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("membership_person", &["council_id"])).await?;
        manager
            .create_table(
                table("membership_mandate")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(uuid("seat_id"))
                    .col(uuid("person_id"))
                    .col(text("kind"))
                    .col(text("starts_on"))
                    .col(text_null("ends_on"))
                    .col(time("created_at"))
                    .foreign_key(&mut refers("membership_mandate", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("membership_mandate", "seat_id", "membership_seat"))
                    .foreign_key(&mut refers("membership_mandate", "person_id", "membership_person"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("membership_mandate", &["seat_id"])).await?;
        manager.create_index(index("membership_mandate", &["person_id"])).await?;
        manager
            .create_table(
                table("membership_role")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(uuid("person_id"))
                    .col(text("role"))
                    .col(text("granted_on"))
                    .col(text_null("revoked_on"))
                    .foreign_key(&mut refers("membership_role", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("membership_role", "person_id", "membership_person"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("membership_role", &["council_id", "person_id"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "membership_role",
            "membership_mandate",
            "membership_person",
            "membership_seat",
            "membership_organisation",
            "membership_college",
        ] {
            manager.drop_table(Table::drop().table(Alias::new(table)).if_exists().to_owned()).await?;
        }
        Ok(())
    }
}
