//! Decisions with their texts and documents, polls, electoral rolls and ballots.
use sea_orm_migration::prelude::*;

use crate::columns::{
    flag, id, index, int, int_null, json, json_null, primary, refers, table, text, text_null, time, time_null, unique, uuid,
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
                table("decisions_decision")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(text("code"))
                    .col(int_null("number"))
                    .col(text("state"))
                    .col(text("results"))
                    .col(text("ballot_kind"))
                    .col(json("rule"))
                    .col(int("text_version"))
                    .col(time_null("opens_at"))
                    .col(time_null("closes_at"))
                    .col(uuid("drafted_by"))
                    .col(time("created_at"))
                    .col(time_null("called_at"))
                    .col(time_null("confirmed_at"))
                    .col(time_null("annulled_at"))
                    .col(json_null("annul_reason"))
                    .col(text("search"))
                    .index(&mut unique("decisions_decision", &["council_id", "code"]))
                    .index(&mut unique("decisions_decision", &["council_id", "number"]))
                    .foreign_key(&mut refers("decisions_decision", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("decisions_decision", &["council_id", "state"])).await?;
        manager
            .create_table(
                table("decisions_text")
                    .col(uuid("decision_id"))
                    .col(int("version"))
                    .col(text("language"))
                    .col(uuid("council_id"))
                    .col(text("title"))
                    .col(text("summary"))
                    .col(text("body"))
                    .col(flag("machine_translated"))
                    .col(uuid("author"))
                    .col(time("created_at"))
                    .primary_key(&mut primary(&["decision_id", "version", "language"]))
                    .foreign_key(&mut refers("decisions_text", "decision_id", "decisions_decision"))
                    .foreign_key(&mut refers("decisions_text", "council_id", "foundation_council"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                table("decisions_document")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(uuid("decision_id"))
                    .col(text("sha256"))
                    .col(int("size"))
                    .col(text("name"))
                    .col(text_null("language"))
                    .col(text("media_type"))
                    .col(int("position"))
                    .col(time("created_at"))
                    .index(&mut unique("decisions_document", &["decision_id", "sha256"]))
                    .foreign_key(&mut refers("decisions_document", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("decisions_document", "decision_id", "decisions_decision"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                table("decisions_poll")
                    .col(id("id"))
                    .col(uuid("council_id"))
                    .col(uuid("decision_id"))
                    .col(int("number"))
                    .col(text("state"))
                    .col(text("results"))
                    .col(json("rule"))
                    .col(int("eligible"))
                    .col(time("opened_at"))
                    .col(time("closes_at"))
                    .col(time_null("closed_at"))
                    .col(text_null("close_reason"))
                    .col(json_null("result"))
                    .col(text("opened_eid"))
                    .col(text_null("counted_eid"))
                    .index(&mut unique("decisions_poll", &["decision_id", "number"]))
                    .foreign_key(&mut refers("decisions_poll", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("decisions_poll", "decision_id", "decisions_decision"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("decisions_poll", &["state", "closes_at"])).await?;
        manager
            .create_table(
                table("decisions_roll")
                    .col(uuid("poll_id"))
                    .col(uuid("seat_id"))
                    .col(uuid("organisation_id"))
                    .col(text("sector"))
                    .col(text("college"))
                    .col(int("weight_num"))
                    .col(int("weight_den"))
                    .col(int("position"))
                    .primary_key(&mut primary(&["poll_id", "seat_id"]))
                    .foreign_key(&mut refers("decisions_roll", "poll_id", "decisions_poll"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("decisions_roll", &["organisation_id"])).await?;
        manager
            .create_table(
                table("decisions_ballot")
                    .col(text("eid"))
                    .col(uuid("council_id"))
                    .col(uuid("poll_id"))
                    .col(uuid("seat_id"))
                    .col(text("choice"))
                    .col(uuid("cast_by"))
                    .col(time("cast_at"))
                    .col(text_null("replaces"))
                    .col(time_null("superseded_at"))
                    .primary_key(&mut primary(&["eid"]))
                    .foreign_key(&mut refers("decisions_ballot", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("decisions_ballot", "poll_id", "decisions_poll"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("decisions_ballot", &["poll_id", "seat_id"])).await?;
        manager
            .create_table(
                table("decisions_entry")
                    .col(text("eid"))
                    .col(uuid("council_id"))
                    .col(uuid("decision_id"))
                    .col(text("kind"))
                    .col(time("at"))
                    .primary_key(&mut primary(&["eid"]))
                    .foreign_key(&mut refers("decisions_entry", "council_id", "foundation_council"))
                    .foreign_key(&mut refers("decisions_entry", "decision_id", "decisions_decision"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("decisions_entry", &["decision_id", "at"])).await?;
        // One standing ballot a seat, whatever runs in parallel (T8); a replaced one stays, marked.
        manager
            .get_connection()
            .execute_unprepared("CREATE UNIQUE INDEX IF NOT EXISTS uq_decisions_ballot_standing ON decisions_ballot (poll_id, seat_id) WHERE superseded_at IS NULL")
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "decisions_entry",
            "decisions_ballot",
            "decisions_roll",
            "decisions_poll",
            "decisions_document",
            "decisions_text",
            "decisions_decision",
        ] {
            manager.drop_table(Table::drop().table(Alias::new(table)).if_exists().to_owned()).await?;
        }
        Ok(())
    }
}
