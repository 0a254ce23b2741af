#!/usr/bin/env node
/**
 * Writes `pkg/`: what npm publishes and what a host serves as static files.
 *
 * The wasm is built for size, with a standard library compiled for it. That takes flags which rustc
 * keeps behind `RUSTC_BOOTSTRAP`; they change how much is said about a panic, not what the code does,
 * and every other build and test here goes without them.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, version } from "./project.mjs";

const target = join(root, "target/package");
const glue = join(target, "glue");
const pkg = join(root, "pkg");

/**
 * @param {string} command
 * @param {string[]} words
 * @param {Record<string, string>} [environment]
 */
function run(command, words, environment) {
  execFileSync(command, words, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } });
}

const built = "wasm32-unknown-unknown";
run(
  "cargo",
  [
    ["build", "--release", "--bin", "app-password", "--features", "wasm", "--locked", "--target", built, "--target-dir", target],
    ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"],
    // No path of the machine that builds in what it builds.
    ["-Ztrim-paths"],
  ].flat(),
  {
    RUSTC_BOOTSTRAP: "1",
    CARGO_PROFILE_RELEASE_TRIM_PATHS: "all",
    // A panic traps at once and formats nothing: element.js hears of it all the same (trap.js).
    RUSTFLAGS: [
      ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"],
      // A quarter of the usual stack, which lies below the data: shorter addresses, and still plenty.
      ["-Clink-arg=-zstack-size=262144"],
    ].flat().join(" "),
  },
);

run("wasm-bindgen", [
  ["--target", "web", "--out-name", "app-password", "--out-dir", glue],
  ["--omit-default-module-path", "--experimental-reset-state-function"],
  ["--remove-producers-section"],
  [join(target, built, "release/app-password.wasm")],
].flat());

// The section that names the wasm features is gone by now, so they are named here: those that rustc
// turns on by itself, and no more, so that Binaryen brings in nothing which a browser may lack.
const features = [
  "bulk-memory",
  "bulk-memory-opt",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
];
const wasm = join(glue, "app-password_bg.wasm");

/** @param {string[]} passes */
const optimise = (...passes) =>
  run(join(root, "tools/node_modules/.bin/wasm-opt"), [
    [wasm, "--output", wasm, "--mvp-features", ...features.map((feature) => `--enable-${feature}`)],
    passes,
  ].flat());

// What makes the file smaller may make the download larger, since brotli finds what it has seen before:
// so hardly any inlining, and no locals for what is computed twice.
optimise(
  "-Oz", "--converge", "--debuginfo", "--skip-pass=local-cse",
  ...Object.entries({ always: 5, flexible: 0, "one-caller": 120 }).flatMap(([kind, size]) => [`--${kind}-inline-max-function-size`, `${size}`]),
  // The first kilobyte is the far end of the stack.
  "--low-memory-unused",
);
// All loads and stores look alike: no engine reads what they say of alignment.
optimise("--dealign", "--strip-debug", "--strip-producers", "--strip-target-features");

rmSync(pkg, { recursive: true, force: true });
run("node", ["tools/bundle.mjs", "--glue", glue, "--out", pkg]);

run("node", ["tools/entries.mjs", "--glue", glue, "--out", pkg]);

for (const file of ["app-password.d.ts", "core.d.ts", "inline.d.ts", "shapes.d.ts", "custom-elements.json", "provider.schema.json"]) {
  copyFileSync(join(root, "package", file), join(pkg, file));
}
for (const file of ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "LICENSE-CC0"]) copyFileSync(join(root, file), join(pkg, file));

// Last, because `make` takes this file for the sign that the package is whole.
const { name, ...rest } = JSON.parse(readFileSync(join(root, "package/package.json"), "utf8"));
writeFileSync(join(pkg, "package.json"), `${JSON.stringify({ name, version, ...rest }, null, 2)}\n`);
