/**
 * `<app-password>`: the custom element, from its connection to its end (contract, section 2).
 *
 * It stands before the wasm is there, shows a skeleton meanwhile, and a plain screen if it never comes.
 */
import sheetText from "#sheet";
import { ATTRIBUTES, PROPERTIES, reflect, wrongAttribute, wrongProperty } from "./attributes.js";
import { core, watch } from "./core.js";
import { shield } from "./firewall.js";
import { Instance, prepare } from "./instance.js";
import { fitting, inOrder, languageOf, load } from "./locale.js";
import { heard, soon } from "./patience.js";
import { failure, skeleton } from "./screens.js";
import { line } from "./wire.js";

/** The custom state that CSS sees, for each state but those in which the person can act. */
const CUSTOM_STATES = { loading: "loading", sending: "sending", done: "done", error: "error" };

const sheets = new WeakMap();

/** One sheet for all elements of a document; documents cannot share one. */
function sharedSheet(document) {
  if (!sheets.has(document)) {
    const sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(sheetText);
    sheets.set(document, sheet);
  }
  return sheets.get(document);
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

export class AppPasswordElement extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = [...Object.keys(ATTRIBUTES), "lang"];

  #internals = this.attachInternals?.();
  #shadow;
  #stage;
  /** A token while the element lives: what was begun in another life is late. */
  #life;
  #instance;
  #lang = "en";
  #texts = {};
  #state = "loading";
  #ready = settleable();
  #values = {};
  #unwatch;
  #stale = false;

  connectedCallback() {
    for (const name of [...PROPERTIES, ...Object.values(ATTRIBUTES)]) this.#upgrade(name);
    this.#build();
    // Another document takes the sheet away. One without a window shows nothing.
    const { ownerDocument } = this;
    if (ownerDocument.defaultView) this.#shadow.adoptedStyleSheets = [sharedSheet(ownerDocument)];
    if (!this.#life) this.#start();
  }

  /** A move is a disconnection and a connection in one breath: only what stays away ends. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.destroy();
    });
  }

  attributeChangedCallback(name, before, value) {
    if (before === value || !this.#life) return;
    this.#judge(name);
    if (name === "lang" || name === "locale-src") this.#loadTexts(this.#life);
    else this.#changed();
  }

  /** What the person sees. */
  get state() {
    return this.#state;
  }

  /** Resolves when the widget can be used. */
  get ready() {
    return this.#ready.promise;
  }

  focus(options) {
    const wanted = [".code-input:not([readonly])", ".input", ".radio", "h2", "button"];
    wanted.map((name) => this.#stage?.querySelector(name)).find(Boolean)?.focus(options);
  }

  /** Back to the start; the code is wiped. */
  reset() {
    if (this.#state === "error") this.#again();
    else this.#instance?.reset();
  }

  /** Releases everything. Connecting the element again begins anew. */
  destroy() {
    if (!this.#life) return;
    this.#life = undefined;
    this.#end();
    this.#stage.replaceChildren();
    this.#ready.reject(new DOMException("The element is gone.", "AbortError"));
    this.#ready = settleable();
    this.#enter("loading");
  }

  #end() {
    this.#unwatch?.();
    const instance = this.#instance;
    this.#instance = undefined;
    instance?.destroy();
  }

  /** A property that was set before the class was known stands on the element and hides ours. */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  #build() {
    if (this.#shadow) return;
    const mode = this.getAttribute("shadow-mode") === "open" ? "open" : "closed";
    this.#shadow = this.attachShadow({ mode });
    this.#stage = make("div", { className: "stage" });
    const frame = make("div", { className: "frame" });
    frame.append(make("slot", { name: "header" }), this.#stage, make("slot", { name: "footer" }));
    this.#shadow.append(frame);
    shield(this.#shadow);
  }

  async #start() {
    const life = (this.#life = {});
    // Who speaks of this life is heard as long as it lasts.
    const tell = (name, detail) => {
      if (life === this.#life) this.#emit(name, detail);
    };
    [...Object.keys(ATTRIBUTES), ...PROPERTIES].forEach((name) => this.#judge(name));
    this.#enter("loading");
    this.#stage.replaceChildren(skeleton(__SHELL_TEXTS__));
    const spoken = this.#loadTexts(life);
    try {
      // English is there at once, and a page that takes long has to ask for the state.
      const [wasm] = await Promise.all([core(this.getAttribute("wasm-src")), soon(spoken), soon(heard())]);
      if (life !== this.#life) return;
      const failed = (error) => tell("ap-error", { reason: "load", message: error.message });
      const late = await prepare(wasm, this, failed);
      if (life !== this.#life) return;
      this.#unwatch = watch((error) => this.#fail("panic", error));
      // Yew pins the element that it is mounted in: give it one of its own, thrown away with it.
      const root = make("div", { className: "mount" });
      this.#stage.replaceChildren(root);
      const instance = new Instance(wasm, /** @type {any} */ (this), root, this.#words(), {
        ready: () => {
          this.#ready.resolve();
          this.#emit("ap-ready", {});
        },
        state: (word) => this.#enter(word),
        tell,
        wrong: (message) => tell("ap-error", { reason: "configuration", message }),
        failed,
      });
      // The host may have heard of something wrong meanwhile, and ended it.
      if (life !== this.#life) return instance.destroy();
      this.#instance = instance;
      instance.begin();
      if (late) instance.settings();
    } catch (error) {
      if (life !== this.#life) return;
      this.#fail("load", error);
      // It may have failed before the person's language was there.
      const texts = this.#texts;
      await spoken;
      if (life === this.#life && texts !== this.#texts) this.#apologise();
    }
  }

  /** Nothing works any more: say so, and offer a fresh start. */
  #fail(reason, error) {
    this.#end();
    this.#apologise();
    this.#enter("error");
    this.#ready.reject(error);
    // It may have been ready before: then that promise is settled, and this is another one.
    if (reason === "panic") {
      this.#ready = settleable();
      this.#ready.reject(error);
    }
    this.#emit("ap-error", { reason, message: error.message });
  }

  #apologise() {
    this.#stage.replaceChildren(failure({ ...__SHELL_TEXTS__, ...this.#texts }, () => this.#again()));
  }

  #again() {
    this.#ready = settleable();
    this.#start();
  }

  // What the host says.

  #judge(name) {
    const wrong = wrongAttribute(name, this.getAttribute(name)) ?? wrongProperty(name, this.#values[name]);
    if (wrong) this.#wrong(wrong);
  }

  /** Several changes in one breath are one change. */
  #changed() {
    if (this.#stale) return;
    this.#stale = true;
    queueMicrotask(() => {
      this.#stale = false;
      this.#instance?.settings();
    });
  }

  /** The texts of the language wanted now; English, and a word to the host, if they cannot be had. */
  async #loadTexts(life) {
    const wanted = languageOf(this);
    let texts = {};
    let lang = wanted;
    try {
      texts = await load(wanted, this.getAttribute("locale-src"));
    } catch (error) {
      lang = "en";
      if (life === this.#life) this.#emit("ap-error", { reason: "locale", message: error.message });
    }
    // Another language may have been asked for meanwhile.
    if (life !== this.#life || wanted !== languageOf(this)) return;
    [this.#lang, this.#texts] = [lang, texts];
    this.#instance?.texts(this.#words());
  }

  /** The language's texts with the host's own on top, as a line in the order of the keys. */
  #words() {
    const wrong = (message) => this.#wrong(message);
    const { messages } = this.#values;
    const texts = {
      ...fitting(this.#texts, `locales/${this.#lang}.json`, wrong),
      ...fitting((!wrongProperty("messages", messages) && messages) || {}, "messages", wrong),
    };
    return line(this.#lang, ...inOrder(texts));
  }

  // What the host is told.

  #enter(word) {
    this.#state = word;
    const states = this.#internals?.states;
    try {
      states?.clear();
      states?.add(CUSTOM_STATES[word] ?? "ready");
    } catch {
      // An older browser that knows no such states: they are for looks only.
    }
  }

  #wrong(message) {
    this.#emit("ap-error", { reason: "configuration", message });
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /** Keeps a property of the host's, and acts on it. */
  static {
    for (const name of PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get() {
          return this.#values[name];
        },
        set(value) {
          this.#values[name] = value;
          if (this.#life) this.#judge(name);
          if (name === "messages") this.#instance?.texts(this.#words());
          else if (name !== "submitHandler") this.#changed();
        },
      });
    }
    reflect(this);
  }
}

/** A promise that is settled from outside; nobody has to look at it. */
function settleable() {
  const settle = {};
  settle.promise = new Promise((resolve, reject) => Object.assign(settle, { resolve, reject }));
  settle.promise.catch(() => {});
  return settle;
}
