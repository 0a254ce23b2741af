/**
 * The element in a browser that lacks what the widget is made of: the person reads so, in their language, and the host
 * hears of it. What is written here, and what it imports, has to run in such browsers.
 */
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
  state = "error";
  ready = Promise.reject(new Error(REASON));
  #stage;
  #speech = new Speech(this, { speaks: () => this.#show(), fails() {}, chosen() {}, wrong() {} });

  constructor() {
    super();
    // Nobody has to look at it.
    this.ready.catch(() => {});
  }

  connectedCallback() {
    if (this.#stage) return;
    this.#stage = attach(this).stage;
    this.#show();
    this.#speech.load();
    const detail = { reason: "load", message: REASON };
    listeners().then(() => this.dispatchEvent(new CustomEvent("ap-error", { detail, bubbles: true, composed: true })));
  }

  #show() {
    const { lang, texts } = this.#speech.current;
    const support = httpsAddress(/** @type {any} */ (this).supportUrl ?? this.getAttribute("support-url"));
    const screen = drawn(SCREEN, { texts, support });
    if (!support) screen.querySelector("a").remove();
    mark(this.#stage, lang);
    this.#stage.replaceChildren(screen);
  }

  get localeSrc() { return this.getAttribute("locale-src"); }
  get shadowMode() { return this.getAttribute("shadow-mode") === "open" ? "open" : "closed"; }

  // What a host calls does nothing.
  focus() {}
  fail() {}
  reset() {}
  destroy() {}
}
