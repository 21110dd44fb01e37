//! Elections and rankings: what stands on papers, how it is read from files, how it is counted.
//!
//! - [`Election`]: options and papers, checked once, so that a counter never meets a paper it cannot read.
//! - [`read`]: BLT, PrefLib, ABIF, Pabulib and CSV files, by their content; [`write`]: the same ballots in another form.
//! - [`Method`]: the closed list of counting methods, [`Method::ballot_rule`] and [`Method::count`].
//! - [`sortition`]: a draw by a seed that nobody could choose.
//!
//! All arithmetic is on integers and exact fractions. Where a rule rounds (Scottish STV's five decimals), it is the rule that
//! rounds, and docs/methods says where.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "Election::new bounds options, papers, points and costs, so no sum of them leaves 64 bits; option indexes come from it"
)]

mod ballot;
mod error;
pub mod files;
mod methods;
mod outcome;
mod pairs;
pub mod sortition;
mod tie;

pub use ballot::{BallotRule, Limits, Paper};
pub use error::ElectionError;
pub use files::{Form, read, write};
pub use methods::{Method, Request};
pub use outcome::{Count, Stage, Tie};

/// The most options of one election.
pub const MAX_OPTIONS: usize = 10_000;
/// The most papers of one election, all groups together.
pub const MAX_PAPERS: u64 = 1_000_000_000;
/// The largest number of points that a paper may give to one option, and the largest cost in whole units.
pub const MAX_AMOUNT: u64 = 1_000_000_000_000;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As it stands in the file; unique within the election.
    pub name: String,
    /// What it costs, in whole units of the budget. Zero where there is no budget.
    pub cost: u64,
}

/// What a paper says. Options are indexes into [`Election::choices`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marks {
    /// From the most to the least preferred; options of one inner list are on the same rank. What is absent is unranked.
    Ranks(Vec<Vec<usize>>),
    /// The options that the paper approves of.
    Approvals(Vec<usize>),
    /// Points for options; absent means none.
    Points(Vec<(usize, u64)>),
    /// Places in a roll call: one mark for each question.
    Roll(Vec<(usize, Answer)>),
}

/// An answer in a roll call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// In favour.
    Yes,
    /// Against.
    No,
    /// Took part without a side.
    Abstain,
    /// Was not there.
    Absent,
}

/// Equal papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Papers {
    /// How many papers say this; at least one.
    pub count: u64,
    /// What they say.
    pub marks: Marks,
}

/// What is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Election {
    /// Of the file, or empty.
    pub title: String,
    /// Places to be filled, where the file says so.
    pub seats: Option<usize>,
    /// Money to be spent, where the file says so, in whole units.
    pub budget: Option<u64>,
    /// Options that stood down: they are passed over on every paper.
    pub withdrawn: Vec<usize>,
    /// What a paper may hold at most, where the file says so.
    pub limits: Limits,
    choices: Vec<Choice>,
    papers: Vec<Papers>,
    pairs: Option<Vec<Vec<u64>>>,
}

impl Election {
    /// An election, checked: names that are unique, papers that name options of this election and none of them twice, and sums
    /// that stay within bounds. The order of papers never matters to a count.
    ///
    /// # Errors
    /// What is wrong with the first paper or option that is.
    pub fn new(choices: Vec<Choice>, papers: Vec<Papers>) -> Result<Self, ElectionError> {
        if choices.is_empty() || choices.len() > MAX_OPTIONS {
            return Err(ElectionError::Options { count: choices.len() });
        }
        let mut names: Vec<&str> = choices.iter().map(|choice| choice.name.as_str()).collect();
        names.sort_unstable();
        if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(ElectionError::NameTwice { name: pair[0].to_owned() });
        }
        if let Some(choice) = choices.iter().find(|choice| choice.cost > MAX_AMOUNT) {
            return Err(ElectionError::TooLarge { what: format!("the cost of {}", choice.name) });
        }
        let mut total = 0_u64;
        for (place, group) in papers.iter().enumerate() {
            ballot::check_group(group, choices.len())
                .map_err(|error| ElectionError::Paper { number: place + 1, error: Box::new(error) })?;
            total = total.saturating_add(group.count);
        }
        if total > MAX_PAPERS {
            return Err(ElectionError::TooLarge { what: "the number of papers".to_owned() });
        }
        Ok(Self { choices, papers, ..Self::default() })
    }

    /// An election of which only the pairwise totals are known: `pairs[a][b]` papers prefer a to b.
    ///
    /// # Errors
    /// As [`Election::new`], and when a total is out of bounds.
    pub fn from_pairs(choices: Vec<Choice>, pairs: Vec<Vec<u64>>) -> Result<Self, ElectionError> {
        let square = pairs.len() == choices.len() && pairs.iter().all(|row| row.len() == choices.len());
        if !square || pairs.iter().flatten().any(|count| *count > MAX_PAPERS) {
            return Err(ElectionError::TooLarge { what: "the pairwise totals".to_owned() });
        }
        Ok(Self { pairs: Some(pairs), ..Self::new(choices, Vec::new())? })
    }

    /// The options, in the file's order.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// The papers, equal ones together where the file has them so.
    #[must_use]
    pub fn papers(&self) -> &[Papers] {
        &self.papers
    }

    /// The papers' number.
    #[must_use]
    pub fn valid(&self) -> u64 {
        self.papers.iter().map(|group| group.count).sum()
    }

    pub(crate) fn given_pairs(&self) -> Option<&[Vec<u64>]> {
        self.pairs.as_deref()
    }

    pub(crate) fn name(&self, choice: usize) -> String {
        self.choices[choice].name.clone()
    }

    pub(crate) fn stands(&self, choice: usize) -> bool {
        !self.withdrawn.contains(&choice)
    }
}
