/**
 * Which language to show, which way it runs, and its file. Chosen here, since the script speaks before the wasm is there.
 * Which language stands in for which is CLDR's business: `tools/languages.mjs` takes it from there.
 */
import { files } from "#files";
import { addressOf, fetchedTexts } from "./fetched.js";
import { sources } from "./loading.js";

/** Beside each language there is what the first screen says in it. */
const OURS = ["en", ...Object.keys(__LANGUAGES__).filter((tag) => !tag.includes("/"))];

/** What CLDR makes of a tag: `zh-TW` is `zh-Hant-TW`. Of a tag that is none, as much as is one. @param {unknown} tag */
function known(tag) {
  // Norwegian is Bokmål, unless it says otherwise.
  const parts = String(tag).slice(0, 99).replace(/^no(?![a-z])/i, "nb").split(/[-_]/);
  for (; parts.length > 0; parts.pop()) {
    try {
      return new Intl.Locale(parts.join("-")).maximize();
    } catch {
      // Perhaps without its last part.
    }
  }
  return undefined;
}

/** @type {Map<string, Intl.Locale | undefined>} */
const kept = new Map();

/** The same of a language that there is a file of: they are all gone through at each look. @param {string} tag */
function ofFile(tag) {
  if (!kept.has(tag)) kept.set(tag, known(tag));
  return kept.get(tag);
}

/** A tag as it is to be written, without what it says of numbers and the like; nothing if it is none. @param {string} tag */
function canonical(tag) {
  try {
    return new Intl.Locale(tag.replaceAll("_", "-")).baseName;
  } catch {
    return undefined;
  }
}

/** What stands in for it. @param {string} wanted */
const near = (wanted) => Object.keys(__NEAR__).find((to) => __NEAR__[to].split(" ").includes(wanted));

/** The one of `have` in this language and the script that is wanted, of several the one for the region. @param {Intl.Locale} wanted @param {string[]} have @param {string} [language] */
function same(wanted, have, language) {
  const all = have.map((tag) => ({ tag, it: ofFile(tag) })).filter(({ it }) => it && it.language === language && it.script === wanted.script);
  const region = near(`${language}-${wanted.region}`);
  return (all.find(({ it }) => it?.region === wanted.region) ?? all.find(({ tag }) => tag === region) ?? all[0])?.tag;
}

/** The best of our languages for what a person reads, the dearest first; English for one who reads none of them. @param {readonly unknown[]} tags */
export function choose(tags, have = OURS) {
  const wanted = tags.map(known).filter((it) => it !== undefined);
  /** @param {(it: Intl.Locale) => string | undefined} find */
  const first = (find) => wanted.map(find).find((tag) => tag);
  return first((it) => same(it, have, it.language)) ?? first((it) => same(it, have, near(it.language))) ?? "en";
}

/** The languages that a host offers, as it has named them: ours, and with files of its own also others. @param {any} element */
export function offered(element) {
  const words = String(element.languages ?? "").split(/[\s,]+/).filter(Boolean);
  const hasFiles = Boolean(sources(element).localeSrc);
  /** @param {string} tag @returns {string | undefined} */
  const file = (tag) => {
    const it = known(tag);
    const ours = it && same(it, OURS, it.language);
    if (ours || !it) return ours;
    return hasFiles ? canonical(tag) : same(it, OURS, near(it.language));
  };
  const named = words.map((tag) => (tag === "all" ? OURS : file(tag)));
  const unknown = words.filter((_, at) => !named[at]);
  return { tags: [...new Set(named.flat())].filter((tag) => tag !== undefined), unknown };
}

/** The language of an element: the one chosen in it, its own `lang`, the closest one around it, the browser's. @param {any} element @param {string} [chosen] */
export function languageOf(element, chosen) {
  /** @param {any} node @returns {string | undefined} */
  const around = (node) => node?.closest("[lang]")?.getAttribute("lang") || (node && around(node.getRootNode().host));
  const said = chosen || element.getAttribute("lang") || around(element.parentElement ?? element.getRootNode().host);
  return choose(said ? [said] : (globalThis.navigator?.languages ?? []), [...OURS, ...offered(element).tags]);
}

/** Says in which language what stands in an element is, and which way that runs. @param {any} element @param {string} tag */
export function mark(element, tag) {
  element.lang = tag;
  element.dir = /Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr/.test(known(tag)?.script ?? "") ? "rtl" : "ltr";
}

/** Chromium has their names in English only. @type {Record<string, string>} */
const NAMES = { is: "Íslenska", nn: "Norsk nynorsk" };

/** A language as its speakers call it, if anybody knows. @param {string} tag */
export function ownName(tag) {
  try {
    const name = NAMES[tag] ?? new Intl.DisplayNames([tag], { type: "language", languageDisplay: "standard" }).of(tag) ?? tag;
    return name.replace(/^./u, (first) => first.toLocaleUpperCase(tag));
  } catch {
    return tag;
  }
}

/** Hears when the language around an element is another one. @param {any} element @param {() => void} changed @returns {() => void} ends it */
export function watchAround(element, changed, observer = new MutationObserver(changed)) {
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ["lang"], subtree: true });
  }
  return () => observer.disconnect();
}

/** @type {Map<string, Promise<Record<string, string>>>} */
const loaded = new Map();

/**
 * The texts of a language by key; nothing for English, which needs no file. Loaded once, again after a failure.
 * @param {string} tag @param {string | null} [folder] of the raw files, if the host has them at a place of its own
 */
export async function load(tag, folder) {
  if (tag === "en") return undefined;
  const url = folder ? addressOf(`${String(folder).replace(/\/?$/, "/")}${tag}.json`, "locale-src") : undefined;
  const name = url?.href ?? tag;
  const loading = loaded.get(name) ?? (url ? fetchedTexts(url) : files.texts(tag));
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}
