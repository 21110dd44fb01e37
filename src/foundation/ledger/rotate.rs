//! A new key for a log (audit-trail design §8): the old one vouches for it in the log, both sign for a while, then the new
//! one alone.
use std::sync::Arc;

use chrono::{DateTime, Days, Utc};
use claror_record::event::{Event, LogKeyRotated};
use claror_record::note::{SigningKey, Vkey};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait as _, PaginatorTrait, QueryFilter};
use serde::Serialize;

use super::append::{Act, append};
use super::recover::about;
use super::sequence::sequence_one;
use super::{keyring, keys};
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use ::entity::ledger_key;

/// For how long at least both keys sign.
pub const OVERLAP_DAYS: u64 = 90;

/// What a rotation did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rotated {
    pub eid: String,
    pub old_vkey: String,
    pub new_vkey: String,
    /// Until when the old key signs too.
    pub both_until: DateTime<Utc>,
}

/// Makes a new key, records `log.key_rotated` with the old key's word for it, and lets both sign for `days`.
///
/// # Errors
/// `Invalid` for fewer than [`OVERLAP_DAYS`]; `LEDGER_FROZEN`; a fault when a key file is missing.
pub async fn rotate_key(app: &Arc<App>, council: &Arc<Council>, days: u64) -> Result<Rotated, Problem> {
    if days < OVERLAP_DAYS {
        return Err(Problem::invalid("days", "INVALID_VALUE"));
    }
    app.ledger.refresh(app.store.read()).await?;
    let old = app.ledger.key(council)?;
    let known = app.ledger.vkeys(council)?;
    let new = keys::another(app.ledger.keys_dir(), &council.slug, &council.ledger_origin, &known).map_err(Problem::fault)?;
    let cx = app.context(Arc::clone(council), Actor::operator(), council.default_language.clone());
    let both_until = cx.now.checked_add_days(Days::new(days)).ok_or_else(|| Problem::invalid("days", "INVALID_VALUE"))?;
    let rotation = Arc::new(Rotation { cx, old, new: new.vkey().clone(), both_until });
    let inside = Arc::clone(&rotation);
    let eid = app.store.work(move |tx| {
        let rotation = Arc::clone(&inside);
        Box::pin(async move { rotation.carry_out(tx).await })
    });
    let eid = eid.await?;
    app.ledger.refresh(app.store.read()).await?;
    sequence_one(app, council).await?;
    let (old_vkey, new_vkey) = (rotation.old.vkey().to_string(), rotation.new.to_string());
    Ok(Rotated { eid, old_vkey, new_vkey, both_until })
}

struct Rotation {
    cx: Context,
    old: Arc<SigningKey>,
    new: Vkey,
    both_until: DateTime<Utc>,
}

impl Rotation {
    async fn carry_out(&self, tx: &WriteTx) -> Result<String, Problem> {
        let council = &self.cx.council;
        let mine = ledger_key::Column::LogId.eq(council.id).and(ledger_key::Column::Vkey.eq(self.old.vkey().to_string()));
        let known = ledger_key::Entity::find().filter(mine.clone()).count(tx.conn()).await? > 0;
        if known {
            ledger_key::Entity::update_many()
                .col_expr(ledger_key::Column::SignsUntil, Expr::value(self.both_until))
                .filter(mine)
                .exec(tx.conn())
                .await?;
        } else {
            self.keep(tx, self.old.vkey(), council.created_at, Some(self.both_until)).await?;
        }
        // A second process that rotates at once is refused here: a key begins once.
        self.keep(tx, &self.new, self.cx.now, None).await?;
        let event = LogKeyRotated::signed(&self.old, &self.new);
        Ok(append(tx, &self.cx, Act::new(about(council), Event::LogKeyRotated(event))).await?.eid)
    }

    async fn keep(&self, tx: &WriteTx, vkey: &Vkey, from: DateTime<Utc>, until: Option<DateTime<Utc>>) -> Result<(), Problem> {
        let row = ledger_key::ActiveModel {
            log_id: Set(self.cx.council.id),
            vkey: Set(vkey.to_string()),
            origin: Set(self.cx.council.ledger_origin.clone()),
            signs_from: Set(from),
            signs_until: Set(until),
        };
        ledger_key::Entity::insert(row).exec_without_returning(tx.conn()).await?;
        Ok(())
    }
}

/// A public key, and until when it signs, if that is settled.
pub type Signing = (String, Option<DateTime<Utc>>);

/// The keys as the operator sees them.
pub fn keys_of(app: &App, council: &Council) -> Result<Vec<Signing>, Problem> {
    let rotated: Vec<keyring::LogKey> = app.ledger.rotated(council);
    if rotated.is_empty() {
        return Ok(vec![(app.ledger.vkey(council)?, None)]);
    }
    Ok(rotated.into_iter().map(|key| (key.vkey.to_string(), key.until)).collect())
}
