use crate::support::*;
use claror_record::event::Results;
use proptest::prelude::*;

/// What somebody does to a published file.
#[derive(Debug, Clone)]
enum Deed {
    Flip(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Append(Vec<u8>),
    Remove,
    Replace(Vec<u8>),
    /// With the content of another file.
    Swap(prop::sample::Index),
    /// A piece of the file, once more.
    Repeat(prop::sample::Index, prop::sample::Index),
}

fn deed() -> impl Strategy<Value = Deed> {
    let index = any::<prop::sample::Index>;
    let bytes = || prop::collection::vec(any::<u8>(), 1..80);
    prop_oneof![
        4 => (index(), 0u8..8).prop_map(|(at, bit)| Deed::Flip(at, 1 << bit)),
        1 => index().prop_map(Deed::Cut),
        1 => bytes().prop_map(Deed::Append),
        1 => Just(Deed::Remove),
        1 => bytes().prop_map(Deed::Replace),
        1 => index().prop_map(Deed::Swap),
        1 => (index(), index()).prop_map(|(from, to)| Deed::Repeat(from, to)),
    ]
}

fn commit(files: &Files, name: &str, deed: Deed) {
    let names = files.names();
    let mut content = files.get(name).unwrap();
    match deed {
        Deed::Flip(at, mask) => {
            let at = at.index(content.len());
            content[at] ^= mask;
        }
        Deed::Cut(at) => content.truncate(at.index(content.len())),
        Deed::Append(more) => content.extend(more),
        Deed::Remove => {
            files.remove(name);
            return;
        }
        Deed::Replace(other) => content = other,
        Deed::Swap(other) => content = files.get(&names[other.index(names.len())]).unwrap(),
        Deed::Repeat(from, to) => {
            let (from, to) = (from.index(content.len()), to.index(content.len()));
            let piece = content[from.min(to)..from.max(to)].to_vec();
            content.splice(from.min(to)..from.min(to), piece);
        }
    }
    files.set(name, content);
}

fn log() -> Log {
    let mut log = Log::opened();
    PollSpec::usual(1, Results::AfterClose).hold(&mut log);
    PollSpec::usual(2, Results::Live).hold(&mut log);
    log.pad(300);
    log
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_change_of_checkpoint_tiles_or_entries_passes(which in any::<prop::sample::Index>(), deeds in prop::collection::vec(deed(), 1..3)) {
        let files = log().publish();
        let honest = log().publish();
        let names: Vec<String> = files.names().into_iter().filter(|name| name != "openings.jsonl").collect();
        let name = &names[which.index(names.len())];
        for deed in deeds {
            if files.get(name).is_some_and(|content| !content.is_empty()) {
                commit(&files, name, deed);
            }
        }
        let report = files.check();
        if files.get(name) == honest.get(name) {
            prop_assert_eq!(report.exit.code(), 0);
        } else {
            prop_assert!(matches!(report.exit.code(), 1 | 3), "{}: {:?}", name, found(&report));
        }
        // A report can always be printed, and its lines stay lines.
        prop_assert!(report.lines().iter().all(|line| !line.contains('\n')));
        prop_assert_eq!(&report.to_json()["exit"], report.exit.code());
    }

    #[test]
    fn openings_of_any_content_get_an_answer_and_never_another_count(deed in deed()) {
        let files = log().publish();
        commit(&files, "openings.jsonl", deed);
        let report = files.check();
        prop_assert!(matches!(report.exit.code(), 0 | 1 | 3), "{:?}", found(&report));
        prop_assert!(report.findings.iter().all(|finding| finding.code.step() == 8));
    }

    #[test]
    fn leaves_of_any_content_get_an_answer(which in any::<prop::sample::Index>(), bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        let mut log = log();
        let which = which.index(log.leaves.len());
        log.leaves[which] = bytes;
        let report = log.publish().check();
        prop_assert_eq!(report.exit.code(), 5);
        let begins = format!("BAD leaf-form index {which} ");
        prop_assert!(found(&report).iter().any(|line| line.starts_with(&begins)));
    }

    #[test]
    fn files_beside_the_log_of_any_content_get_an_answer(which in 0usize..4, bytes in any_bytes()) {
        let name = ["bundle.json", "SHA256SUMS", "checkpoints/12", "files/x"][which];
        let files = log().publish();
        files.set(name, bytes.clone());
        let remembered = claror_verify::Seen { from: "\n\u{1b}[31m".into(), note: bytes };
        let options = claror_verify::Options { seen: vec![remembered], max_age: Some((i64::MIN, u64::MAX)), ..Default::default() };
        let report = claror_verify::verify(&files, &vkey(), options);
        prop_assert!(matches!(report.exit.code(), 1 | 3), "what was remembered is no checkpoint");
        prop_assert!(report.lines().iter().all(|line| !line.contains(char::is_control)));
        prop_assert!(report.to_json().is_object());
    }

    #[test]
    fn entries_in_any_order_and_number_get_an_answer(order in prop::collection::vec(any::<prop::sample::Index>(), 0..200)) {
        let whole = council();
        let leaves = order.iter().map(|at| whole.leaves[at.index(whole.leaves.len())].clone()).collect();
        let log = Log { leaves, openings: whole.openings.clone(), ..Log::default() };
        let report = log.publish().check();
        prop_assert!(matches!(report.exit.code(), 0 | 1 | 3 | 5));
        prop_assert_eq!(report.counts.entries, order.len() as u64);
    }

    #[test]
    fn words_of_any_kind_get_an_answer(words in prop::collection::vec(prop_oneof![
        "[ -~]{0,8}", "--(vkey|old|state|max-age|only|json|policy|progress|files|files-limit|previous-vkey)", Just("tree".to_owned()), "\\PC{0,4}",
    ], 0..8)) {
        let _ = claror_verify::cli::Request::parse(words.clone());
        prop_assert!(words.iter().filter_map(|word| claror_verify::cli::parse_age(word)).count() <= words.len());
    }

    #[test]
    fn bundles_of_any_content_get_an_answer(deeds in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6), cut in any::<prop::sample::Index>()) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bundle.tar");
        let mut tar = tar::Builder::new(Vec::new());
        let mut small = Log::opened();
        PollSpec::usual(1, Results::AfterClose).hold(&mut small);
        let files = small.publish();
        for name in files.names() {
            let content = files.get(&name).unwrap();
            let mut header = tar::Header::new_gnu();
            header.set_size(content.len() as u64);
            tar.append_data(&mut header, &name, content.as_slice()).unwrap();
        }
        let mut bytes = tar.into_inner().unwrap();
        let length = bytes.len();
        for (at, byte) in deeds {
            bytes[at.index(length)] = byte;
        }
        bytes.truncate(length - cut.index(length) / 4);
        std::fs::write(&path, bytes).unwrap();
        if let Ok(source) = claror_verify::BundleSource::open(&path) {
            let report = claror_verify::verify(&source, &vkey(), Default::default());
            prop_assert!(report.exit.code() != 2);
        }
    }
}

/// Bytes, some of them like what should stand there.
fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        "(\\PC|\n|— | {2}){0,60}".prop_map(String::into_bytes),
        "\\{\"scope\":\"(public|auditor)\",\"since\":[0-9]{0,20}\\}".prop_map(String::into_bytes),
        "council.example/log\n[0-9]{0,20}\n[A-Za-z0-9+/]{43}=\n\n— council.example/log [A-Za-z0-9+/]{90}==\n"
            .prop_map(String::into_bytes),
        "([0-9a-f]{64}  [a-z./]{1,12}\n){0,3}".prop_map(String::into_bytes),
    ]
}

/// One council for all cases.
fn council() -> &'static Log {
    static COUNCIL: std::sync::OnceLock<Log> = std::sync::OnceLock::new();
    COUNCIL.get_or_init(|| Council::of(400, 2).log)
}
