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
    /// A paper names more options than it may.
    #[error("{named} options are named, {most} may be")]
    TooManyOptions {
        /// How many may be named.
        most: u64,
        /// How many are.
        named: usize,
    },
    /// A paper gives an option more points than it may.
    #[error("option {option} is given {given} points, {most} may be given")]
    TooManyPoints {
        /// Its number from 1.
        option: usize,
        /// How many one option may be given.
        most: u64,
        /// How many it is given.
        given: u64,
    },
    /// A paper gives more points in all than it may.
    #[error("{given} points are given in all, {most} may be given")]
    SumTooLarge {
        /// How many may be given in all.
        most: u64,
        /// How many are.
        given: u64,
    },
    /// The method needs papers of another kind.
    #[error("the method {method} counts {needs}, which is not what stands there")]
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
    /// Nothing says how much a paper may hold.
    #[error("the method {method} needs to know {what}")]
    LimitMissing {
        /// The method's id.
        method: &'static str,
        /// What is missing.
        what: &'static str,
    },
    /// Limited voting where a paper may name as many options as there are seats.
    #[error("a limited paper names fewer options than there are seats: from 1 to {seats} less one")]
    LimitUnfit {
        /// How many seats there are.
        seats: usize,
    },
    /// Nobody says by which seed lots are drawn.
    #[error("the method {method} needs a seed of 32 bytes")]
    SeedMissing {
        /// The method's id.
        method: &'static str,
    },
    /// A form of files cannot hold this.
    #[error("a file of the form {form} cannot hold {what}")]
    FormUnfit {
        /// The form's id.
        form: &'static str,
        /// What it cannot hold.
        what: &'static str,
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
