/**
 * The words of one element: the texts of its language, and the host's own on top.
 */
import { wrongProperty } from "./attributes.js";
import { fitting, inOrder, judgeSlots, languageOf, load } from "./locale.js";
import { line } from "./wire.js";

/** Texts by key, and the language that they are in. English stands in the wasm. */
export const ENGLISH = { lang: "en", texts: {} };

/**
 * The texts of the language that an element wants; English, and a word to the host, if they cannot be had.
 * Nothing if it wants another one meanwhile.
 * @param {HTMLElement} element
 * @param {(error: Error) => void} failed
 */
export async function wording(element, failed) {
  const lang = languageOf(element);
  let found;
  try {
    found = { lang, texts: await load(lang, element.getAttribute("locale-src")) };
  } catch (error) {
    found = ENGLISH;
    failed(error);
  }
  return lang === languageOf(element) ? found : undefined;
}

/**
 * All of it as a line in the order of the keys; each text that does not fit is named.
 * @param {any} wasm its functions
 * @param {{lang: string, texts: object}} wording
 * @param {unknown} messages the host's own
 * @param {(message: string) => void} wrong
 */
export function spelled(wasm, { lang, texts }, messages, wrong) {
  const own = (!wrongProperty("messages", messages) && messages) || {};
  const all = [[texts, `locales/${lang}.json`], [own, "messages"]].map(([texts, where]) => {
    const fit = fitting(texts, where, wrong);
    judgeSlots(wasm, fit, where, wrong);
    return fit;
  });
  return line(lang, ...inOrder(Object.assign({}, ...all)));
}
