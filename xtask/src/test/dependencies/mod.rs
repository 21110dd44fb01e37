//! What may be depended on: `deny.toml`, held against the tree as cargo sees it.

mod licence;

use crate::{cargo, workspace};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::process::Stdio;
use toml::Table;

/// Checks bans, licences and sources.
///
/// # Errors
/// With every offending package and the reason.
pub(crate) fn check() -> Result<()> {
    let path = workspace::path("deny.toml");
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let policy: Table = toml::from_str(&text).context("deny.toml")?;
    let bans = bans(&policy)?;
    for (name, reason) in &bans {
        ask_for(name, reason)?;
    }
    let packages = packages()?;
    let mut wrong: Vec<String> = Vec::new();
    let allowed = strings(&policy, "licenses", "allow")?;
    for package in &packages {
        wrong.extend(package.complaints(&allowed));
    }
    if !wrong.is_empty() {
        bail!("{} packages may not be depended on:\n  {}", wrong.len(), wrong.join("\n  "));
    }
    println!("{} packages: licences allowed, all from crates.io, none of the {} banned ones", packages.len(), bans.len());
    Ok(())
}

fn bans(policy: &Table) -> Result<Vec<(String, String)>> {
    let list = policy.get("bans").and_then(|bans| bans.get("deny")).and_then(toml::Value::as_array);
    let mut bans = Vec::new();
    for ban in list.context("deny.toml has no bans.deny")? {
        let text = |key| ban.get(key).and_then(toml::Value::as_str).map(str::to_owned);
        bans.push((text("crate").context("a ban without crate")?, text("reason").context("a ban without reason")?));
    }
    Ok(bans)
}

fn strings(policy: &Table, section: &str, key: &str) -> Result<Vec<String>> {
    let list = policy.get(section).and_then(|table| table.get(key)).and_then(toml::Value::as_array);
    let list = list.with_context(|| format!("deny.toml has no {section}.{key}"))?;
    Ok(list.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect())
}

/// Asks cargo whether a crate is in the tree, over all platforms.
fn ask_for(name: &str, reason: &str) -> Result<()> {
    let mut command = cargo::cargo();
    command.args(["tree", "--workspace", "--locked", "--target", "all", "--invert", name]);
    let output = command.stdin(Stdio::null()).output().context("cannot run cargo tree")?;
    let (told, complaint) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if !output.status.success() && !complaint.contains("did not match any packages") {
        bail!("cargo tree failed: {}", complaint.trim());
    }
    if !told.trim().is_empty() {
        bail!("{name} is among the dependencies, and must not be: {reason}\n{told}");
    }
    Ok(())
}

struct Package {
    name: String,
    licence: Option<String>,
    source: Option<String>,
}

impl Package {
    fn complaints(&self, allowed: &[String]) -> Vec<String> {
        let mut complaints = Vec::new();
        match &self.licence {
            None => complaints.push(format!("{}: says no licence", self.name)),
            Some(licence) if !licence::is_allowed(licence, allowed) => {
                complaints.push(format!("{}: {licence} is not allowed", self.name));
            }
            Some(_) => {}
        }
        // Our own packages have no source; all others come from crates.io and nowhere else.
        if self.source.as_deref().is_some_and(|source| !source.ends_with("crates.io-index")) {
            complaints.push(format!("{}: comes from {}", self.name, self.source.as_deref().unwrap_or_default()));
        }
        complaints
    }
}

fn packages() -> Result<Vec<Package>> {
    let mut command = cargo::cargo();
    command.args(["metadata", "--format-version", "1", "--locked"]);
    let output = command.stdin(Stdio::null()).output().context("cannot run cargo metadata")?;
    if !output.status.success() {
        bail!("cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata")?;
    let list = metadata.get("packages").and_then(Value::as_array).context("cargo metadata lists no packages")?;
    let text = |package: &Value, key: &str| package.get(key).and_then(Value::as_str).map(str::to_owned);
    Ok(list
        .iter()
        .map(|package| Package {
            name: text(package, "name").unwrap_or_default(),
            licence: text(package, "license"),
            source: text(package, "source"),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_without_licence_or_from_elsewhere_is_complained_about() {
        let package = |licence: Option<&str>, source: Option<&str>| Package {
            name: "some".into(),
            licence: licence.map(str::to_owned),
            source: source.map(str::to_owned),
        };
        let allowed = ["MIT".to_owned()];
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        assert!(package(Some("MIT"), Some(registry)).complaints(&allowed).is_empty());
        assert!(package(Some("MIT"), None).complaints(&allowed).is_empty());
        assert_eq!(package(None, Some(registry)).complaints(&allowed).len(), 1);
        assert_eq!(package(Some("GPL-3.0-only"), Some("git+https://example.org/some")).complaints(&allowed).len(), 2);
    }

    #[test]
    fn the_policy_names_the_crates_that_would_bring_a_second_tls() {
        let text = std::fs::read_to_string(workspace::path("deny.toml")).expect("deny.toml");
        let policy: Table = toml::from_str(&text).expect("TOML");
        let bans: Vec<String> = bans(&policy).expect("bans").into_iter().map(|(name, _)| name).collect();
        for name in ["ring", "openssl-sys", "native-tls"] {
            assert!(bans.iter().any(|ban| ban == name), "{name}");
        }
    }
}
