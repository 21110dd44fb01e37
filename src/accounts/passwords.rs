//! Hashing passwords: argon2id (RFC 9106) with the parameters of the settings, on threads of its own and never more at
//! once than the machine has cores, so that signing in cannot starve ballots.
use std::sync::LazyLock;

use argon2::password_hash::phc::{Output, ParamsString, Salt};
use argon2::password_hash::{self, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Block, CustomizedPasswordHasher, Params, PasswordHash as Phc, Version};
use serde_json::json;
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use super::rules::password::{self, Weakness};
use crate::foundation::config::PasswordSettings;
use crate::foundation::ids;
use crate::foundation::problem::{FieldProblem, Problem};

/// How many may wait for a core; whoever comes later is asked to come again.
const QUEUE_MAX: usize = 256;

static CORES: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(2, usize::from)));
static QUEUE: Semaphore = Semaphore::const_new(QUEUE_MAX);

/// A hashed password, as a PHC string.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The outcome of comparing a password with a stored hash.
pub(super) struct Checked {
    /// The hash that was compared with; none when there is no such account or it has no password.
    pub against: Option<String>,
    pub matches: bool,
    /// The password under the parameters of today, when it matches and was hashed under others.
    pub rehashed: Option<PasswordHash>,
}

/// Hashes a password. The rules are [`check`]'s, before.
///
/// # Errors
/// `TooMany` when too many wait; a fault when the parameters are none.
pub async fn hash(settings: PasswordSettings, password: &str) -> Result<PasswordHash, Problem> {
    let password = password::composed(password);
    on_a_core(move || hash_now(settings, &password)).await
}

/// Compares a password with a stored hash. Without one it takes the same time and does not match.
pub(super) async fn compare(settings: PasswordSettings, password: &str, stored: Option<String>) -> Result<Checked, Problem> {
    // Nobody's password is longer, and hashing a megabyte is what somebody wants who sends one.
    let fits = password.len() <= 4 * password::LENGTH_MAX;
    let password = if fits { password::composed(password) } else { Zeroizing::default() };
    on_a_core(move || {
        let Some(against) = stored.clone().filter(|_| fits) else {
            hash_now(settings, &password)?;
            return Ok(Checked { against: stored, matches: false, rehashed: None });
        };
        let phc = Phc::new(&against).map_err(Problem::fault)?;
        let matches = Hasher.verify_password(password.as_bytes(), &phc).is_ok();
        let outdated = matches && !is_current(settings, &phc);
        let rehashed = outdated.then(|| hash_now(settings, &password)).transpose()?;
        Ok(Checked { against: stored, matches, rehashed })
    })
    .await
}

/// Whether the password may be chosen by the account with this (normalised) address.
///
/// # Errors
/// `Invalid` for `field`, saying what is wrong.
pub(super) fn check(settings: PasswordSettings, field: &str, password: &str, email: &str) -> Result<(), Problem> {
    let problem = match password::weakness(password, settings.length_min, email) {
        None => return Ok(()),
        Some(Weakness::TooShort { min }) => FieldProblem::new(field, "ACCOUNTS_PASSWORD_TOO_SHORT").with("min", json!(min)),
        Some(Weakness::TooLong { max }) => FieldProblem::new(field, "ACCOUNTS_PASSWORD_TOO_LONG").with("max", json!(max)),
        Some(Weakness::IsEmail) => FieldProblem::new(field, "ACCOUNTS_PASSWORD_IS_EMAIL"),
    };
    Err(Problem::Invalid(vec![problem]))
}

async fn on_a_core<T: Send + 'static>(work: impl FnOnce() -> Result<T, Problem> + Send + 'static) -> Result<T, Problem> {
    let Ok(_place) = QUEUE.try_acquire() else {
        return Err(Problem::TooMany { retry_after: 2 });
    };
    let _core = CORES.acquire().await.map_err(Problem::fault)?;
    tokio::task::spawn_blocking(work).await.map_err(Problem::fault)?
}

fn hash_now(settings: PasswordSettings, password: &str) -> Result<PasswordHash, Problem> {
    let salt = ids::random::<16>();
    let phc = Hasher
        .hash_password_customized(password.as_bytes(), &salt, Some("argon2id"), Some(Version::V0x13.into()), params(settings)?)
        .map_err(Problem::fault)?;
    Ok(PasswordHash(phc.to_string()))
}

