/**
 * What must hold, as data: the stages that tools/test.mjs performs, in the order of its summary.
 */
import { join } from "node:path";
import { locales, root } from "./project.mjs";

/**
 * A stage: shell commands that must succeed, and what they must have left behind.
 *
 * Two stages at most are under way at once. One begins when those that it comes `after` have ended, well or
 * not. No two that compile into `target/` run at once: cargo lets one of them wait. Those with a `browser` in
 * them are sensitive to a busy machine, so each has one without beside it as long as there are any.
 *
 * @typedef {object} Stage
 * @property {string} name what it is called for on the command line
 * @property {string} title
 * @property {string[]} commands
 * @property {string[]} [after] names of the stages whose work it needs
 * @property {boolean} [compiles] into `target/`, where cargo lets nobody else in meanwhile
 * @property {Engine} [browser]
 * @property {string} [again] a command that walks one journey, whose name is appended: a journey waits for a
 *   whole browser, and now and then for one that a busy machine has kept from its work
 * @property {Record<string, string>} [environment]
 * @property {string[]} [leaves] files
 * @property {boolean} [tells] whether what it says is shown, although it succeeds
 *
 * @typedef {"chromium" | "firefox" | "webkit"} Engine
 */

const wasm = "--target wasm32-unknown-unknown";
const spec = "node --test --test-reporter=spec";
const journey = "cargo test --locked -p app-password-journey --test journey";
const crm = "cargo test --locked -p app-password-crm";
const environment = { APP_PASSWORD_PKG: join(root, "pkg") };

/** What the components' driver is told; tools/test.mjs writes it. */
export const capabilities = join(root, "target/webdriver.json");

/** @param {Engine} engine @param {string} title @returns {Stage} */
const walked = (engine, title) => ({
  name: engine,
  title: `journey in ${title}`,
  commands: [`tools/browser.sh ${engine} ${journey}`],
  after: ["programs", "package", "hosts", "neighbours", "site"],
  browser: engine,
  again: `tools/browser.sh ${engine} ${journey} -- --exact`,
  environment,
});

