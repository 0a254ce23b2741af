/**
 * Claims about `package/custom-elements.json`: it says what the sources say, and names what the code has. What the
 * site says of it is made from it (tests/site). `make test` runs them; by hand: `node --test tools/check-manifest.mjs`.
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
