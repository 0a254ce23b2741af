/** What the package weighs as a server sends it (brotli), in kB: measured where the site is made, so that no page guesses. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { counted } from "../../tools/budget.mjs";
import { root } from "../../tools/site/places.mjs";

/** @param {string[]} names */
const kilobytes = (...names) => Math.round(names.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(root, "pkg", name))).length, 0) / 1000);

export default {
  widget: kilobytes(...counted),
  catalogue: kilobytes("catalogue.bin"),
  language: kilobytes("locales/de.json"),
  inline: kilobytes("inline.js"),
};
