/**
 * The core without the element: for pages, workers and servers. Needs no DOM.
 */
import { core } from "./core.js";
import { domainOf } from "./domain.js";
import { choose, fitting, inOrder, load } from "./locale.js";
import { among } from "./rule.js";
import { entries, fields, line, list, split } from "./wire.js";

export const version = __VERSION__;

/**
 * The core, knowing this provider if there is one of this id; without an id, knowing all.
 * @param {string} [id]
 */
async function knowing(id) {
  const wasm = await core();
  if (!id || !wasm.ids.includes(id)) await wasm.more();
  return wasm;
}

/** The providers. */
export async function providers() {
  const { ask } = await knowing();
  return split(ask("providers", "")).map((text) => {
    const [id, name, credential, checked, domains] = fields(text);
    return { id, name, credential, domains: entries(domains), checked };
  });
}

/**
 * Whose mailbox an address is, by its domain or else by its mail exchangers.
 * @param {string} address
 * @param {string[] | null} [mx]
 */
export async function detect(address, mx) {
  const wasm = await core();
  const domain = domainOf(wasm.ask, address);
  if (!domain) return { provider: null, by: null };
  const whose = `x@${domain}`;
  const hosts = Array.isArray(mx) ? mx.filter((host) => typeof host === "string") : [];
  // The exchangers count only where no provider, of all there are, has the domain, or one that is moving.
  if (!wasm.ask("detect", line(whose, ""))) await wasm.more();
  const [provider = null, by = null] = fields(wasm.ask("detect", line(whose, list(hosts))));
  return { provider, by };
}

/**
 * What was pasted.
 * @param {string} provider
 * @param {string} pasted
 * @param {{appName?: string | null, email?: string | null} | null} [about]
 */
export async function check(provider, pasted, about) {
  const { appName, email } = about ?? {};
  const { ask, ids } = await knowing(provider);
  if (!ids.includes(provider)) {
    throw new TypeError(`check: there is no provider "${provider}"; expected ${among(ids)}.`);
  }
  const [verdict, finding, has, code, text] = fields(ask("check", line(provider, pasted, appName, email)));
  return { verdict, finding: finding || null, code: has ? code : null, text };
}

/**
 * What a mail server's answer means.
 * @param {string | null} provider
 * @param {string} reply
 * @param {{lang?: string | null} | null} [options]
 */
export async function explain(provider, reply, options) {
  // Without the other providers the general replies are still explained.
  const wasm = await (provider ? knowing(provider).catch(() => core()) : core());
  const tag = choose(options?.lang ?? "en");
  const texts = await load(tag);
  // With the question at one stroke: nobody asks in another language in between.
  if (wasm.lang !== tag) {
    wasm.ask("texts", line(tag, ...inOrder(fitting(texts, tag, () => {}))));
    wasm.lang = tag;
  }
  const [cause, title, advice, text, url] = fields(wasm.ask("explain", line(provider, reply)));
  return { cause, title, advice: entries(advice), link: url ? { text, url } : null };
}
