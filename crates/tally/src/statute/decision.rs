//! Rules and facts in, verdict out: is the meeting valid, is the matter adopted, by which step, and by which sums.

mod casting;
mod office;
mod quorum;

use serde::Serialize;

use super::facts::{Answers, Facts};
use super::figure::Figure;
use super::judge::{Check, Court, Judged};
use super::model::{Majority, Said, TieStep, VetoEffect};
use super::prepare;
use super::resolve::Rules;

/// The verdict on one case. `None` everywhere means: the facts do not say enough, and the checks say what is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// Whether there is a quorum.
    pub valid: Option<bool>,
    /// Whether the matter is carried, whatever the quorum.
    pub adopted: Option<bool>,
    /// Seats needed for the quorum.
    pub quorum_needed: Option<Figure>,
    /// Ballots needed for the matter.
    pub for_needed: Option<Figure>,
    /// The step that settled it, or that is due.
    pub by: Option<String>,
    /// Every sum.
    pub checks: Vec<Check>,
    /// The grade that was reached, where a statute grades its resolutions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// Who is elected, in an election to an office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elected: Option<String>,
    /// Statutes that should answer and are not at hand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing_statutes: Vec<String>,
    /// Where a law's prevailing article says otherwise than the council's own text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub prevailing: Vec<Prevailing>,
}

/// A value of the council's own beside the prevailing article of a law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Prevailing {
    /// What it is about.
    pub about: String,
    /// The council's own article.
    pub article: Option<String>,
    /// The law.
    pub law: String,
    /// The law's article.
    pub law_article: String,
}

/// Why a case cannot be judged at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// The body decides no such kind of matter.
    #[error("there is no kind of matter `{kind}`; there is: {known}")]
    KindUnknown {
        /// The kind that was asked for.
        kind: String,
        /// Those that there are.
        known: String,
    },
    /// The body appoints to no such office.
    #[error("nothing is said of an election to `{office}`; there is: {known}")]
    OfficeUnknown {
        /// The office.
        office: String,
        /// Those that there are.
        known: String,
    },
    /// Facts that cannot be together.
    #[error("{what} are more than {than}")]
    Contradiction {
        /// What is too many.
        what: &'static str,
        /// Of what there are fewer.
        than: &'static str,
    },
}

impl CaseError {
    /// The constant name, for machines.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::KindUnknown { .. } => "KIND_UNKNOWN",
            Self::OfficeUnknown { .. } => "OFFICE_UNKNOWN",
            Self::Contradiction { .. } => "CONTRADICTION",
        }
    }
}

/// Judges one case. `kind` is the kind of matter, or the office when ballots are for candidates.
///
/// # Errors
/// [`CaseError`]: a kind that the rules do not have, or facts that cannot be together.
pub fn decide(rules: &Rules, facts: &Facts, kind: Option<&str>) -> Result<Decision, CaseError> {
    let facts = prepare::complete(rules, facts);
    contradictions(&facts)?;
    let rules = prepare::with_readings(rules, &facts);
    let mut decision = Decision { missing_statutes: rules.missing.clone(), ..Decision::default() };
    decision.prevailing = prevailing(&rules);
    quorum::judge(&rules, &facts, &mut decision);
    request(&rules, &facts, &mut decision);
    if facts.tally.is_empty() {
        let special = kind.and_then(|kind| of_procedure(&rules, kind));
        let majority = match kind {
            Some(kind) if rules.majority(Some(kind)).is_none() && special.is_none() && kind != "default" => {
                return Err(unknown_kind(&rules, kind));
            }
            kind => rules.majority(kind).or(special.as_ref()),
        };
        Matter { rules: &rules, facts: &facts, majority, decision: &mut decision }.judge();
    } else {
        office::judge(&rules, &facts, kind, &mut decision)?;
    }
    Ok(decision)
}

