//! Crates that must not come in by the back door.

use crate::cargo;
use anyhow::{Context, Result, bail};
use std::process::Stdio;

/// Each with the reason. `deny.toml` says the same for cargo-deny.
const FORBIDDEN: [(&str, &str); 4] = [
    (
        "ring",
        "a second TLS provider beside aws-lc-rs makes rustls panic where it must choose",
    ),
    (
        "openssl-sys",
        "the binary must not depend on the machine's OpenSSL",
    ),
    (
        "native-tls",
        "the binary must not depend on the machine's TLS library",
    ),
    (
        "rusqlite",
        "a second crate that links SQLite does not link beside sqlx's",
    ),
];

/// Asks cargo for each, over all platforms and all features that anything asks for.
///
/// # Errors
/// When one of them is in the tree, with the way it came in.
pub(crate) fn check() -> Result<()> {
    for (name, reason) in FORBIDDEN {
        let mut command = cargo::cargo();
        command.args([
            "tree",
            "--workspace",
            "--locked",
            "--target",
            "all",
            "--invert",
            name,
        ]);
        let output = command
            .stdin(Stdio::null())
            .output()
            .context("cannot run cargo tree")?;
        let (told, complaint) = (
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        if !output.status.success() && !complaint.contains("did not match any packages") {
            bail!("cargo tree failed: {}", complaint.trim());
        }
        if !told.trim().is_empty() {
            bail!("{name} is among the dependencies, and must not be: {reason}\n{told}");
        }
        println!("{name}: not among the dependencies");
    }
    Ok(())
}
