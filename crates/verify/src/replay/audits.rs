//! Auditors and their engagements: what was granted, read, checked, found, answered and reported, in this order.

use super::Whole;
use crate::finding::{Code, Findings, Place};
use claror_record::event::{Event, Id};
use std::collections::{HashMap, HashSet};

/// How far a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Recorded,
    Answered,
    Settled,
}

#[derive(Default)]
struct Engagement {
    checks: HashSet<Id>,
    findings: HashMap<Id, Stage>,
    reported: bool,
}

/// Auditors and engagements at a place in the log.
#[derive(Default)]
pub(super) struct Audits {
    /// Whether each grant still stands.
    grants: HashMap<Id, bool>,
    engagements: HashMap<Id, Engagement>,
}

impl Audits {
    /// Entries are lost: what stood before them may stand otherwise.
    pub fn gap(&mut self) {
        *self = Audits::default();
    }

    pub fn auditor(&mut self, index: u64, id: Id, event: &Event, whole: &Whole, findings: &mut Findings) {
        let mut bad = |expected: &str, got: String| findings.add(Code::Auditor, Place::Index(index), expected, got);
        let stands = self.grants.get(&id).copied();
        match (event, stands) {
            (Event::AuditorGranted(_), Some(_)) => bad("a grant not given before", format!("grant {id}")),
            (Event::AuditorGranted(_), None) => drop(self.grants.insert(id, true)),
            (_, None) if whole.0 => bad("a grant that stands", format!("grant {id}, which was never given")),
            (_, Some(false)) => bad("a grant that stands", format!("grant {id}, which was revoked")),
            (Event::AuditorRevoked(_), _) => drop(self.grants.insert(id, false)),
            _ => {}
        }
    }

    pub fn engagement(&mut self, index: u64, id: Id, event: &Event, whole: &Whole, findings: &mut Findings) {
        let mut bad = |expected: &str, got: String| findings.add(Code::Engagement, Place::Index(index), expected, got);
        if let Event::EngagementOpened(opening) = event {
            if self.engagements.contains_key(&id) {
                return bad("an engagement not opened before", format!("engagement {id}"));
            }
            match opening.grant.map(|grant| (grant, self.grants.get(&grant))) {
                Some((grant, None)) if whole.0 => bad("a grant that stands", format!("grant {grant}, which was never given")),
                Some((grant, Some(false))) => bad("a grant that stands", format!("grant {grant}, which was revoked")),
                _ => {}
            }
            self.engagements.insert(id, Engagement::default());
            return;
        }
        let Some(engagement) = self.engagements.get_mut(&id) else {
            if whole.0 {
                bad("an open engagement", format!("engagement {id}, which was never opened"));
            }
            return;
        };
        if engagement.reported {
            return bad("an open engagement", format!("engagement {id}, which is reported"));
        }
        if let Err((expected, got)) = engagement.apply(index, event) {
            bad(expected, got);
        }
    }
}

impl Engagement {
    /// The error says what should have been, and what is.
    fn apply(&mut self, index: u64, event: &Event) -> Result<(), (&'static str, String)> {
        let recorded = self.findings.len() as u64;
        let known = |stage: Option<Stage>, finding: &Id| {
            stage.ok_or_else(|| ("a finding of the engagement", format!("finding {finding}, which was never recorded")))
        };
        match event {
            Event::EngagementCheckRecorded(check) => {
                if check.size > index {
                    return Err(("a look at entries before it", format!("the log at size {}", check.size)));
                }
                if !self.checks.insert(check.check) {
                    return Err(("a check not recorded before", format!("check {}", check.check)));
                }
            }
            Event::EngagementFindingRecorded(finding) => {
                if self.findings.insert(finding.finding, Stage::Recorded).is_some() {
                    return Err(("a finding not recorded before", format!("finding {}", finding.finding)));
                }
                if finding.number != recorded + 1 {
                    return Err(("findings numbered one by one", format!("number {} after {recorded}", finding.number)));
                }
            }
            Event::EngagementFindingWithheld(withheld) => {
                known(self.findings.get(&withheld.finding).copied(), &withheld.finding)?;
            }
            Event::EngagementFindingAnswered(answer) => {
                match known(self.findings.get(&answer.finding).copied(), &answer.finding)? {
                    Stage::Settled => return Err(("a finding that is not settled", format!("finding {}", answer.finding))),
                    Stage::Recorded | Stage::Answered => drop(self.findings.insert(answer.finding, Stage::Answered)),
                }
            }
            Event::EngagementAnswerJudged(judgement) => {
                match known(self.findings.get(&judgement.finding).copied(), &judgement.finding)? {
                    Stage::Answered => {
                        let stage = if judgement.accepted { Stage::Settled } else { Stage::Recorded };
                        self.findings.insert(judgement.finding, stage);
                    }
                    _ => return Err(("an answered finding", format!("finding {}, without an answer", judgement.finding))),
                }
            }
            Event::EngagementReported(report) => {
                self.reported = true;
                let open = self.findings.values().filter(|stage| **stage != Stage::Settled).count() as u64;
                if report.findings != recorded {
                    return Err(("the findings that were recorded", format!("{} of {recorded}", report.findings)));
                }
                if report.unresolved != open {
                    return Err(("the findings that are not settled", format!("{} of {open}", report.unresolved)));
                }
            }
            _ => {}
        }
        Ok(())
    }
}
