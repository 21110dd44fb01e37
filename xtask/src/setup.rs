//! What has to be installed, how to see whether it is, and how to install it.

use crate::process;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Node's oldest version that the frontend's tools run on.
const NODE_OLDEST: (u32, u32) = (20, 19);

/// A thing that the tasks need besides Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// rustfmt and clippy.
    RustComponents,
    /// For crates with C inside (SQLite, AWS-LC).
    Compiler,
    /// Node.js and npm, for the frontend.
    Node,
    /// The server's programs, for tests.
    Postgres,
    /// Chromium, for browser tests.
    Chromium,
    /// Letters for Arabic, without which a browser test sees boxes.
    ArabicFont,
    /// For the reader of the record that is not ours (PyPI's tlog-scales, which the test installs by itself) and for the second
    /// counter of elections (crates/tally/tests/second).
    Python,
    /// What docs/auditors.md checks an entry with, by hand.
    Shell,
}

impl Need {
    /// All that `cargo xtask test` needs.
    pub(crate) const ALL: [Self; 8] = [
        Self::RustComponents,
        Self::Compiler,
        Self::Node,
        Self::Postgres,
        Self::Chromium,
        Self::ArabicFont,
        Self::Python,
        Self::Shell,
    ];

    /// Nothing when it is there, else what is missing, with the way to get it.
    fn missing(self) -> Option<String> {
        match self {
            Self::RustComponents => {
                let absent = ["fmt", "clippy"].into_iter().any(|tool| process::ask("cargo", &[tool, "--version"]).is_none());
                absent.then(|| "rustfmt and clippy: rustup component add rustfmt clippy".to_owned())
            }
            Self::Compiler => {
                let named = std::env::var("CC").is_ok_and(|program| process::is_installed(&program));
                let absent = !named && !["cc", "gcc", "clang"].into_iter().any(process::is_installed);
                absent.then(|| "a C compiler (gcc or clang)".to_owned())
            }
            Self::Node => node_missing(),
            Self::Postgres => claror_test_postgres::binaries()
                .is_err()
                .then(|| "the server programs of PostgreSQL 13 or newer (initdb, pg_ctl)".to_owned()),
            Self::Chromium => {
                chromium().is_none().then(|| "Chromium (or name another build of it in CLAROR_TEST_CHROMIUM)".to_owned())
            }
            Self::Python => {
                let absent = process::ask("python3", &["-c", "import venv, ensurepip; print(1)"]).is_none();
                absent.then(|| "Python 3 with venv and pip".to_owned())
            }
            Self::Shell => {
                let absent = !["bash", "curl", "openssl", "tar"].into_iter().all(process::is_installed);
                absent.then(|| "bash, curl, openssl and tar".to_owned())
            }
            Self::ArabicFont => {
                let fonts = process::ask("fc-list", &[":lang=ar", "family"]);
                let absent = !cfg!(target_os = "macos") && fonts.is_none_or(|list| !list.contains("Noto"));
                absent.then(|| "a font with Arabic letters (Noto Sans Arabic)".to_owned())
            }
        }
    }

    fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Self::RustComponents => &[],
            Self::Compiler => &["gcc", "libc6-dev"],
            Self::Node => &["nodejs", "npm"],
            Self::Postgres => &["postgresql"],
            Self::Chromium => &["chromium"],
            Self::ArabicFont => &["fonts-noto-core", "fontconfig"],
            Self::Python => &["python3", "python3-venv"],
            Self::Shell => &["bash", "curl", "openssl", "tar"],
        }
    }
}

