/** What the element waits for, and how long. */

/** Nobody should wait for ever for what would be good to have. In milliseconds. */
const PATIENCE = 5_000;

/** What a promise gives, or something else if that takes too long. @param {unknown} promise @param {unknown} [otherwise] */
export const soon = (promise, otherwise) => Promise.race([promise, new Promise((done) => setTimeout(done, PATIENCE, otherwise))]);

/** The page's own scripts have run: whoever wants to hear of the widget is listening. */
export const listeners = () =>
  new Promise((done) => {
    const [page] = /** @type {any[]} */ (performance.getEntriesByType("navigation"));
    // A document that nobody navigated to has no entry, and no scripts that come later.
    if (page?.domContentLoadedEventStart !== 0) done(undefined);
    else document.addEventListener("DOMContentLoaded", done, { once: true });
  });

/** A promise that is settled from outside; nobody has to look at it. */
export function settleable() {
  const settle = /** @type {any} */ ({});
  settle.promise = new Promise((resolve, reject) => Object.assign(settle, { resolve, reject }));
  settle.promise.catch(() => {});
  return settle;
}
