#!/usr/bin/env node
/**
 * What the package weighs in each of its forms, raw and on the wire, and whether that stays within the budget.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { root } from "./project.mjs";

/**
 * What a page may have to load before the widget stands: bytes, brotli. More than that fails. It was 64.7 kB with
 * a form of its own for all that crosses an edge. What serde costs in its place, measured one by one:
 * postcard's reader of providers and replies 4.4 (ours took 1.5), serde-wasm-bindgen for what leaves 2.4,
 * a handler's answer read by getters 1.1, the page's validator with the rules made from the model 1.0, the names
 * of closed sets written once in place of a table each -0.9, names found by their hash 0.5. And what is right
 * now: slots, times to wait, addresses, names 1.6.
 */
const budget = 77_900;
/** Where that is to come down to. */
const goal = 60_000;
const counted = ["app-password.js", "app-password_bg.wasm"];
/** What the other forms load before the widget stands, or before the core answers. A build tool makes less of it. */
const entries = {
  'import "app-password"': ["index.js", "shared.js", "app-password_wasm.js"],
  "app-password/inline": ["inline.js"],
  "app-password/core": ["core.js", "shared.js", "app-password_wasm.js"],
};
/** What the other providers may weigh, which are loaded when they are wanted: too much for the wasm. */
const catalogueBudget = 20_000;

/** @param {Buffer} bytes */
const weigh = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length,
});

/** @typedef {ReturnType<typeof weigh>} Weight */

const pkg = join(root, "pkg");
const files = readdirSync(pkg, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();

const weights = new Map(files.map((file) => [file.slice(pkg.length + 1), weigh(readFileSync(file))]));
/** @param {string[]} names */
const sum = (names) =>
  names
    .map((name) => weights.get(name) ?? weigh(Buffer.alloc(0)))
    .reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }));
const total = sum(counted);

/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
/** @param {string} name @param {Weight} weight */
const row = (name, { raw, gzip, brotli }) => console.log(name.padEnd(26), kB(raw), kB(gzip), kB(brotli));

console.log("kB = 1000 bytes".padEnd(26), ...["raw", "gzip-9", "brotli-11"].map((head) => head.padStart(9)));
for (const [name, weight] of weights) row(name, weight);
row("JS + wasm + styles", total);
for (const [name, files] of Object.entries(entries)) row(name, sum(files));

/** @type {{providers: {domains: string[], mx?: string[]}[], replies: object[]}} */
const { providers, replies } = JSON.parse(readFileSync(join(pkg, "providers.json"), "utf8"));
/** @param {(provider: typeof providers[number]) => string[] | undefined} list */
const count = (list) => providers.reduce((all, provider) => all + (list(provider)?.length ?? 0), 0);
const catalogue = weights.get("catalogue.bin") ?? weigh(Buffer.alloc(0));
console.log(
  `Catalogue: ${providers.length} ids, ${count(({ domains }) => domains)} domains, ${count(({ mx }) => mx)} MX suffixes, ${replies.length} reply patterns;`,
  `catalogue.bin ${kB(catalogue.raw).trim()} kB raw, ${kB(catalogue.brotli).trim()} kB brotli of ${kB(catalogueBudget).trim()}.`,
);

const share = Math.round((100 * total.brotli) / budget);
console.log(`Budget: ${kB(budget).trim()} kB brotli; ${share} % of it used. Goal: ${kB(goal).trim()} kB.`);
for (const [name, { brotli }, bound] of /** @type {[string, Weight, number][]} */ ([
  ["The package", total, budget],
  ["catalogue.bin", catalogue, catalogueBudget],
])) {
  if (brotli > bound) {
    console.error(`${name} is ${kB(brotli - bound).trim()} kB too heavy.`);
    process.exitCode = 1;
  }
}
