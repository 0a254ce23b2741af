/**
 * `<app-password>`: the custom element, from its connection to its end (contract, section 2). It stands before the
 * wasm is there, shows what can be shown meanwhile, and a plain screen if it never comes. What a host sets and what the
 * widget does, Rust decides (`widget.rs`).
 * @import { Failure } from "app-password"
 */
import { ATTRIBUTES } from "../../../package/attributes.js";
import { SETTABLE, reflect } from "./attributes.js";
import { Beginning } from "./beginning.js";
import { core, hear, watch } from "./core.js";
import { attach, chief, sharedSheet, styleAs } from "./frame.js";
import { guard, isPointed, shield, watch as watchKeys, wayIn } from "./guard.js";
import { mark } from "./language.js";
import { listeners, settleable, soon, sources, wantsCatalogue } from "./loading.js";
import { Speech } from "./speech.js";
import { failure } from "./tree.js";

/**
 * @summary Leads a person to an app password for their mailbox, checks what they paste, and hands it to the page.
 * @tag app-password
 * @slot header - Above everything. Also shown by browsers that are too old for the widget.
 * @slot footer - Below everything.
 * @slot loading - Shown until the widget can be used, in place of the first screen or its outline.
 */
export class AppPasswordElement extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = [...Object.keys(ATTRIBUTES), "lang"];

  #internals = this.attachInternals?.();
  #shadow;
  #frame;
  #stage;
  /** What ends with the element, and what ends with its widget. */
  #release;
  #ends = [];
  /** Whether the host has asked for the focus before there was anything to focus. */
  #awaited = false;
  /** A token of the element's life: what comes of an older one is late. */
  #life;
  #widget;
  /** What stands until the widget lives; what the person has begun on it, where it failed to load. */
  #before;
  #begun;
  #speech = new Speech(this, {
    speaks: () => this.#speaks(),
    fails: (message) => this.#emit("ap-error", { reason: "locale", message }),
    wrong: (message) => this.#wrong(message),
    chosen: (lang) => this.#emit("ap-language-change", { lang }),
  });
  #state = "loading";
  #ready = settleable();
  /** What the host has said of the mailbox, until a widget hears it. @type {unknown[]} */
  #failed = [];
  #values = {};
  #told = new Set();
  #stale = false;
  /** The mailbox, once the host has said whose; the attribute is one way to say so. */
  #email = "";

  connectedCallback() {
    // A property that was set before the class was known stands on the element and hides the class's own.
    for (const name of SETTABLE.filter((name) => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#shadow) this.#build();
    // Another document takes the sheet away. One without a window shows nothing.
    const { ownerDocument: document } = this;
    watchKeys(document.defaultView);
    this.#release ??= guard({ host: this, shadow: this.#shadow, hear: (event, target) => this.#widget?.heard(event, target) });
    if (document.defaultView) this.#shadow.adoptedStyleSheets = [sharedSheet(document)];
    this.#speech.watch();
    if (this.#life) this.#speech.follow();
    else this.#start();
  }

  /** A move is a disconnection and a connection in one breath: only what stays away ends. */
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.destroy());
  }

  attributeChangedCallback(name, before, value) {
    // What the host says last counts, be it the same.
    if (name === "lang" && this.#life) this.#speech.say();
    if (before === value) return;
    // Not yet: what the host has set before the class was known comes after its attributes.
    if (name === "email" && !Object.hasOwn(this, name)) this.email = value;
    if (name === "email" || !this.#life) return;
    if (name === "locale-src") this.#speech.load();
    if (name === "languages") this.#speech.follow();
    this.#changed();
  }

  get state() { return this.#state; }
  get ready() { return this.#ready.promise; }
  get email() { return this.#email; }

  set email(value) {
    const email = String(value ?? "");
    if (email === this.#email) return;
    this.#email = email;
    this.#changed();
  }

  /** Moves the focus to where the person goes on: the field, or the first control of the screen. @param {FocusOptions} [options] @returns {void} */
  focus(options) {
    this.#awaited = this.#state === "loading";
    if (!this.#shadow) return;
    // A Tab that is led in here by a dialog goes to what is first that way, everyone else to the field.
    (wayIn(this.#shadow) ?? chief(this.#stage))?.focus(options);
    // Nothing that could take it, or nothing yet.
    if (!this.#shadow.activeElement) this.#frame.focus(options);
  }

  /** Shows why the mailbox has stopped working, and the steps to a new code. What the person has typed stays. @param {Failure} outcome @returns {void} */
  fail(outcome) {
    // Not after its end.
    if (this.#shadow && !this.#life) return;
    this.#failed.push(outcome);
    this.#changed();
  }

  /** Goes back to the start and wipes the code. @returns {void} */
  reset() {
    if (this.#state === "error") this.#again();
    else (this.#widget ?? this.#before)?.reset();
  }

  /** Ends the widget, wipes the code and releases everything. Safe to call twice; connecting the element again begins anew. @returns {void} */
  destroy() {
    if (!this.#life) return;
    this.#release();
    this.#speech.end();
    this.#life = this.#release = this.#begun = undefined;
    this.#awaited = false;
    this.#failed = [];
    this.#end();
    this.#stage.replaceChildren();
    this.#ready.reject(new DOMException("The element is gone.", "AbortError"));
    this.#ready = settleable();
    this.#enter("loading");
  }

  #end() {
    for (const end of this.#ends.splice(0)) end();
    const widget = this.#widget;
    this.#before = this.#widget = undefined;
    if (!widget) return;
    try {
      widget.destroy();
    } catch {
      // After a panic there is nothing left to end.
    }
    // It may be telling the page what made it end. The garbage collector would give its memory back much later.
    queueMicrotask(() => widget.free());
  }

  #build() {
    ({ shadow: this.#shadow, frame: this.#frame, stage: this.#stage } = attach(this));
    // A dialog that focuses the first thing in it finds the frame; who clicks on words means just that.
    this.#frame.addEventListener("focus", () => isPointed(this) || chief(this.#stage)?.focus());
    shield(this.#shadow);
  }

  async #start() {
    const life = (this.#life = {});
    const isOver = () => life !== this.#life;
    // Who speaks of this life is heard as long as it lasts.
    const emit = ({ type, detail }) => isOver() || this.#emit(type, detail);
    // However often it is tried, a person who types hears nothing of it, and the host once.
    const told = new Set();
    const wrong = (message) => {
      if (!told.has(message)) emit({ type: "ap-error", detail: { reason: "load", message } });
      told.add(message);
    };
    this.#enter("loading");
    const inside = this.#shadow.activeElement !== null;
    const before = (this.#before = new Beginning(this, this.#stage, this.#begun, () => this.#speech.wanted, () => this.#goOn()));
    before.show();
    if (inside || this.#awaited) this.focus({ preventScroll: true });
    // All that is fetched is fetched side by side.
    const loading = core(sources(/** @type {any} */ (this)).wasmSrc ?? null, wantsCatalogue(/** @type {any} */ (this)));
    const spoken = this.#speech.load();
    this.#ends = [() => before.end(), hear(wrong)];
    try {
      // English is there at once, and a page that takes long has to ask for the state.
      const [wasm] = await Promise.all([loading, soon(spoken), soon(listeners())]);
      if (isOver()) return;
      const more = () => wasm.more().catch(({ message }) => wrong(message));
      const late = wasm.wantsMore(this) && (await soon(more().then(() => false), true));
      await before.free();
      if (isOver()) return;
      this.#ends.push(watch((error) => this.#fail("panic", error)));
      const { lang, texts } = this.#speech.current;
      const { describe, entry, isObject } = wasm;
      mark(this.#stage, lang);
      // What the first screen lacks comes once it is taken over.
      const [languages, speak] = [() => (this.#widget ? this.#speech.offered() : ""), (tag) => void this.#speech.choose(tag)];
      const shell = { emit, state: (word) => this.#enter(word), more, describe, entry, isObject, languages, speak };
      const mount = (root, begun) => new wasm.WidgetHost(this, root, shell, late, lang, texts, begun);
      const widget = (this.#widget = before.replace(wasm.adopt, mount));
      this.#before = this.#begun = undefined;
      this.#ready.resolve();
      this.#emit("ap-ready", {});
      widget.begin();
      this.#tell();
      if (late || this.hasAttribute("languages")) this.#changed();
      this.#goOn();
      this.#awaited = false;
    } catch (error) {
      // Of a panic tells who watches for it, as soon as the stack is gone.
      await undefined;
      if (isOver() || this.#state === "error") return;
      this.#fail("load", error);
      // It may have failed before the person's language was there.
      const before = this.#speech.current;
      await spoken;
      if (!isOver() && before !== this.#speech.current) this.#apologise();
    }
  }

  /** There is something now that can take the focus which waits in the frame. */
  #goOn() {
    if (this.#awaited && this.#shadow.activeElement === this.#frame) this.focus({ preventScroll: true });
  }

  /** Nothing works any more: say so, and offer a fresh start. */
  #fail(reason, error) {
    this.#begun = this.#before?.begun;
    this.#end();
    this.#apologise();
    this.#enter("error");
    this.#ready.reject(error);
    // It may have been ready before: then that promise is settled, and this is another one.
    if (reason === "panic") (this.#ready = settleable()).reject(error);
    this.#emit("ap-error", { reason, message: error.message });
  }

  #apologise() {
    const inside = this.#shadow.activeElement !== null;
    this.#stage.querySelector(".code-input")?.setRangeText("", 0, 9e9); // Who is dead cannot empty it.
    mark(this.#stage, this.#speech.current.lang);
    this.#stage.replaceChildren(failure(this.#speech.current.texts, () => this.#again()));
    if (inside) this.#stage.querySelector("h2").focus();
  }

  #again() {
    this.#ready = settleable();
    this.#start();
  }

  /** Several changes in one breath are one change. */
  #changed() {
    if (this.#stale || !this.#life) return;
    this.#stale = true;
    queueMicrotask(() => {
      this.#stale = false;
      this.#before?.say();
      this.#widget?.changed();
      this.#tell();
    });
  }

  #tell() {
    if (this.#widget) for (const outcome of this.#failed.splice(0)) this.#widget?.fail(outcome);
  }

  /** There are other words. */
  #speaks() {
    const { lang, texts } = this.#speech.current;
    if (this.#state === "error") return this.#apologise();
    mark(this.#stage, lang);
    this.#before?.say(this.#speech.current);
    this.#widget?.speak(lang, texts);
    // The language shown is in the list of those on offer.
    this.#widget?.changed();
  }

  /** What is wrong in the host's configuration is told once. @param {string} message */
  #wrong(message) {
    if (!this.#told.has(message)) this.#emit("ap-error", { reason: "configuration", message });
    this.#told.add(message);
  }

  #enter(word) {
    this.#state = word;
    styleAs(word, this.#internals?.states);
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  // Not in a block of its own: older browsers cannot read one, and have to say that they are too old.
  static #reflected = reflect(this, (element) => element.#values, (element, name) => {
    if (name === "providers") element.#widget?.providersSet();
    if (name === "messages") element.#widget?.messagesSet();
    element.#changed();
  });
}
