//! Who may look where, and until when.
use std::collections::BTreeSet;

use chrono::NaiveDate;
use claror_record::event::AuditScope;
use uuid::Uuid;

use super::bundle::WantedBundle;
use super::refusal::AuditTrailRefusal;

/// From when to when, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrantSpan {
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// The first day on which it no longer stands, if it was taken back.
    pub revoked_on: Option<NaiveDate>,
}

impl GrantSpan {
    /// Whether it stands on `day`. It ends by itself: nobody has to do anything.
    pub fn stands(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until && self.revoked_on.is_none_or(|revoked| day < revoked)
    }

    /// Whether it can still be taken back.
    ///
    /// # Errors
    /// When it has ended.
    pub fn may_revoke(&self, today: NaiveDate) -> Result<(), AuditTrailRefusal> {
        if self.is_open(today) { Ok(()) } else { Err(AuditTrailRefusal::GrantEnded) }
    }

    /// Whether it stands on `today` or will later.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        self.revoked_on.is_none() && today <= self.until
    }

    /// Whether the two have a day in common.
    fn meets(&self, from: NaiveDate, until: NaiveDate) -> bool {
        self.from <= until && from <= self.until && self.revoked_on.is_none_or(|revoked| from < revoked)
    }
}

/// What one grant gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub id: Uuid,
    pub organisation: String,
    pub person: Uuid,
    pub scope: BTreeSet<AuditScope>,
    pub span: GrantSpan,
}

impl Grant {
    /// Whether `person` may be given another grant for `organisation` on these days.
    ///
    /// # Errors
    /// When one of `held` covers some of them.
    pub fn may_add(held: &[Grant], organisation: &str, from: NaiveDate, until: NaiveDate) -> Result<(), AuditTrailRefusal> {
        let same = held.iter().find(|grant| grant.organisation == organisation && grant.span.meets(from, until));
        same.map_or(Ok(()), |grant| Err(AuditTrailRefusal::AlreadyGranted { until: grant.span.until }))
    }

