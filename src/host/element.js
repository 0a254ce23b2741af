/**
 * What the package exports: the element, ways to place it, and the core without it.
 *
 * Importing this defines `<app-password>`; where there is no DOM it does nothing.
 */
import { version } from "./api.js";
import { core } from "./core.js";
import { AppPasswordElement } from "./custom-element.js";
import { watch } from "./guard.js";

export { AppPasswordElement };
export { check, detect, explain, providers, version } from "./api.js";

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

watch(globalThis.window);
define();
