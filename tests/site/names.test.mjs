/**
 * Claims about names: each that is public stands in the docs, and each that stands there exists. By hand:
 * `make site && node --test tests/site/names.test.mjs`.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../tools/project.mjs";
import { own, read } from "./pages.mjs";

/** @param {string} path */
const text = (path) => readFileSync(join(root, path), "utf8");
/** @param {string} path */
const json = (path) => JSON.parse(text(path));

const [element] = json("package/custom-elements.json").modules[0].declarations;
/** @param {{ name: string }[]} list */
const named = (list) => list.map(({ name }) => name);
const fields = named(element.members.filter((/** @type {any} */ { kind }) => kind === "field"));
const methods = named(element.members.filter((/** @type {any} */ { kind }) => kind === "method"));
const attributes = named(element.attributes);
const events = named(element.events);
const tokens = named(element.cssProperties);
const parts = named(element.cssParts);
const states = named(element.cssStates);
const texts = Object.keys(json("locales/en.json"));

/** What a file of types gives a name. @param {string} path */
const typed = (path) => [...text(path).matchAll(/^export (?:declare )?(?:type|interface|class|function|const) (\w+)/gm)].map(([, name]) => name);
const shapes = Object.values(json("package/shapes.schema.json").$defs);
/** The members of all closed sets: causes, findings, notes, credentials, kinds of steps. */
const members = shapes.flatMap((/** @type {any} */ { oneOf = [] }) => oneOf.flatMap((/** @type {any} */ { const: name, properties }) => name ?? properties?.kind?.const ?? []));
/** The crate's root. */
const facade = [...text("src/lib.rs").matchAll(/^pub (?:use [\w:]+::(?:\{([^}]+)\}|(\w+));|fn (\w+))/gm)].flatMap(([, many, one, own]) =>
  (many ?? one ?? own).split(",").map((part) => part.trim().replace(/^.* as /, "")),
);

/** @param {string} path @returns {import("./pages.mjs").Page} */
const page = (path) => own.find((one) => one.path === path) ?? assert.fail(`There is no page ${path}`);

for (const [kind, path, names, as] of /** @type {[string, string, string[], (name: string) => string][]} */ ([
  ["attribute", "/reference/", attributes, (name) => `attribute-${name}`],
  ["property of its own", "/reference/", named(element.members.filter((/** @type {any} */ { kind: is, attribute }) => is === "field" && !attribute)), (name) => `property-${name}`],
  ["method", "/reference/", methods, (name) => `method-${name}`],
  ["event", "/reference/", events, (name) => `event-${name}`],
  ["slot", "/reference/", named(element.slots), (name) => `slot-${name}`],
  ["theme property", "/reference/", tokens, (name) => `token-${name}`],
  ["part", "/reference/", parts, (name) => `part-${name}`],
  ["state for CSS", "/reference/", states, (name) => `state-${name}`],
  ["type or function", "/reference/types/", [...typed("package/app-password.d.ts"), ...typed("package/core.d.ts")], (name) => `type-${name}`],
  ["text", "/reference/messages/", texts, (name) => `text-${name}`],
  ["provider", "/reference/data/", named(json("target/site-data/providers.json").providers.map((/** @type {any} */ { id }) => ({ name: id }))), (name) => `provider-${name}`],
  ["item of the crate", "/reference/rust/", facade, (name) => `rust-${name}`],
])) {
  test(`each ${kind} has its place on ${path}`, () => {
    const { anchors } = page(path);
    assert.deepEqual([...new Set(names)].filter((name) => !anchors.has(as(name))), []);
    assert.ok(names.length > 3);
  });
}

test("each shape of data, and each name of a closed set, stands among the types", () => {
  const { anchors, inline, blocks } = page("/reference/types/");
  assert.deepEqual(typed("package/shapes.d.ts").filter((name) => !anchors.has(`type-${name}`) && !anchors.has(`shape-${name}`)), []);
  const code = blocks.join("\n");
  assert.deepEqual(members.filter((name) => !inline.includes(name) && !code.includes(`"${name}"`)), []);
  assert.ok(members.length > 80);
});

test("each entry of the npm package stands on the page about it", () => {
  const entries = Object.keys(json("package/package.json").exports).map((entry) => entry.replace(/^\./, "app-password"));
  assert.deepEqual(entries.filter((entry) => !page("/reference/package/").inline.includes(entry)), []);
});

test("what the modules of the package export is what the reference says of them", async () => {
  for (const [file, wanted] of /** @type {[string, string[]][]} */ ([
    ["app-password.js", json("package/custom-elements.json").modules[0].exports.filter((/** @type {any} */ { kind }) => kind === "js").map((/** @type {any} */ { name }) => name)],
    ["core.js", typed("package/core.d.ts").filter((name) => /^[a-z]/.test(name))],
  ])) {
    assert.deepEqual(Object.keys(await import(join(root, "pkg", file))).sort(), wanted.sort(), file);
  }
});

