/**
 * `app-password/core` where there is no DOM. `make bundlers` runs it; by hand:
 * `node --test tests/neighbours/bundlers/core.test.mjs`.
 */
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { addPackage, installed, newerNode } from "./installed.mjs";
import { run } from "./served.mjs";

/** @type {string} */
let home;
before(() => {
  home = installed("runtimes");
  addPackage(home);
});

/** Each with how it runs a script. Node is the machine's own, and a newer one. */
const runtimes = [
  { name: `Node ${process.versions.node}`, command: "node", node: () => dirname(process.execPath), least: 20 },
  { name: "Node 24 or newer", command: "node", node: newerNode, least: 24 },
  { name: "Deno", command: "node_modules/.bin/deno run" },
  { name: "Bun", command: "node_modules/.bin/bun" },
];

for (const { name, command, node, least = 0 } of runtimes) {
  /** All that is printed is the answer: nobody is warned of anything. @param {string} script */
  const answer = async (script) => JSON.parse(await run(`${command} ${script}`, home, node?.()));

  test(`the core works in ${name}`, async () => {
    const { version, providers, detected, checked, english, norwegian } = await answer("core.mjs");
    assert.ok(Number.parseInt(version) >= least, version);
    assert.ok(providers > 6, "no more than those in the wasm");
    assert.equal(detected.provider, "gmx-net");
    assert.equal(checked.verdict, "ok");
    assert.equal(english.cause, "wrong-code");
    assert.equal(norwegian.cause, "wrong-code");
    assert.notEqual(norwegian.title, english.title);
  });

  test(`require brings the core in ${name}`, async () => {
    assert.equal((await answer("core.cjs")).detected.provider, "gmx-net");
  });

  test(`the element's module is imported in ${name} without harm, and its core works there`, async () => {
    assert.equal((await answer("element.mjs")).detected.provider, "gmx-net");
  });
}
