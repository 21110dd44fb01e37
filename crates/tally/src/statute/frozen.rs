//! The rules of one body and one kind of matter, written as a statute of their own: nothing falls back, nothing is left to
//! a text that may change. A poll keeps this, and whoever recounts it needs no other text.

use super::cond::{Compare, Cond, Which};
use super::figure::Figure;
use super::model::{ChairBallot, Majority, Said, Sector, TieStep, When};
use super::resolve::Rules;
use super::tree::{Entry, Node, Place, Value};
use crate::Threshold;

/// The rules as a statute with one body, of the same name, whose usual majority is that of `kind`. What [`super::read`]
/// and [`super::resolve`] make of it gives the same verdicts; articles of other texts carry these texts' ids.
#[must_use]
pub fn frozen(rules: &Rules, kind: Option<&str>) -> Node {
    let mut top = Writer::default();
    top.text("form", "statute/1").text("id", &rules.statute);
    // What should have answered and was not at hand stays unanswered.
    top.node("fallback", list(rules.missing.iter().map(Node::text)));
    if !rules.sectors.is_empty() {
        top.node("sectors", list(rules.sectors.iter().map(sector)));
    }
    if let Some(said) = &rules.weights {
        let mut weights = Writer::default();
        weights.text("scheme", said.value.scheme.as_str());
        weights.maybe("computed_over", said.value.computed_over.map(super::model::Over::as_str));
        if let Some(cap) = &said.value.cap {
            weights.text("cap", &cap.to_string());
        }
        top.node("weights", weights.done());
    }
    top.maybe("empty_sector", rules.empty_sector.map(super::cond::EmptySector::as_str));
    if rules.min_class > 0 {
        top.number("min_class", rules.min_class);
    }
    let mut bodies = Writer::default();
    bodies.node(&rules.body, body(rules, kind));
    top.node("bodies", bodies.done());
    top.done()
}

fn body(rules: &Rules, kind: Option<&str>) -> Node {
    let mut body = Writer::default();
    for (key, said) in [("seats", &rules.seats), ("voting_seats", &rules.voting_seats)] {
        if let Some(said) = said {
            body.number(key, said.value);
        }
    }
    body.node("calls", list(rules.calls.iter().map(|said| call(rules, said))));
    body.maybe("quorum_check", rules.quorum_check.as_ref().map(|said| said.value.as_str()));
    if let Some(said) = &rules.consensus_first {
        let mut consensus = Writer::default();
        consensus.text("meaning", &said.value).art(rules, said);
        body.node("consensus_first", consensus.done());
    }
    if let Some(said) = rules.recusal.as_ref().filter(|said| !said.value.lowers_quorum.is_empty()) {
        let steps = said.value.lowers_quorum.iter().map(|(when, quorum)| {
            let mut step = Writer::default();
            step.node("when", condition(rules, &said.statute, when)).node("quorum", condition(rules, &said.statute, quorum));
            step.done()
        });
        let mut recusal = Writer::default();
        recusal.node("lowers_quorum", list(steps));
        body.node("recusal", recusal.done());
    }
    for (about, said) in rules.readings.iter().filter(|(_, said)| !said.value.choices.is_empty()) {
        let mut reading = Writer::default();
        reading.node("choices", list(said.value.choices.iter().map(Node::text)));
        reading.maybe("chosen", said.value.chosen.as_deref());
        // What a kind's majority is read as, the usual one here is.
        let about = if kind == Some(about.as_str()) { "default" } else { about };
        body.node(&format!("{about}_reading"), reading.done());
    }
    let chair = rules.chair_ballot.as_ref().map(|said| match said.value {
        ChairBallot::Member => Node::new(Value::Bool(true)),
        ChairBallot::Never => Node::new(Value::Bool(false)),
        ChairBallot::TieOnly => Node::text("tie_only"),
        ChairBallot::TieOnlyOrMember => Node::text("tie_only_or_member"),
        ChairBallot::OnlyIfMember => Node::text("only_if_member"),
    });
    if let Some(vote) = chair {
        let (mut members, mut chair) = (Writer::default(), Writer::default());
        chair.node("vote", vote);
        members.node("chair", chair.done());
        body.node("members", members.done());
    }
    body.node("vote", deciding(rules, kind));
    body.done()
}

