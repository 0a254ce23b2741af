/**
 * Claims about what is asked, and about robots.txt.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { documents } from "../../tools/facts-check/documents.mjs";
import { plan } from "../../tools/facts-check/plan.mjs";
import { mayAsk, readRobots } from "../../tools/facts-check/robots.mjs";
import { provider } from "./world.mjs";

const server = (host, more = {}) => ({ host, port: 993, security: "tls", username: "address", ...more });
const SOURCE = "https://acme.example/source";

test("servers are asked in every data centre and for both kinds of account, each once", () => {
  const { facts, probes, skipped } = plan([provider({
    work: "pro",
    imap: server("imap{work}.{region}"),
    smtp: server("{region}", { port: 587, security: "starttls" }),
    regions: [{ ending: "acme.example" }, { ending: "acme.test", imap: server("own.acme.test") }],
  })]);
  assert.deepEqual(facts.map(({ field, keys }) => [field, ...keys]), [
    ["imap", "imap tls imap.acme.example:993"],
    ["imap", "imap tls imappro.acme.example:993"],
    ["regions[1].imap", "imap tls own.acme.test:993"],
    ["smtp", "smtp starttls acme.example:587"],
    ["smtp", "smtp starttls acme.test:587"],
  ]);
  assert.deepEqual([probes.size, skipped], [5, []]);
});

test("what only a mailbox completes is left out, and said", () => {
  const { facts, skipped } = plan([provider({ imap: server("{mx}"), smtp: server("mail.{domain}"), pages: { webmail: "https://webmail.{domain}/" }, steps: [{ kind: "press", label: "Go" }] })]);
  assert.deepEqual(facts, []);
  assert.deepEqual(skipped.map(({ field, what }) => [field, what]), [["imap", "{mx}"], ["smtp", "mail.{domain}"], ["pages.webmail", "https://webmail.{domain}/"]]);
});

test("pages are asked in every data centre, and without an address of anybody's", () => {
  const { facts, probes } = plan([provider({
    regions: [{ ending: "acme.example" }, { ending: "acme.test" }],
    pages: { create: "https://my.{region}/codes?a=1&for={email}", help: "https://help.acme.example/a?id=7#part" },
    sources: ["https://help.acme.example/a?id=7"],
  })]);
  assert.deepEqual(facts.map(({ kind, field, keys }) => [kind, field, ...keys]), [
    ["page", "pages.create", "https://my.acme.example/codes"],
    ["page", "pages.create", "https://my.acme.test/codes"],
    ["page", "pages.help", "https://help.acme.example/a?id=7"],
    ["source", "sources[0]", "https://help.acme.example/a?id=7"],
  ]);
  assert.equal(probes.size, 3);
});

test("a label is looked for where its step is done, on the help page and in the sources", () => {
  const [create, imap, twoStep, help] = ["create", "imap", "two", "help"].map((name) => `https://acme.example/${name}`);
  const { facts, probes } = plan([provider({
    codeName: { en: "Key", known: { de: "Schlüssel" } },
    pages: { create, imap, twoStep, help },
    sources: [SOURCE],
    steps: [{ kind: "two-step", label: "Two" }, { kind: "open", page: "create" }, { kind: "press", label: { en: "Add", or: "+" } }, { kind: "wait", hours: 2 }, { kind: "copy" }],
    imapSteps: [{ kind: "switch", page: "imap", label: "IMAP" }, { kind: "press", label: "Save" }],
  })]);
  assert.deepEqual(facts.filter(({ kind }) => kind === "label").map(({ field, forms, keys }) => [field, forms, keys]), [
    ["codeName", ["Key", "Schlüssel"], [create, help, SOURCE]],
    ["steps[0].label", ["Two"], [twoStep, help, SOURCE]],
    ["steps[2].label", ["Add", "+"], [create, help, SOURCE]],
    ["imapSteps[0].label", ["IMAP"], [imap, help, SOURCE]],
    ["imapSteps[1].label", ["Save"], [imap, help, SOURCE]],
  ]);
  assert.deepEqual(probes.get(create)?.labels, [["Key", "Schlüssel"], ["Add", "+"]]);
  assert.equal(probes.get(SOURCE)?.labels.length, 5);
});

test("some providers can be chosen; one that does not exist is no silent nothing", () => {
  const all = ["one", "two", "three"].map((id) => provider({ id, sources: [`https://${id}.example/`] }));
  assert.deepEqual(plan(all, ["two", "one"]).providers.map(({ id }) => id), ["one", "two"]);
  assert.throws(() => plan(all, ["one", "four"]), /There is no provider "four"/);
});

test("robots.txt: the group that names us counts before that for all, and the longest rule before the others", () => {
  const robots = `
User-agent: somebody
Disallow: /

user-agent: *
disallow: /   # all of it
User-Agent: App-Password-Facts-Check
User-agent: another
Allow: /
Disallow: /private
Allow: /private/help$
Disallow: /*.pdf
Disallow:
Crawl-delay: 3`;
  const read = readRobots(robots);
  assert.equal(read.delay, 3);
  for (const [path, may] of Object.entries({ "/": true, "/private": false, "/private/help": true, "/private/help/more": false, "/a/b.pdf?c": false, "/b.html": true })) {
    assert.equal(mayAsk(read, new URL(path, "https://acme.example")), may, path);
  }
  const url = new URL("https://acme.example/a?b=(c)");
  assert.equal(mayAsk(readRobots("User-agent: *\nDisallow: /"), url), false);
  assert.equal(mayAsk(readRobots("User-agent: *\nDisallow: /a?b=(c)\nAllow: /a?b=(c)"), url), true, "of two that are as long, the one that allows");
  for (const nothing of ["", "<!doctype html><p>Not found", "Disallow: /"]) assert.equal(mayAsk(readRobots(nothing), url), true);
});

test("the links of the documents are asked for once each, and code has none", () => {
  const { facts, probes } = plan([documents()]);
  assert.ok(probes.has("https://rustup.rs"));
  assert.ok([...probes.keys()].every((address) => !/\.example|[`<>]/.test(address)), [...probes.keys()].join("\n"));
  assert.deepEqual([...new Set(facts.map(({ provider, kind }) => `${provider} ${kind}`))], ["docs source"]);
  assert.equal(probes.size, facts.length);
});
