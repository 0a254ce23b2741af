/**
 * What a page may have to load, and why: bytes, brotli. `tools/bench.mjs` weighs; nothing but this file says what is
 * counted.
 */

/** All that a page loads before the widget lives, from the raw files: script, styles (they are in it) and wasm. */
export const counted = ["app-password.js", "app-password_bg.js", "app-password_bg.wasm"];

/** More than that fails. */
export const budget = 88_000;
/** Where that is to come down to. */
export const goal = 80_000;

/** Who may change the figure above. */
export const owner = "the maintainers. What needs more says so in a commit of its own: what for, how much, measured";

/** What the budget is spent on. */
export const why = `It was 64.7 kB with a patched Yew and a format of our own for all that crosses an edge. Yew as it is
published and serde for every shape cost about 20 kB; they are bought back where a person feels it: the first screen
stands before the wasm does. So what counts for the wasm is that it is alive no later than 1.15 × a React page's
paragraph (make bench).`;

/** What the other forms load before the widget lives, or before the core answers. A build tool makes less of it. */
export const entries = {
  'import "app-password"': ["index.js", "shared.js", "app-password_bg.js", "app-password_wasm.js"],
  "app-password/inline": ["inline.js"],
  "app-password/core": ["core.js", "shared.js", "app-password_bg.js", "app-password_wasm.js"],
};

/** What the other providers may weigh, which are loaded when they are wanted: too much for the wasm. */
export const catalogueBudget = 20_000;
