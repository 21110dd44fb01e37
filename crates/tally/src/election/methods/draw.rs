//! Sortition as a method: the options are the pool, the seed is given, papers play no part.

use super::super::outcome::{Count, Stage};
use super::super::sortition::{draw, hex, key};
use super::super::{Election, ElectionError};
use super::{Method, Request, seats};

pub(super) fn count(election: &Election, request: &Request) -> Result<Count, ElectionError> {
    let method = Method::Sortition;
    let seed = request.seed.ok_or(ElectionError::SeedMissing { method: method.id() })?;
    let places = seats(method, election, request, Some(1))?;
    let standing: Vec<usize> = (0..election.choices().len()).filter(|choice| election.stands(*choice)).collect();
    let name = |at: usize| election.name(standing[at]);
    let drawn = draw(&seed, standing.iter().map(|choice| election.choices()[*choice].name.as_str()));
    let winners: Vec<String> = drawn.iter().take(places).map(|at| name(*at)).collect();
    let mut totals: Vec<(usize, String)> = drawn.iter().enumerate().map(|(place, at)| (*at, (place + 1).to_string())).collect();
    totals.sort_unstable();
    let keys = Stage {
        about: Some("SHA-256 of seed and name".to_owned()),
        totals: standing
            .iter()
            .map(|choice| &election.choices()[*choice].name)
            .map(|name| (name.clone(), hex(&key(&seed, name))))
            .collect(),
        ..Stage::default()
    };
    let places = Stage {
        about: Some("place in the draw".to_owned()),
        totals: totals.into_iter().map(|(at, place)| (name(at), place)).collect(),
        elected: winners.clone(),
        ..Stage::default()
    };
    Ok(Count { method: method.id(), winners, quota: None, stages: vec![keys, places], ties: Vec::new() })
}
