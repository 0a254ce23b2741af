/** Claims about the pages "Start" that need no browser and no server: `node --test tests/start/docs.test.mjs`. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { before, test } from "node:test";
import { root } from "../neighbours/bundlers/installed.mjs";
import { installWidget, pkg, start } from "./backends.mjs";

/** @param {string[]} path */
const read = (...path) => readFileSync(join(root, ...path), "utf8");
const folder = join(root, "docs/start");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
const sources = [...pages.map((name) => join("docs/start", name)), ...readdirSync(join(root, "docs/_layouts"))
  .filter((name) => name.startsWith("start-")).map((name) => join("docs/_layouts", name))].map((path) => ({ path, text: read(path) }));
const shown = sources.flatMap(({ text }) => [...text.matchAll(/\{% code "([^"]+)"/g)].map(([, path]) => path));

/** What a framework's own command writes, and what only our tests need. */
const MADE = /(^|\/)(package(-lock)?\.json|tsconfig\.json|Cargo\.lock|main\.tsx?|manage\.py|__init__\.py|settings\.py|\.gitignore)$|^(react|vue|svelte|lit)\/index\.html$/;

test("the menu and the folder have the same pages", () => {
  const [{ pages: menu }] = JSON.parse(read("docs/_data/nav.json"));
  const addresses = pages.map((name) => (name === "index.md" ? "/start/" : `/start/${basename(name, ".md")}/`));
  assert.deepEqual(addresses.sort(), menu.map((/** @type {[string, string]} */ [address]) => address).sort());
});

test("every page but the first says what was tried, or that nothing was", () => {
  for (const name of pages.filter((name) => name !== "index.md")) {
    assert.match(read("docs/start", name), /class="badge">\{\{ tested\.|class="badge unrun">Written, not run/, name);
  }
});

test("every file of an example is on a page, and what is on a page is a file", () => {
  for (const path of shown) assert.ok(existsSync(join(root, path)), path);
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "examples/start"], { cwd: root, encoding: "utf8" });
  const own = files.trim().split("\n").filter((path) => !MADE.test(path.slice("examples/start/".length)));
  assert.deepEqual(own.filter((path) => !shown.includes(path)), []);
});

test("what a page writes out itself are commands and data, no code that nobody runs", () => {
  for (const { path, text } of sources) {
    for (const [, language] of text.matchAll(/^```(\w+)$/gm)) assert.match(language, /^(sh|json)$/, path);
  }
});

test("which Node a page needs is said in one place", () => {
  for (const { path, text } of sources) assert.doesNotMatch(text, /\bNode \d/, path);
});

/** Servers as they are sent, and whether the catalogue has them. */
function cases() {
  const { providers } = JSON.parse(readFileSync(join(pkg, "providers.json"), "utf8"));
  return providers.flatMap((/** @type {any} */ { id, regions = [{}], work, ...provider }) =>
    ["imap", "smtp"].flatMap((protocol) => regions.flatMap((/** @type {any} */ region) => {
      const { host, port, security } = region[protocol] ?? provider[protocol] ?? {};
      if (!host) return [];
      const [personal, organisation] = ["", work].map((word) => host.replace("{region}", region.ending).replace("{work}", word));
      // Where a customer's own domain names the server, these examples know none.
      if (/[{}]/.test(personal)) return [[id, protocol, { host: personal.replace(/\{\w+\}/, "acme.example"), port, security }, false]];
      return [
        [id, protocol, { host: personal, port, security }, true],
        ...(work ? [[id, protocol, { host: organisation, port, security }, true]] : []),
        [id, protocol, { host: personal, port: port + 1, security }, false],
        [id, protocol, { host: personal, port, security: security === "tls" ? "starttls" : "tls" }, false],
        [id, protocol, { host: `${personal}.acme.example`, port, security }, false],
        ["no-such-provider", protocol, { host: personal, port, security }, false],
      ];
    })));
}

/** Reads the cases, and prints whether each is known. */
const ASKED = {
  node: ["node", "--input-type=module", "--eval", `import { find, isKnown } from "./catalogue.js"; import { json } from "node:stream/consumers";
    console.log(JSON.stringify((await json(process.stdin)).map(([id, protocol, server]) => isKnown(find(id), protocol, server))))`],
  python: ["python3", "-c", `import json, sys; from catalogue import is_known
print(json.dumps([is_known(*case[:3]) for case in json.load(sys.stdin)]))`],
};

before(installWidget);

for (const [language, [program, ...words]] of Object.entries(ASKED)) {
  test(`${language}: every server of the catalogue is known, and no other`, () => {
    const asked = cases();
    const env = { ...process.env, PROVIDERS: join(pkg, "providers.json"), PYTHONDONTWRITEBYTECODE: "1" };
    const said = JSON.parse(execFileSync(program, words, { cwd: join(start, language), input: JSON.stringify(asked), env, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"] }));
    assert.deepEqual(asked.filter((/** @type {any[]} */ { 3: known }, /** @type {number} */ at) => said[at] !== known), []);
    assert.ok(asked.length > 2000);
  });
}
