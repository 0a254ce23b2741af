/**
 * A class of the browser's that old libraries put another in the place of: MooTools 1.4 has a `Window` of its
 * own, and the browser's is none of those.
 *
 * `script.mjs` puts this in the place of its namesake in wasm-bindgen's bindings, which ask only whether
 * something is one, of whatever holds the page (`__wbg_instanceof_Window`). They ask that for each element that is drawn, so the answer must be quick.
 */
const Window = {
  /** @param {any} value */
  [Symbol.hasInstance]: (value) => value?.window === value,
};

export { Window };
