/**
 * Claims about the host's `providers`: what is wrong is named, with its path, and left out; the rest goes to the
 * wasm. And about whom that leaves: who offers some only never offers others.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { FAULTS, OWN, WHOLE } from "./entries.mjs";
import { providerConfig } from "../../src/host/config.js";
import { listIds } from "../../src/host/fault.js";
import { Offer } from "../../src/host/offer.js";
import { Provider, ProviderConfig } from "../../src/host/rules.js";
import { decode, encode } from "../../src/host/validate.js";

const best = decode(["list", Provider], readFileSync(new URL("../../src/catalog/core.bin", import.meta.url)));
const OURS = best.map(({ id }) => id);
const ours = (id) => best.find((entry) => entry.id === id);
const entryOf = (id) => Uint8Array.from(encode(Provider, ours(id), id));
const CLOSED = "Only another service is offered.";

/** What came of a wish, as the wasm reads it, and what the developer was told. */
function configured(wish, more = {}) {
  const said = [];
  const { config, restricted, ids } = providerConfig(wish, { ids: OURS, entryOf, wrong: (message) => said.push(message), ...more });
  assert.ok(config instanceof Uint8Array);
  return { ...decode(ProviderConfig, config), restricted, ids, said };
}

test("no wish leaves our providers as they are", () => {
  for (const wish of [undefined, null, {}, { only: null, add: null, change: undefined }]) {
    assert.deepEqual(configured(wish), { restricted: false, ids: OURS, said: [] });
    assert.deepEqual(providerConfig(wish, { ids: OURS, entryOf, wrong: assert.fail }).config, new Uint8Array(4));
  }
});

test("only, hide and first shape the list", () => {
  const wish = { only: ["zoho", "google"], hide: ["google"], first: ["zoho"] };
  assert.deepEqual(configured(wish), { ...wish, restricted: true, ids: ["zoho"], said: [] });
});

test("an entry of the host's own can be named like ours", () => {
  const { add, only, ids, said } = configured({ add: [OWN], only: ["acme"] });
  assert.deepEqual([add, only, ids, said], [[OWN], ["acme"], ["acme"], []]);
});

test("an entry in the place of ours is on offer once", () => {
  const { add, ids, said } = configured({ add: [{ ...OWN, id: "zoho" }] });
  assert.deepEqual([add.length, ids, said], [1, OURS, []]);
});

test("every field of an entry goes over", () => {
  const { add, said } = configured({ add: [WHOLE] });
  assert.deepEqual([Object.keys(add[0]).sort(), said], [Object.keys(WHOLE).sort(), []]);
});

for (const [fault, path, found, expected] of FAULTS) {
  test(`a fault at ${path} is named and its entry left out, and the rest works: ${found}, ${expected}`, () => {
    const other = { ...OWN, id: "other" };
    const { add, ids, said } = configured({ add: [{ ...OWN, ...fault }, other], first: ["zoho"] });
    assert.deepEqual([add, ids, said.length], [[other], [...OURS, "other"], 1], said.join("\n"));
    assert.ok(said[0].startsWith(`providers.add[0]${path}: found ${found}, expected ${expected}`), said[0]);
  });
}

test("what is wrong with the wish as a whole is named once, and the rest works", () => {
  const list = OURS.join(", ");
  const cases = [
    ["google", 'providers: found "google", expected an object such as'],
    [["google"], "providers: found a list, expected an object such as"],
    [{ frist: ["zoho"] }, "providers.frist: found a list, expected one of only, hide, first, add, change"],
    [{ first: "zoho" }, 'providers.first: found "zoho", expected a list of ids'],
    [{ hide: ["hotmail"] }, `providers.hide: found "hotmail", expected one of ${list}`],
    [{ first: [7] }, `providers.first: found 7, expected one of ${list}`],
    [{ add: OWN }, "providers.add: found an object, expected a list of providers"],
    [{ add: [null] }, "providers.add[0]: found null, expected a provider"],
    [{ change: [] }, "providers.change: found an empty list, expected an object of changes by id"],
    [{ change: { gmail: {} } }, `providers.change.gmail: found "gmail", expected one of ${list}`],
    [{ change: { google: 7 } }, "providers.change.google: found 7, expected a provider"],
    [{ change: { google: { name: 7 } } }, "providers.change.google.name: found 7, expected a name"],
    [{ change: { google: { colour: 7 } } }, "providers.change.google.colour: found 7, expected one of id, name"],
    [{ change: { google: { constructor: 7 } } }, "providers.change.google.constructor: found 7, expected one of id, name"],
  ];
  for (const [wish, beginning] of cases) {
    const { ids, restricted, said } = configured(wish);
    assert.equal(said.length, 1, said.join("\n"));
    assert.ok(said[0].startsWith(beginning), said[0]);
    assert.deepEqual([ids, restricted], [OURS, false], beginning);
  }
});

