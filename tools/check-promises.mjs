/**
 * A claim about SECURITY.md: each test that it names as holding a promise is there. `make test` runs it; by hand:
 * `node --test tools/check-promises.mjs`.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./project.mjs";

/** @param {string} path below the root */
const read = (path) => readFileSync(join(root, path), "utf8");
const promises = read("SECURITY.md").split("\n## The promises\n")[1].split("\n## ")[0];
const rows = promises.split("\n").filter((line) => line.startsWith("| ")).slice(2);

/** Where the tests lie, by the word before a slash; a name without one is a journey. @type {Record<string, string>} */
const folders = { components: "tests/browser", native: "tests/native", fuzz: "tests/fuzz/properties", crm: "examples/crm/tests/crm" };

/** The file of a name such as `crm/limits` or `tests/memory.rs`. @param {string} name */
function path(name) {
  if (existsSync(join(root, name))) return name;
  const [first, ...rest] = name.replace(/\.rs$/, "").split("/");
  return rest.length > 0 ? `${folders[first]}/${rest.join("/")}.rs` : `tests/journey/tests/${first}.rs`;
}

test("each promise has a test, and each test that is named is there", () => {
  for (const row of rows) {
    const [, promise, held] = row.split("|").map((cell) => cell.trim());
    const named = [...held.matchAll(/`([^`]+)`/g)].map(([, name]) => name).filter((name) => !name.startsWith("make "));
    // A row in bold is a heading.
    assert.ok(named.length > 0 || /^\*\*.*\*\*$/.test(promise), `nothing holds: ${promise}`);
    for (const name of named) {
      const [file, claim] = name.split("::");
      assert.ok(existsSync(join(root, path(file))), `${name}: there is no ${path(file)}`);
      if (claim) assert.match(read(path(file)), new RegExp(`\\bfn ${claim}\\b`), name);
    }
  }
  assert.ok(rows.length > 30);
});
