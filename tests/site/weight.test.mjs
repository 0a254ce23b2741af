/**
 * A claim about the site: what a page has to load before it can be used, with the widget where the page has it, fits
 * into 150 kB (brotli), pictures apart. `make site && node --test tests/site/weight.test.mjs`.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { counted } from "../../tools/budget.mjs";
import { site } from "../../tools/site/places.mjs";

const MOST = 150_000;

/** @type {Map<string, number>} */
const sizes = new Map();
/** @param {string} file */
function size(file) {
  const known = sizes.get(file) ?? brotliCompressSync(readFileSync(file)).length;
  sizes.set(file, known);
  return known;
}

/** All files that a page or script asks for by itself, with itself. @param {string} file @param {Set<string>} seen */
function asked(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  // The widget loads the rest of itself; how much that is, `make bytes` holds.
  if (file === join(site, "pkg/app-password.js")) {
    for (const name of counted) seen.add(join(site, "pkg", name));
    return seen;
  }
  const text = readFileSync(file, "utf8");
  const found = file.endsWith(".html")
    ? [...text.matchAll(/<(?:script|iframe)[^>]* src="([^"]+)"|<link rel="(?:stylesheet|modulepreload)" href="([^"]+)"/g)]
    : [...text.matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)];
  for (const [, one, other] of found) {
    const [path] = (one ?? other).split(/[?#]/);
    const target = join(dirname(file), path);
    asked(path.endsWith("/") ? join(target, "index.html") : target, seen);
  }
  return seen;
}

const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
  // What rustdoc writes is weighed by those who make it.
  .filter((name) => name.endsWith("index.html") && !/^(rust|pagefind|pkg)\b/.test(name));

test("no page of the site is heavier than 150 kB, with the widget in it", () => {
  assert.ok(pages.length > 250, `${pages.length} pages`);
  const heavy = pages.map((name) => {
    const files = [...asked(join(site, name))].filter((file) => !/\.(svg|png|webp)$/.test(file));
    return { name, bytes: files.reduce((sum, file) => sum + size(file), 0) };
  });
  const [heaviest] = heavy.sort((one, other) => other.bytes - one.bytes);
  console.log(`The heaviest page is ${heaviest.name}: ${(heaviest.bytes / 1000).toFixed(1)} kB.`);
  assert.deepEqual(heavy.filter(({ bytes }) => bytes > MOST), []);
  // Otherwise nothing was weighed with the widget.
  assert.ok(heaviest.bytes > 140_000);
});