/** @type {Stage[]} */
export const stages = [
  {
    name: "format",
    title: "format",
    commands: [
      "cargo fmt --all --check -- --color=never",
      "cargo fmt --check --manifest-path examples/hosts/yew/Cargo.toml -- --color=never",
      "cargo fmt --check --manifest-path examples/backend/Cargo.toml -- --color=never",
      "cargo fmt --check --manifest-path examples/start/rust/Cargo.toml -- --color=never",
      "cargo fmt --check --manifest-path examples/start/yew/Cargo.toml -- --color=never",
      "cargo fmt --check --manifest-path tests/clients/rust/Cargo.toml -- --color=never",
    ],
  },
  {
    name: "lint",
    title: "lint",
    commands: [
      "cargo clippy --locked -- -D warnings",
      "cargo clippy --locked --features internals,schema --all-targets -- -D warnings",
      `cargo clippy --locked ${wasm} --features internals,wasm --all-targets -- -D warnings`,
      "cargo clippy --locked -p app-password-journey -p app-password-generate -p app-password-crm --all-targets -- -D warnings",
    ],
    compiles: true,
  },
  {
    name: "core",
    title: "core",
    // With the widget, whose notation is tested here: what is wrong in it must not compile.
    commands: ["cargo test --locked --features internals,widget", "cargo test --locked --doc"],
    compiles: true,
  },
  {
    name: "fuzz",
    title: "every input there may be",
    // Optimised, with checks of arithmetic: see tests/fuzz/properties.
    commands: ["cargo test --locked --profile fuzz --features internals --test fuzz"],
    compiles: true,
  },
  { name: "fresh", title: "what is made is fresh", commands: ["cargo run --quiet --locked -p app-password-generate -- check"], compiles: true },
  {
    name: "crate",
    title: "the crate",
    commands: ["cargo doc --locked --no-deps", `${spec} tools/check-crate.mjs`],
    environment: { RUSTDOCFLAGS: "-D warnings" },
    compiles: true,
  },
  {
    name: "components",
    title: "components in a browser",
    commands: [`tools/browser.sh chromium cargo test --locked ${wasm} --features internals,widget --test browser`],
    compiles: true,
    browser: "chromium",
    environment: {
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: join(root, "target/tools/bin/wasm-bindgen-test-runner"),
      WASM_BINDGEN_TEST_ONLY_WEB: "1",
      WASM_BINDGEN_TEST_TIMEOUT: "120",
      WASM_BINDGEN_TEST_DRIVER_TIMEOUT: "30",
      WASM_BINDGEN_TEST_WEBDRIVER_JSON: capabilities,
    },
  },
  { name: "dataset", title: "data set", commands: ["cargo test --locked -p app-password-generate"], compiles: true },
  { name: "script", title: "the element's own script", commands: [`${spec} tests/shell/*.test.mjs`] },
  { name: "facts-check", title: "how facts are held against the world", commands: [`${spec} tests/facts-check/*.test.mjs`] },
  // Before they run: cargo lets one compile at a time, and browsers need the processor.
  { name: "programs", title: "the journeys' programs", commands: [`${journey} --no-run`, `${crm} --no-run`], compiles: true },
  { name: "package", title: "package", commands: ["make package"] },
  {
    name: "shipped",
    title: "what the package holds",
    commands: [`${spec} ${["manifest", "entries", "types", "package", "locale", "dataset", "secret", "supply", "promises", "fuzz", "browsers", "release"].map((name) => `tools/check-${name}.mjs`).join(" ")}`],
    after: ["package"],
  },
  {
    name: "bundlers",
    title: "build tools",
    commands: [`${spec} tests/neighbours/bundlers/bundlers.test.mjs`],
    after: ["package"],
    browser: "chromium",
    environment: { TOOLS: "vite-8 webpack rollup esbuild" },
  },
  {
    name: "start",
    title: "five minutes from nothing to a mailbox",
    // One after the other: they share a folder of packages.
    commands: [`${spec} --test-concurrency=1 tests/start/docs.test.mjs tests/start/backends.test.mjs tests/start/pages.test.mjs`],
    after: ["package"],
    browser: "chromium",
  },
  {
    name: "site",
    title: "the documentation",
    commands: ["make site", `${spec} tests/site/*.test.mjs`],
    after: ["package"],
    compiles: true,
    browser: "chromium",
  },
  { name: "bytes", title: "byte budget", commands: ["node tools/bench.mjs"], after: ["package"], tells: true },
  {
    name: "trunk",
    title: "trunk build",
    commands: ["trunk build --dist target/trunk"],
    compiles: true,
    leaves: ["index.html", "app-password.js", "app-password_bg.js", "app-password_bg.wasm", "catalogue.bin", ...locales.map((tag) => `locales/${tag}.json`)]
      .map((name) => `target/trunk/${name}`),
  },
  {
    name: "hosts",
    title: "host pages",
    commands: ["node tools/hosts.mjs", `${spec} tools/check-hosts.mjs`],
    after: ["package"],
  },
  {
    name: "neighbours",
    title: "pages with neighbours",
    commands: [
      "node tools/dialogs.mjs native focus-trap radix mui react-aria",
      "node tools/recorders.mjs rrweb sentry",
      "node tools/libraries.mjs",
    ],
  },
  walked("chromium", "Chromium"),
  walked("firefox", "Firefox"),
  walked("webkit", "WebKit"),
  {
    name: "crm",
    title: "a real CRM and real mail servers",
    commands: [`tools/browser.sh chromium ${crm} --no-fail-fast`],
    after: ["programs", "package"],
    browser: "chromium",
    again: `tools/browser.sh chromium ${crm} --test crm -- --exact`,
    environment,
  },
];
