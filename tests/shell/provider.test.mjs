/**
 * Claims about the host's `providers`: what is wrong is named, with its path, and left out; the rest works.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { FAULTS, OWN, WHOLE } from "./entries.mjs";
import { judge } from "../../src/host/provider.js";
import { entries, fields, line, lines, list, split } from "../../src/host/wire.js";

const OURS = ["google", "apple", "zoho"];

/** A line with `|` for the end of a text, `,` between the texts of a list. */
const readable = (packed) => packed.replaceAll("\u001f", "|").replaceAll("\u001d", ",");

/** What came of a wish, and what the developer was told. */
function judged(wish) {
  const said = [];
  return { ...judge(wish, OURS, (message) => said.push(message)), said };
}

test("no wish leaves our providers as they are", () => {
  for (const wish of [undefined, null, {}]) {
    const { restricted, entries, ids, said } = judged(wish);
    assert.deepEqual({ restricted, entries, ids, said }, { restricted: false, entries: [], ids: OURS, said: [] });
  }
});

test("only, hide and first shape the list", () => {
  const shaped = judged({ only: ["zoho", "google"], hide: ["google"], first: ["zoho"] });
  assert.deepEqual([shaped.restricted, shaped.ids, shaped.said], [true, ["zoho"], []]);
  assert.deepEqual([shaped.only, shaped.hide, shaped.first].map(entries), [["zoho", "google"], ["google"], ["zoho"]]);
});

test("an entry of the host's own can be named like ours", () => {
  const { ids, entries: own, only, said } = judged({ add: [OWN], only: ["acme"] });
  assert.deepEqual([ids, own.length, entries(only), said], [["acme"], 1, ["acme"], []]);
});

test("a whole entry has no fault", () => {
  const { entries: own, said } = judged({ add: [WHOLE] });
  assert.deepEqual([own.length, said], [1, []]);
  assert.deepEqual(judged({ change: { google: { smtp: null, imap: WHOLE.imap } } }).said, []);
});

test("an entry is packed as the wasm reads it", () => {
  const packed = readable(judged({ add: [WHOLE] }).entries[0]);
  assert.equal(
    packed,
    "|iacme|nAcme Mail|aAcme,Acme Inc|NKey,,de,Schlüssel|c0dacme.example|mmx.acme.example|A0l+00@.g004--S1D0C1h0B1" +
      "p+0https://acme.example/codes|+5https://acme.example/in|.q1s+10002FA|+2000|+3000Mail|+4000Name|+5000Password|+6000Make one,Make|+7000Done,,nb,Ferdig|+8004IMAP|+900H|." +
      "w+0000|.t+8004IMAP|.x+0+?.e+4.y+1.z2026-05|Mzoho|Iimap.{region}|0?Q00Osmtp.acme.example|09;11" +
      "r+acme.example|Home|acme.example|in.acme.example|0?Q02out.acme.example|09;10+acme.no|||||.Wpro|v2026-11|",
  );
});

test("a change stands on our entry, a new entry on none, and what is as in none may be left out", () => {
  const smallest = judged({ add: [OWN], change: { google: { name: "G" } } }).entries;
  assert.deepEqual(smallest.map(readable), ["|iacme|nAcme Mail|c3", "google|igoogle|nG|"]);
  assert.deepEqual(judged({ change: { google: { ...WHOLE, id: "other" } } }).ids, OURS);
});

test("what an entry says in a change can be nothing", () => {
  const nothing = { also: [], domains: [], steps: [], missing: [], regions: [], pages: {}, ended: "", movesTo: "", work: "", imap: null, smtp: null };
  const { entries: own, said } = judged({ change: { zoho: nothing } });
  assert.deepEqual(said, []);
  assert.equal(readable(own[0]), "zoho|izoho|a|d|p.s.x.z|M|I|O|r.W|");
});

