//! Real processes for tests of crashes and crowds: this test program runs itself again with one test, which plays the part
//! that the environment names, says on its output what it has done, and may be killed at any point.
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use super::try_record;
use crate::foundation::ledger::sequence_all;
use crate::foundation::testing::{House, open_at};

const PART: &str = "CLAROR_TEST_PART";
const URL: &str = "CLAROR_TEST_URL";
const DIR: &str = "CLAROR_TEST_DIR";
const STOP_AT: &str = "CLAROR_TEST_STOP_AT";
const NAME: &str = "foundation::ledger::tests::child::plays_the_part_that_its_environment_names";

/// What a child has said before it ended or was killed.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Entry ids that were acknowledged.
    pub recorded: Vec<String>,
    /// Whether it reached the point at which it was to stop.
    pub stopped: bool,
    pub refused: Vec<String>,
}

/// A command that plays `part` on the installation at `url`, whose files lie in `dir`.
fn command(program: &mut Command, part: &str, url: &str, dir: &Path) -> Child {
    let arguments = ["--exact", NAME, "--nocapture", "--test-threads=1"];
    program
        .args(arguments)
        .env(PART, part)
        .env(URL, url)
        .env(DIR, dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a child process")
}

fn own() -> Command {
    Command::new(std::env::current_exe().expect("this program"))
}

/// Lets a child play its part to the end.
pub(super) fn play(part: &str, url: &str, dir: &Path) -> Playing {
    Playing(command(&mut own(), part, url, dir))
}

/// The same with at most `blocks` of 512 bytes in any one file.
pub(super) fn play_in_little_room(part: &str, url: &str, dir: &Path, blocks: u64) -> Playing {
    let script = format!("trap '' XFSZ; ulimit -S -f {blocks}; exec \"$0\" \"$@\"");
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(script).arg(std::env::current_exe().expect("this program"));
    Playing(command(&mut shell, part, url, dir))
}

/// Lets a child play until it reaches `point`, and kills it there (SIGKILL).
pub(super) fn kill_at(point: &str, part: &str, url: &str, dir: &Path) -> Said {
    let mut program = own();
    program.env(STOP_AT, point);
    let mut child = command(&mut program, part, url, dir);
    let mut said = Said::default();
    let output = BufReader::new(child.stdout.take().expect("its output"));
    for line in output.lines() {
        let line = line.expect("a line");
        hear(&mut said, &line);
        if said.stopped {
            child.kill().expect("killed");
            break;
        }
    }
    child.wait().expect("it ended");
    said
}

fn hear(said: &mut Said, line: &str) {
    // The harness may have begun the line.
    let words: Vec<&str> = line.split_whitespace().collect();
    for pair in words.windows(2) {
        match pair {
            ["recorded", eid] => said.recorded.push((*eid).to_owned()),
            ["refused", code] => said.refused.push((*code).to_owned()),
            ["reached", _] => said.stopped = true,
            _ => {}
        }
    }
}

/// A child at work.
pub(super) struct Playing(Child);

impl Playing {
    /// Waits for its end.
    pub fn end(self) -> Said {
        self.until(|_| false)
    }

    /// Waits until what it said satisfies `enough`, takes the limit of its files away and lets it go on; then waits for its end.
    pub fn until_refused_then_room(self) -> Said {
        let id = self.0.id();
        self.until(|said| {
            if said.refused.len() == 1 {
                let status = Command::new("prlimit").args(["--pid", &id.to_string(), "--fsize=unlimited"]).status();
                assert!(status.expect("prlimit").success());
            }
            said.refused.len() == 1
        })
    }

    fn until(mut self, mut go_on: impl FnMut(&Said) -> bool) -> Said {
        let mut said = Said::default();
        let mut input = self.0.stdin.take();
        for line in BufReader::new(self.0.stdout.take().expect("its output")).lines() {
            hear(&mut said, &line.expect("a line"));
            if input.is_some() && go_on(&said) {
                let mut pipe = input.take().expect("its input");
                pipe.write_all(b"go on\n").expect("told");
            }
        }
        assert!(self.0.wait().expect("it ended").success(), "{said:?}");
        said
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn plays_the_part_that_its_environment_names() {
    let Ok(part) = std::env::var(PART) else { return };
    let (url, dir) = (std::env::var(URL).expect("an address"), std::env::var(DIR).expect("a folder"));
    let app = open_at(&url, Path::new(&dir)).await;
    let house = House::on(app, Arc::new(tempfile::tempdir().expect("a folder")));
    match part.split_once(' ').unwrap_or((&part, "")) {
        // So many acts, sequencing after every fourth and at the end.
        ("work", count) => work(&house, count.parse().expect("a number"), 4).await,
        // So many acts, and nothing else.
        ("record", count) => work(&house, count.parse().expect("a number"), usize::MAX).await,
        // Acts until one is refused; once told to go on, three more.
        ("until_full", _) => {
            until_refused(&house).await;
            std::io::stdin().read_line(&mut String::new()).expect("told to go on");
            work(&house, 3, 4).await;
        }
        (other, _) => panic!("no part {other}"),
    }
    house.app.store.close().await;
}

async fn work(house: &House, count: usize, every: usize) {
    for n in 1..=count {
        println!("recorded {}", patiently(house).await);
        if n % every == 0 {
            // Losing the race is no error for a worker: it tries again.
            let _ = sequence_all(&house.app).await;
        }
    }
    if every != usize::MAX {
        let _ = sequence_all(&house.app).await;
    }
}

/// An act, tried again when the database is busy, as a client would.
async fn patiently(house: &House) -> String {
    for _ in 0..100 {
        match try_record(house).await {
            Ok(eid) => return eid,
            Err(problem) if problem.code() == "TOO_MANY" => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
            Err(problem) => panic!("{problem:?}"),
        }
    }
    panic!("the database was busy a hundred times");
}

async fn until_refused(house: &House) {
    for _ in 0..5_000 {
        match try_record(house).await {
            Ok(eid) => println!("recorded {eid}"),
            Err(problem) => {
                println!("refused {}", problem.code());
                return;
            }
        }
    }
    panic!("nothing was ever refused");
}
