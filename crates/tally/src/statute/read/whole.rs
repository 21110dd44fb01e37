//! The whole text: what stands at its top, and its sectors.

use super::{At, Reader, Reading, copies};
use crate::statute::figure::Figure;
use crate::statute::model::{Over, Scheme, Sector, Statute, Weights};
use crate::statute::problem::ProblemCode;
use crate::statute::tree::{Node, Value};

const KEYS: &[&str] = &[
    "form",
    "id",
    "body",
    "country",
    "source",
    "fallback",
    "falls_back_to",
    "mandatory",
    "effect",
    "sectors",
    "weights",
    "empty_sector",
    "min_class",
    "bodies",
    "notes",
    "reports",
];

/// Reads a statute. What is not understood is noted, and is not said in the value.
#[must_use]
pub fn read(tree: &Node) -> Reading<Statute> {
    let mut reader = Reader::default();
    let tree = copies::expand(tree, &mut reader.problems);
    let at = At::new(&tree);
    let mut statute = Statute::default();
    if reader.keys(&at, KEYS) {
        let form = reader.required(&at, "form");
        if let Some(form) = form.filter(|form| form.node.as_text() != Some("statute/1")) {
            reader.note(&form, ProblemCode::FormUnknown, &[]);
        }
        let id = reader.required(&at, "id");
        statute.id = reader.text(id).unwrap_or_default();
        head(&mut reader, &at, &mut statute);
        statute.sectors = sectors(&mut reader, &at);
        statute.weights = weights(&mut reader, &at).map(|(at, weights)| at.said(weights));
        let bodies = reader.required(&at, "bodies");
        for (name, body) in bodies.iter().flat_map(At::named) {
            let read = super::bodies::read(&mut reader, &body);
            statute.bodies.push((name, read));
        }
    }
    Reading { value: statute, problems: reader.problems.0 }
}

fn head(reader: &mut Reader, at: &At<'_>, statute: &mut Statute) {
    if let Some(title) = at.key("title") {
        let titles = title.node.entries().iter().filter_map(|entry| Some((entry.key.clone(), entry.node.as_text()?.to_owned())));
        statute.titles = titles.collect();
        if !matches!(title.node.value, Value::Map(_)) {
            reader.kind(&title, "text by language");
        }
    }
    if let Some(source) = at.key("source") {
        reader.shown(&source, &["url", "articles", "general"]);
        statute.source_url = source.node.get("url").and_then(Node::as_text).map(str::to_owned);
    }
    if let Some(fallback) = at.key("fallback") {
        for item in fallback.items() {
            let said = item.said(reader.text(Some(item.clone())).unwrap_or_default());
            statute.fallback.push(said);
        }
    }
    for (law, body) in at.key("falls_back_to").iter().flat_map(At::named) {
        let body = reader.text(Some(body)).unwrap_or_default();
        statute.falls_back_to.insert(law, body);
    }
    if let Some(mandatory) = at.key("mandatory") {
        for item in mandatory.items() {
            match item.node.as_label() {
                Some(article) => statute.mandatory.push(article),
                None => reader.kind(&item, "article"),
            }
        }
    }
    for (body, effect) in at.key("effect").iter().flat_map(At::named) {
        if let Some(word) = effect.node.as_text() {
            statute.effect.insert(body, word.to_owned());
        } else {
            reader.shown(&effect, &["deadline", "silence"]);
        }
    }
    statute.empty_sector = super::conditions::empty(reader, at);
    statute.min_class = reader.whole(at.key("min_class")).unwrap_or_default();
    reader.shown_list(at.key("reports"), &["every", "kind"]);
    for key in ["effect", "reports", "notes"] {
        statute.shown.extend(at.key(key).map(|inner| (key.to_owned(), inner.node.clone())));
    }
}

fn sectors(reader: &mut Reader, at: &At<'_>) -> Vec<Sector> {
    let items = at.key("sectors").map(|list| list.items()).unwrap_or_default();
    items.iter().filter_map(|item| sector(reader, item)).collect()
}

fn sector(reader: &mut Reader, at: &At<'_>) -> Option<Sector> {
    let allowed = [
        "id",
        "seats",
        "parts",
        "weight",
        "weight_per_seat",
        "vote",
        "voice",
        "may_abstain",
        "chosen",
        "by",
        "criteria",
        "named_by",
    ];
    if !reader.keys(at, &allowed) {
        return None;
    }
    let id = reader.required(at, "id");
    let sector = Sector {
        id: reader.text(id)?,
        seats: reader.whole(at.key("seats").filter(|seats| seats.node.as_text() != Some("unknown"))),
        weight: reader.figure(at.key("weight")),
        weight_per_seat: reader.figure(at.key("weight_per_seat")),
        has_ballot: reader.flag(at.key("vote")).unwrap_or(true),
        may_abstain: reader.flag(at.key("may_abstain")).unwrap_or(true),
        art: at.art.clone(),
        place: at.node.place,
    };
    // Parts are seats when they are whole, and shares of the sector's weight when they are fractions.
    let parts = at.key("parts").map(|parts| parts.named()).unwrap_or_default();
    let numbers: Vec<Figure> = parts.into_iter().filter_map(|(_, part)| reader.figure(Some(part))).collect();
    let sum = numbers.iter().fold(Figure::zero(), |sum, part| sum.plus(part));
    let is_share = numbers.iter().any(|part| part.as_whole().is_none());
    let expected = if is_share { Some(Figure::from(1)) } else { sector.seats.map(Figure::from) };
    if !numbers.is_empty() && expected.is_some_and(|expected| expected != sum) {
        reader.note(at, ProblemCode::SectorsDoNotAdd, &[("sector", &sector.id), ("sum", &sum.to_string())]);
    }
    Some(sector)
}

/// How seats weigh, with where it stands.
pub(super) fn weights<'a>(reader: &mut Reader, at: &At<'a>) -> Option<(At<'a>, Weights)> {
    let at = at.key("weights")?;
    if !reader.keys(&at, &["scheme", "within_part", "computed_over", "cap"]) {
        return None;
    }
    let schemes = [
        ("head_count", Scheme::HeadCount),
        ("per_seat", Scheme::PerSeat),
        ("equal_per_sector", Scheme::EqualPerSector),
        ("nested_equal", Scheme::NestedEqual),
    ];
    let scheme = reader.required(&at, "scheme");
    let scheme = reader.word(scheme, &schemes)?;
    let over = [
        ("seats", Over::Seats),
        ("in_office", Over::InOffice),
        ("members_in_good_standing", Over::InOffice),
        ("present", Over::Present),
    ];
    let computed_over = reader.word(at.key("computed_over"), &over);
    let cap = reader.figure(at.key("cap"));
    for (_, part) in at.key("within_part").iter().flat_map(At::named) {
        reader.figure(Some(part));
    }
    Some((at, Weights { scheme, computed_over, cap }))
}

impl Reader {
    /// A number of seats, or a share as text.
    pub(super) fn figure(&mut self, at: Option<At<'_>>) -> Option<Figure> {
        let at = at?;
        match &at.node.value {
            Value::Text(text) => {
                let figure = text.parse().ok().map(Figure::as_weight);
                if figure.is_none() {
                    self.kind(&at, "fraction");
                }
                figure
            }
            _ => self.whole(Some(at)).map(Figure::from),
        }
    }

    fn shown_list(&mut self, at: Option<At<'_>>, allowed: &[&str]) {
        at.iter().flat_map(At::items).for_each(|item| self.shown(&item, allowed));
    }
}
