//! Mirrors of logs that grow, go back, fork, lie and erase.
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Cursor};

use claror_record::event::{ActorKind, LogOpened};
use claror_record::event::{
    By, Commitment, ErasureDone, ErasureGround, Id, LogHeartbeat, OrganisationStatusChanged, Salt, Subject, Timestamp, commit,
};
use claror_record::merkle::leaf_hash;
use claror_record::note::SigningKey;
use claror_record::tile::encode_bundle;

use super::*;

const ORIGIN: &str = "council.example/log";

fn key() -> SigningKey {
    SigningKey::from_seed(ORIGIN, &[1; 32]).unwrap()
}

fn leaf(n: u32, sub: Subject, event: Event) -> Vec<u8> {
    let mut eid = [0; 16];
    eid[..4].copy_from_slice(&n.to_be_bytes());
    let at: Timestamp = "2026-11-24T09:00:00Z".parse().unwrap();
    let by = By { kind: ActorKind::System, org: None, role: None, person: None };
    Leaf { eid: Eid(eid), at: Some(at), by: Some(by), sub, event }.encode().unwrap()
}

/// A log in memory, which counts what is asked of it.
struct Server {
    leaves: Vec<Vec<u8>>,
    openings: Vec<u8>,
    /// Files that are answered otherwise than they are.
    lies: BTreeMap<String, Vec<u8>>,
    asked: RefCell<BTreeSet<String>>,
}

impl Server {
    /// A log that was opened and then lived for so many entries; `past` makes two of the same length differ.
    fn new(count: u32, past: u32) -> Self {
        let opened = LogOpened { origin: ORIGIN.into(), vkey: key().vkey().to_string(), previous: None };
        let mut server = Server { leaves: Vec::new(), openings: Vec::new(), lies: BTreeMap::new(), asked: RefCell::default() };
        server.leaves.push(leaf(0, Subject::Log(ORIGIN.into()), Event::LogOpened(opened)));
        server.grow(count - 1, past);
        server
    }

    fn grow(&mut self, count: u32, past: u32) {
        for _ in 0..count {
            let n = self.leaves.len() as u32 + past * 1_000_000;
            let event = Event::LogHeartbeat(LogHeartbeat { interval_seconds: 86_400 });
            self.leaves.push(leaf(n, Subject::Log(ORIGIN.into()), event));
        }
    }

    fn note(&self) -> String {
        let hashes: Vec<Hash> = self.leaves.iter().map(|leaf| leaf_hash(leaf)).collect();
        let root = claror_record::merkle::root(&hashes);
        Checkpoint { origin: ORIGIN.into(), size: hashes.len() as u64, root }.sign(&key()).unwrap()
    }

    fn file(&self, path: &str) -> Option<Vec<u8>> {
        if let Some(lie) = self.lies.get(path) {
            return Some(lie.clone());
        }
        match path {
            "checkpoint" => return Some(self.note().into_bytes()),
            OPENINGS => return Some(self.openings.clone()),
            _ => {}
        }
        let tile: TilePath = path.parse().ok()?;
        if !tile.exists_at(self.leaves.len() as u64) {
            return None;
        }
        let range = tile.n() as usize * 256..tile.n() as usize * 256 + tile.width();
        let hashes: Vec<Hash> = self.leaves.iter().map(|leaf| leaf_hash(leaf)).collect();
        match tile.kind() {
            TileKind::Entries => encode_bundle(self.leaves[range].iter().map(Vec::as_slice)).ok(),
            TileKind::Hashes(0) => Some(Hash::concat(&hashes[range])),
            TileKind::Hashes(1) => {
                let roots: Vec<Hash> = hashes.chunks_exact(256).map(claror_record::merkle::root).collect();
                Some(Hash::concat(&roots[range]))
            }
            TileKind::Hashes(_) => None,
        }
    }

    fn asked(&self) -> BTreeSet<String> {
        self.asked.take()
    }
}

impl Source for Server {
    fn read(&self, path: &str, _: usize) -> Result<Vec<u8>, SourceError> {
        self.asked.borrow_mut().insert(path.to_owned());
        self.file(path).ok_or(SourceError::Absent)
    }

    fn open(&self, path: &str) -> Result<Box<dyn BufRead>, SourceError> {
        Ok(Box::new(Cursor::new(self.read(path, usize::MAX)?)))
    }
}

fn run(server: &Server, dir: &Path) -> Mirrored {
    mirror(server, dir, key().vkey()).unwrap()
}

