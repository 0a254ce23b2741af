/**
 * The wasm: loaded once a page, however many elements there are, and made anew after a panic.
 */
import { Instance, __wbg_reset_state, ask, initSync } from "#glue";
import { fetched } from "./fetched.js";
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
 * @param {string | null} [source] where the wasm is; beside this module if it is empty
 */
export function core(source) {
  if (died) {
    __wbg_reset_state();
    died = false;
  }
  const url = source ? new URL(source, document.baseURI) : new URL("app-password_bg.wasm", import.meta.url);
  const more = source ? new URL("catalogue.txt", url) : new URL("catalogue.txt", import.meta.url);
  loading ??= start(url, more).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(url, rest) {
  try {
    module ??= await compiled(url);
    initSync({ module });
  } catch (error) {
    module = undefined;
    throw explained(error, url);
  }
  const known = () => fields(ask("ids", ""));
  let learning;
  const wasm = { ask, Instance, ids: known(), complete: false, lang: "en" };
  /** Loads the providers beyond the six that most people have. They come from our own folder, once a page. */
  wasm.more = () => {
    learning ??= packed(rest)
      .then((text) => {
        ask("learn", text);
        Object.assign(wasm, { ids: known(), complete: true });
      })
      .catch((error) => {
        learning = undefined;
        throw error;
      });
    return learning;
  };
  return wasm;
}

/** Compiles the file as it comes; once all of it is there if the server does not say what it is. */
async function compiled(url) {
  const answer = await fetched(url);
  const type = answer.headers.get("content-type");
  if (type === "application/wasm") return WebAssembly.compileStreaming(answer);
  console.warn(`${url} would load faster as application/wasm than as ${type}.`);
  return WebAssembly.compile(await answer.arrayBuffer());
}

/** The other providers. The first line says of which version they are, and how long: half of them is none. */
async function packed(url) {
  let why = "it is damaged, or of another version";
  try {
    const answer = await fetched(url);
    const text = await answer.text();
    const start = text.indexOf("\n") + 1;
    if (text.startsWith(`app-password ${__VERSION__} ${text.length - start}\n`)) return text.slice(start);
  } catch (error) {
    why = error.message;
  }
  throw new Error(`The other providers could not be loaded from ${url}: ${why}. The best known ones work.`);
}

/** Why the wasm did not start, in a sentence for the host's developer. */
function explained(error, url) {
  const why =
    error instanceof WebAssembly.CompileError
      ? `The page's policy forbids WebAssembly (add 'wasm-unsafe-eval' to script-src), or ${url} is damaged`
      : `${url} could not be loaded`;
  return new Error(`${why}: ${error.message}`, { cause: error });
}
