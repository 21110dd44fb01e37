use crate::support::*;
use claror_record::Eid;
use claror_record::event::*;
use claror_verify::Report;

fn live() -> PollSpec {
    PollSpec::usual(1, Results::Live)
}

/// A poll whose count says something else.
fn miscounted(results: Results, change: impl Fn(&mut PollCounted)) -> Report {
    let spec = PollSpec::usual(1, results);
    let mut log = Log::opened();
    spec.open(&mut log);
    spec.cast_all(&mut log);
    spec.close(&mut log);
    let mut count = counted(&spec);
    change(&mut count);
    spec.count(&mut log, count);
    log.publish().check()
}

#[test]
fn a_count_that_differs_from_the_recount_is_found_in_each_of_its_parts() {
    // 1 log.opened, 1 call, 1 opening, 8 ballots, 1 close: the count stands at index 12.
    for results in [Results::Live, Results::AfterClose] {
        let check = |change: &dyn Fn(&mut PollCounted), begins: &str| assert_found(&miscounted(results, change), 5, &[begins]);
        check(
            &|count| count.figures.for_ += 1,
            "BAD count-figures index 12 expected for 5 against 1 abstain 1 cast 7 not_cast 5 eligible 12 got for 6 ",
        );
        check(&|count| count.figures.eligible = 13, "BAD count-figures index 12 ");
        check(&|count| count.by_sector[1].against += 1, "BAD count-by-sector index 12 expected [cso: for ");
        check(&|count| count.by_sector.reverse(), "BAD count-by-sector index 12 ");
        check(&|count| drop(count.by_sector.pop()), "BAD count-by-sector index 12 ");
        check(&|count| count.by_college[0].not_cast += 1, "BAD count-by-college index 12 expected [entities: for ");
        check(
            &|count| count.checks[0].needed = 5,
            "BAD count-checks index 12 expected [quorum: base seats 12 needed 6 have 7 met true article 17.4; ",
        );
        check(&|count| count.checks[1].met = false, "BAD count-checks index 12 ");
        check(&|count| count.checks[1].article = None, "BAD count-checks index 12 ");
        check(&|count| count.checks.reverse(), "BAD count-checks index 12 ");
        check(&|count| count.outcome = Outcome::Rejected, "BAD count-outcome index 12 expected adopted got rejected");
        assert_found(&miscounted(results, |_| ()), 0, &[]);
    }
}

/// An honest poll during which something else is written after `after` of its ballots.
fn with_ballot<T>(spec: &PollSpec, after: usize, extra: impl Fn(&PollSpec, &mut Log) -> T) -> Report {
    let mut log = Log::opened();
    spec.open(&mut log);
    for (n, (seat, choice)) in spec.ballots.iter().enumerate() {
        if n == after {
            extra(spec, &mut log);
        }
        spec.cast(&mut log, *seat, *choice, None);
    }
    spec.close(&mut log);
    spec.count(&mut log, counted(spec));
    log.publish().check()
}

/// No seat casts twice.
fn plain(results: Results) -> PollSpec {
    PollSpec { ballots: (0..7).map(|seat| (seat, Choice::For)).collect(), ..PollSpec::usual(1, results) }
}

#[test]
fn a_ballot_of_a_seat_that_is_not_on_the_roll_is_found() {
    let report = with_ballot(&plain(Results::Live), 3, |spec, log| spec.cast(log, 99, Choice::Against, None));
    assert_found(&report, 5, &["BAD ballot-seat index 6 expected a seat on the roll got "]);
}

#[test]
fn a_second_ballot_must_replace_the_standing_one() {
    let report = with_ballot(&plain(Results::Live), 3, |spec, log| spec.cast(log, 0, Choice::For, None));
    assert_found(&report, 5, &["BAD ballot-replaces index 6 expected ballot "]);
    let report = with_ballot(&plain(Results::Live), 3, |spec, log| spec.cast(log, 0, Choice::For, Some(Eid([1; 16]))));
    assert_found(&report, 5, &["BAD ballot-replaces index 6 expected ballot "]);
    let spec = PollSpec { ballots: vec![], ..live() };
    let report = with_ballot(&PollSpec { ballots: vec![(0, Choice::For)], ..spec }, 0, |spec, log| {
        let first = spec.cast(log, 5, Choice::For, Some(Eid([1; 16])));
        assert_ne!(first, Eid([1; 16]));
    });
    assert!(found(&report)[0].starts_with("BAD ballot-replaces index 3 expected no earlier ballot got ballot AQEB"));
    assert_eq!(report.exit.code(), 5);
}

