/**
 * What the widget loads where its files are raw: nothing but those. Whatever else is found in the place of
 * one is told to the host's developer, with what mends it.
 */

/**
 * What a file holds.
 * @param {URL} url
 * @param {string} attribute in which a host says where the file is
 * @param {(answer: Response) => Promise<any>} take reads it, or throws what is wrong with it
 */
async function fetched(url, attribute, take) {
  try {
    return await take(await answered(url));
  } catch (error) {
    const remedy = `Say in ${attribute} where it is, or use the entry app-password/inline, which needs no file.`;
    throw new Error(`${url} could not be loaded: ${error.message}. ${remedy}`, { cause: error });
  }
}

/** @param {URL} url */
async function answered(url) {
  const answer = await fetch(url).catch((error) => {
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

/**
 * The wasm: compiled as it comes, or once all of it is there if the server does not say what it is.
 * @param {URL} url
 */
export const fetchedWasm = (url) =>
  fetched(url, "wasm-src", async (answer) => {
    const module = await compiled(url, answer);
    if (!WebAssembly.Module.exports(module).some(({ name }) => name === "learn")) throw new Error("it is another wasm");
    return module;
  });

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
 * The other providers.
 * @param {URL} url
 * @param {(file: Uint8Array) => void} learn takes them, or throws what is wrong with the file
 */
export const fetchedCatalogue = (url, learn) =>
  fetched(url, "wasm-src", async (answer) => {
    const file = new Uint8Array(await answer.arrayBuffer());
    notPage(new TextDecoder().decode(file.subarray(0, 99)));
    learn(file);
  });

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
