/**
 * Claims about the keys of the texts: folded for their way to the page, they come out of it as they were.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fold, unfold } from "../../src/host/keys.js";

test("keys are folded by what they begin with", () => {
  const keys = ["done.title", "done.text", "done.text.long", "done.text.short", "done.textual", "pick.title", "pick.a.b", "pick.a.c"];
  assert.equal(fold(keys), "done title text:long:short textual,pick title a.b a.c");
  assert.deepEqual(unfold(fold(keys)), keys);
});

test("all keys come out as they were, in their order", () => {
  const keys = Object.keys(JSON.parse(readFileSync(new URL("../../locales/en.json", import.meta.url), "utf8")));
  assert.deepEqual(unfold(fold(keys)), keys);
});
