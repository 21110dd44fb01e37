//! Grants to auditors, what they read, and their engagements: checks, findings, answers, report.
use sea_orm_migration::prelude::*;

use crate::columns::{
    bytes, flag, id, index, int, int_null, json, json_null, primary, refers, table, text, text_null, time, time_null, unique,
    uuid,
};

const TABLES: [&str; 7] = [
    "audit_trail_report",
    "audit_trail_answer",
    "audit_trail_finding",
    "audit_trail_check",
    "audit_trail_engagement",
    "audit_trail_reading",
    "audit_trail_grant",
];

/// Makes the room's tables.
pub async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    grants(manager).await?;
    engagements(manager).await?;
    findings(manager).await
}

/// Undoes [`up`].
pub async fn down(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    for table in TABLES {
        manager.drop_table(Table::drop().table(Alias::new(table)).if_exists().to_owned()).await?;
    }
    Ok(())
}

async fn grants(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            table("audit_trail_grant")
                .col(id("id"))
                .col(uuid("council_id"))
                .col(text("organisation"))
                .col(uuid("person_id"))
                .col(json("scope"))
                .col(text("starts_on"))
                .col(text("ends_on"))
                .col(text_null("revoked_on"))
                .col(json_null("revoke_reason"))
                .col(uuid("granted_by"))
                .col(time("granted_at"))
                .col(text("eid"))
                .foreign_key(&mut refers("audit_trail_grant", "council_id", "foundation_council"))
                .foreign_key(&mut refers("audit_trail_grant", "person_id", "membership_person"))
                .to_owned(),
        )
        .await?;
    manager.create_index(index("audit_trail_grant", &["council_id", "person_id"])).await?;
    manager
        .create_table(
            table("audit_trail_reading")
                .col(uuid("grant_id"))
                .col(text("session"))
                .col(text("day"))
                .col(uuid("council_id"))
                .col(json("scope"))
                .col(int("count"))
                .col(text_null("eid"))
                .primary_key(&mut primary(&["grant_id", "session", "day"]))
                .foreign_key(&mut refers("audit_trail_reading", "council_id", "foundation_council"))
                .foreign_key(&mut refers("audit_trail_reading", "grant_id", "audit_trail_grant"))
                .to_owned(),
        )
        .await?;
    manager.create_index(index("audit_trail_reading", &["council_id", "eid"])).await
}

async fn engagements(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            table("audit_trail_engagement")
                .col(id("id"))
                .col(uuid("council_id"))
                .col(int("number"))
                .col(text("code"))
                .col(text("auditor"))
                .col(uuid("grant_id"))
                .col(json("scope"))
                .col(text("period_from"))
                .col(text("period_until"))
                .col(text("language"))
                .col(text("title"))
                .col(text("terms"))
                .col(text("state"))
                .col(uuid("opened_by"))
                .col(time("opened_at"))
                .col(text_null("opinion"))
                .col(text_null("summary_language"))
                .col(text_null("summary"))
                .col(int_null("findings"))
                .col(int_null("unresolved"))
                .col(time_null("reported_at"))
                .col(text("eid"))
                .index(&mut unique("audit_trail_engagement", &["council_id", "number"]))
                .foreign_key(&mut refers("audit_trail_engagement", "council_id", "foundation_council"))
                .foreign_key(&mut refers("audit_trail_engagement", "grant_id", "audit_trail_grant"))
                .to_owned(),
        )
        .await?;
    manager
        .create_table(
            table("audit_trail_check")
                .col(id("id"))
                .col(uuid("council_id"))
                .col(uuid("engagement_id"))
                .col(int("position"))
                .col(text("kind"))
                .col(text_null("about"))
                .col(text("command"))
                .col(int("size"))
                .col(text("result"))
                .col(text_null("note_language"))
                .col(text_null("note"))
                .col(uuid("recorded_by"))
                .col(time("recorded_at"))
                .col(text("eid"))
                .index(&mut unique("audit_trail_check", &["engagement_id", "position"]))
                .foreign_key(&mut refers("audit_trail_check", "council_id", "foundation_council"))
                .foreign_key(&mut refers("audit_trail_check", "engagement_id", "audit_trail_engagement"))
                .to_owned(),
        )
        .await?;
    manager
        .create_table(
            table("audit_trail_report")
                .col(id("id"))
                .col(uuid("council_id"))
                .col(uuid("engagement_id"))
                .col(text("sha256"))
                .col(int("size"))
                .col(bytes("content"))
                .col(text_null("pdf_sha256"))
                .col(int_null("pdf_size"))
                .col(text("eid"))
                .index(&mut unique("audit_trail_report", &["engagement_id"]))
                .foreign_key(&mut refers("audit_trail_report", "council_id", "foundation_council"))
                .foreign_key(&mut refers("audit_trail_report", "engagement_id", "audit_trail_engagement"))
                .to_owned(),
        )
        .await
}

async fn findings(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            table("audit_trail_finding")
                .col(id("id"))
                .col(uuid("council_id"))
                .col(uuid("engagement_id"))
                .col(int("number"))
                .col(text("severity"))
                .col(text("language"))
                .col(text("title"))
                .col(text("text"))
                .col(text("recommendation"))
                .col(json("evidence"))
                .col(text("due_on"))
                .col(text("state"))
                .col(flag("withheld"))
                .col(text_null("ground"))
                .col(text_null("reason_language"))
                .col(text_null("reason"))
                .col(uuid("recorded_by"))
                .col(time("recorded_at"))
                .col(time_null("reminded_at"))
                .col(text("eid"))
                .index(&mut unique("audit_trail_finding", &["engagement_id", "number"]))
                .foreign_key(&mut refers("audit_trail_finding", "council_id", "foundation_council"))
                .foreign_key(&mut refers("audit_trail_finding", "engagement_id", "audit_trail_engagement"))
                .to_owned(),
        )
        .await?;
    manager.create_index(index("audit_trail_finding", &["state", "due_on"])).await?;
    manager
        .create_table(
            table("audit_trail_answer")
                .col(id("id"))
                .col(uuid("council_id"))
                .col(uuid("finding_id"))
                .col(int("position"))
                .col(text("language"))
                .col(text("text"))
                .col(uuid("answered_by"))
                .col(time("answered_at"))
                .col(text("eid"))
                .col(text_null("verdict"))
                .col(text_null("verdict_language"))
                .col(text_null("verdict_text"))
                .col(time_null("judged_at"))
                .col(text_null("judged_eid"))
                .index(&mut unique("audit_trail_answer", &["finding_id", "position"]))
                .foreign_key(&mut refers("audit_trail_answer", "council_id", "foundation_council"))
                .foreign_key(&mut refers("audit_trail_answer", "finding_id", "audit_trail_finding"))
                .to_owned(),
        )
        .await
}
