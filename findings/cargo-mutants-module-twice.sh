#!/usr/bin/env bash
# cargo-mutants 27.1.0 tries every change of a module twice that is declared twice, as a module is that is public with
# one feature and private without it: `#[cfg(feature = "open")] pub mod inner;` beside
# `#[cfg(not(feature = "open"))] mod inner;`. Only one of the two is ever compiled, but conditions are not evaluated,
# and the file is walked once for each declaration. Nothing says so: the lists hold equal lines, the summary counts
# every change twice, and the run takes twice as long. `#[cfg_attr(false, mutants::skip)]` on one of the declarations
# helps. (`#[cfg_attr(any(), mutants::skip)]`, false in every compiler, does not: it is read only up to the first
# parenthesis, and that without a word.)
#
# It exits with 0 as long as that is so. Nothing of this project is used. Needs cargo; compiling the tool takes two
# minutes, unless CARGO_MUTANTS names one.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
mkdir src
cat >Cargo.toml <<'TOML'
[package]
name = "twice"
version = "0.0.0"
edition = "2024"
[features]
open = []
TOML
echo 'pub fn one() -> bool { true }' >src/inner.rs

tool=${CARGO_MUTANTS:-}
[ -n "$tool" ] || {
  cargo install --quiet cargo-mutants --version 27.1.0 --locked --root tools
  tool=tools/bin/cargo-mutants
}
# listed ATTRIBUTE…: the changes of a crate whose private declaration has these.
listed() {
  printf '%s\n' '#[cfg(feature = "open")]' 'pub mod inner;' '#[cfg(not(feature = "open"))]' "$@" 'mod inner;' >src/lib.rs
  "$tool" mutants --list
}
"$tool" mutants --version
{
  listed
  echo "with any():"
  listed '#[cfg_attr(any(), mutants::skip)]'
  echo "with false:"
  listed '#[cfg_attr(false, mutants::skip)]'
} | tee seen
diff seen - <<'EXPECTED' && echo "As described."
src/inner.rs:1:24: replace one -> bool with false
src/inner.rs:1:24: replace one -> bool with false
with any():
src/inner.rs:1:24: replace one -> bool with false
src/inner.rs:1:24: replace one -> bool with false
with false:
src/inner.rs:1:24: replace one -> bool with false
EXPECTED
