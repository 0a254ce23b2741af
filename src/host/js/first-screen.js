/**
 * The first screen before the wasm is there: built from what the Yew component itself draws, in the person's language,
 * and usable. What they do on it is kept, and carried out once the widget lives, which takes it over (`adopt.js`).
 */
import { text } from "./bounds.js";
import { built, drawn, filled, pick, tiles } from "./tree.js";

export class FirstScreen {
  /** Where it stands, for Yew to be mounted in. */
  root = drawn(["div", { class: "mount" }]);
  #fills = [];
  /** @type {any} */
  #base = built(pick, this.#fills);
  #link = this.#base.querySelector(".links").firstChild;
  #life = new AbortController();
  /** Whether the provider was chosen after the address was typed. */
  #chosen = false;
  #pressed = "";
  #about;
  /** What must not be disturbed at present. */
  #busy = new Set();
  #free;

  /** @param {import("./tree.js").About} about @param {FirstScreen["begun"]} [begun] what was begun in an earlier attempt */
  constructor(about, begun) {
    this.root.append(this.#base);
    this.say(about);
    if (begun) this.#restore(begun);
    /** @param {EventTarget} at @param {string} types @param {(event: any) => void} heard */
    const on = (at, types, heard) => {
      for (const type of types.split(" ")) at.addEventListener(type, heard, { signal: this.#life.signal });
    };
    on(this.root, "input", ({ target }) => {
      this.#chosen = target.type === "radio" && this.#email.value !== "";
      this.#press("");
      this.#mark();
    });
    on(this.root, "click", ({ target }) => {
      if (target.closest(".primary")) this.#press("continue");
      if (target.closest(".nowhere")) this.#press("other");
    });
    on(this.root, "keydown", ({ key, target, isComposing, keyCode }) => {
      if (key === "Enter" && target === this.#email && !isComposing && keyCode !== 229) this.#press("continue");
    });
    on(this.root, "submit", (event) => event.preventDefault());
    on(this.root, "compositionstart", () => this.#busy.add("words"));
    on(this.root, "compositionend", () => this.#over("words"));
    on(this.root, "pointerdown", () => this.#busy.add("pointer"));
    // Let go outside of the window it is not heard of until it comes back.
    on(window, "pointerup pointercancel pointermove", ({ buttons }) => buttons || this.#over("pointer"));
  }

  get #email() { return this.root.querySelector("[type=email]"); }
  get #query() { return this.root.querySelector(".seek"); }
  get #radios() { return [...this.root.querySelectorAll(".radio")]; }

  /** Everything that can be read off it: a browser fills in fields without a word. */
  get begun() {
    const provider = tiles[this.#radios.findIndex((it) => it.checked)] ?? "";
    return { email: text(this.#email.value), provider, chosen: this.#chosen, query: text(this.#query.value), pressed: this.#pressed };
  }

  /** Says all, in these words. @param {import("./tree.js").About} about */
  say(about) {
    this.#about = about;
    for (const fill of this.#fills) fill(about);
    if (this.#pressed) this.#press(this.#pressed);
    this.#base.inert = about.disabled;
    const links = this.#base.querySelector(".links");
    if (Boolean(about.support) !== links.hasChildNodes()) links.replaceChildren(...(about.support ? [this.#link] : []));
  }

  /** Once nobody composes a word in it or holds the mouse down. */
  free() {
    return new Promise((done) => {
      this.#free = done;
      this.#over();
    });
  }

  /** It is another one's now, or gone. */
  end() { this.#life.abort(); }

  #over(what) {
    // What a key or the mouse does comes after this.
    if (this.#busy.delete(what) || !what) setTimeout(() => this.#busy.size || this.#free?.());
  }

  #mark() {
    for (const radio of this.#radios) radio.closest("label").classList.toggle("chosen", radio.checked);
  }

  /** Says that it goes on in a moment, or no longer. */
  #press(what) {
    this.#pressed = what;
    const said = this.#base.querySelector(".said");
    said.classList.toggle("calm", what !== "");
    said.textContent = what && filled("§loading.text", this.#about);
  }

  #restore({ email, provider, chosen, query }) {
    this.#email.value = email;
    this.#query.value = query;
    for (const [at, radio] of this.#radios.entries()) radio.checked = tiles[at] === provider;
    this.#chosen = chosen;
    this.#mark();
  }
}
