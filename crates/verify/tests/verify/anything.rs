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
}
