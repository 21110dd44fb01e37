//! What the log's keeper can do, who signs whatever the log says: the tree is sound, and the record convicts itself.

use super::{Place, Table, check, check_alone, checkpoint_at, publish, published, time_before};
use crate::support::*;
use claror_record::checkpoint::Checkpoint;
use claror_record::event::*;
use claror_record::merkle::leaf_hash;
use claror_record::note::{SigningKey, sign};
use claror_record::{Eid, Leaf};
use claror_verify::{Options, verify};

pub fn alter(place: &mut Place, table: &mut Table) {
    for n in 0..12 {
        ballots(place, table);
        counts(place, table);
        rolls(place, table);
        members(place, table, n);
        entries(place, table, n);
        times(place, table, n);
        keys(place, table, n);
        epochs(place, table, n);
    }
}

/// The entries as they were read.
fn leaves(log: &Log) -> Vec<Leaf> {
    log.leaves.iter().map(|leaf| Leaf::decode(leaf).unwrap()).collect()
}

/// A poll that was counted, by the indices of its entries.
struct Held {
    opened: usize,
    /// Ballots that stand.
    ballots: Vec<usize>,
    closed: usize,
    counted: usize,
    confirmed: usize,
}

/// A random one of the counted polls that suit.
fn poll(place: &mut Place, suits: impl Fn(&PollOpened) -> bool) -> Held {
    let all = leaves(&place.log);
    let mut held = Vec::new();
    for (opened, leaf) in all.iter().enumerate() {
        let Event::PollOpened(opening) = &leaf.event else { continue };
        let find = |wanted: &dyn Fn(&Leaf) -> bool| all.iter().position(wanted);
        let closed = find(&|other| other.sub == leaf.sub && matches!(other.event, Event::PollClosed(_)));
        let counted = find(&|other| other.sub == leaf.sub && matches!(other.event, Event::PollCounted(_)));
        let subject = Subject::Decision(opening.decision);
        let confirmed = find(&|other| other.sub == subject && matches!(other.event, Event::DecisionConfirmed(_)));
        let ballots = (opened..all.len()).filter(|at| all[*at].sub == leaf.sub);
        let replaced =
            |eid: Eid| all.iter().any(|other| matches!(&other.event, Event::BallotCast(ballot) if ballot.replaces == Some(eid)));
        let ballots = ballots.filter(|at| {
            matches!(&all[*at].event, Event::BallotCast(ballot) if ballot.replaces.is_none()) && !replaced(all[*at].eid)
        });
        if let (Some(closed), Some(counted), Some(confirmed), true) = (closed, counted, confirmed, suits(opening)) {
            held.push(Held { opened, ballots: ballots.collect(), closed, counted, confirmed });
        }
    }
    let at = place.random.below(held.len());
    held.swap_remove(at)
}

/// Changes an entry through its event.
fn edit(log: &mut Log, index: usize, change: impl FnOnce(&mut Leaf)) {
    let mut leaf = Leaf::decode(&log.leaves[index]).unwrap();
    change(&mut leaf);
    log.leaves[index] = leaf.encode().unwrap();
}

/// A copy of an entry under an id of its own.
fn again(log: &mut Log, index: usize) -> Vec<u8> {
    let mut leaf = Leaf::decode(&log.leaves[index]).unwrap();
    log.made += 1_000_000;
    leaf.eid = log.next_eid();
    leaf.encode().unwrap()
}

fn row(table: &mut Table, kind: &'static str, log: &Log, lines: &[String]) {
    table.row(kind, &check_alone(&publish(log)), &[5], lines);
}

