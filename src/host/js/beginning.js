/**
 * What stands in the element until the widget lives: the first screen where it is the one that the widget begins with,
 * else a frame; and how the widget takes its place.
 */
import { MOST_TEXT } from "./bounds.js";
import { FirstScreen } from "./first-screen.js";
import { load, mark } from "./language.js";
import { sources } from "./loading.js";
import { drawn, skeleton } from "./tree.js";

/** An address that is offered as help, or the empty text: as Rust has it (`config.rs`). @param {string} text */
export function httpsAddress(text) {
  try {
    const { protocol, href } = new URL(text);
    return protocol === "https:" ? href : "";
  } catch {
    return "";
  }
}

/** The mailbox that the host has said. */
const known = ({ email }) => (email.length > MOST_TEXT ? "" : email.trim());

const ENGLISH = { lang: "en", texts: /** @type {Record<string, string> | undefined} */ (undefined) };

export class Beginning {
  #element;
  #stage;
  #begun;
  #told;
  #lang;
  #wording = ENGLISH;
  /** @type {FirstScreen | undefined} */
  #first;
  /** For a host that says in it that it loads. */
  #slot;
  /** Whose mailbox the frame shows. */
  #shown;
  #over = false;

  /**
   * `begun` is what the person began before it failed to load, `lang` gives the language that is wanted, `told` hears
   * that the first screen stands.
   */
  constructor(element, stage, begun, lang, told) {
    [this.#element, this.#stage, this.#begun, this.#lang, this.#told] = [element, stage, begun, lang, told];
  }

  /** Shows it: until the person's language is there the frame, for English words would be read in vain and move. */
  show() {
    const lang = this.#lang();
    // The frame stands as what comes will.
    mark(this.#stage, lang);
    this.#frame();
    if (lang === "en") this.#stand(ENGLISH);
    // A host with files of its own has words of its own: those come with the whole language, as they may here.
    else if (!sources(this.#element).localeSrc) load(`first/${lang}`).then((texts) => this.#stand({ lang, texts }), () => {});
  }

  /** @param {typeof ENGLISH} wording */
  #stand(wording) {
    if (this.#over || this.#first || !this.#isPlain() || wording.lang !== this.#lang()) return;
    this.#wording = wording;
    mark(this.#stage, wording.lang);
    this.#first = new FirstScreen(this.#about(), this.#begun);
    this.#slot = drawn(["slot", { name: "loading" }]);
    this.#slot.addEventListener("slotchange", () => this.say());
    this.#stage.replaceChildren(this.#slot, this.#first.root);
    this.#shown = undefined;
    this.#told();
  }

  /** The host has other wishes, or there are other words. */
  say(wording = this.#wording) {
    this.#wording = wording;
    this.#stand(wording);
    if (this.#over) return;
    // Who has begun goes on, on a screen that the widget will replace.
    if (this.#first && !this.#isPlain()) {
      if (this.#isTouched()) this.#slot.remove();
      else this.#drop();
    }
    if (this.#first) this.#first.say(this.#about());
    else this.#frame();
  }

  /** The frame, with the heading of a mailbox that is known. */
  #frame() {
    const about = this.#about();
    const shown = JSON.stringify([about.email, about.provider]);
    if (shown !== this.#shown) this.#stage.replaceChildren(skeleton(about));
    this.#shown = shown;
  }

  /** What the person has begun. */
  get begun() { return this.#first?.begun ?? this.#begun; }

  /** Once the person would not be disturbed. */
  async free() { await this.#first?.free(); }

  /** Makes place for the widget: `adopt` lets it take over what stands (`adopt.js`), `mount` makes it. */
  replace(adopt, mount) {
    const begun = (this.#begun = this.begun);
    const first = this.#first;
    const takes = first && this.#isPlain();
    const focused = first && this.#focused();
    this.end();
    if (takes) {
      this.#slot.remove();
      return adopt(first.root, () => mount(first.root, begun));
    }
    // Yew pins the element that it is mounted in: give it one of its own, thrown away with it.
    const root = drawn(["div", { class: "mount" }]);
    const field = [".seek", "[type=email]", ".radio:checked", ".radio", ".primary"].find((name) => focused?.matches(name));
    this.#stage.replaceChildren(root);
    const mounted = mount(root, begun);
    // It stands in the place of the frame, and does not arrive.
    for (const it of root.querySelector(".screen")?.getAnimations?.() ?? []) it.finish();
    // What it belonged to may be gone, since the host has said whose mailbox it is.
    const now = focused && (root.querySelector(field ?? "h2") ?? root.querySelector("h2"));
    now?.focus({ preventScroll: true });
    // A field for an address tells nobody where the caret is.
    if (now && field === ".seek") now.setSelectionRange(focused.selectionStart, focused.selectionEnd, focused.selectionDirection);
    return mounted;
  }

  /** Back to an empty screen. */
  reset() {
    this.#drop();
    this.#begun = this.#shown = undefined;
    this.show();
  }

  end() {
    this.#over = true;
    this.#drop();
  }

  #drop() {
    this.#first?.end();
    this.#first = undefined;
  }

  #about() {
    const { appName, supportUrl, disabled, provider } = this.#element;
    const email = known(this.#element);
    const support = httpsAddress(supportUrl);
    return { ...this.#wording, app: appName.trim(), support, disabled, email, provider };
  }

  /** Whether it is our first screen, in our words, that the widget begins with. */
  #isPlain() {
    const { provider, providers, messages, children } = this.#element;
    return !known(this.#element) && !provider && !providers && !messages && ![...children].some(({ slot }) => slot === "loading");
  }

  #isTouched() {
    const { email, provider, query, pressed } = /** @type {any} */ (this.begun ?? {});
    return Boolean(email || provider || query || pressed || this.#stage.contains(this.#focused()));
  }

  #focused() { return this.#stage.getRootNode().activeElement; }
}
