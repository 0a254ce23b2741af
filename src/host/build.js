/**
 * Whether the files that a page loads belong together. Each file of a build carries its id: the scripts as
 * `__BUILD__`, the wasm in a section of its own, the catalogue in its first line (`tools/build.mjs`). Files of two
 * builds would call each other's functions by chance, so they never meet.
 */

/** A file of another build. It may lie in a cache, so it is worth fetching once more. */
export class OtherBuild extends Error {
  /** @param {string} found the other build's id */
  constructor(found) {
    super(`it belongs to another build of app-password (${found}) than the script (${__BUILD__}), so one of the two is old`);
  }
}

/** What mends it where fetching it once more did not. */
export const REMEDY = "Serve all files of one build, and let no cache keep one of them longer than the others.";

const SECTION = "app-password-build";

/** @param {string} found an id @throws {OtherBuild} */
export function ofThisBuild(found) {
  if (found !== __BUILD__) throw new OtherBuild(found);
}

/** @param {WebAssembly.Module} module @throws where it is no wasm of ours, or one of another build */
export function wasmOfThisBuild(module) {
  const [id] = WebAssembly.Module.customSections(module, SECTION);
  if (!id) throw new Error("it is another wasm");
  ofThisBuild(new TextDecoder().decode(id));
}

/**
 * Whatever has not the mark of a catalogue passes: Rust says what is wrong with that.
 * @param {string} beginning of the file, a character for each byte
 * @throws {OtherBuild}
 */
export function catalogueOfThisBuild(beginning) {
  const [, id] = beginning.match(/^APCT.[^\n+]+\+(\w+)\n/s) ?? [];
  if (id) ofThisBuild(id);
}
