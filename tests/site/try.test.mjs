/** The playgrounds: their examples are real and say what they are named for; what is pasted is read; every answer has its sentence. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { ADDRESSES, PASTED, REPLIES } from "../../docs/assets/try-examples.js";
import { BY, NOTES, SURE, VERDICTS, detected, exchangers, records } from "../../docs/assets/try-words.js";
import { root } from "../../tools/project.mjs";

const pkg = process.env.APP_PASSWORD_PKG ?? join(root, "pkg");
const { check, detect, explain } = await import(pathToFileURL(join(pkg, "core.js")).href);
const { providers, replies } = JSON.parse(readFileSync(join(pkg, "providers.json"), "utf8"));
const shapes = readFileSync(join(root, "package/shapes.d.ts"), "utf8");

/** The members of a closed set, as the types have it. @param {string} name */
const members = (name) => [...(shapes.match(new RegExp(`export type ${name} =([^;]*);`)) ?? [])[1].matchAll(/\| "([\w-]+)"/g)].map(([, one]) => one).sort();

test("a page has a sentence for every verdict and for all that detect may say", () => {
  for (const [said, name] of /** @type {[object, string][]} */ ([[VERDICTS, "VerdictKind"], [BY, "DetectedBy"], [SURE, "Confidence"], [NOTES, "DetectionNote"]])) {
    assert.deepEqual(Object.keys(said).sort(), members(name), name);
  }
});

test("a reply on offer is one that a server or a library really gave, and has the cause that the data gives it", async () => {
  for (const { name, provider, reply } of REPLIES) {
    const row = replies.find((/** @type {any} */ one) => one.sample === reply);
    assert.ok(row, `${name}: no row of data/replies has this sample`);
    assert.ok(!provider || providers.some((/** @type {any} */ { id }) => id === provider), name);
    assert.equal((await explain(provider || null, reply)).cause, row.cause, name);
  }
});

test("a reply without the server's words brings a hint for the developer, and the others do not", async () => {
  for (const { name, provider, reply } of REPLIES) assert.equal((await explain(provider || null, reply)).hint !== null, name.includes("words are missing"), name);
});

test("what is pasted shows each verdict, and no two mistakes are the same", async () => {
  const verdicts = await Promise.all(PASTED.map(({ provider, pasted }) => check(provider, pasted)));
  assert.deepEqual([...new Set(verdicts.map(({ verdict }) => verdict))].sort(), members("VerdictKind"));
  const findings = verdicts.map(({ finding }) => finding).filter(Boolean);
  assert.equal(new Set(findings).size, findings.length, findings.join());
});

test("an address shows what it is named for", async () => {
  const said = [
    "It is google, recognised by the domain of the address. That is sure enough to go on.",
    "This looks like a slip of gmail.com.",
    "It is google, recognised by the mail exchangers. That is sure enough to go on.",
    "It is google, recognised by the SPF record. That is likely. Mail first passes a filter, and the mailbox is elsewhere.",
    "The domain has a mail server of its own, likely mail.acme.example.",
    "This domain only forwards mail: there is no mailbox at this address.",
    "This domain takes no mail.",
  ];
  const answers = await Promise.all(ADDRESSES.map(({ address, mx, txt }) => detect(address, exchangers(mx), records(txt))));
  assert.deepEqual(answers.map((answer) => detected(answer, answer.provider)), said);
  const unknown = await detect("someone@acme.example", [], []);
  assert.equal(detected(unknown, ""), "No provider is known for this. The widget lets the person choose.");
});

test("mail exchangers are read as people have them, the preferred one first", () => {
  for (const [text, expected] of /** @type {[string, string[]][]} */ ([
    ["", []],
    ["\n  \n", []],
    ["mx.example", ["mx.example"]],
    ["20 second.example.\n10 first.example.", ["first.example.", "second.example."]],
    ["acme.example.\t300\tIN\tMX\t10 mx.example.", ["mx.example."]],
    ["; <<>> DiG 9.18 <<>> MX acme.example\n5 mx.example.", ["mx.example."]],
    ["0 .", ["."]],
    ["a.example\nb.example", ["a.example", "b.example"]],
  ])) assert.deepEqual(exchangers(text), expected, text);
});

test("a TXT record in several quotation marks is one", () => {
  for (const [text, expected] of /** @type {[string, string[]][]} */ ([
    ["", []],
    ["v=spf1 -all", ["v=spf1 -all"]],
    ['"v=spf1 include:_spf." "example.com -all"\n"other=1"', ["v=spf1 include:_spf.example.com -all", "other=1"]],
    ['acme.example. 300 IN TXT "v=spf1 -all"', ["v=spf1 -all"]],
  ])) assert.deepEqual(records(text), expected, text);
});
