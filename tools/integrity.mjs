/**
 * The files of a package with the hashes by which a page or a host may know them again: Subresource Integrity,
 * <https://www.w3.org/TR/sri/>.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The file that says them, and so has none. */
export const INTEGRITY = "integrity.json";

/** @param {string} pkg its folder @returns {string[]} paths below it, with slashes, sorted */
export const files = (pkg) =>
  readdirSync(pkg, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(pkg, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();

/** @param {string | Buffer} bytes */
export const hash = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

/** The hashes of what lies there, by path. @param {string} pkg @returns {Record<string, string>} */
export const hashes = (pkg) =>
  Object.fromEntries(files(pkg).filter((name) => name !== INTEGRITY).map((name) => [name, hash(readFileSync(join(pkg, name)))]));
