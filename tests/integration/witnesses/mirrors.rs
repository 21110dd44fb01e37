//! `claror mirror` of a real server, and of one that lies.
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use super::processes::{BINARY, Fake, House, get, serve_folder};

fn mirror(url: &str, dir: &Path, key: &str) -> Output {
    Command::new(BINARY).args(["mirror", url]).arg(dir).args(["--vkey", key]).output().expect("claror runs")
}

fn told(out: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr))
}

fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let list = Command::new("find").arg(dir).args(["-type", "f", "-printf", "%P\n"]).output().expect("find");
    let list = String::from_utf8(list.stdout).expect("names");
    list.lines().map(|name| (name.to_owned(), std::fs::read(dir.join(name)).expect("a file"))).collect()
}

#[test]
fn a_mirror_follows_a_server_and_any_web_server_can_serve_it() {
    let house = House::new();
    let key = house.key_file();
    let _server = house.serve();
    house.quiet();
    let (url, copy) = (house.url("/log"), house.path("site/log"));
    let first = mirror(&url, &copy, &key);
    assert_eq!(first.status.code(), Some(0), "{}", told(&first));
    let size = house.size();
    assert!(told(&first).contains(&format!("has {size} entries, {size} of them new")), "{}", told(&first));
    house.act();
    house.quiet();
    let second = mirror(&url, &copy, &key);
    assert!(told(&second).contains(&format!("has {} entries, 1 of them new", size + 1)), "{}", told(&second));
    assert_eq!(std::fs::read_to_string(copy.join("checkpoint")).expect("a note"), get(&house.url("/log/checkpoint")).1);
    // No program of ours behind this one.
    let site = serve_folder(house.path("site"));
    for source in [format!("http://{}", site.address), copy.display().to_string()] {
        let verified = Command::new(BINARY).args(["verify", &source, "--vkey", &key]).output().expect("claror runs");
        assert_eq!(verified.status.code(), Some(0), "{source}: {}", told(&verified));
    }
    let of_mirror = mirror(&format!("http://{}/log", site.address), &house.path("second"), &key);
    assert_eq!(of_mirror.status.code(), Some(0), "a mirror of the mirror: {}", told(&of_mirror));
}

#[test]
fn a_mirror_of_a_server_that_lies_refuses_and_keeps_what_it_had() {
    let house = House::new();
    let key = house.key_file();
    let server = house.serve();
    house.quiet();
    let before = house.path("before");
    assert_eq!(mirror(&house.url("/log"), &before, &key).status.code(), Some(0));
    let old_note = get(&house.url("/log/checkpoint")).1;
    house.act();
    house.quiet();
    let honest = house.path("honest/log");
    assert_eq!(mirror(&house.url("/log"), &honest, &key).status.code(), Some(0));
    server.stop();
    let lies: Arc<Mutex<BTreeMap<String, Option<Vec<u8>>>>> = Arc::default();
    let (told_lies, folder) = (Arc::clone(&lies), house.path("honest"));
    let fake = Fake::start(move |path, _| {
        let name = path.trim_start_matches('/');
        let bytes = match told_lies.lock().expect("lies").get(name) {
            Some(lie) => lie.clone(),
            None => std::fs::read(folder.join(name)).ok(),
        };
        bytes.map_or((404, "text/plain", Vec::new()), |bytes| (200, "text/plain", bytes))
    });
    let url = format!("http://{}/log", fake.address);
    let entries = files(&honest).into_iter().find(|(name, _)| name.starts_with("tile/entries/")).expect("entries");
    let mut altered = entries.1.clone();
    altered[200] ^= 1;
    let copy = house.path("copy");
    assert_eq!(mirror(&url, &copy, &key).status.code(), Some(0), "while it tells the truth");
    let kept = files(&copy);
    for (why, path, lie, code) in [
        ("an old checkpoint", "log/checkpoint".to_owned(), Some(old_note.into_bytes()), 1),
        ("no signature", "log/checkpoint".to_owned(), Some(b"council.example/log\n1\nx\n".to_vec()), 1),
        ("no checkpoint", "log/checkpoint".to_owned(), None, 3),
    ] {
        lies.lock().expect("lies").insert(path.clone(), lie);
        let refused = mirror(&url, &copy, &key);
        assert_eq!(refused.status.code(), Some(code), "{why}: {}", told(&refused));
        assert!(told(&refused).contains("REFUSED"), "{why}");
        let mut now = files(&copy);
        now.retain(|name, _| !name.starts_with("evidence/"));
        assert_eq!(now, kept, "{why}");
        lies.lock().expect("lies").clear();
    }
    // A reader that has nothing yet is not taken in either.
    for (lie, code) in [(Some(altered), 1), (None, 3)] {
        lies.lock().expect("lies").insert(format!("log/{}", entries.0), lie);
        let refused = mirror(&url, &house.path("new"), &key);
        assert_eq!(refused.status.code(), Some(code), "{}", told(&refused));
        assert!(!house.path("new/checkpoint").exists());
    }
}

#[test]
fn a_mirror_is_asked_for_rightly() {
    let house = House::new();
    let key = house.key_file();
    for (url, key) in
        [("http://127.0.0.1:1/", key.as_str()), ("nonsense/log", key.as_str()), ("http://127.0.0.1:1/log", "/no/such/key")]
    {
        assert_eq!(mirror(url, &house.path("copy"), key).status.code(), Some(2), "{url}");
    }
}