for (const [fault, path, found, expected] of FAULTS) {
  test(`a fault at ${path} is named and its entry left out, and the rest works`, () => {
    const other = { ...OWN, id: "other" };
    const { entries: own, ids, said } = judged({ add: [{ ...OWN, ...fault }, other], first: ["zoho"] });
    assert.deepEqual([own.length, ids, said.length], [1, [...OURS, "other"], 1], said.join("\n"));
    assert.ok(said[0].startsWith(`providers.add[0]${path}: found ${found}, expected ${expected}`), said[0]);
    assert.ok(said[0].endsWith(". It is left out."), said[0]);
  });
}

test("what is wrong with the wish as a whole is named, and the rest works", () => {
  const cases = [
    ["google", 'providers: found "google", expected an object such as'],
    [["google"], "providers: found a list, expected an object such as"],
    [{ frist: ["zoho"] }, "providers.frist: found a list, expected one of only, hide, first, add, change"],
    [{ first: "zoho" }, 'providers.first: found "zoho", expected a list of ids'],
    [{ hide: ["hotmail"] }, 'providers.hide: found "hotmail", expected one of google, apple, zoho'],
    [{ add: OWN }, "providers.add: found an object, expected a list of providers"],
    [{ add: [null] }, "providers.add[0]: found null, expected a provider"],
    [{ change: [] }, "providers.change: found a list, expected an object of changes by id"],
    [{ change: { gmail: {} } }, 'providers.change.gmail: found "gmail", expected one of google, apple, zoho'],
    [{ hide: OURS }, "providers: found an object, expected at least one provider left to offer"],
  ];
  for (const [wish, beginning] of cases) {
    const { ids, said } = judged(wish);
    assert.equal(said.length, 1, said.join("\n"));
    assert.ok(said[0].startsWith(beginning), said[0]);
    assert.deepEqual(ids, OURS, beginning);
  }
});

test("a getter of the host's that throws costs its entry only", () => {
  const trap = { ...OWN, get domains() { throw new Error("boom"); } };
  const { entries: own, said } = judged({ add: [trap, OWN] });
  assert.deepEqual([own.length, said], [1, ["providers: an entry could not be read. It is left out."]]);
});

test("a getter of the wish itself that throws costs that wish only", () => {
  const { ids, said } = judged({ get only() { throw new Error("boom"); }, add: [OWN] });
  assert.deepEqual(ids, [...OURS, "acme"]);
  assert.deepEqual(new Set(said), new Set(["providers: an entry could not be read. It is left out."]));
});

test("more steps than can be ticked are a fault, those for work and for IMAP counted", () => {
  const steps = Array.from({ length: 28 }, () => ({ kind: "press", label: "On" }));
  const [workSteps, imapSteps] = [[{ kind: "ask-admin" }], steps.slice(0, 2)];
  assert.deepEqual(judged({ add: [{ ...OWN, steps, imapSteps }] }).said, []);
  const { said } = judged({ add: [{ ...OWN, steps, workSteps, imapSteps }] });
  assert.ok(said[0].startsWith("providers.add[0].steps: found a list, expected 30 steps at most"), said[0]);
});

test("no text can break out of its field, its list or its line", () => {
  const nasty = "a\u001cb\u001dc\u001ed\u001fe";
  assert.deepEqual(fields(`${line(nasty, "next", null, undefined, 5)}\u001f`), ["a\u001cb\u001dc d e", "next", "", "", "5"]);
  assert.deepEqual(entries(list([nasty, "next"])), ["a b c d e", "next"]);
  assert.deepEqual(split(`${lines(line(nasty), line("next"))}\u001e`).length, 2);
  const nested = { also: [nasty], codeName: { en: nasty, known: { de: nasty } }, regions: [{ ending: "a", name: nasty }] };
  const { entries: own } = judged({ add: [{ ...OWN, name: nasty, ...nested }] });
  assert.equal(split(`${lines(...own)}\u001e`).length, 1);
  assert.equal(readable(own[0]), "|iacme|na b c d e|aa b c d e|Na b c d e,,de,a b c d e|c3r+a|a b c d e||||.");
});
