#!/usr/bin/env node
/**
 * Everything that must hold, in stages. A stage that fails stops no other; its output is shown, and
 * kept with the others' in target/test-logs. The last line sums up every test of every runner; a
 * stage without a runner counts as one.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";

const logs = join(root, "target/test-logs");
rmSync(logs, { recursive: true, force: true });
mkdirSync(logs, { recursive: true });

/** The engines that the journeys are walked in. */
const engines = { chromium: "Chromium", firefox: "Firefox", webkit: "WebKit" };
/** @param {string} engine */
const browserOf = (engine) => {
  const { stdout } = spawnSync(join(root, "tools/browser.sh"), [engine], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return stdout.trim().split("\n");
};
// What is missing is installed now, in sight; what cannot be had fails its stage.
const [[chrome = "", chromedriver = ""]] = Object.keys(engines).map(browserOf);

const wasm = "--target wasm32-unknown-unknown";
const journey = "--manifest-path tests/journey/Cargo.toml --target-dir target/journey";
const crm = "--manifest-path examples/crm/Cargo.toml --target-dir target/crm";
const generate = "--manifest-path tools/generate/Cargo.toml --target-dir target/generate";
const capabilities = join(root, "target/webdriver.json");
writeFileSync(capabilities, JSON.stringify({ "goog:chromeOptions": { binary: chrome } }));

/**
 * A stage: shell commands that must succeed, and what they must have left behind.
 *
 * A journey waits for a whole browser, and now and then for one that a busy machine has kept from its
 * work: what failed is walked `again` once, alone, and the summary says so.
 *
 * @typedef {{ title: string, commands: string[], again?: string, environment?: Record<string, string>, check?: (output: string) => string | undefined }} Stage
 */

/** @type {Stage[]} */
const stages = [
  {
    title: "format",
    commands: [
      "cargo fmt --check -- --color=never",
      "cargo fmt --check --manifest-path tests/journey/Cargo.toml -- --color=never",
      "cargo fmt --check --manifest-path tools/generate/Cargo.toml -- --color=never",
      "cargo fmt --check --manifest-path examples/hosts/yew/Cargo.toml -- --color=never",
      "cargo fmt --check --manifest-path examples/crm/Cargo.toml -- --color=never",
      "cargo fmt --check --manifest-path examples/backend/Cargo.toml -- --color=never",
    ],
  },
  {
    title: "lint",
    commands: [
      "cargo clippy --locked -- -D warnings",
      "cargo clippy --locked --features internals,schema --all-targets -- -D warnings",
      `cargo clippy --locked ${wasm} --features internals,wasm --all-targets -- -D warnings`,
      `cargo clippy --locked ${journey} --all-targets -- -D warnings`,
      `cargo clippy --locked ${generate} --all-targets -- -D warnings`,
      `cargo clippy --locked ${crm} --all-targets -- -D warnings`,
    ],
  },
  { title: "core", commands: ["cargo test --locked --features internals", "cargo test --locked --doc"] },
  { title: "what is made is fresh", commands: [`cargo run --quiet --locked ${generate} -- check`] },
  {
    title: "the crate",
    commands: ["cargo doc --locked --no-deps", "node --test --test-reporter=spec tools/check-crate.mjs"],
    environment: { RUSTDOCFLAGS: "-D warnings" },
  },
  {
    title: "components in a browser",
    commands: [`cargo test --locked ${wasm} --features internals,widget --test browser`],
    environment: {
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: join(root, "target/tools/bin/wasm-bindgen-test-runner"),
      CHROMEDRIVER: chromedriver,
      WASM_BINDGEN_TEST_ONLY_WEB: "1",
      WASM_BINDGEN_TEST_TIMEOUT: "120",
      WASM_BINDGEN_TEST_DRIVER_TIMEOUT: "30",
      WASM_BINDGEN_TEST_WEBDRIVER_JSON: capabilities,
    },
  },
  { title: "data set", commands: [`cargo test --locked ${generate}`] },
  { title: "the element's own script", commands: ["node --test --test-reporter=spec tests/shell/*.test.mjs"] },
  { title: "package", commands: ["make package", "node --test --test-reporter=spec tools/check-manifest.mjs tools/check-entries.mjs tools/check-types.mjs tools/check-package.mjs tools/check-dataset.mjs"] },
  {
    title: "build tools",
    commands: ["node --test --test-reporter=spec tests/neighbours/bundlers/bundlers.test.mjs"],
    environment: { TOOLS: "vite-8 webpack rollup esbuild" },
  },
  { title: "byte budget", commands: ["node tools/bench.mjs"] },
  {
    title: "trunk build",
    commands: ["trunk build --dist target/trunk"],
    check: () =>
      ["index.html", "app-password.js", "app-password_bg.wasm", "catalogue.bin", ...readdirSync(join(root, "locales")).map((name) => `locales/${name}`)]
        .filter((name) => !existsSync(join(root, "target/trunk", name)))
        .map((name) => `${name} is missing.`)
        .join("\n"),
  },
  { title: "host pages", commands: ["node tools/hosts.mjs", "node --test --test-reporter=spec tools/check-hosts.mjs"] },
  {
    title: "pages with neighbours",
    commands: [
      "node tools/dialogs.mjs native focus-trap radix mui react-aria",
      "node tools/recorders.mjs rrweb sentry",
      "node tools/libraries.mjs",
    ],
  },
  ...Object.entries(engines).map(([engine, name]) => ({
    title: `journey in ${name}`,
    commands: [`tools/browser.sh ${engine} cargo test --locked --no-fail-fast ${journey}`],
    again: `tools/browser.sh ${engine} cargo test --locked ${journey}`,
    environment: { APP_PASSWORD_PKG: join(root, "pkg") },
  })),
  {
    title: "a real CRM and real mail servers",
    commands: [`tools/browser.sh chromium cargo test --locked --no-fail-fast ${crm}`],
    again: `tools/browser.sh chromium cargo test --locked ${crm}`,
    environment: { APP_PASSWORD_PKG: join(root, "pkg") },
  },
];

/** What runners say when they are done: cargo's and wasm-bindgen's line, and Node's two. */
const counts = {
  passed: [/^test result: .*?(\d+) passed/gm, /^ℹ pass (\d+)$/gm],
  failed: [/^test result: .*?(\d+) failed/gm, /^ℹ fail (\d+)$/gm],
};
/** @param {RegExp[]} patterns @param {string} output */
const sum = (patterns, output) =>
  patterns.flatMap((pattern) => [...output.matchAll(pattern)]).reduce((total, [, count]) => total + Number(count), 0);

/**
 * Runs a command to its end and answers all that it printed.
 *
 * @param {string} command @param {Record<string, string>} [environment]
 * @returns {Promise<{ output: string, failed: boolean }>}
 */
const run = (command, environment) =>
  new Promise((done) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...environment } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("close", (code) => done({ output, failed: code !== 0 }));
  });

