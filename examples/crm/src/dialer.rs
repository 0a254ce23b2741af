//! Which addresses may be connected to. Host and port come from the catalogue; here the host's address
//! is looked at as well, because a name may point anywhere: never into the CRM's own network, unless
//! the setting for tests and staging names the very address.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use tokio::net::TcpStream;

use crate::failure::Failure;
use crate::resolver::Resolver;

/// The ways out of this machine.
pub struct Dialer<'a> {
    /// Servers that stand in the place of others: `CRM_TEST_SERVERS`.
    pub overrides: &'a HashMap<(String, u16), SocketAddr>,
    /// Who knows the addresses of hosts.
    pub resolver: &'a Resolver,
}

impl Dialer<'_> {
    /// Where this host may be reached.
    ///
    /// # Errors
    ///
    /// If it has no address, or none that may be connected to.
    pub async fn addresses(&self, host: &str, port: u16) -> Result<Vec<SocketAddr>, Failure> {
        if let Some(&server) = self.overrides.get(&(host.to_owned(), port)) {
            return Ok(vec![server]);
        }
        let addresses = self.resolver.addresses(host).await.into_iter();
        let public: Vec<_> = addresses
            .filter(|&ip| is_public(ip))
            .map(|ip| SocketAddr::new(ip, port))
            .collect();
        if public.is_empty() {
            Err(Failure::Network)
        } else {
            Ok(public)
        }
    }

    /// A connection to the first address that takes one.
    ///
    /// # Errors
    ///
    /// If none does.
    pub async fn connect(&self, host: &str, port: u16) -> Result<TcpStream, Failure> {
        let addresses = self.addresses(host, port).await?;
        Ok(TcpStream::connect(&addresses[..]).await?)
    }
}

/// Whether an address is one of the public internet (IANA's registries of special-purpose addresses).
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => address
            .to_ipv4_mapped()
            .map_or_else(|| is_public_v6(address), is_public_v4),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let special = matches!(
        address.octets(),
        [0 | 240..=255, ..] | [100, 64..=127, ..] | [192, 0, 0, _] | [198, 18 | 19, ..]
    );
    !(special
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast())
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // Teredo and 6to4 hold an IPv4 address, and nobody's mail server is there.
    let special = matches!(address.segments(), [0x2001, 0 | 0xdb8, ..] | [0x2002, ..]);
    !special && matches!(address.segments(), [0x2000..=0x3fff, ..])
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn only_the_public_internet_is_public() {
        for public in [
            "142.250.27.108",
            "17.56.9.31",
            "2a00:1450:4010:c0f::6d",
            "::ffff:142.250.27.108",
        ] {
            assert!(public.parse().is_ok_and(is_public), "{public}");
        }
        for other in [
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "64:ff9b::a00:1",
            "2001:db8::1",
            "2002:7f00:1::",
            "fc00::1",
            "fe80::1",
            "ff02::1",
        ] {
            assert!(
                other.parse().is_ok_and(|other| !is_public(other)),
                "{other}"
            );
        }
    }
}
