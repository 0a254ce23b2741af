/**
 * What the widget loads where its files are raw: nothing but those. Whatever else is found in the place of
 * one is told to the host's developer, with what mends it.
 */
import { OtherBuild, REMEDY, catalogueOfThisBuild, ofThisBuild, wasmOfThisBuild } from "./build.js";

/** @typedef {(message: string) => void} Told hears of a file that is fetched once more */

/**
 * What a file holds. One of another build is fetched once more, past the cache, and no third time.
 * @param {URL} url
 * @param {string} remedy what mends it if it is not there
 * @param {(isAgain: boolean) => Promise<any>} take fetches and reads it, or throws what is wrong with it
 * @param {Told} [told]
 */
async function had(url, remedy, take, told) {
  try {
    return await take(false).catch((error) => {
      if (!(error instanceof OtherBuild)) throw error;
      told?.(`${url} does not fit: ${error.message}. It is fetched once more, past the cache. ${REMEDY}`);
      return take(true);
    });
  } catch (error) {
    const mends = error instanceof OtherBuild ? `The server itself has it so. ${REMEDY}` : remedy;
    throw new Error(`${url} could not be loaded: ${error.message}. ${mends}`, { cause: error });
  }
}

/**
 * @param {URL} url
 * @param {string} attribute in which a host says where the file is
 * @param {(answer: Response) => Promise<any>} take
 * @param {Told} [told]
 */
function fetched(url, attribute, take, told) {
  const remedy = `Say in ${attribute} where it is, or use the entry app-password/inline, which needs no file.`;
  return had(url, remedy, async (isAgain) => take(await answered(url, isAgain ? "reload" : "default")), told);
}

/** @param {URL} url @param {RequestCache} [cache] */
async function answered(url, cache) {
  const answer = await fetch(url, { cache }).catch((error) => {
    const other = url.origin === globalThis.origin ? "" : " and, on another origin, its server by Access-Control-Allow-Origin";
    throw new Error(`${error.message} (the page's policy has to allow it in connect-src${other})`);
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer;
}

/** @param {Response} answer */
async function textOf(answer) {
  const text = await answer.text();
  notPage(text);
  return text;
}

function notPage(text) {
  if (/^\s*</.test(text)) throw new Error("the server sent a web page in its place");
}

/** How often the rest of the script was asked for. */
let attempts = 0;

/**
 * The rest of the script. After the first time under another name: browsers keep a module by its name, Firefox one
 * that failed as well.
 * @param {URL} url
 * @param {() => Promise<typeof import("./rest.js")>} bring
 * @param {Told} told
 */
export function imported(url, bring, told) {
  const take = async () => {
    const name = `${url}?${__BUILD__}-${attempts++}`;
    const rest = await (attempts > 1 ? import(/* webpackIgnore: true */ /* @vite-ignore */ name) : bring());
    ofThisBuild(rest.build);
    return rest;
  };
  return had(url, "It must lie beside app-password.js, and the page's policy has to allow it in script-src.", take, told);
}

/**
 * The wasm: compiled as it comes, or once all of it is there if the server does not say what it is.
 * @param {URL} url
 * @param {Told} told
 */
export const fetchedWasm = (url, told) =>
  fetched(
    url,
    "wasm-src",
    async (answer) => {
      const module = await compiled(url, answer);
      wasmOfThisBuild(module);
      return module;
    },
    told,
  );

async function compiled(url, answer) {
  const type = answer.headers.get("content-type");
  try {
    if (type === "application/wasm") return await WebAssembly.compileStreaming(answer);
    const module = await WebAssembly.compile(await answer.arrayBuffer());
    console.warn(`${url} would load faster if its server said application/wasm, not ${type}.`);
    return module;
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    // What is there instead? This is asked only now, so that nobody waits for the answer.
    await textOf(await answered(url));
    throw new Error(`it is damaged, or no wasm: ${error.message}`, { cause: error });
  }
}

/**
 * The other providers: fetched at once, learned when the wasm is there.
 * @param {URL} url
 * @param {() => Promise<{learn: (file: Uint8Array) => void}>} glue whose `learn` takes them, or throws what is wrong
 * @param {Told} told
 */
export const fetchedCatalogue = (url, glue, told) =>
  fetched(
    url,
    "wasm-src",
    async (answer) => {
      const file = new Uint8Array(await answer.arrayBuffer());
      const beginning = String.fromCharCode(...file.subarray(0, 99));
      notPage(beginning);
      catalogueOfThisBuild(beginning);
      (await glue()).learn(file);
    },
    told,
  );

/**
 * The texts of a language by key.
 * @param {URL} url
 */
export const fetchedTexts = (url) =>
  fetched(url, "locale-src", async (answer) => {
    const text = await textOf(answer);
    let texts;
    try {
      texts = JSON.parse(text);
    } catch (error) {
      throw new Error(`it is not JSON: ${error.message}`, { cause: error });
    }
    if (texts === null || typeof texts !== "object" || Array.isArray(texts)) {
      throw new Error("it holds no object of texts by key");
    }
    return texts;
  });
