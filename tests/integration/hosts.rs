//! The Host header selects the council, and nothing but a council's name does.
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use crate::support::{Database, Installation, shared};

/// Status line of the answer to a GET with these header lines, sent as they are.
fn status(house: &Installation, lines: &[String]) -> String {
    let mut stream = TcpStream::connect(house.url.trim_start_matches("http://")).expect("connected");
    let request = format!("GET /en/ HTTP/1.1\r\n{}\r\nConnection: close\r\n\r\n", lines.join("\r\n"));
    stream.write_all(request.as_bytes()).expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn one_host_that_is_a_councils_is_answered_and_any_other_or_two_are_not() {
    let house = shared(Database::Sqlite);
    let own = house.url.trim_start_matches("http://").to_owned();
    for (lines, expected) in [
        (vec![format!("Host: {own}")], "200"),
        (vec![format!("Host: {own}"), "Host: evil.example".to_owned()], "400"),
        (vec!["Host: evil.example".to_owned()], "404"),
        (vec![format!("Host: {own}@evil.example")], "404"),
        (vec!["Host: 127.0.0.1:evil.example".to_owned()], "404"),
        (Vec::new(), "404"),
    ] {
        let status = status(house, &lines);
        assert!(status.contains(expected), "{lines:?}: {status}");
    }
}

#[test]
fn the_theme_of_the_demonstration_needs_no_colours_of_its_own_and_its_style_sheet_is_empty() {
    let house = shared(Database::Sqlite);
    let answer = house.client().get(format!("{}/look.css", house.url)).send().expect("an answer");
    assert_eq!(answer.headers()["content-type"], "text/css; charset=utf-8");
    assert_eq!(answer.text().expect("text"), "");
    let page = house.client().get(format!("{}/en/", house.url)).header("Accept", "text/html").send().expect("a page");
    assert!(!page.text().expect("text").contains("look.css"));
}
