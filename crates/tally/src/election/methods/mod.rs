//! The counting methods: a closed list, each with its page in docs/methods.

mod apportion;
mod budget;
mod draw;
mod judgment;
mod meek;
mod roll;
mod rounds;
mod schulze;
mod scottish;
mod sums;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::ballot::Limits;
use super::outcome::Count;
use super::sortition::Bytes;
use super::{Election, ElectionError, Marks};

/// What a count needs besides the papers.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Places to be filled; else those of the file, else one.
    pub seats: Option<usize>,
    /// Options in an order drawn by lot, by which ties are broken that nothing else breaks.
    pub lot: Vec<usize>,
    /// What a paper may hold at most; else what the file says.
    pub limits: Limits,
    /// The seed of a draw.
    pub seed: Option<Bytes>,
}

macro_rules! methods {
    ($($(#[doc = $doc:literal])* $variant:ident = $id:literal;)*) => {
        /// How papers are counted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Method { $($(#[doc = $doc])* $variant,)* }

        impl Method {
            /// All methods.
            pub const ALL: &[Method] = &[$(Method::$variant),*];

            /// The method's id, as in files, records and `claror count --method`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Method::$variant => $id,)* }
            }

            /// The method in words.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Method::$variant => concat!($($doc),*),)* }
            }

            /// The method of that id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Method> {
                match id { $($id => Some(Method::$variant),)* _ => None }
            }
        }
    };
}

methods! {
    /// Single choice: most papers (of rankings, most first preferences) win
    Plurality = "plurality";
    /// More than half of first preferences, else a second round between the two strongest
    TwoRound = "two_round";
    /// Approval: each paper counts for every option that it approves of
    Approval = "approval";
    /// Limited: approval of fewer options than there are seats
    Limited = "limited";
    /// Cumulative: as many points as there are seats, freely spread
    Cumulative = "cumulative";
    /// Dots: a number of dots on each paper, freely spread
    Dot = "dot";
    /// Score: the highest sum of points
    Points = "points";
    /// Score: the highest mean over the papers that gave the option any
    ScoreMean = "score_mean";
    /// Majority judgment: the highest median of the points
    MajorityJudgment = "majority_judgment";
    /// Instant-runoff: the weakest leaves, one at a time, until one has more than half
    Irv = "irv";
    /// Borda; unranked options get nothing
    Borda = "borda";
    /// Borda; unranked options share the places that are left
    BordaAverage = "borda_average";
    /// Condorcet-Schulze by winning votes
    Schulze = "schulze";
    /// Condorcet-Schulze by margins
    SchulzeMargins = "schulze_margins";
    /// Scottish STV: weighted inclusive Gregory, five decimals cut (SSI 2007/42)
    ScottishStv = "stv_wig_scotland";
    /// Meek STV, nine decimals, reference rule
    MeekStv = "stv_meek";
    /// Seats of lists by D'Hondt's divisors
    DHondt = "dhondt";
    /// Seats of lists by Sainte-Lague's divisors
    SainteLague = "sainte_lague";
    /// Seats of lists by Hare's quota and the largest remainders
    LargestRemainder = "largest_remainder";
    /// Equal seats for every list
    EqualBlocs = "equal_blocs";
    /// Participatory budget: by papers or points, the most supported first, while it fits
    BudgetGreedy = "budget_greedy";
    /// Participatory budget: method of equal shares, completed by papers or points
    BudgetEqualShares = "budget_equal_shares";
    /// Roll calls: yes against no; abstentions and absences count for neither
    RollCall = "roll_call";
    /// Consent: carried when somebody consents and nobody objects
    Consent = "consent";
    /// Sortition: a draw by a public seed; papers are not counted
    Sortition = "sortition";
}

