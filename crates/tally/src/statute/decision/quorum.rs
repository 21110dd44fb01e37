//! Whether the meeting is valid: the quorum of its call.

use super::Decision;
use crate::statute::facts::{CallBefore, Facts};
use crate::statute::figure::Figure;
use crate::statute::judge::{Check, Court, Judged};
use crate::statute::model::{Call, QuorumCheck, Said, When};
use crate::statute::resolve::Rules;

/// Which call's quorum holds.
enum Holds {
    /// That of this call.
    This,
    /// That of the first.
    First,
    /// One of the two: it is not known which.
    Either(&'static str),
    /// None: such a call cannot be.
    Never,
    /// This one, if the council's own text has such a call, which is not known.
    IfAllowed,
}

pub(super) fn judge(rules: &Rules, facts: &Facts, decision: &mut Decision) {
    if let Some(said) = rules.quorum_check.as_ref().filter(|said| said.value == QuorumCheck::PresumedUntilDoubted)
        && facts.doubted == Some(false)
    {
        let mut check = note("quorum_check", Some(true), said.art.as_deref(), said.value.as_str());
        check.statute = foreign(rules, &said.statute);
        decision.checks.push(check);
        decision.valid = Some(true);
        return;
    }
    let nth = facts.call.max(1);
    let call = |nth: u64| rules.calls.iter().find(|said| said.value.nth == nth);
    let Some(this) = call(nth) else {
        let mut check = note("call", None, None, "not_said");
        check.missing = if rules.missing.is_empty() { vec![format!("calls[{nth}]")] } else { rules.missing.clone() };
        decision.checks.push(check);
        return;
    };
    let first = call(1).unwrap_or(this);
    let holds = if nth == 1 { Holds::This } else { holds(rules, facts, this) };
    match holds {
        Holds::This => decision.take(of_call(rules, facts, this)),
        Holds::First => {
            let why = if facts.call_before == Some(CallBefore::Adjourned) { "adjourned" } else { "notice_did_not_say" };
            decision.checks.push(note("call", Some(false), this.art.as_deref(), why));
            decision.take(of_call(rules, facts, first));
        }
        Holds::Either(fact) => {
            let (own, before) = (of_call(rules, facts, this), of_call(rules, facts, first));
            let mut check = note("call", None, this.art.as_deref(), "notice");
            check.missing.push(fact.to_owned());
            decision.checks.push(check);
            let agreed = own.met.filter(|_| own.met == before.met);
            let needed = own.needed.clone().filter(|_| own.needed == before.needed);
            decision.take(Judged { met: agreed, needed, checks: own.checks });
        }
        Holds::Never => {
            let mut check = note("call", Some(false), this.art.as_deref(), When::OnlyIfOwnRulesAllow.as_str());
            check.statute = foreign(rules, &this.statute);
            decision.checks.push(check);
            decision.valid = Some(false);
        }
        Holds::IfAllowed => {
            let judged = of_call(rules, facts, this);
            let mut check = note("call", None, this.art.as_deref(), When::OnlyIfOwnRulesAllow.as_str());
            check.missing.push("own_rules_allow".to_owned());
            decision.checks.push(check);
            // Without a quorum it is not valid either way.
            decision.take(Judged { met: judged.met.filter(|met| !met), ..judged });
        }
    }
}

/// A later call is one only after a call that failed, and where its notice said what it must (statutes.md §7).
fn holds(rules: &Rules, facts: &Facts, this: &Said<Call>) -> Holds {
    if facts.call_before == Some(CallBefore::Adjourned) {
        return Holds::First;
    }
    let call = &this.value;
    if call.when == Some(When::OnlyIfOwnRulesAllow) {
        return match facts.own_rules_allow {
            _ if this.statute != rules.statute => Holds::Never,
            Some(true) => Holds::This,
            Some(false) => Holds::Never,
            None => Holds::IfAllowed,
        };
    }
    match (call.notice_must_say.is_some(), call.when == Some(When::AnnouncedInTheFirst), facts.notice_said_so) {
        (true, _, None) => Holds::Either("notice_said_so"),
        (true, ..) | (_, true, _) if facts.notice_said_so == Some(false) => Holds::First,
        _ => Holds::This,
    }
}

fn of_call(rules: &Rules, facts: &Facts, call: &Said<Call>) -> Judged {
    let without = rules.proxy.as_ref().filter(|said| said.value.counts_for_quorum == Some(false)).map(|_| unrepresented(facts));
    let facts = without.as_ref().unwrap_or(facts);
    let court = Court::new(rules, facts, "quorum", &call.statute);
    if let Some(recusal) = &rules.recusal {
        for (when, quorum) in &recusal.value.lowers_quorum {
            let lowered = Court::new(rules, facts, "recusal", &recusal.statute).judge(when);
            if lowered.met == Some(true) {
                let judged = court.judge(quorum);
                return Judged { checks: lowered.checks.into_iter().chain(judged.checks).collect(), ..judged };
            }
        }
    }
    match &call.value.quorum {
        Some(quorum) => court.judge(quorum),
        None => {
            let mut check = note("quorum", None, call.art.as_deref(), "not_said");
            check.missing = if rules.missing.is_empty() { vec!["quorum".to_owned()] } else { rules.missing.clone() };
            Judged { met: None, needed: None, checks: vec![check] }
        }
    }
}

/// The facts without proxies, where they do not count for the quorum.
fn unrepresented(facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    for group in std::iter::once(&mut facts.whole).chain(facts.sectors.values_mut()) {
        group.represented = Some(Figure::zero());
        group.voting_represented = Some(Figure::zero());
    }
    facts
}

fn note(name: &str, met: Option<bool>, article: Option<&str>, what: &str) -> Check {
    Check { name: name.into(), what: what.into(), met, article: article.map(str::to_owned), ..Check::default() }
}

fn foreign(rules: &Rules, statute: &str) -> Option<String> {
    (!statute.is_empty() && statute != rules.statute).then(|| statute.to_owned())
}

impl Decision {
    fn take(&mut self, judged: Judged) {
        self.valid = judged.met;
        self.quorum_needed = judged.needed.filter(|needed: &Figure| !needed.is_weight() || judged.met.is_some());
        self.checks.extend(judged.checks);
    }
}
