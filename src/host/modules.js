/**
 * Where the rest of the script, the wasm, the other providers and the languages are: in modules of the package, so
 * that every build tool finds them and Node, which fetches no files, has them too.
 */
import { catalogueOfThisBuild, ofThisBuild, wasmOfThisBuild, OtherBuild } from "./build.js";

/** Firefox does not ask for a module again as long as the page lives. */
const REMEDY = "Loading the page again helps, above all after a new version of it was deployed.";

/**
 * What a module holds.
 * @template T, [R=T]
 * @param {Promise<T>} loading
 * @param {(module: T) => R | Promise<R>} take reads it, or throws what is wrong with it
 */
async function held(loading, take) {
  let module;
  try {
    module = await loading;
  } catch (error) {
    throw new Error(`A module of the package could not be loaded: ${error.message}. ${REMEDY}`, { cause: error });
  }
  try {
    return await take(module);
  } catch (error) {
    if (!(error instanceof OtherBuild)) throw error;
    throw new Error(`A module of the package does not fit: ${error.message}. ${REMEDY}`, { cause: error });
  }
}

/** How far a character is from its byte: see `tools/entries.mjs`. */
const SHIFT = 35;

/** The bytes of a text. */
function bytes(text) {
  const { length } = text;
  const bytes = new Uint8Array(length);
  // `Uint8Array.from` with a function takes a hundred milliseconds more on a slow processor.
  for (let at = 0; at < length; at++) bytes[at] = text.charCodeAt(at) - SHIFT;
  return bytes;
}

export const files = {
  rest: () =>
    held(import("#rest"), (rest) => {
      ofThisBuild(rest.build);
      return rest;
    }),
  wasm: () =>
    held(import("#wasm"), async ({ default: text }) => {
      const module = await WebAssembly.compile(bytes(text));
      wasmOfThisBuild(module);
      return module;
    }),
  /** @param {() => Promise<{learnText: (file: string) => void}>} glue */
  catalogue: (glue) =>
    held(import("#catalogue"), async ({ default: text }) => {
      catalogueOfThisBuild(String.fromCharCode(...bytes(text.slice(0, 99))));
      (await glue()).learnText(text);
    }),
  /** @param {string} tag */
  texts: (tag) => held(__LANGUAGES__[tag](), (module) => module.default),
};
