/**
 * Gives short names to what wasm and bindings call each other by.
 *
 * wasm-bindgen joins the two by names such as `__wbg_appendChild_3fe5090ea1d14f4d`, which stand in both
 * files and, being hashes, do not compress: two of forty-four kilobytes in an empty widget. Binaryen
 * has a pass for this, but it leaves out the imports of all programs except Emscripten's.
 */

/** A name with a hash in it: wasm-bindgen's own, and in nobody else's way. */
const hashed = /_[0-9a-f]{16}(_|$)/;
const sections = { imports: 2, exports: 7 };

/**
 * @param {Buffer<ArrayBuffer>} wasm
 * @param {string} bindings the JavaScript that goes with it
 */
export function shorten(wasm, bindings) {
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @param {string} name */
  const short = (name) => {
    if (!hashed.test(name)) return name;
    if (!names.has(name)) names.set(name, `$${names.size.toString(36)}`);
    return names.get(name) ?? name;
  };

  const source = new Reader(wasm);
  const parts = [source.take(8)];
  while (!source.atEnd) {
    const id = source.take(1);
    const section = new Reader(source.take(source.number()));
    const renamed =
      id[0] === sections.imports ? imports(section, short)
      : id[0] === sections.exports ? exports(section, short)
      : section.rest();
    parts.push(id, number(renamed.length), renamed);
  }
  return {
    wasm: Buffer.concat(parts),
    bindings: bindings.replace(/[\w$]+/g, (word) => names.get(word) ?? word),
  };
}

/** @param {Reader} section @param {(name: string) => string} short */
function imports(section, short) {
  const count = section.number();
  const parts = [number(count)];
  for (let i = 0; i < count; i++) {
    const module = section.text();
    parts.push(text(module), text(short(section.text())), section.description());
  }
  return Buffer.concat(parts);
}

/** @param {Reader} section @param {(name: string) => string} short */
function exports(section, short) {
  const count = section.number();
  const parts = [number(count)];
  for (let i = 0; i < count; i++) {
    const name = short(section.text());
    parts.push(text(name), section.take(1), number(section.number()));
  }
  return Buffer.concat(parts);
}

/** Reads the binary format: numbers in LEB128, texts with their length before them. */
export class Reader {
  #at = 0;

  /** @param {Buffer<ArrayBuffer>} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }

  get atEnd() {
    return this.#at === this.bytes.length;
  }

  /** @param {number} length */
  take(length) {
    return this.bytes.subarray(this.#at, (this.#at += length));
  }

  rest() {
    return this.take(this.bytes.length - this.#at);
  }

  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const [byte] = this.take(1);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  text() {
    return this.take(this.number()).toString();
  }

  /** What kind of thing is imported, as it stands. */
  description() {
    const start = this.#at;
    const limits = () => {
      if (this.take(1)[0] & 1) this.number();
      this.number();
    };
    const [kind] = this.take(1);
    if (kind === 0) this.number(); // function: its type
    else if (kind === 1) this.take(1), limits(); // table
    else if (kind === 2) limits(); // memory
    else if (kind === 3) this.take(2); // global
    else throw new Error(`an import of the unknown kind ${kind}`);
    return this.bytes.subarray(start, this.#at);
  }
}

/** @param {number} value */
export function number(value) {
  const bytes = [];
  do {
    bytes.push((value % 0x80) + (value >= 0x80 ? 0x80 : 0));
    value = Math.floor(value / 0x80);
  } while (value > 0);
  return Buffer.from(bytes);
}

/** @param {string} value */
export function text(value) {
  return Buffer.concat([number(Buffer.byteLength(value)), Buffer.from(value)]);
}
