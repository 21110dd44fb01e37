use std::collections::BTreeSet;

use super::*;

#[test]
fn names_of_datasets_and_columns_are_plain_and_stand_once() {
    let mut slugs = BTreeSet::new();
    for dataset in DATASETS {
        assert!(slugs.insert(dataset.slug), "{} stands twice", dataset.slug);
        assert!(dataset.slug.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{}", dataset.slug);
        assert!((1..=dataset.columns.len()).contains(&dataset.key), "{}", dataset.slug);
        let mut names = BTreeSet::new();
        for column in dataset.columns {
            assert!(names.insert(column.name), "{}.{} stands twice", dataset.slug, column.name);
            assert!(column.name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'), "{}", column.name);
            assert!(!column.description.is_empty() && !column.description.contains('|'), "{}", column.name);
        }
        assert!(
            dataset.columns.iter().take(dataset.key).all(|column| !column.nullable),
            "{}: a key may not be empty",
            dataset.slug
        );
    }
}

#[test]
fn a_column_of_one_name_is_of_one_kind_everywhere() {
    for column in DATASETS.iter().flat_map(|dataset| dataset.columns) {
        for other in DATASETS.iter().filter_map(|dataset| dataset.column(column.name)) {
            assert_eq!(column.kind, other.kind, "{}", column.name);
        }
    }
}

/// What docs/datasets.md must say of the registry.
fn documented() -> String {
    let mut text = String::new();
    for dataset in DATASETS {
        text.push_str(&format!(
            "## `{}`\n\nSchema {}.\n\n| column | kind | |\n|---|---|---|\n",
            dataset.slug, dataset.schema_version
        ));
        for (place, column) in dataset.columns.iter().enumerate() {
            let name = if place < dataset.key { format!("**{}**", column.name) } else { column.name.to_owned() };
            let kind = format!("{}{}", column.kind.as_str(), if column.nullable { "?" } else { "" });
            text.push_str(&format!("| {name} | {kind} | {} |\n", column.description));
        }
        text.push('\n');
    }
    text
}

#[test]
fn the_document_has_every_column() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/datasets.md");
    let document = std::fs::read_to_string(path).expect("docs/datasets.md");
    let tables = document.split_once("<!-- tables -->\n\n").expect("the mark before the tables").1;
    assert_eq!(tables.trim_end(), documented().trim_end(), "docs/datasets.md differs from src/open_data/registry.rs");
}

#[test]
fn each_dataset_has_its_title_and_description_in_five_languages() {
    for language in crate::foundation::locale::LANGUAGES {
        for dataset in DATASETS {
            for part in ["title", "description"] {
                let key = format!("dataset-{}-{part}", dataset.slug);
                assert!(crate::foundation::locale::has(language, &key), "{language}: {key}");
            }
        }
    }
}

#[test]
fn each_column_is_described_in_five_languages_and_in_english_as_the_registry_says() {
    for dataset in DATASETS {
        for column in dataset.columns {
            let key = column_key(dataset.slug, column.name);
            for language in crate::foundation::locale::LANGUAGES {
                assert!(locale::has(language, &key), "{language}: {key}");
            }
            assert_eq!(dataset.column_in(column, "en"), column.description, "{key}");
        }
    }
}
