#!/usr/bin/env bash
# gloo-timers 0.4.0 ends a sleep of 25 to 49 days at once. `sleep` takes a Duration, and its documentation names
# one limit: what does not fit into a u32 of milliseconds panics. From 2^31 milliseconds on, though, the number
# is handed to `setTimeout` as a negative one, and a negative delay is none: the future resolves in the next turn
# of the event loop, without an error. `TimeoutFuture::new` and `callback::Timeout::new`, which take a u32, do
# the same. Whoever passes a person's or a host's "never" (say, u32::MAX) as a time limit gets a limit of zero.
# (Plain `setTimeout` has the same edge at 2^31 - 1; the type u32 hides it.)
#
# It exits with 0 as long as that is so. Nothing of this project is used. Needs cargo, the target
# wasm32-unknown-unknown and Node; compiling wasm-bindgen's tool takes two minutes.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "month"
version = "0.0.0"
edition = "2021"
[lib]
crate-type = ["cdylib"]
[dependencies]
gloo-timers = { version = "=0.4.0", features = ["futures"] }
wasm-bindgen = "=0.2.129"
wasm-bindgen-futures = "0.4"
TOML
cat >src/lib.rs <<'RUST'
use std::time::Duration;
use wasm_bindgen::prelude::wasm_bindgen;

/// Resolves when gloo's sleep of so many milliseconds is over.
#[wasm_bindgen]
pub async fn sleep(milliseconds: f64) {
    gloo_timers::future::sleep(Duration::from_millis(milliseconds as u64)).await;
}
RUST
cargo build --quiet --release --target wasm32-unknown-unknown
cargo install --quiet wasm-bindgen-cli --version 0.2.129 --locked --root tools
tools/bin/wasm-bindgen --target nodejs --out-dir node target/wasm32-unknown-unknown/release/month.wasm

# Whether a sleep is over before one of 200 ms that began at the same time.
cat >ask.cjs <<'JS'
const { sleep } = require("./node/month.js");
process.removeAllListeners("warning");
process.on("warning", () => {});
(async () => {
  for (const days of [1, 24, 25, 49]) {
    const over = sleep(days * 86_400_000).then(() => "over at once");
    console.log(`${days} days: ${await Promise.race([over, sleep(200).then(() => "sleeps")])}`);
  }
  process.exit();
})();
JS
echo "Node $(node --version), gloo-timers 0.4.0"
node ask.cjs 2>/dev/null | tee seen
diff seen - <<'EXPECTED' && echo "As described."
1 days: sleeps
24 days: sleeps
25 days: over at once
49 days: over at once
EXPECTED
