/**
 * Claims about the table of providers in a browser: it is sought in and sorted with the keyboard, says what it found,
 * keeps still while it loads, and fits a narrow screen. `make site && node --test tests/site/providers-table.test.mjs`.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { COLUMNS, by, counted, fits, wordsOf } from "../../docs/assets/providers-sift.js";
import { root } from "../../tools/project.mjs";
import { serveFiles } from "../neighbours/bundlers/served.mjs";
import { startChromium } from "../neighbours/bundlers/visit.mjs";

const axe = readFileSync(createRequire(join(root, "tools/package.json")).resolve("axe-core/axe.min.js"), "utf8");
const { providers } = JSON.parse(readFileSync(join(root, "pkg/providers.json"), "utf8"));

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveFiles>>} */
let server;
before(async () => {
  // Below a path, as somebody may serve it.
  server = await serveFiles(join(root, "target"));
  browser = await startChromium();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** @param {string} path @param {import("playwright-core").BrowserContextOptions} [options] */
async function visit(path, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${server.address}site/providers/${path}`);
  return { page, complaints, close: () => context.close() };
}

const rows = [
  { sought: "acme|mail|acme.example|acme.test", cells: ["Acme", "App password", "imap.acme.example", "2026-11 own"] },
  { sought: "zeta|zeta.example", cells: ["Zeta 2", "Usual mail password", "zeta.example", "2026-09 lists"] },
  { sought: "z-ten|zeta10.example", cells: ["Zeta 10", "App password", "zeta10.example", " nobody"] },
];

test("a provider is found by a part of its name, its domains and an address at one", () => {
  for (const [typed, found] of /** @type {[string, string[]][]} */ ([
    ["", ["Acme", "Zeta 2", "Zeta 10"]], ["ACM", ["Acme"]], ["acme.te", ["Acme"]], ["someone@zeta.example", ["Zeta 2"]],
    ["mail acme", ["Acme"]], ["  zeta 1 ", ["Zeta 10"]], ["anybody", []],
    ["zten", ["Zeta 10"]], ["zeta-2", ["Zeta 2"]], ["Zeta10", ["Zeta 10"]], ["acmetest", ["Acme"]], ["mailacme", []],
  ])) {
    const shown = rows.filter((row) => fits(row, { words: wordsOf(typed), kind: "", compared: "" }));
    assert.deepEqual(shown.map(({ cells: [name] }) => name), found, typed);
  }
  const wanted = { words: [], kind: "App password", compared: "2026-11 own" };
  assert.deepEqual(rows.filter((row) => fits(row, wanted)), [rows[0]]);
});

test("rows are sorted by what they show, numbers as numbers, equals by name", () => {
  const names = (/** @type {number} */ column, /** @type {boolean} */ down) => [...rows].sort(by(column, down)).map(({ cells: [name] }) => name);
  assert.deepEqual(names(COLUMNS.name, false), ["Acme", "Zeta 2", "Zeta 10"]);
  assert.deepEqual(names(COLUMNS.name, true), ["Zeta 10", "Zeta 2", "Acme"]);
  assert.deepEqual(names(COLUMNS.kind, false), ["Acme", "Zeta 10", "Zeta 2"]);
  assert.deepEqual([1, 2].map((count) => counted(count, "zeta")), ["1 provider", "2 providers"]);
});

test("who finds nobody is told what to do, with an address of a company too", () => {
  for (const [typed, said] of /** @type {[string, RegExp][]} */ ([
    ["zetta", /spelled differently/], ["Zeta Ltd. ", /spelled differently/],
    ["someone@company.example", /Ask who runs your mail/], ["company.example", /Ask who runs your mail/], ["someone@", /Ask who runs your mail/],
  ])) {
    assert.match(counted(0, typed), said, typed);
  }
});

test("a page finds a provider with the keyboard alone, and says how many it found", async () => {
  const { page, complaints, close } = await visit("");
  const shown = page.locator("#providers tbody tr:visible");
  assert.equal(await shown.count(), providers.length);
  await page.getByLabel("Name or address").focus();
  await page.keyboard.type("someone@gmail.com");
  assert.equal(await page.getByRole("status").textContent(), "1 provider");
  assert.equal(await shown.getByRole("link").textContent(), "Google");
  await page.getByLabel("Name or address").fill("tonline");
  assert.ok((await shown.getByRole("link").allTextContents()).includes("T-Online"));
  await page.getByLabel("Name or address").fill("someone@company.example");
  assert.match(await page.getByRole("status").textContent() ?? "", /^At your own company's domain\?/);
  await page.getByLabel("Name or address").fill("");
  await page.getByRole("combobox", { name: "Password" }).selectOption("Usual mail password");
  const usual = providers.filter((/** @type {any} */ it) => it.credential === "mailbox-password").length;
  assert.equal(await page.getByRole("status").textContent(), `${usual} providers`);
  await page.getByRole("button", { name: "Provider" }).press("Enter");
  assert.equal(await page.locator("#providers thead th").first().getAttribute("aria-sort"), "descending");
  const names = await shown.getByRole("link").allTextContents();
  assert.deepEqual(names, [...names].sort(new Intl.Collator("en", { sensitivity: "base", numeric: true }).compare).reverse());
  assert.deepEqual(complaints, []);
  await close();
});

test("a page lists everybody without scripts, and shows no controls that do nothing", async () => {
  const { page, close } = await visit("", { javaScriptEnabled: false });
  assert.equal(await page.locator("#providers tbody tr").count(), providers.length);
  assert.equal(await page.locator("#sift").isVisible(), false);
  assert.equal(await page.locator("#providers button").count(), 0);
  await close();
});

test("a page fits 320 pixels, keeps still and has nothing that axe finds, in light and in dark", async () => {
  for (const path of ["", "google/", "microsoft/", "zoho/", "proton/", "telia/"]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const { page, complaints, close } = await visit(path, { viewport: { width: 320, height: 700 }, colorScheme, bypassCSP: true });
      const [wide, moved] = await page.evaluate(async () => {
        await document.fonts.ready;
        const entries = await new Promise((tell) => {
          /** @type {PerformanceEntry[]} */
          const seen = [];
          const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
          observer.observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => tell([...seen, ...observer.takeRecords()])));
        });
        const { scrollWidth, clientWidth } = document.documentElement;
        return [Math.max(0, scrollWidth - clientWidth), entries.length];
      });
      assert.deepEqual([wide, moved], [0, 0], `${path} ${colorScheme}`);
      await page.addScriptTag({ content: axe });
      const { violations } = await page.evaluate("axe.run({ resultTypes: ['violations'] })");
      assert.deepEqual(violations.map((/** @type {any} */ it) => [it.id, it.nodes[0].html]), [], `${path} ${colorScheme}`);
      assert.deepEqual(complaints, []);
      await close();
    }
  }
});
