//! What was measured, as Markdown.
use std::path::Path;
use std::process::Command;

/// A table under a heading.
pub struct Table {
    pub title: &'static str,
    /// What is compared with what, in a sentence or two.
    pub about: String,
    pub head: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    pub fn print(&self) {
        println!("\n## {}\n\n{}\n", self.title, self.about);
        println!("| {} |", self.head.join(" | "));
        println!("|{}", "---|".repeat(self.head.len()));
        for row in &self.rows {
            println!("| {} |", row.join(" | "));
        }
    }
}

/// The machine, in a line: processor, cores, memory, system, file system, compiler.
pub fn machine(scratch: &Path) -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let parts = [
        field("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned()),
        format!("{cores} cores"),
        field("/proc/meminfo", "MemTotal").and_then(|text| gibibytes(&text)).unwrap_or_default(),
        first_line("uname", &["-sr"]),
        format!("{} ({})", field_of_release("PRETTY_NAME"), file_system(scratch)),
        first_line("rustc", &["--version"]),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn field(path: &str, name: &str) -> Option<String> {
    let text = std::fs::read_to_string(path).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    line.split_once(':').map(|(_, value)| value.trim().to_owned())
}

fn field_of_release(name: &str) -> String {
    let text = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
    line.unwrap_or_default().trim_matches('"').to_owned()
}

fn gibibytes(text: &str) -> Option<String> {
    let kib: f64 = text.split_whitespace().next()?.parse().ok()?;
    Some(format!("{:.0} GiB", kib / 1024.0 / 1024.0))
}

fn file_system(path: &Path) -> String {
    let kind = first_line("stat", &["-f", "-c", "%T", &path.to_string_lossy()]);
    if kind.is_empty() { "unknown file system".to_owned() } else { format!("data on {kind}") }
}

fn first_line(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    text.lines().next().unwrap_or_default().to_owned()
}

/// Whether an aim was reached, in words.
pub fn verdict(reached: bool) -> String {
    if reached { "reached" } else { "missed" }.to_owned()
}
