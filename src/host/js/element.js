/** What the package exports (`package/app-password.d.ts`). Importing it defines `<app-password>` where there is a DOM. */
import { version } from "./api.js";
import { AppPasswordElement } from "./custom-element.js";
import { watch } from "./guard.js";
import { OutdatedElement, isOutdated } from "./outdated.js";

export { AppPasswordElement };
export { check, detect, explain, preload, providers, version } from "./api.js";

/** @type {typeof import("app-password").define} */
export function define(tag = "app-password") {
  if (!globalThis.customElements) return;
  const known = customElements.get(tag);
  const Element = /** @type {CustomElementConstructor} */ (isOutdated() ? OutdatedElement : AppPasswordElement);
  if (!known) {
    // A class has one tag only.
    const free = !customElements.getName?.(Element) && tag === "app-password";
    customElements.define(tag, free ? Element : class extends Element {});
  } else if (!(known.prototype instanceof Element) && known !== Element) {
    console.warn(`<${tag}> is defined already; this copy of app-password (${version}) leaves it as it is.`);
  }
}

/** @type {typeof import("app-password").mount} */
export function mount(target, options = {}) {
  const place = typeof target === "string" ? document.querySelector(target) : target;
  if (!place) throw new TypeError(`mount: there is no element "${String(target).slice(0, 99)}" on this page.`);
  const element = Object.assign(document.createElement("app-password"), options);
  place.append(element);
  return element;
}

watch(globalThis.window);
define();
