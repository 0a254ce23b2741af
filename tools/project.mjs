/**
 * Where the project lies and which version it is, for all tools. `Cargo.toml` is the one place that
 * says a version.
 */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's own folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const manifest = readFileSync(`${root}/Cargo.toml`, "utf8");

/** The crate's and the package's version. */
export const version = manifest.match(/^version = "(.+)"$/m)?.[1] ?? "";

/** The languages that have a file, English among them. */
export const locales = readdirSync(`${root}/locales`)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length))
  .sort();

/**
 * What cargo has to be told to run the tool that makes what follows from the data and the shapes.
 *
 * @param {string[]} words for the tool
 */
export const generate = (...words) => [
  ["run", "--quiet", "--locked", "--manifest-path", join(root, "Cargo.toml")],
  ["--package", "app-password-generate", "--", ...words],
].flat();
