/**
 * Claims about the languages that only a browser's tables can tell: each is one, and has the plural forms that it needs.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

const folder = new URL("../../locales/", import.meta.url);
const tags = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
const texts = (tag) => JSON.parse(readFileSync(new URL(`${tag}.json`, folder), "utf8"));

/** More than any number that the widget says: of hours, of letters of a code. */
const MOST = 4_096;

/** The categories of the whole numbers that the widget may say. */
function needed(tag) {
  const rules = new Intl.PluralRules(tag);
  const all = new Set(["other"]);
  for (let number = 0; number <= MOST; number++) all.add(rules.select(number));
  return [...all].sort();
}

/** The texts with a number, each with its forms in a file. */
function forms(texts) {
  const all = {};
  for (const key of Object.keys(texts)) {
    const [, stem, form] = /^(.+)\.(zero|one|two|few|many|other)$/.exec(key) ?? [];
    if (stem && stem !== "pick") (all[stem] ??= []).push(form);
  }
  return all;
}

test("each language is named by its canonical tag, and known to browsers", () => {
  assert.ok(tags.length > 30, `${tags.length} languages`);
  for (const tag of tags) {
    assert.deepEqual(Intl.getCanonicalLocales(tag), [tag]);
    for (const known of [Intl.PluralRules, Intl.RelativeTimeFormat, Intl.DateTimeFormat, Intl.DisplayNames]) {
      assert.deepEqual(known.supportedLocalesOf([tag]), [tag], `${tag}: ${known.name}`);
    }
    // What the menu calls it is a name, and not the tag itself.
    const name = new Intl.DisplayNames(tag, { type: "language", fallback: "none" }).of(tag);
    assert.ok(name, `${tag} has no name of its own`);
  }
});

test("a file has the plural forms that its language needs for whole numbers, and no others", () => {
  const stems = Object.keys(forms(texts("en")));
  assert.ok(stems.length >= 5, `${stems}`);
  for (const tag of tags) {
    const found = forms(texts(tag));
    assert.deepEqual(Object.keys(found), stems, tag);
    for (const stem of stems) assert.deepEqual(found[stem].toSorted(), needed(tag), `${tag}: ${stem}`);
  }
});

test("each time to wait is said by the browser in each language", () => {
  for (const tag of tags) {
    const times = new Intl.RelativeTimeFormat(tag);
    for (const unit of ["second", "minute", "hour", "day"]) {
      assert.notEqual(times.format(20, unit), times.format(-20, unit), `${tag}: ${unit}`);
    }
  }
});
