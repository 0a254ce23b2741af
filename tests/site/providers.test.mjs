/**
 * Claims about the providers' pages: each has all that the data has, said as the widget says it, and nothing that the
 * site's policy forbids. `make site && node --test tests/site/providers.test.mjs`.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../../tools/project.mjs";
import { site } from "../../tools/site/places.mjs";
import { report, written } from "../../tools/site/report.mjs";

const { DomUtils, parseDocument } = createRequire(join(root, "tools/site/package.json"))("htmlparser2");

const { providers } = JSON.parse(readFileSync(join(root, "pkg/providers.json"), "utf8"));
const told = JSON.parse(readFileSync(join(root, "target/site-data/providers.json"), "utf8")).providers;
const english = JSON.parse(readFileSync(join(root, "locales/en.json"), "utf8"));

/** @typedef {any} Node */
/** @param {string} path */
const open = (path) => parseDocument(readFileSync(join(site, path, "index.html"), "utf8"));
const pages = new Map(providers.map((/** @type {any} */ it) => [it.id, open(`providers/${it.id}`)]));
const list = open("providers");

/** @param {Node} node @param {(it: Node) => boolean} wanted @returns {Node[]} */
const all = (node, wanted) => DomUtils.findAll(wanted, [node].flat());
/** @param {Node} node @param {string} name */
const byClass = (node, name) => all(node, (it) => (it.attribs.class ?? "").split(" ").includes(name));
/** @param {Node} node @param {...string} names */
const byTag = (node, ...names) => all(node, (it) => names.includes(it.name));
/** @param {Node} node */
const text = (node) => DomUtils.textContent(node).replace(/\s+/g, " ").trim();

/** All steps of a provider: who has the choice between two passwords sees the way to an open mailbox with each. @param {any} it */
function stepsOf({ credential, workSteps = [], steps = [], imapSteps = [] }) {
  const withPassword = credential === "app-password-with-2fa" ? imapSteps : [];
  return [...workSteps, ...steps, ...imapSteps, ...withPassword];
}

/** A step's sentence in English, by its data alone. @param {any} step @param {string} name */
function sentence({ kind, label, page, hours }, name) {
  const said = typeof label === "string" ? label : label?.en;
  const key = kind === "wait" ? `wait.${hours === 1 ? "one" : "other"}` : kind === "open" && page === "help" ? "open-help" : kind === "copy" && !said ? "copy-plain" : kind;
  const seen = label?.or ? `${said} (${english["common.or"].replace("{or}", label.or)})` : said;
  const slots = { label: seen, name: english["common.name-example"], provider: name, n: hours };
  return english[`step.${key}`].replace(/\{(\w+)\}/g, (/** @type {string} */ _, /** @type {keyof slots} */ slot) => slots[slot]);
}

test("every provider has a page, the table leads to it, and there is no other", () => {
  const folders = readdirSync(join(site, "providers"), { withFileTypes: true }).filter((it) => it.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), [...pages.keys()].sort());
  const [table] = byTag(list, "table");
  const [, ...rows] = byTag(table, "tr");
  assert.deepEqual(rows.map((row) => byTag(row, "a")[0].attribs.href).sort(), [...pages.keys()].map((id) => `${id}/`).sort());
  for (const { id, name, domains } of providers) {
    const row = rows.find((it) => byTag(it, "a")[0].attribs.href === `${id}/`);
    for (const domain of domains) assert.ok(row.attribs["data-sought"].includes(domain), `${name} is not found by ${domain}`);
  }
});

test("a page has each step of the data, in the widget's words and with its picture", () => {
  for (const it of providers) {
    const steps = byClass(pages.get(it.id), "step");
    const sentences = stepsOf(it).map((step) => sentence(step, it.name));
    assert.deepEqual(steps.map((step) => text(byTag(step, "p")[0])), sentences, it.id);
    for (const step of steps) {
      const [picture, ...more] = byClass(step, "picture");
      assert.ok(picture && more.length === 0 && picture.attribs["aria-hidden"] === "true", `${it.id}: ${text(step)}`);
      assert.ok(picture.children.length > 0, `${it.id}: an empty picture`);
    }
  }
});

