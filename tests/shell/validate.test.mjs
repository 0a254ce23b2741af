/**
 * Claims about the rules that are made from the crate's shapes, and about what is written by them: postcard, as
 * Rust reads it. That Rust reads what was meant, tools/check-dataset.mjs claims.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { FAULTS, OWN, UNNAMED, WHOLE } from "./entries.mjs";
import { Provider } from "../../package/rules.js";
import { describe, encode, entry, isObject } from "../../src/host/js/validate.js";

/** What a rule writes, as a list of numbers. */
const bytes = (rule, value) => encode(rule, value, "value");
const said = (rule, value) => {
  try {
    encode(rule, value, "value");
  } catch ({ message }) {
    return message;
  }
};

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
    [["union", "kind", { a: { on: ["flag"] } }, "a kind", { a: [] }], { kind: "a" }, [0, 0]],
    [["struct", { a: ["flag"], b: ["names", "x, y"] }, ["a"], { defaults: { b: "y" } }], { a: true }, [1, 1]],
  ];
  for (const [rule, value, wanted] of cases) {
    assert.deepEqual(bytes(rule, value), wanted, JSON.stringify(rule));
  }
});

test("a copy step without a label is written as one with nothing in it, also in a change of that entry", () => {
  const steps = [1, 7, 0, 0, 0].join();
  for (const made of [entry(UNNAMED, "here"), entry({ name: "Acme Post" }, "here", UNNAMED)]) {
    assert.ok(made instanceof Uint8Array, String(made));
    assert.ok([...made].join().includes(steps), made.join());
  }
});

test("a text longer than a call has arguments is written", () => {
  const long = "x".repeat(65_536);
  assert.equal(Buffer.from(bytes(["text", "", "a text"], long).slice(3)).toString(), long);
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

test("of what is too large no more is read than tells so", () => {
  let read = 0;
  const counted = (value) => new Proxy(value, { get: (all, name, it) => ((read += 1), Reflect.get(all, name, it)) });
  const [long, name] = ["x".repeat(10_000_000), "a".repeat(1_000)];
  const cases = [
    [{ name: long }, ".name", `"${"x".repeat(40)}…"`, "65536 characters at most, not 10000000"],
    [{ domains: [long] }, ".domains[0]", `"${"x".repeat(40)}…"`, "a domain of 253 characters at most"],
    // The form of a domain is tested in a time that grows with the square of its length.
    [{ domains: [`b.${"a".repeat(60_000)}!`] }, ".domains[0]", `"b.${"a".repeat(38)}…"`, "a domain of 253 characters at most"],
    [{ pages: { help: `https://${long}` } }, ".pages.help", `"https://${"x".repeat(32)}…"`, "65536 characters at most, not 10000008"],
    [{ note: { en: "x", known: { de: long } } }, ".note.known.de", `"${"x".repeat(40)}…"`, "65536 characters at most, not 10000000"],
    [{ also: counted(Array(1_000_000).fill(name)) }, ".also[66]", `"${"a".repeat(40)}…"`, "no more than 64 kB in all before it"],
    [{ also: new Array(4_000_000_000) }, ".also[0]", "undefined", "a name"],
    [{ note: { en: "x", known: counted(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`aa-${at}`, name]))) } }, ".note.known.aa-65", `"aa-65"`, "no more than 64 kB in all before it"],
    [{ missing: Array(1_000_000).fill("two-step-off") }, ".missing[65492]", `"two-step-off"`, "no more than 64 kB in all before it"],
  ];
  for (const [fault, path, found, expected] of cases) {
    assert.equal(said(Provider, { ...OWN, ...fault }), `value${path}: found ${found}, expected ${expected}. It is left out.`, path);
  }
  assert.ok(read < 1_000, `${read} reads`);
});

test("what holds itself is told as what it is not", () => {
  const round = { ...OWN };
  for (const field of ["also", "imap", "pages", "note", "code", "steps"]) {
    assert.match(said(Provider, { ...OWN, [field]: field === "also" || field === "steps" ? [round] : round }), new RegExp(`^value\\.${field}`), field);
  }
  const list = []; list.push(list);
  assert.match(said(Provider, { ...OWN, domains: list }), /^value\.domains\[0\]: found a list, expected a domain/);
});

test("a list that grows while it is read is told", () => {
  let length = 0;
  const step = { kind: "ask-admin" };
  const growing = new Proxy([step], { get: (all, name) => (name === "length" ? (length += 30) : name in all ? all[name] : step) });
  assert.match(said(Provider, { ...OWN, steps: growing }), /^value\.steps: found a list, expected 30 entries at most/);
});

