//! Which buckets an attempt counts in. Addresses and e-mail appear in their names only under the installation's key.
use std::net::IpAddr;

use super::rules::throttle::{self, Bucket, Limit};
use super::store::throttle::Watched;
use crate::foundation::app::App;
use crate::foundation::problem::Problem;

/// The name of the key under which names are hidden.
const KEY: &str = "throttle";

/// Buckets of a try to sign in.
pub(super) fn sign_in(app: &App, address: IpAddr, email: &str) -> Result<Vec<Watched>, Problem> {
    let (account, address) = (hidden(app, email.as_bytes())?, hidden(app, &network(address))?);
    Ok(vec![
        watched(format!("{}{address}", pair_prefix(&account)), throttle::SIGN_IN_PAIR),
        watched(account_name(&account), throttle::SIGN_IN_ACCOUNT),
        watched(format!("sign-in:address:{address}"), throttle::SIGN_IN_ADDRESS),
    ])
}

/// What a success makes forgotten: the failures of the same account from the same address.
pub(super) fn forgiven(watched: &[Watched]) -> &str {
    watched.first().map_or("", |w| w.name.as_str())
}

/// Buckets of a secret (link, refresh token) that somebody presents.
pub(super) fn secret(app: &App, address: IpAddr) -> Result<Vec<Watched>, Problem> {
    let address = hidden(app, &network(address))?;
    Ok(vec![watched(format!("secret:address:{address}"), throttle::SECRET_ADDRESS)])
}

/// Buckets of asking for a mail: the account's, then the address's.
pub(super) fn reset(app: &App, address: IpAddr, email: &str) -> Result<(Watched, Watched), Problem> {
    let (account, address) = (hidden(app, email.as_bytes())?, hidden(app, &network(address))?);
    Ok((
        watched(reset_name(&account), throttle::RESET_ACCOUNT),
        watched(format!("reset:address:{address}"), throttle::RESET_ADDRESS),
    ))
}

/// The bucket of taking one's data along.
pub(super) fn export(app: &App, email: &str) -> Result<Watched, Problem> {
    Ok(watched(export_name(&hidden(app, email.as_bytes())?), throttle::EXPORT_ACCOUNT))
}

/// Beginnings of the names of every bucket about an account.
pub(super) fn about(app: &App, email: &str) -> Result<[String; 4], Problem> {
    let account = hidden(app, email.as_bytes())?;
    Ok([pair_prefix(&account), account_name(&account), reset_name(&account), export_name(&account)])
}

fn pair_prefix(account: &str) -> String {
    format!("sign-in:pair:{account}:")
}

fn account_name(account: &str) -> String {
    format!("sign-in:account:{account}")
}

fn reset_name(account: &str) -> String {
    format!("reset:account:{account}")
}

fn export_name(account: &str) -> String {
    format!("export:account:{account}")
}

fn watched(name: String, limit: Limit) -> Watched {
    Watched { name, limit }
}

/// Each bucket with one more failure.
pub(super) fn failed(watched: &[Watched], buckets: &[Bucket], now: chrono::DateTime<chrono::Utc>) -> Vec<(String, Bucket)> {
    watched.iter().zip(buckets).map(|(w, bucket)| (w.name.clone(), bucket.after_failure(&w.limit, now))).collect()
}

fn hidden(app: &App, plain: &[u8]) -> Result<String, Problem> {
    let digest = app.secrets.keyed(KEY, &[plain])?;
    Ok(digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}

/// What counts as one address: an IPv4 address, or the /64 network of an IPv6 address, of which every household has one.
fn network(address: IpAddr) -> Vec<u8> {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.octets().to_vec(),
        IpAddr::V6(v6) => v6.octets().into_iter().take(8).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_counts_as_one_address() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }
}
