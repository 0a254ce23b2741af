//! `make fuzz`, and the stage `fuzz` of `make test`: what `properties` claims, tried with very many cases.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr
)]

#[cfg(not(target_arch = "wasm32"))]
#[path = "../native/data.rs"]
#[allow(dead_code)]
mod data;
#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "a part of the runner is for `cargo test`")]
mod properties;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    properties::runner::run(&properties::all())
}

/// There it would have neither files nor threads.
#[cfg(target_arch = "wasm32")]
fn main() {}
