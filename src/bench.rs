//! What the load generator (benches/load) needs from the inside: accounts with a password that it knows, and the bare
//! write with which it compares casting a ballot. Only with the feature `bench`; nothing that serves a council calls it.
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::accounts::{account_by_email, hash_password, set_password};
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::command::WriteTx;
use crate::foundation::ids;
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use ::entity::{decisions_ballot, ledger_opening, ledger_pending};

/// Gives every account with one of these addresses the same password, hashed once.
///
/// # Errors
/// `NotFound` for an address that has no account; what the database says.
pub async fn set_passwords(app: &Arc<App>, council: &Arc<Council>, emails: &[String], password: &str) -> Result<(), Problem> {
    let hash = hash_password(app.settings.passwords, password).await?;
    for email in emails {
        let account = account_by_email(&**app.store.read(), council.id, email).await?.ok_or(Problem::NotFound)?.id;
        let cx = app.context(Arc::clone(council), Actor::operator(), council.default_language.clone());
        let hash = hash.clone();
        let set = app.store.work(move |tx| {
            let (cx, hash) = (cx.clone(), hash.clone());
            Box::pin(async move { set_password(tx, &cx, account, &hash).await })
        });
        set.await?;
    }
    Ok(())
}

/// A ballot to be written without any question asked.
#[derive(Debug, Clone)]
pub struct BareBallot {
    pub council: Uuid,
    pub poll: Uuid,
    pub seat: Uuid,
    pub cast_by: Uuid,
    pub choice: String,
    pub replaces: Option<String>,
    pub at: DateTime<Utc>,
}

/// Writes the rows that casting a sealed ballot writes (the waiting leaf, the opening, the ballot; the replaced one is
/// marked) through the same writer, one transaction or savepoint a ballot, and answers the entry's id. Nothing is read,
/// checked, hashed, sealed or announced.
///
/// # Errors
/// What the database says.
pub async fn write_bare(app: &App, ballot: BareBallot) -> Result<String, Problem> {
    let eid = claror_record::Eid(ids::random()).to_string();
    let answer = eid.clone();
    app.store
        .work(move |tx| {
            let (eid, ballot) = (eid.clone(), ballot.clone());
            Box::pin(async move { insert(tx, eid, ballot).await })
        })
        .await?;
    Ok(answer)
}

async fn insert(tx: &WriteTx, eid: String, ballot: BareBallot) -> Result<(), Problem> {
    // As many bytes as a ballot's leaf has.
    let leaf = format!(
        r#"{{"data":{{"choice":{{"h":"{zero}"}},"poll":"{poll}","replaces":"{eid}","seat":"{seat}"}},"eid":"{eid}","sub":{{"id":"{poll}","kind":"poll"}},"type":"ballot.cast","v":1}}"#,
        zero = "0".repeat(43),
        poll = ballot.poll,
        seat = ballot.seat,
    );
    let pending = ledger_pending::ActiveModel {
        log_id: Set(ballot.council),
        eid: Set(eid.clone()),
        leaf: Set(leaf.into_bytes()),
        ..Default::default()
    };
    ledger_pending::Entity::insert(pending).exec_without_returning(tx.conn()).await?;
    let opening = ledger_opening::ActiveModel {
        eid: Set(eid.clone()),
        ptr: Set("/data/choice".to_owned()),
        log_id: Set(ballot.council),
        salt: Set(vec![0; 16]),
        value: Set(ballot.choice.clone().into()),
        visibility: Set("after_close".to_owned()),
        subject_id: Set(None),
    };
    ledger_opening::Entity::insert(opening).exec_without_returning(tx.conn()).await?;
    if let Some(replaced) = &ballot.replaces {
        decisions_ballot::Entity::update_many()
            .col_expr(decisions_ballot::Column::SupersededAt, Expr::value(ballot.at))
            .filter(decisions_ballot::Column::Eid.eq(replaced))
            .exec(tx.conn())
            .await?;
    }
    let row = decisions_ballot::ActiveModel {
        eid: Set(eid),
        council_id: Set(ballot.council),
        poll_id: Set(ballot.poll),
        seat_id: Set(ballot.seat),
        choice: Set(ballot.choice),
        cast_by: Set(ballot.cast_by),
        cast_at: Set(ballot.at),
        replaces: Set(ballot.replaces),
        superseded_at: Set(None),
    };
    decisions_ballot::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}