fn ballots(place: &mut Place, table: &mut Table) {
    let held = poll(place, |opening| opening.results == Results::Live);
    let ballot = held.ballots[place.random.below(held.ballots.len())];
    let mut log = place.log.clone();
    edit(&mut log, ballot, |leaf| {
        let Event::BallotCast(ballot) = &mut leaf.event else { panic!("a ballot") };
        let other = if ballot.choice == ClearOr::Clear(Choice::For) { Choice::Against } else { Choice::For };
        ballot.choice = ClearOr::Clear(other);
    });
    row(table, "signed anew: a ballot says otherwise", &log, &[format!("BAD count-figures index {} ", held.counted)]);

    let mut log = place.log.clone();
    log.leaves.remove(ballot);
    row(table, "signed anew: a ballot dropped", &log, &[format!("BAD close-cast index {} ", held.closed - 1)]);

    let mut log = place.log.clone();
    let copy = log.leaves[ballot].clone();
    log.leaves.insert(held.closed, copy);
    row(table, "signed anew: a ballot repeated", &log, &[format!("BAD eid-twice index {} ", held.closed)]);

    let mut log = place.log.clone();
    let late = log.leaves.remove(ballot);
    log.leaves.insert(held.closed, late);
    row(table, "signed anew: a ballot after the close", &log, &[format!("BAD ballot-poll index {} ", held.closed)]);

    let mut log = place.log.clone();
    let mut stranger = again(&mut log, ballot);
    let mut leaf = Leaf::decode(&stranger).unwrap();
    if let Event::BallotCast(ballot) = &mut leaf.event {
        ballot.seat = id("nobody's seat", 1);
        stranger = leaf.encode().unwrap();
    }
    log.leaves.insert(held.closed, stranger);
    row(table, "signed anew: a ballot of no seat", &log, &[format!("BAD ballot-seat index {} ", held.closed)]);
}

fn counts(place: &mut Place, table: &mut Table) {
    let held = poll(place, |_| true);
    let mut log = place.log.clone();
    edit(&mut log, held.counted, |leaf| {
        let Event::PollCounted(count) = &mut leaf.event else { panic!("a count") };
        count.figures.for_ += 1;
        count.figures.against = count.figures.against.saturating_sub(1);
    });
    row(table, "signed anew: a count of other figures", &log, &[format!("BAD count-figures index {} ", held.counted)]);

    let mut log = place.log.clone();
    let turned =
        |outcome: &mut Outcome| *outcome = if *outcome == Outcome::Adopted { Outcome::Rejected } else { Outcome::Adopted };
    edit(&mut log, held.counted, |leaf| {
        let Event::PollCounted(count) = &mut leaf.event else { panic!("a count") };
        turned(&mut count.outcome);
    });
    row(table, "signed anew: another outcome counted", &log, &[format!("BAD count-outcome index {} ", held.counted)]);

    let mut log = place.log.clone();
    edit(&mut log, held.confirmed, |leaf| {
        let Event::DecisionConfirmed(confirmation) = &mut leaf.event else { panic!("a confirmation") };
        turned(&mut confirmation.outcome);
    });
    row(table, "signed anew: another outcome confirmed", &log, &[format!("BAD confirm index {} ", held.confirmed)]);

    let mut log = place.log.clone();
    let count = log.leaves.remove(held.counted);
    log.leaves.insert(held.closed, count);
    row(table, "signed anew: counted before the close", &log, &[format!("BAD count-poll index {} ", held.closed)]);
}

fn rolls(place: &mut Place, table: &mut Table) {
    let held = poll(place, |_| true);
    let opened = |log: &mut Log, change: &dyn Fn(&mut PollOpened)| {
        edit(log, held.opened, |leaf| {
            let Event::PollOpened(opening) = &mut leaf.event else { panic!("an opening") };
            change(opening);
        });
    };
    let seat = place.random.below(40);
    let mut log = place.log.clone();
    opened(&mut log, &|opening| drop(opening.roll.remove(seat)));
    row(table, "signed anew: a seat left off the roll", &log, &[format!("BAD roll-seats index {} ", held.opened)]);

    let mut log = place.log.clone();
    opened(&mut log, &|opening| opening.roll[seat].seat = id("nobody's seat", 1));
    row(table, "signed anew: a stranger on the roll", &log, &[format!("BAD roll-seats index {} ", held.opened)]);

    let mut log = place.log.clone();
    opened(&mut log, &|opening| opening.rule.quorum.min = Some(1));
    row(table, "signed anew: a rule that was not announced", &log, &[format!("BAD poll-terms index {} ", held.opened)]);

    let mut log = place.log.clone();
    log.leaves.remove(held.opened);
    let first = held.opened;
    row(table, "signed anew: an opening dropped", &log, &[format!("BAD ballot-poll index {first} ")]);
}

