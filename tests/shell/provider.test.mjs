/**
 * Claims about the host's `providers`: what is wrong is named, with its path, and left out; the rest works.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { judge } from "../../src/host/provider.js";
import { entries, fields, line, lines, list, split } from "../../src/host/wire.js";

const OURS = ["google", "apple", "zoho"];
const OWN = { id: "acme", name: "Acme Mail", credential: "mailbox-password" };

/** Every field there is. */
const WHOLE = {
  ...OWN, credential: "app-password", also: ["Acme", "Acme Inc"], codeName: { en: "Key", known: { de: "Schlüssel" } },
  domains: ["Acme.example"], mx: ["mx.acme.example"], checked: "2026-11",
  sources: ["https://acme.example/help"], pages: { create: "https://acme.example/codes", signInHelp: "https://acme.example/in" },
  asksAccount: true, workSteps: [{ kind: "ask-admin" }],
  steps: [{ kind: "two-step", label: "2FA" }, { kind: "open", page: "create" }, { kind: "press", label: { en: "Make one", or: "Make" } },
    { kind: "copy", label: { en: "Done", known: { nb: "Ferdig" } } }, { kind: "switch", page: "imap", label: "IMAP" }, { kind: "wait", hours: 24 }],
  imapSteps: [{ kind: "switch", page: "imap", label: "IMAP" }],
  missing: ["two-step-off", "other-region"], ends: ["expires"], cautions: ["main-address"], ended: "2026-05", movesTo: "zoho",
  imap: { host: "imap.{region}", port: 993, security: "tls" },
  smtp: { host: "smtp.acme.example", port: 587, security: "starttls", username: "local-part" },
  regions: [{ ending: "acme.example", name: "Home", domains: ["acme.example"] }, { ending: "acme.no" }], work: "pro",
  code: { alphabet: "lower", lengths: [16], group: 4, separator: "-", sendsSeparator: true, dropsDashes: false, case: "lower",
    certainty: "high", backupCodes: true },
};

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
      "p+0https://acme.example/codes|+5https://acme.example/in|.q1s+10002FA|+2000|+6000Make one,Make|+7000Done,,nb,Ferdig|+8004IMAP|+900H|." +
      "w+0000|.t+8004IMAP|.x+0+?.e+4.y+1.z2026-05|Mzoho|Iimap.{region}|0?Q00Osmtp.acme.example|09;11" +
      "r+acme.example|Home|acme.example|+acme.no|||.Wpro|v2026-11|",
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
  assert.equal(readable(own[0]), "zoho|izoho|a|d|p.s.x.z|M|I|00000O|00000r.W|");
});

