/**
 * Where the rest of the script, the wasm, the other providers and the languages are: raw files beside the script.
 * For pages that name the script in a `<script type="module">`; what is bundled has `modules.js` in its place.
 */
import { fetchedCatalogue, fetchedTexts, fetchedWasm, imported } from "./fetched.js";

// Each address is written out, for build tools that take such a file along: a folder would stop them.
export const files = {
  rest: (/** @type {(message: string) => void} */ told) =>
    imported(new URL("app-password_bg.js", import.meta.url), () => import("#rest"), told),
  wasm: (/** @type {(message: string) => void} */ told) => fetchedWasm(new URL("app-password_bg.wasm", import.meta.url), told),
  /**
   * @param {() => Promise<{learn: (file: Uint8Array) => void}>} glue
   * @param {(message: string) => void} told
   */
  catalogue: (glue, told) => fetchedCatalogue(new URL("catalogue.bin", import.meta.url), glue, told),
  /** @param {string} tag */
  texts: (tag) => fetchedTexts(__LANGUAGES__[tag]()),
};
