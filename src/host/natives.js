/**
 * Classes of the browser's that old libraries put others in the place of: MooTools 1.4 has a `Window`, a
 * `Document` and an `Event` of its own, and nothing of the browser's is one of those.
 *
 * `script.mjs` puts these in the place of their namesakes in wasm-bindgen's bindings, which ask only what
 * something is. The browser says that itself.
 */

/** @param {RegExp} tag */
const named = (tag) => ({
  /** @param {unknown} value */
  [Symbol.hasInstance]: (value) => tag.test(Object.prototype.toString.call(value)),
});

const Window = /* @__PURE__ */ named(/Window\]$/);
const Document = /* @__PURE__ */ named(/Document\]$/);
const Event = /* @__PURE__ */ named(/Event\]$/);

export { Document, Event, Window };
