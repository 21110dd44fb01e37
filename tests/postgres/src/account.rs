//! Which system account the server runs as: PostgreSQL refuses to run as root.

use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

/// The account that server programs are started under.
pub(crate) enum Account {
    /// Our own: we are not root.
    Own,
    /// Another one, because we are root.
    Other { name: String, uid: u32, gid: u32, switch: Switch },
}

/// The program that changes the account, whichever of the two is installed.
pub(crate) enum Switch {
    Setpriv,
    Runuser,
}

impl Account {
    /// Chooses our own account, or, for root, `postgres` (Debian's package creates it), else `nobody`.
    pub(crate) fn choose() -> Result<Self> {
        if id(&["-u"])? != 0 {
            return Ok(Self::Own);
        }
        let switch = if on_path("setpriv") {
            Switch::Setpriv
        } else if on_path("runuser") {
            Switch::Runuser
        } else {
            bail!("PostgreSQL refuses to run as root, and neither setpriv nor runuser is installed to change the account");
        };
        for name in ["postgres", "nobody"] {
            if let (Ok(uid), Ok(gid)) = (id(&["-u", name]), id(&["-g", name])) {
                return Ok(Self::Other { name: name.to_owned(), uid, gid, switch });
            }
        }
        bail!("PostgreSQL refuses to run as root, and there is neither an account postgres nor nobody")
    }

    /// The words to put before a command so that it runs under this account.
    pub(crate) fn prefix(&self) -> Vec<String> {
        match self {
            Self::Own => Vec::new(),
            Self::Other { name, switch: Switch::Setpriv, .. } => {
                vec!["setpriv".into(), format!("--reuid={name}"), format!("--regid={name}"), "--init-groups".into(), "--".into()]
            }
            Self::Other { name, switch: Switch::Runuser, .. } => {
                vec!["runuser".into(), "-u".into(), name.clone(), "--".into()]
            }
        }
    }

    /// Hands a directory over to this account.
    pub(crate) fn give(&self, path: &Path) -> Result<()> {
        if let Self::Other { uid, gid, .. } = self {
            std::os::unix::fs::chown(path, Some(*uid), Some(*gid))
                .with_context(|| format!("cannot hand {} over to the server's account", path.display()))?;
        }
        Ok(())
    }
}

fn id(arguments: &[&str]) -> Result<u32> {
    let output = Command::new("id").args(arguments).output().context("cannot run `id`")?;
    if !output.status.success() {
        bail!("`id {}` failed", arguments.join(" "));
    }
    String::from_utf8_lossy(&output.stdout).trim().parse().context("`id` did not print a number")
}

fn on_path(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(program).is_file()))
}