test("who offers some only never offers others, whatever is wrong with that", () => {
  const unreadable = { get only() { throw new Error("boom"); } };
  const left = `expected at least one provider left to offer. ${CLOSED}`;
  const cases = [
    [{ only: [] }, [`providers.only: found an empty list, ${left}`]],
    [{ only: ["gmail"] }, ['providers.only: found "gmail", expected one of', `providers.only: found a list, ${left}`]],
    [{ only: ["gmail", 7] }, ['providers.only: found "gmail", expected', "providers.only: found 7, expected", `providers.only: found a list, ${left}`]],
    [{ only: "google" }, ['providers.only: found "google", expected a list of ids']],
    [{ only: ["google"], hide: ["google"] }, [`providers.only: found a list, ${left}`]],
    [{ only: ["acme"], add: [{ ...OWN, name: "" }] }, ["providers.add[0].name", 'providers.only: found "acme"', `providers.only: found a list, ${left}`]],
    [unreadable, ["providers: an entry could not be read."]],
  ];
  for (const [wish, beginnings] of cases) {
    const { only, restricted, ids, said } = configured(wish);
    assert.deepEqual([restricted, ids], [true, []], said.join("\n"));
    assert.ok(Array.isArray(only), "the wasm hears of it");
    assert.equal(said.length, beginnings.length, said.join("\n"));
    beginnings.forEach((beginning, at) => assert.ok(said[at].startsWith(beginning), `${said[at]}\n${beginning}`));
  }
  assert.ok(configured({ only: "google" }).said[0].endsWith(CLOSED));
  assert.deepEqual(configured({ only: ["gmail", "google"] }).ids, ["google"]);
});

test("whoever hides all of ours is told, and nobody is offered", () => {
  const { restricted, ids, said } = configured({ hide: OURS });
  assert.deepEqual([restricted, ids, said.length], [false, [], 1], said.join("\n"));
  assert.deepEqual(configured({ hide: OURS }, { complete: false }).said, [], "others are still to be found");
});

test("an id may be one of those on their way, and is judged when they are there", () => {
  const wish = { only: ["posteo"], first: ["posteo"], change: { posteo: { name: "P" } } };
  const { only, first, restricted, said } = configured(wish, { complete: false, awaited: true });
  assert.deepEqual([only, first, restricted, said], [["posteo"], ["posteo"], true, []]);
  assert.equal(configured({ first: [7] }, { complete: false, awaited: true }).said.length, 1);
  assert.equal(configured(wish, { complete: false }).said.length, 4, "nothing more will come");
});

test("a domain counts in its ASCII form", () => {
  const { add, said } = configured({ add: [{ ...OWN, domains: ["Bücher.example"], mx: ["mx.bücher.example"], regions: [{ ending: "a", domains: ["bücher.example"] }] }] });
  assert.deepEqual(said, []);
  const [{ domains, mx, regions }] = add;
  assert.deepEqual([domains, mx, regions[0].domains], [["xn--bcher-kva.example"], ["mx.xn--bcher-kva.example"], ["xn--bcher-kva.example"]]);
});

