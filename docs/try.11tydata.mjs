/** What the playgrounds can be asked of: every provider, every language, and the examples. */
import { readFileSync, readdirSync } from "node:fs";
import { root } from "../tools/site/places.mjs";
import { ADDRESSES, PASTED, REPLIES } from "./assets/try-examples.js";

const { providers } = JSON.parse(readFileSync(`${root}/pkg/providers.json`, "utf8"));
const tags = readdirSync(`${root}/locales`).filter((name) => name.endsWith(".json")).map((name) => name.replace(".json", ""));

export default {
  known: providers.map((/** @type {any} */ { id, name }) => ({ id, name })).sort((/** @type {any} */ a, /** @type {any} */ b) => a.name.localeCompare(b.name, "en")),
  tongues: tags.map((tag) => ({ tag, name: new Intl.DisplayNames(tag, { type: "language" }).of(tag) })),
  examples: { replies: REPLIES, pasted: PASTED, addresses: ADDRESSES },
};
