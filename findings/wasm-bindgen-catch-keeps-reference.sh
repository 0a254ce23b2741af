#!/usr/bin/env bash
# wasm-bindgen 0.2.129 (crate and CLI): each time that an import with `catch` throws, a slot in the table of references
# stays taken for ever, if what it would have returned is a value of JavaScript.
#
# Seen on 28 November 2026 with rustc 1.95.0, Node 20.20.2. One would have sworn that the error is all that is left: the
# script answers `undefined` in the place of a value, that gets a slot of its own, and nobody gives the slot back. It holds
# nothing, so no heap snapshot shows it; the table and the memory that it is counted in grow by doubling. An import that
# returns a number or a text keeps nothing, and neither does one that does not throw.
#
# Here: `new URL(text)` was tried with an empty text each time that a host's settings were read. It is not any more.
#
# Output seen:
#   new URL, right: 0 of 1000 kept
#   new URL, thrown: 1000 of 1000 kept
#   JSON.stringify of a cycle (a text), thrown: 0 of 1000 kept
#
# Exits 0 if that is still so. Two or three minutes if the CLI has to be compiled; WASM_BINDGEN names one of 0.2.129.
set -euo pipefail
version=0.2.129
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
mkdir src
cat >Cargo.toml <<TOML
[package]
name = "kept"
version = "0.0.0"
edition = "2021"
[lib]
crate-type = ["cdylib"]
[dependencies]
wasm-bindgen = "=$version"
[workspace]
TOML
cat >src/lib.rs <<'RUST'
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type URL;
    #[wasm_bindgen(constructor, catch)]
    fn new(text: &str) -> Result<URL, JsValue>;
    #[wasm_bindgen(js_namespace = JSON, catch)]
    fn stringify(value: &JsValue) -> Result<String, JsValue>;
}

#[wasm_bindgen]
pub fn address(text: &str) -> u32 {
    let before = wasm_bindgen::externref_heap_live_count();
    for _ in 0..1000 {
        drop(URL::new(text));
    }
    wasm_bindgen::externref_heap_live_count() - before
}

#[wasm_bindgen]
pub fn text(value: &JsValue) -> u32 {
    let before = wasm_bindgen::externref_heap_live_count();
    for _ in 0..1000 {
        drop(stringify(value));
    }
    wasm_bindgen::externref_heap_live_count() - before
}
RUST
cli=${WASM_BINDGEN:-}
if [ -z "$cli" ]; then
  cargo install wasm-bindgen-cli --quiet --locked --version "$version" --root "$place/cli"
  cli=$place/cli/bin/wasm-bindgen
fi
cargo build --quiet --release --target wasm32-unknown-unknown
"$cli" --target nodejs --out-dir out target/wasm32-unknown-unknown/release/kept.wasm
cat >ask.cjs <<'JS'
const { address, text } = require("./out/kept.js");
const cycle = {};
cycle.itself = cycle;
for (const [what, work] of Object.entries({
  "new URL, right": () => address("https://mail.acme.example/"),
  "new URL, thrown": () => address(""),
  "JSON.stringify of a cycle (a text), thrown": () => text(cycle),
})) {
  work();
  console.log(`${what}: ${work()} of 1000 kept`);
}
JS
node ask.cjs | tee seen
diff seen - <<'TXT'
new URL, right: 0 of 1000 kept
new URL, thrown: 1000 of 1000 kept
JSON.stringify of a cycle (a text), thrown: 0 of 1000 kept
TXT
