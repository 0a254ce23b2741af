#!/usr/bin/env node
/**
 * How soon the widget can be used: npm's main entry, as esbuild bundles it into a page of its own, beside the
 * script for a page with its raw files. A figure to look at: no test asks for it.
 *
 *     tools/browser.sh chromium node tools/bench-start.mjs
 *
 * BEFORE=folder compares with another build's package as well: say, one of the commit before a change.
 *
 * In Chromium, on a processor made four times as slow. The forms take turns, so that whatever else the machine
 * does meets both, and nothing is kept from one visit to the next.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { build } from "esbuild";
import { root } from "./project.mjs";

const SLOWER = 4;
const ROUNDS = 15;
/** What the ratio of the two is meant not to exceed. */
const GOAL = 1.05;

const home = join(root, "target/bench-start");
rmSync(home, { recursive: true, force: true });
mkdirSync(join(home, "node_modules"), { recursive: true });
symlinkSync(join(root, "pkg"), join(home, "node_modules/app-password"));
symlinkSync(join(root, "pkg"), join(home, "pkg"));
const { BEFORE } = process.env;
if (BEFORE) symlinkSync(resolve(BEFORE), join(home, "before"));
await build({
  stdin: { contents: 'import "app-password";', resolveDir: home },
  bundle: true, format: "esm", splitting: true, minify: true, charset: "utf8", outdir: join(home, "bundled"), entryNames: "page",
});

/** The script of each form. @type {Record<string, string>} */
const forms = { "the script for a page": "/pkg/app-password.js", "npm's main entry": "/bundled/page.js" };
if (BEFORE) forms["the build before"] = "/before/app-password.js";
const TYPES = /** @type {Record<string, string>} */ ({ ".js": "text/javascript", ".wasm": "application/wasm" });

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const script = searchParams.get("script");
  try {
    const page = `<!doctype html><script>addEventListener("ap-ready", () => (window.time = performance.now()))</script>
      <script type="module" src="${script}"></script><app-password email="someone@gmail.com" lang="en"></app-password>`;
    const body = script ? page : readFileSync(join(home, pathname));
    response.writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());

const driver = spawn(process.env.CHROMEDRIVER ?? "chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
/** @type {string} */
const at = await new Promise((found, lost) => {
  driver.on("exit", () => lost(new Error("chromedriver does not start")));
  driver.stdout.setEncoding("utf8").on("data", (said) => {
    const [, port] = said.match(/started successfully on port (\d+)/) ?? [];
    if (port) found(`http://127.0.0.1:${port}/session`);
  });
});

/** @param {string} path @param {object} body @returns {Promise<any>} */
async function post(path, body) {
  const answer = await fetch(`${at}${path}`, { method: "POST", body: JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(value.message);
  return value;
}

const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
const options = { args, ...(process.env.CHROME && { binary: process.env.CHROME }) };

/** Milliseconds from the beginning of a visit until the widget can be used. @param {string} script */
async function ready(script) {
  // A browser that has been here before has compiled the script already, and keeps the wasm.
  const { sessionId } = await post("", { capabilities: { alwaysMatch: { "goog:chromeOptions": options } } });
  try {
    await post(`/${sessionId}/goog/cdp/execute`, { cmd: "Emulation.setCPUThrottlingRate", params: { rate: SLOWER } });
    await post(`/${sessionId}/url`, { url: `http://127.0.0.1:${port}/?script=${encodeURIComponent(script)}` });
    const wait = `const done = arguments[0];
      if (window.time) done(window.time);
      addEventListener("ap-ready", () => done(window.time));
      addEventListener("ap-error", ({ detail }) => done(detail.message));`;
    const time = await post(`/${sessionId}/execute/async`, { script: wait, args: [] });
    if (typeof time !== "number") throw new Error(`${script}: ${time}`);
    return time;
  } finally {
    await fetch(`${at}/${sessionId}`, { method: "DELETE" });
  }
}

/** The middle of the faster half: whatever else the machine does only makes it slower. @param {number[]} all */
const quiet = (all) => [...all].sort((a, b) => a - b)[all.length >> 2] ?? 0;

try {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(forms).map((name) => [name, []]));
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    // Who comes first has the quieter machine.
    const turns = Object.entries(forms);
    for (const [name, script] of round % 2 ? turns : turns.reverse()) {
      const time = await ready(script);
      if (round > 0) times[name]?.push(time);
    }
  }
  const [page = 0, entry = 0, before] = Object.entries(times).map(([name, all]) => {
    console.log(`Ready, ${name}: ${Math.round(quiet(all))} ms (the middle of the faster half of ${ROUNDS}, ${SLOWER} × slower processor).`);
    return quiet(all);
  });
  if (before) console.log(`The script for a page takes ${(page / before).toFixed(3)} times as long as that of the build before.`);
  console.log(`npm's main entry takes ${(entry / page).toFixed(3)} times as long; ${GOAL} is what it may.`);
} finally {
  driver.kill();
  server.close();
}
