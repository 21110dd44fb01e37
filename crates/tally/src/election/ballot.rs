//! What a paper may say: what every paper must hold to, and the one ballot rule of each method.

use super::{Election, ElectionError, MAX_AMOUNT, Marks, Method, Papers, Request};

/// What a paper may hold at most. `None`: nobody set a bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// How many options it may name.
    pub options: Option<u64>,
    /// How many points it may give to one option.
    pub points: Option<u64>,
    /// How many points it may give in all.
    pub sum: Option<u64>,
}

impl Limits {
    /// These, and where one is not set, the other's.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { options: self.options.or(other.options), points: self.points.or(other.points), sum: self.sum.or(other.sum) }
    }
}

/// The kind of paper that a method counts. A paper may be blank: it is valid and counts for nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A ranking; equal ranks may occur, and the method says how it reads them.
    Ranking,
    /// One option; or a ranking, of which the first counts.
    One,
    /// One list; or a ranking whose first rank holds one list.
    List,
    /// Options approved of.
    Options,
    /// Points for options.
    Points,
    /// Options approved of, or points.
    Support,
    /// An answer to each question.
    Answers,
    /// None: the method counts no papers.
    Nothing,
}

impl Paper {
    /// In words, as errors say it.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::Ranking => "rankings",
            Self::One => "papers for one option each, or rankings",
            Self::List => "papers for one list each",
            Self::Options => "approvals",
            Self::Points => "points",
            Self::Support => "approvals or points",
            Self::Answers => "roll calls",
            Self::Nothing => "no papers",
        }
    }

    fn fits(self, marks: &Marks) -> bool {
        match (self, marks) {
            (Self::Ranking | Self::One, Marks::Ranks(_))
            | (Self::Options | Self::Support, Marks::Approvals(_))
            | (Self::Points | Self::Support, Marks::Points(_))
            | (Self::Answers, Marks::Roll(_)) => true,
            (Self::One | Self::List, Marks::Approvals(named)) => named.len() <= 1,
            (Self::List, Marks::Ranks(ranks)) => ranks.first().is_none_or(|rank| rank.len() == 1),
            _ => false,
        }
    }
}

/// The one rule that decides whether a paper is valid under a method. Nothing is counted that it refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BallotRule {
    /// The method.
    pub method: Method,
    /// The kind of paper.
    pub paper: Paper,
    /// How much it may hold.
    pub limits: Limits,
}

impl BallotRule {
    /// Whether a paper of an election with that many options is valid.
    ///
    /// # Errors
    /// What is wrong with it: an option that is none, one named twice, a rank without options, too many options or points, or
    /// another kind of paper.
    pub fn check(&self, marks: &Marks, options: usize) -> Result<(), ElectionError> {
        check_marks(marks, options)?;
        if !self.paper.fits(marks) {
            return Err(ElectionError::MarksUnfit { method: self.method.id(), needs: self.paper.about() });
        }
        match marks {
            Marks::Approvals(named) => match self.limits.options {
                Some(most) if named.len() as u64 > most => Err(ElectionError::TooManyOptions { most, named: named.len() }),
                _ => Ok(()),
            },
            Marks::Points(points) => self.check_points(points),
            Marks::Ranks(_) | Marks::Roll(_) => Ok(()),
        }
    }

    fn check_points(&self, points: &[(usize, u64)]) -> Result<(), ElectionError> {
        let most = self.limits.points.unwrap_or(MAX_AMOUNT);
        if let Some((choice, given)) = points.iter().copied().find(|(_, given)| *given > most) {
            return Err(ElectionError::TooManyPoints { option: choice + 1, most, given });
        }
        let given: u64 = points.iter().map(|(_, given)| *given).sum();
        match self.limits.sum {
            Some(most) if given > most => Err(ElectionError::SumTooLarge { most, given }),
            _ => Ok(()),
        }
    }

    /// Holds every paper of the election against the rule.
    ///
    /// # Errors
    /// The first paper that is not valid, by its number in the file, and why.
    pub fn check_all(&self, election: &Election) -> Result<(), ElectionError> {
        let options = election.choices().len();
        for (place, group) in election.papers().iter().enumerate() {
            self.check(&group.marks, options)
                .map_err(|error| ElectionError::Paper { number: place + 1, error: Box::new(error) })?;
        }
        Ok(())
    }
}

impl Method {
    /// The method's ballot rule for this election: the request's limits, else the file's, else the method's own.
    ///
    /// # Errors
    /// A limit or the number of seats is needed, and nobody says it.
    pub fn ballot_rule(self, election: &Election, request: &Request) -> Result<BallotRule, ElectionError> {
        let paper = match self {
            Self::Plurality => Paper::One,
            Self::TwoRound
            | Self::Irv
            | Self::Borda
            | Self::BordaAverage
            | Self::Schulze
            | Self::SchulzeMargins
            | Self::ScottishStv
            | Self::MeekStv => Paper::Ranking,
            Self::Approval | Self::Limited => Paper::Options,
            Self::Points | Self::ScoreMean | Self::MajorityJudgment | Self::Cumulative | Self::Dot => Paper::Points,
            Self::DHondt | Self::SainteLague | Self::LargestRemainder | Self::EqualBlocs => Paper::List,
            Self::BudgetGreedy | Self::BudgetEqualShares => Paper::Support,
            Self::RollCall | Self::Consent => Paper::Answers,
            Self::Sortition => Paper::Nothing,
        };
        let mut limits = request.limits.or(election.limits);
        let seats = || super::methods::seats(self, election, request, None);
        match self {
            Self::Limited => {
                let seats = seats()?;
                let most = limits.options.unwrap_or((seats as u64).saturating_sub(1));
                if most == 0 || most >= seats as u64 {
                    return Err(ElectionError::LimitUnfit { seats });
                }
                limits.options = Some(most);
            }
            Self::Cumulative if limits.sum.is_none() => limits.sum = Some(seats()? as u64),
            Self::Dot if limits.sum.is_none() => {
                return Err(ElectionError::LimitMissing { method: self.id(), what: "how many dots a paper has" });
            }
            _ => {}
        }
        Ok(BallotRule { method: self, paper, limits })
    }
}

/// What holds of a group whatever the method.
pub(super) fn check_group(group: &Papers, options: usize) -> Result<(), ElectionError> {
    if group.count == 0 {
        return Err(ElectionError::NoPapers);
    }
    check_marks(&group.marks, options)
}

/// Whatever the marks: an option of this election, once, within bounds.
fn check_marks(marks: &Marks, options: usize) -> Result<(), ElectionError> {
    let mut named: Vec<usize> = match marks {
        Marks::Ranks(ranks) if ranks.iter().any(Vec::is_empty) => return Err(ElectionError::RankEmpty),
        Marks::Ranks(ranks) => ranks.iter().flatten().copied().collect(),
        Marks::Approvals(approved) => approved.clone(),
        Marks::Points(points) => {
            if points.iter().any(|(_, amount)| *amount > MAX_AMOUNT) {
                return Err(ElectionError::TooLarge { what: "the points for an option".to_owned() });
            }
            points.iter().map(|(choice, _)| *choice).collect()
        }
        Marks::Roll(answers) => answers.iter().map(|(question, _)| *question).collect(),
    };
    if let Some(unknown) = named.iter().find(|choice| **choice >= options) {
        return Err(ElectionError::OptionUnknown { name: (*unknown + 1).to_string() });
    }
    named.sort_unstable();
    match named.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(ElectionError::OptionTwice { option: pair[0] + 1 }),
        None => Ok(()),
    }
}
