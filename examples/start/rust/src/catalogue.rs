//! The servers that this backend connects to: those of the catalogue, and those that you allow besides.

use app_password::{Account, Login, Provider, Server};

/// The catalogue's servers of one protocol, by region: `Provider::imap_in` or `Provider::smtp_in`.
pub type ServerIn = fn(&Provider, usize) -> Option<&Server>;

/// Whether this is one of the provider's servers. Without this question, anybody could make your machine connect to any
/// host, such as one in your own network.
pub fn is_known(provider: Option<&Provider>, server_in: ServerIn, sent: &Login) -> bool {
    // Mail servers of your customers' own: MAIL_SERVERS="imap.acme.example:993 smtp.acme.example:465".
    let place = format!("{}:{}", sent.host, sent.port);
    let allowed = std::env::var("MAIL_SERVERS").unwrap_or_default();
    let of_catalogue = |provider: &Provider| {
        // A provider may have servers in several regions, and others for organisations.
        let mut servers = (0..provider.regions.len().max(1))
            .filter_map(|region| Some((provider.ending(region), server_in(provider, region)?)));
        servers.any(|(ending, server)| {
            let host = |account| server.host_for(ending, account, &provider.work);
            [Account::Personal, Account::Work]
                .map(host)
                .contains(&sent.host)
                && (server.port, server.security) == (sent.port, sent.security)
        })
    };
    allowed.split(' ').any(|it| it == place) || provider.is_some_and(of_catalogue)
}