    /// The grant by which its holder looks into all of `scope` on `day`.
    ///
    /// # Errors
    /// The first part that none covers.
    pub fn covering<'a>(held: &'a [Grant], scope: &BTreeSet<AuditScope>, day: NaiveDate) -> Result<&'a Grant, AuditTrailRefusal> {
        let standing: Vec<&Grant> = held.iter().filter(|grant| grant.span.stands(day)).collect();
        if let Some(grant) = standing.iter().find(|grant| scope.is_subset(&grant.scope)) {
            return Ok(grant);
        }
        let missing = scope.iter().find(|part| standing.iter().all(|grant| !grant.scope.contains(part)));
        let part = missing.or(scope.first()).map(|part| part.to_string()).unwrap_or_default();
        Err(AuditTrailRefusal::OutsideScope { scope: part })
    }

    /// The grant by which its holder takes a bundle along on `day`, and the parts of the record that it opens: those asked
    /// for, or all that the grant covers. Nothing for somebody who never was, or is not yet, an auditor here.
    ///
    /// # Errors
    /// When what was granted has ended, or a part that was asked for lies outside of it.
    pub fn for_bundle<'a>(
        held: &'a [Grant],
        asked: &WantedBundle,
        day: NaiveDate,
    ) -> Result<Option<(&'a Grant, BTreeSet<AuditScope>)>, AuditTrailRefusal> {
        let meant: Vec<&Grant> = held.iter().filter(|grant| asked.grant.is_none_or(|id| id == grant.id)).collect();
        let standing: Vec<&Grant> = meant.iter().copied().filter(|grant| grant.span.stands(day)).collect();
        let Some(widest) = standing.iter().copied().max_by_key(|grant| grant.scope.len()) else {
            let ended = meant.iter().any(|grant| !grant.span.is_open(day));
            return if ended { Err(AuditTrailRefusal::GrantEnded) } else { Ok(None) };
        };
        let Some(parts) = &asked.parts else { return Ok(Some((widest, widest.scope.clone()))) };
        match standing.iter().copied().find(|grant| parts.is_subset(&grant.scope)) {
            Some(grant) => Ok(Some((grant, parts.clone()))),
            None => {
                let outside = parts.iter().find(|part| !widest.scope.contains(part));
                Err(AuditTrailRefusal::OutsideScope { scope: outside.map(|part| part.to_string()).unwrap_or_default() })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, n).unwrap()
    }

    fn grant(from: u32, until: u32, revoked: Option<u32>, scope: &[AuditScope]) -> Grant {
        Grant {
            id: Uuid::nil(),
            organisation: "Mirall".into(),
            person: Uuid::nil(),
            scope: scope.iter().copied().collect(),
            span: GrantSpan { from: day(from), until: day(until), revoked_on: revoked.map(day) },
        }
    }

    #[test]
    fn a_grant_stands_from_its_first_to_its_last_day_and_ends_by_itself() {
        let stands = |grant: &Grant| (1..=12).filter(|n| grant.span.stands(day(*n))).collect::<Vec<_>>();
        assert_eq!(stands(&grant(3, 6, None, &[])), [3, 4, 5, 6]);
        assert_eq!(stands(&grant(3, 6, Some(5), &[])), [3, 4]);
        assert_eq!(stands(&grant(3, 6, Some(3), &[])), Vec::<u32>::new());
        assert_eq!(grant(3, 6, None, &[]).span.may_revoke(day(6)), Ok(()));
        for (ended, today) in [(grant(3, 6, None, &[]), 7), (grant(3, 6, Some(4), &[]), 4)] {
            assert_eq!(ended.span.may_revoke(day(today)), Err(AuditTrailRefusal::GrantEnded));
        }
    }

    #[test]
    fn a_second_grant_for_the_same_body_has_no_day_in_common_with_the_first() {
        let held = [grant(3, 6, None, &[])];
        assert!(Grant::may_add(&held, "Mirall", day(6), day(9)).is_err());
        assert!(Grant::may_add(&held, "Mirall", day(7), day(9)).is_ok());
        assert!(Grant::may_add(&held, "Another", day(3), day(6)).is_ok());
        assert!(Grant::may_add(&[grant(3, 6, Some(5), &[])], "Mirall", day(5), day(9)).is_ok());
    }

    #[test]
    fn one_standing_grant_must_cover_the_whole_scope() {
        use AuditScope::{Decisions, Log, Membership};
        let held = [grant(1, 2, None, &[Decisions, Log, Membership]), grant(3, 9, None, &[Decisions, Log])];
        let of = |scope: &[AuditScope], n| {
            Grant::covering(&held, &scope.iter().copied().collect(), day(n)).map(|grant| grant.span.from)
        };
        assert_eq!(of(&[Decisions], 3), Ok(day(3)));
        assert_eq!(of(&[Membership, Log], 2), Ok(day(1)));
        assert_eq!(of(&[Membership, Log], 3), Err(AuditTrailRefusal::OutsideScope { scope: "membership".into() }));
        assert_eq!(of(&[Log], 10), Err(AuditTrailRefusal::OutsideScope { scope: "log".into() }));
    }

    #[test]
    fn a_bundle_is_taken_by_the_standing_grant_that_shows_most_and_within_its_scope() {
        use AuditScope::{Decisions, Log, Membership};
        let mut held =
            [grant(1, 2, None, &[Decisions, Log, Membership]), grant(3, 9, None, &[Decisions, Log]), grant(3, 9, None, &[Log])];
        for (grant, number) in held.iter_mut().zip(1..) {
            grant.id = Uuid::from_u128(number);
        }
        let asked = |grant: Option<Uuid>, parts: &[AuditScope]| WantedBundle {
            scope: claror_record::event::ExportScope::Auditor,
            since: 0,
            size: None,
            grant,
            parts: (!parts.is_empty()).then(|| parts.iter().copied().collect()),
        };
        let of = |id: Option<Uuid>, parts: &[AuditScope], n| {
            let found = Grant::for_bundle(&held, &asked(id, parts), day(n));
            found.map(|found| found.map(|(grant, parts)| (grant.id, parts.into_iter().collect::<Vec<_>>())))
        };
        assert_eq!(of(None, &[], 3), Ok(Some((held[1].id, vec![Decisions, Log]))));
        assert_eq!(of(None, &[Log], 3), Ok(Some((held[1].id, vec![Log]))));
        assert_eq!(of(Some(held[2].id), &[], 3), Ok(Some((held[2].id, vec![Log]))));
        let outside = |scope: &str| Err(AuditTrailRefusal::OutsideScope { scope: scope.into() });
        assert_eq!(of(Some(held[2].id), &[Decisions], 3), outside("decisions"));
        assert_eq!(of(None, &[Decisions, Membership], 3), outside("membership"));
        assert_eq!(of(Some(held[0].id), &[], 3), Err(AuditTrailRefusal::GrantEnded));
        assert_eq!(of(None, &[], 10), Err(AuditTrailRefusal::GrantEnded));
        assert_eq!(of(Some(held[1].id), &[], 2), Ok(None), "not begun");
        assert_eq!(of(Some(Uuid::from_u128(7)), &[], 3), Ok(None), "nobody's");
    }
}
