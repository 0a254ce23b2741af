//! The routes, the page and its policy.
//!
//! What this example leaves out is the sign-in of the CRM's own people: put it in front of all of
//! these routes, and count attempts by them as well.

use std::sync::Arc;
use std::time::{Duration, Instant};

use app_password::Cause;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, RETRY_AFTER,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{Router, delete, get};
use serde::Deserialize;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use zeroize::Zeroize;

use crate::attempt::{attempt, causes, later, wrong};
use crate::database::Database;
use crate::dialer::Dialer;
use crate::guard::{Guard, by_its_name, by_its_page};
use crate::limits::{Limits, Refused};
use crate::lookups::Lookups;
use crate::names;
use crate::resolver::Resolver;
use crate::sealing::Sealing;
use crate::serve::{Arrival, Body};
use crate::settings::Settings;
use crate::store::{Mailbox, Store};
use crate::submission::{NO_SUBMISSION, Refusal, checked, read};
use crate::tls_trust::TlsTrust;
use crate::vault::{Fingerprints, Vault};

const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-resource-policy");

/// The policy under which the widget runs, and a few lines more that cost nothing.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// More than any submission needs.
const LARGEST: usize = 8 * 1024;

/// What all requests share.
pub struct Crm {
    settings: Settings,
    store: Store,
    limits: Limits,
    lookups: Lookups,
    sealing: Sealing,
    resolver: Resolver,
    trust: TlsTrust,
}

impl Crm {
    /// Opens the database and sets up what the logins need.
    ///
    /// # Errors
    ///
    /// A sentence that says why the CRM cannot start.
    pub async fn new(settings: Settings) -> Result<Crm, String> {
        if !settings.package.join("app-password.js").is_file() {
            return Err(format!(
                "There is no package in {}: run `make package`, or name its folder in CRM_PKG.",
                settings.package.display()
            ));
        }
        let database = Database::open(&settings.database).await?;
        let fingerprints = Fingerprints::new(&settings.key)?;
        Ok(Crm {
            store: Store::open(database.clone(), Vault::new(&settings.key)).await?,
            limits: Limits::new(database, fingerprints, settings.rules),
            lookups: Lookups::new(settings.lookups),
            sealing: Sealing::new(settings.seal_key.as_deref())?,
            resolver: Resolver::new(settings.dns)?,
            trust: TlsTrust::new(settings.authority.as_deref())?,
            settings,
        })
    }
}

impl Arrival for Arc<Crm> {
    fn arrives_within(&self) -> Duration {
        self.settings.request_in
    }
}