test("a name that every object inherits is no field, kind or page", () => {
  for (const [fault, path] of [[{ constructor: 1 }, ".constructor"], [{ steps: [{ kind: "toString" }] }, ".steps[0].kind"], [{ pages: { valueOf: "https://a.example" } }, ".pages.valueOf"]]) {
    assert.ok(said(Provider, { ...OWN, ...fault })?.startsWith(`value${path}: found`), path);
  }
});

/** Our entry as Rust hands it over: with every field. */
const OURS = { ...WHOLE, codeName: "", ended: "", movesTo: "", id: "acme" };
/** What is written of an entry without a change. */
const plain = ({ codeName, ended, movesTo, ...entry }) => bytes(Provider, entry);
const changed = (change) => [...entry(change, "providers.change.acme", OURS)];

test("a change stands on our entry, and its id stays", () => {
  assert.deepEqual(changed({}), plain(OURS));
  const { pages, smtp, ...rest } = OURS;
  assert.ok(pages && smtp, "there was something to take away");
  assert.deepEqual(changed({ name: "A", also: undefined, id: "other", pages: {}, smtp: null }), plain({ ...rest, name: "A" }));
});

test("of what a code looks like, a change says what differs", () => {
  assert.deepEqual(changed({ code: { backupCodes: false, lengths: undefined } }), plain({ ...OURS, code: { ...OURS.code, backupCodes: false } }));
});

test("a change of the steps is for every account, unless it says what comes first for work", () => {
  const [steps, workSteps] = [[{ kind: "wait", hours: 1 }], [{ kind: "ask-admin" }]];
  assert.deepEqual(changed({ steps }), plain({ ...OURS, steps, workSteps: [] }));
  assert.deepEqual(changed({ steps, workSteps }), plain({ ...OURS, steps, workSteps }));
});

test("a change may not bring more steps than can be ticked, with those of ours that stay", () => {
  const steps = (count) => Array.from({ length: count }, () => ({ kind: "press", label: "On" }));
  assert.ok(entry({ steps: steps(29) }, "change", OURS) instanceof Uint8Array);
  assert.equal(entry({ steps: steps(30) }, "change", OURS),
    "change.imapSteps: found a list, expected 30 entries at most in workSteps, steps, imapSteps together. It is left out.");
});

test("what is no entry, and a getter that throws, is a sentence", () => {
  for (const [value, found] of [[null, "null"], [7, "7"], [[OWN], "a list"]]) {
    for (const ours of [undefined, OURS]) assert.equal(entry(value, "here", ours), `here: found ${found}, expected a provider. It is left out.`);
  }
  const trap = { ...OWN, get domains() { throw new Error("boom"); } };
  assert.equal(entry(trap, "here"), "here: it could not be read. It is left out.");
});

test("a hole in a list is told", () => {
  // eslint-disable-next-line no-sparse-arrays
  for (const part of [{ domains: [, "acme.example"] }, { code: { lengths: [16, , 18] } }, { steps: new Array(2) }]) {
    assert.match(String(entry({ ...OWN, ...part }, "it")), /^it\.(domains\[0\]|code\.lengths\[1\]|steps\[0\]): found undefined, expected/);
  }
});

test("a domain counts in its ASCII form, without the dot behind it, and what can be none is told", () => {
  const one = (domain) => entry({ ...OWN, domains: [domain] }, "it");
  assert.deepEqual(one("Bücher.example."), one("xn--bcher-kva.example"));
  assert.deepEqual(one("*.Bücher.example."), one("*.xn--bcher-kva.example"));
  for (const domain of ["localhost", "1", "1.2.3.4", ".", "..", ".a", "a..b", "*.example", "a,b.example", "a!b"]) {
    assert.match(String(one(domain)), /expected a domain\. It is left out\.$/, domain);
  }
});

test("an object is one with fields of its own, and a value is told without much of it", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const value of [{}, Object.create(null), new (class {})()]) assert.equal(isObject(value), true);
  for (const value of [null, [], "x", () => {}, new Map(), new Date(0), Promise.resolve()]) assert.equal(isObject(value), false);
  assert.equal(isObject(proxy), true);
  for (const [value, told] of [[proxy, "an object"], ["x".repeat(50), `"${"x".repeat(40)}…"`], [[], "an empty list"], [undefined, "undefined"]]) {
    assert.equal(describe(value), told);
  }
});
