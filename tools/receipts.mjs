#!/usr/bin/env node
/**
 * Measures what each flag of `flags.mjs` saves: builds the wasm without that one alone, and prints the difference. For
 * whoever renews the receipts, after an update of the compiler say: it compiles the standard library a dozen times.
 *
 *     node tools/receipts.mjs [WORD…]
 *
 * With words, only the flags that hold one of them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import * as receipts from "./flags.mjs";
import { root } from "./project.mjs";
import { bound, compiled, light, optimised, plain } from "./wasm.mjs";

const target = join(root, "target/receipts");

/** Brotli-11 of the wasm, in bytes. @param {import("./wasm.mjs").Flags} flags */
function weight(flags) {
  const wasm = bound(compiled(flags, target), join(target, "glue"));
  optimised(wasm, flags);
  return brotliCompressSync(readFileSync(wasm), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(2);
const words = process.argv.slice(2);
const whole = weight(light);
console.log(`all flags: ${kB(whole)} kB`);
if (words.length === 0) console.log(`none that the stable compiler does not take: ${kB(weight(plain) - whole)} kB more`);
for (const kind of /** @type {const} */ (["rustc", "cargo", "binaryen"])) {
  for (const { flags } of receipts[kind]) {
    if (words.length > 0 && !words.some((word) => flags.join(" ").includes(word))) continue;
    const rest = light[kind].filter((flag) => !flags.includes(flag));
    console.log(`${flags.join(" ")}: ${kB(weight({ ...light, [kind]: rest }) - whole)} kB`);
  }
}
