/**
 * Claims about `package/custom-elements.json`: it says what the sources say, names what the code has, and README
 * names the same. `make test` runs them; by hand: `node --test tools/check-manifest.mjs`.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createPatch } from "diff";
import { ATTRIBUTES, PROPERTIES } from "../package/attributes.js";
import { FILE, manifest } from "./manifest.mjs";
import { root } from "./project.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");
const readme = read("README.md");
const kept = read(FILE);
const [element] = JSON.parse(kept).modules[0].declarations;

/** @param {{name: string}[]} list */
const names = (list) => list.map(({ name }) => name);
/** @param {(member: {kind: string, attribute?: string, readonly?: boolean}) => boolean} wanted @returns {string[]} */
const members = (wanted) => names(element.members.filter(wanted));

/**
 * Two places name the same things.
 *
 * @param {string} kind
 * @param {[where: string, names: string[]]} one
 * @param {[where: string, names: string[]]} other
 */
function agree(kind, one, other) {
  const lacking = [[one, other], [other, one]].flatMap(([[where, these], [elsewhere, those]]) =>
    these.filter((name) => !those.includes(name)).map((name) => `The ${kind} ${name} stands in ${where}, and not in ${elsewhere}.`),
  );
  assert.ok(lacking.length === 0, lacking.join("\n"));
  assert.ok(one[1].length > 0, `no ${kind} at all: does this test still read them?`);
}

/** A part of README, from its heading to the next. @param {string} heading */
const part = (heading) => readme.split(/^#{2,3} /m).find((text) => text.startsWith(`${heading}\n`)) ?? "";
/** What stands between backticks. @param {string} text */
const quoted = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
/** What the first column of a part's table names. @param {string} heading */
const tabled = (heading) => quoted([...part(heading).matchAll(/^\| (`.*?) \|/gm)].map(([, cell]) => cell).join());
/** What a sentence of the part about the theme lists. @param {RegExp} begins @returns {string[]} */
const listed = (begins) => quoted(part("Theme").match(begins)?.[1] ?? "").map((name) => name.replace(/^:state\((.*)\)$/, "$1"));

test("the manifest says what the sources say", () => {
  const made = manifest();
  const patch = () => createPatch(FILE, kept, made, "as it is", "as the sources say");
  assert.ok(kept === made, `${FILE} is stale: run \`node tools/manifest.mjs\`.\n${kept === made || patch()}`);
});

test("the manifest names the attributes and the properties that the element has", () => {
  const fields = members(({ kind, attribute, readonly }) => kind === "field" && !attribute && !readonly);
  agree("attribute", [FILE, names(element.attributes)], ["package/attributes.js", [...Object.keys(ATTRIBUTES), "lang"]]);
  agree("property", [FILE, fields], ["package/attributes.js", PROPERTIES]);
});

test("the manifest names the theme's properties that the styles ask for", () => {
  const styles = readdirSync(join(root, "styles")).map((name) => read(`styles/${name}`)).join("\n");
  const asked = [...styles.matchAll(/var\((--ap-[\w-]+)/g)].map(([, name = ""]) => name);
  agree("theme property", [FILE, names(element.cssProperties)], ["styles/", asked]);
});

for (const [kind, heading, wanted] of /** @type {[string, string, string[]][]} */ ([
  ["attribute", "Attributes", names(element.attributes)],
  ["property", "Properties and methods", members(({ kind, attribute }) => kind === "field" && !attribute)],
  ["event", "Events", names(element.events)],
])) {
  test(`README's table "${heading}" names what the manifest names`, () => {
    agree(kind, ["README.md", tabled(heading)], [FILE, wanted]);
  });
}

test("README lists the methods, and what a page may style, as the manifest does", () => {
  const methods = quoted(part("Properties and methods").match(/^`focus.*/m)?.[0] ?? "").filter((name) => name.endsWith("()"));
  agree("method", ["README.md", methods.map((name) => name.slice(0, -2))], [FILE, members(({ kind }) => kind === "method")]);
  agree("theme property", ["README.md", listed(/Set (.*?) on the element/)], [FILE, names(element.cssProperties)]);
  agree("part", ["README.md", listed(/Parts: (.*?)\./)], [FILE, names(element.cssParts)]);
  agree("state", ["README.md", listed(/States: (.*?)\./)], [FILE, names(element.cssStates)]);
  agree("slot", ["README.md", listed(/Slots: (.*?)\./)], [FILE, names(element.slots)]);
});
