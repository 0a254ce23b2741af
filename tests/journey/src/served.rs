//! Where the files are that the server serves.

use std::path::{Path, PathBuf};

/// Where the documentation is served: below a path, as on hosts that serve more than one site.
pub const SITE: &str = "/docs/app-password/";

/// The package: what `make package` wrote.
pub fn package() -> PathBuf {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../pkg");
    let package =
        PathBuf::from(std::env::var_os("APP_PASSWORD_PKG").unwrap_or_else(|| default.into()));
    assert!(
        package.join("app-password.js").is_file(),
        "There is no package in {}: run `make package`, or name its folder in APP_PASSWORD_PKG.",
        package.display()
    );
    package
}

/// The usual host page with this script in the place of the one for a page.
pub fn page_with(script: &str) -> String {
    include_str!("../pages/host.html").replace("/pkg/app-password.js", script)
}

/// Whether a page has its policy in itself: the server sends none.
pub(crate) fn brings_its_policy(path: &str) -> bool {
    path.starts_with(SITE)
}

/// The file of a path: `/pkg/…` is the package, `/hosts/…` what `tools/hosts.mjs` built, `/neighbours/…` what
/// the builds in `tests/neighbours` did, `/axe/…` the checker of accessibility, [`SITE`] the documentation, everything
/// else a host page.
pub(crate) fn file(path: &str) -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    if let Some(name) = path.strip_prefix(SITE).filter(|name| !name.contains("..")) {
        let page = if is_folder(name) { "index.html" } else { "" };
        return Some(here.join("../../target/site").join(format!("{name}{page}")));
    }
    let (folder, name) = if let Some(name) = path.strip_prefix("/pkg/") {
        (package(), name)
    } else if let Some(name) = path.strip_prefix("/copy/") {
        (package(), name) // The same at another address.
    } else if let Some(name) = path.strip_prefix("/hosts/") {
        (here.join("../../target/hosts"), name)
    } else if let Some(name) = path.strip_prefix("/neighbours/") {
        (here.join("../../target/neighbours"), name)
    } else if let Some(name) = path.strip_prefix("/axe/") {
        (here.join("../../tools/node_modules/axe-core"), name)
    } else {
        (here.join("pages"), path.trim_start_matches('/'))
    };
    (!name.contains("..")).then(|| folder.join(name))
}

/// Whether this is answered with the page of a folder.
fn is_folder(path: &str) -> bool {
    path.is_empty() || path.ends_with('/')
}

/// The media type by the end of a path.
pub(crate) fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        _ if is_folder(path) => "text/html; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("bin") => "application/octet-stream",
        _ => "text/plain; charset=utf-8",
    }
}