// What stands in the docs ----------------------------------------------------------------------------

/** The documents at the top are no pages of the site, or are read there as well. */
const documents = ["README.md", "SECURITY.md", "CONTRIBUTING.md"].map((path) => {
  const blocks = [...text(path).matchAll(/^```\w*\n([^]*?)^```$/gm)].map(([, block]) => block);
  const inline = [...text(path).replace(/^```[^]*?^```$/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
  return { ...read(path, ""), inline, blocks };
});
/** What is gone is named where people read what has changed. */
const today = [...own.filter(({ path }) => !["/changes/", "/versions/"].includes(path)), ...documents];

/** Names in the code of all pages that match, and where. @param {RegExp} pattern @returns {[string, string][]} */
const found = (pattern) =>
  today.flatMap(({ path, inline, blocks }) => [...inline, ...blocks].flatMap((code) => [...code.matchAll(pattern)].map(([, name]) => /** @type {[string, string]} */ ([path, name]))));

/** @param {[string, string][]} names @param {(name: string) => boolean} exists */
function exist(names, exists) {
  const none = names.filter(([, name]) => !exists(name)).map(([path, name]) => `${path}: ${name}`);
  assert.ok(none.length === 0, [...new Set(none)].join("\n"));
  assert.ok(names.length > 0, "no page has such a name: does this test still find them?");
}

test("each event that the docs name exists", () => {
  exist(found(/(?<![\w-])(?:on)?(ap-[a-z]+(?:-[a-z]+)*)/g), (name) => events.includes(name));
});

test("each theme property that the docs name exists", () => {
  exist(found(/(--ap-[a-z]+(?:-[a-z]+)*)/g), (name) => tokens.includes(name));
});

test("each part and each state for CSS that the docs name exists", () => {
  exist(found(/::part\(([\w-]+)\)/g), (name) => parts.includes(name));
  exist(found(/:state\(([\w-]+)\)/g), (name) => states.includes(name));
});

/** What any element may have, or a framework asks of it. */
const ANY = /^(id|class|className|slot|hidden|style|dir|ref|key|is|tabindex|data-[\w-]+|aria-[\w-]+|nonce|translate|v-(if|else|show|for|model)|bind:this|suppressHydrationWarning|ngSkipHydration)$/;

/** The names in a tag, whatever a framework writes before or after them. @param {string} tag */
function within(tag) {
  let bare = tag.replace(/"[^"]*"|'[^']*'/g, '""');
  // Braces within braces: `submitHandler={async () => {}}`.
  for (let before = ""; before !== bare; ) [before, bare] = [bare, bare.replace(/\$?\{[^{}]*\}/g, '""')];
  return bare.split(/[\s=]+/).map((word) => word.replace(/^(v-on:|v-bind:|on:|[:.@?~#[(]+)/, "").replace(/([\])]+|\.prop)$/g, "").replace(/["/]/g, "")).filter((word) => /^[a-zA-Z]/.test(word));
}

test("each attribute, property and event that a tag in the docs has exists", () => {
  const names = today.flatMap(({ path, inline, blocks }) =>
    [...inline, ...blocks].flatMap((code) =>
      [...code.matchAll(/<app-password\s((?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|[^>"'{])*)>/g)].flatMap(([, tag]) => within(tag).map((name) => /** @type {[string, string]} */ ([path, name]))),
    ),
  );
  const ours = new Set([...attributes, ...fields, ...events, ...events.map((name) => `on${name}`)]);
  exist(names, (name) => ours.has(name) || ANY.test(name));
});

/** The first word of each key. */
const groups = [...new Set(texts.map((key) => key.slice(0, key.indexOf("."))))].join("|");
/** Keys as a page writes them: all of it, without or with a plural form, or what several begin with. @param {string} name */
const isText = (name) => texts.some((key) => key === name || key.startsWith(`${name}.`)) || (/\.(zero|one|two|few|many|other)$/.test(name) && texts.includes(name.replace(/\w+$/, "other")));

test("each text that the docs name by its key exists", () => {
  const names = today.flatMap(({ path, inline }) => inline.filter((code) => new RegExp(`^(${groups})\\.[a-z][\\w-]*(\\.[\\w-]+)*$`).test(code)).map((name) => /** @type {[string, string]} */ ([path, name])));
  // In code about failed logins `error` is what was thrown.
  exist(names.filter(([, name]) => !name.startsWith("error.")), isText);
});

test("each key of messages in an example exists, and so do the entries of the package that are imported", () => {
  exist(found(new RegExp(`"((?:${groups})\\.[a-z][\\w.-]*)":`, "g")), isText);
  const entries = Object.keys(json("package/package.json").exports).map((entry) => entry.replace(/^\./, "app-password"));
  exist(found(/(?:from|import|import\() ?["'](app-password(?:\/[\w.*/-]+)?)["']/g), (name) => entries.includes(name));
});