/** What is wrong in an entry, the path below it, what is said to be found there, and what was expected. */
const FAULTS = [
  [{ id: "Acme" }, ".id", '"Acme"', "an id of small letters"],
  [{ id: 5 }, ".id", "5", "an id of small letters"],
  [{ name: "" }, ".name", '""', "a name"],
  [{ credential: "password" }, ".credential", '"password"', "one of app-password, "],
  [{ colour: "red" }, ".colour", '"red"', "one of id, name, "],
  [{ domains: "acme.example" }, ".domains", '"acme.example"', "a list of domains"],
  [{ domains: ["acme.example", "https://acme.example/"] }, ".domains[1]", '"https://acme.example/"', "a host name"],
  [{ pages: { create: "http://acme.example" } }, ".pages.create", '"http://acme.example"', "an https address"],
  [{ pages: { create: "javascript:alert(1)" } }, ".pages.create", '"javascript:alert(1)"', "an https address"],
  [{ pages: { make: "https://acme.example" } }, ".pages.make", '"make"', "one of create, "],
  [{ steps: [{ kind: "open", page: "create" }, { kind: "jump" }] }, ".steps[1].kind", '"jump"', "one of ask-admin, two-step, "],
  [{ steps: [{ kind: "press" }] }, ".steps[0].label", "undefined", "the label on the provider's page"],
  [{ steps: [{ kind: "wait", hours: 1.5 }] }, ".steps[0].hours", "1.5", "a number of hours"],
  [{ steps: ["press"] }, ".steps[0]", '"press"', "a step such as "],
  [{ imap: "imap.acme.example" }, ".imap", '"imap.acme.example"', "{host, port, security} or null"],
  [{ imap: { host: "a", port: 0, security: "tls" } }, ".imap.port", "0", "a port from 1 to 65535"],
  [{ smtp: { host: "a", port: 25, security: "none" } }, ".smtp.security", '"none"', "one of tls, starttls"],
  [{ imap: { host: "a", port: 993, security: "tls", user: "me" } }, ".imap.user", '"me"', "one of host, port, security, username"],
  [{ smtp: { host: "a", port: 465, security: "tls", username: "me" } }, ".smtp.username", '"me"', "one of address, local-part, own"],
  [{ codeName: "" }, ".codeName", '""', "the label on the provider's page"],
  [{ codeName: { or: "Key" } }, ".codeName.en", "undefined", "the label on the provider's page"],
  [{ codeName: { en: "Key", known: { German: "Schlüssel" } } }, ".codeName.known.German", '"German"', "a language such as"],
  [{ codeName: { en: "Key", known: { de: 5 } } }, ".codeName.known.de", "5", "the label on the provider's page"],
  [{ codeName: { en: "Key", de: "Schlüssel" } }, ".codeName.de", '"Schlüssel"', "one of en, or, known"],
  [{ asksAccount: "yes" }, ".asksAccount", '"yes"', "true or false"],
  [{ workSteps: [{ kind: "ask-admin", label: "Ask" }] }, ".workSteps[0].label", '"Ask"', "nothing"],
  [{ steps: [{ kind: "open", page: "create", hours: 3 }] }, ".steps[0].hours", "3", "nothing"],
  [{ steps: [{ kind: "wait" }] }, ".steps[0].hours", "undefined", "a number of hours"],
  [{ imapSteps: [{ kind: "switch", page: "settings", label: "IMAP" }] }, ".imapSteps[0].page", '"settings"', "one of create, "],
  [{ missing: ["two-step-of"] }, ".missing[0]", '"two-step-of"', "one of two-step-off, "],
  [{ ends: "expires" }, ".ends", '"expires"', "a list of what ends a code's life"],
  [{ cautions: [null] }, ".cautions[0]", "null", "one of may-refuse, "],
  [{ ended: "May 2026" }, ".ended", '"May 2026"', "a year and month"],
  [{ movesTo: "Gmail" }, ".movesTo", '"Gmail"', "an id, or nothing"],
  [{ regions: [{ name: "Europe" }] }, ".regions[0].ending", "undefined", "a host name"],
  [{ regions: [{ ending: "acme.eu", domains: ["a b"] }] }, ".regions[0].domains[0]", '"a b"', "a host name"],
  [{ work: "a/b" }, ".work", '"a/b"', "a part of a host name"],
  [{ code: { backupCodes: 8 } }, ".code.backupCodes", "8", "true or false"],
  [{ code: { length: 16 } }, ".code.length", "16", "one of alphabet, lengths, "],
  [{ checked: "2026" }, ".checked", '"2026"', "a year and month"],
  [{ sources: ["book"] }, ".sources[0]", '"book"', "an https address"],
  [{ code: 16 }, ".code", "16", "an object such as"],
  [{ code: { lengths: [16, 999] } }, ".code.lengths[1]", "999", "a number of characters up to 128"],
  [{ code: { separator: "_" } }, ".code.separator", '"_"', "one of  , -"],
  [{ name: "x".repeat(500), credential: "y".repeat(500) }, ".credential", `"${"y".repeat(40)}…"`, "one of "],
];

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
  assert.equal(readable(own[0]), "|iacme|na b c d e|aa b c d e|Na b c d e,,de,a b c d e|c3r+a|a b c d e||.");
});
