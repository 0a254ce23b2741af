/**
 * What the package exports: the element, ways to place it, and the core without it.
 *
 * Importing this defines `<app-password>`; where there is no DOM it does nothing.
 */
import { version } from "./api.js";
import { AppPasswordElement } from "./custom-element.js";
import { watch } from "./guard.js";

export { AppPasswordElement };
export { check, detect, explain, preload, providers, version } from "./api.js";

/**
 * Defines the element under another name as well. The first definition of a name wins.
 * @param {string} [tag] The element's name.
 * @returns {void}
 */
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

/**
 * Makes an element and appends it to the target.
 * @param {Element | ShadowRoot | string} target An element or a selector.
 * @param {import("app-password").MountOptions} [options] Attributes in camelCase, and properties.
 * @returns {import("app-password").AppPasswordElement}
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