/** What passed at the second try only. @type {string[]} */
const secondTries = [];

/**
 * The tests of cargo's that failed, with the file of each.
 *
 * @param {string} log
 */
const failures = (log) =>
  log.split(/^ +Running tests\//m).slice(1).flatMap((part) => {
    const file = part.match(/^(\w+)/)?.[1] ?? "";
    return [...part.matchAll(/^test (\S+) \.\.\. FAILED$/gm)].map(([, test]) => ({ file, test }));
  });

/** @param {Stage} stage @param {number} index */
async function perform({ title, commands, again, environment, check }, index) {
  const start = Date.now();
  let log = "";
  let failed = false;
  for (const command of commands) {
    const result = await run(command, environment);
    log += `$ ${command}\n${result.output}\n`;
    failed ||= result.failed;
    const complaint = !result.failed && check?.(result.output);
    if (complaint) {
      log += `${complaint}\n`;
      failed = true;
    }
  }
  const tests = { passed: sum(counts.passed, log), failed: sum(counts.failed, log) };
  const lost = again ? failures(log) : [];
  // More than a few are no accident, nor is a failure without a test.
  if (lost.length > 0 && lost.length === tests.failed && lost.length <= 5) {
    failed = false;
    for (const { file, test } of lost) {
      const result = await run(`${again} --test ${file} -- --exact ${test}`, environment);
      log += `$ once more: ${file} ${test}\n${result.output}\n`;
      failed ||= result.failed;
      if (!result.failed) {
        tests.passed += 1;
        tests.failed -= 1;
        secondTries.push(`${title}: ${test}`);
      }
    }
  }
  const name = `${index + 1}-${title.replaceAll(" ", "-")}.log`;
  writeFileSync(join(logs, name), log);

  if (tests.passed + tests.failed === 0) tests.passed = failed ? 0 : 1;
  if (failed && tests.failed === 0) tests.failed = 1;

  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`${failed ? "✗" : "✓"} ${title}  ${seconds} s`);
  if (title === "byte budget" && !failed) console.log(log.replace(/^\$.*\n/gm, "").trim());
  if (failed) console.log(`${log.trimEnd().split("\n").slice(-80).join("\n")}\n(all of it: target/test-logs/${name})`);
  return { title, seconds, passed: tests.passed, failed: tests.failed };
}

/** @type {Awaited<ReturnType<typeof perform>>[]} */
const results = [];
for (const [index, stage] of stages.entries()) results.push(await perform(stage, index));

console.log("");
for (const { title, failed, seconds, passed } of results) {
  console.log(`${failed ? "✗" : "✓"} ${title.padEnd(28)} ${String(passed).padStart(5)} passed ${String(seconds).padStart(5)} s`);
}
/** @param {"passed" | "failed" | "seconds"} key */
const total = (key) => results.reduce((all, result) => all + result[key], 0);
console.log(`${"".padEnd(43)} ${String(total("seconds")).padStart(5)} s\n`);
if (secondTries.length > 0) console.log(`At the second try only:\n  ${secondTries.join("\n  ")}\n`);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") > 0 ? 1 : 0;