test("a hole in a list is told, and what is written is always read", () => {
  // eslint-disable-next-line no-sparse-arrays
  const holed = [{ domains: [, "acme.example"] }, { code: { lengths: [16, , 18] } }, { steps: new Array(2) }];
  for (const part of holed) {
    const { add, said } = configured({ add: [{ ...OWN, ...part }, { ...OWN, id: "other-one" }] });
    assert.deepEqual([add.length, said.length], [1, 1], said.join("\n"));
    assert.match(said[0], /^providers\.add\[0\]\.(domains\[0\]|code\.lengths\[1\]|steps\[0\]): found undefined, expected/);
  }
});

test("a domain is looked up without the dot behind it, and what can be none is told", () => {
  const { add, said } = configured({ add: [{ ...OWN, domains: ["acme.example."], mx: ["mx.acme.example."] }] });
  assert.deepEqual([said, add[0].domains, add[0].mx], [[], ["acme.example"], ["mx.acme.example"]]);
  for (const domain of ["localhost", "1", "1.2.3.4", ".", "..", ".a", "a..b", "*.example", "a,b.example", "a!b"]) {
    const { add, said } = configured({ add: [{ ...OWN, domains: [domain] }] });
    assert.deepEqual([add, said.length], [undefined, 1], domain);
    assert.ok(said[0].endsWith("expected a domain. It is left out."), said[0]);
  }
});

test("what was meant to be an object and is none is told", () => {
  for (const wish of [Promise.resolve({ only: ["google"] }), new Map([["only", ["google"]]]), new Date(0), new Set(["google"])]) {
    const { said } = configured(wish);
    assert.equal(said.length, 1, said.join("\n"));
    assert.match(said[0], /^providers: found an object, expected an object such as/);
  }
});

