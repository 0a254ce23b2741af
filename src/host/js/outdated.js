/**
 * The element in a browser that lacks what the widget is made of: the person reads so, in their language, and the host
 * hears of it. What is written here, and what it imports, has to run in such browsers.
 */
import { ATTRIBUTES } from "../../../package/attributes.js";
import { SETTABLE, reflect } from "./attributes.js";
import { httpsAddress } from "./beginning.js";
import { attach } from "./frame.js";
import { mark } from "./language.js";
import { listeners } from "./loading.js";
import { Speech } from "./speech.js";
import { drawn } from "./tree.js";

/** The oldest browsers with both are the oldest that the widget is made for. */
export const isOutdated = () =>
  !(globalThis.CSS?.supports?.("color", "color-mix(in srgb, red, red)") && "adoptedStyleSheets" in document);

const REASON = "This browser is too old for app-password: it needs Chrome or Edge 111, Firefox 113, Safari 16.4 or newer.";

/** @type {import("./tree.js").Tree} */
const SCREEN = ["div", { class: "screen" },
  ["p", { part: "alert", role: "alert" }, "§error.browser"],
  ["a", { part: "link", href: "§support-url", target: "_blank", rel: "noopener noreferrer external" }, "§common.get-help"]];

export class OutdatedElement extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = [...Object.keys(ATTRIBUTES), "lang"];

  state = "error";
  ready = Promise.reject(new Error(REASON));
  #stage;
  #values = {};
  #speech = new Speech(this, { speaks: () => this.#show(), fails() {}, chosen() {}, wrong() {} });

  constructor() {
    super();
    // Nobody has to look at it.
    this.ready.catch(() => {});
  }

  connectedCallback() {
    if (this.#stage) return;
    // What was set before the class was known hides what the class has.
    for (const name of SETTABLE) {
      const { value } = Object.getOwnPropertyDescriptor(this, name) ?? {};
      if (value !== undefined && delete this[name]) this[name] = value;
    }
    this.#stage = attach(this).stage;
    this.#show();
    this.#speech.watch();
    this.#speech.load();
    const detail = { reason: "load", message: REASON };
    listeners().then(() => this.dispatchEvent(new CustomEvent("ap-error", { detail, bubbles: true, composed: true })));
  }

  attributeChangedCallback(name, before, value) {
    if (!this.#stage || before === value) return;
    if (name === "lang" || name === "locale-src") this.#speech.load();
    this.#show();
  }

  #show() {
    if (!this.#stage) return;
    const { lang, texts } = this.#speech.current;
    const { supportUrl, messages } = /** @type {any} */ (this);
    const support = httpsAddress(supportUrl);
    const screen = drawn(SCREEN, { texts: { ...texts, ...Object(messages) }, support });
    if (!support) screen.querySelector("a").remove();
    mark(this.#stage, lang);
    this.#stage.replaceChildren(screen);
  }

  // What a host calls does nothing.
  focus() {}
  fail() {}
  reset() {}
  destroy() {}

  static #reflected = reflect(this, (element) => element.#values, (element) => element.#show());
}
