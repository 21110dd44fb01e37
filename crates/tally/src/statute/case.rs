//! A case as people write it down, in JSON: the input of `claror statutes try` (docs/statutes.md).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer, Serialize};

use super::facts::{Answers, CallBefore, Facts, Group, Side};
use super::figure::Figure;

/// One meeting and one ballot, to be judged under a statute.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The body.
    pub body: String,
    /// The kind of matter, or the office that is filled.
    #[serde(default)]
    pub kind: Option<String>,
    /// The kind of session.
    #[serde(default)]
    pub session: Option<String>,
    /// Readings that the case takes.
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// The facts.
    #[serde(default)]
    pub given: Given,
    /// The round of an election, here or among the facts.
    #[serde(default)]
    pub round: Option<u64>,
    /// Ballots by candidate, here or among the facts.
    #[serde(default)]
    pub tally: BTreeMap<String, Figure>,
}

/// The facts of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs)] // docs/statutes.md says what each key means; they are the fields of `Facts` and `Group`.
pub struct Given {
    pub call: Option<u64>,
    pub first_call: Option<CallBefore>,
    pub notice_said_so: Option<bool>,
    pub own_rules_allow: Option<bool>,
    pub doubted: Option<bool>,
    pub session: Option<String>,
    pub readings: BTreeMap<String, String>,
    pub seats: Option<Figure>,
    pub voting_seats: Option<Figure>,
    pub in_office: Option<Figure>,
    pub voting_in_office: Option<Figure>,
    pub present: Option<Figure>,
    pub voting_present: Option<Figure>,
    pub represented: Option<Figure>,
    pub voting_represented: Option<Figure>,
    pub recused: Option<Figure>,
    pub roles: Option<BTreeSet<String>>,
    pub spokespersons: Option<Spokespersons>,
    pub signatories: Option<Figure>,
    pub objections: Option<u64>,
    pub votes: Option<Answers>,
    pub invalid: Option<Figure>,
    pub second_vote: Option<Answers>,
    pub second_reading: Option<Answers>,
    pub chair_vote: Option<Side>,
    pub chair_has_vote: Option<bool>,
    pub chair_is_stand_in: Option<bool>,
    pub chair_by_proxy: Option<bool>,
    pub seats_base_falls_to_in_office: Option<bool>,
    pub by_sector: BTreeMap<String, Group>,
    pub round: Option<u64>,
    pub tally: BTreeMap<String, Figure>,
    pub tie_winner: Option<String>,
}

/// Who of the spokespersons is there: all or not, or by sector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Spokespersons {
    /// All of them, or not.
    All(bool),
    /// Of these sectors.
    Of(BTreeSet<String>),
}

impl<'de> Deserialize<'de> for Spokespersons {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            All(bool),
            Word(String),
            List(BTreeSet<String>),
            Map(BTreeMap<String, bool>),
        }
        match Form::deserialize(deserializer)? {
            Form::All(all) => Ok(Self::All(all)),
            Form::Word(word) if word == "all" => Ok(Self::All(true)),
            Form::Word(word) if word == "none" => Ok(Self::All(false)),
            Form::Word(word) => Err(serde::de::Error::custom(format!("`{word}`: say true, false, all, none, or which sectors"))),
            Form::List(list) => Ok(Self::Of(list)),
            Form::Map(map) => Ok(Self::Of(map.into_iter().filter(|(_, there)| *there).map(|(sector, _)| sector).collect())),
        }
    }
}

impl Case {
    /// The kind of session that is asked for.
    #[must_use]
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref().or(self.given.session.as_deref())
    }

    /// The facts, for rules with these sectors.
    #[must_use]
    pub fn facts(&self, rules: &super::Rules) -> Facts {
        let given = &self.given;
        let votes = given.votes.clone().unwrap_or_default();
        let mut sectors = given.by_sector.clone();
        for (id, answers) in &votes.by_sector {
            let group = sectors.entry(id.clone()).or_default();
            *group = group.answering(answers);
        }
        let whole = Group {
            seats: given.seats.clone(),
            voting_seats: given.voting_seats.clone(),
            in_office: given.in_office.clone(),
            voting_in_office: given.voting_in_office.clone(),
            present: given.present.clone(),
            voting_present: given.voting_present.clone(),
            represented: given.represented.clone(),
            voting_represented: given.voting_represented.clone(),
            recused: given.recused.clone(),
            for_: votes.for_,
            against: votes.against,
            abstain: votes.abstain,
            blank: votes.blank,
            invalid: votes.invalid.or_else(|| given.invalid.clone()),
        };
        let mut readings = self.readings.clone();
        readings.extend(given.readings.clone());
        Facts {
            call: given.call.unwrap_or(1),
            call_before: given.first_call,
            notice_said_so: given.notice_said_so,
            own_rules_allow: given.own_rules_allow,
            doubted: given.doubted,
            whole,
            sectors,
            roles: given.roles.clone(),
            spokespersons: given.spokespersons.as_ref().map(|there| match there {
                Spokespersons::All(all) => *all,
                Spokespersons::Of(sectors) => {
                    !sectors.is_empty() && rules.voting_sectors().all(|sector| sectors.contains(&sector.id))
                }
            }),
            signatories: given.signatories.clone(),
            objections: given.objections,
            seats_fell: given.seats_base_falls_to_in_office,
            second: given.second_vote.clone(),
            second_reading: given.second_reading.clone(),
            chair_casts: given.chair_vote,
            chair_has_ballot: given.chair_has_vote,
            chair_is_stand_in: given.chair_is_stand_in,
            chair_by_proxy: given.chair_by_proxy,
            readings,
            tally: if given.tally.is_empty() { self.tally.clone() } else { given.tally.clone() },
            round: given.round.or(self.round).unwrap_or(1),
            tie_winner: given.tie_winner.clone(),
        }
    }
}
