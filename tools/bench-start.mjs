#!/usr/bin/env node
/**
 * How soon the widget can be used: npm's main entry, as esbuild bundles it into a page of its own, beside the
 * script for a page with its raw files. A figure to look at: no test asks for it.
 *
 *     tools/browser.sh chromium node tools/bench-start.mjs
 *
 * BEFORE=folder compares with another build's package as well: say, one of the commit before a change.
 */
import { join } from "node:path";
import { build } from "esbuild";
import { home, ratio, SLOWER, visits } from "./visits.mjs";

const ROUNDS = 15;
/** What the ratio of the two is meant not to exceed. */
const GOAL = 1.05;

const folder = home("bench-start");
await build({
  stdin: { contents: 'import "app-password";', resolveDir: folder },
  bundle: true, format: "esm", splitting: true, minify: true, charset: "utf8", outdir: join(folder, "bundled"), entryNames: "page",
});

/** The script of each form. @type {Record<string, string>} */
const forms = { "the script for a page": "/pkg/app-password.js", "npm's main entry": "/bundled/page.js" };
if (process.env.BEFORE) forms["the build before"] = "/before/app-password.js";

/** @param {string} script */
const page = (script) => `<!doctype html><script>addEventListener("ap-ready", () => (window.time = performance.now()))</script>
  <script type="module" src="${script}"></script><app-password email="someone@gmail.com" lang="en"></app-password>`;
const WAIT = `const done = arguments[0];
  if (window.time) done(window.time);
  addEventListener("ap-ready", () => done(window.time));
  addEventListener("ap-error", ({ detail }) => done(detail.message));`;

/** The middle of the faster half: whatever else the machine does only makes it slower. @param {number[]} all */
const quiet = (all) => [...all].sort((a, b) => a - b)[all.length >> 2] ?? 0;

// Milliseconds from the beginning of a visit until the widget can be used.
const times = await visits({ folder, page, forms, rounds: ROUNDS }, async ({ run }) => {
  const time = await run(WAIT);
  if (typeof time !== "number") throw new Error(time);
  return time;
});
for (const [name, all] of Object.entries(times)) {
  console.log(`Ready, ${name}: ${Math.round(quiet(all))} ms (the middle of the faster half of ${ROUNDS}, ${SLOWER} × slower processor).`);
}
const [script = [], entry = [], before] = Object.values(times);
if (before) console.log(`The script for a page takes ${ratio(script, before)} times as long as that of the build before.`);
console.log(`npm's main entry takes ${ratio(entry, script)} times as long; ${GOAL} is what it may.`);