fn deciding(rules: &Rules, kind: Option<&str>) -> Node {
    let mut vote = Writer::default();
    if let Some(said) = rules.majority(kind) {
        vote.node("default", majority(rules, said));
    }
    if let Some(said) = &rules.tie {
        let mut tie = Writer::default();
        tie.node("steps", steps(&said.value)).art(rules, said);
        vote.node("tie", tie.done());
    }
    let mut abstain = Writer::default();
    if let Some(said) = &rules.may_abstain {
        abstain.node("allowed", Node::new(Value::Bool(said.value)));
    }
    if let Some(said) = &rules.abstain_forbidden_for {
        abstain.node("forbidden_for", list(said.value.iter().map(Node::text))).art(rules, said);
    }
    if let Some(said) = &rules.repeat {
        abstain.node("repeat_when", condition(rules, &said.statute, &said.value.when));
        abstain.maybe("again", said.value.again.as_deref());
    }
    vote.unless_empty("abstain", abstain);
    if let Some(said) = &rules.proxy {
        let mut proxy = Writer::default();
        proxy.node("allowed", Node::new(Value::Bool(said.value.allowed)));
        if let Some(max) = said.value.max_held {
            proxy.number("max_held", max);
        }
        if let Some(counts) = said.value.counts_for_quorum {
            proxy.node("counts_for_quorum", Node::new(Value::Bool(counts)));
        }
        vote.node("proxy", proxy.done());
    }
    vote.maybe("seats_base_falls_to_in_office", rules.seats_fall_to_in_office.as_ref().map(|said| said.value.as_str()));
    let mut casting = Writer::default();
    for (key, said) in [("stand_in", &rules.casting_by_stand_in), ("proxy", &rules.casting_by_proxy)] {
        if let Some(said) = said {
            casting.node(key, Node::new(Value::Bool(said.value)));
        }
    }
    vote.unless_empty("casting_vote", casting);
    if let Some(said) = &rules.veto {
        let mut veto = Writer::default();
        veto.node("sectors", list(said.value.sectors.iter().map(Node::text)));
        veto.node("cond", condition(rules, &said.statute, &said.value.cond)).text("effect", said.value.effect.as_str());
        if let Some(cond) = &said.value.override_cond {
            veto.node("override", condition(rules, &said.statute, cond));
        }
        vote.node("veto", veto.art(rules, said).done());
    }
    vote.done()
}

fn call(rules: &Rules, said: &Said<super::model::Call>) -> Node {
    let mut call = Writer::default();
    call.number("nth", said.value.nth);
    // A law that leaves a further call to the council's own text gives none: then nothing makes it valid.
    let is_never = said.value.when == Some(When::OnlyIfOwnRulesAllow) && said.statute != rules.statute;
    if is_never {
        let mut never = Writer::default();
        call.node("quorum", never.node("not", Node::text("none")).done());
        return call.art(rules, said).done();
    }
    call.maybe("when", said.value.when.map(When::as_str));
    call.maybe("notice_must_say", said.value.notice_must_say.as_deref());
    if let Some(quorum) = &said.value.quorum {
        call.node("quorum", condition(rules, &said.statute, quorum));
    }
    call.art(rules, said).done()
}

fn majority(rules: &Rules, said: &Said<Majority>) -> Node {
    let mut majority = Writer::default();
    majority.maybe("name", said.value.name.as_deref());
    if let Some(cond) = &said.value.cond {
        majority.node("cond", condition(rules, &said.statute, cond));
    }
    if !said.value.grades.is_empty() {
        let grades = said.value.grades.iter().map(|(name, cond)| {
            let mut grade = Writer::default();
            grade.text("name", name).node("cond", condition(rules, &said.statute, cond));
            grade.done()
        });
        majority.node("grades", list(grades));
    }
    if let Some(tie) = &said.value.tie {
        majority.node("tie", steps(tie));
    }
    majority.art(rules, said).done()
}

fn steps(steps: &[TieStep]) -> Node {
    list(steps.iter().map(|step| Node::text(step.as_str())))
}

fn sector(sector: &Sector) -> Node {
    let mut entry = Writer::default();
    entry.text("id", &sector.id);
    if let Some(seats) = sector.seats {
        entry.number("seats", seats);
    }
    for (key, figure) in [("weight", &sector.weight), ("weight_per_seat", &sector.weight_per_seat)] {
        entry.maybe(key, figure.as_ref().map(Figure::to_string).as_deref());
    }
    for (key, flag) in [("vote", sector.has_ballot), ("may_abstain", sector.may_abstain)] {
        if !flag {
            entry.node(key, Node::new(Value::Bool(false)));
        }
    }
    entry.maybe("art", sector.art.as_deref());
    entry.done()
}

