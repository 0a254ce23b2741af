/**
 * The wasm: loaded once a page, however many elements there are, and made anew after a panic.
 */
import * as glue from "#glue";
import { files } from "#files";
import { fetchedCatalogue, fetchedWasm } from "./fetched.js";
import { onTrap } from "./trap.js";
import { fields } from "./wire.js";

let loading;
/** The file, compiled: what the wasm is made of, after a panic too. */
let module;
let died = false;
const watchers = new Set();

onTrap((error) => {
  died = true;
  // The next one has to learn everything anew.
  loading = undefined;
  // The stack of the failed call still stands: speak when it is gone.
  queueMicrotask(() => watchers.forEach((heard) => heard(error)));
});

/** Tells when the wasm has died, and with it every widget of the page. Returns how to stop that. */
export function watch(heard) {
  watchers.add(heard);
  return () => watchers.delete(heard);
}

/**
 * The wasm's functions with the ids of the providers that it knows, loaded at the first call.
 * A failure is forgotten, so that one can try again.
 * @param {string | null} [source] where the raw wasm is, if the host has it at a place of its own
 */
export function core(source) {
  if (died) {
    glue.__wbg_reset_state();
    died = false;
  }
  loading ??= start(source ? rawAt(new URL(source, document.baseURI)) : files).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The other providers lie beside the wasm. */
const rawAt = (url) => ({
  wasm: () => fetchedWasm(url),
  catalogue: ({ learn }) => fetchedCatalogue(new URL("catalogue.bin", url), learn),
});

/** @param {Pick<typeof files, "wasm" | "catalogue">} from */
async function start(from) {
  let why = (error) => error.message;
  try {
    module ??= await from.wasm();
    why = ({ message }) => `The wasm is another one than that of app-password ${__VERSION__}: ${message}`;
    glue.initSync({ module });
  } catch (error) {
    module = undefined;
    throw new Error(permitted() ? why(error) : `${FORBIDDEN} (${error.message})`, { cause: error });
  }
  let learning;
  const known = () => fields(glue.ids());
  const { Instance, check, detect, domain, entry, explain, misfits, providers, texts } = glue;
  const wasm = { Instance, check, detect, domain, entry, explain, misfits, providers, texts, ids: known(), complete: false, lang: "en" };
  /** Loads the providers beyond the six that most people have. They come from our own folder, once a page. */
  wasm.more = () => {
    learning ??= from
      .catalogue(glue)
      .then(() => void Object.assign(wasm, { ids: known(), complete: true }))
      .catch((error) => {
        learning = undefined;
        throw new Error(`${error.message} The best known ones work.`, { cause: error });
      });
    return learning;
  };
  return wasm;
}

const FORBIDDEN = "The page's policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src.";

/** Whether any wasm may run here: this is the smallest one. WebKit forbids no wasm before it is to run. */
function permitted() {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return undefined;
  }
}
