/** Where the files are for pages that name the script in a `<script type="module">`: raw ones beside it. */
import { fetchedTexts, imported, raw } from "./fetched.js";

// Each address is written out, for build tools that take such a file along: a folder would stop them.
export const files = {
  /** @param {import("./fetched.js").Told} told */
  rest: (told) => imported(new URL("app-password_bg.js", import.meta.url), () => import("#rest"), told),
  ...raw(new URL("app-password_bg.wasm", import.meta.url), new URL("catalogue.bin", import.meta.url)),
  /** @param {string} tag */
  texts: (tag) => fetchedTexts(__LANGUAGES__[tag]()),
};