#[test]
fn ballots_are_sealed_exactly_where_results_wait_for_the_close() {
    let cast_as = |spec: &PollSpec, results| PollSpec { results, ..spec.clone() };
    let sealed =
        with_ballot(&plain(Results::Live), 3, |spec, log| cast_as(spec, Results::AfterClose).cast(log, 9, Choice::For, None));
    assert!(found(&sealed)[0].starts_with("BAD ballot-choice index 6 expected a choice in clear got a sealed choice"));
    let clear =
        with_ballot(&plain(Results::AfterClose), 3, |spec, log| cast_as(spec, Results::Live).cast(log, 9, Choice::For, None));
    assert!(found(&clear)[0].starts_with("BAD ballot-choice index 6 expected a sealed choice got for"));
}

#[test]
fn a_sealed_ballot_that_opens_to_no_choice_is_found() {
    let spec = plain(Results::AfterClose);
    let report = with_ballot(&spec, 3, |spec, log| {
        let choice = ClearOr::Sealed(log.commit_next("/data/choice", "perhaps"));
        let ballot = BallotCast { poll: spec.poll(), seat: spec.seat(9), choice, replaces: None };
        log.push(Subject::Poll(spec.poll()), Event::BallotCast(ballot));
    });
    assert!(found(&report)[0].starts_with("BAD ballot-choice index 6 expected for, against or abstain got \"perhaps\""));
    assert_eq!(report.exit.code(), 5);
}

#[test]
fn ballots_count_from_the_opening_to_the_close() {
    let mut early = Log::opened();
    live().cast(&mut early, 0, Choice::For, None);
    live().hold(&mut early);
    assert_found(&early.publish().check(), 5, &["BAD ballot-poll index 1 expected an open poll got poll "]);

    let mut late = Log::opened();
    let spec = live();
    spec.open(&mut late);
    spec.cast_all(&mut late);
    spec.close(&mut late);
    spec.cast(&mut late, 9, Choice::For, None);
    spec.count(&mut late, counted(&spec));
    spec.cast(&mut late, 10, Choice::For, None);
    assert_found(
        &late.publish().check(),
        5,
        &[
            "BAD ballot-poll index 12 expected an open poll got a closed poll",
            "BAD ballot-poll index 14 expected an open poll got a counted poll",
        ],
    );
}

#[test]
fn a_close_says_how_many_ballots_stand() {
    let spec = live();
    let mut log = Log::opened();
    spec.open(&mut log);
    spec.cast_all(&mut log);
    let close = PollClosed { cast: 8, reason: CloseReason::Order };
    log.push(Subject::Poll(spec.poll()), Event::PollClosed(close.clone()));
    log.push(Subject::Poll(spec.poll()), Event::PollClosed(close));
    spec.count(&mut log, counted(&spec));
    assert_found(
        &log.publish().check(),
        5,
        &[
            "BAD close-cast index 11 expected cast 7 got cast 8",
            "BAD close-poll index 12 expected an open poll got a closed poll",
        ],
    );
}

#[test]
fn polls_open_once_and_are_counted_once_after_their_close() {
    let spec = live();
    let mut log = Log::opened();
    spec.open(&mut log);
    log.push(Subject::Poll(spec.poll()), Event::PollOpened(spec.opened()));
    spec.cast_all(&mut log);
    spec.count(&mut log, counted(&spec));
    spec.count(&mut log, counted(&spec));
    log.push(Subject::Poll(spec.poll()), Event::PollOpened(spec.opened()));
    assert_found(
        &log.publish().check(),
        5,
        &[
            "BAD poll-opened index 3 ",
            "BAD poll-opened index 14 ",
            "BAD count-poll index 12 expected a closed poll got an open poll",
            "BAD count-poll index 13 expected a closed poll got a counted poll",
        ],
    );
}

