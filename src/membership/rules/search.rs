//! Searching names as people type them: without accents, in any order of words.
use crate::foundation::tenancy::Texts;
use crate::foundation::texts::folded;

/// The longest search that is looked at, in characters; the rest is ignored.
const SEARCH_MAX: usize = 100;

/// What somebody looks for: every word must occur.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search(Vec<String>);

impl Search {
    pub fn new(text: &str) -> Self {
        let text: String = text.chars().take(SEARCH_MAX).collect();
        Self(searchable(&text).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether every word occurs in `text`, which is [`searchable`] already.
    pub fn matches(&self, text: &str) -> bool {
        self.0.iter().all(|word| text.contains(word))
    }
}

/// Names in every language and a code, ready to be searched.
pub fn searchable_names(code: &str, names: &Texts) -> String {
    let mut text = searchable(code);
    for name in names.values() {
        text.push('\n');
        text.push_str(&searchable(name));
    }
    text
}

/// Accents, letter case and the Catalan middle dot do not count (`col·legi` is found as `collegi`).
pub fn searchable(text: &str) -> String {
    folded(text).replace('·', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_without_its_accents_and_in_any_order() {
        let names = Texts::from([("ca".into(), "Associació Col·legi d'Àfrica".into()), ("ar".into(), "مؤسسةٌ اجتماعية".into())]);
        let text = searchable_names("SOC-07", &names);
        for wanted in ["africa associacio", "COL·LEGI", "collegi", "soc-07", "مؤسسة", ""] {
            assert!(Search::new(wanted).matches(&text), "{wanted}");
        }
        assert!(!Search::new("africa bolivia").matches(&text));
    }
}