/// Every file of the copy with its bytes.
fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, below: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(below).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, found);
            } else {
                found.insert(path.strip_prefix(root).unwrap().display().to_string(), fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(dir, dir, &mut found);
    found
}

#[test]
fn a_mirror_fetches_what_it_has_not_and_is_a_whole_log() {
    let dir = tempfile::tempdir().unwrap();
    let mut server = Server::new(600, 0);
    let first = run(&server, dir.path());
    assert!(first.is_kept() && first.exit() == Exit::Verified, "{:?}", first.report.findings);
    assert_eq!((first.before, first.after), (0, 600));
    let full = ["tile/0/000", "tile/0/001", "tile/entries/000", "tile/entries/001"];
    let asked = server.asked();
    assert!(full.iter().all(|path| asked.contains(*path)));
    server.grow(100, 0);
    let second = run(&server, dir.path());
    assert_eq!((second.before, second.after, second.exit()), (600, 700, Exit::Verified));
    let asked = server.asked();
    assert!(!full.iter().any(|path| asked.contains(*path)), "{asked:?}");
    let whole = verify(&DirSource::new(dir.path()), key().vkey(), Options::default());
    assert_eq!(whole.exit, Exit::Verified, "{:?}", whole.findings);
    let third = run(&server, dir.path());
    assert_eq!((third.before, third.after), (700, 700));
    assert!(!files(dir.path()).keys().any(|name| name.starts_with(INCOMING)));
}

#[test]
fn a_log_that_went_back_or_forked_is_refused_convicted_and_the_copy_stays() {
    let dir = tempfile::tempdir().unwrap();
    run(&Server::new(600, 0), dir.path());
    let kept = files(dir.path());
    for (count, past, word) in [(500, 0, "now shows 500"), (600, 1, "same size"), (700, 1, "does not begin with")] {
        let server = Server::new(count, past);
        let refused = run(&server, dir.path());
        assert!(!refused.is_kept() && refused.exit() == Exit::Tampered, "{count}");
        assert!(refused.refused.as_deref().unwrap().contains(word), "{:?}", refused.refused);
        let mut now = files(dir.path());
        let evidence: Vec<Vec<u8>> =
            now.iter().filter(|(name, _)| name.starts_with(EVIDENCE)).map(|(_, note)| note.clone()).collect();
        assert!(evidence.contains(&server.note().into_bytes()) && evidence.contains(&kept["checkpoint"]));
        now.retain(|name, _| !name.starts_with(EVIDENCE));
        assert_eq!(now, kept);
    }
}

#[test]
fn a_server_that_lies_is_refused_and_the_copy_stays() {
    let dir = tempfile::tempdir().unwrap();
    let mut server = Server::new(300, 0);
    run(&server, dir.path());
    let kept = files(dir.path());
    server.grow(300, 0);
    let stranger = SigningKey::from_seed(ORIGIN, &[9; 32]).unwrap();
    let note = server.note();
    let text = Note::parse(note.as_bytes()).unwrap().text().to_owned();
    let mut entries = server.file("tile/entries/001").unwrap();
    let last = entries.len() - 1;
    entries[last - 20] ^= 1;
    let mut tile = server.file("tile/0/001").unwrap();
    tile[40] ^= 1;
    for (path, lie) in [
        ("checkpoint", claror_record::note::sign(&text, &[&stranger]).unwrap().into_bytes()),
        ("checkpoint", note.replace("\n600\n", "\n599\n").into_bytes()),
        ("checkpoint", b"nonsense".to_vec()),
        ("tile/entries/001", entries),
        ("tile/0/001", tile),
        ("tile/0/001", vec![0; 5]),
        (OPENINGS, b"nonsense\n".to_vec()),
    ] {
        server.lies = BTreeMap::from([(path.to_owned(), lie)]);
        let refused = run(&server, dir.path());
        assert!(!refused.is_kept() && refused.exit() == Exit::Tampered, "{path}: {:?}", refused.report.findings);
        assert_eq!(files(dir.path()), kept, "{path}");
    }
    server.lies.clear();
    assert_eq!(run(&server, dir.path()).after, 600, "the honest log is taken after all");
}

#[test]
fn a_copy_that_is_damaged_itself_is_not_blamed_on_the_server() {
    let dir = tempfile::tempdir().unwrap();
    let mut server = Server::new(600, 0);
    run(&server, dir.path());
    let path = dir.path().join("tile/entries/000");
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, bytes).unwrap();
    server.grow(1, 0);
    assert!(matches!(mirror(&server, dir.path(), key().vkey()), Err(MirrorError::Damaged(_))));
    assert!(!dir.path().join(EVIDENCE).exists());
}

#[test]
fn openings_that_are_erased_leave_the_copy_even_if_the_server_still_shows_them() {
    let dir = tempfile::tempdir().unwrap();
    let mut server = Server::new(3, 0);
    let (salt, value) = (Salt([5; 32]), serde_json::json!("closed for works"));
    let reason: Commitment = commit(&salt, &value).unwrap();
    let status = OrganisationStatusChanged { on: "2026-11-24".parse().unwrap(), reason: Some(reason) };
    let subject = Subject::Organisation(Id([6; 16]));
    let suspended = leaf(77, subject, Event::OrganisationSuspended(status));
    let eid = Leaf::decode(&suspended).unwrap().eid;
    server.leaves.push(suspended);
    let line = OpeningLine { eid, ptr: "/data/reason".into(), salt, value };
    server.openings = [line.encode().unwrap(), b"\n".to_vec()].concat();
    run(&server, dir.path());
    assert_eq!(fs::read(dir.path().join(OPENINGS)).unwrap(), server.openings);
    let done = ErasureDone { ground: ErasureGround::Request, openings: vec![OpeningRef { eid, ptr: "/data/reason".into() }] };
    server.leaves.push(leaf(78, Subject::Erasure(Id([7; 16])), Event::ErasureDone(done)));
    let after = run(&server, dir.path());
    assert!(after.is_kept(), "{:?}", after.refused);
    assert_eq!(fs::read(dir.path().join(OPENINGS)).unwrap(), b"");
}

#[test]
fn a_folder_serves_one_log_and_one_run_at_a_time() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::new(3, 0);
    run(&server, dir.path());
    let other = SigningKey::from_seed("other.example/log", &[1; 32]).unwrap();
    assert!(matches!(mirror(&server, dir.path(), other.vkey()), Err(MirrorError::Other(_))));
    let lock = File::create(dir.path().join(LOCK)).unwrap();
    lock.lock().unwrap();
    assert!(matches!(mirror(&server, dir.path(), key().vkey()), Err(MirrorError::InUse(_))));
}
