/**
 * The wasm of the package with its bindings: compiled, bound by wasm-bindgen, made small by Binaryen. `flags.mjs` says
 * what each is told, and what for.
 */
import { execFileSync } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import * as receipts from "./flags.mjs";
import { root } from "./project.mjs";

/** @typedef {{ rustc: string[], cargo: string[], binaryen: string[] }} Flags */

/** @param {import("./flags.mjs").Receipt[]} list */
const flagsOf = (list) => list.flatMap(({ flags }) => flags);

/** All of them. @type {Flags} */
export const light = { rustc: flagsOf(receipts.rustc), cargo: flagsOf(receipts.cargo), binaryen: flagsOf(receipts.binaryen) };
/** None that the stable compiler does not take. @type {Flags} */
export const plain = { ...light, rustc: [], cargo: [] };

/**
 * @param {string} command
 * @param {string[]} words
 * @param {Record<string, string>} [environment]
 */
function run(command, words, environment) {
  execFileSync(command, words, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } });
}

const triple = "wasm32-unknown-unknown";

/** No path of the machine that builds in what it builds. Of two that fit the last counts. */
const crates = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry/src");
const unnamed = Object.entries({ [homedir()]: "~", [crates]: "crates", [root]: "." }).map(([from, to]) => `--remap-path-prefix=${from}=${to}`);

/** The features of wasm that rustc turns on by itself, and no more, so that Binaryen brings in none that a browser may lack. */
const features = [
  "bulk-memory",
  "bulk-memory-opt",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
];

/**
 * Compiles.
 *
 * @param {Flags} flags
 * @param {string} target the folder of the build
 * @returns {string} the wasm
 */
export function compiled({ rustc, cargo }, target) {
  const words = ["build", "--release", "--bin", "app-password", "--features", "wasm", "--locked", "--target", triple, "--target-dir", target];
  const nightly = [...rustc, ...cargo].some((flag) => flag.startsWith("-Z"));
  // Encoded: a folder may have a space in its name.
  run("cargo", [...words, ...cargo], { CARGO_ENCODED_RUSTFLAGS: [...unnamed, ...rustc].join("\x1f"), ...(nightly && { RUSTC_BOOTSTRAP: "1" }) });
  return join(target, triple, "release/app-password.wasm");
}

/**
 * Makes the bindings, and the wasm as they want it.
 *
 * @param {string} wasm
 * @param {string} glue the folder for both
 * @returns {string} the wasm
 */
export function bound(wasm, glue) {
  const words = ["--target", "web", "--out-name", "app-password", "--out-dir", glue, "--omit-default-module-path"];
  run("wasm-bindgen", [...words, "--experimental-reset-state-function", "--remove-producers-section", wasm]);
  return join(glue, "app-password_bg.wasm");
}

/**
 * Makes it small, in its place.
 *
 * @param {string} wasm
 * @param {Flags} flags
 */
export function optimised(wasm, { binaryen }) {
  const passes = ["-Oz", ...binaryen, "--strip-debug", "--strip-producers", "--strip-target-features"];
  const words = [wasm, "--output", wasm, "--mvp-features", ...features.map((feature) => `--enable-${feature}`), ...passes];
  run(join(root, "tools/node_modules/.bin/wasm-opt"), words);
}
