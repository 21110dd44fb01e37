//! Legal notice: whoever speaks for a seat hears by mail that a decision is called, that its poll opens, that it closes
//! soon and their seat has cast no ballot, how it ended, and that it was annulled. Titulars and substitutes alike, each in
//! their own language. No cap, no quiet hours and no unsubscribing apply (rulings: legal notice).
//!
//! A command puts one row into the outbox in its own transaction ([`announce`]). Carrying it out finds the readers, notes
//! the notice as sent and puts one row for each of them, in one transaction: once, however often it is tried. A notice
//! that time has overtaken (the decision has gone on meanwhile) is not sent any more. Drafts are announced to nobody.
mod letter;
mod store;

use std::collections::HashSet;
use std::sync::Arc;

use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::reads::{self, DecisionView};
use super::rules::State;
use crate::foundation::app::App;
use crate::foundation::command::{Context, Recorded, WriteTx, housekeeping};
use crate::foundation::ids;
use crate::foundation::ledger::{Reason, no_event};
use crate::foundation::outbox::{self, Failure, Item, OutboxHandler};
use crate::foundation::problem::Problem;
use crate::foundation::tenancy::Council;
use crate::membership::{self, Addressee};

/// Outbox kinds: a notice to all, and one reader's letter.
const ANNOUNCE: &str = "decisions.announce";
const LETTER: &str = "decisions.letter";

/// A reminder comes a day before the close, or when a quarter of a shorter window is left.
const REMINDER_BEFORE: Duration = Duration::hours(24);
/// In a window shorter than this a reminder by mail would come too late to be of use.
const REMINDED_FROM: Duration = Duration::hours(1);

/// What members are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Notice {
    Called,
    Opened,
    /// To those whose seat has cast no ballot yet.
    Reminder,
    Confirmed,
    Annulled,
}

impl Notice {
    #[cfg(test)]
    pub const ALL: [Self; 5] = [Self::Called, Self::Opened, Self::Reminder, Self::Confirmed, Self::Annulled];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Called => "called",
            Self::Opened => "opened",
            Self::Reminder => "reminder",
            Self::Confirmed => "confirmed",
            Self::Annulled => "annulled",
        }
    }

    /// Whether there is still reason to send it: the decision may have gone on since.
    fn is_current(self, view: &DecisionView, now: DateTime<Utc>) -> bool {
        let is_open = view.state == State::Open && view.row.closes_at.is_some_and(|closes_at| now < closes_at);
        match self {
            Self::Called => view.state == State::Called,
            Self::Opened | Self::Reminder => is_open,
            Self::Confirmed => view.state == State::Confirmed,
            Self::Annulled => view.state == State::Annulled,
        }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Announcement {
    decision: Uuid,
    what: Notice,
}

/// Lets the members know of what the caller's transaction does.
pub(super) async fn announce(tx: &WriteTx, cx: &Context, decision: Uuid, what: Notice) -> Result<(), Problem> {
    put(tx, cx, decision, what, cx.now).await
}

/// The same for the opening of a poll, with the reminder before its close.
pub(super) async fn announce_opening(
    tx: &WriteTx,
    cx: &Context,
    decision: Uuid,
    closes_at: DateTime<Utc>,
) -> Result<(), Problem> {
    put(tx, cx, decision, Notice::Opened, cx.now).await?;
    match reminder_at(cx.now, closes_at) {
        Some(at) => put(tx, cx, decision, Notice::Reminder, at).await,
        None => Ok(()),
    }
}

/// When those who have not cast are reminded, if at all.
fn reminder_at(opened_at: DateTime<Utc>, closes_at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let window = closes_at - opened_at;
    (window >= REMINDED_FROM).then(|| closes_at - REMINDER_BEFORE.min(window / 4))
}

async fn put(tx: &WriteTx, cx: &Context, decision: Uuid, what: Notice, at: DateTime<Utc>) -> Result<(), Problem> {
    let payload = serde_json::to_value(Announcement { decision, what }).map_err(Problem::fault)?;
    outbox::put(tx, cx, ANNOUNCE, payload, at).await
}

/// The handlers of the room's outbox rows.
pub fn outbox_handlers() -> Vec<Arc<dyn OutboxHandler>> {
    vec![Arc::new(Announce), Arc::new(letter::Send)]
}

fn read<T: serde::de::DeserializeOwned>(item: &Item) -> Result<T, Failure> {
    serde_json::from_value(item.payload.clone()).map_err(|_| Failure::Never("the payload is none of this kind".to_owned()))
}

struct Announce;

#[async_trait]
impl OutboxHandler for Announce {
    fn kind(&self) -> &'static str {
        ANNOUNCE
    }

    async fn handle(&self, app: &Arc<App>, council: &Arc<Council>, item: &Item) -> Result<(), Failure> {
        let announcement: Announcement = read(item)?;
        let Some((_, readers)) = readers(app, council, announcement.decision, announcement.what).await? else {
            return Ok(());
        };
        let letters: Vec<_> = readers
            .into_iter()
            .map(|reader| letter::Letter {
                decision: announcement.decision,
                what: announcement.what,
                person: reader.person,
                mail: random_id(),
            })
            .collect();
        send_once(app, council, announcement, letters).await?;
        Ok(())
    }
}

