mod files;

use crate::support::*;
use claror_verify::{HttpOptions, HttpSource, Options, Report, Source as _, SourceError, verify};
use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// What the server does with a request for a path, given how often it was asked for before.
type Answer = Box<dyn Fn(&str, usize) -> Reply + Send + Sync>;

enum Reply {
    Ok(Vec<u8>),
    Status(u16, &'static str),
    /// Says a length and sends less.
    Cut(Vec<u8>),
    /// Says nothing for longer than anyone waits.
    Silence,
}

/// A server of one thread per connection; gives its address and the count of its requests.
fn serve(answer: Answer) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let requests = Arc::new(AtomicUsize::new(0));
    let shared = Arc::new((answer, Mutex::new(HashMap::<String, usize>::new()), requests.clone()));
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let shared = shared.clone();
            std::thread::spawn(move || {
                let (answer, asked, requests) = &*shared;
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                let mut stream = stream;
                while let Some(path) = read_request(&mut reader) {
                    requests.fetch_add(1, Ordering::Relaxed);
                    let before = {
                        let mut asked = asked.lock().unwrap();
                        let times = asked.entry(path.clone()).or_default();
                        *times += 1;
                        *times - 1
                    };
                    if !reply(&mut stream, answer(&path, before)) {
                        break;
                    }
                }
            });
        }
    });
    (address, requests)
}

fn read_request(reader: &mut BufReader<TcpStream>) -> Option<String> {
    let mut first = String::new();
    if reader.read_line(&mut first).ok()? == 0 {
        return None;
    }
    let (mut line, mut length) = (String::new(), 0);
    while reader.read_line(&mut line).ok()? > 2 {
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        line.clear();
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let asked = format!("{} {}", first.split(' ').nth(1)?, String::from_utf8(body).ok()?);
    Some(asked.trim_end().to_owned())
}

/// Whether the connection may go on.
fn reply(stream: &mut TcpStream, reply: Reply) -> bool {
    let (head, body, more) = match reply {
        Reply::Ok(body) => (format!("200 OK\r\nContent-Length: {}", body.len()), body, true),
        Reply::Status(code, header) => (format!("{code} X\r\nContent-Length: 0\r\n{header}"), Vec::new(), true),
        Reply::Cut(body) => (format!("200 OK\r\nContent-Length: {}", body.len() + 10), body, false),
        Reply::Silence => {
            std::thread::sleep(Duration::from_secs(20));
            return false;
        }
    };
    let head = format!("HTTP/1.1 {}\r\n\r\n", head.trim_end());
    stream.write_all(&[head.as_bytes(), &body].concat()).is_ok() && more
}

fn quick() -> HttpOptions {
    HttpOptions {
        connect_timeout: Duration::from_millis(500),
        read_timeout: Duration::from_millis(500),
        file_timeout: Duration::from_secs(2),
        attempts: 3,
        pause: Duration::from_millis(5),
    }
}

fn published() -> HashMap<String, Vec<u8>> {
    let mut log = Log::opened();
    PollSpec::usual(1, claror_record::event::Results::AfterClose).hold(&mut log);
    log.pad(300);
    let files = log.publish();
    files.names().into_iter().map(|name| (format!("/log/{name}"), files.get(&name).unwrap())).collect()
}

fn check(url: &str) -> Report {
    verify(&HttpSource::new(url, quick()).unwrap(), &vkey(), Options::default())
}

#[test]
fn a_site_and_its_log_are_the_same_address() {
    let files = published();
    let (address, _) = serve(Box::new(move |path, _| match files.get(path) {
        Some(content) => Reply::Ok(content.clone()),
        None => Reply::Status(404, ""),
    }));
    for url in [address.clone(), format!("{address}/"), format!("{address}/log"), format!("{address}/log/")] {
        let report = check(&url);
        assert_found(&report, 0, &[]);
        assert_eq!(report.counts.polls_recounted, 1);
    }
    let report = check(&format!("{address}/elsewhere"));
    assert_found(&report, 3, &["BAD checkpoint-missing checkpoint expected a checkpoint got nothing"]);
}

#[test]
fn an_overloaded_server_is_asked_again_and_a_broken_one_proves_nothing() {
    let files = published();
    let shared = files.clone();
    let (address, _) = serve(Box::new(move |path, before| match (shared.get(path), before) {
        (_, 0) => Reply::Status(503, "Retry-After: 0"),
        (Some(content), 1) => Reply::Cut(content.clone()),
        (Some(content), _) => Reply::Ok(content.clone()),
        (None, _) => Reply::Status(404, ""),
    }));
    assert_found(&check(&address), 0, &[]);

    let (address, requests) = serve(Box::new(|_, _| Reply::Status(500, "")));
    let report = check(&address);
    assert_eq!(report.exit.code(), 3);
    assert!(found(&report)[0].contains("status 500"), "{:?}", found(&report));
    assert_eq!(requests.load(Ordering::Relaxed), 3);

    let (address, requests) = serve(Box::new(|_, _| Reply::Status(403, "")));
    assert_eq!(check(&address).exit.code(), 3);
    assert_eq!(requests.load(Ordering::Relaxed), 1);
}

#[test]
fn a_server_that_falls_silent_midway_leaves_missing_pieces() {
    let mut files = published();
    files.remove("/log/tile/0/000");
    let (address, _) = serve(Box::new(move |path, _| match files.get(path) {
        Some(content) => Reply::Ok(content.clone()),
        None if path == "/log/tile/0/000" => Reply::Silence,
        None => Reply::Status(404, ""),
    }));
    let start = Instant::now();
    let report = check(&address);
    assert_eq!(report.exit.code(), 3);
    assert!(found(&report)[0].starts_with("BAD tile-missing tile 0/000 expected 8192 bytes got "), "{:?}", found(&report));
    assert!(start.elapsed() < Duration::from_secs(15), "the timeouts hold");
}

#[test]
fn nobody_at_the_address_is_no_verdict() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let report = check(&format!("http://{free}"));
    assert_eq!(report.exit.code(), 3);
    assert!(found(&report)[0].starts_with("BAD checkpoint-missing checkpoint expected a checkpoint got error sending request"));
}

#[test]
fn bodies_longer_than_asked_for_are_not_read_to_their_end() {
    let (address, _) = serve(Box::new(|_, _| Reply::Ok(vec![b'a'; 5 << 20])));
    let source = HttpSource::new(&address, quick()).unwrap();
    assert_eq!(source.read("checkpoint", 100).unwrap().len(), 101);
}

#[test]
fn openings_are_fetched_whole_before_they_are_read() {
    let (address, requests) = serve(Box::new(|path, before| match (path, before) {
        ("/log/openings.jsonl", 0) => Reply::Cut(b"one\ntw".to_vec()),
        ("/log/openings.jsonl", _) => Reply::Ok(b"one\ntwo\n".to_vec()),
        _ => Reply::Status(410, ""),
    }));
    let source = HttpSource::new(&address, quick()).unwrap();
    let lines: Vec<String> = source.open("openings.jsonl").unwrap().lines().map(Result::unwrap).collect();
    assert_eq!(lines, ["one", "two"]);
    assert_eq!(requests.load(Ordering::Relaxed), 2);
    assert_eq!(source.read("checkpoints/5", 100), Err(SourceError::Absent));
}

#[test]
fn addresses_that_are_none_are_refused() {
    for bad in
        ["", "council.example", "ftp://council.example", "http://", "https://a.example/?q", "https://a.example/#x", "file:///tmp"]
    {
        assert!(HttpSource::new(bad, quick()).is_err(), "{bad}");
    }
}
