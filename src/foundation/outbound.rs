//! Calls that the program itself makes to addresses from its settings (witnesses): only to public addresses, so that a
//! setting or a name server cannot point it at the machine's own neighbours. What tests and demonstrations need besides is
//! named by `outbound.allow` and shown on `/health`.
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, Method, RequestBuilder, Response, Url, redirect};

use super::config::HostPort;

/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(5);

/// Makes calls.
pub struct Outbound {
    guarded: Client,
    /// For the addresses of `allow` alone.
    open: Client,
    allow: Vec<HostPort>,
}

/// Why nothing was called, or what came of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutboundError {
    #[error("{0} is no address that can be called")]
    Address(String),
    #[error("{0} is no public address, and outbound.allow does not name it")]
    NotPublic(String),
    #[error("{0}")]
    Failed(String),
    #[error("the answer is longer than {0} bytes")]
    TooLong(usize),
}

impl From<reqwest::Error> for OutboundError {
    /// The error with what lies under it: «error sending request» alone tells nobody anything.
    fn from(error: reqwest::Error) -> Self {
        let mut text = error.to_string();
        let mut cause = std::error::Error::source(&error);
        while let Some(inner) = cause {
            text = format!("{text}: {inner}");
            cause = inner.source();
        }
        Self::Failed(text)
    }
}

impl Outbound {
    /// `allow`: what may be called although it is not public.
    ///
    /// # Errors
    /// When this machine cannot make connections.
    pub fn open(allow: Vec<HostPort>) -> Result<Self, String> {
        let client = || {
            Client::builder()
                .connect_timeout(CONNECT)
                // A redirection would lead past the check, a proxy around it.
                .redirect(redirect::Policy::none())
                .no_proxy()
                .user_agent(concat!("claror/", env!("CARGO_PKG_VERSION")))
        };
        let built = |builder: reqwest::ClientBuilder| builder.build().map_err(|error| format!("outbound calls: {error}"));
        Ok(Self { guarded: built(client().dns_resolver(Arc::new(PublicOnly)))?, open: built(client())?, allow })
    }

    /// What may be called although it is not public.
    pub fn allowed(&self) -> &[HostPort] {
        &self.allow
    }

    /// Begins a call; its answer must come whole within `patience`.
    ///
    /// # Errors
    /// When the address may not be called. A name is looked up, and refused, when the call is made.
    pub fn call(&self, method: Method, url: &str, patience: Duration) -> Result<RequestBuilder, OutboundError> {
        let address = || OutboundError::Address(url.to_owned());
        let parsed = Url::parse(url).map_err(|_| address())?;
        let host = parsed.host_str().ok_or_else(address)?.trim_matches(['[', ']']).to_lowercase();
        let port = parsed.port_or_known_default().ok_or_else(address)?;
        let target = HostPort { host, port };
        let client = if self.allow.contains(&target) {
            &self.open
        } else {
            // Names go through the resolver; an address as such does not.
            match target.host.parse::<IpAddr>() {
                Ok(ip) if !is_public(ip) => return Err(OutboundError::NotPublic(target.to_string())),
                _ => &self.guarded,
            }
        };
        Ok(client.request(method, parsed).timeout(patience))
    }
}

/// Reads a whole answer of at most `limit` bytes.
pub async fn read_body(mut response: Response, limit: usize) -> Result<Vec<u8>, OutboundError> {
    let mut body = Vec::new();
    while let Some(piece) = response.chunk().await? {
        if body.len() + piece.len() > limit {
            return Err(OutboundError::TooLong(limit));
        }
        body.extend_from_slice(&piece);
    }
    Ok(body)
}

/// Looks names up and keeps only public addresses.
struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_owned();
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((host.as_str(), 0)).await?.collect();
            let public: Vec<SocketAddr> = found.into_iter().filter(|address| is_public(address.ip())).collect();
            if public.is_empty() {
                return Err(Box::<dyn std::error::Error + Send + Sync>::from(OutboundError::NotPublic(host)));
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// Whether an address belongs to the public internet (IANA's special-purpose registries, RFC 6890 and its successors).
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_multicast()
        || ip.is_documentation()
        // "this network", shared address space, protocol assignments, benchmarks, reserved and broadcast.
        || a == 0
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (18..20).contains(&b))
        || a >= 240;
    !special
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    // Addresses that carry an IPv4 address lead where that one leads.
    if let Some(inner) = ip.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    let [a, b, c, d, e, f, g, h] = ip.segments();
    let v4 = |high: u16, low: u16| {
        let ([w, x], [y, z]) = (high.to_be_bytes(), low.to_be_bytes());
        Ipv4Addr::new(w, x, y, z)
    };
    match (a, b) {
        (0x64, 0xff9b) => c == 0 && d == 0 && e == 0 && f == 0 && is_public_v4(v4(g, h)),
        (0x2002, _) => is_public_v4(v4(b, c)),
        // Protocol assignments and documentation.
        (0x2001, 0..0x200 | 0xdb8) => false,
        (0x3fff, 0..0x1000) => false,
        // Only 2000::/3 is given out as global unicast.
        _ => (0x2000..0x4000).contains(&a),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_public_internet_are_public() {
        for public in ["1.1.1.1", "9.9.9.9", "100.63.0.1", "172.32.0.1", "2606:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1"]
        {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for special in [
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.1",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:c0a8:101::1",
            "3fff::1",
            "fc00::1",
            "fd00::1",
            "fe80::1",
            "ff02::1",
        ] {
            assert!(!is_public(special.parse().unwrap()), "{special}");
        }
    }

    #[tokio::test]
    async fn what_is_not_public_is_refused_by_address_and_by_name() {
        let outbound = Outbound::open(vec!["127.0.0.1:8470".parse().unwrap()]).unwrap();
        let call = |url: &str| outbound.call(Method::GET, url, Duration::from_secs(1));
        for refused in
            ["http://127.0.0.1:8471/", "http://[::1]:8470/", "http://10.1.2.3", "http://0x7f000001/", "http://2130706433/"]
        {
            assert!(matches!(call(refused), Err(OutboundError::NotPublic(_))), "{refused}");
        }
        assert!(matches!(call("data:,x"), Err(OutboundError::Address(_))));
        assert!(call("http://127.0.0.1:8470/x").is_ok());
        // The name is this machine's own; nothing is sent.
        let error = OutboundError::from(call("http://localhost:8471/").unwrap().send().await.unwrap_err());
        assert!(error.to_string().contains("no public address"), "{error}");
    }
}
