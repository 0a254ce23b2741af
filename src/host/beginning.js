/**
 * What stands in the element until the widget lives: the first screen (`first-screen.js`) where it is the one
 * that the widget begins with, else a frame; and how the widget takes its place.
 */
import { FirstScreen } from "./first-screen.js";
import { make } from "./frame.js";
import { languageOf, load } from "./language.js";
import { skeleton } from "./screens.js";

/** The fields that have the focus back where nothing could be taken over. */
const FIELDS = [".seek", ".input", ".radio:checked", ".radio", ".primary"];

const ENGLISH = { lang: "en", texts: /** @type {Record<string, string> | undefined} */ ({}) };

export class Beginning {
  #element;
  #stage;
  #told;
  #wording = ENGLISH;
  /** @type {FirstScreen | undefined} */
  #first;
  /** For a host that says in it that it loads. */
  #slot;
  /** Whose mailbox the frame shows. */
  #shown;
  #begun;
  #over = false;

  /**
   * @param {any} element whose wishes are read
   * @param {HTMLElement} stage
   * @param {FirstScreen["begun"] | undefined} begun what the person began before it failed to load
   * @param {() => void} told the first screen stands
   */
  constructor(element, stage, begun, told) {
    this.#element = element;
    this.#stage = stage;
    this.#begun = begun;
    this.#told = told;
  }

  /**
   * Shows it. Without its words the first screen would be nobody's, and English ones for a moment would be read
   * in vain and change their places: until a language is there, the frame stands.
   */
  show() {
    const lang = languageOf(this.#element);
    this.#frame();
    if (lang === "en") this.#stand(ENGLISH);
    // A host with files of its own has words of its own: those come with the whole language, as they may here.
    else if (!this.#element.localeSrc) load(`first/${lang}`).then((texts) => this.#stand({ lang, texts }), () => {});
  }

  /** @param {typeof ENGLISH} wording */
  #stand(wording) {
    if (this.#over || this.#first || !this.#isPlain() || wording.lang !== languageOf(this.#element)) return;
    this.#wording = wording;
    this.#first = new FirstScreen(this.#about(), this.#begun);
    this.#slot = make("slot", { name: "loading" });
    this.#slot.addEventListener("slotchange", () => this.say());
    this.#stage.replaceChildren(this.#slot, this.#first.root);
    this.#shown = undefined;
    this.#told();
  }

  /** The host has other wishes, or there are other words. @param {typeof ENGLISH} [wording] */
  say(wording = this.#wording) {
    this.#wording = wording;
    this.#stand(wording);
    if (this.#over) return;
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
  get begun() {
    return this.#first?.begun ?? this.#begun;
  }

  /** Once the person would not be disturbed. */
  async free() {
    await this.#first?.free();
  }

  /**
   * Makes place for the widget.
   * @template T
   * @param {<T>(root: Element, draw: () => T) => T} adopt see `adopt.js`
   * @param {(root: HTMLElement, begun: FirstScreen["begun"] | undefined) => T} mount
   * @returns {T}
   */
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
    const root = make("div", { className: "mount" });
    const field = FIELDS.find((name) => focused?.matches(name));
    this.#stage.replaceChildren(root);
    const mounted = mount(root, begun);
    // It stands in the place of the frame, and does not arrive.
    for (const it of root.querySelector(".screen")?.getAnimations?.() ?? []) it.finish();
    if (field) back(root.querySelector(field), focused);
    return mounted;
  }

  /** It is over. */
  end() {
    this.#over = true;
    this.#drop();
  }

  #drop() {
    this.#first?.end();
    this.#first = undefined;
  }

  #about() {
    const { appName, supportUrl, disabled, email, provider } = this.#element;
    const support = /^https:\/\//i.test(supportUrl) ? supportUrl : "";
    return { ...this.#wording, app: appName.trim(), support, disabled, email: email.trim(), provider };
  }

  /** Whether it is our first screen, in our words, that the widget begins with. */
  #isPlain() {
    const { email, provider, providers, messages, children } = this.#element;
    const own = [...children].some(({ slot }) => slot === "loading");
    return !own && !email && !provider && !providers && !messages;
  }

  #isTouched() {
    const { email, provider, query, pressed } = /** @type {any} */ (this.begun ?? {});
    return Boolean(email || provider || query || pressed || this.#stage.contains(this.#focused()));
  }

  #focused() {
    return /** @type {ShadowRoot} */ (this.#stage.getRootNode()).activeElement;
  }
}

/** The focus and the caret. A field for an address tells nobody where the latter is. */
function back(field, before) {
  field?.focus({ preventScroll: true });
  if (field?.matches(".seek")) field.setSelectionRange(before.selectionStart, before.selectionEnd, before.selectionDirection);
}
