/**
 * Claims about `make locale`, and about what the language files have. `make test` runs them; by hand:
 * `make package && node --test tools/check-locale.mjs`.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { placeOf, placed, places } from "./locale-places.mjs";
import { canonical, categories, completed, notesOf, sheet, wanted } from "./locale.mjs";
import { locales, root } from "./project.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");
const english = JSON.parse(read("locales/en.json"));
const notes = notesOf(JSON.parse(read("pkg/providers.json")).providers);
const others = locales.filter((tag) => tag !== "en");
/** Languages with all plural forms, with some, with one. */
const SAMPLE = ["ar", "pl", "ja"];

for (const tag of others) {
  test(`${tag} has the keys that make locale would write, in that order and in that form`, () => {
    const text = read(`locales/${tag}.json`);
    const have = JSON.parse(text);
    const all = wanted(tag, english, notes);
    assert.deepEqual(Object.keys(have), Object.keys(all));
    assert.equal(completed(all, have).text, text);
  });
}

test("each text is known by where it is seen, and no place is of a text that is gone", () => {
  const keys = [...others, "cy"].flatMap((tag) => Object.keys(wanted(tag, english, notes)));
  assert.deepEqual([...new Set(keys)].filter((key) => !placeOf(key)), []);
  const used = new Set(keys.map(placed));
  assert.deepEqual(places.filter((place) => !used.has(place)), []);
});

test("a new language has the plural forms that whole numbers take in it, each in English", () => {
  assert.deepEqual(SAMPLE.map(categories), [["zero", "one", "two", "few", "many", "other"], ["one", "few", "many", "other"], ["other"]]);
  // Its form for many is for millions.
  assert.deepEqual(categories("fr"), ["one", "other"]);
  const polish = wanted("pl", { "a.b": "B", "a.c.one": "{n} hour", "a.c.other": "{n} hours", "a.other": "Other" }, { z: "Z", acme: "A" });
  assert.deepEqual(Object.entries(polish), [
    ["a.b", "B"], ["a.c.one", "{n} hour"], ["a.c.few", "{n} hours"], ["a.c.many", "{n} hours"], ["a.c.other", "{n} hours"], ["a.other", "Other"],
    ["note.acme", "A"], ["note.z", "Z"],
  ]);
});

test("a file keeps all that it has, and what it lacks comes to its place", () => {
  for (const tag of SAMPLE) {
    const all = wanted(tag, english, notes);
    const whole = completed(all, {}).text;
    assert.deepEqual(Object.entries(JSON.parse(whole)), Object.entries(all));
    const translated = Object.fromEntries(Object.entries(all).map(([key, text]) => [key, `<${text}>`]));
    for (const lost of ["common.app", "step.wait.other", "guide.title", Object.keys(all).at(-1) ?? ""]) {
      const { [lost]: _, ...rest } = translated;
      const { text, added } = completed(all, { ...rest, "x.own": "kept" });
      assert.deepEqual(added, [lost]);
      const { "x.own": own, ...texts } = JSON.parse(text);
      assert.equal(own, "kept");
      assert.deepEqual(Object.entries(texts), Object.entries({ ...translated, [lost]: all[lost] }));
    }
  }
});

test("the sheet has a row for each text: what it says, where it is seen, what may be filled in", () => {
  for (const tag of SAMPLE) {
    const all = wanted(tag, english, notes);
    const rows = sheet(tag, all).match(/^\| `.*$/gm) ?? [];
    assert.deepEqual(rows.map((row) => row.match(/`([^`]+)`/)?.[1]), Object.keys(all));
    for (const row of rows) assert.match(row, /^(?:\| [^|]+ ){3}\|(?: \{\w+\})* +\|$/);
  }
  const [row] = sheet("pl", { "step.wait.few": "The code may need up to {n} hours, says {provider|the | provider}." }).match(/^\| `.*$/gm) ?? [];
  assert.equal(row, "| `step.wait.few` | The code may need up to {n} hours, says {provider\\|the \\| provider}. | Guide: the last step; {n} is a number of hours | {n} |");
});

test("a tag is written as BCP 47 writes it, or the one that is meant is said", () => {
  for (const tag of ["nb", "pt-BR", "zh-Hant", "sr-Latn"]) assert.equal(canonical(tag), tag);
  for (const [tag, meant] of Object.entries({ pt_BR: "pt-BR", "nb-no": "nb-NO", iw: "he", "zh-hant": "zh-Hant" })) {
    assert.throws(() => canonical(tag), { message: `TAG: found "${tag}", expected "${meant}"` });
  }
  for (const tag of ["", "x", "../en", "not a tag"]) assert.throws(() => canonical(tag), /expected the tag of a language \(BCP 47\)/);
  assert.throws(() => canonical("en"), /expected another language/);
  const { status, stderr } = spawnSync("node", [join(root, "tools/locale.mjs"), "pt_br"], { encoding: "utf8" });
  assert.deepEqual([status, stderr], [1, 'TAG: found "pt_br", expected "pt-BR"\n']);
  assert.ok(!existsSync(join(root, "locales/pt_br.json")));
});

test("the documents and the preview name each language that there is, and no other", () => {
  assert.match(read("README.md"), new RegExp(`It speaks \\[${locales.length} languages\\]\\(docs/languages.md\\)`));
  assert.match(read("docs/hosts.md"), new RegExp(`with all ${locales.length} languages`));
  const [, offered] = read("examples/preview/playground.js").match(/^const LANGUAGES = "(.*)"\.split/m) ?? [];
  assert.deepEqual(offered.split(" "), locales);
});
