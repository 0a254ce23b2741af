/**
 * What the package exports: the element, ways to place it, and the core without it.
 *
 * Importing this defines `<app-password>`; where there is no DOM it does nothing.
 */
import { core } from "./core.js";
import { AppPasswordElement } from "./custom-element.js";
import { choose, fitting, load } from "./locale.js";

export { AppPasswordElement };
export const version = __VERSION__;

/** Defines the element under a tag. The first definition of a tag wins. */
export function define(tag = "app-password") {
  if (!globalThis.customElements) return;
  const known = customElements.get(tag);
  if (known) {
    if (!(known.prototype instanceof AppPasswordElement) && known !== AppPasswordElement) {
      console.warn(`<${tag}> is defined already; this copy of app-password (${version}) leaves it as it is.`);
    }
    return;
  }
  // A class has one tag only.
  const free = !customElements.getName?.(AppPasswordElement) && tag === "app-password";
  customElements.define(tag, free ? AppPasswordElement : class extends AppPasswordElement {});
}

/** Fetches the wasm before the first element needs it. */
export async function preload() {
  await core();
}

/**
 * Makes an element and puts it into a place: an element or a selector.
 * @param {Element | string} target
 * @param {Record<string, unknown>} [options] attributes in camelCase and properties
 */
export function mount(target, options = {}) {
  const place = typeof target === "string" ? document.querySelector(target) : target;
  if (!place) throw new TypeError(`mount: there is no element "${target}" on this page.`);
  const element = Object.assign(document.createElement("app-password"), options);
  place.append(element);
  return element;
}

/** The providers. */
export async function providers() {
  return (await core()).providers();
}

/** Whose mailbox an address is, by its domain or else by its mail exchangers. */
export async function detect(address, mx = []) {
  return (await core()).detect(asciiAddress(String(address)), mx);
}

/** What was pasted. */
export async function check(provider, pasted, about = {}) {
  const wasm = await core();
  const verdict = wasm.check(provider, String(pasted), about);
  if (!verdict) {
    const ids = wasm.providers().map(({ id }) => id).join(", ");
    throw new TypeError(`check: there is no provider "${provider}"; expected one of ${ids}.`);
  }
  return verdict;
}

/** What a mail server's answer means. */
export async function explain(provider, reply, { lang = "en" } = {}) {
  const wasm = await core();
  const tag = choose(lang);
  const texts = fitting(await load(tag), wasm.keys(), tag, () => {});
  return wasm.explain(provider ?? undefined, String(reply), tag, texts);
}

/** The browser's own way to write an international domain in ASCII. */
function asciiAddress(address) {
  const at = address.lastIndexOf("@");
  try {
    return address.slice(0, at + 1) + new URL(`https://${address.slice(at + 1).trim()}`).hostname;
  } catch {
    return address;
  }
}

define();
