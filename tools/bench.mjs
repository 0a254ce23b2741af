#!/usr/bin/env node
/**
 * What the package weighs in each of its forms, raw and on the wire, and whether that stays within the budget.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { budget, catalogueBudget, counted, entries, goal, localeBudget, owner, why } from "./budget.mjs";
import { root } from "./project.mjs";

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
    .map((name) => /** @type {Weight} */ (weights.get(name)))
    .reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }));
const missing = [counted, ...Object.values(entries)].flat().filter((name) => !weights.has(name));
if (missing.length > 0) throw new Error(`tools/budget.mjs counts what the package lacks: ${missing.join(", ")}`);
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

/** The languages, the heaviest first. */
const languages = [...weights].filter(([name]) => /^locales\/[^/]+\.json$/.test(name)).sort(([, a], [, b]) => b.brotli - a.brotli);
const told = languages.map(([name, { brotli }]) => `${name.slice("locales/".length, -".json".length)} ${kB(brotli).trim()}`);
console.log(`${languages.length} languages, kB brotli of ${kB(localeBudget).trim()} each: ${told.join(", ")}.`);

const share = Math.round((100 * total.brotli) / budget);
console.log(`Budget for ${counted.join(" + ")}: ${kB(budget).trim()} kB brotli; ${share} % of it used. Goal: ${kB(goal).trim()} kB.`);
console.log(`Its owner: ${owner}.\n${why}`);
for (const [name, { brotli }, bound] of /** @type {[string, Weight, number][]} */ ([
  ["The package", total, budget],
  ["catalogue.bin", catalogue, catalogueBudget],
  ...languages.map(([name, weight]) => [name, weight, localeBudget]),
])) {
  if (brotli > bound) {
    console.error(`${name} is ${kB(brotli - bound).trim()} kB too heavy.`);
    process.exitCode = 1;
  }
}
