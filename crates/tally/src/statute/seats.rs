//! From seats to facts: who is there, through whom, and what was answered, counted seat by seat.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{Facts, Group};
use super::figure::Figure;
use super::resolve::Rules;

/// One seat at the moment at which it is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatState {
    /// The seat.
    pub seat: String,
    /// Its sector.
    pub sector: Option<String>,
    /// Whether it casts ballots; a consultative seat does not.
    pub is_consultative: bool,
    /// Whether it has a mandate today.
    pub in_office: bool,
    /// How it is there.
    pub presence: Presence,
    /// Whether it takes no part in the item, for an interest or because it sits in the gallery.
    pub is_recused: bool,
    /// What it answered; none when it cast no ballot.
    pub answer: Option<Answer>,
}

/// How a seat is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// It is not.
    #[default]
    Away,
    /// By people of its own: the titular, the substitute, or both, who are one seat (S10), in the room or connected (S32).
    Here {
        /// The titular is.
        titular: bool,
        /// A substitute is, and the seat may have one.
        substitute: bool,
    },
    /// By another seat.
    By(String),
}

/// What a ballot says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// For it.
    For,
    /// Against it.
    Against,
    /// An abstention.
    Abstain,
    /// Nothing.
    Blank,
    /// Nothing that can be counted.
    Invalid,
}

/// Seats that contradict each other.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeatError {
    /// A seat that stands twice.
    #[error("the seat `{seat}` stands twice")]
    Twice {
        /// The seat.
        seat: String,
    },
    /// A ballot of a seat that has none to cast.
    #[error("the seat `{seat}` cast a ballot and may not: {why}")]
    MayNotCast {
        /// The seat.
        seat: String,
        /// `away`, `vacant`, `recused`, `consultative`.
        why: &'static str,
    },
    /// More proxies than one seat may hold.
    #[error("the seat `{holder}` holds more proxies than {max}")]
    TooManyProxies {
        /// Who holds them.
        holder: String,
        /// How many it may hold.
        max: u64,
    },
    /// A proxy where the statute has none.
    #[error("the seat `{seat}` is represented, and the statute has no proxies")]
    NoProxies {
        /// The seat.
        seat: String,
    },
}

/// The figures of these seats under these rules: legal number, mandates, presence and ballots, whole and by sector. Each
/// seat counts once, whoever sits on it; a person with two seats counts in both (S12). A seat represented by one that is
/// not there, or that is represented itself, is away: a proxy goes one hop.
///
/// # Errors
/// [`SeatError`], naming the first seat that contradicts.
pub fn facts_of(rules: &Rules, seats: &[SeatState]) -> Result<Facts, SeatError> {
    let mut here: BTreeSet<&str> = BTreeSet::new();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for state in seats {
        if !known.insert(&state.seat) {
            return Err(SeatError::Twice { seat: state.seat.clone() });
        }
        let itself = matches!(state.presence, Presence::Here { titular, substitute } if titular || substitute);
        if itself && state.in_office {
            here.insert(&state.seat);
        }
    }
    proxies(rules, seats, &here)?;
    let mut whole = Sums::default();
    let mut sectors: BTreeMap<String, Sums> = BTreeMap::new();
    for state in seats {
        let counted = Counted::of(state, &here)?;
        whole.add(&counted);
        if let Some(sector) = &state.sector {
            sectors.entry(sector.clone()).or_default().add(&counted);
        }
    }
    let sectors = sectors.into_iter().map(|(id, sums)| (id, sums.group())).collect();
    Ok(Facts { call: 1, whole: whole.group(), sectors, ..Facts::default() })
}

fn proxies(rules: &Rules, seats: &[SeatState], here: &BTreeSet<&str>) -> Result<(), SeatError> {
    let mut held: BTreeMap<&str, u64> = BTreeMap::new();
    let rule = rules.proxy.as_ref().map(|said| &said.value);
    for state in seats {
        let Presence::By(holder) = &state.presence else { continue };
        if rule.is_some_and(|proxy| !proxy.allowed) {
            return Err(SeatError::NoProxies { seat: state.seat.clone() });
        }
        if here.contains(holder.as_str()) {
            let count = held.entry(holder).or_default();
            *count = count.saturating_add(1);
            if let Some(max) = rule.and_then(|proxy| proxy.max_held).filter(|max| *count > *max) {
                return Err(SeatError::TooManyProxies { holder: holder.clone(), max });
            }
        }
    }
    Ok(())
}

struct Counted<'a> {
    state: &'a SeatState,
    present: bool,
    represented: bool,
}

impl<'a> Counted<'a> {
    fn of(state: &'a SeatState, here: &BTreeSet<&str>) -> Result<Self, SeatError> {
        let able = state.in_office && !state.is_recused;
        let present = able && here.contains(state.seat.as_str());
        let represented = able && matches!(&state.presence, Presence::By(holder) if here.contains(holder.as_str()));
        let why = if !state.in_office {
            Some("vacant")
        } else if state.is_recused {
            Some("recused")
        } else if state.is_consultative {
            Some("consultative")
        } else if !present && !represented {
            Some("away")
        } else {
            None
        };
        match why.filter(|_| state.answer.is_some()) {
            Some(why) => Err(SeatError::MayNotCast { seat: state.seat.clone(), why }),
            None => Ok(Self { state, present, represented }),
        }
    }
}

#[derive(Default)]
struct Sums {
    seats: [u64; 2],
    in_office: [u64; 2],
    present: [u64; 2],
    represented: [u64; 2],
    recused: u64,
    answers: [u64; 5],
}

impl Sums {
    fn add(&mut self, counted: &Counted<'_>) {
        let state = counted.state;
        let count = |sums: &mut [u64; 2], is_so: bool| {
            let [all, voting] = sums;
            *all = all.saturating_add(u64::from(is_so));
            *voting = voting.saturating_add(u64::from(is_so && !state.is_consultative));
        };
        count(&mut self.seats, true);
        count(&mut self.in_office, state.in_office);
        count(&mut self.present, counted.present);
        count(&mut self.represented, counted.represented);
        self.recused = self.recused.saturating_add(u64::from(state.is_recused && state.in_office));
        let [for_, against, abstain, blank, invalid] = &mut self.answers;
        let pile = match state.answer {
            None => return,
            Some(Answer::For) => for_,
            Some(Answer::Against) => against,
            Some(Answer::Abstain) => abstain,
            Some(Answer::Blank) => blank,
            Some(Answer::Invalid) => invalid,
        };
        *pile = pile.saturating_add(1);
    }

    fn group(self) -> Group {
        let number = |number: u64| Some(Figure::from(number));
        let [for_, against, abstain, blank, invalid] = self.answers;
        let ([seats, voting_seats], [in_office, voting_in_office]) = (self.seats, self.in_office);
        let ([present, voting_present], [represented, voting_represented]) = (self.present, self.represented);
        Group {
            seats: number(seats),
            voting_seats: number(voting_seats),
            in_office: number(in_office),
            voting_in_office: number(voting_in_office),
            present: number(present),
            voting_present: number(voting_present),
            represented: number(represented),
            voting_represented: number(voting_represented),
            recused: number(self.recused),
            for_: number(for_),
            against: number(against),
            abstain: number(abstain),
            blank: number(blank),
            invalid: number(invalid),
        }
    }
}