#[test]
fn rolls_are_whole_and_name_each_seat_once() {
    let spec = live();
    let mut twice = spec.opened();
    twice.roll.push(spec.line(0));
    let mut log = Log::opened();
    log.push(Subject::Poll(spec.poll()), Event::PollOpened(twice));
    assert_found(&log.publish().check(), 5, &["BAD roll index 1 expected each seat once got seat "]);

    let part = |n: u64| PollRollListed { part: n, roll: vec![spec.line(n)] };
    let opened = |parts| PollOpened { roll: vec![], roll_parts: parts, ..spec.opened() };
    for (listed, named) in [(vec![1, 2], 3), (vec![1, 3], 2), (vec![2, 1], 2), (vec![1, 1], 2), (vec![], 1), (vec![1], 0)] {
        let mut log = Log::opened();
        for n in &listed {
            log.push(Subject::Poll(spec.poll()), Event::PollRollListed(part(*n)));
        }
        log.push(Subject::Poll(spec.poll()), Event::PollOpened(opened(named)));
        spec.cast(&mut log, 50, Choice::For, None);
        let line = format!("BAD roll index {} expected roll parts 1 to {named} got {} parts", listed.len() + 1, listed.len());
        assert_found(&log.publish().check(), 5, &[&line]);
    }
}

#[test]
fn an_annulled_poll_takes_no_ballots_and_confirms_nothing() {
    let spec = live();
    let mut log = Log::opened();
    spec.open(&mut log);
    let annul = |log: &mut Log, decision| {
        let reason = log.commit_next("/data/reason", "a wrong text");
        log.push(Subject::Poll(spec.poll()), Event::PollAnnulled(PollAnnulled { decision, reason }));
    };
    annul(&mut log, spec.decision());
    assert_found(&log.publish().check(), 0, &[]);
    spec.cast(&mut log, 0, Choice::For, None);
    spec.confirm(&mut log, Outcome::Adopted);
    annul(&mut log, spec.decision());
    assert_found(
        &log.publish().check(),
        5,
        &[
            "BAD ballot-poll index 4 expected an open poll got an annulled poll",
            "BAD confirm index 5 expected a counted poll of decision ",
            "BAD annul-poll index 6 expected a poll to annul got an annulled poll",
        ],
    );
    let mut other = Log::opened();
    spec.hold(&mut other);
    annul(&mut other, id("another decision", 1));
    assert_found(&other.publish().check(), 5, &["BAD annul-poll index 14 expected decision "]);
}

#[test]
fn a_confirmation_repeats_the_counted_outcome_of_its_own_poll() {
    let spec = live();
    let held = || {
        let mut log = Log::opened();
        spec.hold(&mut log);
        log
    };
    let mut log = held();
    spec.confirm(&mut log, Outcome::NoQuorum);
    assert_found(&log.publish().check(), 5, &["BAD confirm index 14 expected adopted got no_quorum"]);
    let mut log = held();
    let confirmation = DecisionConfirmed { poll: spec.poll(), outcome: Outcome::Adopted };
    log.push(Subject::Decision(id("decision", 9)), Event::DecisionConfirmed(confirmation));
    assert_found(&log.publish().check(), 5, &["BAD confirm index 14 expected a counted poll of decision "]);
    let mut log = held();
    PollSpec::usual(3, Results::Live).confirm(&mut log, Outcome::Adopted);
    assert_found(&log.publish().check(), 5, &["BAD confirm index 14 "]);
}

#[test]
fn weights_and_rules_that_this_program_cannot_count_by_are_said_to_be_unknown() {
    let spec = PollSpec { ballots: vec![], ..live() };
    let with = |opened: PollOpened| {
        let mut log = Log::opened();
        log.push(Subject::Poll(spec.poll()), Event::PollOpened(opened));
        spec.close(&mut log);
        spec.count(&mut log, counted(&spec));
        log.publish().check()
    };
    let mut weighted = spec.opened();
    weighted.roll[3].weight = Weight::new(1, 2).unwrap();
    assert_found(&with(weighted), 3, &["BAD count-unknown index 3 expected sums of weights in whole numbers"]);
    let mut strange = spec.opened();
    strange.rule.majority.of = Some("moon_phases".into());
    assert_found(&with(strange), 3, &["BAD count-unknown index 3 expected a rule that can be counted by got "]);
    let mut uncountable = spec.opened();
    uncountable.rule.majority.of = Some("present_or_represented".into());
    assert_found(&with(uncountable), 3, &["BAD count-unknown index 3 expected a rule that can be counted by got "]);
}
