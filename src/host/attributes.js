/**
 * The element's attributes: their names, their properties, and what a host must be told of a wrong one.
 * Knows nothing of the wasm.
 */

import { NO_SEAL } from "./outcome.js";

/**
 * What a host wants codes sealed with, if it does: some frameworks write an attribute where they should set
 * the property, and then it must not be passed over.
 */
export const sealing = (element) => element.sealKey ?? element.getAttribute("sealkey") ?? element.getAttribute("seal-key");

/** Attribute → property. `lang` is a property of every element already. */
export const ATTRIBUTES = {
  "app-name": "appName",
  email: "email",
  provider: "provider",
  theme: "theme",
  "submit-timeout": "submitTimeout",
  "support-url": "supportUrl",
  disabled: "disabled",
  "shadow-mode": "shadowMode",
  "wasm-src": "wasmSrc",
  "locale-src": "localeSrc",
};

/** Properties that hold more than a text. */
export const PROPERTIES = ["submitHandler", "oauthHandler", "mxResolver", "providers", "messages", "sealKey"];

export const DEFAULT_TIMEOUT = 60_000;

/**
 * Gives a class a reflecting property for each attribute. Not for `email`: an address that a host sets as a
 * property stays out of the page's markup, where every script reads it.
 */
export function reflect(Class) {
  for (const [attribute, property] of Object.entries(ATTRIBUTES)) {
    if (attribute === "email") continue;
    const isFlag = attribute === "disabled";
    Object.defineProperty(Class.prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        if (isFlag) return this.hasAttribute(attribute);
        const value = this.getAttribute(attribute);
        if (attribute === "submit-timeout") return timeout(value) ?? DEFAULT_TIMEOUT;
        if (attribute === "theme") return value ?? "auto";
        if (attribute === "shadow-mode") return value ?? "closed";
        return value ?? "";
      },
      set(value) {
        if (isFlag) this.toggleAttribute(attribute, Boolean(value));
        else if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
  }
}

/** A property that was set before the class was known stands on the element and hides the class's own. */
export function upgrade(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

/** Milliseconds, or undefined if the value is none. */
export function timeout(value) {
  const milliseconds = value === null || value.trim() === "" ? NaN : Number(value);
  return milliseconds > 0 && Number.isFinite(milliseconds) ? milliseconds : undefined;
}

/** An https address, or the empty text. */
export function httpsAddress(value) {
  try {
    const url = new URL(value);
    return url.protocol === "https:" ? url.href : "";
  } catch {
    return "";
  }
}

const EXPECTED = {
  theme: ["auto, light or dark", (value) => ["auto", "light", "dark"].includes(value)],
  "submit-timeout": ["a positive number of milliseconds", (value) => timeout(value) !== undefined],
  "support-url": ["an https address", (value) => httpsAddress(value) !== ""],
  "shadow-mode": ["closed or open", (value) => ["closed", "open"].includes(value)],
};

/** What is wrong with an attribute's value, in a sentence for the host's developer; or nothing. */
export function wrongAttribute(name, value) {
  const [expected, fits] = EXPECTED[name] ?? [];
  if (value === null || !fits || fits(value)) return undefined;
  return misfit(name, value, expected);
}

/** The sentence for an attribute's value that does not fit. */
export const misfit = (name, value, expected) => `The attribute ${name}="${value}" is not ${expected}. It is ignored.`;

/** Property → its type. `providers` is judged entry by entry, where it is read. */
const TYPES = {
  submitHandler: "function",
  oauthHandler: "function",
  mxResolver: "function",
  messages: "object",
};

/** What is wrong with a property's value. */
export function wrongProperty(name, value) {
  if (name === "sealKey" && value !== undefined && value !== null) return NO_SEAL;
  const found = Array.isArray(value) ? "list" : typeof value;
  const type = TYPES[name];
  if (value === null || value === undefined || !type || found === type) return undefined;
  return `The property ${name} is not of the type ${type}, but ${found}. It is ignored.`;
}
