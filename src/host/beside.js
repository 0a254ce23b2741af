/**
 * Where the wasm, the other providers and the languages are: raw files beside the script. For pages that
 * name the script in a `<script type="module">`; what is bundled has `modules.js` in its place.
 */
import { fetchedCatalogue, fetchedTexts, fetchedWasm } from "./fetched.js";

// Each address is written out, for build tools that take such a file along: a folder would stop them.
export const files = {
  wasm: () => fetchedWasm(new URL("app-password_bg.wasm", import.meta.url)),
  /** @param {{learn: (file: Uint8Array) => void}} wasm */
  catalogue: ({ learn }) => fetchedCatalogue(new URL("catalogue.bin", import.meta.url), learn),
  /** @param {string} tag */
  texts: (tag) => fetchedTexts(__LANGUAGES__[tag]()),
};
