#!/usr/bin/env bash
# Binaryen 132: `wasm-opt --minify-imports` "minifies import names", says its help, and what it leaves alone it does not
# tell. It shortens those of the module `env` (and of WASI) only. wasm-bindgen's imports come from a module that is named
# after its bindings (`./page_bg.js`) and end in sixteen random digits each: they stay as they are, the mapping that is
# printed is empty, and the exit code is 0. The form that does shorten them, `--minify-imports-and-exports-and-modules`,
# renames the exports and the modules as well, which the bindings then have to follow.
#
# It exits with 0 as long as that is so. Nothing of this project is used. Needs Node 18 or newer with npm.
set -euo pipefail

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --prefix . binaryen@132.0.0
opt=node_modules/binaryen/bin/wasm-opt

cat >page.wat <<'WAT'
(module
  (import "./page_bg.js" "__wbg_setAttribute_0123456789abcdef" (func $bound (param i32)))
  (import "env" "a_name_of_a_linker" (func $linked (param i32)))
  (func (export "run") (call $bound (i32.const 1)) (call $linked (i32.const 2))))
WAT

node $opt --version
for pass in minify-imports minify-imports-and-exports-and-modules; do
  echo "--$pass"
  # The mapping as it is printed, then the imports and exports of the module.
  node $opt page.wat --$pass -S -o out.wat | tr -d ' \n' | sed 's/$/\n/'
  grep -oE '\((import|export) "[^"]+"( "[^"]+")?' out.wat
done | tee seen
diff seen - <<'EXPECTED' && echo "As described."
--minify-imports
{"imports":[["env","a_name_of_a_linker","a"]],"exports":[]}
(import "./page_bg.js" "__wbg_setAttribute_0123456789abcdef"
(import "env" "a"
(export "run"
--minify-imports-and-exports-and-modules
{"imports":[["./page_bg.js","__wbg_setAttribute_0123456789abcdef","a"],["env","a_name_of_a_linker","b"]],"exports":[["run","c"]]}
(import "a" "a"
(import "a" "b"
(export "c"
EXPECTED