/// What a matter of procedure needs: to take up what is not on the agenda, to mend a notice, to have a roll call or a
/// secret ballot. A tie carries none of them.
fn of_procedure(rules: &Rules, kind: &str) -> Option<Said<Majority>> {
    let (cond, said) = match kind {
        "off_agenda" => rules.convening.off_agenda.as_ref().map(|said| (said.value.cond.clone(), said.bare()))?,
        "cure" => rules.convening.cure.as_ref().map(|said| (Some(said.value.clone()), said.bare()))?,
        "roll_call" => rules.ballot.roll_call.as_ref().map(|said| (said.value.cond.clone(), said.bare()))?,
        "secret" => rules.ballot.secret.as_ref().map(|said| (said.value.cond.clone(), said.bare()))?,
        _ => return None,
    };
    let value = Majority { cond: Some(cond?), tie: Some(Vec::new()), ..Majority::default() };
    Some(Said { value, art: said.art, place: said.place, path: said.path, statute: said.statute })
}

/// Whether enough have signed for a meeting.
fn request(rules: &Rules, facts: &Facts, decision: &mut Decision) {
    let (Some(_), Some(said)) = (&facts.signatories, &rules.convening.on_request) else { return };
    if let Some(by) = &said.value.by {
        decision.checks.extend(Court::new(rules, facts, "on_request", &said.statute).judge(by).checks);
    }
}

fn unknown_kind(rules: &Rules, kind: &str) -> CaseError {
    let names: Vec<&str> = std::iter::once("default").chain(rules.kinds.iter().map(|(name, _)| name.as_str())).collect();
    CaseError::KindUnknown { kind: kind.to_owned(), known: names.join(", ") }
}

fn prevailing(rules: &Rules) -> Vec<Prevailing> {
    let shown = rules.conflicts.iter().map(|conflict| Prevailing {
        about: conflict.about.clone(),
        article: conflict.own.art.clone(),
        law: conflict.law.clone(),
        law_article: conflict.law_article.clone(),
    });
    shown.collect()
}

/// What cannot be together, whatever the statute says.
fn contradictions(facts: &Facts) -> Result<(), CaseError> {
    for group in facts.sectors.values().chain(std::iter::once(&facts.whole)) {
        let pairs = [
            ("in_office", &group.in_office, "seats", &group.seats),
            ("present", &group.present, "seats", &group.seats),
            ("voting_present", &group.voting_present, "present", &group.present),
        ];
        for (what, more, than, less) in pairs {
            if let (Some(more), Some(less)) = (more, less)
                && more.is_weight() == less.is_weight()
                && more > less
            {
                return Err(CaseError::Contradiction { what, than });
            }
        }
    }
    Ok(())
}

struct Matter<'a> {
    rules: &'a Rules,
    facts: &'a Facts,
    majority: Option<&'a Said<Majority>>,
    decision: &'a mut Decision,
}

