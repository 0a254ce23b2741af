/**
 * The core without the element: for pages, workers and servers. Needs no DOM.
 */
import { core } from "./core.js";
import { choose, load } from "./language.js";
import { sources, tell } from "./sources.js";

/** The package's version. @type {string} */
export const version = __VERSION__;

/** What was given, as a text: the wasm takes nothing else. */
const text = (given) => String(given ?? "");

/** @param {import("app-password").Sources | null} [said] */
const wasm = (said) => core(sources(said).wasmSrc);

/** The core, knowing all providers unless it knows enough. */
async function knowing(said, knows = (core) => !core) {
  const core = await wasm(said);
  if (!knows(core)) await core.more();
  return core;
}

/** A language and its texts. */
async function spoken(said) {
  const lang = choose(said?.lang ?? "en");
  return /** @type {const} */ ([lang, await load(lang, sources(said).localeSrc)]);
}

/**
 * Loads the wasm before anything needs it.
 * @param {import("app-password").Sources} [options] Where the files are, for all that say nothing of their own from now on.
 * @returns {Promise<void>}
 */
export async function preload(options) {
  if (options) tell(options);
  await wasm();
}

/**
 * Every provider of the catalogue.
 * @param {import("app-password").Sources | null} [options] Where the files are.
 * @returns {Promise<import("app-password").ProviderSummary[]>}
 */
export async function providers(options) {
  return (await knowing(options)).providers();
}

/**
 * Recognises the provider of an address, by its domain or else by its mail exchangers.
 * @param {string} address An e-mail address.
 * @param {string[] | null} [mx] Mail exchangers of its domain.
 * @param {import("app-password").Sources | null} [options] Where the files are.
 * @returns {Promise<import("app-password").Detection>}
 */
export async function detect(address, mx, options) {
  // The exchangers count only where no provider, of all there are, has the domain, or one that is moving.
  const core = await knowing(options, ({ recognises }) => recognises(text(address)));
  return core.detect(text(address), mx);
}

/**
 * Says what it thinks of a pasted code, as the widget would.
 * @param {string} provider A provider id.
 * @param {string} pasted What was pasted.
 * @param {import("app-password").CheckOptions | null} [about] What else is known, and the language of the answer.
 * @returns {Promise<import("app-password").Verdict>}
 */
export async function check(provider, pasted, about) {
  const id = text(provider);
  const [core, words] = await Promise.all([knowing(about, ({ knows }) => knows(id)), spoken(about)]);
  return core.check(id, text(pasted), text(about?.appName), text(about?.email), ...words);
}

/**
 * Explains an IMAP or SMTP server's answer.
 * @param {string | null} provider A provider id.
 * @param {string} reply The server's answer.
 * @param {import("app-password").ExplainOptions | null} [options] The language of the explanation.
 * @returns {Promise<import("app-password").Explanation>}
 */
export async function explain(provider, reply, options) {
  const id = text(provider);
  // Without the other providers the general replies are still explained.
  const loading = knowing(options, ({ knows }) => !id || knows(id)).catch(() => wasm(options));
  const [core, words] = await Promise.all([loading, spoken(options)]);
  return core.explain(id, text(reply), ...words);
}
