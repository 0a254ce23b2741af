/**
 * Claims about the oldest browsers that the package is made for (README, docs/browsers.md): nothing in its styles and
 * scripts is newer, by what MDN says of every feature, but for what is listed here with how it does without. And the
 * script can still be read by those that are older, so that it can say that they are. `make test` runs this; by hand:
 * `make package && node --test tools/check-browsers.mjs`.
 */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as csstree from "css-tree";
import esbuild from "esbuild";
import { root } from "./project.mjs";

const mdn = JSON.parse(readFileSync(join(root, "tools/node_modules/@mdn/browser-compat-data/data.json"), "utf8"));

/** Where everything works. Edge has Chrome's numbers. */
const OLDEST = { chrome: "111", firefox: "113", safari: "16.4" };
/** Where the element can at least say that it does not. */
const READERS = { chrome: "91", firefox: "90", safari: "15" };

/** What is newer, and what an older browser does without it. @type {Record<string, string>} */
const SPARED = {
  "contain-intrinsic-inline-size": "lays out a little more than is seen",
  "field-sizing": "a field keeps its size",
  "forced-color-adjust": "Safari has no forced colours",
  "interactivity": "newer than what it undoes",
  "print-color-adjust": "only prints without grounds; -webkit-print-color-adjust stands beside it",
  "text-autospace": "a matter of taste",
  "text-size-adjust": "-webkit-text-size-adjust stands beside it",
  "text-wrap": "lines break a little worse",
  "word-break: auto-phrase": "Japanese breaks between any two letters",
  "text-align: match-parent": "-webkit- stands for the same in the browsers that need it",
  "user-select": "-webkit-user-select stands beside it",
  ":has": "two buttons of weight stand beside each other",
  lh: "a line of text that comes later moves what is below it",
  states: "asked for in a try: looks only",
  getName: "asked for with ?.",
  checkVisibility: "asked for in a catch: visibility.rs goes by the box alone",
  detached: "wasm-bindgen asks whether it is there",
};
const used = new Set();

/** What the scripts ask of a browser, beside the language's own. */
const ASKED = `AbortController AbortSignal Blob Clipboard Crypto CSS CSSStyleSheet CustomElementRegistry Document Element ElementInternals Event
  EventTarget HTMLElement HTMLInputElement HTMLSlotElement IntersectionObserver MutationObserver Navigator Node Performance Range
  ReadableStream ReadableStreamDefaultReader ResizeObserver Response ShadowRoot SubtleCrypto URL Window`.split(/\s+/);
/** Words of our own that such a thing has too; what a listener is told; what a wasm exports. */
const OWN = new Set(["adopt", "dispose", "capture", "memory"]);

/** The first version with a feature that is no flag's and no prefix's, as a number. @param {any} said */
function since(said) {
  const whole = [said].flat().find((/** @type {any} */ it) => !it.flags && !it.prefix && !it.alternative_name);
  return typeof whole?.version_added === "string" ? Number.parseFloat(whole.version_added.replace("≤", "")) || Infinity : Infinity;
}

/** Those of the oldest browsers that lack a feature; none if MDN says nothing of it. @param {any} feature */
function lacking(feature) {
  const support = feature?.__compat?.support;
  if (!support) return [];
  return Object.entries(OLDEST).filter(([browser, version]) => since(support[browser]) > Number(version)).map(([browser]) => browser);
}

/** @param {string} name @param {string[]} lack @param {string[]} found */
function note(name, lack, found) {
  if (lack.length === 0) return;
  used.add(name);
  if (!(name in SPARED)) found.push(`${name}: ${lack.join(", ")}`);
}

test("no style is newer than the oldest browsers, or is missed", () => {
  /** @type {string[]} */
  const found = [];
  for (const file of readdirSync(join(root, "styles"))) {
    const sheet = csstree.parse(readFileSync(join(root, "styles", file), "utf8"), { parseCustomProperty: true });
    csstree.walk(sheet, (/** @type {any} */ node) => {
      if (node.type === "Declaration" && !node.property.startsWith("--")) {
        const property = mdn.css.properties[node.property];
        note(node.property, lacking(property), found);
        csstree.walk(node.value, (/** @type {any} */ part) => {
          if (part.type === "Identifier") note(`${node.property}: ${part.name}`, lacking(property)?.length ? [] : lacking(property?.[part.name]), found);
        });
      } else if (node.type === "Function") {
        for (const type of Object.values(mdn.css.types)) note(node.name, lacking(/** @type {any} */ (type)[node.name]), found);
      } else if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector") {
        note(`:${node.name}`, lacking(mdn.css.selectors[node.name]), found);
      } else if (node.type === "NestingSelector") {
        note("&", lacking(mdn.css.selectors.nesting), found);
      } else if (node.type === "Atrule") {
        note(`@${node.name}`, lacking(mdn.css["at-rules"][node.name]), found);
      } else if (node.type === "Dimension") {
        note(node.unit, lacking(mdn.css.types.length?.[node.unit]), found);
      }
    });
  }
  assert.deepEqual([...new Set(found)], []);
});

const scripts = readdirSync(join(root, "pkg")).filter((name) => name.endsWith(".js"));
/** @param {string} name */
const script = (name) => readFileSync(join(root, "pkg", name), "utf8");

test("no name in the scripts is only of browsers that are newer, or is asked for in vain", () => {
  /** @type {Map<string, string[][]>} */
  const owners = new Map();
  const { builtins } = mdn.javascript;
  const members = [builtins, builtins.Intl, mdn.webassembly.api].flatMap(Object.values).concat(ASKED.map((name) => mdn.api[name])).flatMap(Object.entries);
  for (const [member, feature] of members) {
    // A static member and an event have that behind their name.
    const name = member.replace(/_(static|event)$/, "");
    if (feature.__compat) owners.set(name, [...(owners.get(name) ?? []), lacking(feature)]);
  }
  /** @type {string[]} */
  const found = [];
  // The others hold what is packed, in which any letters may stand.
  for (const file of ["app-password.js", "app-password_bg.js", "core.js", "index.js", "shared.js"]) {
    for (const [, name] of script(file).matchAll(/\.([A-Za-z]\w+)/g)) {
      const all = owners.get(name) ?? [[]];
      if (!OWN.has(name) && all.every((lack) => lack.length > 0)) note(name, all[0], found);
    }
    for (const [, name] of script(file).matchAll(/\bnew ([A-Z]\w+)/g)) note(name, lacking(mdn.api[name] ?? builtins[name]), found);
  }
  assert.deepEqual([...new Set(found)], []);
});

test("what is spared is there", () => assert.deepEqual(Object.keys(SPARED).filter((name) => !used.has(name)), []));

/** Whether browsers of these versions can read a script as it is. @param {string} text @param {Record<string, string>} browsers */
async function reads(text, browsers) {
  const target = Object.entries(browsers).map(([browser, version]) => browser + version);
  const [as, lowered] = await Promise.all([
    esbuild.transform(text, { target: "esnext", format: "esm" }),
    esbuild.transform(text, { target, format: "esm" }),
  ]);
  return as.code === lowered.code;
}

test("the oldest browsers can read every script, and older ones the element's own", async () => {
  assert.ok(scripts.length > 5);
  for (const name of scripts) assert.ok(await reads(script(name), OLDEST), name);
  assert.ok(await reads(script("app-password.js"), READERS));
  assert.ok(!(await reads("class A { static { A.b = 1 } }", READERS)));
});
