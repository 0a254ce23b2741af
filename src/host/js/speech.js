/** The language of one element: which it is now, who changes it, and its texts. Which tag is which file: `language.js`. */
import { languageOf, load, offered, ownName, watchAround } from "./language.js";
import { sources } from "./loading.js";

export class Speech {
  #element;
  #told;
  /** A token of the last request: what comes of an older one is late. */
  #asked;
  #loading = "";
  #chosen = "";
  #unwatch;
  /** What is shown. */
  current = { lang: "en", texts: /** @type {Record<string, string> | undefined} */ (undefined) };

  /**
   * `told` hears that other words are shown, that a language cannot be had, which one the person has chosen, what is wrong.
   * @param {any} element @param {{ speaks(): void, fails(message: string): void, chosen(lang: string): void, wrong(message: string): void }} told
   */
  constructor(element, told) {
    [this.#element, this.#told] = [element, told];
  }

  /** The language that is wanted now. */
  get wanted() { return languageOf(this.#element, this.#chosen); }

  /** Hears of the language around the element, wherever that is now. */
  watch() {
    this.#unwatch?.();
    this.#unwatch = watchAround(this.#element, () => this.follow());
  }

  /** Another one may be wanted. */
  follow() {
    if (this.wanted !== this.#loading) this.load();
  }

  /** The host says it: what the person has chosen counts no longer. */
  say() {
    this.#chosen = "";
    this.follow();
  }

  /** The person has chosen a language. One that cannot be had leaves the one that is shown. @param {string} tag */
  async choose(tag) {
    const before = this.#chosen;
    this.#chosen = tag;
    const came = await this.load(true);
    if (came) return this.#told.chosen(this.current.lang);
    // Unless another one is wanted by then.
    if (came === undefined) return;
    this.#chosen = before;
    this.#loading = this.wanted;
    this.#told.speaks();
  }

  /** What there is to choose from, a line each with its own name; what the host wants and what is shown are always among them. */
  offered() {
    const { tags, unknown } = offered(this.#element);
    if (unknown.length > 0) {
      const files = "tags of languages that there is a file of, or \"all\"";
      this.#told.wrong(`The attribute languages="${this.#element.languages}" names ${unknown.map((tag) => JSON.stringify(tag)).join(", ")}; expected ${files}. It is left out.`);
    }
    const all = tags.length > 0 ? [...new Set([...tags, languageOf(this.#element), this.current.lang])] : [];
    return all.map((tag) => `${tag} ${ownName(tag)}`).join("\n");
  }

  /**
   * Gets the texts of the language that is wanted and gives whether they came, nothing if another one is wanted by then.
   * Where they cannot be had the host hears of it, and English is shown, unless what is shown `stays`.
   */
  async load(stays = false) {
    const asked = (this.#asked = {});
    const lang = (this.#loading = this.wanted);
    /** @type {string | undefined} */
    let failure;
    const texts = await load(lang, sources(this.#element).localeSrc).catch(({ message }) => void (failure = message));
    if (asked !== this.#asked) return undefined;
    if (failure !== undefined) this.#told.fails(failure);
    if (failure === undefined || !stays) {
      this.current = { lang: failure === undefined ? lang : "en", texts: texts || undefined };
      this.#told.speaks();
    }
    return failure === undefined;
  }

  /** The element is gone. */
  end() {
    this.#unwatch?.();
    this.#unwatch = this.#asked = undefined;
    this.#chosen = this.#loading = "";
  }
}

