/**
 * Lets Yew take over the elements that stand already, so that what is typed, the caret, the focus, undo, a hover stay as
 * they are. While Yew draws for the first time, which is one call, its bindings give it the element that stands there
 * where it asks for a new one of that name. What does not fit is made anew. Yew's own feature for that, `hydration`,
 * makes the wasm 11.6 kB heavier (brotli; this half a kilobyte), and panics where anything stands otherwise.
 */

/** Where it takes over; nothing but during that call. @type {Element | undefined} */
let root;
/** What stands there and is not taken yet, in the order in which Yew asks. @type {any[]} */
let standing = [];
const taken = new Set();

/** Draws at a place, and takes over what stands there. @template T @param {Element} at @param {() => T} draw */
export function adopt(at, draw) {
  [root, standing] = [at, below(at)];
  try {
    return draw();
  } finally {
    drop();
    root = undefined;
    taken.clear();
  }
}

/** An element, then what is inside, the last first. @param {Node} node @returns {any[]} */
const below = (node) => [...node.childNodes].reverse().flatMap((child) => [child, ...below(child)]);

const drop = () => standing.splice(0).forEach((node) => node.remove());

/** The next one, if it is such a one. @param {(node: any) => boolean} fits */
function next(fits) {
  if (!standing[0] || !fits(standing[0])) return undefined;
  taken.add(standing[0]);
  return standing.shift();
}

/** @param {string} tag */
function element(tag) {
  while (standing[0]?.nodeType === Node.TEXT_NODE) standing.shift().remove();
  const found = next(({ localName }) => localName === tag);
  // It draws something else from here on: nothing would be in its place.
  if (!found) drop();
  return found;
}

/** What the bindings do in the place of making and placing a node, by the name of what they do: see `tools/imports.mjs`. @type {Record<string, (call: Function, given: any[]) => any>} */
export const ways = {
  createElement(call, given) {
    const made = call(...given);
    return element(made.localName) ?? made;
  },
  createTextNode(call, given) {
    const made = call(...given);
    const found = next(({ nodeType }) => nodeType === Node.TEXT_NODE);
    if (found && found.data !== made.data) found.data = made.data;
    return found ?? made;
  },
  // Yew keeps an empty element of each name, and copies that.
  cloneNode: (call, [node]) => (taken.has(node) ? document.createElement(node.localName) : (element(node.localName) ?? call(node))),
  insertBefore: (call, [parent, node, before]) => (taken.has(node) && node.parentNode === parent ? node : call(parent, node, before)),
  // It begins by emptying the root.
  lastChild: (call, [node]) => call(node === root ? document.createElement("i") : node),
};

/** The bindings' functions as they are, but for the time of a taking over. @param {Record<string, any>} bindings */
export function adopting(bindings) {
  const all = Object.entries(bindings).map(([name, call]) => {
    const way = ways[name];
    return [name, way ? (...given) => (root ? way(call, given) : call(...given)) : call];
  });
  return Object.fromEntries(all);
}
