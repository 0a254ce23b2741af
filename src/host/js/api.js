/** The core without the element: for pages, workers and servers. What it promises stands in `package/core.d.ts`. */
import { MOST_OF_REPLY, option, text } from "./bounds.js";
import { core } from "./core.js";
import { choose, load } from "./language.js";
import { sources, tell } from "./loading.js";

/** @typedef {typeof import("app-password")} Package */

export const version = __VERSION__;

/** @param {import("app-password").Sources | null} [said] */
const wasm = (said) => core(sources(said).wasmSrc);

/** The core, knowing all providers unless it knows enough. */
async function knowing(said, knows = (core) => !core) {
  const core = await wasm(said);
  if (!core.complete && !knows(core)) await core.more();
  return core;
}

/** A language and its texts. */
async function spoken(said) {
  const lang = choose([said.lang]);
  return [lang, await load(lang, sources(said).localeSrc)];
}

/** The core, and the language that is wanted. A host's getter may throw here: so nothing is under way yet. @param {() => Promise<any>} begin */
const speaking = (begin, said) => (said?.lang ? Promise.all([begin(), spoken(said)]) : begin().then((core) => [core, ["en"]]));

/** @type {Package["preload"]} */
export async function preload(options) {
  if (options) tell(options);
  await wasm();
}

/** @type {Package["providers"]} */
export const providers = async (options) => (await knowing(options)).providers();

/** @type {Package["detect"]} */
export async function detect(address, mx, txt, options = Array.isArray(txt) ? null : txt) {
  // The exchangers count only where no provider, of all there are, has the domain, or one that is moving.
  const core = await knowing(options, ({ recognises }) => recognises(text(address)));
  return core.detect(text(address), mx, txt);
}

/** @type {Package["check"]} */
export async function check(provider, pasted, about) {
  const id = text(provider);
  const [appName, email] = [option("check: appName", about?.appName), option("check: email", about?.email)];
  const [core, words] = await speaking(() => knowing(about, ({ knows }) => knows(id)), about);
  return core.check(id, text(pasted), appName, email, ...words);
}

/** @type {Package["explain"]} */
export async function explain(provider, reply, options) {
  const [id, said] = [text(provider), text(reply, MOST_OF_REPLY)];
  // Without the other providers the general replies are still explained.
  const knows = () => knowing(options, ({ explains }) => explains(id, said)).catch(() => wasm(options));
  const [core, words] = await speaking(knows, options);
  return core.explain(id, said, text(options?.protocol), ...words);
}
