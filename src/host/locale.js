/**
 * Which language to show, and its file. English needs none: it is inside the wasm.
 */
import { files } from "#files";
import { fetchedTexts } from "./fetched.js";
import { fields, line } from "./wire.js";

/** Tags that people write for a language that we have under another one. */
const ALIASES = { no: "nb", nn: "nb" };

/** The best of our languages for a BCP 47 tag: `es-PE` → `es` → `en`. */
export function choose(tag, have = Object.keys(__LANGUAGES__)) {
  const parts = String(tag).toLowerCase().split(/[-_]/);
  for (; parts.length > 0; parts.pop()) {
    const wanted = parts.join("-");
    const named = (tag) => have.find((known) => known.toLowerCase() === tag);
    const found = named(wanted) ?? named(ALIASES[wanted]);
    if (found) return found;
    if (wanted === "en") break;
  }
  return "en";
}

/** The language of an element: its own `lang`, the closest one around it, the browser's. */
export function languageOf(element) {
  const around = (node) => node?.closest?.("[lang]")?.lang || (node && around(node.getRootNode().host));
  const tag = element.getAttribute("lang") || around(element.parentElement ?? element.getRootNode().host);
  return choose(tag || globalThis.navigator?.language || "en");
}

const known = new Map();

/**
 * The texts of a language by key; an empty object for English. Loaded once, again after a failure.
 * @param {string} tag
 * @param {string | null} [folder] where the raw files are, if the host has them at a place of its own
 */
export async function load(tag, folder) {
  if (tag === "en") return {};
  const url = folder ? new URL(`${folder.replace(/\/?$/, "/")}${tag}.json`, document.baseURI) : undefined;
  const name = url?.href ?? tag;
  if (!known.has(name)) {
    known.set(name, (url ? fetchedTexts(url) : files.texts(tag)).catch((error) => {
      known.delete(name);
      throw error;
    }));
  }
  return known.get(name);
}

/** The keys of all texts, in the order in which the wasm knows them. */
const KEYS = __KEYS__;

/** What a provider's page says in a language has a key of its own: see `Label::key` in Rust. */
const isLabel = (key) => key.startsWith("label.");

/** Texts by key as the wasm takes them, none where a key has none, and then the labels behind their keys. */
export const inOrder = (texts) => [...KEYS.map((key) => texts[key]), ...Object.entries(texts).filter(([key]) => isLabel(key)).flat()];

/** The texts that fit; each one that does not is named. */
export function fitting(texts, where, wrong) {
  const known = new Set(KEYS);
  const fit = {};
  let all = [];
  try {
    all = Object.entries(texts);
  } catch {
    wrong(`${where}: the texts cannot be read. They are left out.`);
  }
  for (const [key, text] of all) {
    if (!known.has(key) && !isLabel(key)) wrong(`${where}: there is no text "${key}". It is left out.`);
    else if (typeof text !== "string") wrong(`${where}: "${key}" is not a text but ${typeof text}. It is left out.`);
    else fit[key] = text;
  }
  return fit;
}

/** Names each slot in these texts that nobody fills in. Which ones a text may have, Rust knows. */
export function judgeSlots({ misfits }, texts, where, wrong) {
  const found = fields(misfits(line("", ...inOrder(texts))));
  while (found.length > 0) {
    const [at, slot, expected] = found.splice(0, 3);
    const slots = expected.split(" ").filter(Boolean).map((name) => `{${name}}`);
    wrong(
      `${where}: "${KEYS[at]}" has a slot {${slot}} that nothing is put into; expected ` +
        `${slots.length > 0 ? `one of ${slots.join(", ")}` : "a text without slots"}. It is shown as it is written.`,
    );
  }
}
