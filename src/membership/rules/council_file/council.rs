//! The council file (YAML).
//!
//! | key | value |
//! |---|---|
//! | `name` | name by language; needed |
//! | `seat_groups` | list of `{id, seats, name?}`; needed |
//! | `seats_total` | their sum; checked when it is there |
//! | `slug` | part of an address; else made from `city` |
//! | `city`, `country`, `founded`, `city_population` | text, ISO 3166-1, year, number |
//! | `languages`, `default_language` | BCP 47; else those of the names that are given |
//! | `time_zone` | IANA; else UTC |
//! | `hosts` | list of host names |
//! | `look` | `{accent?, brand?}`, colours `#RRGGBB` |
//! | `rule` | `{quorum, majority}` as statutes write conditions; else the default of `claror_tally::Rule` |
//! | `intro`, `source_note` | running text by language |
//! | `facts`, `not_given_by_source`, `page` | notes, kept as they are |

use super::members::Members;
use super::plan::{CollegePlan, CouncilProfile, Look, Texts};
use super::problem::{Place, ProblemCode, Problems};
use super::reader::{Map, Reader};
use super::source::Source;
use super::yaml::{self, Node, Value};
use super::{MAX_SEATS, fields, rule, text};

const KEYS: &[&str] = &[
    "slug",
    "name",
    "city",
    "country",
    "founded",
    "city_population",
    "languages",
    "default_language",
    "time_zone",
    "hosts",
    "look",
    "seat_groups",
    "seats_total",
    "rule",
    "intro",
    "source_note",
    "facts",
    "not_given_by_source",
    "page",
];

/// What the council file says, before the other files are known.
pub(super) struct Draft<'a> {
    file: &'a str,
    profile: CouncilProfile,
    slug: Option<String>,
    given_languages: Option<Vec<String>>,
    default_language: Option<(String, Place)>,
    used_languages: Vec<(String, Place)>,
    groups: Vec<Group>,
    name_place: Place,
}

struct Group {
    college: CollegePlan,
    seats_place: Place,
}

/// Reads the file; nothing comes back when it is no YAML mapping at all.
pub(super) fn read<'a>(source: &Source<'a>, problems: &mut Problems) -> Option<Draft<'a>> {
    let document = yaml::read(source, problems)?;
    let mut reader = Reader { file: source.name, problems, languages: Vec::new() };
    let map = reader.map(&document, "council", KEYS)?;
    let name_node = reader.required(map, "name");
    let name = name_node.map_or_else(Texts::new, |node| reader.texts(node, "name", text::name));
    let groups = groups(&mut reader, map);
    let profile = CouncilProfile {
        name,
        colleges: groups.iter().map(|group| group.college.clone()).collect(),
        ..profile(&mut reader, map)
    };
    let slug = match map.get("slug") {
        Some(node) => reader.form(node, "slug", "slug", fields::slug),
        None => profile.city.as_deref().and_then(fields::slug_of_city),
    };
    if slug.is_none() && map.get("slug").is_none() {
        reader.note(map.place, ProblemCode::MissingKey, &[("key", "slug")]);
    }
    seats_total(&mut reader, map, &profile);
    rule::check_reachable(&mut reader, map, &profile);
    let given_languages = languages(&mut reader, map);
    let default_language = map.get("default_language").and_then(|node| {
        let language = reader.form(node, "default_language", "language", fields::language)?;
        Some((language, node.place))
    });
    Some(Draft {
        file: source.name,
        slug,
        given_languages,
        default_language,
        used_languages: reader.languages,
        groups,
        name_place: name_node.map_or(map.place, |node| node.place),
        profile,
    })
}

/// The languages that the file lists. A list that could not be read counts as none: it has its problem.
fn languages(reader: &mut Reader<'_>, map: Map<'_>) -> Option<Vec<String>> {
    let node = map.get("languages")?;
    let languages = reader.forms(node, "languages", "language", fields::language);
    if matches!(&node.value, Value::List(items) if items.is_empty()) {
        reader.note(node.place, ProblemCode::ValueMissing, &[("field", "languages")]);
    }
    (!languages.is_empty()).then_some(languages)
}

/// The keys that stand for themselves.
fn profile(reader: &mut Reader<'_>, map: Map<'_>) -> CouncilProfile {
    let mut text_of = |key, rule| map.get(key).map_or_else(Texts::new, |node| reader.texts(node, key, rule));
    let intro = text_of("intro", text::prose);
    let source_note = text_of("source_note", text::prose);
    CouncilProfile {
        slug: String::new(),
        name: Texts::new(),
        city: map.get("city").and_then(|node| reader.text(node, "city", text::name)),
        country: map.get("country").and_then(|node| reader.form(node, "country", "country", fields::country)),
        founded: map.get("founded").and_then(|node| reader.integer(node, "founded", 1, 9999)),
        city_population: map.get("city_population").and_then(|node| reader.integer(node, "city_population", 0, u32::MAX)),
        languages: Vec::new(),
        default_language: String::new(),
        time_zone: map
            .get("time_zone")
            .and_then(|node| reader.form(node, "time_zone", "time_zone", fields::time_zone))
            .unwrap_or_else(|| "UTC".to_owned()),
        hosts: map.get("hosts").map_or_else(Vec::new, |node| reader.forms(node, "hosts", "host", fields::host)),
        look: look(reader, map),
        colleges: Vec::new(),
        rule: rule::read(reader, map),
        intro,
        source_note,
        facts: notes(reader, map, "facts"),
        not_given_by_source: notes(reader, map, "not_given_by_source"),
        page: map.get("page").and_then(|node| reader.label(node, "page")),
    }
}