/// Blocks (of 1 KiB) for which room is asked at least: more than the 32 MiB up to which glibc's allocator keeps what was
/// given back. The crate's own way keeps the memory of one hash for each thread that ever made one: after the 52 accounts
/// of a demonstration the program held 260 MB. Of the room only what is needed is touched, so only that takes memory.
const ROOM: usize = 33 * 1024;

/// The crate's argon2 over memory that goes back to the system with each hash.
struct Hasher;

impl CustomizedPasswordHasher<Phc> for Hasher {
    type Params = Params;

    fn hash_password_customized(
        &self,
        password: &[u8],
        salt: &[u8],
        algorithm: Option<&str>,
        version: Option<u32>,
        params: Params,
    ) -> password_hash::Result<Phc> {
        let algorithm = algorithm.map(Algorithm::try_from).transpose()?.unwrap_or_default();
        let version = version.map(Version::try_from).transpose()?.unwrap_or_default();
        let salt = Salt::new(salt)?;
        let mut buffer = [0; Output::MAX_LENGTH];
        let length = params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN);
        let out = buffer.get_mut(..length).ok_or(password_hash::Error::OutputSize)?;
        let count = params.block_count();
        let mut blocks = Vec::with_capacity(count.max(ROOM));
        blocks.resize(count, Block::default());
        let described = ParamsString::try_from(&params)?;
        Argon2::new(algorithm, version, params).hash_password_into_with_memory(password, &salt, out, &mut blocks)?;
        Ok(Phc {
            algorithm: algorithm.ident(),
            version: Some(version.into()),
            params: described,
            salt: Some(salt),
            hash: Some(Output::new(out)?),
        })
    }
}

fn params(settings: PasswordSettings) -> Result<Params, Problem> {
    Params::new(settings.memory_kib, settings.passes, settings.lanes, None).map_err(Problem::fault)
}

/// Whether the hash was made with the algorithm and parameters of today.
fn is_current(settings: PasswordSettings, phc: &Phc) -> bool {
    let made_with = Params::try_from(phc).ok();
    let algorithm = Algorithm::try_from(phc.algorithm.as_str()).ok();
    algorithm == Some(Algorithm::Argon2id)
        && made_with.is_some_and(|made| {
            (made.m_cost(), made.t_cost(), made.p_cost()) == (settings.memory_kib, settings.passes, settings.lanes)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: PasswordSettings = PasswordSettings { memory_kib: 64, passes: 1, lanes: 1, length_min: 10 };
    const DEARER: PasswordSettings = PasswordSettings { passes: 2, ..CHEAP };

    #[tokio::test]
    async fn a_password_matches_its_own_hash_only() {
        let hash = hash(CHEAP, "correct horse").await.unwrap();
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{}", hash.as_str());
        let stored = Some(hash.as_str().to_owned());
        assert!(compare(CHEAP, "correct horse", stored.clone()).await.unwrap().matches);
        assert!(!compare(CHEAP, "wrong horse", stored.clone()).await.unwrap().matches);
        assert!(!compare(CHEAP, &"x".repeat(2000), stored).await.unwrap().matches);
        assert!(!compare(CHEAP, "correct horse", None).await.unwrap().matches);
    }

    #[tokio::test]
    async fn a_hash_is_what_the_crate_makes_of_the_same_salt() {
        let ours = Phc::new(hash(DEARER, "correct horse").await.unwrap().as_str()).unwrap();
        let (salt, params) = (ours.salt.unwrap(), params(DEARER).unwrap());
        let version = Some(Version::V0x13.into());
        let theirs = Argon2::default().hash_password_customized(b"correct horse", &salt, Some("argon2id"), version, params);
        assert_eq!(theirs.unwrap(), ours);
    }

    #[tokio::test]
    async fn the_same_password_hashed_twice_looks_different() {
        assert!(hash(CHEAP, "correct horse").await.unwrap() != hash(CHEAP, "correct horse").await.unwrap());
    }

    #[tokio::test]
    async fn changed_parameters_ask_for_a_new_hash_after_a_match_only() {
        let stored = Some(hash(CHEAP, "correct horse").await.unwrap().0);
        assert!(compare(CHEAP, "correct horse", stored.clone()).await.unwrap().rehashed.is_none());
        assert!(compare(DEARER, "wrong horse", stored.clone()).await.unwrap().rehashed.is_none());
        let renewed = compare(DEARER, "correct horse", stored).await.unwrap().rehashed.unwrap();
        assert!(renewed.as_str().contains("t=2"));
        assert!(compare(DEARER, "correct horse", Some(renewed.0)).await.unwrap().matches);
    }
}
