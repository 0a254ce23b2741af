/**
 * Claims about languages: which one is shown, and what a broken language file does.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { near } from "../../tools/languages.mjs";

// The bundle puts our languages, each with where it is, in the place of these names.
const beside = (tag) => [tag, () => new URL(`https://acme.example/pkg/locales/${tag}.json`)];
globalThis.__LANGUAGES__ = Object.fromEntries(["es", "nb", "pt-BR", "zh-Hant"].map(beside));
globalThis.document = { baseURI: "https://acme.example/mail/settings" };
globalThis.__NEAR__ = near(["en", "es", "nb", "pt-BR", "zh-Hant"]);
const { choose, languageOf, load, mark, offered, ownName } = await import("../../src/host/js/language.js");

test("the closest of our languages is shown, and English where there is none", () => {
  const chosen = {
    es: "es", "es-PE": "es", "ES-pe": "es", es_PE: "es", "es-Latn-PE-x-own": "es",
    no: "nb", "no-NO": "nb", nn: "nb", "nn-NO": "nb", nb: "nb", "nb-NO": "nb", nb_NO: "nb", NB: "nb",
    "pt-BR": "pt-BR", "pt-br": "pt-BR", "pt-PT": "pt-BR", pt: "pt-BR",
    "zh-Hant": "zh-Hant", zh_Hant: "zh-Hant", "zh-hant-TW": "zh-Hant", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant",
    zh: "en", "zh-Hans": "en", "zh-SG": "en", ca: "es", gl: "es", "sr-Latn": "en",
    en: "en", "en-GB": "en", fr: "en", esperanto: "en", e: "en",
    "": "en", "-": "en", "es-": "es", constructor: "en", ["__proto__"]: "en",
  };
  for (const [tag, lang] of Object.entries(chosen)) assert.equal(choose([tag]), lang, tag);
  for (const tag of [null, undefined, 5, {}]) assert.equal(choose([tag]), "en", String(tag));
});

test("a language of its own goes before one that stands in for it", () => {
  assert.equal(choose(["nn-NO"], ["nb", "nn"]), "nn");
  assert.equal(choose(["pt-PT"], ["pt-BR", "pt-PT"]), "pt-PT");
});

test("of the forms of a language the one of the region is shown, and the one that CLDR has for it", () => {
  const have = ["pt-BR", "pt-PT", "zh-Hans", "zh-Hant"];
  const chosen = { pt: "pt-BR", "pt-AO": "pt-PT", "pt-MZ": "pt-PT", "pt-US": "pt-BR", zh: "zh-Hans", "zh-SG": "zh-Hans", "zh-MO": "zh-Hant" };
  globalThis.__NEAR__ = near(["en", ...have]);
  for (const [tag, lang] of Object.entries(chosen)) assert.equal(choose([tag], have), lang, tag);
  globalThis.__NEAR__ = near(["en", "es", "nb", "pt-BR", "zh-Hant"]);
});

test("another script is another language", () => {
  for (const tag of ["sr-Latn", "sr-Latn-RS"]) assert.equal(choose([tag], ["sr"]), "en", tag);
  for (const tag of ["sr", "sr-Cyrl-RS"]) assert.equal(choose([tag], ["sr"]), "sr", tag);
});

test("a language that a person reads goes before one that only stands in for a dearer one", () => {
  assert.equal(choose(["fr-CH", "es", "nb"]), "es");
  assert.equal(choose(["ca", "nb"]), "nb", "Catalan is read best, Norwegian is read, Spanish is near");
  assert.equal(choose(["ca", "fr"]), "es");
  assert.equal(choose(["en-GB", "nb"]), "en");
});

test("with no language but English, everything is English", () => {
  for (const tag of ["es-PE", "nb", "en", ""]) assert.equal(choose([tag], []), "en");
});

/** As much of an element as asking for its language needs: its own `lang`, what is around it. */
const element = (own, parent, host) => ({
  getAttribute: (name) => (name === "lang" ? own : null),
  parentElement: parent && { closest: () => (parent.lang ? { getAttribute: () => parent.lang } : null), getRootNode: () => ({ host }) },
  getRootNode: () => ({ host }),
});

