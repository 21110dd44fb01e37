//! Building through cargo.

use crate::process;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// `cargo` as it was called, in the root of the repository.
pub(crate) fn cargo() -> Command {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    process::command(&program)
}

/// Builds one program and gives its path. The whole workspace is selected, so that features are
/// resolved as in `cargo test --workspace` and nothing is compiled twice; only what the program
/// needs is built.
///
/// # Errors
/// When it does not compile.
pub(crate) fn build(program: &str, release: bool) -> Result<PathBuf> {
    let mut command = cargo();
    command.args(["build", "--workspace", "--locked", "--bin", program]);
    command.arg("--message-format=json-render-diagnostics");
    if release {
        command.arg("--release");
    }
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot run {}", process::shown(&command)))?;
    if !output.status.success() {
        bail!("{program} does not compile");
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    let path = messages.lines().rev().find_map(|line| executable(line, program));
    path.with_context(|| format!("cargo did not say where it put {program}"))
}

fn executable(line: &str, program: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    let name = message.pointer("/target/name")?.as_str()?;
    let path = message.get("executable")?.as_str()?;
    (name == program).then(|| PathBuf::from(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_the_program_is_found_among_cargos_messages() {
        let line = r#"{"reason":"compiler-artifact","target":{"name":"claror"},"executable":"/t/claror"}"#;
        assert_eq!(executable(line, "claror"), Some(PathBuf::from("/t/claror")));
        assert_eq!(executable(line, "entity-gen"), None);
        let library = r#"{"reason":"compiler-artifact","target":{"name":"claror"},"executable":null}"#;
        assert_eq!(executable(library, "claror"), None);
        assert_eq!(executable("not json", "claror"), None);
    }
}