impl Matter<'_> {
    fn judge(&mut self) {
        self.abstentions();
        if self.consensus() {
            return;
        }
        let facts = self.facts;
        let (facts, by) = match self.repeat() {
            Repeated::No => (facts.clone(), "vote"),
            Repeated::Held(second) => (second, "second_vote"),
            Repeated::Due(by) => {
                self.decision.for_needed = self.majority(&facts.clone()).0.needed;
                self.decision.by = by;
                return;
            }
        };
        let (judged, grade) = self.majority(&facts);
        self.decision.for_needed = judged.needed.clone();
        self.decision.checks.extend(judged.checks);
        match judged.met {
            Some(true) => {
                self.decision.grade = grade;
                self.settle(true, by);
            }
            None => {}
            Some(false) if casting::is_tie(self.rules, self.majority, &facts) => self.tie(facts, by),
            Some(false) => self.settle(false, by),
        }
        self.veto();
    }

    fn settle(&mut self, adopted: bool, by: &str) {
        self.decision.adopted = Some(adopted);
        self.decision.by = Some(by.to_owned());
    }

    fn due(&mut self, by: &str) {
        self.decision.by = Some(by.to_owned());
    }

    fn note(&mut self, name: &str, met: Option<bool>, article: Option<&str>, detail: &str, missing: &[&str]) {
        self.decision.checks.push(Check {
            name: name.to_owned(),
            what: detail.to_owned(),
            met,
            article: article.map(str::to_owned),
            missing: missing.iter().map(|fact| (*fact).to_owned()).collect(),
            ..Check::default()
        });
    }

    /// Abstentions of those who may not: shown, and counted as nothing else.
    fn abstentions(&mut self) {
        let listed = self.rules.abstain_forbidden_for.as_ref();
        let mut found = Vec::new();
        for (id, group) in &self.facts.sectors {
            let by_sector = self.rules.sectors.iter().find(|sector| sector.id == *id && !sector.may_abstain);
            let by_list = listed.filter(|said| said.value.contains(id));
            let abstained = group.abstain.clone().filter(|figure| !figure.is_zero());
            if let Some(abstained) = abstained.filter(|_| by_sector.is_some() || by_list.is_some()) {
                let article =
                    by_list.and_then(|said| said.art.clone()).or_else(|| by_sector.and_then(|sector| sector.art.clone()));
                found.push(Check {
                    name: "abstention".to_owned(),
                    what: "abstention_forbidden".to_owned(),
                    needed: Some(Figure::zero()),
                    have: Some(abstained),
                    met: Some(false),
                    article,
                    sector: Some(id.clone()),
                    ..Check::default()
                });
            }
        }
        self.decision.checks.extend(found);
    }

    /// Whether it is settled by consensus.
    fn consensus(&mut self) -> bool {
        let (Some(said), Some(objections)) = (&self.rules.consensus_first, self.facts.objections) else { return false };
        let article = said.art.clone();
        self.decision.checks.push(Check {
            name: "consensus".to_owned(),
            what: "objections".to_owned(),
            needed: Some(Figure::zero()),
            have: Some(Figure::from(objections)),
            met: Some(objections == 0),
            article,
            ..Check::default()
        });
        if objections == 0 {
            self.settle(true, "consensus");
        }
        objections == 0
    }

    fn repeat(&mut self) -> Repeated {
        let Some(said) = &self.rules.repeat else { return Repeated::No };
        let judged = Court::new(self.rules, self.facts, "repeat", &said.statute).judge(&said.value.when);
        let is_due = judged.met;
        // Without ballots there is nothing to repeat.
        if self.facts.whole.for_.is_none() && is_due.is_none() {
            return Repeated::No;
        }
        self.decision.checks.extend(judged.checks);
        match (is_due, &self.facts.second) {
            (Some(false), _) => Repeated::No,
            (None, _) => Repeated::Due(None),
            (Some(true), None) => Repeated::Due(Some("repeat_required".to_owned())),
            (Some(true), Some(second)) => {
                let facts = answering(self.facts, second);
                let again = Court::new(self.rules, &facts, "repeat", &said.statute).judge(&said.value.when);
                self.decision.checks.extend(again.checks);
                match again.met {
                    Some(false) => Repeated::Held(facts),
                    Some(true) => Repeated::Due(Some(said.value.again.clone().unwrap_or_else(|| "repeat_required".to_owned()))),
                    None => Repeated::Due(None),
                }
            }
        }
    }

    /// The majority, and of a graded one the grade that was reached.
    fn majority(&self, facts: &Facts) -> (Judged, Option<String>) {
        let Some(said) = self.majority else {
            let missing =
                if self.rules.missing.is_empty() { vec!["vote.default".to_owned()] } else { self.rules.missing.clone() };
            let check = Check { name: "majority".into(), what: "not_said".into(), missing, ..Check::default() };
            return (Judged { met: None, needed: None, checks: vec![check] }, None);
        };
        let court = Court::new(self.rules, facts, "majority", &said.statute);
        if let Some(cond) = &said.value.cond {
            return (court.judge(cond), None);
        }
        let mut all = Judged { met: Some(false), needed: None, checks: Vec::new() };
        for (name, cond) in &said.value.grades {
            let judged = court.judge(cond);
            all.checks.extend(judged.checks);
            all.needed = judged.needed;
            match judged.met {
                Some(true) => return (Judged { met: Some(true), ..all }, Some(name.clone())),
                None => return (Judged { met: None, ..all }, None),
                Some(false) => {}
            }
        }
        (all, None)
    }

    fn tie(&mut self, mut facts: Facts, mut by: &'static str) {
        let own = self.majority.and_then(|said| said.value.tie.clone());
        let general = self.rules.tie.clone();
        let article = general.as_ref().filter(|_| own.is_none()).and_then(|said| said.art.clone());
        let Some(steps) = own.or_else(|| general.map(|said| said.value)) else {
            // Nothing breaks it. Whether another text would, is not known where that text is not at hand.
            if self.rules.missing.is_empty() {
                self.note("tie", Some(false), None, "not_said", &[]);
                self.settle(false, by);
            } else {
                let missing: Vec<&str> = self.rules.missing.iter().map(String::as_str).collect();
                self.note("tie", None, None, "not_said", &missing);
            }
            return;
        };
        for step in steps {
            match step {
                TieStep::SecondVote => {
                    let Some(second) = &self.facts.second else {
                        self.note("tie", None, article.as_deref(), step.as_str(), &["second_vote"]);
                        return self.due("second_vote_required");
                    };
                    self.note("tie", Some(true), article.as_deref(), step.as_str(), &[]);
                    facts = answering(self.facts, second);
                    by = "second_vote";
                    let (judged, _) = self.majority(&facts);
                    self.decision.for_needed = judged.needed.clone();
                    self.decision.checks.extend(judged.checks);
                    match judged.met {
                        None => return,
                        Some(false) if casting::is_tie(self.rules, self.majority, &facts) => {}
                        Some(met) => return self.settle(met, by),
                    }
                }
                TieStep::ChairCasting | TieStep::ChairCastingIfChairVotes => match casting::cast(self.rules, self.facts, step) {
                    casting::Cast::Nobody => self.note("tie", Some(false), article.as_deref(), step.as_str(), &[]),
                    casting::Cast::Unknown(fact) => {
                        self.note("tie", None, article.as_deref(), step.as_str(), &[fact]);
                        return self.due("chair_casting_required");
                    }
                    casting::Cast::Side(side) => {
                        let floors = casting::floors_stand(self.rules, &facts, self.majority);
                        let adopted = side == super::facts::Side::For && floors != Some(false);
                        self.note("tie", Some(adopted), article.as_deref(), step.as_str(), &[]);
                        return self.settle(adopted, "chair_casting");
                    }
                },
                TieStep::Rejected => {
                    self.note("tie", Some(false), article.as_deref(), step.as_str(), &[]);
                    return self.settle(false, "tie_rejected");
                }
                TieStep::Eldest | TieStep::LongestServing | TieStep::Lot => {
                    self.note("tie", None, article.as_deref(), step.as_str(), &["tie_winner"]);
                    return self.due(step.as_str());
                }
            }
        }
        self.settle(false, by);
    }

    fn veto(&mut self) {
        let Some(said) = self.rules.veto.as_ref().filter(|_| self.decision.adopted == Some(true)) else { return };
        let veto = &said.value;
        let court = Court::new(self.rules, self.facts, "veto", &said.statute);
        let mut used = Some(false);
        for sector in &veto.sectors {
            let within = super::cond::Cond::Sectors {
                which: super::cond::Which::In(sector.clone()),
                cond: Box::new(veto.cond.clone()),
                empty: Some(super::cond::EmptySector::Skipped),
                art: said.art.clone(),
            };
            let judged = court.judge(&within);
            self.decision.checks.extend(judged.checks);
            used = if judged.met == Some(true) { Some(true) } else { used.filter(|used| *used || judged.met.is_some()) };
        }
        match (used, veto.effect, &self.facts.second_reading) {
            (Some(false), ..) => {}
            (None, ..) => (self.decision.adopted, self.decision.by) = (None, None),
            (Some(true), VetoEffect::Rejects, _) => self.settle(false, "veto"),
            (Some(true), VetoEffect::SecondReading, None) => {
                self.decision.adopted = None;
                self.due("second_reading_required");
            }
            (Some(true), VetoEffect::SecondReading, Some(answers)) => {
                let facts = answering(self.facts, answers);
                let judged = match &veto.override_cond {
                    Some(cond) => Court::new(self.rules, &facts, "second_reading", &said.statute).judge(cond),
                    None => self.majority(&facts).0,
                };
                self.decision.for_needed = judged.needed;
                self.decision.checks.extend(judged.checks);
                self.decision.adopted = judged.met;
                self.decision.by = Some("second_reading".to_owned());
            }
        }
    }
}

enum Repeated {
    No,
    /// It was, with these facts.
    Held(Facts),
    /// It is to be; or it is not known.
    Due(Option<String>),
}

/// The facts with the answers of another ballot.
fn answering(facts: &Facts, answers: &Answers) -> Facts {
    let mut facts = facts.clone();
    facts.whole = facts.whole.answering(answers);
    for (id, group) in &mut facts.sectors {
        *group = group.answering(&answers.by_sector.get(id).cloned().unwrap_or_default());
    }
    facts
}
