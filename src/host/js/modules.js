/**
 * Where the files are for what is bundled, and for Node, which fetches none: in modules of the package. Firefox does
 * not ask for a module again as long as the page lives.
 */
import { catalogueOfThisBuild, had, restOfThisBuild, wasmOfThisBuild } from "./fetched.js";

/** What a module holds. @template T @param {() => Promise<T>} take reads it, or throws what is wrong with it */
const held = (take) =>
  had("A module of the package", "Loading the page again helps, above all after a new version of it was deployed.", take);

/** The bytes of a text: each character is the thirty-fifth after its byte (`tools/entries.mjs`). */
function bytes(text) {
  const bytes = new Uint8Array(text.length);
  // `Uint8Array.from` with a function takes a hundred milliseconds more on a slow processor.
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at) - 35;
  return bytes;
}

export const files = {
  rest: () => held(async () => restOfThisBuild(await import("#rest"))),
  wasm: () => held(async () => wasmOfThisBuild(await WebAssembly.compile(bytes((await import("#wasm")).default)))),
  /** @param {() => Promise<any>} glue */
  catalogue: (glue) =>
    held(async () => {
      const { default: text } = await import("#catalogue");
      catalogueOfThisBuild(String.fromCharCode(...bytes(text.slice(0, 99))));
      (await glue()).learnText(text);
    }),
  /** @param {string} tag */
  texts: (tag) => held(async () => (await __LANGUAGES__[tag]()).default),
};
