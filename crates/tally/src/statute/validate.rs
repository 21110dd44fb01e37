//! Whether a statute can be adopted (statutes.md §12): what can never work is an error, what a council should know is a
//! warning that it ticks.

mod reach;
mod secrecy;
mod sectors;

use super::cond::Cond;
use super::model::{Body, ChairBallot, Said, Statute, TieStep};
use super::prepare::meaning;
use super::problem::{Problem, ProblemCode, Problems, Severity};
use super::resolve::{Library, Rules, resolve};
use super::tree::Place;
use crate::{Base, Count, Threshold};

/// Everything that is wrong with a statute that was read, or worth a tick. `library` holds it and those that it falls back
/// on. Problems of reading are not among them: [`super::read`] tells those.
#[must_use]
pub fn validate(library: &Library, id: &str) -> Vec<Problem> {
    let Some(statute) = library.get(id) else { return Vec::new() };
    let mut problems = Problems::default();
    for fallback in statute.fallback.iter().filter(|said| !library.contains_key(&said.value)) {
        problems.add(ProblemCode::FallbackMissing, fallback.place, &fallback.path, &[("id", &fallback.value)]);
    }
    sectors::whole(statute, &mut problems);
    for (name, body) in &statute.bodies {
        let mut checker = Checker { library, statute, name, body, problems: &mut problems };
        checker.fallback_bodies();
        let sessions = body.sessions.iter().map(|(session, _)| Some(session.as_str()));
        for session in std::iter::once(None).chain(sessions) {
            if let Ok(rules) = resolve(library, id, name, session) {
                checker.rules(&rules, session);
            }
        }
    }
    problems.0.sort_by_key(|problem| (problem.line, problem.column, problem.code));
    problems.0
}

/// Whether nothing forbids adoption.
#[must_use]
pub fn may_be_adopted(problems: &[Problem]) -> bool {
    problems.iter().all(|problem| problem.severity != Severity::Error)
}

struct Checker<'a> {
    library: &'a Library,
    statute: &'a Statute,
    name: &'a str,
    body: &'a Body,
    problems: &'a mut Problems,
}

