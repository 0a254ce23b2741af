use std::error::Error;
use std::sync::Arc;

use app_password::{Login, Security};
use async_imap::Client;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// Tries `submission.imap`. An error is what the outcome's `imap.reply` says.
pub async fn try_imap(server: &Login, code: &str) -> Result<(), String> {
    let login = async {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let trust = ClientConfig::builder()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let mut stream = TcpStream::connect((server.host.as_str(), server.port)).await?;
        let in_clear = server.security == Security::StartTls;
        if in_clear {
            let mut client = Client::new(stream);
            client.read_response().await?.ok_or("connection closed")?; // The greeting.
            client.run_command_and_check_ok("STARTTLS", None).await?;
            stream = client.into_inner(); // What was said in the clear is dropped.
        }
        let name = server.host.clone().try_into()?;
        let stream = TlsConnector::from(Arc::new(trust))
            .connect(name, stream)
            .await?;
        let mut client = Client::new(stream);
        if !in_clear {
            client.read_response().await?.ok_or("connection closed")?;
        }
        let mut session = client
            .login(&server.username, code)
            .await
            .map_err(|(error, _)| error)?;
        session.logout().await?;
        Ok::<_, Box<dyn Error>>(())
    };
    login.await.map_err(|error| error.to_string())
}
