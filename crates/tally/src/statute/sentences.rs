//! A body's rules as a list of sentences: a key of the interface's texts, its parameters, the article, and what stands
//! below it. The words come from Fluent (`statute-says-…`), in the reader's language.

use std::collections::BTreeMap;

use super::cond::{Cond, Which};
use super::model::{Said, Term, TieStep};
use super::resolve::Rules;
use super::tree::{Node, Value};
use crate::Condition;

/// One sentence of a statute.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    /// The text's key without its prefix: `call`, `all-of`, `tie` …
    pub key: &'static str,
    /// What it speaks of, in the statute's own words.
    pub params: BTreeMap<&'static str, String>,
    /// A single comparison, where the sentence is one.
    pub condition: Option<Condition>,
    /// Whether it compares weights.
    pub is_weighted: bool,
    /// The article.
    pub article: Option<String>,
    /// The statute of the article, when it is not the council's own.
    pub statute: Option<String>,
    /// What stands below it.
    pub parts: Vec<Self>,
}

impl Sentence {
    fn new(key: &'static str, params: &[(&'static str, &str)]) -> Self {
        let params = params.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self { key, params, ..Self::default() }
    }

    fn with(mut self, parts: Vec<Self>) -> Self {
        self.parts = parts;
        self
    }
}

/// The rules of one body and kind of session in sentences, in the order in which a meeting meets them.
#[must_use]
pub fn sentences(rules: &Rules) -> Vec<Sentence> {
    let mut list = Writer { rules, list: Vec::new() };
    list.seats();
    list.convening();
    list.calls();
    list.deciding();
    list.ballots();
    list.others();
    list.shown();
    list.silences();
    list.list
}

struct Writer<'a> {
    rules: &'a Rules,
    list: Vec<Sentence>,
}

