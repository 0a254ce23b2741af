/**
 * Puts the functions of the wasm into an order in which those that resemble each other lie side by side:
 * what brotli has just seen costs it fewer bits than what it has seen long ago.
 *
 * Two functions resemble each other by the runs of three bytes that they have in common. The smallest is
 * the first, and each is followed by the one that resembles it most among those that are left.
 */
import { Reader, number, text } from "./shorten.mjs";

const sections = { imports: 2, code: 10 };

/**
 * The wasm with each function named after its place in that order, for Binaryen to sort them by.
 *
 * @param {Buffer<ArrayBuffer>} wasm one without names
 */
export function placed(wasm) {
  const source = new Reader(wasm);
  source.take(8);
  /** @type {Buffer[]} */
  let bodies = [];
  let imported = 0;
  while (!source.atEnd) {
    const [id] = source.take(1);
    const section = new Reader(source.take(source.number()));
    if (id === sections.imports) imported = functions(section);
    if (id === sections.code) bodies = Array.from({ length: section.number() }, () => section.take(section.number()));
  }
  /** @type {Buffer[]} */
  const names = [];
  inOrder(bodies).forEach((at, place) => (names[at] = Buffer.concat([number(imported + at), text(String(place).padStart(5, "0"))])));
  const named = Buffer.concat([number(names.length), ...names]);
  const content = Buffer.concat([text("name"), Buffer.of(1), number(named.length), named]);
  return Buffer.concat([wasm, Buffer.of(0), number(content.length), content]);
}

/** How many of the imports are functions: they are counted before the wasm's own. @param {Reader} section */
function functions(section) {
  const imports = Array.from({ length: section.number() }, () => {
    section.text();
    section.text();
    return section.description();
  });
  return imports.filter(([kind]) => kind === 0).length;
}

/** The places of the functions, in their new order. @param {Buffer[]} bodies */
function inOrder(bodies) {
  const runs = bodies.map((body) => new Set(Array.from(body.subarray(2), (byte, at) => (body[at] << 16) | (body[at + 1] << 8) | byte)));
  /** @param {number} a @param {number} b */
  const likeness = (a, b) => {
    let common = 0;
    for (const run of runs[a]) if (runs[b].has(run)) common++;
    return common / Math.sqrt(runs[a].size * runs[b].size || 1);
  };
  const left = new Set(bodies.keys());
  const order = [[...left].reduce((least, at) => (runs[at].size < runs[least].size ? at : least))];
  for (;;) {
    const last = order[order.length - 1];
    left.delete(last);
    if (left.size === 0) return order;
    let [next, most] = [last, -1];
    for (const at of left) {
      const like = likeness(last, at);
      if (like > most) [next, most] = [at, like];
    }
    order.push(next);
  }
}
