/**
 * The wasm: loaded once a page, however many elements there are, and made anew after a panic. Its file, the rest of the
 * script and, if it is wanted for sure, the catalogue are fetched side by side. A host may have the wasm and the
 * catalogue at places of its own: each is tried on its own, and since all files of a build are the same, what came from
 * one serves everybody.
 */
import { files } from "#files";
import { addressOf, raw } from "./fetched.js";

/**
 * `loading` is what `core` answers, `learning` the catalogue on its way: nothing before it was asked for and after a failure.
 * @typedef {{ files: ReturnType<typeof raw>, loading?: Promise<any>, learning?: Promise<void> }} Place
 */

/** By address; the package's own place by none. @type {Map<string, Place>} */
const places = new Map();
/** The rest of the script, once it is asked for. @type {ReturnType<typeof files.rest> | undefined} */
let rest;
/** The file, compiled: what the wasm is made of, after a panic too. @type {WebAssembly.Module | undefined} */
let module;
/** The wasm's functions, while it lives, and where it came from. */
let living;
let home;
let died = false;
const watchers = new Set();
const hearers = new Set();

/** Tells when the wasm has died, and with it every widget of the page. Returns how to stop that. */
export const watch = (heard) => joined(watchers, heard);
/** Tells of files that do not fit and are fetched once more. Returns how to stop that. */
export const hear = (heard) => joined(hearers, heard);

const joined = (all, one) => all.add(one) && (() => void all.delete(one));

const told = (message) => hearers.forEach((heard) => heard(message));

/**
 * The wasm's functions, and one more that loads what it does not know yet. A failure is forgotten, to try again.
 * @param {string | null} [source] where the raw wasm is; null, or an empty text, for the package's own place. Who
 *   does not say takes it from wherever an element has it, or is about to.
 * @param {boolean} [wantsMore] whether the catalogue is wanted for sure
 */
export async function core(source, wantsMore = false) {
  const place = source === undefined ? (home ?? wherever()) : placeOf(source);
  place.loading ??= load(place).catch((error) => {
    place.loading = undefined;
    throw error;
  });
  // Whoever needs it asks again, and hears then what is wrong.
  if (wantsMore) learn(place).catch(() => {});
  return place.loading;
}

/** The other providers lie beside the wasm. @param {string | null} [source] @returns {Place} */
function placeOf(source) {
  const url = source ? addressOf(source, "wasm-src") : undefined;
  const key = url?.href ?? "";
  const place = places.get(key) ?? { files: url ? raw(url, new URL("catalogue.bin", url)) : files };
  places.set(key, place);
  return place;
}

/** A place that is being loaded from; the package's own if there is none, or if nothing comes of it. */
function wherever() {
  const others = [...places.values()].flatMap(({ loading }) => loading ?? []);
  return others.length > 0 ? { files, loading: Promise.any(others).catch(() => core(null)) } : placeOf();
}

/** @param {Place} place */
async function load(place) {
  rest ??= files.rest(told).catch((error) => {
    rest = undefined;
    throw error;
  });
  const [script, made] = await Promise.all([rest, module ?? place.files.wasm(told).catch(forbidden)]);
  if (!living) {
    living = begin(script, (module ??= made));
    home = place;
  }
  return Object.assign(Object.create(living), { more: () => learn(place) });
}

/** @param {Awaited<ReturnType<typeof files.rest>>} rest @param {WebAssembly.Module} made */
function begin({ glue, onTrap, ...rest }, made) {
  onTrap((error) => {
    died = true;
    living = undefined;
    // The next one has to learn everything anew.
    for (const place of places.values()) place.loading = place.learning = undefined;
    // The stack of the failed call still stands: speak when it is gone.
    queueMicrotask(() => watchers.forEach((heard) => heard(error)));
  });
  try {
    if (died) glue.__wbg_reset_state();
    glue.initSync({ module: made });
  } catch (error) {
    module = undefined;
    forbidden(error);
  }
  died = false;
  return { ...glue, ...rest, glue, complete: false };
}

/** Loads the providers beyond the six that most people have, once a page. @param {Place} place @returns {Promise<void>} */
async function learn(place) {
  if (living?.complete) return;
  const learning = (place.learning ??= place.files.catalogue(async () => (await place.loading).glue, told));
  try {
    await learning;
    if (living) living.complete = true;
  } catch (error) {
    if (place.learning === learning) place.learning = undefined;
    throw new Error(`${error.message} The best known ones work.`, { cause: error });
  }
}

/** Throws what is wrong if a wasm does not come to life. @param {Error} error @returns {never} */
function forbidden(error) {
  try {
    // Whether any wasm may run here: this is the smallest one. WebKit forbids no wasm before it is to run.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    const message = "The page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src.";
    throw new Error(`${message} (${error.message})`, { cause: error });
  }
  throw error;
}