impl Writer<'_> {
    fn say<T>(&mut self, said: &Said<T>, mut sentence: Sentence) {
        sentence.article = sentence.article.or_else(|| said.art.clone());
        sentence.statute = Some(said.statute.clone()).filter(|statute| !statute.is_empty() && *statute != self.rules.statute);
        self.list.push(sentence);
    }

    fn seats(&mut self) {
        if let Some(said) = &self.rules.seats {
            self.say(said, Sentence::new("seats", &[("seats", &said.value.to_string())]));
        }
        if let Some(said) = &self.rules.voting_seats {
            self.say(said, Sentence::new("voting-seats", &[("seats", &said.value.to_string())]));
        }
        for sector in &self.rules.sectors {
            let seats = sector.seats.map_or_else(|| "open".to_owned(), |seats| seats.to_string());
            let weight = sector.weight.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
            let kind = if sector.has_ballot { "voting" } else { "consultative" };
            let params = [("sector", sector.id.as_str()), ("seats", &seats), ("weight", &weight), ("kind", kind)];
            let mut sentence = Sentence::new("sector", &params);
            sentence.article.clone_from(&sector.art);
            self.list.push(sentence);
        }
        if let Some(said) = &self.rules.weights {
            let scheme = said.value.scheme.as_str();
            let over = said.value.computed_over.map_or("none", super::model::Over::as_str);
            let cap = said.value.cap.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
            self.say(said, Sentence::new("weights", &[("scheme", scheme), ("over", over), ("cap", &cap)]));
        }
    }

    fn convening(&mut self) {
        let convening = self.rules.convening.clone();
        for (kind, said) in &convening.notice {
            let days = convening.days.as_ref().map_or("calendar", |days| days.value.as_str());
            let sentence = match &said.value {
                Term::Free => Sentence::new("notice-none", &[("kind", kind)]),
                Term::Words(words) => Sentence::new("notice-words", &[("kind", kind), ("words", words)]),
                Term::Span(span) => Sentence::new("notice", &[("kind", kind), ("span", &span.to_string()), ("days", days)]),
            };
            self.say(said, sentence);
        }
        if let Some(said) = &convening.on_request {
            let span = |span: Option<super::span::Span>| span.map_or_else(|| "none".to_owned(), |span| span.to_string());
            let (notice, hold) = (span(said.value.notice_within), span(said.value.hold_within));
            let sentence = Sentence::new("on-request", &[("notice_within", &notice), ("hold_within", &hold)]);
            self.say(said, sentence.with(said.value.by.iter().map(condition).collect()));
        }
        if let Some(said) = &convening.cure {
            self.say(said, Sentence::new("cure", &[]).with(vec![condition(&said.value)]));
        }
        if let Some(said) = self.rules.agenda_closed.clone().filter(|said| said.value) {
            self.say(&said, Sentence::new("agenda-closed", &[]));
        } else if let Some(said) = &convening.off_agenda {
            let when = said.value.when.clone().unwrap_or_else(|| "none".to_owned());
            let sentence = Sentence::new("off-agenda", &[("when", &when)]);
            self.say(said, sentence.with(said.value.cond.iter().map(condition).collect()));
        }
    }

    fn calls(&mut self) {
        for said in self.rules.calls.clone() {
            let call = &said.value;
            let nth = call.nth.to_string();
            let when = call.when.map_or("none", super::model::When::as_str);
            let after = call.after.map_or_else(|| "none".to_owned(), |span| span.to_string());
            let must_say = call.notice_must_say.clone().unwrap_or_else(|| "none".to_owned());
            let session = self.rules.session.clone().unwrap_or_else(|| "none".to_owned());
            let params =
                [("nth", nth.as_str()), ("when", when), ("after", &after), ("notice_must_say", &must_say), ("session", &session)];
            let key = if call.quorum.is_some() { "call" } else { "call-without-quorum" };
            let sentence = Sentence::new(key, &params).with(call.quorum.iter().map(condition).collect());
            self.say(&said, sentence);
        }
        if let Some(said) = self.rules.quorum_check.clone() {
            self.say(&said, Sentence::new("quorum-check", &[("check", said.value.as_str())]));
        }
        for (about, said) in self.rules.readings.clone() {
            let chosen = said.value.chosen.clone().unwrap_or_else(|| "none".to_owned());
            let choices = said.value.choices.join(", ");
            self.say(&said, Sentence::new("reading", &[("about", &about), ("chosen", &chosen), ("choices", &choices)]));
        }
    }

    fn deciding(&mut self) {
        if let Some(said) = self.rules.consensus_first.clone() {
            self.say(&said, Sentence::new("consensus", &[("meaning", &said.value)]));
        }
        let kinds = self.rules.kinds.clone().into_iter().map(|(kind, said)| (Some(kind), said));
        for (kind, said) in self.rules.default.clone().into_iter().map(|said| (None, said)).chain(kinds) {
            let mut parts: Vec<Sentence> = said.value.cond.iter().map(condition).collect();
            for (name, cond) in &said.value.grades {
                parts.push(Sentence::new("grade", &[("grade", name)]).with(vec![condition(cond)]));
            }
            let sentence = match &kind {
                None => Sentence::new("majority", &[]),
                Some(kind) => Sentence::new("majority-kind", &[("kind", kind)]),
            };
            self.say(&said, sentence.with(parts));
        }
        if let Some(said) = self.rules.tie.clone() {
            let parts = said.value.iter().map(|step| Sentence::new("tie-step", &[("step", step.as_str())])).collect();
            let first = said.value.first().copied().unwrap_or(TieStep::Rejected);
            self.say(&said, Sentence::new("tie", &[("first", first.as_str())]).with(parts));
        }
        if let Some(said) = self.rules.veto.clone() {
            let effect = said.value.effect.as_str();
            let sentence = Sentence::new("veto", &[("sectors", &said.value.sectors.join(", ")), ("effect", effect)]);
            self.say(&said, sentence.with(vec![condition(&said.value.cond)]));
        }
        if let Some(said) = self.rules.seats_fall_to_in_office.clone() {
            self.say(&said, Sentence::new("seats-fall", &[("when", &said.value)]));
        }
    }

    fn ballots(&mut self) {
        if let Some(said) = self.rules.may_abstain.clone() {
            self.say(&said, Sentence::new("abstain", &[("allowed", if said.value { "yes" } else { "no" })]));
        }
        if let Some(said) = self.rules.abstain_forbidden_for.clone() {
            self.say(&said, Sentence::new("abstain-forbidden", &[("sectors", &said.value.join(", "))]));
        }
        if let Some(said) = self.rules.leaving_abstains.clone().filter(|said| said.value) {
            self.say(&said, Sentence::new("leaving-abstains", &[]));
        }
        if let Some(said) = self.rules.repeat.clone() {
            let again = said.value.again.clone().unwrap_or_else(|| "none".to_owned());
            self.say(&said, Sentence::new("repeat", &[("again", &again)]).with(vec![condition(&said.value.when)]));
        }
        if let Some(said) = self.rules.proxy.clone() {
            let proxy = &said.value;
            let when = proxy.allowed_when.clone().unwrap_or_else(|| "none".to_owned());
            let max = proxy.max_held.map_or_else(|| "none".to_owned(), |max| max.to_string());
            let quorum = proxy.counts_for_quorum.map_or("none", |counts| if counts { "yes" } else { "no" });
            let key = if proxy.allowed { "proxy" } else { "proxy-none" };
            self.say(&said, Sentence::new(key, &[("when", &when), ("max", &max), ("quorum", quorum)]));
        }
        if let Some(said) = self.rules.ballot.default.clone() {
            self.say(&said, Sentence::new("ballot", &[("form", &said.value)]));
        }
        for (key, said) in [("roll-call", self.rules.ballot.roll_call.clone()), ("secret", self.rules.ballot.secret.clone())] {
            let Some(said) = said else { continue };
            let word = |text: Option<&String>| text.cloned().unwrap_or_else(|| "none".to_owned());
            let (only_if, asks) = (word(said.value.only_if.as_ref()), word(said.value.on_request.as_ref()));
            let only_for = if said.value.only_for.is_empty() { "none".to_owned() } else { said.value.only_for.join(", ") };
            let sentence = Sentence::new(key, &[("only_if", &only_if), ("only_for", &only_for), ("asks", &asks)]);
            self.say(&said, sentence.with(said.value.cond.iter().map(condition).collect()));
        }
    }

    fn others(&mut self) {
        if let Some(said) = self.rules.recusal.clone() {
            let replaced = if said.value.chair_replaced_for_item == Some(true) { "yes" } else { "no" };
            let mut parts = Vec::new();
            for (when, quorum) in &said.value.lowers_quorum {
                parts.push(Sentence::new("recusal-quorum", &[]).with(vec![condition(when), condition(quorum)]));
            }
            let when = said.value.when.clone().unwrap_or_else(|| "none".to_owned());
            self.say(&said, Sentence::new("recusal", &[("chair_replaced", replaced), ("when", &when)]).with(parts));
        }
        for (office, said) in self.rules.appoint.clone() {
            let rounds = (1_u64..).zip(&said.value.rounds).map(|(number, round)| {
                let number = number.to_string();
                match round {
                    super::model::Round::Cond(cond) => Sentence::new("round", &[("round", &number)]).with(vec![condition(cond)]),
                    super::model::Round::Plurality { .. } => Sentence::new("round-plurality", &[("round", &number)]),
                }
            });
            self.say(&said, Sentence::new("appoint", &[("office", &office)]).with(rounds.collect()));
        }
        for conflict in self.rules.conflicts.clone() {
            let params = [("law", conflict.law.as_str()), ("article", &conflict.law_article), ("about", &conflict.about)];
            let parts = conflict.law_cond.iter().map(condition).collect();
            self.say(&conflict.own, Sentence::new("prevailing", &params).with(parts));
        }
    }

    /// What is shown and not computed, in the statute's own words.
    fn shown(&mut self) {
        for (block, said) in self.rules.shown.clone() {
            let words = plain(&said.value);
            if !words.is_empty() {
                self.say(&said, Sentence::new("shown", &[("block", &block), ("content", &words)]));
            }
        }
    }

    /// What no text at hand says: silence is shown as such.
    fn silences(&mut self) {
        let silent = [
            ("quorum", self.rules.calls.is_empty()),
            ("majority", self.rules.default.is_none()),
            ("tie", self.rules.tie.is_none()),
        ];
        for (what, _) in silent.into_iter().filter(|(_, is_silent)| *is_silent) {
            self.list.push(Sentence::new("not-said", &[("what", what)]));
        }
        for id in &self.rules.missing {
            self.list.push(Sentence::new("missing-statute", &[("id", id)]));
        }
    }
}

