/**
 * What `script.mjs` puts in the place of its namesakes in wasm-bindgen's bindings: above all a wasm instance that tells
 * when it has died.
 *
 * A panic in the shipped build is a bare wasm trap: no hook runs, no message exists. Whatever leaves an export as an
 * exception, be it that trap, a stack overflow or a JavaScript error that ran through Rust frames, skipped destructors
 * and left Rust's state half changed. So the instance counts as dead from then on: the listener hears of it once, and
 * further calls get the same error again. wasm-bindgen has a flag of its own for this (`--force-enable-abort-handler`),
 * but needs newer exception handling then, which Node before 25 and browsers from before May 2025 refuse to compile.
 */
import { adopting } from "./adopt.js";

/** @type {((error: unknown) => void) | undefined} */
let listener;

/**
 * Sets who hears of a death: once for each instance, while the stack of the failed call still stands. So replace the
 * instance later (`__wbg_reset_state`). @param {(error: unknown) => void} heard
 */
export const onTrap = (heard) => void (listener = heard);

/** What comes from outside without being asked for: listeners and timers of Rust's, and the garbage collector. */
const UNASKED = /closure|_free$/;

/** @param {WebAssembly.Exports} exports */
function guarded(exports) {
  /** @type {{ error: unknown } | undefined} */
  let death;
  /** It may have died with a code in its hands, in its memory or as what it was to hand over. */
  const forget = ({ memory, __wbindgen_externrefs: held } = /** @type {any} */ (exports)) => {
    new Uint8Array(memory.buffer).fill(0);
    for (let at = held.length; at--; ) held.set(at, null);
  };
  /** @param {string} name @param {any} call */
  const guard = (name, call) => (/** @type {unknown[]} */ ...given) => {
    if (death) {
      // A listener or a timer of its own comes too late, and so does who gives its memory back: nobody is to blame.
      if (UNASKED.test(name)) return undefined;
      throw death.error;
    }
    try {
      return call(...given);
    } catch (error) {
      // A call may come back into Rust through JavaScript: the innermost tells, the outer ones rethrow.
      if (!death) {
        death = { error };
        queueMicrotask(() => forget()); // Once the frames around it are gone.
        listener?.(error);
      }
      throw error;
    }
  };
  const all = Object.entries(exports);
  return Object.fromEntries(all.map(([name, value]) => [name, typeof value === "function" ? guard(name, value) : value]));
}

class Instance {
  /** @param {WebAssembly.Module} module @param {WebAssembly.Imports} [imports] None from core.js, in one bundle. */
  constructor(module, imports = {}) {
    const given = Object.entries(imports).map(([name, bindings]) => [name, adopting(bindings)]);
    this.exports = guarded(new WebAssembly.Instance(module, Object.fromEntries(given)).exports);
  }
}

/**
 * Old libraries have a `Window` of their own (MooTools 1.4), and the browser's is none of those. The bindings ask only
 * whether something is one, for each element that is drawn: the answer must be quick.
 */
const Window = { [Symbol.hasInstance]: (/** @type {any} */ value) => value?.window === value };

// The dotted name makes esbuild's `inject` use this wherever the bindings say it.
export { Instance as "WebAssembly.Instance", Window };
