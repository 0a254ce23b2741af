/** What is loaded from where, what is worth fetching before the wasm says so, and how long anybody waits for it. */
import known from "../../../package/best-known.json" with { type: "json" };

/** What `preload` was told last: who says nothing of its own gets the files from there. @type {import("app-password").Sources} */
let told = {};

/** @param {import("app-password").Sources} said */
export const tell = (said) => (told = { ...said });

/** @param {import("app-password").Sources | null} [said] */
export const sources = (said) => ({ wasmSrc: said?.wasmSrc || told.wasmSrc, localeSrc: said?.localeSrc || told.localeSrc });

/**
 * Whether an element is about a mailbox of somebody whom only the catalogue knows. A guess, from what the best known
 * are called: if it is wrong, the catalogue comes a little later, or in vain.
 */
export function wantsCatalogue({ provider, email }) {
  if (provider) return !known.ids.includes(provider);
  const [, domain] = email.trim().match(/^[^@\s]+@([^@\s]+)$/) ?? [];
  return Boolean(domain) && !known.names.includes(domain.toLowerCase().split(".")[0]);
}

/** What a promise gives, or something else after five seconds. @param {unknown} promise @param {unknown} [otherwise] */
export const soon = (promise, otherwise) => Promise.race([promise, new Promise((done) => setTimeout(done, 5_000, otherwise))]);

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
