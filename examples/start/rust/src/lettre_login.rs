use app_password::{Login, Security};
use lettre::SmtpTransport;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;

/// Tries `submission.smtp`. An error is what the outcome's `smtp.reply` says.
pub fn try_smtp(server: &Login, code: &str) -> Result<(), String> {
    let login = || -> Result<(), Error> {
        let transport = match server.security {
            Security::Tls => SmtpTransport::relay(&server.host)?,
            Security::StartTls => SmtpTransport::starttls_relay(&server.host)?,
        };
        let credentials = Credentials::new(server.username.clone(), code.to_owned());
        let transport = transport.port(server.port).credentials(credentials).build();
        transport.test_connection().map(|_| ())
    };
    login().map_err(|error| error.to_string())
}
