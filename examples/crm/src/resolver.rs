//! Look-ups of names: mail exchangers for the widget's `mxResolver`, addresses for the logins. A name
//! is judged before anybody is asked ([`crate::names`]), no answer takes long, and answers are kept for a while.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::RData;
use tokio::time::timeout;

/// How long an answer may take.
const TIMEOUT: Duration = Duration::from_secs(4);
/// How many answers are kept …
const CACHE_SIZE: u64 = 256;
/// … and for how long at most, whatever the zone says.
const KEPT_FOR: Duration = Duration::from_secs(3600);
/// The same for "there is none".
const NONE_KEPT_FOR: Duration = Duration::from_secs(300);

/// Asks the name server.
pub struct Resolver(TokioResolver);

impl Resolver {
    /// Asks this name server, or the system's.
    ///
    /// # Errors
    ///
    /// A sentence, if the resolver cannot be set up.
    pub fn new(server: Option<SocketAddr>) -> Result<Resolver, String> {
        let at = |server: SocketAddr| {
            let mut connections = vec![ConnectionConfig::udp(), ConnectionConfig::tcp()];
            connections
                .iter_mut()
                .for_each(|connection| connection.port = server.port());
            let server = NameServerConfig::new(server.ip(), true, connections);
            let config = ResolverConfig::from_parts(None, vec![], vec![server]);
            TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
        };
        let mut builder = match server {
            Some(server) => at(server),
            // A machine without a name server starts all the same: then no name is found.
            None => {
                TokioResolver::builder_tokio().unwrap_or_else(|_| at(([127, 0, 0, 1], 53).into()))
            }
        };
        let options = builder.options_mut();
        options.timeout = TIMEOUT / 2;
        options.attempts = 1;
        options.cache_size = CACHE_SIZE;
        options.positive_max_ttl = Some(KEPT_FOR);
        options.negative_max_ttl = Some(NONE_KEPT_FOR);
        builder
            .build()
            .map(Resolver)
            .map_err(|error| format!("The resolver cannot be set up: {error}."))
    }

    /// The mail exchangers of a domain, the preferred one first; none where it has none.
    ///
    /// # Errors
    ///
    /// If nobody answered in time.
    pub async fn exchangers(&self, domain: &str) -> Result<Vec<String>, String> {
        // With its final dot a name is looked up as it stands, not below the machine's own domain.
        let answer = match timeout(TIMEOUT, self.0.mx_lookup(format!("{domain}."))).await {
            Err(_) => return Err("no answer in time".to_owned()),
            Ok(Err(error)) if error.is_no_records_found() => return Ok(Vec::new()),
            Ok(Err(error)) => return Err(error.to_string()),
            Ok(Ok(answer)) => answer,
        };
        let mut exchangers: Vec<(u16, String)> = Vec::new();
        for record in answer.answers() {
            if let RData::MX(mx) = &record.data {
                let host = mx
                    .exchange
                    .to_ascii()
                    .trim_end_matches('.')
                    .to_ascii_lowercase();
                exchangers.push((mx.preference, host));
            }
        }
        exchangers.sort();
        Ok(exchangers.into_iter().map(|(_, host)| host).collect())
    }

    /// The addresses of a host, those of IPv4 first; none if there are none or nobody answered.
    pub async fn addresses(&self, host: &str) -> Vec<IpAddr> {
        let answer = timeout(TIMEOUT, self.0.lookup_ip(format!("{host}."))).await;
        let mut addresses: Vec<IpAddr> = answer
            .ok()
            .and_then(Result::ok)
            .iter()
            .flat_map(|answer| answer.iter())
            .collect();
        addresses.sort_by_key(IpAddr::is_ipv6);
        addresses
    }
}
