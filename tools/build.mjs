/**
 * The id of a build, and how its files carry it: see `src/host/js/fetched.js`.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root, version } from "./project.mjs";

const host = join(root, "src/host/js");
const catalogue = join(root, "src/catalog/catalogue.bin");

/**
 * From all that has to fit together: the wasm and its bindings, our scripts, the catalogue.
 *
 * @param {string} glue the folder of wasm-bindgen's files
 */
export function buildId(glue) {
  const scripts = readdirSync(host, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js")).sort();
  const files = [join(glue, "app-password_bg.wasm"), join(glue, "app-password.js"), catalogue, ...scripts.map((name) => join(host, name))];
  const hash = createHash("sha256").update(version);
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, 16);
}

/** A number as wasm writes it. @param {number} number @returns {number[]} */
export const leb128 = (number) => (number < 128 ? [number] : [(number % 128) + 128, ...leb128(Math.floor(number / 128))]);

/**
 * A wasm with a section behind all others, which engines read only when they are asked for it.
 *
 * @param {Buffer} wasm
 * @param {string} id
 */
export function marked(wasm, id) {
  const name = Buffer.from("app-password-build");
  const content = Buffer.concat([Buffer.from(leb128(name.length)), name, Buffer.from(id)]);
  return Buffer.concat([wasm, Buffer.from([0, ...leb128(content.length)]), content]);
}

/**
 * The catalogue of the package: behind its version stands the build.
 *
 * @param {string} id
 */
export function markedCatalogue(id) {
  const bytes = readFileSync(catalogue);
  const end = bytes.indexOf(`${version}\n`) + version.length;
  return Buffer.concat([bytes.subarray(0, end), Buffer.from(`+${id}`), bytes.subarray(end)]);
}
