//! A mail server that is not ours (tests/smtp), for mail that leaves the whole program.
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;

use claror::foundation::config::{MailSecurity, MailSettings};
use serde_json::Value;

/// A running mail server; it ends when this is dropped.
pub struct Server {
    process: Child,
    /// Reads what it says while it says it: a full pipe would stop it.
    listener: Option<JoinHandle<Vec<Value>>>,
    port: u16,
}

impl Server {
    pub fn start() -> Self {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/smtp");
        assert!(place.join("node_modules/smtp-server").is_dir(), "run `npm ci` in tests/smtp (cargo xtask test does)");
        let mut process = Command::new("node")
            .args(["server.mjs", r#"{"security":"none"}"#])
            .current_dir(place)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node runs");
        let mut said = BufReader::new(process.stdout.take().expect("its output"));
        let mut line = String::new();
        said.read_line(&mut line).expect("a line");
        let port = serde_json::from_str::<Value>(&line).expect("JSON")["port"].as_u64().expect("a port");
        let listener = std::thread::spawn(move || {
            let lines = said.lines().map_while(Result::ok);
            lines.filter_map(|line| serde_json::from_str::<Value>(&line).ok()).map(|said| said["mail"].clone()).collect()
        });
        Self { process, listener: Some(listener), port: u16::try_from(port).expect("a port") }
    }

    pub fn settings(&self) -> MailSettings {
        MailSettings::Smtp {
            host: "localhost".into(),
            port: self.port,
            security: MailSecurity::None,
            user: None,
            password: None,
            from: "no-reply@consell.example".into(),
            ca_file: None,
        }
    }

    /// The mails that it took; it is stopped for that.
    pub fn mails(&mut self) -> Vec<Value> {
        drop(self.process.stdin.take());
        self.listener.take().expect("not asked before").join().expect("what it said")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
