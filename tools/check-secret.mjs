/**
 * Claims about what the package without its element leaves of a code in Node: nothing, neither in the wasm's memory nor
 * on the heap. `make test` runs them; by hand: `make package && node --test tools/check-secret.mjs`. In browsers,
 * `tests/journey/tests/copies.rs` looks.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";

/** Obviously invented: a code as a page may hand it over, the password of an account, an address. */
const PASTES = { "qzwx jvkp\u{a0}ymbf dhtg": "ok", "Vulkan-Jumbo7-Gift!": "doubt", "fgzk@hpvwqy.jmbt": "reject" };

/** What a program does with a text that it is given as numbers, so that it has it nowhere itself. */
const CHECKS = `
  const memories = [];
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (...given) {
    const made = new Instance(...given);
    memories.push(made.exports.memory);
    return made;
  };
  const { check } = await import(process.argv[1]);
  const [core, folder, numbers, keeps] = process.argv.slice(1);
  const text = () => String.fromCharCode(...numbers.split(" "));
  const told = [];
  // In functions of its own: one that waits keeps what it had in hand.
  const checks = async () => {
    for (const lang of ["en", "nb"]) told.push((await check("google", text(), { lang })).verdict);
    for (const given of [[text(), ""], ["nobody", text()]]) await check(...given).catch(({ name }) => told.push(name));
  };
  await checks();
  if (keeps) {
    globalThis.kept = text();
    numbers.split(" ").forEach((number, at) => (new Uint8Array(memories[0].buffer)[99000 + 4 * at] = number));
  }
  const { writeFileSync } = await import("node:fs");
  const { writeHeapSnapshot } = await import("node:v8");
  writeFileSync(folder + "/memory", new Uint8Array(memories[0].buffer));
  for (let times = 0; times < 3; times++) { gc(); await new Promise(setImmediate); }
  writeHeapSnapshot(folder + "/heap");
  console.log(told.join());`;

/** What may stand between two letters: parts of wider letters, of spaces and of dashes, and those that a snapshot escapes. */
const GAP = "(?:[\\0\\s\\-\\xa0\\xc2\\xe2\\x80\\x90-\\x95]|\\\\u[0-9a-f]{4}){0,12}";

/**
 * What was told of a text, and where six of its letters in a row are left.
 *
 * @param {string} paste @param {string[]} keeps
 */
function left(paste, ...keeps) {
  const folder = mkdtempSync(join(tmpdir(), "app-password-"));
  try {
    const numbers = [...paste].map((letter) => letter.charCodeAt(0)).join(" ");
    const words = ["--expose-gc", "--input-type=module", "--eval", CHECKS, pathToFileURL(join(root, "pkg/core.js")).href, folder, numbers, ...keeps];
    const told = execFileSync("node", words, { encoding: "utf8" }).trim();
    const letters = [...paste.replace(/[^a-z0-9]/gi, "")];
    const rows = letters.slice(5).map((_, at) => letters.slice(at, at + 6).join(GAP));
    const places = ["memory", "heap"].filter((name) => new RegExp(rows.join("|"), "i").test(readFileSync(join(folder, name), "latin1")));
    return { told, places };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [paste, verdict] of Object.entries(PASTES)) {
  test(`of what is checked and ${verdict} nothing is left`, () => {
    assert.deepEqual(left(paste), { told: `${verdict},${verdict},TypeError,TypeError`, places: [] });
  });
}

test("no file of the package knows how to read the clipboard", () => {
  /** @param {RegExp} words */
  const knowing = (words) =>
    readdirSync(join(root, "pkg"))
      .filter((name) => /\.(js|wasm)$/.test(name))
      .filter((name) => words.test(readFileSync(join(root, "pkg", name), "latin1")));
  assert.deepEqual(knowing(/readText|clipboard(\?\.|\.|-)read\b|execCommand/), []);
  // They do know how to write to it, and that is found.
  assert.deepEqual(knowing(/writeText/), ["app-password_bg.js", "inline.js"]);
});

test("what is left would be found", () => {
  assert.deepEqual(left(Object.keys(PASTES)[0], "keeps").places, ["memory", "heap"]);
});
