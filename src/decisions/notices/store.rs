//! What notices read and note.
use std::collections::HashSet;

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::Notice;
use crate::foundation::command::{Context, WriteTx};
use crate::foundation::problem::Problem;
use crate::foundation::store::ReadConn;
use ::entity::{decisions_ballot, decisions_notice, decisions_roll};

/// The seats on a poll's roll.
pub async fn roll(read: &ReadConn, poll: Uuid) -> Result<HashSet<Uuid>, Problem> {
    let seats = decisions_roll::Entity::find().select_only().column(decisions_roll::Column::SeatId);
    let seats: Vec<Uuid> = seats.filter(decisions_roll::Column::PollId.eq(poll)).into_tuple().all(&**read).await?;
    Ok(seats.into_iter().collect())
}

/// The seats whose ballot stands in a poll.
pub async fn cast(read: &ReadConn, poll: Uuid) -> Result<HashSet<Uuid>, Problem> {
    let seats: Vec<Uuid> = decisions_ballot::Entity::find()
        .select_only()
        .column(decisions_ballot::Column::SeatId)
        .filter(decisions_ballot::Column::PollId.eq(poll))
        .filter(decisions_ballot::Column::SupersededAt.is_null())
        .into_tuple()
        .all(&**read)
        .await?;
    Ok(seats.into_iter().collect())
}

/// Notes that a notice goes out to so many; `false` when it went out before.
pub async fn insert_notice(tx: &WriteTx, cx: &Context, decision: Uuid, what: Notice, recipients: usize) -> Result<bool, Problem> {
    let row = decisions_notice::ActiveModel {
        decision_id: Set(decision),
        kind: Set(what.as_str().to_owned()),
        council_id: Set(cx.council.id),
        recipients: Set(i64::try_from(recipients).unwrap_or(i64::MAX)),
        at: Set(cx.now),
    };
    let once =
        OnConflict::columns([decisions_notice::Column::DecisionId, decisions_notice::Column::Kind]).do_nothing().to_owned();
    let inserted = decisions_notice::Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await?;
    Ok(inserted > 0)
}