/// Looks, installs nothing.
///
/// # Errors
/// When something is missing: the message lists it.
pub(crate) fn require(needs: &[Need]) -> Result<()> {
    let missing: Vec<String> = needs.iter().filter_map(|need| need.missing()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    bail!("please install first (on Debian, as root: cargo xtask setup):\n  - {}", missing.join("\n  - "))
}

/// Installs what is missing where we can (Debian, as root), and looks again.
///
/// # Errors
/// When something is still missing: the message lists it, with what kept us from installing it.
pub(crate) fn install(needs: &[Need]) -> Result<()> {
    let missing: Vec<Need> = needs.iter().copied().filter(|need| need.missing().is_some()).collect();
    if missing.is_empty() {
        println!("setup: everything is installed");
        return Ok(());
    }
    let machine = Machine {
        has_apt: Path::new("/etc/debian_version").exists() && process::is_installed("apt-get"),
        has_rustup: process::is_installed("rustup"),
        is_root: process::ask("id", &["-u"]).as_deref() == Some("0"),
    };
    let tried = steps(&missing, machine).into_iter().try_for_each(Step::take);
    match (tried, require(&missing)) {
        (_, Ok(())) => Ok(()),
        (Ok(()), Err(still)) => Err(still),
        // Why it could not be installed, and what that was: the list helps even where the one failure does not.
        (Err(why), Err(still)) => Err(still.context(format!("{why:#}"))),
    }
}

/// What a machine lets us do.
#[derive(Clone, Copy, Debug)]
struct Machine {
    has_apt: bool,
    has_rustup: bool,
    is_root: bool,
}

/// A step of an installation.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    RustComponents,
    Packages(Vec<&'static str>),
    /// Somebody else has to run this.
    AskRoot(String),
}

/// What to do about what is missing, in order: what we may do first, then what we have to ask for.
fn steps(missing: &[Need], machine: Machine) -> Vec<Step> {
    let mut steps = Vec::new();
    if missing.contains(&Need::RustComponents) && machine.has_rustup {
        steps.push(Step::RustComponents);
    }
    let packages: Vec<&str> = missing.iter().flat_map(|need| need.debian_packages()).copied().collect();
    if machine.has_apt && !packages.is_empty() {
        steps.push(match machine.is_root {
            true => Step::Packages(packages),
            false => Step::AskRoot(format!("apt-get update && apt-get install --no-install-recommends {}", packages.join(" "))),
        });
    }
    steps
}

impl Step {
    fn take(self) -> Result<()> {
        match self {
            Self::RustComponents => process::run(process::command("rustup").args(["component", "add", "rustfmt", "clippy"])),
            Self::Packages(packages) => {
                println!("setup: apt-get install --no-install-recommends {}", packages.join(" "));
                process::run(apt_get().arg("update").arg("-qq"))?;
                process::run(apt_get().args(["install", "-y", "-qq", "--no-install-recommends"]).args(&packages))
            }
            Self::AskRoot(command) => bail!("please run as root, then try again:\n  {command}"),
        }
    }
}

fn apt_get() -> Command {
    let mut command = process::command("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn node_missing() -> Option<String> {
    let (major, minor) = NODE_OLDEST;
    let wanted = format!("Node.js {major}.{minor} or newer, with npm");
    let Some(version) = process::ask("node", &["--version"]) else {
        return Some(wanted);
    };
    if !process::is_installed("npm") && !process::is_installed("npm.cmd") {
        return Some(wanted);
    }
    let found = parse_node(&version);
    (found < Some(NODE_OLDEST)).then(|| format!("{wanted} ({version} is installed)"))
}

fn parse_node(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim_start_matches('v').split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// The Chromium that browser tests drive: the one named in CLAROR_TEST_CHROMIUM, else one installed.
pub(crate) fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CLAROR_TEST_CHROMIUM").map(PathBuf::from) {
        return named.is_file().then_some(named);
    }
    let mac =
        ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let on_path = std::env::split_paths(&path).flat_map(|directory| names.map(|name| directory.join(name)));
    on_path.chain(mac.map(PathBuf::from)).find(|program| program.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_compare_as_numbers() {
        assert_eq!(parse_node("v20.20.2"), Some((20, 20)));
        assert!(parse_node("v9.19.0") < Some(NODE_OLDEST));
        assert!(parse_node("v20.9.0") < Some(NODE_OLDEST));
        assert!(parse_node("v22.1.0") >= Some(NODE_OLDEST));
        assert!(parse_node("nonsense") < Some(NODE_OLDEST));
    }

    #[test]
    fn what_is_missing_is_installed_where_we_may_and_asked_for_where_we_may_not() {
        let missing = [Need::RustComponents, Need::Node, Need::ArabicFont];
        let packages = vec!["nodejs", "npm", "fonts-noto-core", "fontconfig"];
        let root = Machine { has_apt: true, has_rustup: true, is_root: true };
        assert_eq!(steps(&missing, root), [Step::RustComponents, Step::Packages(packages)]);
        let person = Machine { is_root: false, ..root };
        let [Step::RustComponents, Step::AskRoot(command)] = &steps(&missing, person)[..] else { panic!("other steps") };
        assert!(command.ends_with("nodejs npm fonts-noto-core fontconfig"), "{command}");
        let bare = Machine { has_apt: false, has_rustup: false, is_root: true };
        assert!(steps(&missing, bare).is_empty(), "the message says what to install");
        assert!(steps(&[Need::RustComponents], Machine { has_rustup: false, ..root }).is_empty());
    }

    #[test]
    fn every_need_says_what_to_do_about_it() {
        for need in Need::ALL {
            assert!(need == Need::RustComponents || !need.debian_packages().is_empty(), "{need:?}");
        }
    }
}
