//! An authority that nobody knows, and a certificate of it.

use std::path::Path;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};

use super::write;

/// A new authority.
pub struct Authority {
    certificate: String,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    /// Makes one.
    pub fn new() -> Authority {
        let key = KeyPair::generate().expect("a key");
        let mut params = CertificateParams::new(Vec::new()).expect("no names");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = params.self_signed(&key).expect("a certificate").pem();
        Authority {
            certificate,
            issuer: Issuer::new(params, key),
        }
    }

    /// Writes `authority.pem`, and `server.pem` and `server.key` for these hosts.
    pub fn issue(&self, hosts: &[&str], folder: &Path) {
        let key = KeyPair::generate().expect("a key");
        let names: Vec<String> = hosts.iter().map(|&host| host.to_owned()).collect();
        let params = CertificateParams::new(names).expect("names of hosts");
        let certificate = params.signed_by(&key, &self.issuer).expect("a certificate");
        write(&folder.join("authority.pem"), &self.certificate);
        write(&folder.join("server.pem"), &certificate.pem());
        write(&folder.join("server.key"), &key.serialize_pem());
    }
}
