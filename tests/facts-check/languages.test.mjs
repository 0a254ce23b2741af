/**
 * Claims about the count of labels by language.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { counted, heads } from "../../tools/facts-check/languages.mjs";
import { locales } from "../../tools/project.mjs";
import { folder, provider } from "./world.mjs";

const GOOGLE = provider({
  id: "google",
  name: "Google",
  codeName: { en: "Key", known: { de: "Schlüssel", pt: "Chave" } },
  steps: [{ kind: "press", label: { en: "Add", known: { "PT-BR": "Somar" } } }, { kind: "copy", label: "Done" }, { kind: "copy" }],
  imapSteps: [{ kind: "press", label: "Done" }],
});
const NAVER = provider({ id: "naver", codeName: { en: "앱 비밀번호", lang: "ko" }, steps: [{ kind: "press", label: { en: "确定", lang: "zh-Hans", known: { ko: "확인" } } }] });

test("a label counts once for a provider, in each language in which the widget would show it", () => {
  assert.deepEqual(heads([GOOGLE, NAVER]), ["Language", "Google", "apple", "microsoft", "yahoo", "All providers"]);
  assert.deepEqual(counted([GOOGLE, NAVER], ["en", "de", "pt-BR", "pt-PT", "ko", "zh-Hans", "zh-Hant", "fi"]), [
    ["en", 3, 0, 0, 0, 3],
    ["de", 1, 0, 0, 0, 1],
    ["pt-BR", 2, 0, 0, 0, 2],
    ["pt-PT", 1, 0, 0, 0, 1],
    // What the page says itself, where it is not in English.
    ["ko", 0, 0, 0, 0, 2],
    ["zh-Hans", 0, 0, 0, 0, 1],
    ["zh-Hant", 0, 0, 0, 0, 0],
    ["fi", 0, 0, 0, 0, 0],
  ]);
});

test("the command has a row for each language that has a file", (t) => {
  const data = join(folder(t), "providers.json");
  writeFileSync(data, JSON.stringify({ providers: [GOOGLE, NAVER] }));
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL("../../tools/facts-check/languages.mjs", import.meta.url)), data], { encoding: "utf8" });
  assert.equal(stderr, "");
  const rows = stdout.trim().split("\n").slice(2);
  assert.deepEqual(rows.map((row) => row.split(/\s+/)[0]), locales);
  assert.match(stdout, /^Language +Google +apple/m);
  assert.match(stdout, /^pt-BR +2 +0 +0 +0 +2$/m);
});
