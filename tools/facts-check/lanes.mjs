/**
 * Politeness: one request at a time to a host, a pause between two, few at once in all, and nothing at all to a
 * host that has asked for quiet until that time is over.
 */

/** A host wants to be left alone for longer than a run waits. */
export class Later extends Error {
  /** @param {string} host */
  constructor(host) {
    super(`${host} asks for quiet`);
  }
}

/**
 * @typedef {object} Manners
 * @property {number} pause milliseconds between two requests to one host
 * @property {number} together how many requests may be under way at once
 * @property {number} again milliseconds before something is tried the second time
 * @property {number} longest milliseconds that a run waits for a host that has asked for quiet
 * @property {() => number} now
 * @property {(milliseconds: number) => Promise<void>} wait
 *
 * @typedef {{ last: Promise<void>, from: number, pause: number }} Lane
 */

export class Lanes {
  /** @type {Map<string, Lane>} */
  #lanes = new Map();
  /** @type {(() => void)[]} */
  #waiting = [];
  #free;
  #manners;

  /** @param {Manners} manners */
  constructor(manners) {
    this.#manners = manners;
    this.#free = manners.together;
  }

  /**
   * Does this when it is its turn at the host.
   *
   * @template T
   * @param {string} host
   * @param {() => Promise<T>} task
   * @returns {Promise<T>}
   */
  async at(host, task) {
    const lane = this.#lane(host);
    const before = lane.last;
    let done = () => {};
    lane.last = new Promise((end) => (done = end));
    await before;
    try {
      await this.#turn(host, lane);
      try {
        return await task();
      } finally {
        lane.from = Math.max(lane.from, this.#manners.now() + lane.pause);
        this.#leave();
      }
    } finally {
      done();
    }
  }

  /**
   * Does this once more after a while, if that may help.
   *
   * @template T
   * @param {string} host
   * @param {() => Promise<T>} task
   */
  async twice(host, task) {
    try {
      return await task();
    } catch (error) {
      if (!(/** @type {{ temporary?: boolean }} */ (error).temporary)) throw error;
      this.quiet(host, this.#manners.again);
      return task();
    }
  }

  /** Asks nothing of the host for so many milliseconds. @param {string} host @param {number} milliseconds */
  quiet(host, milliseconds) {
    const lane = this.#lane(host);
    lane.from = Math.max(lane.from, this.#manners.now() + milliseconds);
  }

  /** Pauses at least so long between requests to the host, the pause now included. @param {string} host @param {number} milliseconds */
  slow(host, milliseconds) {
    const lane = this.#lane(host);
    const more = Math.max(0, milliseconds - lane.pause);
    lane.pause += more;
    lane.from += more;
  }

  /** @param {string} host */
  #lane(host) {
    const lane = this.#lanes.get(host) ?? { last: Promise.resolve(), from: 0, pause: this.#manners.pause };
    this.#lanes.set(host, lane);
    return lane;
  }

  /** @param {string} host @param {Lane} lane */
  async #turn(host, lane) {
    const { now, wait, longest } = this.#manners;
    for (let left; (left = lane.from - now()) > 0; await wait(left)) {
      if (left > longest) throw new Later(host);
    }
    if (this.#free > 0) this.#free -= 1;
    else await new Promise((turn) => this.#waiting.push(() => turn(undefined)));
  }

  #leave() {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
