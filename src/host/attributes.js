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

/**
 * Attribute → property. `lang` is a property of every element already. The manifest has from here what it says
 * of attributes, and of what reflects them.
 *
 * @attr {string} [app-name="this app", in the language shown] - The host's name: spoken of in the steps, and the name
 *   suggested for the new app password.
 * @attr {string} [email=the widget asks] - The mailbox. Selects the provider; shown and not editable when set.
 * @attr {string} [provider=detected] - A provider id. Wins over the detected one.
 * @attr {"auto" | "light" | "dark"} [theme=auto] - Light or dark, or as the person's system has it.
 * @attr {number} [submit-timeout=60000] - Milliseconds that the submit handler may take, positive.
 * @attr {string} support-url - An https address offered as "Get help".
 * @attr {boolean} [disabled=false] - Nothing can be changed or sent.
 * @attr {"closed" | "open"} [shadow-mode=closed] - Read once, when first connected.
 * @attr {string} [wasm-src=beside the module] - Where the wasm file is.
 * @attr {string} [locale-src=beside the module] - Where the folder of languages is.
 * @attr {string} [lang=the closest `lang`, then the browser's, then `en`] - BCP 47, with fallbacks: `es-PE`, `es`, `en`.
 */
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

/**
 * Properties that hold more than a text; and, for the manifest, those of the class itself.
 *
 * @prop {SubmitHandler | null | undefined} submitHandler - Takes the code to the host's backend: the only way in which
 *   the code leaves the widget.
 * @prop {OauthHandler | null | undefined} oauthHandler - If set, a provider that refuses app passwords offers
 *   "Continue with …".
 * @prop {MxResolver | null | undefined} mxResolver - Mail exchangers of a domain, so that custom domains are recognised.
 *   Its failure never stops anyone.
 * @prop {ProviderConfig | null | undefined} providers - Shapes the catalogue. A wrong entry is named in an `ap-error`
 *   and left out; the rest works.
 * @prop {Record<string, string> | null | undefined} messages - The host's own wording, by message key: plain text,
 *   never markup.
 * @prop {JsonWebKey | null | undefined} sealKey - A public key. If set, the submission carries `sealed` (JWE compact,
 *   A256GCM) and no `code`. This version cannot seal yet: as long as a key is set, nothing is sent.
 * @prop {string} email - The mailbox. The attribute sets it; it leaves the attribute alone.
 * @prop {"loading" | "pick" | "guide" | "paste" | "sending" | "done" | "refused" | "error"} state - What the person sees.
 * @prop {Promise<void>} ready - Resolves when the widget can be used; rejects with the reason it cannot.
 */
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

/**
 * Gives a class the properties that hold more than a text.
 * @param {{prototype: object}} Class
 * @param {(element: any) => Record<string, unknown>} values where an element keeps them
 * @param {(element: any, name: string) => void} told is called when one was set
 */
export function keep(Class, values, told) {
  for (const name of PROPERTIES) {
    Object.defineProperty(Class.prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return values(this)[name];
      },
      set(value) {
        values(this)[name] = value;
        told(this, name);
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
