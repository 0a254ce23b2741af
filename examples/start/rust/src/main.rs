//! Serves the page in the folder `public`, and its backend.

mod async_imap_login;
mod catalogue;
mod connect;
mod lettre_login;
mod vault;

use std::error::Error;
use std::sync::Arc;

use app_password::{Outcome, Submission};
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, header::CONTENT_TYPE};
use axum::routing::post;
use axum::{Json, Router};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use vault::Vault;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let app = Router::new()
        // Your own sign-in and your limit of attempts stand before this route.
        .route("/api/mailboxes", post(mailboxes))
        .layer(DefaultBodyLimit::max(32 * 1024))
        .fallback_service(ServeDir::new("public"))
        .with_state(Arc::new(Vault::from_environment()?));
    let port = std::env::var("PORT").unwrap_or("3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    println!("http://{}/", listener.local_addr()?);
    Ok(axum::serve(listener, app).await?)
}

async fn mailboxes(
    State(vault): State<Arc<Vault>>,
    headers: HeaderMap,
    body: Bytes,
) -> Json<Outcome> {
    // A form on another site's page can send anything but this type.
    let is_json = headers
        .get(CONTENT_TYPE)
        .is_some_and(|it| it == "application/json");
    // The parser's own words could quote what was sent.
    match serde_json::from_slice::<Submission>(&body) {
        Ok(submission) if is_json => Json(connect::connect(&submission, &vault).await),
        _ => Json(Outcome::default()),
    }
}
