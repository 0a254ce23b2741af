//! Who may ask: the CRM's own page, by one of the CRM's own names.

use serde_json::json;

use crate::crm::{Crm, crm, gmail};
use crate::dns;
use crate::line::{Line, PasswordKind};
use crate::mail::CODE;

/// All that answers with data or changes something, and the page. The domain is one that no other test
/// asks for.
fn routes(domain: &str) -> [String; 6] {
    let exchangers = format!("GET /api/mx?domain={domain}");
    [
        "GET /api/mailboxes",
        "POST /api/mailboxes",
        "DELETE /api/mailboxes/someone%40gmail.com",
        &exchangers,
        "GET /",
        "GET /pkg/app-password.js",
    ]
    .map(str::to_owned)
}

/// Sends a request with these headers; the status, and what is said.
fn asks(crm: &Crm, route: &str, headers: &[String]) -> (u16, String) {
    let body = match route.starts_with("POST") {
        true => gmail("someone@gmail.com", CODE).to_string(),
        false => String::new(),
    };
    let headers = headers.concat();
    let answer = crm.raw(&format!(
        "{route} HTTP/1.1\r\n{headers}Connection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    ));
    let status = answer.split(' ').nth(1).and_then(|code| code.parse().ok());
    let (_, said) = answer.split_once("\r\n\r\n").unwrap_or_default();
    (status.expect("a status"), said.to_owned())
}

fn header(name: &str, value: &str) -> String {
    format!("{name}: {value}\r\n")
}

/// A CRM whose logins lead to nobody, and the line on which they would come.
fn watched() -> (Crm, Line) {
    let line = Line::start(PasswordKind::Stalls);
    let address = line.address();
    let servers = format!("imap.gmail.com:993={address}, smtp.gmail.com:465={address}");
    let wish = crm()
        .with("CRM_TEST_SERVERS", servers)
        .with("CRM_SECONDS", 1)
        .with("CRM_HOSTS", "crm.acme.example, CRM.bücher.example:8443");
    (wish.start(), line)
}

#[test]
fn under_another_name_nobody_gets_anything() {
    let (crm, line) = watched();
    let port = crm.url.rsplit_once(':').expect("a port").1.to_owned();
    let own = format!("127.0.0.1:{port}");
    let domain = "unnamed.example";
    let routes = routes(domain);
    for route in &routes {
        for headers in [
            vec![],
            vec![header("Host", "")],
            vec![header("Host", "evil.example")],
            vec![header("Host", &format!("evil.example:{port}"))],
            vec![header("Host", &format!("127.0.0.1.evil.example:{port}"))],
            vec![header("Host", "127.0.0.1")],
            vec![header("Host", "localhost:1")],
            vec![header("Host", &format!("evil.example@{own}"))],
            vec![header("Host", &own), header("Host", "evil.example")],
            vec![header("Host", "crm.acme.example:8443")],
            vec![
                header("Host", "crm.acme.example."),
                header("X-Forwarded-Host", &own),
            ],
        ] {
            let (status, said) = asks(&crm, route, &headers);
            assert_eq!(status, 421, "{route} {headers:?}");
            assert!(said.contains("CRM_HOSTS"), "{said}");
        }
        // A request may name its host twice.
        let (method, path) = route.split_once(' ').expect("a path");
        let whole = format!("{method} http://evil.example{path}");
        assert_eq!(
            asks(&crm, &whole, &[header("Host", &own)]).0,
            421,
            "{whole}"
        );
    }
    assert_eq!((line.taken(), dns::SERVER.asked_for(domain)), (0, 0));

    for host in [
        &own,
        &format!("LocalHost:{port}"),
        &format!("[::1]:{port}"),
        "crm.acme.example",
        "Crm.Acme.Example",
        "crm.xn--bcher-kva.example:8443",
    ] {
        let headers = [
            header("Host", host),
            header("Origin", &format!("https://{host}")),
        ];
        assert_eq!(
            asks(&crm, &routes[0], &headers),
            (200, "[]".to_owned()),
            "{host}"
        );
        assert_eq!(asks(&crm, "GET /", &headers[..1]).0, 200, "{host}");
    }
}

#[test]
fn the_page_of_another_site_gets_nothing_and_changes_nothing() {
    let (crm, line) = watched();
    let own = crm.url.trim_start_matches("http://").to_owned();
    let port = own.rsplit_once(':').expect("a port").1;
    let host = header("Host", &own);
    let domain = "foreign.example";
    let routes = routes(domain);
    for route in &routes[..4] {
        for strange in [
            header("Origin", "https://evil.example"),
            header("Origin", "null"),
            header("Origin", ""),
            header("Origin", &own),
            header("Origin", &format!("http://localhost:{port}")),
            header("Origin", "http://127.0.0.1"),
            header("Origin", &format!("file://{own}")),
            header("Origin", &format!("http://{own}.evil.example")),
            [
                header("Origin", &crm.url),
                header("Origin", "https://evil.example"),
            ]
            .concat(),
            header("Sec-Fetch-Site", "cross-site"),
            header("Sec-Fetch-Site", "same-site"),
            [
                header("Origin", &crm.url),
                header("Sec-Fetch-Site", "cross-site"),
            ]
            .concat(),
        ] {
            let (status, said) = asks(&crm, route, &[host.clone(), strange.clone()]);
            assert_eq!(status, 403, "{route} {strange}");
            assert!(said.ends_with(".\n"), "{said}");
        }
    }
    let typed = [host.clone(), header("Sec-Fetch-Site", "none")];
    for (route, status) in [(&routes[0], 200), (&routes[1], 403), (&routes[2], 403)] {
        assert_eq!(asks(&crm, route, &typed).0, status, "{route}");
    }
    assert_eq!((line.taken(), dns::SERVER.asked_for(domain)), (0, 0));

    let own = [
        host,
        header("Origin", &crm.url),
        header("Sec-Fetch-Site", "same-origin"),
    ];
    for (route, status) in [
        (&routes[0], 200),
        (&routes[1], 200),
        (&routes[2], 404),
        (&routes[3], 200),
    ] {
        assert_eq!(asks(&crm, route, &own).0, status, "{route}");
    }
    assert!(line.taken() > 0 && dns::SERVER.asked_for(domain) > 0);
}

#[test]
fn what_is_sent_too_slowly_is_not_waited_for() {
    let crm = crm().with("CRM_REQUEST_SECONDS", 1).start();
    let host = header("Host", crm.url.trim_start_matches("http://"));
    // Both come back because the CRM hangs up.
    crm.raw(&format!("GET /api/mailboxes HTTP/1.1\r\n{host}"));
    let whole = gmail("someone@gmail.com", CODE).to_string();
    let (begun, _) = whole.split_at(whole.len() - 1);
    let answer = crm.raw(&format!(
        "POST /api/mailboxes HTTP/1.1\r\n{host}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{begun}",
        whole.len()
    ));
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    let (_, said) = answer.split_once("\r\n\r\n").expect("an outcome");
    assert!(
        said.starts_with(r#"{"ok":false,"cause":"unknown""#),
        "{said}"
    );
    crm.keeps_no(&[CODE]);
}

#[test]
fn a_folder_of_the_package_leads_nowhere() {
    let crm = crm().start();
    let host = header("Host", crm.url.trim_start_matches("http://"));
    for path in ["/pkg/locales", "/pkg//locales", "/pkg/", "/pkg"] {
        assert_eq!(
            asks(&crm, &format!("GET {path}"), std::slice::from_ref(&host)).0,
            404,
            "{path}"
        );
    }
}

#[tokio::test]
async fn look_ups_are_counted_for_all_together() {
    let crm = crm().with("CRM_LOOKUPS", 3).start();
    let look = async |domain: &str| crm.get(&format!("/api/mx?domain={domain}")).await;
    // What is no domain costs nothing.
    assert_eq!(look("localhost").await.0, 400);
    for domain in ["fjord.example", "unknown.example", "fjord.example"] {
        assert_eq!(look(domain).await.0, 200, "{domain}");
    }
    let answer = reqwest::get(format!("{}/api/mx?domain=another.example", crm.url));
    let answer = answer.await.expect("an answer");
    assert_eq!(answer.status(), 429);
    let wait = answer.headers()["retry-after"].clone();
    let said: serde_json::Value = answer.json().await.expect("an outcome");
    assert_eq!(said["cause"], json!("rate-limited"));
    let seconds = said["retryAfter"].as_u64().expect("a number");
    assert!((1..=61).contains(&seconds), "{said}");
    assert_eq!(wait, seconds.to_string());
    assert_eq!(
        dns::SERVER.asked_for("another.example"),
        0,
        "nobody was asked"
    );
}
