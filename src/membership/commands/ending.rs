//! Ending seats and mandates, shared by the commands that do so.
use chrono::NaiveDate;

use crate::foundation::command::{Context, WriteTx};
use crate::foundation::ledger::{Appended, append};
use crate::foundation::problem::Problem;
use crate::membership::rules::{Mandate, Seat, cut};
use crate::membership::{events, store};

/// Ends a seat with its last day, and the mandates that would outlast it.
pub async fn end_seat(
    tx: &WriteTx,
    cx: &Context,
    seat: &Seat,
    mandates: &[Mandate],
    last: NaiveDate,
) -> Result<Appended, Problem> {
    for mandate in cut(mandates, seat.id, last) {
        end_mandate(tx, cx, seat, mandate, last).await?;
    }
    store::end_seat(tx, cx.council.id, seat.id, last).await?;
    append(tx, cx, events::seat_ended(cx, seat, last)?).await
}

pub async fn end_mandate(
    tx: &WriteTx,
    cx: &Context,
    seat: &Seat,
    mandate: &Mandate,
    last: NaiveDate,
) -> Result<Appended, Problem> {
    store::end_mandate(tx, cx.council.id, mandate.id, last).await?;
    append(tx, cx, events::representative_ended(cx, seat.organisation, mandate, last)?).await
}