/// All routes, of a CRM that listens on this port.
pub fn routes(crm: Crm, port: u16) -> Router {
    let guard = Arc::new(Guard::new(port, &crm.settings.hosts));
    let api = Router::new()
        .route("/mailboxes", get(mailboxes).post(connect))
        .route("/mailboxes/{email}", delete(forget))
        .route("/mx", get(exchangers))
        .route("/seal-key", get(seal_key))
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(from_fn(by_its_page))
        .layer(header(CACHE_CONTROL, "no-store"));
    // A folder is no file. Without this it would be redirected to, and `//name` names another host.
    let package = ServeDir::new(&crm.settings.package).append_index_html_on_directories(false);
    let file = |kind: &'static str, text: &'static str| {
        get(move || async move { ([(CONTENT_TYPE, kind)], text) })
    };
    Router::new()
        .route(
            "/",
            file(
                "text/html; charset=utf-8",
                include_str!("../page/index.html"),
            ),
        )
        .route(
            "/crm.css",
            file("text/css; charset=utf-8", include_str!("../page/crm.css")),
        )
        .route(
            "/crm.js",
            file(
                "text/javascript; charset=utf-8",
                include_str!("../page/crm.js"),
            ),
        )
        .nest_service("/pkg", package)
        .nest("/api", api)
        .layer(SetResponseHeaderLayer::if_not_present(
            CACHE_CONTROL,
            HeaderValue::from_static("no-cache"),
        ))
        .layer(header(CONTENT_SECURITY_POLICY, POLICY))
        .layer(header(X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(REFERRER_POLICY, "no-referrer"))
        .layer(header(CROSS_ORIGIN_RESOURCE_POLICY, "same-origin"))
        .layer(from_fn_with_state(guard, by_its_name))
        .with_state(Arc::new(crm))
}

fn header(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

async fn mailboxes(State(crm): State<Arc<Crm>>) -> Result<Json<Vec<Mailbox>>, StatusCode> {
    let mut mailboxes = crm.store.all().await.map_err(out_of_order)?;
    for mailbox in &mut mailboxes {
        mailbox.email = names::shown(&mailbox.email);
    }
    Ok(Json(mailboxes))
}

async fn forget(
    State(crm): State<Arc<Crm>>,
    Path(email): Path<String>,
) -> Result<StatusCode, StatusCode> {
    let email = names::mailbox(&email).ok_or(StatusCode::NOT_FOUND)?;
    let known = crm.store.forget(&email).await.map_err(out_of_order)?;
    Ok(if known {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::NOT_FOUND
    })
}

/// Takes a submission, tries it, keeps the mailbox, and answers with an outcome whatever happens.
async fn connect(State(crm): State<Arc<Crm>>, headers: HeaderMap, Body(body): Body) -> Response {
    // Another site's page can send this type only if it is allowed to, and nobody allows it.
    let json = headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    let sent = read(&body);
    wipe(body);
    let sent = if json { sent } else { Err(NO_SUBMISSION) };
    let sent = sent.and_then(|sent| crm.sealing.opened(sent));
    let sent = sent.and_then(|(sent, opened)| Ok((checked(sent, &crm.settings.servers)?, opened)));
    let (mailbox, opened) = match sent {
        Ok(sent) => sent,
        Err(refusal) => return refused(refusal),
    };
    let place = match crm.limits.enter(&mailbox, opened.as_ref()).await {
        Ok(place) => place,
        Err(Refused::Sealed(refusal)) => return refused(refusal),
        Err(Refused::For(wait, why)) => {
            note(&mailbox.provider.id, why);
            return answer(StatusCode::TOO_MANY_REQUESTS, later(wait));
        }
        Err(Refused::Uncounted(error)) => return not_kept(error),
    };
    let dialer = Dialer {
        overrides: &crm.settings.overrides,
        resolver: &crm.resolver,
    };
    let outcome = attempt(&dialer, &crm.trust, &mailbox, crm.settings.rules.patience).await;
    if !outcome.ok {
        note(
            &mailbox.provider.id,
            &causes(&outcome, &mailbox.provider.id),
        );
        return answer(StatusCode::OK, outcome);
    }
    if let Err(error) = crm.store.keep(&mailbox).await {
        return not_kept(error);
    }
    place.forgive().await;
    note(&mailbox.provider.id, "connected");
    answer(StatusCode::OK, outcome)
}

#[derive(Deserialize)]
struct Asked {
    domain: String,
}

/// The mail exchangers of a domain. The widget takes any failure for "not known".
async fn exchangers(State(crm): State<Arc<Crm>>, Query(asked): Query<Asked>) -> Response {
    let Some(domain) = names::domain(&asked.domain) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let _place = match crm.lookups.enter(Instant::now()) {
        Ok(place) => place,
        Err(wait) => {
            let outcome = later(wait);
            let seconds = HeaderValue::from(outcome.retry_after.unwrap_or_default() as u64);
            let answer = answer(StatusCode::TOO_MANY_REQUESTS, outcome);
            return ([(RETRY_AFTER, seconds)], answer).into_response();
        }
    };
    match crm.resolver.exchangers(&domain).await {
        Ok(found) => Json(found).into_response(),
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

/// The key to which the page seals codes, or `null`.
async fn seal_key(State(crm): State<Arc<Crm>>) -> Json<Option<serde_json::Value>> {
    Json(crm.sealing.public_key().cloned())
}

/// The body held the code: it is overwritten if nobody else has it.
fn wipe(body: Bytes) {
    if let Ok(mut body) = body.try_into_mut() {
        body.zeroize();
    }
}

fn answer(status: StatusCode, outcome: app_password::Outcome) -> Response {
    (status, Json(outcome)).into_response()
}

/// It is not tried.
fn refused(refusal: Refusal) -> Response {
    let status = match refusal == NO_SUBMISSION {
        true => StatusCode::BAD_REQUEST,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    answer(status, wrong(refusal.0, refusal.1))
}

/// A line of the log: which provider, and how it went. No address and nothing that was sent.
fn note(provider: &str, result: &str) {
    println!("{provider}: {result}");
}

/// Nothing is tried or connected that cannot be counted and kept.
fn not_kept(error: String) -> Response {
    let outcome = wrong(Cause::Unknown, "The mailbox could not be kept.");
    answer(out_of_order(error), outcome)
}

fn out_of_order(error: String) -> StatusCode {
    eprintln!("The database: {error}.");
    StatusCode::INTERNAL_SERVER_ERROR
}
