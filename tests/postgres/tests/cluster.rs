//! The cluster as tests use it: asked over psql, gone afterwards.

use claror_test_postgres::{Cluster, Durability, URL_VARIABLE, shared};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[test]
fn a_cluster_answers_and_is_gone_when_dropped() {
    let cluster = Cluster::start(Durability::Off).expect("the cluster starts");
    assert_eq!(cluster.psql("postgres", "SELECT 1").expect("psql"), "1");
    assert_eq!(cluster.psql("postgres", "SHOW fsync").expect("psql"), "off");
    assert_eq!(cluster.psql("postgres", "SHOW max_connections").expect("psql"), "200");
    cluster.psql("postgres", "CREATE DATABASE scratch").expect("a database is created");
    assert_eq!(cluster.psql("scratch", "SELECT current_database(), 'ç' < 'd'").expect("psql"), "scratch|f");
    assert!(cluster.url("scratch").ends_with("/scratch"));
    assert!(cluster.psql("postgres", "SELECT nonsense").is_err());

    let directory = cluster.directory().to_owned();
    let address = cluster.base_url().rsplit_once('@').expect("user@host:port").1.to_owned();
    assert!(std::net::TcpStream::connect(&address).is_ok(), "the server listens");
    drop(cluster);
    assert!(!directory.exists(), "the files are removed");
    assert!(std::net::TcpStream::connect(&address).is_err(), "the server is stopped");
}

#[test]
fn two_clusters_do_not_meet_and_durability_can_be_asked_for() {
    let first = Cluster::start(Durability::Off).expect("the first starts");
    let second = Cluster::start(Durability::On).expect("the second starts");
    assert_ne!(first.base_url(), second.base_url());
    assert_eq!(second.psql("postgres", "SHOW fsync").expect("psql"), "on");
}

/// Not a test by itself: `a_killed_process_leaves_no_cluster_behind` runs it in a process of its own.
#[test]
#[ignore = "run by another test, in a process that is then killed"]
fn print_where_the_shared_cluster_is_and_wait() {
    println!("\nSHARED {}", shared().expect("the shared cluster starts"));
    std::thread::sleep(Duration::from_secs(600));
}

#[test]
fn a_killed_process_leaves_no_cluster_behind() {
    let mut child = Command::new(std::env::current_exe().expect("this test's own path"))
        .args(["--ignored", "--exact", "--nocapture", "print_where_the_shared_cluster_is_and_wait"])
        .env_remove(URL_VARIABLE)
        .stdout(Stdio::piped())
        .spawn()
        .expect("the test binary runs");
    let output = std::io::BufReader::new(child.stdout.take().expect("a piped output"));
    let url = std::io::BufRead::lines(output)
        .map_while(Result::ok)
        .find_map(|line| line.strip_prefix("SHARED ").map(str::to_owned))
        .expect("the process tells its cluster's address");
    let address = url.rsplit_once('@').expect("user@host:port").1.to_owned();
    assert!(std::net::TcpStream::connect(&address).is_ok(), "the cluster listens");

    child.kill().expect("the process can be killed");
    child.wait().expect("it ends");
    let deadline = Instant::now() + Duration::from_secs(60);
    while std::net::TcpStream::connect(&address).is_ok() {
        assert!(Instant::now() < deadline, "the watchdog stops the cluster of a killed process");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_cluster_named_in_the_environment_is_used_as_it_is() {
    let cluster = Cluster::start(Durability::Off).expect("the cluster starts");
    let output = Command::new(std::env::current_exe().expect("this test's own path"))
        .args(["--ignored", "--exact", "--nocapture", "print_the_shared_address"])
        .env(URL_VARIABLE, format!("{}/", cluster.base_url()))
        .output()
        .expect("the test binary runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains(&format!("SHARED {}\n", cluster.base_url())), "{text}");
}

/// Not a test by itself: see the one above.
#[test]
#[ignore = "run by another test, with the environment variable set"]
fn print_the_shared_address() {
    println!("\nSHARED {}", shared().expect("the address is known"));
}