test("an element speaks its own language, else that of what is around it, else the browser's", (t) => {
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator") ?? { configurable: true };
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { languages: ["fr", "pt-BR", "es"] } });
  t.after(() => Object.defineProperty(globalThis, "navigator", before));
  const spanish = { closest: () => ({ getAttribute: () => "es" }), getRootNode: () => ({}) };
  assert.equal(languageOf(element("nb-NO", { lang: "es" })), "nb");
  assert.equal(languageOf(element(null, { lang: "es-MX" })), "es");
  assert.equal(languageOf(element("", { lang: "es" })), "es");
  assert.equal(languageOf(element(null, {}, spanish)), "es", "through the shadow root around it");
  assert.equal(languageOf(element(null, undefined, spanish)), "es", "right below a shadow root");
  assert.equal(languageOf(element(null, {})), "pt-BR");
  assert.equal(languageOf(element("fr", { lang: "es" })), "en", "a language that we lack is English");
  assert.equal(languageOf(element("nb", { lang: "es" }), "zh-Hant"), "zh-Hant", "what a person has chosen counts");
});

test("a host with files of its own has the languages that it names, and ours", () => {
  const own = (lang, languages, localeSrc) => ({ ...element(lang, {}), languages, localeSrc });
  assert.equal(languageOf(own("cy", "cy", "")), "en", "without files of its own");
  assert.equal(languageOf(own("cy", "", "/texts/")), "en", "one that it does not name");
  assert.equal(languageOf(own("cy", "cy", "/texts/")), "cy");
  assert.equal(languageOf(own("CY_gb", "en cy", "/texts/")), "cy");
  assert.equal(languageOf(own("ca", "", "/texts/")), "es", "the nearest of ours");
  assert.equal(languageOf(own("ca", "ca", "/texts/")), "ca", "its own before ours that is only near");
  for (const tag of ["no", "es-PE"]) assert.equal(languageOf(own(tag, "no es en", "/texts/")), tag === "no" ? "nb" : "es", tag);
});

test("what a host offers is ours, each once, and with files of its own also others; what is neither is named", () => {
  const of = (languages, localeSrc = "") => offered({ languages, localeSrc });
  assert.deepEqual(of(""), { tags: [], unknown: [] });
  assert.deepEqual(of(" es  no\tzh-TW es-PE "), { tags: ["es", "nb", "zh-Hant"], unknown: [] });
  assert.deepEqual(of("es,no"), { tags: ["es", "nb"], unknown: [] });
  assert.deepEqual(of("all"), { tags: ["en", "es", "nb", "pt-BR", "zh-Hant"], unknown: [] });
  assert.deepEqual(of("es tlh nonsense5"), { tags: ["es"], unknown: ["tlh", "nonsense5"] });
  assert.deepEqual(of("cy nb EN_gb no ca", "/texts/"), { tags: ["cy", "nb", "en", "ca"], unknown: [] });
  assert.deepEqual(of("cy-u-nu-latn", "/texts/"), { tags: ["cy"], unknown: [] }, "without what it says of numbers");
});

test("each language is called as its speakers call it", () => {
  const names = { en: "English", es: "Español", nb: "Norsk bokmål", "pt-BR": "Português (Brasil)", "zh-Hant": "中文（繁體）" };
  for (const [tag, name] of Object.entries(names)) assert.equal(ownName(tag), name);
  assert.equal(ownName("no tag"), "no tag");
});

test("what stands in an element is marked with its language and the way that it runs", () => {
  const runs = { ar: "rtl", he: "rtl", "fa-AF": "rtl", "az-Arab": "rtl", ur: "rtl", en: "ltr", ja: "ltr", "ar-Latn": "ltr", nonsense5: "ltr" };
  for (const [lang, dir] of Object.entries(runs)) {
    const marked = {};
    mark(marked, lang);
    assert.deepEqual(marked, { lang, dir });
  }
});