impl Method {
    /// Counts the election.
    ///
    /// # Errors
    /// A paper breaks the method's ballot rule, or seats, budget, seed or a limit are missing.
    pub fn count(self, election: &Election, request: &Request) -> Result<Count, ElectionError> {
        self.ballot_rule(election, request)?.check_all(election)?;
        match self {
            Method::Plurality => rounds::plurality(election, request),
            Method::TwoRound => rounds::two_round(election, request),
            Method::Irv => rounds::instant_runoff(election, request),
            Method::Approval | Method::Limited => sums::approval(self, election, request),
            Method::Points | Method::Cumulative | Method::Dot => sums::points(self, election, request),
            Method::ScoreMean => sums::mean(election, request),
            Method::MajorityJudgment => judgment::count(election, request),
            Method::Borda => sums::borda(election, request, false),
            Method::BordaAverage => sums::borda(election, request, true),
            Method::Schulze => schulze::count(election, request, false),
            Method::SchulzeMargins => schulze::count(election, request, true),
            Method::ScottishStv => scottish::count(election, request),
            Method::MeekStv => meek::count(election, request),
            Method::DHondt => apportion::divisors(self, election, request, 1),
            Method::SainteLague => apportion::divisors(self, election, request, 2),
            Method::LargestRemainder => apportion::largest_remainder(election, request),
            Method::EqualBlocs => apportion::equal_blocs(election, request),
            Method::BudgetGreedy => budget::greedy(election, request),
            Method::BudgetEqualShares => budget::equal_shares(election, request),
            Method::RollCall | Method::Consent => roll::count(self, election),
            Method::Sortition => draw::count(election, request),
        }
    }
}

/// The places to be filled: at least one, at most the options that stand.
pub(super) fn seats(
    method: Method,
    election: &Election,
    request: &Request,
    default: Option<usize>,
) -> Result<usize, ElectionError> {
    let standing = (0..election.choices().len()).filter(|choice| election.stands(*choice)).count();
    request
        .seats
        .or(election.seats)
        .or(default)
        .filter(|seats| (1..=standing).contains(seats))
        .ok_or(ElectionError::SeatsMissing { method: method.id() })
}

/// How many papers rank the options so.
type Ranked<'a> = (u64, Cow<'a, [Vec<usize>]>);

/// The ranks of every group of papers; one option alone is a ranking of one.
fn ranked(method: Method, election: &Election) -> Result<Vec<Ranked<'_>>, ElectionError> {
    election
        .papers()
        .iter()
        .map(|group| match &group.marks {
            Marks::Ranks(ranks) => Some((group.count, Cow::Borrowed(ranks.as_slice()))),
            Marks::Approvals(one) => Some((group.count, Cow::Owned(one.iter().map(|choice| vec![*choice]).collect()))),
            _ => None,
        })
        .collect::<Option<Vec<_>>>()
        .filter(|_| election.given_pairs().is_none())
        .ok_or(ElectionError::MarksUnfit { method: method.id(), needs: "rankings" })
}

/// Papers as one order each, as STV reads them: options that stood down are passed over, and a paper ends before its first rank
/// that is not one single option.
fn orders(method: Method, election: &Election) -> Result<Vec<(u64, Vec<usize>)>, ElectionError> {
    let read = |ranks: &[Vec<usize>]| {
        let standing = ranks.iter().map(|rank| rank.iter().copied().filter(|choice| election.stands(*choice)));
        let mut order = Vec::with_capacity(ranks.len());
        for mut rank in standing {
            match (rank.next(), rank.next()) {
                (Some(one), None) => order.push(one),
                (Some(_), Some(_)) => break,
                (None, _) => {}
            }
        }
        order
    };
    Ok(ranked(method, election)?.iter().map(|(count, ranks)| (*count, read(ranks))).collect())
}

/// Each option's total beside its name.
fn named<T: ToString>(election: &Election, totals: &[T]) -> Vec<(String, String)> {
    election.choices().iter().zip(totals).map(|(choice, total)| (choice.name.clone(), total.to_string())).collect()
}
