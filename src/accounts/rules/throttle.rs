//! How long to wait after failures. A bucket counts them; it leaks one after each quiet interval, so that a slip of the
//! finger is forgotten. From a limit on, each further failure closes the bucket for twice as long as the one before.
use chrono::{DateTime, Duration, Utc};

/// How much a kind of bucket bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The failure that first closes the bucket.
    pub failures: i64,
    /// After how many seconds one failure is forgotten.
    pub leak_seconds: i64,
    /// For how many seconds it closes the first time, and at most.
    pub block_seconds: i64,
    pub block_seconds_max: i64,
}

/// Passwords for one account from one address.
pub const SIGN_IN_PAIR: Limit = Limit { failures: 5, leak_seconds: 900, block_seconds: 30, block_seconds_max: 900 };
/// Passwords for one account from anywhere: looser, so that a stranger alone cannot keep a member out.
pub const SIGN_IN_ACCOUNT: Limit = Limit { failures: 30, leak_seconds: 300, block_seconds: 30, block_seconds_max: 900 };
/// Passwords from one address: a council chamber has one address for everybody.
pub const SIGN_IN_ADDRESS: Limit = Limit { failures: 60, leak_seconds: 60, block_seconds: 30, block_seconds_max: 900 };
/// Links and refresh tokens that are none, from one address.
pub const SECRET_ADDRESS: Limit = Limit { failures: 20, leak_seconds: 180, block_seconds: 60, block_seconds_max: 3600 };
/// Mails asked for one account: every request counts.
pub const RESET_ACCOUNT: Limit = Limit { failures: 3, leak_seconds: 1200, block_seconds: 1200, block_seconds_max: 3600 };
/// Mails asked for from one address.
pub const RESET_ADDRESS: Limit = Limit { failures: 20, leak_seconds: 180, block_seconds: 180, block_seconds_max: 3600 };
/// Taking one's data along: every time counts.
pub const EXPORT_ACCOUNT: Limit = Limit { failures: 4, leak_seconds: 1200, block_seconds: 1200, block_seconds_max: 3600 };

/// What is remembered of failures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket {
    pub failures: i64,
    /// Since when nothing has leaked.
    pub since: DateTime<Utc>,
    pub blocked_until: Option<DateTime<Utc>>,
}

impl Bucket {
    pub fn empty(now: DateTime<Utc>) -> Self {
        Self { failures: 0, since: now, blocked_until: None }
    }

    /// For how many more seconds (at least 1) nothing is tried, if so.
    pub fn wait_seconds(&self, now: DateTime<Utc>) -> Option<u64> {
        let left = (self.blocked_until? - now).num_milliseconds();
        u64::try_from(left).ok().filter(|left| *left > 0).map(|left| left.div_ceil(1000))
    }

    /// The bucket after one more failure.
    pub fn after_failure(&self, limit: &Limit, now: DateTime<Utc>) -> Self {
        let leaked = self.leaked(limit, now);
        let failures = leaked.failures.saturating_add(1);
        let blocked_until = (failures >= limit.failures).then(|| now + block(limit, failures - limit.failures));
        Self { failures, since: leaked.since, blocked_until }
    }

    fn leaked(&self, limit: &Limit, now: DateTime<Utc>) -> Self {
        let quiet = (now - self.since).num_seconds().max(0);
        let drops = quiet / limit.leak_seconds.max(1);
        if drops >= self.failures {
            return Self { failures: 0, since: now, blocked_until: self.blocked_until };
        }
        let since = self.since + Duration::seconds(drops * limit.leak_seconds);
        Self { failures: self.failures - drops, since, blocked_until: self.blocked_until }
    }
}

/// The nth block, counted from 0.
fn block(limit: &Limit, nth: i64) -> Duration {
    let doubled = u32::try_from(nth)
        .ok()
        .and_then(|nth| 2i64.checked_pow(nth))
        .and_then(|factor| limit.block_seconds.checked_mul(factor))
        .unwrap_or(limit.block_seconds_max);
    Duration::seconds(doubled.min(limit.block_seconds_max))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMIT: Limit = SIGN_IN_PAIR;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    fn fail(times: usize, from: i64) -> Bucket {
        (0..times).fold(Bucket::empty(at(from)), |bucket, _| bucket.after_failure(&LIMIT, at(from)))
    }

    #[test]
    fn four_slips_are_free_and_the_fifth_closes_for_half_a_minute() {
        assert_eq!(fail(4, 0).wait_seconds(at(0)), None);
        assert_eq!(fail(5, 0).wait_seconds(at(0)), Some(30));
        assert_eq!(fail(5, 0).wait_seconds(at(29)), Some(1));
        assert_eq!(fail(5, 0).wait_seconds(at(30)), None);
    }

    #[test]
    fn each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        let waits: Vec<_> = (5..13).map(|times| fail(times, 0).wait_seconds(at(0)).unwrap()).collect();
        assert_eq!(waits, [30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(fail(500, 0).wait_seconds(at(0)), Some(900));
    }

    #[test]
    fn a_failure_is_forgotten_after_a_quiet_quarter_of_an_hour() {
        let four = fail(4, 0);
        assert_eq!(four.after_failure(&LIMIT, at(899)).failures, 5);
        assert_eq!(four.after_failure(&LIMIT, at(900)).failures, 4);
        assert_eq!(four.after_failure(&LIMIT, at(3599)).failures, 2);
        assert_eq!(four.after_failure(&LIMIT, at(3600)).failures, 1);
    }

    proptest! {
        #[test]
        fn whoever_never_pauses_gets_few_tries_an_hour(gaps in proptest::collection::vec(0i64..60, 1..400)) {
            let mut now = 0;
            let mut bucket = Bucket::empty(at(0));
            let mut tries = 0i64;
            for gap in gaps {
                now += gap;
                if bucket.wait_seconds(at(now)).is_none() {
                    bucket = bucket.after_failure(&LIMIT, at(now));
                    tries += 1;
                }
            }
            // Nine tries until the longest wait is reached, one or two that leaked on the way, then one in each wait.
            prop_assert!(tries <= 11 + now / 900);
        }

        #[test]
        fn a_clock_that_goes_back_frees_nobody(failures in 0usize..12, back in 0i64..100_000) {
            let bucket = fail(failures, 0);
            prop_assert_eq!(bucket.after_failure(&LIMIT, at(-back)).failures, bucket.failures + 1);
        }
    }
}
