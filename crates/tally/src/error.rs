//! Why a rule cannot be used, or the facts cannot be counted.

/// A rule that says nothing, or facts that contradict themselves. Never a matter of opinion: the
/// same input always gives the same error.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RuleError {
    /// Neither `at_least` nor `more_than` is given.
    #[error("a condition needs `at_least` or `more_than`")]
    ThresholdMissing,
    /// Both `at_least` and `more_than` are given.
    #[error("a condition has either `at_least` or `more_than`, not both")]
    ThresholdTwice,
    /// A share is not text of the form `1/2`.
    #[error("`{text}` is not a share: write a fraction such as 1/2, or a whole number")]
    ShareMalformed {
        /// What stood there.
        text: String,
    },
    /// A share of zero asks for nothing.
    #[error("a share of zero asks for nothing")]
    ShareZero,
    /// A share of more than the whole cannot be reached.
    #[error("the share {share} is more than the whole")]
    ShareAboveOne {
        /// The share as written.
        share: String,
    },
    /// `at_least: 0` asks for nothing.
    #[error("at least none asks for nothing")]
    NumberZero,
    /// A number is negative or beyond [`crate::MAX_NUMBER`].
    #[error("`{field}` must be a whole number from 0 to 1000000000")]
    NumberOutOfRange {
        /// The key that holds it.
        field: &'static str,
    },
    /// A share without the base that it is a share of.
    #[error("a share needs its base: `of`")]
    BaseMissing,
    /// A whole number is a share of nothing, so it has no base.
    #[error("a whole number has no base: leave `of` out")]
    BaseWithNumber,
    /// `plus` beside a whole number: write their sum.
    #[error("`plus` goes with a share: beside a whole number write their sum")]
    PlusWithNumber,
    /// A base that no statute knows.
    #[error("`{base}` is not a base")]
    BaseUnknown {
        /// What stood there.
        base: String,
    },
    /// A known base that needs facts which a count without a meeting does not have.
    #[error("the base `{base}` cannot be counted from the seats and ballots given")]
    BaseNotCountable {
        /// The base, as statutes write it.
        base: String,
    },
    /// A count that no statute knows.
    #[error("`{count}` is not something to count")]
    CountUnknown {
        /// What stood there.
        count: String,
    },
    /// A known count that needs facts which a count without a meeting does not have.
    #[error("`{count}` cannot be counted from the seats and ballots given")]
    CountNotCountable {
        /// The count, as statutes write it.
        count: String,
    },
    /// An article reference is empty, longer than 64 characters, or holds control characters.
    #[error("an article reference has 1 to 64 characters, none of them a control character")]
    ArticleMalformed,
    /// More ballots than seats that may cast one.
    #[error("{cast} ballots for {seats} seats")]
    MoreBallotsThanSeats {
        /// Standing ballots.
        cast: u64,
        /// Seats that may cast one.
        seats: u64,
    },
    /// More seats in office than the statute creates.
    #[error("{in_office} seats in office of {seats}")]
    MoreInOfficeThanSeats {
        /// Seats with a mandate today.
        in_office: u64,
        /// Seats that the statute creates.
        seats: u64,
    },
    /// A sum does not fit in 64 bits.
    #[error("the numbers are too large to count")]
    TooLarge,
}

impl RuleError {
    /// A short constant name, for machines: refusals and import reports carry it.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ThresholdMissing => "THRESHOLD_MISSING",
            Self::ThresholdTwice => "THRESHOLD_TWICE",
            Self::ShareMalformed { .. } => "SHARE_MALFORMED",
            Self::ShareZero => "SHARE_ZERO",
            Self::ShareAboveOne { .. } => "SHARE_ABOVE_ONE",
            Self::NumberZero => "NUMBER_ZERO",
            Self::NumberOutOfRange { .. } => "NUMBER_OUT_OF_RANGE",
            Self::BaseMissing => "BASE_MISSING",
            Self::BaseWithNumber => "BASE_WITH_NUMBER",
            Self::PlusWithNumber => "PLUS_WITH_NUMBER",
            Self::BaseUnknown { .. } => "BASE_UNKNOWN",
            Self::BaseNotCountable { .. } => "BASE_NOT_COUNTABLE",
            Self::CountUnknown { .. } => "COUNT_UNKNOWN",
            Self::CountNotCountable { .. } => "COUNT_NOT_COUNTABLE",
            Self::ArticleMalformed => "ARTICLE_MALFORMED",
            Self::MoreBallotsThanSeats { .. } => "MORE_BALLOTS_THAN_SEATS",
            Self::MoreInOfficeThanSeats { .. } => "MORE_IN_OFFICE_THAN_SEATS",
            Self::TooLarge => "TOO_LARGE",
        }
    }
}