/** Lets `fetch` give these answers, one after the other; returns the addresses asked for. */
function served(t, ...answers) {
  const asked = [];
  t.mock.method(globalThis, "fetch", async (url) => {
    asked.push(String(url));
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return asked;
}

const file = (text, status = 200) => new Response(text, { status });
/** Each test has a folder of its own: what was loaded is remembered. */
let folders = 0;
const folder = () => `https://cdn.example/${(folders += 1)}/`;

test("English is loaded from nowhere", async (t) => {
  const asked = served(t);
  assert.equal(await load("en", folder()), undefined);
  assert.deepEqual(asked, []);
});

test("a language is loaded once, however many elements want it at a time", async (t) => {
  const asked = served(t, file('{"pick.title": "Velg"}'));
  const at = folder();
  const all = await Promise.all([load("nb", at), load("nb", at), load("nb", at)]);
  all.push(await load("nb", at));
  for (const texts of all) assert.deepEqual(texts, { "pick.title": "Velg" });
  assert.deepEqual(asked, [`${at}nb.json`]);
});

test("the folder is beside the script, or where the host says, with or without a final slash", async (t) => {
  const asked = served(t, ...Array.from({ length: 5 }, () => file("{}")));
  for (const where of [undefined, "lang", "/lang/", "https://cdn.example/l"]) await load("es", where);
  await load("es", "");
  assert.deepEqual(asked, [
    "https://acme.example/pkg/locales/es.json",
    "https://acme.example/mail/lang/es.json",
    "https://acme.example/lang/es.json",
    "https://cdn.example/l/es.json",
  ]);
});

const WHERE = "https:\\S+/nb\\.json could not be loaded";
const REMEDY = 'Say in locale-src where it is, or use the entry app-password/inline, which needs no file\\.';
/** What a server sends that does not stop. */
function endless() {
  const part = new Uint8Array(100_000).fill(32);
  return new Response(new ReadableStream({ pull: (to) => to.enqueue(part), cancel: () => void (left += 1) }));
}
/** How often somebody has stopped listening to that. */
let left = 0;

/** @type {[which: string, answer: () => Response | Error, why: string][]} */
const BROKEN = [
  ["that is not there", () => file("Not Found", 404), "the server answered 404"],
  ["that the server fails at", () => file("", 500), "the server answered 500"],
  ["of broken JSON", () => file('{"pick.title": '), "it is not JSON: .+"],
  ["that is a web page", () => file("\n<!doctype html>"), "the server sent a web page in its place"],
  ["that is empty", () => file(""), "it is not JSON: .+"],
  ["that holds a list", () => file('["Velg"]'), "it holds no object of texts by key"],
  ["that holds null", () => file("null"), "it holds no object of texts by key"],
  ["that holds a text", () => file('"Velg"'), "it holds no object of texts by key"],
  ["that never ends", endless, "it has more than 4194304 bytes"],
  ["that the network loses", () => new TypeError("Failed to fetch"), "Failed to fetch .+connect-src.+Access-Control-Allow-Origin\\)"],
];

for (const [which, answer, why] of BROKEN) {
  test(`a file ${which} is an error that says so, and is asked for again the next time`, async (t) => {
    const asked = served(t, answer(), file('{"pick.title": "Velg"}'));
    const at = folder();
    await assert.rejects(load("nb", at), { message: new RegExp(`^${WHERE}: ${why}\\. ${REMEDY}$`) });
    assert.deepEqual(await load("nb", at), { "pick.title": "Velg" });
    assert.equal(asked.length, 2);
  });
}

test("who sends without an end is left", () => {
  assert.equal(left, 1);
});

test("of a tag of ten million characters no more is looked at than any has", () => {
  assert.equal(choose(["nb-".repeat(3_000_000)]), "nb");
  assert.equal(choose(["a-".repeat(5_000_000)]), "en");
});
