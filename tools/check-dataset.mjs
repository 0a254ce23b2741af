/**
 * Claims about the data in `pkg/`: providers.json, its schema, and catalogue.bin. `make test` runs them;
 * by hand: `make package && node --test tools/check-dataset.mjs`.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { entry, putNumber } from "../src/host/js/validate.js";
import { FAULTS, OWN, UNNAMED, WHOLE } from "../tests/shell/entries.mjs";
import { plan } from "./facts-check/plan.mjs";
import { generate, root, version } from "./project.mjs";

const pkg = join(root, "pkg");
/** @param {string} name */
const json = (name) => JSON.parse(readFileSync(join(pkg, name), "utf8"));

/** @typedef {import("../package/shapes.d.ts").Provider & {checked: string, sources: string[]}} Entry */

const dataset = json("providers.json");
/** @type {Entry[]} */
const providers = dataset.providers;
const ids = providers.map(({ id }) => id);
const valid = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
  // What numbers are in Rust.
  validateFormats: false,
  // What our own validators read beside.
  keywords: ["asciiPattern", "expected", "maxBytes", "together"],
}).compile(json("provider.schema.json"));

/**
 * What Rust reads of the entries that the validator has written. It fails unless it would have written them in
 * the very same bytes.
 *
 * @param {(Uint8Array | string)[]} entries
 */
function read(entries) {
  /** @type {number[]} */
  const input = [];
  putNumber(input, entries.length);
  for (const entry of entries) {
    if (typeof entry === "string") assert.fail(entry);
    for (const byte of entry) input.push(byte);
  }
  return JSON.parse(execFileSync("cargo", generate("read"), { input: Uint8Array.from(input), encoding: "utf8", maxBuffer: 2 ** 26 }));
}

test("the data set says what it is, how old it is, and that it is free", () => {
  assert.deepEqual([dataset.version, dataset.license], [version, "CC0-1.0"]);
  const months = providers.map(({ checked }) => checked).filter((month) => month !== "").sort();
  assert.deepEqual(dataset.checked, { from: months[0], to: months.at(-1) });
  assert.deepEqual(ids, [...new Set(ids)].sort());
  for (const { id, checked, sources } of providers) assert.ok(checked === "" || sources.length > 0, id);
  for (const { sample, source, seen } of dataset.replies) assert.ok(sample && source && seen, sample);
});

test("each entry of the data set is as the schema says", () => {
  for (const entry of providers) assert.ok(valid(entry), `${entry.id}: ${JSON.stringify(valid.errors)}`);
});

test("what a host may write, the schema allows, and what is refused, it refuses", () => {
  for (const entry of [OWN, UNNAMED, WHOLE]) assert.ok(valid(entry), JSON.stringify(valid.errors));
  for (const [fault, path] of FAULTS) assert.equal(valid({ ...OWN, ...fault }), false, `${path}: ${JSON.stringify(fault)}`);
});

test("the whole entry has every field of the schema, and each kind of its parts", () => {
  const { properties, $defs } = json("provider.schema.json");
  /** @param {object} a @param {object} b @param {string} what */
  const same = (a, b, what) => assert.deepEqual(Object.keys(a).sort(), Object.keys(b).sort(), what);
  same(WHOLE, properties, "an entry");
  same(WHOLE.code, $defs.CodeFormat.properties, "a code");
  same(WHOLE.smtp, $defs.Server.properties, "a server");
  same(WHOLE.regions[0], $defs.Region.properties, "a region");
  const kinds = WHOLE.workSteps.concat(WHOLE.steps).map(({ kind }) => kind);
  const known = $defs.Step.oneOf.map((/** @type {any} */ step) => step.properties.kind.const);
  assert.deepEqual(kinds.sort(), known.sort());
});

test("every server, page and label of the data set can be looked at by make facts-check", () => {
  const { probes, facts, skipped } = plan(providers);
  for (const probe of probes.values()) {
    if (probe.kind === "page") assert.match(new URL(probe.key).protocol, /^https?:$/, probe.key);
    else assert.match(`${probe.host}:${probe.port}`, /^[a-z\d.-]+:\d+$/, probe.key);
  }
  // What only a mailbox completes is left out, and nothing else is.
  for (const { what } of skipped) assert.match(what, /\{(?:mx|domain)\}/);
  const count = (/** @type {string} */ kind) => facts.filter((fact) => fact.kind === kind).length;
  assert.ok(count("server") > providers.length && count("label") > 200, JSON.stringify(facts.length));
  assert.equal(new Set(facts.flatMap(({ keys }) => keys)).size, probes.size);
});

test("an entry of the data set that a host gives back is the same entry", () => {
  assert.deepEqual(read(providers.map((one) => entry(one, one.id))), providers);
  // As a change of the same entry, which Rust writes with all its fields.
  const whole = { also: [], domains: [], mx: [], pages: {}, codeName: "", ended: "", imap: null, smtp: null };
  assert.deepEqual(read(providers.map((one) => entry(one, one.id, { ...whole, ...one }))), providers);
});

test("every field of a host's entry arrives", () => {
  const imap = { ...WHOLE.imap, username: "address" };
  const { dropsDashes, ...code } = WHOLE.code;
  assert.equal(dropsDashes, false, "a flag that is off is as in an entry without it");
  assert.deepEqual(read([entry(WHOLE, "whole")]), [{ ...WHOLE, imap, code, domains: ["acme.example"] }]);
});

test("the widget's own wasm knows every entry once it has read catalogue.bin", async () => {
  // Node has no fetch for files.
  const { fetch } = globalThis;
  globalThis.fetch = async (url) => {
    const path = fileURLToPath(String(url));
    return new Response(readFileSync(path), { headers: { "content-type": path.endsWith(".wasm") ? "application/wasm" : "application/octet-stream" } });
  };
  try {
    const module = await import(pathToFileURL(join(pkg, "app-password.js")).href);
    /** @type {{id: string}[]} */
    const offered = await module.providers();
    assert.deepEqual(offered.map(({ id }) => id).sort(), ids);
    const shown = ["id", "name", "credential", "domains", "checked"];
    const wanted = providers.map((entry) => Object.fromEntries(Object.entries(entry).filter(([name]) => shown.includes(name))));
    assert.deepEqual(offered.sort((a, b) => (a.id < b.id ? -1 : 1)), wanted);
  } finally {
    globalThis.fetch = fetch;
  }
});
