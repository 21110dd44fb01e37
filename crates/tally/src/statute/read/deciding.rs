//! The block `vote`: majorities, ties, abstentions, proxies, ballots.

use super::{At, Reader};
use crate::statute::model::{BallotForms, Deciding, Majority, OnDemand, Proxy, Repeat, TieStep, Veto, VetoEffect};
use crate::statute::tree::Value;

const KEYS: &[&str] =
    &["default", "kinds", "tie", "abstain", "proxy", "ballot", "seats_base_falls_to_in_office", "casting_vote", "veto"];

pub(super) fn read(reader: &mut Reader, at: &At<'_>) -> Deciding {
    let mut deciding = Deciding::default();
    let entries = at.node.entries().iter().filter(|entry| entry.key.ends_with("_reading"));
    let readings: Vec<&str> = entries.map(|entry| entry.key.as_str()).collect();
    if !reader.keys(at, &[KEYS, &readings].concat()) {
        return deciding;
    }
    if let Some(block) = at.key("default") {
        deciding.default = majority(reader, &block).map(|majority| block.said(majority));
        asked(&block, "default", &mut deciding);
    }
    for (name, block) in at.key("kinds").iter().flat_map(At::named) {
        deciding.kinds.extend(majority(reader, &block).map(|majority| (name, block.said(majority))));
    }
    if let Some(block) = at.key("tie") {
        if block.node.get("from").is_some() {
            reader.keys(&block, &["from"]);
            asked(&block, "tie", &mut deciding);
        } else {
            deciding.tie = Some(block.said(steps(reader, &block)));
        }
    }
    abstain(reader, at, &mut deciding);
    deciding.proxy = at.key("proxy").and_then(|block| proxy(reader, &block).map(|proxy| block.said(proxy)));
    deciding.ballot = at.key("ballot").map(|block| ballot(reader, &block)).unwrap_or_default();
    let falls = at.key("seats_base_falls_to_in_office");
    deciding.seats_fall_to_in_office = falls.and_then(|words| reader.text(Some(words.clone())).map(|text| words.said(text)));
    if let Some(block) = at.key("casting_vote") {
        reader.keys(&block, &["stand_in", "proxy"]);
        let mut flag = |key| block.key(key).and_then(|flag| reader.flag(Some(flag.clone())).map(|value| flag.said(value)));
        deciding.casting_by_stand_in = flag("stand_in");
        deciding.casting_by_proxy = flag("proxy");
    }
    deciding.veto = at.key("veto").and_then(|block| veto(reader, &block).map(|veto| block.said(veto)));
    deciding
}

fn asked(at: &At<'_>, what: &'static str, deciding: &mut Deciding) {
    if at.node.get("from").is_some_and(|from| from.as_text() == Some("fallback")) {
        deciding.asked_of_fallback.push(at.said(what));
    }
}

fn majority(reader: &mut Reader, at: &At<'_>) -> Option<Majority> {
    if !reader.keys(at, &["name", "cond", "from", "grades", "tie"]) {
        return None;
    }
    reader.word(at.key("from"), &[("fallback", ())]);
    let mut majority = Majority {
        name: reader.text(at.key("name")),
        cond: reader.condition(at.key("cond")),
        grades: Vec::new(),
        tie: at.key("tie").map(|tie| steps(reader, &tie)),
    };
    for item in at.key("grades").iter().flat_map(At::items) {
        reader.keys(&item, &["name", "cond"]);
        let (name, cond) = (reader.required(&item, "name"), reader.required(&item, "cond"));
        if let (Some(name), Some(cond)) = (reader.text(name), reader.condition(cond)) {
            majority.grades.push((name, cond));
        }
    }
    if majority.cond.is_none() && majority.grades.is_empty() && at.node.get("from").is_none() {
        reader.required(at, "cond");
    }
    Some(majority)
}

/// Steps in order: a list, or `{steps: […], art}`.
pub(super) fn steps(reader: &mut Reader, at: &At<'_>) -> Vec<TieStep> {
    let list = if matches!(at.node.value, Value::Map(_)) {
        reader.keys(at, &["steps"]);
        reader.required(at, "steps")
    } else {
        Some(at.clone())
    };
    let Some(list) = list else { return Vec::new() };
    if list.node.as_text().is_some() {
        return reader.word(Some(list), &TieStep::WORDS).into_iter().collect();
    }
    if !matches!(list.node.value, Value::List(_)) {
        reader.kind(&list, "list of steps");
    }
    list.items().into_iter().filter_map(|item| reader.word(Some(item), &TieStep::WORDS)).collect()
}

