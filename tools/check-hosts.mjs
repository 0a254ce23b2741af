/**
 * Claims about `examples/hosts` that need no browser. `make test` runs them; by hand:
 * `node tools/hosts.mjs && node --test tools/check-hosts.mjs`.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./project.mjs";

const hosts = join(root, "examples/hosts");
/** @param {string[]} path */
const read = (...path) => readFileSync(join(root, ...path), "utf8");
const folders = readdirSync(hosts, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
  .map(({ name }) => name);

/** What checks the types where TypeScript itself cannot read the files. */
const CHECKERS = /** @type {Record<string, string[]>} */ ({
  vue: ["vue-tsc/bin/vue-tsc.js", "--project"],
  svelte: ["svelte-check/bin/svelte-check", "--fail-on-warnings", "--tsconfig"],
});

for (const folder of folders.filter((name) => existsSync(join(hosts, name, "tsconfig.json")))) {
  test(`the types are right for the page in ${folder}`, () => {
    const [checker, ...flags] = CHECKERS[folder] ?? ["typescript/bin/tsc", "--project"];
    const words = [join(hosts, "node_modules", checker), ...flags, join(hosts, folder, "tsconfig.json")];
    const { status, stdout, stderr } = spawnSync("node", words, { cwd: join(hosts, folder), encoding: "utf8" });
    assert.equal(status, 0, stdout + stderr);
  });
}

test("every package has an exact version", () => {
  for (const path of ["package.json", ...folders.map((name) => `${name}/package.json`)]) {
    if (!existsSync(join(hosts, path))) continue;
    const { dependencies, devDependencies } = JSON.parse(read("examples/hosts", path));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, `${path}: ${name}`);
    }
  }
});
