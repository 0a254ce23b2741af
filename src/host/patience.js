/**
 * How long to wait for what would be good to have, and what nobody should wait for for ever.
 */

/** Milliseconds. */
const PATIENCE = 5_000;

/**
 * What a promise gives, or something else if that takes too long.
 * @param {unknown} promise
 * @param {unknown} [otherwise]
 */
export const soon = (promise, otherwise) =>
  Promise.race([promise, new Promise((done) => setTimeout(done, PATIENCE, otherwise))]);
