//! Convening, agenda, kinds of session and calls.

use std::collections::BTreeMap;

use super::{At, Reader};
use crate::statute::model::{Call, Convening, Days, OffAgenda, OnRequest, Said, Session, Term, When};
use crate::statute::problem::ProblemCode;
use crate::statute::span::Span;
use crate::statute::tree::Value;

/// Kinds of session that any statute may give a notice; a body's own kinds are added.
const KINDS: [&str; 4] = ["ordinary", "extraordinary", "constitutive", "second_call"];

pub(super) fn calls(reader: &mut Reader, at: &At<'_>) -> Vec<Said<Call>> {
    let Some(list) = at.key("calls") else { return Vec::new() };
    if !matches!(list.node.value, Value::List(_)) {
        reader.kind(&list, "list of calls");
        return Vec::new();
    }
    list.items().iter().filter_map(|item| call(reader, item)).collect()
}

fn call(reader: &mut Reader, at: &At<'_>) -> Option<Said<Call>> {
    let keys = ["nth", "when", "after", "within", "same_hour", "same_agenda", "notice_must_say", "quorum", "else"];
    if !reader.keys(at, &keys) {
        return None;
    }
    let nth = reader.required(at, "nth");
    let call = Call {
        nth: reader.whole(nth)?,
        when: reader.word(at.key("when"), &When::WORDS),
        after: reader.span(at.key("after")),
        within: reader.span(at.key("within")),
        same_hour: reader.flag(at.key("same_hour")),
        same_agenda: reader.flag(at.key("same_agenda")),
        notice_must_say: reader.text(at.key("notice_must_say")),
        quorum: reader.condition(at.key("quorum")),
        otherwise: reader.text(at.key("else")),
    };
    Some(at.said(call))
}

pub(super) fn sessions(reader: &mut Reader, at: &At<'_>) -> Vec<(String, Session)> {
    let mut found = Vec::new();
    for (name, block) in at.key("kinds_of_session").iter().flat_map(At::named) {
        reader.keys(&block, &["calls", "notice", "agenda_closed", "every"]);
        let session = Session {
            calls: calls(reader, &block),
            notice: block.key("notice").and_then(|notice| term(reader, &notice)),
            agenda_closed: block.key("agenda_closed").and_then(|flag| reader.flag(Some(flag.clone())).map(|f| flag.said(f))),
            every: block.key("every").and_then(|every| reader.span(Some(every.clone())).map(|span| every.said(span))),
        };
        found.push((name, session));
    }
    found
}

pub(super) fn convening(reader: &mut Reader, at: &At<'_>) -> Convening {
    let mut convening = Convening::default();
    let own: Vec<String> = at.key("kinds_of_session").iter().flat_map(At::named).map(|(name, _)| name).collect();
    if let Some(block) = at.key("convene") {
        let keys = ["by", "notice", "on_request", "cure", "per_year_min", "channel", "documents"];
        if reader.keys(&block, &keys) {
            convening.by = block.key("by").and_then(|by| reader.text(Some(by.clone())).map(|text| by.said(text)));
            let meetings = block.key("per_year_min");
            convening.per_year_min = meetings.and_then(|number| reader.whole(Some(number.clone())).map(|n| number.said(n)));
            convening.on_request = block.key("on_request").map(|block| block.said(on_request(reader, &block)));
            convening.cure = block.key("cure").and_then(|cure| {
                reader.keys(&cure, &["cond"]);
                let cond = reader.required(&cure, "cond")?;
                reader.condition(Some(cond)).map(|cond| cure.said(cond))
            });
        }
    }
    let notice = at.key("convene").and_then(|block| block.key("notice")).or_else(|| at.key("notice"));
    if let Some(notice) = notice {
        notices(reader, &notice, &own, &mut convening);
    }
    if let Some(agenda) = at.key("agenda") {
        reader.keys(&agenda, &["fixed_by", "off_agenda", "items_within"]);
        reader.text(agenda.key("fixed_by"));
        reader.span(agenda.key("items_within"));
        convening.off_agenda = agenda.key("off_agenda").map(|block| block.said(off_agenda(reader, &block)));
    }
    convening
}

fn notices(reader: &mut Reader, at: &At<'_>, own: &[String], convening: &mut Convening) {
    if !matches!(at.node.value, Value::Map(_)) {
        convening.notice.extend(term(reader, at).map(|term| ("ordinary".to_owned(), term)));
        return;
    }
    let mut allowed: Vec<&str> = own.iter().map(String::as_str).collect();
    allowed.extend(KINDS);
    allowed.extend(["days", "urgent"]);
    reader.keys(at, &allowed);
    if let Some(days) = at.key("days") {
        convening.days = reader.word(Some(days.clone()), &Days::WORDS).map(|word| days.said(word));
    }
    let mut found = BTreeMap::new();
    for (kind, inner) in at.named().into_iter().filter(|(kind, _)| kind != "days") {
        found.extend(term(reader, &inner).map(|term| (kind, term)));
    }
    convening.notice.extend(found);
}

/// A duration, `none`, what else a statute says, or a block with `notice`.
fn term(reader: &mut Reader, at: &At<'_>) -> Option<Said<Term>> {
    if matches!(at.node.value, Value::Map(_)) {
        reader.keys(at, &["notice", "reasons", "first_item"]);
        let notice = reader.required(at, "notice")?;
        return term(reader, &notice);
    }
    let text = reader.text(Some(at.clone()))?;
    let term = match text.as_str() {
        "none" => Term::Free,
        "allowed" | "announced_in_the_first" => Term::Words(text),
        _ => Term::Span(reader.span(Some(at.clone()))?),
    };
    Some(at.said(term))
}

fn on_request(reader: &mut Reader, at: &At<'_>) -> OnRequest {
    reader.keys(at, &["by", "notice_within", "hold_within", "reasons"]);
    OnRequest {
        by: reader.condition(at.key("by")),
        notice_within: reader.span(at.key("notice_within")),
        hold_within: reader.span(at.key("hold_within")),
    }
}

fn off_agenda(reader: &mut Reader, at: &At<'_>) -> OffAgenda {
    reader.keys(at, &["when", "cond", "else"]);
    OffAgenda {
        when: reader.text(at.key("when")),
        cond: reader.condition(at.key("cond")),
        otherwise: reader.text(at.key("else")),
    }
}

impl Reader {
    fn span(&mut self, at: Option<At<'_>>) -> Option<Span> {
        let at = at?;
        let text = self.text(Some(at.clone()))?;
        let span = text.parse().ok();
        if span.is_none() {
            self.note(&at, ProblemCode::DurationMalformed, &[("text", &text)]);
        }
        span
    }
}
