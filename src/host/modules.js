/**
 * Where the wasm, the other providers and the languages are: in modules of the package, so that every
 * build tool finds them and Node, which fetches no files, has them too.
 */

/**
 * What a module holds.
 * @param {Promise<{default: any}>} loading
 */
const held = (loading) =>
  loading.then(
    (module) => module.default,
    (error) => {
      // Firefox does not ask for it again as long as the page lives.
      const remedy = "Loading the page again helps, above all after a new version of it was deployed.";
      throw new Error(`A module of the package could not be loaded: ${error.message}. ${remedy}`, { cause: error });
    },
  );

/** The bytes of a text: see `tools/entries.mjs`. */
function bytes(text) {
  const { length } = text;
  const bytes = new Uint8Array(length);
  // `Uint8Array.from` with a function takes a hundred milliseconds more on a slow processor.
  for (let at = 0; at < length; at++) bytes[at] = text.charCodeAt(at) - 35;
  return bytes;
}

export const files = {
  wasm: async () => WebAssembly.compile(bytes(await held(import("#wasm")))),
  /** @param {{learnText: (file: string) => void}} wasm */
  catalogue: async ({ learnText }) => learnText(await held(import("#catalogue"))),
  /** @param {string} tag */
  texts: (tag) => held(__LANGUAGES__[tag]()),
};