fn look(reader: &mut Reader<'_>, map: Map<'_>) -> Look {
    let Some(look) = map.get("look").and_then(|node| reader.map(node, "look", &["accent", "brand"])) else {
        return Look::default();
    };
    let mut colour = |key| look.get(key).and_then(|node| reader.form(node, key, "colour", fields::colour));
    Look { accent: colour("accent"), brand: colour("brand") }
}

fn notes(reader: &mut Reader<'_>, map: Map<'_>, key: &str) -> Vec<String> {
    let items = map.get(key).map_or(&[][..], |node| reader.list(node, key));
    items.iter().filter_map(|item| reader.text(item, key, text::prose)).collect()
}

fn groups(reader: &mut Reader<'_>, map: Map<'_>) -> Vec<Group> {
    let Some(node) = reader.required(map, "seat_groups") else {
        return Vec::new();
    };
    let items = reader.list(node, "seat_groups");
    if items.is_empty() {
        reader.note(node.place, ProblemCode::ValueMissing, &[("field", "seat_groups")]);
    }
    let mut groups: Vec<Group> = Vec::new();
    for item in items {
        let Some(group) = group(reader, item) else {
            continue;
        };
        let id = &group.college.id;
        if groups.iter().any(|earlier| earlier.college.id == *id) {
            let params = [("field", "seat_groups"), ("value", id.as_str())];
            reader.note(item.place, ProblemCode::DuplicateItem, &params);
        } else {
            groups.push(group);
        }
    }
    groups
}

fn group(reader: &mut Reader<'_>, item: &Node) -> Option<Group> {
    let map = reader.map(item, "seat_groups", &["id", "seats", "name"])?;
    let id = reader.required(map, "id").and_then(|node| reader.form(node, "id", "key", fields::key));
    let seats_node = reader.required(map, "seats");
    let seats = seats_node.and_then(|node| reader.integer(node, "seats", 1, MAX_SEATS));
    let name = map.get("name").map_or_else(Texts::new, |node| reader.texts(node, "name", text::name));
    Some(Group { college: CollegePlan { id: id?, seats: seats?, name }, seats_place: seats_node?.place })
}

fn seats_total(reader: &mut Reader<'_>, map: Map<'_>, profile: &CouncilProfile) {
    let Some(node) = map.get("seats_total") else {
        return;
    };
    let Some(stated) = reader.integer(node, "seats_total", 1, u32::MAX) else {
        return;
    };
    let counted = profile.seats_total();
    if u64::from(stated) != counted {
        let (stated, counted) = (stated.to_string(), counted.to_string());
        let params = [("stated", stated.as_str()), ("counted", counted.as_str())];
        reader.note(node.place, ProblemCode::SeatsTotalDiffers, &params);
    }
}

impl Draft<'_> {
    /// Whether there is such a seat group.
    pub fn has_group(&self, id: &str) -> bool {
        self.groups.iter().any(|group| group.college.id == id)
    }

    /// The languages that the file lists, if it does.
    pub fn given_languages(&self) -> Option<&[String]> {
        self.given_languages.as_deref()
    }

    /// Puts together what depends on the members file: languages and seats.
    pub fn complete(&self, members: Option<&Members>, problems: &mut Problems) -> Option<CouncilProfile> {
        if let Some(members) = members.filter(|members| members.is_whole) {
            self.check_seats(members, problems);
        }
        let languages = match &self.given_languages {
            Some(languages) => {
                self.check_languages(languages, problems);
                languages.clone()
            }
            None => self.languages_of_names(members),
        };
        let default_language = match &self.default_language {
            Some((language, place)) => {
                if !languages.contains(language) {
                    let params = [("field", "default_language"), ("language", language.as_str())];
                    problems.add(self.file, *place, ProblemCode::LanguageNotListed, &params);
                }
                language.clone()
            }
            None => languages
                .iter()
                .find(|language| self.profile.name.contains_key(*language))
                .or(languages.first())
                .cloned()
                .unwrap_or_default(),
        };
        // A name that could not be read at all, or a default that is not listed, has its problem already.
        let name = &self.profile.name;
        let is_listed = languages.contains(&default_language);
        if is_listed && !name.is_empty() && !name.contains_key(&default_language) {
            let params = [("language", default_language.as_str())];
            problems.add(self.file, self.name_place, ProblemCode::NameMissing, &params);
        }
        Some(CouncilProfile { slug: self.slug.clone()?, languages, default_language, ..self.profile.clone() })
    }

    fn check_seats(&self, members: &Members, problems: &mut Problems) {
        for group in &self.groups {
            let CollegePlan { id, seats, .. } = &group.college;
            let counted = members.seats_of(id);
            if u64::from(*seats) != counted {
                let (stated, counted) = (seats.to_string(), counted.to_string());
                let params = [("seat_group", id.as_str()), ("stated", stated.as_str()), ("counted", counted.as_str())];
                problems.add(self.file, group.seats_place, ProblemCode::GroupSeatsDiffer, &params);
            }
        }
    }

    fn check_languages(&self, languages: &[String], problems: &mut Problems) {
        for (language, place) in &self.used_languages {
            if !languages.contains(language) {
                let params = [("field", "languages"), ("language", language.as_str())];
                problems.add(self.file, *place, ProblemCode::LanguageNotListed, &params);
            }
        }
    }

    /// Those of the members' columns, then those of this file, each once.
    fn languages_of_names(&self, members: Option<&Members>) -> Vec<String> {
        let of_members = members.map_or(&[][..], |members| &members.languages);
        let mut languages: Vec<String> = Vec::new();
        for language in of_members.iter().chain(self.used_languages.iter().map(|(language, _)| language)) {
            if !languages.contains(language) {
                languages.push(language.clone());
            }
        }
        languages
    }
}
