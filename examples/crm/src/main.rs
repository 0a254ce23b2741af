//! Starts the CRM, or says in a sentence why it does not start.

use std::process::ExitCode;

use app_password_crm::serve::serve;
use app_password_crm::settings::Settings;
use app_password_crm::web::{Crm, routes};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), String> {
    let settings = Settings::read()?;
    let (port, patience) = (settings.port, settings.request_in);
    let crm = Crm::new(settings).await?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await;
    let listener = listener.map_err(|error| format!("Port {port} cannot be used: {error}."))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("The CRM is at http://{address}/");
    serve(listener, routes(crm, address.port()), patience).await;
    Ok(())
}
