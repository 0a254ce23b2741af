/**
 * Claims about `examples/hosts` that need no browser. `make test` runs them; by hand:
 * `node tools/hosts.mjs && node --test tools/check-hosts.mjs`.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
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
  svelte: ["svelte-check/bin/svelte-check", "--output", "machine", "--fail-on-warnings", "--tsconfig"],
});

/** A page with a handler that is none, where its types could tell. @param {string} page */
const spoilt = (page) => page.replace(/(submitHandler[^=\n]*= ?["{]?)connect\b/, "$1hear");

for (const folder of folders.filter((name) => existsSync(join(hosts, name, "tsconfig.json")))) {
  test(`the types are right for the page in ${folder}, and tell what is wrong`, () => {
    const home = join(hosts, folder);
    const wrong = readdirSync(home, { withFileTypes: true }).flatMap((file) => {
      const page = file.isFile() ? readFileSync(join(home, file.name), "utf8") : "";
      if (spoilt(page) === page) return [];
      writeFileSync(join(home, `Wrong${extname(file.name)}`), spoilt(page));
      return [`Wrong${extname(file.name)}`];
    });
    try {
      const [checker, ...flags] = CHECKERS[folder] ?? ["typescript/bin/tsc", "--project"];
      const words = [join(hosts, "node_modules", checker), ...flags, join(home, "tsconfig.json")];
      const { status, stdout, stderr } = spawnSync("node", words, { cwd: home, encoding: "utf8" });
      const told = [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error|ERROR "([^"]+)"/gm)].map(([, typescript, svelte]) => typescript ?? svelte);
      assert.deepEqual([...new Set(told)], wrong, stdout + stderr);
      assert.equal(status === 0, wrong.length === 0, stdout + stderr);
      if (wrong.length > 0) assert.match(stdout, /SubmitHandler/);
    } finally {
      for (const name of wrong) rmSync(join(home, name));
    }
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

test("every recipe in docs/hosts.md is a tested file, word for word", () => {
  const blocks = [...read("docs/hosts.md").matchAll(/^(.*)\n\n```\w+\n([^]*?)^```$/gm)];
  for (const [, before, block] of blocks) {
    const path = before.match(/\]\(\.\.\/(examples\/hosts\/[^)]+)\)/)?.[1];
    assert.ok(path, `a block without a file: ${before}`);
    assert.equal(block, read(path), path);
  }
});

test("docs/hosts.md names every tested page", () => {
  const named = [...read("docs/hosts.md").matchAll(/\]\(\.\.\/examples\/hosts\/([^)/]+)(?:\/[^)]*)?\)/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(named)].sort(), [...folders, "crm.js", "icons.html", "languages.html", "preload.html", "reconnect.html"].sort());
});
