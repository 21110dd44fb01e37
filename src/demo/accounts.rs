//! The demonstration's accounts and their passwords: generated once, kept in a file that only its owner reads.
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, anyhow};
use serde::{Deserialize, Serialize};

use super::{REPRESENTATIVES, plain};
use crate::accounts::{account_by_email, hash_password, set_password};
use crate::foundation::access::Actor;
use crate::foundation::app::App;
use crate::foundation::ids;
use crate::foundation::tenancy::Council;

/// Who can sign in, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoAccount {
    /// An office, or `representative`.
    pub role: String,
    pub email: String,
    pub password: String,
    /// Codes of the organisations that the person speaks for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
}

/// A line of the representatives' file, as far as it is needed here.
#[derive(Deserialize)]
struct Line {
    member_id: String,
    kind: String,
    email: String,
}

fn lines() -> anyhow::Result<Vec<Line>> {
    let mut reader = csv::Reader::from_reader(REPRESENTATIVES.bytes);
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

/// Addresses of the titular representatives by the code of their organisation, in the file's order.
pub fn titulars() -> anyhow::Result<Vec<(String, String)>> {
    Ok(lines()?.into_iter().filter(|line| line.kind == "titular").map(|line| (line.member_id, line.email)).collect())
}

/// Everybody with a fresh password: the offices, then the titular representatives.
pub fn people(offices: impl IntoIterator<Item = (String, String)>) -> anyhow::Result<Vec<DemoAccount>> {
    let lines = lines()?;
    let speaks_for = |email: &str| lines.iter().filter(|line| line.email == email).map(|line| line.member_id.clone()).collect();
    let office = |(role, email): (String, String)| DemoAccount { role, email, password: password(), members: Vec::new() };
    let mut people: Vec<DemoAccount> = offices.into_iter().map(office).collect();
    for line in lines.iter().filter(|line| line.kind == "titular") {
        let members = speaks_for(&line.email);
        people.push(DemoAccount { role: "representative".to_owned(), email: line.email.clone(), password: password(), members });
    }
    Ok(people)
}

/// Sixteen letters and digits in four groups: 80 bits, readable aloud.
fn password() -> String {
    const ALPHABET: [char; 32] = [
        'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'j', 'k', 'm', 'n', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '2',
        '3', '4', '5', '6', '7', '8', '9', 'o',
    ];
    let mut password = String::new();
    for (place, byte) in ids::random::<16>().into_iter().enumerate() {
        if place > 0 && place.is_multiple_of(4) {
            password.push('-');
        }
        password.extend(ALPHABET.get(usize::from(byte & 31)));
    }
    password
}

/// Keeps the file, then sets the passwords: a crash between the two leaves a file with passwords that do not work yet, and
/// the next start sets them.
pub async fn set_passwords(app: &Arc<App>, council: &Arc<Council>, people: Vec<DemoAccount>) -> anyhow::Result<()> {
    write(&app.settings.data_dir, &people)?;
    for person in people {
        let hash = hash_password(app.settings.passwords, &person.password).await.map_err(plain)?;
        let account = account_by_email(&**app.store.read(), council.id, &person.email).await.map_err(plain)?;
        let account = account.ok_or_else(|| anyhow!("no account {}", person.email))?.id;
        let cx = app.context(Arc::clone(council), Actor::operator(), council.default_language.clone());
        let set = app.store.work(move |tx| {
            let (cx, hash) = (cx.clone(), hash.clone());
            Box::pin(async move { set_password(tx, &cx, account, &hash).await })
        });
        set.await.map_err(plain)?;
    }
    Ok(())
}

fn path(data_dir: &Path) -> PathBuf {
    data_dir.join("demo-accounts.json")
}

fn write(data_dir: &Path, people: &[DemoAccount]) -> anyhow::Result<()> {
    let path = path(data_dir);
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&path).with_context(|| path.display().to_string())?;
    file.write_all(&serde_json::to_vec_pretty(people)?)?;
    file.sync_all()?;
    Ok(())
}

/// The accounts that there still are; the file forgets those that were erased.
pub async fn remaining(app: &Arc<App>, council: &Council) -> anyhow::Result<Vec<DemoAccount>> {
    let made = read(&app.settings.data_dir)?;
    let all = made.len();
    let mut people = Vec::with_capacity(all);
    for person in made {
        if account_by_email(&**app.store.read(), council.id, &person.email).await.map_err(plain)?.is_some() {
            people.push(person);
        }
    }
    if people.len() < all {
        write(&app.settings.data_dir, &people)?;
    }
    Ok(people)
}

/// The accounts as they were made.
fn read(data_dir: &Path) -> anyhow::Result<Vec<DemoAccount>> {
    let path = path(data_dir);
    let bytes =
        fs::read(&path).with_context(|| format!("{}: start with --fresh to make the demonstration anew", path.display()))?;
    serde_json::from_slice(&bytes).with_context(|| path.display().to_string())
}
