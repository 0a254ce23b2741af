/**
 * Who is on offer in one widget: the host's `providers`, read once, and each mistake in them told once.
 */
import { providerConfig } from "./config.js";

export class Offer {
  #core;
  #wrong;
  /** What was told of the `providers` as they were last given. */
  #told = new Set();
  /** What they were read from, and what came of it. */
  #read = {};

  /**
   * @param {{ids: string[], entry(id: string): Uint8Array}} core
   * @param {(message: string) => void} wrong
   */
  constructor(core, wrong) {
    [this.#core, this.#wrong] = [core, wrong];
  }

  /** The host has given its `providers` anew: what is wrong in them is told, whether or not it was before. */
  given() {
    this.#told = new Set();
  }

  /**
   * @param {any} providers
   * @param {boolean} complete whether all of ours are known
   * @param {boolean} awaited whether more of them are on their way
   * @returns {ReturnType<typeof providerConfig>}
   */
  of(providers, complete, awaited) {
    const told = this.#told;
    const { ids } = this.#core;
    const from = [providers, complete, awaited, ids, told];
    if (!from.every((one, at) => one === this.#read.from?.[at])) {
      const wrong = (message) => {
        // What was expected may be another list of ids by now.
        const [mistake] = message.split(", expected ");
        if (!told.has(mistake)) this.#wrong(message);
        told.add(mistake);
      };
      const entryOf = (id) => this.#core.entry(id);
      this.#read = { from, config: providerConfig(providers, { ids, complete, awaited, entryOf, wrong }) };
    }
    return this.#read.config;
  }
}
