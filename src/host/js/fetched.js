/**
 * What is loaded: nothing but our own files, all of one build. Whatever else is found in the place of one is told to
 * the host's developer, with what mends it.
 *
 * Each file carries the id of its build: scripts as `__BUILD__`, the wasm in a section of its own, the catalogue in its
 * first line (`tools/build.mjs`). Files of two builds would call each other's functions by chance, so they never meet.
 * @typedef {(message: string) => void} Told hears of a file that is fetched once more
 */
import { MOST_BYTES, MOST_TEXT } from "./bounds.js";

/** A file of another build. It may lie in a cache, so it is worth fetching once more. */
class OtherBuild extends Error {}

/** @param {string} found an id */
export function ofThisBuild(found) {
  if (found === __BUILD__) return;
  const both = `another build of app-password (${found}) than the script (${__BUILD__})`;
  throw new OtherBuild(`it belongs to ${both}, so one of the two is old`);
}

/** @template {{ build: string }} T @param {T} rest of the script @returns {T} */
export const restOfThisBuild = (rest) => (ofThisBuild(rest.build), rest);

/** @param {WebAssembly.Module} module */
export function wasmOfThisBuild(module) {
  const [id] = WebAssembly.Module.customSections(module, "app-password-build");
  if (!id) throw new Error("it is another wasm");
  ofThisBuild(new TextDecoder().decode(id));
  return module;
}

/** Whatever has not the mark of a catalogue passes: Rust says what is wrong with that. @param {string} beginning of the file */
export function catalogueOfThisBuild(beginning) {
  const [, id] = beginning.match(/^APCT.[^\n+]+\+(\w+)\n/s) ?? [];
  if (id) ofThisBuild(id);
}

const SERVE = "Serve all files of one build, and let no cache keep one of them longer than the others.";

/**
 * What `take` reads of a file, unless that throws. One of another build is taken once more if somebody hears of it, and
 * no third time; `remedy` mends it if it is not there.
 * @template T @param {string | URL} what @param {string} remedy @param {(isAgain: boolean) => Promise<T>} take @param {Told} [told]
 */
export async function had(what, remedy, take, told) {
  try {
    return await take(false).catch((error) => {
      if (!told || !(error instanceof OtherBuild)) throw error;
      told(`${what} does not fit: ${error.message}. It is fetched once more, past the cache. ${SERVE}`);
      return take(true);
    });
  } catch (error) {
    const mends = told && error instanceof OtherBuild ? `The server itself has it so. ${SERVE}` : remedy;
    throw new Error(`${what} could not be loaded: ${error.message}. ${mends}`, { cause: error });
  }
}

/** @param {string} attribute in which a host says where it is @param {(answer: Response) => Promise<any>} take */
function fetched(/** @type {URL} */ url, attribute, take, /** @type {Told | undefined} */ told = undefined) {
  const remedy = `Say in ${attribute} where it is, or use the entry app-password/inline, which needs no file.`;
  return had(url, remedy, async (isAgain) => take(await answered(url, isAgain ? "reload" : "default")), told);
}

async function answered(/** @type {URL} */ url, /** @type {RequestCache} */ cache = "default") {
  const answer = await fetch(url, { cache }).catch((error) => {
    const other = url.origin === globalThis.origin ? "" : " and, on another origin, its server by Access-Control-Allow-Origin";
    throw new Error(`${error.message} (the page's policy has to allow it in connect-src${other})`);
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer;
}

/** What a file holds, unless that is more than any of ours has: no server fills the memory of a page. @param {Response} answer */
async function bytes(answer) {
  const [reader, parts] = [answer.body?.getReader(), /** @type {BlobPart[]} */ ([])];
  for (let read, size = 0; (read = await reader?.read()) && !read.done; parts.push(read.value)) {
    size += read.value.length;
    if (size <= MOST_BYTES) continue;
    reader?.cancel().catch(() => {});
    throw new Error(`it has more than ${MOST_BYTES} bytes`);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const decoded = async (answer) => new TextDecoder().decode(await bytes(answer));

function notPage(text) {
  if (/^\s*</.test(text)) throw new Error("the server sent a web page in its place");
  return text;
}

/** How often the rest of the script was asked for: browsers keep a module by its name, Firefox one that failed too. */
let attempts = 0;

/** The rest of the script. @param {URL} url @param {() => Promise<typeof import("./rest.js")>} bring @param {Told} told */
export function imported(url, bring, told) {
  const take = async () => {
    const name = `${url}?${__BUILD__}-${attempts++}`;
    return restOfThisBuild(await (attempts > 1 ? import(/* webpackIgnore: true */ /* @vite-ignore */ name) : bring()));
  };
  return had(url, "It must lie beside app-password.js, and the page's policy has to allow it in script-src.", take, told);
}

/** Compiled as it comes, or once all of it is there if the server does not say what it is. */
async function compiled(url, answer) {
  const type = answer.headers.get("content-type");
  try {
    if (type === "application/wasm") return await WebAssembly.compileStreaming(answer);
    const module = await WebAssembly.compile(await bytes(answer));
    console.warn(`${url} would load faster if its server said application/wasm, not ${type}.`);
    return module;
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    // What is there instead? This is asked only now, so that nobody waits for the answer.
    notPage(await decoded(await answered(url)));
    throw new Error(`it is damaged, or no wasm: ${error.message}`, { cause: error });
  }
}

/** The wasm, and the other providers: fetched at once, learned when it lives. @param {URL} wasm @param {URL} catalogue */
export const raw = (wasm, catalogue) => ({
  /** @param {Told} told @returns {Promise<WebAssembly.Module>} */
  wasm: (told) => fetched(wasm, "wasm-src", async (answer) => wasmOfThisBuild(await compiled(wasm, answer)), told),
  /** @param {() => Promise<any>} glue whose `learn` takes them @param {Told} told @returns {Promise<void>} */
  catalogue: (glue, told) =>
    fetched(catalogue, "wasm-src", async (answer) => {
      const file = await bytes(answer);
      catalogueOfThisBuild(notPage(String.fromCharCode(...file.subarray(0, 99))));
      (await glue()).learn(file);
    }, told),
});

/** The texts of a language by key. @param {URL} url */
export const fetchedTexts = (url) =>
  fetched(url, "locale-src", async (answer) => {
    const text = notPage(await decoded(answer));
    let texts;
    try {
      texts = JSON.parse(text);
    } catch (error) {
      throw new Error(`it is not JSON: ${error.message}`, { cause: error });
    }
    if (texts === null || typeof texts !== "object" || Array.isArray(texts)) throw new Error("it holds no object of texts by key");
    return texts;
  });

/** Where a host has files of its own. @param {string} text @param {string} attribute that says so */
export function addressOf(text, attribute) {
  const { length } = text;
  if (length > MOST_TEXT) throw new Error(`${attribute}: found ${length} characters, expected ${MOST_TEXT} at most.`);
  try {
    return new URL(text, globalThis.document?.baseURI);
  } catch (error) {
    throw new Error(`The attribute ${attribute} is no address: "${text}".`, { cause: error });
  }
}