/// A block that is not computed, as keys and values in a line.
fn plain(node: &Node) -> String {
    match &node.value {
        Value::Null => String::new(),
        Value::Bool(true) => "✓".to_owned(),
        Value::Bool(false) => "✗".to_owned(),
        Value::Integer(number) => number.to_string(),
        Value::Decimal(text) | Value::Text(text) => text.replace('_', " "),
        Value::List(items) => items.iter().map(plain).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", "),
        Value::Map(entries) => {
            let told = entries.iter().filter(|entry| !matches!(entry.key.as_str(), "art" | "note" | "why"));
            let pairs = told.map(|entry| (entry.key.replace('_', " "), plain(&entry.node), &entry.node.value));
            let texts = pairs.map(|(key, text, value)| match value {
                Value::Map(_) => format!("{key} ({text})"),
                _ => format!("{key}: {text}"),
            });
            texts.collect::<Vec<_>>().join("; ")
        }
    }
}

/// A condition as a sentence with what stands below it.
#[must_use]
pub fn condition(cond: &Cond) -> Sentence {
    let parts = |list: &[Cond]| list.iter().map(condition).collect();
    let mut sentence = match cond {
        Cond::Compare(compare) => {
            let without = if compare.without_roles.is_empty() { "none".to_owned() } else { compare.without_roles.join(", ") };
            let mut sentence = Sentence::new("compare", &[("without", &without)]);
            sentence.condition = Some(compare.condition.clone());
            sentence.is_weighted = compare.weighted;
            sentence
        }
        Cond::All(list) => Sentence::new("all-of", &[]).with(parts(list)),
        Cond::Any(list) => Sentence::new("any-of", &[]).with(parts(list)),
        Cond::Not(part) => Sentence::new("not-so", &[]).with(vec![condition(part)]),
        Cond::RolePresent { role, .. } => Sentence::new("role-present", &[("role", role)]),
        Cond::SpokespersonsPresent { decided_by, .. } => {
            let by = decided_by.as_deref().unwrap_or("none");
            Sentence::new("spokespersons", &[("decided_by", by)])
        }
        Cond::Largest { count, .. } => Sentence::new("largest", &[("count", count.as_str())]),
        Cond::Always { .. } => Sentence::new("no-quorum-needed", &[]),
        Cond::Unknown { what } => Sentence::new("unknown", &[("what", what)]),
        Cond::Sectors { which, cond, empty, .. } => {
            let empty = empty.map_or("none", super::cond::EmptySector::as_str);
            let list = |scope: &Option<Vec<String>>| scope.as_ref().map_or_else(|| "all".to_owned(), |list| list.join(", "));
            let (key, sectors, number) = match which {
                Which::In(id) => ("in-sector", id.clone(), 1),
                Which::Each(scope) => ("each-sector", list(scope), 0),
                Which::Some { at_least, among } => ("some-sector", list(among), *at_least),
            };
            let params = [("sectors", sectors.as_str()), ("number", &number.to_string()), ("empty", empty)];
            Sentence::new(key, &params).with(vec![condition(cond)])
        }
    };
    sentence.article = match cond {
        Cond::All(_) | Cond::Any(_) | Cond::Not(_) => None,
        other => other.art().map(str::to_owned),
    };
    sentence
}
