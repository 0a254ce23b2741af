/**
 * `<app-password>`: the custom element, from its connection to its end (contract, section 2).
 *
 * It stands before the wasm is there, shows a skeleton meanwhile, and a plain screen if it never comes.
 */
import { ATTRIBUTES, PROPERTIES, keep, reflect, sealing, upgrade, wrongAttribute, wrongProperty } from "./attributes.js";
import { core, hear, watch } from "./core.js";
import { wantsCatalogue } from "./early.js";
import { box, chief, make, sharedSheet, styleAs } from "./frame.js";
import { guard, isPointed, shield, watch as watchKeys, wayIn } from "./guard.js";
import { heard, settleable, soon } from "./patience.js";
import { failure, skeleton } from "./screens.js";
import { once } from "./fault.js";
import { ENGLISH, wording } from "./wording.js";

/**
 * @summary Leads a person to an app password for their mailbox, checks what they paste, and hands it to the page.
 * @tag app-password
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Shown until the widget can be used.
 * @fires {CustomEvent<{}>} ap-ready - The widget can be used.
 * @fires {CustomEvent<{ provider: string | null }>} ap-provider-change - Another provider, or none, is the current one.
 * @fires {CustomEvent<{ provider: string, step: number, of: number }>} ap-step-change - The current step, counted from 1.
 * @fires {CustomEvent<{ verdict: VerdictKind, finding: Finding | null }>} ap-verdict-change - What is thought of the
 *   code field's content has changed.
 * @fires {CustomEvent<{ provider: string }>} ap-submit - The code goes to the submit handler.
 * @fires {CustomEvent<{ provider: string }>} ap-success - The host answered with success.
 * @fires {CustomEvent<{ provider: string, cause: Cause }>} ap-failure - The host answered with a failure, or not at all.
 * @fires {CustomEvent<{ provider: string, helpful: boolean }>} ap-feedback - The person's answer to "Did this help?".
 * @fires {CustomEvent<{ reason: "configuration" | "locale" | "load" | "panic", message: string }>} ap-error - A wrong
 *   configuration, a load failure, a panic.
 */
