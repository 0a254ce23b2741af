/**
 * A dependency's source with our changes, for a build that cargo makes with `patch`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { applyPatch, parsePatch } from "diff";
import { root } from "./project.mjs";

/**
 * Copies the source of a crate, as `Cargo.lock` names it, and applies `tools/<name>.patch` to the copy.
 * Answers what cargo must be told to use it: the lock file says where a crate comes from, so that changes too.
 *
 * @param {string} name
 * @param {string} folder for the copy, and the lock file beside it
 */
export function patched(name, folder) {
  const copy = join(folder, name);
  const file = join(root, `tools/${name}.patch`);
  const changes = new Map(parsePatch(readFileSync(file, "utf8")).map((change) => [change.newFileName?.replace(/^b\//, ""), change]));
  const from = sourceOf(name);
  const names = readdirSync(join(from, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(from.length + 1));
  for (const path of ["Cargo.toml", ...names]) {
    const text = readFileSync(join(from, path), "utf8");
    const change = changes.get(path);
    const changed = change ? applyPatch(text, change) : text;
    if (changed === false) throw new Error(`${file} does not fit ${path}: ${name} is not what it was.`);
    changes.delete(path);
    write(join(copy, path), changed);
  }
  if (changes.size > 0) throw new Error(`${file} changes ${[...changes.keys()].join(", ")}, which ${name} does not have.`);

  const lock = join(folder, "Cargo.lock");
  const entry = new RegExp(`(name = "${name}"\nversion = .*\n)source = .*\nchecksum = .*\n`);
  write(lock, readFileSync(join(root, "Cargo.lock"), "utf8").replace(entry, "$1"));
  return [
    ["--config", `patch.crates-io.${name}.path=${JSON.stringify(copy)}`],
    ["-Zlockfile-path", "--config", `resolver.lockfile-path=${JSON.stringify(lock)}`],
  ].flat();
}

/** @param {string} name Where cargo keeps a crate's source. */
function sourceOf(name) {
  const words = ["metadata", "--locked", "--all-features", "--format-version", "1"];
  const answer = execFileSync("cargo", words, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
  /** @type {{ packages: { name: string, manifest_path: string }[] }} */
  const { packages } = JSON.parse(answer);
  const found = packages.find((entry) => entry.name === name);
  if (!found) throw new Error(`Cargo.lock has no ${name}.`);
  return dirname(found.manifest_path);
}

/**
 * Writes what is not there yet: cargo compiles again what is younger than its build.
 *
 * @param {string} path @param {string} text
 */
function write(path, text) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
