#!/usr/bin/env node
/**
 * Builds the package once more, from what is checked in or will be, in another folder, and compares it with `pkg/`.
 * Whoever has the source can so find out that a published package is made of it and of nothing else.
 *
 *     make package && node tools/reproduce.mjs
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { INTEGRITY } from "./integrity.mjs";
import { root } from "./project.mjs";

// A name of another length, with a space in it: neither may show.
const other = join(mkdtempSync(join(tmpdir(), "app-password-")), "another folder");
const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"], { cwd: root, encoding: "utf8" });
for (const path of list.split("\0").filter((path) => path && existsSync(join(root, path)))) {
  mkdirSync(dirname(join(other, path)), { recursive: true });
  cpSync(join(root, path), join(other, path));
}
mkdirSync(join(other, "target"));
// The tools are pinned, and the same wherever they lie.
for (const tools of ["target/tools", "tools/node_modules"]) symlinkSync(join(root, tools), join(other, tools));

/** @param {string} folder @returns {Record<string, string>} */
const hashes = (folder) => JSON.parse(readFileSync(join(folder, "pkg", INTEGRITY), "utf8"));
try {
  execFileSync("node", ["tools/package.mjs"], { cwd: other, stdio: ["ignore", "ignore", "inherit"] });
  const [here, there] = [hashes(root), hashes(other)];
  const different = [...new Set([...Object.keys(here), ...Object.keys(there)])].filter((name) => here[name] !== there[name]);
  if (different.length > 0) throw new Error(`Built in another folder, these files differ: ${different.join(", ")}.`);
  console.log(`All ${Object.keys(here).length} files are the same, built in another folder.`);
} finally {
  rmSync(dirname(other), { recursive: true, force: true });
}
