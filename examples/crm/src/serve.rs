//! How requests are read: nobody takes all day to send one, neither its head nor its body.

use std::time::Duration;

use axum::Json;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::time::{sleep, timeout};

use app_password::Cause;

use crate::attempt::wrong;

/// After a connection that could not be taken: the system has no more to give.
const POLL_INTERVAL: Duration = Duration::from_millis(100);

/// Answers for as long as the program runs. A connection on which no whole head comes in this time is
/// closed, also between two requests.
pub async fn serve(listener: TcpListener, routes: Router, patience: Duration) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            sleep(POLL_INTERVAL).await;
            continue;
        };
        let routes = TowerToHyperService::new(routes.clone());
        tokio::spawn(async move {
            let mut http = http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(patience);
            // Whoever hangs up is gone, and nobody else is concerned.
            let _ = http.serve_connection(TokioIo::new(stream), routes).await;
        });
    }
}

/// How long a body may take, as the state of the routes has it.
pub trait Arrival {
    /// The time.
    fn arrives_within(&self) -> Duration;
}

/// A body that came in time and is not too long.
pub struct Body(pub Bytes);

impl<S: Arrival + Send + Sync> FromRequest<S> for Body {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Body, Response> {
        let (status, why) =
            match timeout(state.arrives_within(), Bytes::from_request(request, state)).await {
                Ok(Ok(body)) => return Ok(Body(body)),
                Ok(Err(error)) => (error.status(), "This is too long, or broke off."),
                Err(_) => (StatusCode::REQUEST_TIMEOUT, "This took too long to arrive."),
            };
        Err((status, Json(wrong(Cause::Unknown, why))).into_response())
    }
}
