//! reads
use std::collections::HashMap;
use crate::foundation::problem::Problem;
use ::entity::{decisions_ballot, decisions_roll};
use super::rules::CountLine;
/// The roll with what each seat's standing ballot says.
pub fn join_lines(roll: Vec<decisions_roll::Model>, ballots: Vec<decisions_ballot::Model>) -> Result<Vec<CountLine>, Problem> {
    let mut said = HashMap::with_capacity(ballots.len());
    for ballot in ballots {
        said.insert(ballot.seat_id, ballot.choice.parse().map_err(Problem::fault)?);
    }
    Ok(roll.into_iter().map(|line| CountLine { choice: said.get(&line.seat_id).copied(), sector: line.sector, college: line.college }).collect())
}
