#!/usr/bin/env node
/**
 * Builds a page for each session recorder of `tests/neighbours/recorders` into
 * `target/neighbours/recorders`: the tool as npm has it, in a bundle of the page's own.
 *
 * Each of its scripts sets `window.recorder`: `start(collector, bodies)` begins to record with the tool's default
 * options, or, with `bodies`, also what the page's requests hold, where the tool can do that, and sends to that
 * address; `send()`, where there is one, sends what is held back.
 *
 *     node tools/recorders.mjs [NAME…]     all of them without a name
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./project.mjs";

const here = join(root, "tests/neighbours/recorders");
const out = join(root, "target/neighbours/recorders");
const all = readdirSync(join(here, "tools")).map((name) => name.replace(/\.js$/, ""));
const tools = process.argv.length > 2 ? process.argv.slice(2) : all;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: tools.map((tool) => join(here, "tools", `${tool}.js`)),
  outdir: out,
  bundle: true,
  // Runs before the page's module, so that a recorder can be there before the element is.
  format: "iife",
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
});
const page = readFileSync(join(here, "page.html"), "utf8");
for (const tool of tools) writeFileSync(join(out, `${tool}.html`), page.replace("TOOL", tool));
