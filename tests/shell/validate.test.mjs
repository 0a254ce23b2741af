/**
 * Claims about the rules that are made from the crate's shapes, and about what is written and read by them:
 * postcard, as Rust writes it.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { FAULTS, OWN, WHOLE } from "./entries.mjs";
import { Provider } from "../../src/host/rules.js";
import { decode, encode } from "../../src/host/validate.js";

const file = (name) => readFileSync(new URL(`../../src/catalog/${name}`, import.meta.url));
/** The list in a file behind its head: mark, format, version, and in eight bytes length and checksum. */
const whole = (bytes) => bytes.subarray(bytes.indexOf("\n") + 9);
const written = (rule, value) => Uint8Array.from(encode(rule, value, "value"));
/** What a rule writes, as a list of numbers. */
const bytes = (rule, value) => encode(rule, value, "value");
const said = (rule, value) => {
  try {
    encode(rule, value, "value");
  } catch ({ message }) {
    return message;
  }
};

test("what Rust wrote of our providers is read, and written again byte for byte", () => {
  const all = ["list", Provider];
  const [core, others] = [file("core.bin"), whole(file("catalogue.bin"))];
  const [best, rest] = [decode(all, core), decode(all, others)];
  assert.ok(best.length === 6 && rest.length > 200, `${best.length} and ${rest.length}`);
  assert.ok(best[0].id && best[0].domains.length > 0);
  assert.ok(core.equals(written(all, best)));
  assert.ok(others.equals(written(all, rest)));
});

for (const [fault, path, found, expected] of FAULTS) {
  test(`a fault at ${path} is named by what was found and what was expected: ${found}, ${expected}`, () => {
    const message = said(Provider, { ...OWN, ...fault });
    assert.ok(message?.startsWith(`value${path}: found ${found}, expected ${expected}`), message);
    assert.ok(message?.endsWith(". It is left out."), message);
  });
}

test("what is no entry at all is a fault", () => {
  for (const [value, found] of [[null, "null"], [7, "7"], ["acme", '"acme"'], [[OWN], "a list"], [() => OWN, "a function"]]) {
    assert.equal(said(Provider, value), `value: found ${found}, expected a provider. It is left out.`);
  }
});

test("the whole entry is read as it was written, its domains in ASCII, what is as in an empty one left out", () => {
  const { dropsDashes, ...code } = WHOLE.code;
  assert.equal(dropsDashes, false);
  const label = (step) => (typeof step.label === "string" ? { ...step, label: { en: step.label } } : step);
  const [region, ...regions] = WHOLE.regions;
  const { username, ...smtp } = region.smtp;
  assert.equal(username, "address");
  const wanted = {
    ...WHOLE, code, domains: ["acme.example"], steps: WHOLE.steps.map(label), imapSteps: WHOLE.imapSteps.map(label),
    regions: [{ ...region, smtp }, ...regions],
  };
  assert.deepEqual(decode(Provider, written(Provider, WHOLE)), wanted);
  assert.deepEqual(decode(Provider, written(Provider, OWN)), OWN);
});

test("what an entry leaves out is written as what it then is", () => {
  const code = { alphabet: "any", lengths: [], group: 0, separator: " ", sendsSeparator: false, dropsDashes: false, case: "keep", certainty: "low", backupCodes: false };
  const empty = { also: [], domains: [], mx: [], code, pages: {}, asksAccount: false, workSteps: [], steps: [], imapSteps: [], missing: [],
    ends: [], cautions: [], ended: "", movesTo: "", imap: null, smtp: null, regions: [], work: "", checked: "", sources: [] };
  assert.deepEqual(bytes(Provider, { ...OWN, ...empty }), bytes(Provider, OWN));
});

test("each kind of value is written as postcard writes it", () => {
  const cases = [
    [["flag"], true, [1]],
    [["byte", 0, 255], 200, [200]],
    [["number", 0, 65535], 127, [127]],
    [["number", 0, 65535], 300, [0xac, 2]],
    [["number", 0, 65535], 65535, [255, 255, 3]],
    [["number", 0, 2 ** 32 - 1], 2 ** 32 - 1, [255, 255, 255, 255, 15]],
    [["text", "", "a text"], "å", [2, 0xc3, 0xa5]],
    [["character", " , -"], "-", [1, 45]],
    [["names", "a, b, c"], "c", [2]],
    [["option", ["flag"]], null, [0]],
    [["option", ["flag"]], false, [1, 0]],
    [["list", ["flag"]], [true, false], [2, 1, 0]],
    [["map", ["names", "a, b"], ["flag"]], { b: true }, [1, 1, 1]],
    [["domain", ".", "a domain"], "Bücher.example", [21, ...Buffer.from("xn--bcher-kva.example")]],
    [["union", "kind", { a: {}, b: { on: ["flag"] } }, "a kind"], { kind: "b", on: true }, [1, 1]],
    [["struct", { a: ["flag"], b: ["names", "x, y"] }, ["a"], { defaults: { b: "y" } }], { a: true }, [1, 1]],
  ];
  for (const [rule, value, wanted] of cases) {
    assert.deepEqual(bytes(rule, value), wanted, JSON.stringify(rule));
    const kept = rule[0] === "domain" ? "xn--bcher-kva.example" : value;
    assert.deepEqual(decode(rule, Uint8Array.from(wanted)), kept, JSON.stringify(rule));
  }
});

test("a text longer than a call has arguments is written", () => {
  const long = "x".repeat(300_000);
  assert.equal(decode(["text", "", "a text"], written(["text", "", "a text"], long)), long);
});

test("what has no ASCII form is no domain", () => {
  for (const domain of ["xn--a.example", "acme..example?x", "a@acme.example", "acme.example#", "ac%6de.example", "acme\\example", "a b"]) {
    assert.equal(said(Provider, { ...OWN, domains: [domain] }), `value.domains[0]: found ${JSON.stringify(domain)}, expected a domain. It is left out.`);
  }
});

test("the steps of all lists count together", () => {
  const steps = (count) => Array.from({ length: count }, () => ({ kind: "press", label: "On" }));
  assert.equal(said(Provider, { ...OWN, workSteps: steps(1), steps: steps(28), imapSteps: steps(1) }), undefined);
  assert.equal(
    said(Provider, { ...OWN, workSteps: steps(1), steps: steps(28), imapSteps: steps(2) }),
    "value.imapSteps: found a list, expected 30 entries at most in workSteps, steps, imapSteps together. It is left out.",
  );
});

test("an entry weighs 64 kB at most", () => {
  const also = (count) => ({ ...OWN, also: Array.from({ length: count }, () => "x".repeat(1023)) });
  assert.equal(said(Provider, also(63)), undefined);
  assert.equal(said(Provider, also(64)), "value: found an object, expected 64 kB at most. It is left out.");
});

test("a name that every object inherits is no field, kind or page", () => {
  for (const [fault, path] of [[{ constructor: 1 }, ".constructor"], [{ steps: [{ kind: "toString" }] }, ".steps[0].kind"], [{ pages: { valueOf: "https://a.example" } }, ".pages.valueOf"]]) {
    assert.ok(said(Provider, { ...OWN, ...fault })?.startsWith(`value${path}: found`), path);
  }
});
