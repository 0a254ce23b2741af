/**
 * Who is on offer in one widget: the host's `providers`, read once, and each mistake in them told once.
 */
import { providerConfig } from "./config.js";
import { once } from "./fault.js";

/** What was expected may be another list of ids by the time that a mistake is found again. */
const mistake = (/** @type {string} */ message) => message.split(", expected ", 1)[0];

export class Offer {
  #core;
  #wrong;
  /** Tells what is wrong in the `providers` as they were last given. */
  #tell;
  /** What they were read from, and what came of it. */
  #read = {};

  /**
   * @param {{ids: string[], entry(id: string): Uint8Array}} core
   * @param {(message: string) => void} wrong
   */
  constructor(core, wrong) {
    [this.#core, this.#wrong] = [core, wrong];
    this.#tell = once(wrong, mistake);
  }

  /** The host has given its `providers` anew: what is wrong in them is told, whether or not it was before. */
  given() {
    this.#tell = once(this.#wrong, mistake);
  }

  /**
   * @param {any} providers
   * @param {boolean} complete whether all of ours are known
   * @param {boolean} awaited whether more of them are on their way
   * @returns {ReturnType<typeof providerConfig>}
   */
  of(providers, complete, awaited) {
    const wrong = this.#tell;
    const { ids } = this.#core;
    const from = [providers, complete, awaited, ids, wrong];
    if (!from.every((one, at) => one === this.#read.from?.[at])) {
      const entryOf = (id) => this.#core.entry(id);
      this.#read = { from, config: providerConfig(providers, { ids, complete, awaited, entryOf, wrong }) };
    }
    return this.#read.config;
  }
}
