//! One body: its seats, its rule blocks, and what is shown of it.

use super::{At, Reader, deciding, meeting};
use crate::statute::model::{Appointment, Body, ChairBallot, ReadingChoice, Recusal, Round};
use crate::statute::problem::ProblemCode;
use crate::statute::tree::{Entry, Value};

const KEYS: &[&str] = &[
    "seats",
    "voting_seats",
    "falls_back_to",
    "members",
    "appoint",
    "stand_in",
    "substitutes",
    "term",
    "loses_seat",
    "convene",
    "notice",
    "agenda",
    "calls",
    "kinds_of_session",
    "quorum_check",
    "remote",
    "vote",
    "recusal",
    "publicity",
    "minutes",
    "dissent",
    "motions",
    "consensus_first",
    "effect",
    "created_by",
    "chair",
    "rules",
    "chosen",
    "max",
    "reports",
    "weights",
    "commissions",
];

/// Blocks that are shown and minuted, with the keys they may hold at any depth. The first level of `members` and
/// `substitutes` names roles and sectors, so any key may stand there.
const SHOWN: &[(&str, &[&str])] = &[
    ("stand_in", &["chair", "secretary", "vice_chair"]),
    ("term", &["years", "applies_to", "renewable", "until_replaced", "ends_with", "replacement"]),
    ("loses_seat", &["absences_unexcused", "consecutive", "or_total", "per", "chair"]),
    ("remote", &["allowed", "mixed", "asynchronous_forum", "counts_as_present", "grace"]),
    ("publicity", &["sessions", "closed_item", "when", "cond", "count", "at_least", "more_than", "of", "plus", "min"]),
    (
        "minutes",
        &[
            "approved",
            "content",
            "signed",
            "extracts_before_approval",
            "may_change_substance",
            "names",
            "individual_vote_on_request",
            "no_quorum",
            "corrections",
        ],
    ),
    (
        "dissent",
        &[
            "particular_vote",
            "within",
            "joined_to",
            "against_or_abstain_in_minutes_frees_from_liability",
            "recorded_on_request",
            "defended_in",
            "abstention_or_particular_vote_in_minutes",
        ],
    ),
    ("motions", &["proposer_and_two_seconders"]),
    ("effect", &["deadline", "silence"]),
    ("created_by", &[]),
    ("chair", &["who", "named_and_removed_by", "named_by"]),
    ("rules", &[]),
    ("chosen", &[]),
    ("reports", &["every", "kind", "approved_by", "carry_all_opinions"]),
    ("commissions", &["max", "seats", "min", "reports", "approved_by", "carry_all_opinions", "composition"]),
];

const MEMBER_KEYS: &[&str] = &[
    "vote",
    "voice",
    "named_by",
    "elected_by",
    "proposed_by",
    "ex_officio",
    "from",
    "max",
    "min",
    "of",
    "vocals",
    "not",
    "per_sector",
];

pub(super) fn read(reader: &mut Reader, at: &At<'_>) -> Body {
    let mut body = Body { place: at.node.place, ..Body::default() };
    let readings: Vec<&str> = at.node.entries().iter().filter_map(|e| is_reading(e).then_some(e.key.as_str())).collect();
    if !reader.keys(at, &[KEYS, &readings].concat()) {
        return body;
    }
    seats(reader, at, &mut body);
    for (law, name) in at.key("falls_back_to").iter().flat_map(At::named) {
        let said = name.said(reader.text(Some(name.clone())).unwrap_or_default());
        body.falls_back_to.insert(law, said);
    }
    body.calls = meeting::calls(reader, at);
    body.sessions = meeting::sessions(reader, at);
    body.quorum_check = at.key("quorum_check").and_then(|check| {
        let words = crate::statute::model::QuorumCheck::WORDS;
        reader.word(Some(check.clone()), &words).map(|word| check.said(word))
    });
    body.convening = meeting::convening(reader, at);
    for (about, choice) in read_readings(reader, at) {
        body.readings.push((about, choice));
    }
    if let Some(block) = at.key("vote") {
        body.deciding = deciding::read(reader, &block);
        body.readings.extend(read_readings(reader, &block));
    }
    body.consensus_first = at.key("consensus_first").map(|block| {
        reader.keys(&block, &["meaning", "objections"]);
        block.said(reader.text(block.key("meaning")).unwrap_or_default())
    });
    body.recusal = at.key("recusal").map(|block| block.said(recusal(reader, &block)));
    for (office, block) in at.key("appoint").iter().flat_map(At::named) {
        let appointment = appointment(reader, &block);
        body.appoint.push((office, block.said(appointment)));
    }
    members(reader, at, &mut body);
    body.weights = super::whole::weights(reader, at).map(|(at, weights)| at.said(weights));
    for (key, allowed) in SHOWN {
        if let Some(block) = at.key(key) {
            reader.shown(&block, allowed);
            body.shown.push(((*key).to_owned(), block.node.clone()));
        }
    }
    reader.whole(at.key("max"));
    body
}