test("a page has the servers, the domains and the sources of the data", () => {
  for (const { id, imap, smtp, regions = [], domains, mx = [], spf = [], sources } of providers) {
    const page = pages.get(id);
    const codes = new Set(byTag(page, "code").map(text));
    const said = byTag(page, "dd", "small").map(text);
    const first = regions[0]?.ending ?? "";
    for (const server of [regions[0]?.imap ?? imap, regions[0]?.smtp ?? smtp]) {
      if (!server || server.host === "{mx}") continue;
      const host = server.host.replace("{region}", first).replace("{work}", "").replace("{domain}", "your-domain.example");
      assert.ok(codes.has(host), `${id}: ${host}`);
      assert.ok(said.some((it) => it === `${server.port}` || it.startsWith(`port ${server.port},`)), `${id}: ${server.port}`);
    }
    for (const { ending } of regions) assert.ok(text(page).includes(ending) || !imap?.host.includes("{region}"), `${id}: ${ending}`);
    for (const name of [...domains, ...mx, ...spf]) assert.ok(codes.has(name), `${id}: ${name}`);
    const links = new Set(byTag(page, "a").map((link) => link.attribs.href));
    for (const source of sources) assert.ok(links.has(source), `${id}: ${source}`);
  }
});

test("a page says with what its facts were compared, in the table's words, and lists alone are no pages of the provider", () => {
  const [table] = byTag(list, "table");
  const rows = new Map(byTag(table, "tr").slice(1).map((row) => [byTag(row, "a")[0].attribs.href, row]));
  const kinds = new Set();
  for (const { id, sources, checked } of providers) {
    const cell = text(byTag(rows.get(`${id}/`), "td").at(-1));
    const page = pages.get(id);
    const [, facts] = byTag(byClass(page, "glance")[0], "dt", "dd").slice(-2);
    assert.equal(text(facts), cell, id);
    assert.ok(text(page).includes(`Where this comes from ${cell}.`), id);
    assert.ok(byTag(page, "meta").some((it) => it.attribs.name === "description" && it.attribs.content.endsWith(`${cell}.`)), id);
    const lists = sources.every((/** @type {string} */ url) => new URL(url).hostname === "github.com");
    const [, what, month] = cell.match(/^Compared with (.+) in (.+)$/) ?? [];
    assert.equal(month ?? "", checked && written(checked), id);
    if (checked) assert.equal(what === "public lists", lists, `${id}: ${cell}`);
    else assert.equal(cell, "Nobody has compared this with the provider yet", id);
    kinds.add(what);
  }
  assert.deepEqual([...kinds].sort(), ["other public pages", "public lists", "the provider's own pages", undefined]);
});

test("a page of a provider without app passwords explains no refusal by one, nor by a code", () => {
  let read = 0;
  for (const { id, credential } of providers) {
    if (credential.startsWith("app-password")) continue;
    for (const answers of byClass(pages.get(id), "answers")) {
      // Servers may say what they like.
      const said = byTag(answers, "p", "a", "b").map(text).join(" ");
      assert.doesNotMatch(said, /app passwords?\b|\bcodes?\b/i, id);
      read += said.length;
    }
  }
  assert.ok(read > 0);
});

test("what an app shows is not called a server's words, and has no address of a machine", () => {
  for (const { id, errors, general } of told) {
    for (const { samples, apps } of [...errors, ...general]) {
      for (const sample of samples) assert.doesNotMatch(sample, /^\S*Exception:|^connect E|SMTPServerDisconnected/, id);
      for (const sample of apps) assert.doesNotMatch(sample, /\d+\.\d+\.\d+\.\d+|:\d{2,}/, id);
    }
    const apps = [...errors, ...general].filter((row) => row.apps.length > 0);
    assert.equal(byClass(pages.get(id), "shown").length, apps.length, id);
  }
});

test("a message for an administrator stands where people are told to send it", () => {
  let told = 0;
  for (const { id, missing = [] } of providers) {
    const reasons = missing.filter((/** @type {string} */ it) => ["work-account", "imap-forbidden"].includes(it));
    const messages = byClass(pages.get(id), "reasons").flatMap((it) => byClass(it, "message"));
    assert.equal(messages.length, reasons.length, id);
    told += messages.length;
  }
  assert.ok(told > 0);
});

test("the number of labels that are seen in a language is that of the data", () => {
  const page = open("languages");
  const labels = providers.flatMap((/** @type {any} */ it) => [it.workSteps, it.steps, it.imapSteps]).flat().filter((/** @type {any} */ step) => step?.label).map(({ label }) => label);
  assert.ok(text(page).includes(`how many of the ${labels.length} labels`));
  const seen = new Map(byTag(page, "tr").filter((row) => row.attribs.id).map((row) => [row.attribs.id, Number(text(byTag(row, "td").at(-1)))]));
  assert.equal(seen.get("en"), labels.filter((label) => typeof label === "string" || !label.lang).length);
  for (const tag of ["de", "fr", "ja", "zh-Hans"]) {
    const known = labels.filter((label) => label.lang === tag || Object.hasOwn(label.known ?? {}, tag)).length;
    assert.ok(known > 0, tag);
    assert.equal(seen.get(tag), known, tag);
  }
});

