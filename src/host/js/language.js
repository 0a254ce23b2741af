/** Which language to show, and its file. Chosen here, since the script speaks before the wasm is there. */
import { files } from "#files";
import { addressOf, fetchedTexts } from "./fetched.js";

/** Tags that people write for a language that we have under another one. @type {Record<string, string>} */
const ALIASES = { no: "nb", nn: "nb" };
/** The best of our languages for a BCP 47 tag: `es-PE` → `es` → `en`. @param {unknown} tag */
export function choose(tag, have = Object.keys(__LANGUAGES__)) {
  const parts = String(tag).slice(0, 99).toLowerCase().split(/[-_]/);
  for (; parts.length > 0 && parts.join("-") !== "en"; parts.pop()) {
    const wanted = parts.join("-");
    const named = (/** @type {string} */ tag) => have.find((known) => known.toLowerCase() === tag);
    const found = named(wanted) ?? named(ALIASES[wanted]);
    if (found) return found;
  }
  return "en";
}

/** The language of an element: its own `lang`, the closest one around it, the browser's. @param {Element} element */
export function languageOf(element) {
  /** @param {any} node @returns {string | undefined} */
  const around = (node) => node?.closest("[lang]")?.lang || (node && around(node.getRootNode().host));
  const outside = element.parentElement ?? /** @type {ShadowRoot} */ (element.getRootNode()).host;
  return choose(element.getAttribute("lang") || around(outside) || globalThis.navigator?.language || "en");
}

/** @type {Map<string, Promise<Record<string, string>>>} */
const known = new Map();

/**
 * The texts of a language by key; nothing for English, which needs no file. Loaded once, again after a failure.
 * @param {string} tag @param {string | null} [folder] of the raw files, if the host has them at a place of its own
 */
export async function load(tag, folder) {
  if (tag === "en") return undefined;
  const url = folder ? addressOf(`${folder.replace(/\/?$/, "/")}${tag}.json`, "locale-src") : undefined;
  const name = url?.href ?? tag;
  const loading = known.get(name) ?? (url ? fetchedTexts(url) : files.texts(tag));
  known.set(name, loading);
  loading.catch(() => known.delete(name));
  return loading;
}
