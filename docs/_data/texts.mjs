/** The widget's texts in English, with where each is seen and what may stand in it, by the screen they belong to. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { placeOf } from "../../tools/locale-places.mjs";
import { root } from "../../tools/site/places.mjs";

/** What keys begin with, in the order in which a person meets the texts. @type {Record<string, string>} */
const GROUPS = {
  common: "Words in sentences", loading: "While it loads", pick: "First screen", guide: "The guide", step: "Steps", missing: "“I don’t see this”",
  caution: "What to know before", end: "What makes a code stop working", paste: "The field for the code", finding: "What is wrong with a pasted text",
  sending: "While the code is tried", refused: "The code was refused", cause: "Why it was refused", detail: "Refusals that say more",
  stopped: "A mailbox that has stopped working", done: "It worked", error: "It did not load",
};

/** @type {Record<string, string>} */
const english = JSON.parse(readFileSync(join(root, "locales/en.json"), "utf8"));
const groupOf = (/** @type {string} */ key) => key.slice(0, key.indexOf("."));

for (const key of Object.keys(english)) {
  if (!GROUPS[groupOf(key)]) throw new Error(`docs/_data/texts.mjs has no heading for "${key}": expected one for keys that begin with "${groupOf(key)}."`);
}

export default Object.entries(GROUPS).map(([group, title]) => ({
  group,
  title,
  texts: Object.entries(english)
    .filter(([key]) => groupOf(key) === group)
    .map(([key, text]) => ({ key, text, place: placeOf(key) ?? "" })),
}));
