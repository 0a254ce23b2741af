/**
 * The core without the element: for pages, workers and servers. Needs no DOM.
 */
import { core } from "./core.js";
import { domainOf } from "./domain.js";
import { choose, fitting, inOrder, load } from "./locale.js";
import { listIds } from "./fault.js";
import { line, list } from "./wire.js";

/** The package's version. @type {string} */
export const version = __VERSION__;

/** What was given, as a text: the wasm takes nothing else. */
const text = (given) => String(given ?? "");

/**
 * The core, knowing this provider if there is one of this id; without an id, knowing all.
 * @param {string} [id]
 */
async function knowing(id) {
  const wasm = await core();
  if (!wasm.complete && !(id && wasm.ids.includes(id))) await wasm.more();
  return wasm;
}

/**
 * Every provider of the catalogue.
 * @returns {Promise<import("app-password").ProviderSummary[]>}
 */
export async function providers() {
  return (await knowing()).providers();
}

/**
 * Recognises the provider of an address, by its domain or else by its mail exchangers.
 * @param {string} address An e-mail address.
 * @param {string[] | null} [mx] Mail exchangers of its domain.
 * @returns {Promise<import("app-password").Detection>}
 */
export async function detect(address, mx) {
  const wasm = await core();
  const domain = domainOf(wasm, address);
  if (!domain) return { provider: null, by: null };
  const whose = `x@${domain}`;
  const hosts = Array.isArray(mx) ? mx.filter((host) => typeof host === "string") : [];
  // The exchangers count only where no provider, of all there are, has the domain, or one that is moving.
  if (!wasm.detect(whose, "").provider) await wasm.more();
  return wasm.detect(whose, list(hosts));
}

/**
 * Says what it thinks of a pasted code, as the widget would.
 * @param {string} provider A provider id.
 * @param {string} pasted What was pasted.
 * @param {{ appName?: string | null, email?: string | null } | null} [about] What else is known.
 * @returns {Promise<import("app-password").Verdict>}
 */
export async function check(provider, pasted, about) {
  const { appName, email } = about ?? {};
  const wasm = await knowing(provider);
  const verdict = wasm.check(text(provider), text(pasted), text(appName), text(email));
  if (!verdict) {
    // Who mixes up the arguments would read the code in an error: only what is no code is quoted.
    const id = /^[a-z-]{1,12}$/.test(text(provider)) ? ` "${provider}"` : " of the id that was given";
    throw new TypeError(`check: there is no provider${id}; expected ${listIds(wasm.ids)}.`);
  }
  return verdict;
}

/**
 * Explains an IMAP or SMTP server's answer.
 * @param {string | null} provider A provider id.
 * @param {string} reply The server's answer.
 * @param {{ lang?: string | null } | null} [options] The language of the explanation.
 * @returns {Promise<import("app-password").Explanation>}
 */
export async function explain(provider, reply, options) {
  // Without the other providers the general replies are still explained.
  const wasm = await (provider ? knowing(provider).catch(() => core()) : core());
  const tag = choose(options?.lang ?? "en");
  const texts = await load(tag);
  // With the question at one stroke: nobody asks in another language in between.
  if (wasm.lang !== tag) {
    wasm.texts(line(tag, ...inOrder(fitting(texts, tag, () => {}))));
    wasm.lang = tag;
  }
  return wasm.explain(text(provider), text(reply));
}