/// Index of a random entry of these.
fn one(place: &mut Place, wanted: impl Fn(&Event) -> bool) -> usize {
    let all = leaves(&place.log);
    let suits: Vec<usize> = (0..all.len()).filter(|at| wanted(&all[*at].event)).collect();
    suits[place.random.below(suits.len())]
}

fn members(place: &mut Place, table: &mut Table, n: usize) {
    let end = place.size();
    type Kind = (&'static str, &'static str, fn(&Event) -> bool);
    let kinds: [Kind; 4] = [
        ("signed anew: an organisation admitted twice", "organisation", |event| matches!(event, Event::OrganisationAdmitted(_))),
        ("signed anew: a seat added twice", "seat", |event| matches!(event, Event::SeatAdded(_))),
        ("signed anew: a second mandate for a seat", "mandate", |event| matches!(event, Event::RepresentativeAppointed(_))),
        ("signed anew: a council founded twice", "council", |event| matches!(event, Event::CouncilFounded(_))),
    ];
    let (kind, code, wanted) = kinds[n % kinds.len()];
    let index = one(place, wanted);
    let mut log = place.log.clone();
    let mut copy = Leaf::decode(&again(&mut log, index)).unwrap();
    copy.at = Leaf::decode(&log.leaves[end - 1]).unwrap().at;
    log.leaves.push(copy.encode().unwrap());
    row(table, kind, &log, &[format!("BAD {code} index {end} ")]);

    let index = one(place, |event| matches!(event, Event::OrganisationAdmitted(_)));
    let mut log = place.log.clone();
    log.leaves.remove(index);
    // Its seat comes next.
    row(table, "signed anew: an admission dropped", &log, &[format!("BAD seat index {index} ")]);
}