fn is_reading(entry: &Entry) -> bool {
    entry.key.ends_with("_reading")
}

fn seats(reader: &mut Reader, at: &At<'_>, body: &mut Body) {
    if let Some(seats) = at.key("seats") {
        match &seats.node.value {
            Value::Text(text) if text == "unknown" => body.seats_unknown = Some(seats.node.place),
            // A template of bodies: between so many and so many.
            Value::Map(_) => {
                reader.keys(&seats, &["min", "max"]);
            }
            _ => body.seats = reader.whole(Some(seats.clone())).map(|number| seats.said(number)),
        }
    }
    if let Some(seats) = at.key("voting_seats") {
        body.voting_seats = reader.whole(Some(seats.clone())).map(|number| seats.said(number));
    }
}

/// Keys that end in `_reading`, by what they are about.
fn read_readings(reader: &mut Reader, at: &At<'_>) -> Vec<(String, crate::statute::model::Said<ReadingChoice>)> {
    let entries = at.node.entries().iter().filter(|entry| is_reading(entry));
    let keys: Vec<&String> = entries.map(|entry| &entry.key).collect();
    let mut found = Vec::new();
    for key in keys {
        let Some(block) = at.key(key) else { continue };
        let about = key.trim_end_matches("_reading").to_owned();
        let mut choice = ReadingChoice { choices: Vec::new(), chosen: None };
        if block.node.as_text().is_none() && reader.keys(&block, &["choices", "chosen"]) {
            choice.choices = reader.words(block.key("choices")).unwrap_or_default();
            choice.chosen = reader.text(block.key("chosen"));
            if choice.choices.is_empty() {
                reader.note(&block, ProblemCode::KeyMissing, &[("key", "choices")]);
            }
        }
        found.push((about, block.said(choice)));
    }
    found
}

fn recusal(reader: &mut Reader, at: &At<'_>) -> Recusal {
    reader.keys(at, &["when", "chair_replaced_for_item", "breach", "lowers_quorum"]);
    let mut recusal = Recusal {
        when: reader.text(at.key("when")),
        chair_replaced_for_item: reader.flag(at.key("chair_replaced_for_item")),
        lowers_quorum: Vec::new(),
    };
    for item in at.key("lowers_quorum").iter().flat_map(At::items) {
        reader.keys(&item, &["when", "quorum"]);
        let (when, quorum) = (reader.required(&item, "when"), reader.required(&item, "quorum"));
        if let (Some(when), Some(quorum)) = (reader.condition(when), reader.condition(quorum)) {
            recusal.lowers_quorum.push((when, quorum));
        }
    }
    recusal
}

fn appointment(reader: &mut Reader, at: &At<'_>) -> Appointment {
    let mut appointment = Appointment::default();
    if !reader.keys(at, &["rounds", "tie"]) {
        return appointment;
    }
    for item in at.key("rounds").iter().flat_map(At::items) {
        reader.keys(&item, &["cond", "plurality"]);
        if item.node.get("plurality").is_some() {
            reader.flag(item.key("plurality"));
            appointment.rounds.push(Round::Plurality { art: item.art.clone() });
        } else if let Some(cond) = reader.required(&item, "cond") {
            let cond = reader.condition(Some(cond));
            appointment.rounds.extend(cond.map(Round::Cond));
        }
    }
    appointment.tie = at.key("tie").map(|tie| deciding::steps(reader, &tie)).unwrap_or_default();
    appointment
}

fn members(reader: &mut Reader, at: &At<'_>, body: &mut Body) {
    for key in ["members", "substitutes"] {
        let Some(block) = at.key(key) else { continue };
        body.shown.push((key.to_owned(), block.node.clone()));
        for (_, inner) in block.named() {
            reader.shown(&inner, MEMBER_KEYS);
        }
        block.items().iter().for_each(|item| reader.shown(item, MEMBER_KEYS));
    }
    let Some(own) = at.key("members").and_then(|members| members.key("chair")).and_then(|chair| chair.key("vote")) else {
        return;
    };
    let ballot = match &own.node.value {
        Value::Bool(true) => Some(ChairBallot::Member),
        Value::Bool(false) => Some(ChairBallot::Never),
        _ => reader.word(
            Some(own.clone()),
            &[
                ("tie_only", ChairBallot::TieOnly),
                ("tie_only_or_member", ChairBallot::TieOnlyOrMember),
                ("only_if_member", ChairBallot::OnlyIfMember),
            ],
        ),
    };
    body.chair_ballot = ballot.map(|ballot| own.said(ballot));
}
