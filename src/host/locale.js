/**
 * Which language to show, and its file. English needs none: it is inside the wasm.
 */
import { files } from "#files";
import { fetchedTexts } from "./fetched.js";
import { unfold } from "./keys.js";
import { entries, fields, line, split } from "./wire.js";

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
const KEYS = unfold(__KEYS__);

/** Texts by key as the wasm takes them; none where a key has none. */
export const inOrder = (texts) => KEYS.map((key) => texts[key]);

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
    if (!known.has(key)) wrong(`${where}: there is no text "${key}". It is left out.`);
    else if (typeof text !== "string") wrong(`${where}: "${key}" is not a text but ${typeof text}. It is left out.`);
    else fit[key] = text;
  }
  return fit;
}

/** Says each thing once, however often it is found. */
export function once(tell) {
  const told = new Set();
  return (message) => {
    if (told.has(message)) return;
    told.add(message);
    tell(message);
  };
}

/** Names each slot in these texts that nobody fills in. Which ones a text may have, Rust knows. */
function judgeSlots(ask, texts, where, wrong) {
  for (const misfit of split(ask("misfits", line("", ...inOrder(texts))))) {
    const [at, slot, expected] = fields(misfit);
    const slots = entries(expected).map((name) => `{${name}}`);
    wrong(
      `${where}: "${KEYS[at]}" has a slot {${slot}} that nothing is put into; expected ` +
        `${slots.length > 0 ? `one of ${slots.join(", ")}` : "a text without slots"}. It is shown as it is written.`,
    );
  }
}

/** The language's texts with the host's own on top, as a line in the order of the keys. What does not fit is told. */
export function words(ask, lang, texts, messages, wrong) {
  const all = [[texts, `locales/${lang}.json`], [messages, "messages"]].map(([texts, where]) => {
    const fit = fitting(texts, where, wrong);
    judgeSlots(ask, fit, where, wrong);
    return fit;
  });
  return line(lang, ...inOrder(Object.assign({}, ...all)));
}
