//! Why an election cannot be read or counted.

/// What is wrong with a file, a paper or the request. The same input always gives the same error.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ElectionError {
    /// A line of a file cannot be read.
    #[error("line {line}: {error}")]
    Line {
        /// From 1.
        line: usize,
        /// Why.
        error: Box<ElectionError>,
    },
    /// A paper breaks the ballot rule.
    #[error("paper {number}: {error}")]
    Paper {
        /// From 1, in the order of the file.
        number: usize,
        /// Why.
        error: Box<ElectionError>,
    },
    /// The file is of no known form.
    #[error("the file is neither BLT nor PrefLib nor Pabulib nor a CSV file with a known header")]
    FormUnknown,
    /// Something else should stand here.
    #[error("expected {expected}, got `{got}`")]
    Expected {
        /// What should stand here.
        expected: &'static str,
        /// What stands here, shortened.
        got: String,
    },
    /// The file ends too early.
    #[error("the file ends where {expected} is expected")]
    Ends {
        /// What should follow.
        expected: &'static str,
    },
    /// No options, or more than [`super::MAX_OPTIONS`].
    #[error("an election has from 1 to 10000 options, not {count}")]
    Options {
        /// How many there are.
        count: usize,
    },
    /// Two options of one name.
    #[error("two options are named `{name}`")]
    NameTwice {
        /// The name.
        name: String,
    },
    /// A paper names something that is no option.
    #[error("there is no option `{name}`")]
    OptionUnknown {
        /// As it stands there.
        name: String,
    },
    /// A paper names an option twice.
    #[error("option {option} is named twice")]
    OptionTwice {
        /// Its number from 1.
        option: usize,
    },
    /// A rank without an option.
    #[error("a rank without an option")]
    RankEmpty,
    /// A group of no papers.
    #[error("a group of no papers")]
    NoPapers,
    /// A number beyond its bound.
    #[error("{what}: too large")]
    TooLarge {
        /// Of what.
        what: String,
    },
    /// The method needs papers of another kind.
    #[error("the method {method} counts {needs}, which this file does not hold")]
    MarksUnfit {
        /// The method's id.
        method: &'static str,
        /// What it counts.
        needs: &'static str,
    },
    /// Nothing says how many places there are.
    #[error("the method {method} needs the number of seats, from 1 to the number of options")]
    SeatsMissing {
        /// The method's id.
        method: &'static str,
    },
    /// Nothing says what may be spent.
    #[error("the method {method} needs a budget and costs")]
    BudgetMissing {
        /// The method's id.
        method: &'static str,
    },
}

impl ElectionError {
    pub(crate) fn at(self, line: usize) -> Self {
        Self::Line { line, error: Box::new(self) }
    }

    pub(crate) fn expected(expected: &'static str, got: &str) -> Self {
        Self::Expected { expected, got: got.chars().take(60).collect() }
    }
}