fn abstain(reader: &mut Reader, at: &At<'_>, deciding: &mut Deciding) {
    let Some(block) = at.key("abstain") else { return };
    if !reader.keys(&block, &["allowed", "forbidden_for", "left_after_debate_began", "repeat_when", "after", "again"]) {
        return;
    }
    let allowed = block.key("allowed");
    deciding.may_abstain = allowed.and_then(|flag| reader.flag(Some(flag.clone())).map(|value| flag.said(value)));
    let forbidden = block.key("forbidden_for");
    deciding.abstain_forbidden_for = forbidden.and_then(|list| reader.words(Some(list.clone())).map(|words| list.said(words)));
    let leaving = block.key("left_after_debate_began");
    deciding.leaving_abstains = leaving.and_then(|word| {
        let counts = reader.word(Some(word.clone()), &[("counts_as_abstain", true), ("counts_as_absent", false)]);
        counts.map(|counts| word.said(counts))
    });
    if let Some(when) = block.key("repeat_when") {
        let (after, again) = (reader.text(block.key("after")), reader.text(block.key("again")));
        let when = reader.condition(Some(when));
        deciding.repeat = when.map(|when| block.said(Repeat { when, after, again }));
    }
}

fn proxy(reader: &mut Reader, at: &At<'_>) -> Option<Proxy> {
    let none = Proxy { allowed: false, allowed_when: None, to: None, max_held: None, counts_for_quorum: None };
    if at.node.as_text().is_some() {
        return reader.word(Some(at.clone()), &[("none", ())]).map(|()| none);
    }
    if !reader.keys(at, &["allowed", "allowed_when", "to", "max_held", "counts_for_quorum", "written"]) {
        return None;
    }
    reader.flag(at.key("written"));
    let allowed_when = reader.text(at.key("allowed_when"));
    Some(Proxy {
        allowed: reader.flag(at.key("allowed")).unwrap_or(true),
        allowed_when,
        to: reader.text(at.key("to")),
        max_held: reader.whole(at.key("max_held")),
        counts_for_quorum: reader.flag(at.key("counts_for_quorum")),
    })
}

fn ballot(reader: &mut Reader, at: &At<'_>) -> BallotForms {
    let mut forms = BallotForms::default();
    if !reader.keys(at, &["default", "roll_call", "secret", "cards", "figures_by_sector"]) {
        return forms;
    }
    let words = [("open", "open"), ("roll_call", "roll_call"), ("show_of_hands", "show_of_hands"), ("secret", "secret")];
    let usual = at.key("default");
    forms.default = usual.and_then(|word| reader.word(Some(word.clone()), &words).map(|name| word.said(name.to_owned())));
    reader.words(at.key("cards"));
    forms.roll_call = at.key("roll_call").map(|block| block.said(on_demand(reader, &block)));
    forms.secret = at.key("secret").map(|block| block.said(on_demand(reader, &block)));
    forms
}

fn on_demand(reader: &mut Reader, at: &At<'_>) -> OnDemand {
    if at.node.as_text().is_some() {
        reader.word(Some(at.clone()), &[("never", ()), ("allowed", ())]);
        return OnDemand { only_if: reader.text(Some(at.clone())), ..OnDemand::default() };
    }
    reader.keys(at, &["on_request", "cond", "only_if", "only_for"]);
    OnDemand {
        on_request: reader.text(at.key("on_request")),
        cond: reader.condition(at.key("cond")),
        only_if: reader.text(at.key("only_if")),
        only_for: reader.words(at.key("only_for")).unwrap_or_default(),
    }
}

fn veto(reader: &mut Reader, at: &At<'_>) -> Option<Veto> {
    if !reader.keys(at, &["sectors", "cond", "effect", "override"]) {
        return None;
    }
    let (sectors, cond, effect) = (reader.required(at, "sectors"), reader.required(at, "cond"), reader.required(at, "effect"));
    let effects = [("rejects", VetoEffect::Rejects), ("second_reading", VetoEffect::SecondReading)];
    Some(Veto {
        sectors: reader.words(sectors)?,
        cond: reader.condition(cond)?,
        effect: reader.word(effect, &effects)?,
        override_cond: reader.condition(at.key("override")),
    })
}