fn entries(place: &mut Place, table: &mut Table, n: usize) {
    let end = place.size();
    let index = place.entry();
    let mut log = place.log.clone();
    log.leaves.insert(end, place.log.leaves[index].clone());
    row(table, "signed anew: any entry repeated at the end", &log, &[format!("BAD eid-twice index {end} ")]);

    if n == 0 {
        let mut log = place.log.clone();
        log.leaves.remove(0);
        row(table, "signed anew: the first words dropped", &log, &["BAD log-opened index 0 ".to_owned()]);
    }
    let mut log = place.log.clone();
    log.leaves.insert(index, br#"{"not":"an entry"}"#.to_vec());
    row(table, "signed anew: no entry among the entries", &log, &[format!("BAD leaf-form index {index} ")]);

    let mut log = place.log.clone();
    log.now = time_before(&log, end) - BEGIN;
    let closed = Event::LogClosed(LogClosed { reason: LogCloseReason::WoundUp });
    log.push(Subject::Log(ORIGIN.into()), closed);
    log.leaves.push(published::invented(end));
    row(table, "signed anew: an entry after the log's end", &log, &[format!("BAD log-closed index {} ", end + 1)]);
}

fn times(place: &mut Place, table: &mut Table, n: usize) {
    let index = place.entry();
    let dated = (index..).find(|at| published::redated(&place.log.leaves[*at]).is_some()).unwrap();
    let mut log = place.log.clone();
    log.leaves[dated] = published::redated(&log.leaves[dated]).unwrap();
    row(table, "signed anew: an entry dated a year earlier", &log, &[format!("BAD time-order index {dated} ")]);

    // Within the order of entries only a witness's clock tells.
    let size = 300 + n;
    let cosigned = time_before(&place.log, size) + 30;
    for (kind, code, at, index) in [
        ("signed so from the start: dated back, as a witness's clock tells", "back-dated", cosigned - 625, size),
        ("signed so from the start: dated forth, as a witness's clock tells", "post-dated", cosigned + 130, size - 1),
    ] {
        let mut log = place.log.clone();
        let mut beat = Log { now: at - BEGIN, made: 7_000_000, ..Log::default() };
        beat.push(Subject::Log(ORIGIN.into()), Event::LogHeartbeat(LogHeartbeat { interval_seconds: 86_400 }));
        log.leaves.insert(index, beat.leaves.remove(0));
        let files = publish(&log);
        files.set(&format!("checkpoints/{size}"), checkpoint_at(&log, size, cosigned));
        for earlier in super::EARLIER {
            if earlier != size {
                files.remove(&format!("checkpoints/{earlier}"));
            }
        }
        table.row(kind, &check(&files), &[5], &[format!("BAD {code} index {index} ")]);
    }
}

fn stranger(name: &str, n: usize) -> SigningKey {
    SigningKey::from_seed(name, &[100 + n as u8; 32]).unwrap()
}

/// Whoever would take the log over without the key that must hand it over.
fn keys(place: &Place, table: &mut Table, n: usize) {
    let (end, own, new) = (place.size(), key(), stranger(ORIGIN, n));
    let handed = |rotation: LogKeyRotated| {
        let mut log = place.log.clone();
        log.now = time_before(&log, end) - BEGIN;
        log.push(Subject::Log(ORIGIN.into()), Event::LogKeyRotated(rotation));
        log
    };
    let line = [format!("BAD key-rotated index {end} expected a key named by ")];
    let log = handed(LogKeyRotated::signed(&new, new.vkey()));
    row(table, "signed anew: a key that named itself", &log, &line);
    let signed = [format!("BAD signature checkpoint expected a signature of {} ", own.vkey())];
    table.row("the log taken over: signed by a key that named itself", &check_alone(&log.publish_as(&new)), &[1], &signed);

    let right = LogKeyRotated::signed(&own, new.vkey());
    let other = LogKeyRotated { new_vkey: stranger(ORIGIN, n + 50).vkey().to_string(), ..right.clone() };
    row(table, "signed anew: another key than the one that was named", &handed(other), &line);

    let log = handed(right);
    assert_found(&check_alone(&log.publish_as(&new)), 0, &[]);
    let signed = [format!("BAD signature checkpoint expected a signature of {} ", new.vkey())];
    table.row("the log taken back: signed by the key before", &check_alone(&log.publish()), &[1], &signed);
}

/// A log that continues another one, and says of the other's end what is not so.
fn epochs(place: &Place, table: &mut Table, n: usize) {
    const OLD: &str = "council.example/old-log";
    let old = stranger(OLD, n);
    let end = |origin: &str, signer: &SigningKey| {
        let checkpoint = Checkpoint { origin: origin.into(), size: 90 + n as u64, root: leaf_hash(&[n as u8]) };
        sign(&checkpoint.to_string(), &[signer]).unwrap()
    };
    let continues = |origin: &str, checkpoint: String| {
        let mut log = place.log.clone();
        edit(&mut log, 0, |leaf| {
            let Event::LogOpened(opened) = &mut leaf.event else { panic!("first words") };
            opened.previous = Some(PreviousLog { origin: origin.into(), checkpoint });
        });
        log
    };
    let check =
        |log: &Log| verify(&publish(log), &vkey(), Options { previous_key: Some(old.vkey().clone()), ..Options::default() });
    assert_found(&check(&continues(OLD, end(OLD, &old))), 0, &[]);

    let line = [format!("BAD log-previous index 0 expected the last signed checkpoint of {OLD}, another log got ")];
    let elsewhere = stranger("elsewhere.example/log", n);
    let log = continues(OLD, end("elsewhere.example/log", &elsewhere));
    row(table, "signed anew: continues the checkpoint of yet another log", &log, &line);
    let log = continues(OLD, end(OLD, &elsewhere));
    row(table, "signed anew: continues a checkpoint that its log did not sign", &log, &line);
    let mut cut = end(OLD, &old);
    cut.truncate(cut.len() - 1 - n);
    row(table, "signed anew: continues a checkpoint that is none", &continues(OLD, cut), &line);
    let log = continues(ORIGIN, end(ORIGIN, &key()));
    row(table, "signed anew: continues itself", &log, &["BAD log-previous index 0 expected ".to_owned()]);

    let line = [format!("BAD log-previous index 0 expected a signature of {} ", old.vkey())];
    let forged = end(OLD, &old).replacen(&format!("\n{}\n", 90 + n), &format!("\n{}\n", 89 - n), 1);
    for log in [continues(OLD, forged), continues(OLD, end(OLD, &stranger(OLD, n + 50)))] {
        table.row("signed anew: another end of the log before: --previous-vkey", &check(&log), &[5], &line);
    }
}
