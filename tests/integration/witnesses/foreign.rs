//! The record read by software that is not ours: PyPI's tlog-scales, and bash with openssl, as docs/auditors.md says.
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use super::processes::{House, Witness, get, settings};

const VERSION: &str = "0.0.3";

/// The programs of tlog-scales: those that `CLAROR_TEST_TLOG_SCALES` names (a virtual environment), else an environment
/// under target/, made once by pip.
fn tlog_scales() -> &'static Path {
    static PLACE: OnceLock<PathBuf> = OnceLock::new();
    PLACE.get_or_init(|| {
        let named = std::env::var_os("CLAROR_TEST_TLOG_SCALES").map(PathBuf::from);
        let place = named.unwrap_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("tlog-scales-{VERSION}")));
        let bin = place.join("bin");
        if !bin.join("tlog-tiles").is_file() {
            let made = Command::new("python3").args(["-m", "venv"]).arg(&place).output();
            let wanted = format!("tlog-scales=={VERSION}");
            let installed =
                Command::new(bin.join("python")).args(["-m", "pip", "install", "--quiet", &wanted]).output();
            assert!(
                installed.as_ref().is_ok_and(|out| out.status.success()),
                "the foreign reader tlog-scales {VERSION} is not there and cannot be installed; make a virtual environment with it and \
                 name that in CLAROR_TEST_TLOG_SCALES.\n{made:?}\n{installed:?}"
            );
        }
        bin
    })
}

fn tlog_tiles(words: &[&str]) -> Output {
    Command::new(tlog_scales().join("tlog-tiles")).args(words).output().expect("tlog-tiles runs")
}

/// A house with one witness, whose log has been dumped: the server's address and the folder.
fn witnessed() -> (House, Witness, PathBuf) {
    let house = House::new();
    let witness = Witness::new("w.example");
    house.settings(&settings("require", 1, &[(witness.item("uni"), witness.address)]));
    let _running = witness.serve(&house.vkey());
    let server = house.serve();
    house.act();
    house.quiet();
    server.stop();
    let dump = house.path("dump");
    let done = house.claror(&["log", "dump", &dump.display().to_string()]);
    assert!(done.status.success(), "{done:?}");
    (house, witness, dump)
}

#[test]
fn a_program_that_is_not_ours_reads_leaves_and_makes_the_same_receipts() {
    let (house, _, dump) = witnessed();
    let _server = house.serve();
    let size = house.size();
    let web = house.url("/log");
    let folder = dump.display().to_string();
    for index in [0, 1, 7, size / 2, size - 1] {
        let (number, receipt) = (index.to_string(), get(&house.url(&format!("/log/proof/{index}"))).1);
        for place in [&web, &folder] {
            let leaf = tlog_tiles(&["get-leaf", "--check", place, &number]);
            assert!(leaf.status.success(), "{leaf:?}");
            assert_eq!(claror_record::json::check_canonical(&leaf.stdout), Ok(()), "{number} in {place}");
            let hash = claror_record::merkle::leaf_hash(&leaf.stdout);
            let proof: claror_record::proof::TlogProof = receipt.parse().expect("a receipt");
            assert!(proof.verify(&hash, &house.vkey().parse().expect("a key")).is_ok());
            let made = tlog_tiles(&["gen-proof", place, &number]);
            assert_eq!(String::from_utf8_lossy(&made.stdout), receipt, "byte for byte, {number} in {place}");
        }
    }
    let beyond = tlog_tiles(&["get-leaf", "--check", &folder, &size.to_string()]);
    assert!(!beyond.status.success());
}