/// A condition as a statute writes it.
fn condition(rules: &Rules, statute: &str, cond: &Cond) -> Node {
    let parts = |parts: &[Cond]| list(parts.iter().map(|part| condition(rules, statute, part)));
    let mut node = Writer::default();
    let art = match cond {
        Cond::Always { .. } => return Node::text("none"),
        Cond::Compare(own) => {
            compare(&mut node, own);
            own.condition.article()
        }
        Cond::All(list) => node.node("all", parts(list)).nothing(),
        Cond::Any(list) => node.node("any", parts(list)).nothing(),
        Cond::Not(part) => node.node("not", condition(rules, statute, part)).nothing(),
        Cond::RolePresent { role, art } => node.text("role_present", role).then(art),
        Cond::SpokespersonsPresent { decided_by, art } => {
            node.text("spokespersons_present", "all").maybe("decided_by", decided_by.as_deref()).then(art)
        }
        Cond::Largest { count, art } => node.text("largest", count.as_str()).then(art),
        Cond::Unknown { what } => node.text("unknown", what).nothing(),
        Cond::Sectors { which, cond, empty, art } => {
            let scope = |scope: &Option<Vec<String>>| {
                scope.as_ref().map_or_else(|| Node::text("all"), |ids| list(ids.iter().map(Node::text)))
            };
            match which {
                Which::In(id) => node.text("in_sector", id),
                Which::Each(ids) => node.node("each_sector", scope(ids)),
                Which::Some { at_least, among } => {
                    let mut some = Writer::default();
                    some.number("at_least", *at_least).node("among", scope(among));
                    node.node("some_sector", some.done())
                }
            };
            node.node("cond", condition(rules, statute, cond));
            node.maybe("empty_sector", empty.map(super::cond::EmptySector::as_str)).then(art)
        }
    };
    if let Some(art) = art {
        node.text("art", &cited(rules, statute, art));
    }
    node.done()
}

fn compare(node: &mut Writer, own: &Compare) {
    let condition = &own.condition;
    node.text("count", condition.count().as_str());
    match condition.threshold() {
        Threshold::Number(number) => {
            node.number(condition.bound().as_str(), number);
        }
        Threshold::Share { share, of, plus } => {
            node.text(condition.bound().as_str(), &share.to_string()).text("of", of.as_str());
            if plus > 0 {
                node.number("plus", plus);
            }
        }
    }
    if condition.min() > 0 {
        node.number("min", condition.min());
    }
    if own.weighted {
        node.node("weighted", Node::new(Value::Bool(true)));
    }
    if !own.without_roles.is_empty() {
        node.node("without_roles", list(own.without_roles.iter().map(Node::text)));
    }
}

/// An article of another text carries that text's id; one too long for a citation stands alone.
fn cited(rules: &Rules, statute: &str, article: &str) -> String {
    if statute.is_empty() || statute == rules.statute {
        return article.to_owned();
    }
    let both = format!("{statute} {article}");
    if both.chars().count() > 64 { article.to_owned() } else { both }
}

fn list(items: impl Iterator<Item = Node>) -> Node {
    Node::new(Value::List(items.collect()))
}

/// Keys and values in the order in which they are written.
#[derive(Default)]
struct Writer(Vec<Entry>);

impl Writer {
    fn node(&mut self, key: &str, node: Node) -> &mut Self {
        self.0.push(Entry { key: key.to_owned(), place: Place::default(), node });
        self
    }

    fn text(&mut self, key: &str, text: &str) -> &mut Self {
        self.node(key, Node::text(text))
    }

    fn maybe(&mut self, key: &str, text: Option<&str>) -> &mut Self {
        if let Some(text) = text {
            self.text(key, text);
        }
        self
    }

    fn number(&mut self, key: &str, number: u64) -> &mut Self {
        // Numbers of statutes are at most a thousand million.
        self.node(key, Node::new(Value::Integer(i64::try_from(number).unwrap_or(i64::MAX))))
    }

    fn unless_empty(&mut self, key: &str, inner: Self) {
        if !inner.0.is_empty() {
            self.node(key, Node::new(Value::Map(inner.0)));
        }
    }

    fn art<T>(&mut self, rules: &Rules, said: &Said<T>) -> &mut Self {
        if let Some(art) = &said.art {
            self.text("art", &cited(rules, &said.statute, art));
        }
        self
    }

    fn done(&mut self) -> Node {
        Node::new(Value::Map(std::mem::take(&mut self.0)))
    }

    /// No article of its own.
    const fn nothing(&self) -> Option<&'static str> {
        None
    }

    /// This article.
    fn then<'a>(&self, art: &'a Option<String>) -> Option<&'a str> {
        art.as_deref()
    }
}
