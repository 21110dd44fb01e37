use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn day(offset: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap() + chrono::Duration::days(offset)
}

fn span(from: i64, until: Option<i64>) -> Span {
    Span::new(day(from), until.map(day))
}

const SEAT: Uuid = Uuid::from_u128(1);
const ANA: Uuid = Uuid::from_u128(2);
const BAKARY: Uuid = Uuid::from_u128(3);

fn seat(from: i64, until: Option<i64>) -> Seat {
    let organisation = Uuid::from_u128(9);
    Seat {
        id: SEAT,
        organisation,
        code: "SOC-01".into(),
        college: "social".into(),
        weight_num: 1,
        weight_den: 1,
        position: 1,
        span: span(from, until),
    }
}

fn held(person: Uuid, kind: MandateKind, from: i64, until: Option<i64>) -> Mandate {
    Mandate { id: Uuid::from_u128(7), seat: SEAT, person, kind, span: span(from, until) }
}

fn check(existing: &[Mandate], person: Uuid, kind: MandateKind, from: i64, until: Option<i64>) -> Result<(), MembershipRefusal> {
    may_appoint(&seat(-100, None), existing, &NewMandate { person, kind, span: span(from, until) }, day(0))
}

#[test]
fn a_seat_has_one_titular_at_a_time() {
    let ana = [held(ANA, MandateKind::Titular, -10, Some(5))];
    assert_eq!(
        check(&ana, BAKARY, MandateKind::Titular, 5, None),
        Err(MembershipRefusal::SeatTaken { kind: "titular", starts_on: "2026-11-14".into(), ends_on: Some("2026-11-29".into()) })
    );
    assert_eq!(check(&ana, BAKARY, MandateKind::Titular, 6, None), Ok(()));
    assert_eq!(check(&ana, BAKARY, MandateKind::Substitute, 0, None), Ok(()));
}

#[test]
fn nobody_is_titular_and_substitute_of_the_same_seat() {
    let ana = [held(ANA, MandateKind::Titular, -10, None)];
    assert!(matches!(check(&ana, ANA, MandateKind::Substitute, 0, None), Err(MembershipRefusal::MandateTwice { .. })));
}

#[test]
fn a_mandate_lies_within_the_days_of_its_seat() {
    let new = NewMandate { person: ANA, kind: MandateKind::Titular, span: span(0, None) };
    assert!(matches!(may_appoint(&seat(-1, Some(3)), &[], &new, day(0)), Err(MembershipRefusal::SeatEnded { .. })));
    assert!(matches!(may_appoint(&seat(2, None), &[], &new, day(0)), Err(MembershipRefusal::SeatNotYet { .. })));
    let short = NewMandate { span: span(0, Some(3)), ..new };
    assert_eq!(may_appoint(&seat(-1, Some(3)), &[], &short, day(0)), Ok(()));
}

#[test]
fn a_mandate_is_not_given_backwards_or_for_the_past() {
    assert_eq!(check(&[], ANA, MandateKind::Titular, 3, Some(2)), Err(MembershipRefusal::DatesReversed));
    assert_eq!(check(&[], ANA, MandateKind::Titular, -9, Some(-1)), Err(MembershipRefusal::MandatePast));
    assert_eq!(check(&[], ANA, MandateKind::Titular, -9, Some(0)), Ok(()));
}

#[test]
fn what_is_ended_without_a_day_holds_no_more_today() {
    let running = span(-10, None);
    let last = may_end(&running, None, day(0)).unwrap();
    assert!(!Span { until: Some(last), ..running }.contains(day(0)));
    let begun_today = span(0, None);
    let last = may_end(&begun_today, None, day(0)).unwrap();
    assert!(Span { until: Some(last), ..begun_today }.is_empty());
}

#[test]
fn the_past_and_what_has_ended_stay_as_they_are() {
    assert_eq!(may_end(&span(-10, None), Some(day(-2)), day(0)), Err(MembershipRefusal::EndsInPast));
    assert!(matches!(may_end(&span(-10, Some(-1)), None, day(0)), Err(MembershipRefusal::AlreadyEnded { .. })));
    assert!(matches!(may_end(&span(-10, Some(4)), Some(day(5)), day(0)), Err(MembershipRefusal::EndsLater { .. })));
    assert_eq!(may_end(&span(-10, Some(4)), Some(day(4)), day(0)), Ok(day(4)));
}

#[test]
fn the_end_of_a_seat_cuts_only_what_would_outlast_it() {
    let mandates = [
        held(ANA, MandateKind::Titular, -10, Some(-5)),
        held(ANA, MandateKind::Titular, -4, None),
        held(BAKARY, MandateKind::Substitute, -4, Some(9)),
        held(BAKARY, MandateKind::Substitute, 3, Some(2)),
    ];
    let days: Vec<_> = cut(&mandates, SEAT, day(0)).map(|mandate| mandate.span.from).collect();
    assert_eq!(days, [day(-4), day(-4)]);
}

fn any_span() -> impl Strategy<Value = Span> {
    (-30i64..30, proptest::option::of(-35i64..35)).prop_map(|(from, until)| span(from, until))
}

proptest! {
    #[test]
    fn overlap_means_a_common_day(a in any_span(), b in any_span()) {
        let common = (-40..=80).any(|offset| a.contains(day(offset)) && b.contains(day(offset)));
        prop_assert_eq!(a.overlaps(&b), common);
        prop_assert_eq!(b.overlaps(&a), common);
    }

    #[test]
    fn covering_means_no_day_outside(a in any_span(), b in any_span()) {
        prop_assume!(!b.is_empty());
        let outside = (-40..=80).any(|offset| b.contains(day(offset)) && !a.contains(day(offset)));
        prop_assert_eq!(a.covers(&b), !outside && (a.until.is_none() || b.until.is_some()));
    }

    /// However appointments come in, no day ever has two holders of one kind, nor one person twice.
    #[test]
    fn no_day_has_two_titulars_or_one_person_twice(wishes in proptest::collection::vec((0u128..3, any::<bool>(), any_span()), 0..12)) {
        let seat = seat(-20, None);
        let mut given: Vec<Mandate> = Vec::new();
        for (person, titular, span) in wishes {
            let kind = if titular { MandateKind::Titular } else { MandateKind::Substitute };
            let new = NewMandate { person: Uuid::from_u128(person), kind, span };
            if may_appoint(&seat, &given, &new, day(0)).is_ok() {
                given.push(Mandate { id: Uuid::from_u128(given.len() as u128), seat: SEAT, person: new.person, kind, span });
            }
        }
        for offset in -40..=80 {
            let today: Vec<_> = given.iter().filter(|mandate| mandate.span.contains(day(offset))).collect();
            for kind in [MandateKind::Titular, MandateKind::Substitute] {
                prop_assert!(today.iter().filter(|mandate| mandate.kind == kind).count() <= 1);
            }
            let people: std::collections::HashSet<_> = today.iter().map(|mandate| mandate.person).collect();
            prop_assert_eq!(people.len(), today.len());
        }
    }
}