export class AppPasswordElement extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = [...Object.keys(ATTRIBUTES), "lang"];

  #internals = this.attachInternals?.();
  #shadow;
  #frame;
  #stage;
  #release;
  /** Whether the host has asked for the focus before there was anything to focus. */
  #awaited = false;
  /** A token while the element lives: what was begun in another life is late. */
  #life;
  #instance;
  #wording = ENGLISH;
  /** The wasm's functions, and who hears of the texts that do not fit. */
  #wasm;
  #misworded;
  #state = "loading";
  #ready = settleable();
  #values = {};
  #unwatch;
  #unhear;
  #stale = false;
  /** The mailbox, once the host has said whose; the attribute is one way to say so. */
  #email = "";

  connectedCallback() {
    for (const name of [...PROPERTIES, ...Object.values(ATTRIBUTES)]) upgrade(this, name);
    this.#build();
    // Another document takes the sheet away. One without a window shows nothing.
    const { ownerDocument } = this;
    watchKeys(ownerDocument.defaultView);
    this.#release ??= guard({ host: this, shadow: this.#shadow, hear: (...did) => this.#instance?.hear(...did) });
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
    if (before === value) return;
    // Not yet: what the host has set before the class was known comes after its attributes.
    if (name === "email" && !Object.hasOwn(this, name)) this.email = value;
    if (name === "email" || !this.#life) return;
    this.#judge(name);
    if (name === "lang" || name === "locale-src") this.#loadTexts(this.#life);
    else this.#changed();
  }

  get state() {
    return this.#state;
  }

  get ready() {
    return this.#ready.promise;
  }

  get email() {
    return this.#email;
  }

  set email(value) {
    const email = String(value ?? "");
    if (email === this.#email) return;
    this.#email = email;
    if (!this.#life) return;
    this.#changed();
  }

  /** Moves the focus to where the person goes on. @param {FocusOptions} [options] @returns {void} */
  focus(options) {
    this.#awaited = this.#state === "loading";
    if (!this.#shadow) return;
    // A Tab that is led in here by a dialog goes to what is first that way, everyone else to the field.
    (wayIn(this.#shadow) ?? chief(this.#stage))?.focus(options);
    // Nothing that could take it, or nothing yet.
    if (!this.#shadow.activeElement) this.#frame.focus(options);
  }

  /** Back to the start, the code wiped. @returns {void} */
  reset() {
    if (this.#state === "error") this.#again();
    else this.#instance?.reset();
  }

  /** Releases everything. Safe to call twice; connecting the element again begins anew. @returns {void} */
  destroy() {
    if (!this.#life) return;
    this.#life = undefined;
    this.#release?.();
    this.#release = undefined;
    this.#awaited = false;
    this.#end();
    this.#stage.replaceChildren();
    this.#ready.reject(new DOMException("The element is gone.", "AbortError"));
    this.#ready = settleable();
    this.#enter("loading");
  }

  #end() {
    this.#unwatch?.();
    this.#unhear?.();
    const instance = this.#instance;
    this.#instance = undefined;
    instance?.destroy();
  }

  #build() {
    if (this.#shadow) return;
    const mode = this.getAttribute("shadow-mode") === "open" ? "open" : "closed";
    // With a place in the order of the Tab (`guard.js`), and none of its own: the focus goes inside.
    this.#shadow = this.attachShadow({ mode, delegatesFocus: true });
    ({ frame: this.#frame, stage: this.#stage } = box());
    this.#shadow.append(this.#frame);
    // A dialog that focuses the first thing in it finds the frame; who clicks on words means just that.
    this.#frame.addEventListener("focus", () => isPointed(this) || chief(this.#stage)?.focus());
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
    if (this.#show(skeleton(__SHELL_TEXTS__)) || this.#awaited) {
      this.#frame.focus({ preventScroll: true });
      this.#awaited = true;
    }
    // All that is fetched is fetched side by side.
    const loading = core(this.getAttribute("wasm-src"), wantsCatalogue(this));
    const spoken = this.#loadTexts(life);
    this.#unhear = hear((message) => tell("ap-error", { reason: "load", message }));
    try {
      // English is there at once, and a page that takes long has to ask for the state.
      const [wasm] = await Promise.all([loading, soon(spoken), soon(heard())]);
      if (life !== this.#life) return;
      this.#wasm = wasm;
      this.#misworded = once((message) => tell("ap-error", { reason: "configuration", message }));
      const { Instance, prepare } = wasm.rest;
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
      }, late);
      // The host may have heard of something wrong meanwhile, and ended it.
      if (life !== this.#life) return instance.destroy();
      this.#instance = instance;
      instance.begin();
      if (late) instance.settings();
      if (this.#awaited && this.#shadow.activeElement === this.#frame) this.focus();
      this.#awaited = false;
    } catch (error) {
      if (life !== this.#life) return;
      this.#fail("load", error);
      // It may have failed before the person's language was there.
      const before = this.#wording;
      await spoken;
      if (life === this.#life && before !== this.#wording) this.#apologise();
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
    const screen = failure({ ...__SHELL_TEXTS__, ...this.#wording.texts }, () => this.#again());
    if (this.#show(screen)) screen.querySelector("h2")?.focus();
  }

  /** Another screen in the place of all. The answer: whether the focus was here, and is lost with the old one. */
  #show(screen) {
    const inside = this.#shadow.activeElement !== null;
    this.#stage.replaceChildren(screen);
    return inside;
  }

  #again() {
    this.#ready = settleable();
    this.#start();
  }

  // What the host says.

  #judge(name) {
    const wrong = wrongAttribute(name, this.getAttribute(name)) ?? wrongProperty(name, name === "sealKey" ? sealing(this) : this.#values[name]);
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

  /** A property of the host's is another one now. */
  #told(name) {
    if (this.#life) this.#judge(name);
    if (name === "providers") this.#instance?.given();
    if (name === "messages") this.#instance?.texts(this.#words());
    else if (name !== "submitHandler") this.#changed();
  }

  async #loadTexts(life) {
    const failed = ({ message }) => life === this.#life && this.#emit("ap-error", { reason: "locale", message });
    const found = await wording(this, failed);
    if (!found || life !== this.#life) return;
    this.#wording = found;
    this.#instance?.texts(this.#words());
  }

  #words() {
    return this.#wasm.rest.spelled(this.#wasm, this.#wording, this.#values.messages, this.#misworded);
  }

  // What the host is told.

  #enter(word) {
    this.#state = word;
    styleAs(word, this.#internals?.states);
  }

  #wrong(message) {
    this.#emit("ap-error", { reason: "configuration", message });
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  static {
    keep(this, (element) => element.#values, (element, name) => element.#told(name));
    reflect(this);
  }
}
