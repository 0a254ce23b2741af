//! Which certificates are believed: those of the authorities that Mozilla's list holds, and in tests
//! and staging one more.

use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use crate::failure::Failure;

/// The authorities.
pub struct TlsTrust(TlsConnector);

impl TlsTrust {
    /// Mozilla's authorities and those in this file.
    ///
    /// # Errors
    ///
    /// A sentence, if the file cannot be used.
    pub fn new(more: Option<&Path>) -> Result<TlsTrust, String> {
        let mut roots = RootCertStore {
            roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
        };
        if let Some(path) = more {
            let wrong = |error: String| {
                format!(
                    "CRM_TEST_CA names {}, which cannot be used: {error}.",
                    path.display()
                )
            };
            let file =
                CertificateDer::pem_file_iter(path).map_err(|error| wrong(error.to_string()))?;
            let known = roots.roots.len();
            for certificate in file {
                let certificate = certificate.map_err(|error| wrong(error.to_string()))?;
                roots
                    .add(certificate)
                    .map_err(|error| wrong(error.to_string()))?;
            }
            if roots.roots.len() == known {
                return Err(wrong("there is no certificate in it".to_owned()));
            }
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config =
            ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let config = config.map_err(|error| format!("TLS cannot be set up: {error}."))?;
        let config = config.with_root_certificates(roots).with_no_client_auth();
        Ok(TlsTrust(TlsConnector::from(Arc::new(config))))
    }

    /// TLS over a connection, if the server proves to be this host.
    ///
    /// # Errors
    ///
    /// If it does not.
    pub async fn over(
        &self,
        stream: TcpStream,
        host: &str,
    ) -> Result<TlsStream<TcpStream>, Failure> {
        let host = ServerName::try_from(host.to_owned()).map_err(|_| Failure::Tls)?;
        Ok(self.0.connect(host, stream).await?)
    }
}