#[test]
fn a_program_that_is_not_ours_checks_the_signatures_of_log_and_witness() {
    let (house, witness, dump) = witnessed();
    let script = "
import sys
from tlog_scales import backend, signing
from tlog_scales.reader import TilesReader
reader = TilesReader(backend.make_backend(sys.argv[1]))
checkpoint = reader.get_checkpoint()
keys = signing.VkeySet(*[signing.Vkey.from_string(text) for text in sys.argv[2:]])
valid = keys.verify(checkpoint.signatures, checkpoint)
assert reader.calculate_root_hash() == checkpoint.root_hash
print(len(valid), checkpoint.origin, checkpoint.size)
";
    let run = |keys: &[&str]| {
        let out = Command::new(tlog_scales().join("python")).args(["-c", script]).arg(&dump).args(keys).output().expect("python");
        String::from_utf8_lossy(&out.stdout).trim().to_owned()
    };
    let own = house.vkey();
    let both = run(&[&own, &witness.vkey]);
    assert!(both.starts_with("2 council.example/log "), "{both}");
    let stranger = Witness::new("w.example");
    assert!(run(&[&stranger.vkey]).starts_with("0 "), "another key of the same name signed nothing");
}

/// The fenced block of the page that begins with this line.
fn block(beginning: &str) -> String {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/auditors.md")).expect("the page");
    let blocks = page.split("```bash\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks
        .map(str::to_owned)
        .find(|block| block.starts_with(beginning))
        .unwrap_or_else(|| panic!("no block begins with {beginning}"))
}

fn bash(script: &str, dir: &Path) -> Output {
    Command::new("bash").arg("-c").arg(script).current_dir(dir).output().expect("bash")
}

#[test]
fn the_commands_that_the_documentation_gives_for_one_entry_work_on_the_web_and_on_a_folder() {
    let (house, _, dump) = witnessed();
    let _server = house.serve();
    let size = house.size();
    for index in [0, size / 2, size - 1] {
        let receipt = get(&house.url(&format!("/log/proof/{index}"))).1;
        let leaf = tlog_tiles(&["get-leaf", &dump.display().to_string(), &index.to_string()]).stdout;
        let leaf: serde_json::Value = serde_json::from_slice(&leaf).expect("JSON");
        let eid = leaf["eid"].as_str().expect("an id");
        std::fs::create_dir_all(dump.join("proof")).expect("a folder");
        std::fs::write(dump.join("proof").join(eid), receipt).expect("a receipt");
        for log in [house.url("/log"), dump.display().to_string()] {
            let dir = tempfile::tempdir().expect("a folder");
            std::fs::write(dir.path().join("key.txt"), format!("{}\n", house.vkey())).expect("a key");
            let script = block("log=").replace("https://council.example/log", &log).replace("THE-ENTRY-ID", eid);
            let out = bash(&script, dir.path());
            let told = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
            assert!(out.status.success() && told.contains("Signature Verified Successfully"), "{log}: {told}");
            assert!(told.contains(eid) && told.trim_end().ends_with("in the tree") && !told.contains("NOT"), "{log}: {told}");

            // The same commands find what is wrong.
            let other = tempfile::tempdir().expect("a folder");
            let stranger = claror_record::note::SigningKey::from_seed("council.example/log", &[9; 32]).expect("a key");
            std::fs::write(other.path().join("key.txt"), format!("{}\n", stranger.vkey())).expect("a key");
            let out = bash(&script, other.path());
            let told = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
            assert!(!out.status.success() && !told.contains("Verified Successfully"), "{told}");
        }
    }
}

#[test]
fn the_command_that_the_documentation_gives_for_a_commitment_gives_the_commitment() {
    let salt = [7u8; 32];
    let value = serde_json::json!("for");
    let commitment = claror_record::event::commit(&claror_record::event::Salt(salt), &value).expect("a commitment");
    let script = block("salt=").replace("THE-SALT", &claror_record::encoding::base64url(&salt));
    let out = bash(&script, &std::env::temp_dir());
    let text = serde_json::to_value(commitment).expect("JSON");
    assert_eq!(String::from_utf8_lossy(&out.stdout).trim(), text["$c"].as_str().expect("text"), "{out:?}");
}
