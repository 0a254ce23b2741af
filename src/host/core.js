/**
 * The wasm: loaded once a page, however many elements there are, and made anew after a panic.
 */
import init, * as glue from "#glue";
import { onTrap } from "./trap.js";
import { fields, split } from "./wire.js";

let loading;
let died = false;
const watchers = new Set();

onTrap((error) => {
  died = true;
  // The stack of the failed call still stands: speak when it is gone.
  queueMicrotask(() => watchers.forEach((heard) => heard(error)));
});

/** Tells when the wasm has died, and with it every widget of the page. Returns how to stop that. */
export function watch(heard) {
  watchers.add(heard);
  return () => watchers.delete(heard);
}

/**
 * The wasm's functions with the keys of its texts and the ids of its providers, loaded at the first call. A failure is forgotten, so that one can try again.
 * @param {string | null} [source] where the wasm is; beside this module if it is empty
 */
export function core(source) {
  if (died) {
    glue.__wbg_reset_state();
    died = false;
  }
  const url = source ? new URL(source, document.baseURI) : new URL("app-password_bg.wasm", import.meta.url);
  loading ??= start(url).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(url) {
  try {
    await init({ module_or_path: url });
    const { ask, Instance } = glue;
    return { ask, Instance, keys: fields(ask("keys", "")), ids: split(ask("providers", "")).map((text) => fields(text)[0]) };
  } catch (error) {
    throw explained(error, url);
  }
}

/** Why the wasm did not start, in a sentence for the host's developer. */
function explained(error, url) {
  const why =
    error instanceof WebAssembly.CompileError
      ? `The page's policy forbids WebAssembly (add 'wasm-unsafe-eval' to script-src), or ${url} is damaged`
      : `${url} could not be loaded`;
  return new Error(`${why}: ${error.message}`, { cause: error });
}
