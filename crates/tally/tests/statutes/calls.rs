//! S23 to S25, S30, S31: calls, notice, versions.

use claror_tally::statute::notice::{Calendar, Date, Moment, deadline, notice_in_time};
use claror_tally::statute::{Days, Span, resolve};
use serde_json::json;

use super::support::*;

const TWO_CALLS: &str = "    calls:\n      - {nth: 1, quorum: {count: present, more_than: 1/2, of: seats}}\n      \
                         - {nth: 2, when: automatic, after: PT1H, same_agenda: true, quorum: {count: present, at_least: 3}}";

#[test]
fn s23_a_second_call_has_the_old_items_only() {
    let rules = rules(TWO_CALLS);
    assert_eq!(rules.calls[1].value.same_agenda, Some(true));
    assert_eq!(rules.calls[1].value.after, "PT1H".parse::<Span>().ok());
}

#[test]
fn s24_after_a_voluntary_adjournment_the_first_quorum_holds() {
    let rules = rules(TWO_CALLS);
    let second = |first: &str| judge(&rules, json!({"call": 2, "first_call": first, "seats": 15, "present": 4}));
    assert_eq!((second("failed").valid, needed(&second("failed")).0), (Some(true), json!(3)));
    assert_eq!((second("adjourned").valid, needed(&second("adjourned")).0), (Some(false), json!(8)));
}

#[test]
fn s25_each_call_is_judged_by_its_own_attendance() {
    let rules = rules(TWO_CALLS);
    assert_eq!(judge(&rules, json!({"call": 1, "seats": 15, "present": 7})).valid, Some(false));
    assert_eq!(judge(&rules, json!({"call": 2, "seats": 15, "present": 3})).valid, Some(true));
    assert_eq!(judge(&rules, json!({"call": 3, "seats": 15, "present": 15})).valid, None);
}

fn at(day: &str, instant: i64) -> Moment {
    let date: Date = day.parse().unwrap();
    Moment { date, instant: date.number() * 86_400 + instant }
}

#[test]
fn s30_twenty_days_are_not_twenty_one_and_clear_days_count_neither_end() {
    let (sent, meeting) = (at("2026-03-02", 0), at("2026-03-22", 0));
    let check = |span: &str, days| notice_in_time(span.parse().unwrap(), days, sent, meeting, &Calendar::plain());
    let short = check("P21D", Days::Calendar);
    assert_eq!((short.needed, short.have, short.met), (21, 20, false));
    assert!(check("P20D", Days::Calendar).met);
    assert_eq!((check("P20D", Days::Clear).have, check("P20D", Days::Clear).met), (19, false));
    assert!(check("P19D", Days::Clear).met);
}

#[test]
fn s30_hours_are_hours_that_pass_even_when_the_clock_changes() {
    // From Saturday 12:00 to Monday 12:00 in Madrid, over 29 March 2026: 47 hours by the sun, 48 by the wall.
    let sent = Moment { date: "2026-03-28".parse().unwrap(), instant: 1_774_695_600 };
    let meeting = Moment { date: "2026-03-30".parse().unwrap(), instant: 1_774_695_600 + 47 * 3600 };
    let check = notice_in_time("PT48H".parse().unwrap(), Days::Calendar, sent, meeting, &Calendar::plain());
    assert_eq!((check.unit, check.needed, check.have, check.met), ("minutes", 48 * 60, 47 * 60, false));
    let two_days = notice_in_time("P2D".parse().unwrap(), Days::Calendar, sent, meeting, &Calendar::plain());
    assert!(two_days.met);
}

#[test]
fn s30_a_holiday_in_one_of_the_two_cities_is_no_working_day() {
    // Friday to Wednesday: Monday and Tuesday lie between.
    let (sent, meeting) = (at("2026-09-04", 0), at("2026-09-09", 0));
    let span: Span = "P2D".parse().unwrap();
    let mut calendar = Calendar::plain();
    assert!(notice_in_time(span, Days::Working, sent, meeting, &calendar).met);
    calendar.holidays = vec![[].into(), ["2026-09-08".parse().unwrap()].into()];
    let check = notice_in_time(span, Days::Working, sent, meeting, &calendar);
    assert_eq!((check.unit, check.have, check.met), ("working", 1, false));
}

#[test]
fn dates_and_deadlines_are_those_of_the_calendar() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    assert_eq!((date("1970-01-01").number(), date("2000-03-01").number(), date("2026-11-24").number()), (0, 11_017, 20_781));
    assert_eq!((date("2026-11-24").weekday(), date("2026-11-22").weekday()), (1, 6));
    assert!("2026-02-29".parse::<Date>().is_err() && "2024-02-29".parse::<Date>().is_ok() && "2026-2-9".parse::<Date>().is_err());
    assert_eq!(deadline(date("2025-12-31"), "P2M".parse().unwrap()), Some(date("2026-02-28")));
    assert_eq!(deadline(date("2026-02-27"), "P4D".parse().unwrap()), Some(date("2026-03-03")));
    let mut day = date("1999-12-30");
    for _ in 0..1000 {
        let next = day.next().unwrap();
        assert_eq!((next.number(), next.weekday()), (day.number() + 1, (day.weekday() + 1).rem_euclid(7)));
        day = next;
    }
    assert_eq!(day.to_string(), "2002-09-25");
}

#[test]
fn durations_are_read_and_written_as_statutes_write_them() {
    for text in ["P8D", "PT48H", "P2M", "PT1H", "PT90M"] {
        let span: Span = text.parse().unwrap();
        let again: Span = span.to_string().parse().unwrap();
        assert_eq!(span, again, "{text}");
    }
    assert_eq!("P1Y".parse::<Span>().unwrap().months, 12);
    assert_eq!("P2W".parse::<Span>().unwrap().days, 14);
    for text in ["", "P", "PT", "8D", "P-1D", "P1.5D", "P1D1M", "P1H", "P99999D", "P0D"] {
        assert!(text.parse::<Span>().is_err(), "{text}");
    }
}

#[test]
fn s31_a_meeting_keeps_the_version_it_was_called_under() {
    // A version is a library of its own: rules that were resolved do not change when a text does.
    let before = statute_with("", TWO_CALLS);
    let rules = resolve(&before, "own", "plenary", None).unwrap();
    let after = statute_with("", "    calls: [{nth: 1, quorum: {count: present, at_least: 1/1, of: seats}}]");
    let given = json!({"seats": 15, "present": 8});
    assert_eq!(judge(&rules, given.clone()).valid, Some(true));
    assert_eq!(judge(&resolve(&after, "own", "plenary", None).unwrap(), given).valid, Some(false));
}
