/**
 * Short names for what the wasm imports from its bindings. wasm-bindgen ends each in sixteen random digits, which tell
 * apart what many crates import: both files carry them, and nothing makes random digits smaller. It saves 4.3 kB of 140
 * (brotli), and may go once wasm-bindgen shortens them itself. Binaryen can (`--minify-imports-and-exports-and-modules`),
 * but shortens the exports too, which `core.js` calls by their names.
 */
import { ways } from "../src/host/js/adopt.js";
import { leb128 } from "./build.mjs";

const IMPORTS = 2;
const FUNCTION = 0;

/** A wasm as one reads it, from a place on. @param {Buffer} wasm @param {number} at */
function reader(wasm, at) {
  const number = () => {
    let sum = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = wasm[at++];
      sum += (byte % 128) * unit;
      if (byte < 128) return sum;
    }
  };
  const bytes = (length = number()) => wasm.subarray(at, (at += length));
  return { number, bytes, place: () => at };
}

/** @param {Buffer} wasm */
function section(wasm) {
  for (let at = 8; at < wasm.length; ) {
    const { number, place } = reader(wasm, at + 1);
    const length = number();
    if (wasm[at] === IMPORTS) return { begin: at, content: place(), end: place() + length };
    at = place() + length;
  }
  throw new Error("the wasm imports nothing");
}

/** Every import, in its order. @param {Buffer} wasm */
function imports(wasm) {
  const { number, bytes } = reader(wasm, section(wasm).content);
  return Array.from({ length: number() }, () => {
    const [module, name] = [bytes(), `${bytes()}`];
    if (number() !== FUNCTION) throw new Error(`the wasm imports something else than a function: ${name}`);
    return { module, name, type: number() };
  });
}

/** The short name of each import. What `adopt.js` takes part in keeps the name that it knows. @param {Buffer} wasm */
export function shortNames(wasm) {
  const names = [...new Set(imports(wasm).map(({ name }) => name))];
  const known = Object.keys(ways);
  const short = Object.fromEntries(names.map((name, at) => {
    const said = name.match(/^__wbg_(\w+)_[0-9a-f]{16}$/)?.[1] ?? "";
    return [name, known.includes(said) ? said : `i${at}`];
  }));
  const missing = known.filter((name) => Object.values(short).filter((other) => other === name).length !== 1);
  if (missing.length > 0) throw new Error(`adopt.js knows what the wasm does not import once: ${missing.join(", ")}`);
  return short;
}

/** @param {Uint8Array} bytes */
const measured = (bytes) => Buffer.concat([Buffer.from(leb128(bytes.length)), bytes]);

/** The wasm with its short names. @param {Buffer} wasm */
export function shortened(wasm) {
  const [{ begin, end }, all, short] = [section(wasm), imports(wasm), shortNames(wasm)];
  const entries = all.map(({ module, name, type }) =>
    Buffer.concat([measured(module), measured(Buffer.from(short[name])), Buffer.from([FUNCTION, ...leb128(type)])]));
  const content = Buffer.concat([Buffer.from(leb128(all.length)), ...entries]);
  return Buffer.concat([wasm.subarray(0, begin), Buffer.from([IMPORTS]), measured(content), wasm.subarray(end)]);
}