test("whatever of the host's throws, the rest works", () => {
  const boom = () => {
    throw new Error("boom");
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const throwing = (list) => Object.defineProperty(list, 0, { get: boom });
  const cases = [
    { first: throwing(["google"]) },
    { add: throwing([OWN]) },
    { hide: [proxy] },
    { add: [proxy] },
    { change: new Proxy({}, { ownKeys: boom }) },
    { first: Object.assign(["zoho"], { filter: boom, slice: boom }) },
  ];
  for (const wish of cases) {
    const { restricted, ids, said } = configured(wish);
    assert.deepEqual([restricted, ids], [false, OURS]);
    assert.ok(said.length <= 1, said.join("\n"));
  }
});

test("of an id that is added twice the first counts, and the second is told", () => {
  const { add, ids, said } = configured({ add: [OWN, { ...OWN, name: "Other" }] });
  assert.deepEqual([add, ids], [[OWN], [...OURS, "acme"]]);
  assert.deepEqual(said, ['providers.add[1].id: found "acme", expected an id that no entry before it has. It is left out.']);
  const both = configured({ add: [{ ...OWN, id: "zoho" }], change: { zoho: { name: "Z" } } });
  assert.deepEqual([both.add.length, both.add[0].name], [1, OWN.name]);
  assert.deepEqual(both.said, ['providers.change.zoho: found "zoho", expected an id that no entry of add has. It is left out.']);
});

test("a change stands on our entry, and its id stays", () => {
  const { add, ids, said } = configured({ change: { zoho: { name: "Z", also: undefined, id: "other", pages: {}, smtp: null } } });
  assert.deepEqual([ids, said], [OURS, []]);
  const { pages, smtp, ...rest } = ours("zoho");
  assert.ok(pages && smtp, "there was something to take away");
  assert.deepEqual(add, [{ ...rest, name: "Z" }]);
});

test("of what a code looks like, a change says what differs", () => {
  const { add } = configured({ change: { google: { code: { backupCodes: false, lengths: undefined } } } });
  const { backupCodes, ...code } = ours("google").code;
  assert.equal(backupCodes, true);
  assert.deepEqual(add[0].code, code);
});

test("an entry of ours that is given back as a change is the same entry", () => {
  const { add, said } = configured({ change: Object.fromEntries(best.map((entry) => [entry.id, entry])) });
  assert.deepEqual([add, said], [best, []]);
});

test("a change of the steps is for every account, unless it says what comes first for work", () => {
  const id = best.find(({ workSteps }) => workSteps).id;
  const [steps, workSteps] = [[{ kind: "wait", hours: 1 }], [{ kind: "ask-admin" }]];
  const of = (change) => configured({ change: { [id]: change } }).add[0];
  assert.deepEqual([of({ steps }).workSteps, of({ steps }).steps], [undefined, steps]);
  assert.deepEqual(of({ steps, workSteps }).workSteps, workSteps);
  assert.deepEqual(of({ name: "Other" }).workSteps, ours(id).workSteps);
});

test("a change may not bring more steps than can be ticked, with those of ours that stay", () => {
  const { id, imapSteps } = best.find((entry) => entry.imapSteps);
  const steps = (count) => Array.from({ length: count }, () => ({ kind: "press", label: "On" }));
  const change = (count) => configured({ change: { [id]: { steps: steps(count) } } });
  assert.deepEqual(change(30 - imapSteps.length).said, []);
  const { add, said } = change(31 - imapSteps.length);
  assert.equal(add, undefined);
  assert.deepEqual(said, [`providers.change.${id}.imapSteps: found a list, expected 30 entries at most in workSteps, steps, imapSteps together. It is left out.`]);
});

test("a getter of the host's that throws costs its entry only", () => {
  const trap = { ...OWN, id: "trap", get domains() { throw new Error("boom"); } };
  const { add, said } = configured({ add: [trap, OWN] });
  assert.deepEqual([add, said], [[OWN], ["providers: an entry could not be read. It is left out."]]);
  const changes = { get apple() { throw new Error("boom"); }, google: { name: "G" } };
  const changed = configured({ change: changes });
  assert.deepEqual([changed.add.length, changed.said.length], [1, 1]);
});

test("a getter of the wish itself that throws costs that part only, and is told once", () => {
  const { ids, said } = configured({ get hide() { throw new Error("boom"); }, add: [OWN] });
  assert.deepEqual([ids, said], [[...OURS, "acme"], ["providers: an entry could not be read. It is left out."]]);
});

test("up to 500 entries are read; that there are more is told once", () => {
  const many = (count) => Array.from({ length: count }, (_, at) => ({ ...OWN, id: `acme-${at}` }));
  assert.deepEqual(configured({ add: many(500) }).said, []);
  const { add, said } = configured({ add: many(503) });
  assert.equal(add.length, 500);
  assert.deepEqual(said, ["providers.add[500]: found an object, expected 500 entries at most. It is left out, and so are all that follow."]);
});

test("of a long list of ids the beginning is said, and where the rest is", () => {
  const ids = Array.from({ length: 13 }, (_, at) => `id-${at}`);
  assert.equal(listIds(ids.slice(0, 12)), `one of ${ids.slice(0, 12).join(", ")}`);
  assert.equal(listIds(ids), `one of ${ids.slice(0, 12).join(", ")} and so on (providers() lists all 13)`);
});

/** Who is on offer in a widget, and what its page was told. */
function offering() {
  const said = [];
  const core = { ids: OURS, entry: entryOf };
  const offer = new Offer(core, (message) => said.push(message));
  return { core, offer, said };
}

test("a mistake is told once, however often something else changes, and again when it is made again", () => {
  const { offer, said } = offering();
  const wish = { hide: ["gmail"], add: [{ ...OWN, name: 7 }] };
  const first = offer.of(wish, false, false);
  for (let at = 0; at < 3; at++) assert.equal(offer.of(wish, false, false), first, "it is not even read again");
  assert.equal(said.length, 2);
  offer.given();
  offer.of(wish, false, false);
  assert.equal(said.length, 4, "the same object, given anew");
  offer.given();
  offer.of({ ...wish }, false, false);
  assert.equal(said.length, 6);
});

test("once more of ours are there the wish is read again, and only what is new is told", () => {
  const { core, offer, said } = offering();
  const wish = { hide: ["gmail", "posteo"] };
  offer.of(wish, false, true);
  assert.deepEqual(said, []);
  core.ids = [...OURS, "posteo"];
  assert.ok(!offer.of(wish, true, false).ids.includes("posteo"));
  assert.equal(said.length, 1);
  core.ids = [...core.ids, "mailbox-org"];
  offer.of(wish, true, false);
  assert.equal(said.length, 1, "though other ids are expected now");
});
