use proptest::prelude::*;

use super::*;
use crate::open_data::registry::{Kind, always, maybe};

const COLUMNS: &[Column] =
    &[always("n", Kind::Int, "a number"), always("id", Kind::Id, "a name"), maybe("note", Kind::Text, "a text")];

fn row(n: i64, id: &str, note: Option<&str>) -> Row {
    vec![n.into(), id.into(), note.into()]
}

fn encoded(rows: Vec<Row>) -> Result<String, TableFault> {
    encode(COLUMNS, 2, rows).map(|bytes| String::from_utf8(bytes).expect("UTF-8"))
}

#[test]
fn rows_stand_by_key_with_crlf_and_a_header() {
    let text = encoded(vec![row(10, "a", None), row(9, "b", Some("x")), row(9, "a", Some(""))]);
    assert_eq!(text.as_deref(), Ok("n,id,note\r\n9,a,\r\n9,b,x\r\n10,a,\r\n"));
    assert_eq!(encoded(Vec::new()).as_deref(), Ok("n,id,note\r\n"));
}

#[test]
fn hard_text_is_quoted_where_needed_and_never_altered() {
    for (note, written) in [
        ("=1+1", "=1+1"),
        ("@x", "@x"),
        ("a, b", "\"a, b\""),
        ("say \"no\"", "\"say \"\"no\"\"\""),
        ("two\r\nlines", "\"two\r\nlines\""),
        ("cr\ronly", "\"cr\ronly\""),
        ("مجلس 👍", "مجلس 👍"),
        (" blanks ", " blanks "),
    ] {
        assert_eq!(encoded(vec![row(1, "a", Some(note))]), Ok(format!("n,id,note\r\n1,a,{written}\r\n")));
    }
}

#[test]
fn what_is_no_table_of_the_dataset_is_refused() {
    assert_eq!(encoded(vec![vec![1.into()]]), Err(TableFault::Width { row: 0, cells: 1, columns: 3 }));
    assert!(matches!(encoded(vec![vec!["1".into(), "a".into(), Cell::Null]]), Err(TableFault::Kind { column: "n", .. })));
    assert_eq!(encoded(vec![row(1, "", None)]), Err(TableFault::Empty { row: 0, column: "id" }));
    assert_eq!(encoded(vec![row(1, "a", Some("\0"))]), Err(TableFault::NullCharacter { row: 0, column: "note" }));
    assert_eq!(encoded(vec![row(1, "a", None), row(1, "a", Some("x"))]), Err(TableFault::SameKey("1, a".into())));
}

proptest! {
    #[test]
    fn another_reader_gets_the_same_rows_back_whatever_their_order(
        notes in proptest::collection::btree_map(any::<i64>(), "[^\0]{0,12}", 0..20), seed in any::<u64>(),
    ) {
        let rows: Vec<Row> = notes.iter().map(|(n, note)| row(*n, "a", Some(note))).collect();
        let mut shuffled = rows.clone();
        shuffled.rotate_left(if rows.is_empty() { 0 } else { usize::try_from(seed % rows.len() as u64).unwrap() });
        let bytes = encode(COLUMNS, 2, rows).unwrap();
        prop_assert_eq!(&bytes, &encode(COLUMNS, 2, shuffled).unwrap());
        let mut reader = csv::ReaderBuilder::new().from_reader(bytes.as_slice());
        let read: Vec<(i64, String)> = reader.records().map(|r| { let r = r.unwrap(); (r[0].parse().unwrap(), r[2].to_owned()) }).collect();
        prop_assert_eq!(read, notes.into_iter().collect::<Vec<_>>());
    }
}