/// The decision and who is to read the notice of it today; nobody when no mail leaves or the notice is out of date.
async fn readers(
    app: &Arc<App>,
    council: &Arc<Council>,
    decision: Uuid,
    what: Notice,
) -> Result<Option<(DecisionView, Vec<Addressee>)>, Problem> {
    if app.mailer.is_off() {
        return Ok(None);
    }
    let read = app.store.read();
    let Some(view) = reads::find(read, council.id, &decision.to_string(), false).await? else { return Ok(None) };
    let cx = app.system_context(Arc::clone(council));
    if !what.is_current(&view, cx.now) {
        return Ok(None);
    }
    let mut readers = membership::addressees(&cx).await?;
    if let Some(poll) = &view.poll {
        let on_roll = store::roll(read, poll.row.id).await?;
        let cast = if what == Notice::Reminder { store::cast(read, poll.row.id).await? } else { HashSet::new() };
        for reader in &mut readers {
            reader.seats.retain(|seat| on_roll.contains(&seat.seat) && !cast.contains(&seat.seat));
        }
        readers.retain(|reader| !reader.seats.is_empty());
    }
    Ok(Some((view, readers)))
}

/// Puts the letters into the outbox unless this notice was sent before.
async fn send_once(
    app: &Arc<App>,
    council: &Arc<Council>,
    announcement: Announcement,
    letters: Vec<letter::Letter>,
) -> Result<(), Problem> {
    let cx = app.system_context(Arc::clone(council));
    let letters = Arc::new(letters);
    housekeeping(&app.store, move |tx| {
        let (cx, announcement, letters) = (cx.clone(), announcement.clone(), Arc::clone(&letters));
        Box::pin(async move {
            if store::insert_notice(tx, &cx, announcement.decision, announcement.what, letters.len()).await? {
                for letter in letters.iter() {
                    outbox::put(tx, &cx, LETTER, serde_json::to_value(letter).map_err(Problem::fault)?, cx.now).await?;
                }
            }
            Ok(Recorded::new((), no_event(Reason::Housekeeping)))
        })
    })
    .await
}

fn random_id() -> Uuid {
    uuid::Builder::from_random_bytes(ids::random()).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reminder_comes_a_day_before_the_close_or_in_the_last_quarter_of_a_short_window() {
        let opened = DateTime::UNIX_EPOCH;
        let before = |window: Duration| reminder_at(opened, opened + window).map(|at| (opened + window) - at);
        assert_eq!(before(Duration::days(14)), Some(Duration::hours(24)));
        assert_eq!(before(Duration::hours(8)), Some(Duration::hours(2)));
        assert_eq!(before(Duration::hours(1)), Some(Duration::minutes(15)));
        assert_eq!(before(Duration::minutes(59)), None);
    }
}