test("an error message means on the page what it means to the widget", async () => {
  const { explain } = await import(pathToFileURL(join(root, "pkg/core.js")).href);
  const plain = (/** @type {string} */ said) => said.replace(/([Yy])our mail app/g, (_, letter) => (letter === "Y" ? "This app" : "this app"));
  let compared = 0;
  for (const { id, errors, general, credential } of told) {
    assert.equal(general.length > 0, credential !== "none", id);
    const answers = byClass(pages.get(id), "answers");
    const shown = answers.flatMap((it) => byTag(it, "b").map(text));
    assert.deepEqual(shown, [...errors, ...general].map(({ title }) => title), id);
    for (const { cause, title, samples, apps } of errors) {
      for (const sample of [...samples, ...apps]) {
        const said = await explain(id, sample);
        assert.equal(said.cause, cause, `${id}: ${sample}`);
        // The widget speaks of a code wherever one is pasted.
        if (credential.startsWith("app-password")) assert.equal(said.title, plain(title), `${id}: ${sample}`);
        compared += 1;
      }
    }
  }
  assert.ok(compared > 100, `only ${compared} samples`);
});

test("where no password opens the mailbox the page says so, and shows no code", () => {
  for (const { id, name, credential } of providers) {
    const headings = byTag(pages.get(id), "h2").map(text);
    const refusal = { none: english["guide.none-title"], "oauth-only": english["guide.oauth-title"] }[/** @type {string} */ (credential)];
    if (refusal) {
      assert.ok(headings.includes(refusal.replace("{provider}", name)), id);
      assert.ok(!headings.includes("What the code looks like"), id);
    }
  }
});

test("nothing on a page stands in the way of the site's policy", () => {
  for (const [id, page] of [["", list], ...pages]) {
    for (const it of all(page, () => true)) {
      const inline = Object.keys(it.attribs).filter((name) => name === "style" || name.startsWith("on"));
      assert.deepEqual(inline, [], `${id}: <${it.name}>`);
      assert.ok(it.name !== "style" && (it.name !== "script" || it.attribs.src), `${id}: a <${it.name}> without an address`);
    }
  }
});

test("headings are nested without gaps below one title, and no two anchors are the same", () => {
  for (const [id, page] of [["", list], ...pages]) {
    const [main] = byTag(page, "main");
    const levels = byTag(main, "h1", "h2", "h3", "h4").map((it) => Number(it.name[1]));
    assert.equal(levels.filter((level) => level === 1).length, 1, id);
    levels.reduce((last, level) => (assert.ok(level <= last + 1, `${id}: h${level} below h${last}`), level), 0);
    const ids = all(page, (it) => it.attribs.id).map((it) => it.attribs.id);
    assert.equal(new Set(ids).size, ids.length, id);
  }
});

test("who searches the web finds a title of a page's own, and a sentence", () => {
  const seen = new Set();
  for (const [id, page] of pages) {
    const title = text(byTag(page, "title")[0]);
    const { content } = byTag(page, "meta").find((it) => it.attribs.name === "description").attribs;
    const { name } = providers.find((/** @type {any} */ it) => it.id === id);
    assert.ok(title.includes(name) && content.startsWith(name) && !seen.has(title), `${id}: ${title}`);
    // What is in code is said by servers, and may hold anything.
    const [main] = byTag(open(`providers/${id}`), "main");
    for (const code of byTag(main, "code")) DomUtils.removeElement(code);
    assert.doesNotMatch(`${title} ${content} ${text(main)}`, /\b(undefined|null|NaN)\b|\{\w+\}/, id);
    seen.add(title);
  }
});

test("a mistake is reported with what the page is about, once there is somebody to report it to", () => {
  const it = { id: "acme", name: "Acme & Sons", checked: "2026-11" };
  assert.equal(report(it, ""), "");
  const address = new URL(report(it, "https://code.example/acme/app-password"));
  assert.equal(address.pathname, "/acme/app-password/issues/new");
  assert.equal(address.searchParams.get("title"), "Acme & Sons: this is not true any more");
  assert.match(address.searchParams.get("body") ?? "", /^Provider: Acme & Sons \(acme\)\nLast checked: 2026-11\n/);
});