impl Checker<'_> {
    fn path(&self, of: &str) -> String {
        format!("bodies.{}{}{of}", self.name, if of.is_empty() { "" } else { "." })
    }

    /// Notes a problem of a value, if it is the council's own: a law is not adopted here.
    fn own<T>(&mut self, code: ProblemCode, said: &Said<T>, params: &[(&'static str, &str)]) {
        if said.statute == self.statute.id {
            self.problems.add(code, said.place, &said.path, params);
        }
    }

    fn about(&mut self, code: ProblemCode, of: &str, params: &[(&'static str, &str)]) {
        let (place, path) = (self.body.place, self.path(of));
        self.problems.add(code, place, &path, params);
    }

    fn fallback_bodies(&mut self) {
        for (law, said) in &self.body.falls_back_to {
            let listed = self.statute.fallback.iter().any(|fallback| fallback.value == *law);
            let known = self.library.get(law).is_none_or(|law| law.bodies.iter().any(|(name, _)| *name == said.value));
            if !listed || !known {
                let params = [("law", law.as_str()), ("body", said.value.as_str())];
                self.problems.add(ProblemCode::FallbackBodyUnknown, said.place, &said.path, &params);
            }
        }
    }

    fn rules(&mut self, rules: &Rules, session: Option<&str>) {
        // A body of which only members or tasks are named has no rules to judge.
        let has_sessions = !self.body.sessions.is_empty();
        let says_something = !self.body.calls.is_empty() || has_sessions || self.body.deciding.default.is_some();
        if !says_something {
            return;
        }
        if let Some(place) = self.body.seats_unknown {
            let path = self.path("seats");
            self.problems.add(ProblemCode::SeatsUnknown, place, &path, &[]);
        }
        self.silences(rules, session, has_sessions);
        self.calls(rules);
        self.readings(rules);
        self.ties(rules);
        for conflict in &rules.conflicts {
            let params = [("law", conflict.law.as_str()), ("article", conflict.law_article.as_str())];
            self.own(ProblemCode::MandatoryDiffers, &conflict.own, &params);
        }
        let conditions = conditions(rules);
        for (said, cond) in &conditions {
            if said.statute == self.statute.id {
                self.condition(rules, said, cond);
            }
        }
        reach::check(self, rules, &conditions);
        secrecy::check(self, rules);
    }

    fn silences(&mut self, rules: &Rules, session: Option<&str>, has_sessions: bool) {
        // Where sessions have calls of their own the body needs none.
        if rules.calls.is_empty() && (session.is_some() || !has_sessions) {
            self.about(ProblemCode::QuorumNotSaid, "calls", &[("body", self.name)]);
        }
        if rules.default.is_none() {
            self.about(ProblemCode::MajorityNotSaid, "vote.default", &[("body", self.name)]);
        }
        if rules.tie.is_none() {
            self.about(ProblemCode::TieNotSaid, "vote.tie", &[("body", self.name)]);
        }
        for asked in &rules.asked_in_vain {
            self.own(ProblemCode::FallbackSilent, asked, &[("key", asked.value)]);
        }
    }

    fn calls(&mut self, rules: &Rules) {
        let own: Vec<&Said<super::model::Call>> = rules.calls.iter().filter(|call| call.statute == self.statute.id).collect();
        for (expected, call) in (1_u64..).zip(&own) {
            if call.value.nth != expected && own.len() == rules.calls.len() {
                let params = [("nth", call.value.nth.to_string()), ("expected", expected.to_string())];
                let params: Vec<(&str, &str)> = params.iter().map(|(name, value)| (*name, value.as_str())).collect();
                self.own(ProblemCode::CallsMisnumbered, call, &params);
            }
        }
    }

    fn readings(&mut self, rules: &Rules) {
        for (about, said) in &rules.readings {
            let reading = &said.value;
            match (&reading.chosen, reading.choices.is_empty()) {
                (_, true) => self.own(ProblemCode::ReadingIsText, said, &[("about", about)]),
                (None, false) => self.own(ProblemCode::ReadingNotChosen, said, &[("about", about)]),
                (Some(chosen), false) if !reading.choices.contains(chosen) => {
                    self.own(ProblemCode::ReadingUnknown, said, &[("reading", chosen)]);
                }
                _ => {}
            }
            for choice in reading.choices.iter().filter(|choice| meaning(choice).is_none()) {
                self.own(ProblemCode::ReadingUnknown, said, &[("reading", choice)]);
            }
        }
    }

    fn ties(&mut self, rules: &Rules) {
        let ballot = rules.chair_ballot.as_ref();
        if let Some(said) = ballot.filter(|said| matches!(said.value, ChairBallot::TieOnlyOrMember | ChairBallot::OnlyIfMember)) {
            self.own(ProblemCode::ChairVoteReading, said, &[]);
        }
        let Some(tie) = rules.tie.as_ref() else { return };
        let casts = |step: &&TieStep| matches!(step, TieStep::ChairCasting | TieStep::ChairCastingIfChairVotes);
        let Some(step) = tie.value.iter().find(casts) else { return self.idle(tie) };
        if ballot.is_some_and(|said| said.value == ChairBallot::Never) {
            self.own(ProblemCode::CastingWithoutChair, tie, &[("step", step.as_str())]);
        }
        if rules.casting_by_stand_in.is_none() {
            self.own(ProblemCode::StandInCastingNotSaid, tie, &[]);
        }
        self.idle(tie);
    }

    /// A step that is never reached.
    fn idle(&mut self, tie: &Said<Vec<TieStep>>) {
        let settles = |step: &TieStep| !matches!(step, TieStep::SecondVote | TieStep::ChairCastingIfChairVotes);
        let after = tie.value.iter().position(settles).and_then(|place| tie.value.get(place.saturating_add(1)));
        if let Some(step) = after {
            self.own(ProblemCode::TieStepIdle, tie, &[("step", step.as_str())]);
        }
    }

    fn condition(&mut self, rules: &Rules, said: &Said<()>, cond: &Cond) {
        sectors::condition(self, rules, said, cond);
        let is_quorum = said.path.contains("calls");
        let mut of_present = false;
        let mut unknown_base = false;
        cond.walk(&mut |part| {
            let Cond::Compare(compare) = part else { return };
            let count = compare.condition.count();
            let base = compare.condition.of();
            let attendance = matches!(count, Count::Present | Count::PresentOrRepresented);
            of_present |= is_quorum && attendance && matches!(base, Some(Base::Present | Base::PresentOrRepresented));
            let voting = matches!(base, Some(Base::VotingSeats | Base::VotingInOffice | Base::VotingEligible));
            unknown_base |= voting && rules.voting_seats.is_none() && rules.has_consultative_seats() && !all_seats_known(rules);
        });
        if of_present {
            self.own(ProblemCode::QuorumOfThosePresent, said, &[]);
        }
        if unknown_base {
            self.own(ProblemCode::VotingSeatsUnknown, said, &[]);
        }
    }
}

fn all_seats_known(rules: &Rules) -> bool {
    rules.sectors.iter().all(|sector| sector.seats.is_some())
}

/// Every condition of the rules with where it stands: quorums, then majorities.
fn conditions(rules: &Rules) -> Vec<(Said<()>, Cond)> {
    let mut found = Vec::new();
    for call in &rules.calls {
        found.extend(call.value.quorum.clone().map(|cond| (call.bare(), cond)));
    }
    let kinds = rules.kinds.iter().map(|(_, said)| said);
    for said in rules.default.iter().chain(kinds) {
        found.extend(said.value.cond.clone().map(|cond| (said.bare(), cond)));
        found.extend(said.value.grades.iter().map(|(_, cond)| (said.bare(), cond.clone())));
    }
    if let Some(said) = &rules.repeat {
        found.push((said.bare(), said.value.when.clone()));
    }
    found
}

/// Whether a comparison is with a share of this base.
fn share_of(cond: &Cond, base: Base) -> bool {
    matches!(cond, Cond::Compare(compare)
        if matches!(compare.condition.threshold(), Threshold::Share { of, .. } if of == base))
}

/// A place that stands for a whole statute.
const TOP: Place = Place { line: 1, column: 1 };
