#!/usr/bin/env node
/**
 * What the widget keeps: of a hundred elements on a page, and of five hundred that came and went. `tests/journey`
 * holds both to their bounds; here one reads by how much.
 *
 *     tools/browser.sh chromium node tools/bench-memory.mjs
 */
import { home, quantile, rounds, visits } from "./visits.mjs";

const ROUNDS = rounds(3);
const ELEMENTS = 100;
const LIVES = 500;
/** Bytes of JavaScript's heap: for an element that stands there, and for one that is gone. */
const EACH = 60_000;
const LEFT = 1_000;

/** The wasm is no part of JavaScript's heap, so its memory is looked at by itself. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Acme CRM</title><script>
  window.memories = [];
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (...given) {
    const made = new Instance(...given);
    memories.push(made.exports.memory);
    return made;
  };
</script><script type="module">
  await import("/pkg/app-password.js");
  const put = (at) => {
    const element = document.createElement("app-password");
    if (at % 2) element.email = at % 4 > 1 ? "someone@gmail.com" : "someone@posteo.de";
    document.body.append(element);
    return element;
  };
  window.crowd = async (count) => {
    const elements = Array.from({ length: count }, (_, at) => put(at));
    await Promise.all(elements.map((element) => element.ready));
  };
  window.lives = async (count) => {
    for (let at = 0; at < count; at++) {
      const element = put(at);
      await element.ready;
      element.remove();
      await new Promise((done) => setTimeout(done));
    }
  };
  window.loaded = true;
</script><body>`;

const LOADED = `const done = arguments[0]; (function look() { window.loaded ? done() : setTimeout(look, 20); })();`;
/** @param {string} promise */
const settled = (promise) => `const done = arguments[0]; ${promise}.then(() => done(), ({ message }) => done(message));`;

const folder = home("bench-memory");
const { memory = [] } = await visits({ folder, pages: { memory: page }, rounds: ROUNDS, slower: 1 }, async ({ run, debug, asked }) => {
  /** @param {string} promise */
  const settle = async (promise) => {
    const wrong = await run(settled(promise));
    if (wrong) throw new Error(wrong);
  };
  await debug("Performance.enable", {});
  const heap = async () => {
    // What one collection finds lets go of what the next one finds.
    for (let time = 0; time < 3; time++) await debug("HeapProfiler.collectGarbage", {});
    /** @type {{metrics: {name: string, value: number}[]}} */
    const { metrics } = await debug("Performance.getMetrics", {});
    return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? NaN;
  };
  /** @returns {Promise<number>} */
  const wasm = () => run("arguments[0](memories.reduce((all, { buffer }) => all + buffer.byteLength / 65536, 0))");

  await run(LOADED);
  const empty = await heap();
  await settle(`crowd(${ELEMENTS})`);
  const full = await heap();
  const pages = await wasm();
  const programs = /** @type {number} */ (await run("arguments[0](memories.length)"));
  const twice = [...asked].filter(([, times]) => times > 1).map(([path]) => path);
  await run("document.body.replaceChildren(); arguments[0]()");
  await settle("lives(10)");
  const [from, fromPages] = [await heap(), await wasm()];
  await settle(`lives(${LIVES})`);
  return {
    each: (full - empty) / ELEMENTS, pages, programs, twice,
    left: ((await heap()) - from) / LIVES, grown: (await wasm()) - fromPages,
  };
});

/** @param {(one: typeof memory[number]) => number} figure */
const middle = (figure) => quantile(memory.map(figure));
/** @param {boolean} holds */
const said = (holds) => (holds ? "holds" : "DOES NOT HOLD");
const [each, left, grown, programs] = [middle(({ each }) => each), middle(({ left }) => left), middle(({ grown }) => grown), middle(({ programs }) => programs)];
const twice = [...new Set(memory.flatMap(({ twice }) => twice))];
console.log(`${ELEMENTS} elements on a page: ${(each / 1000).toFixed(1)} kB of heap each, at most ${EACH / 1000}: ${said(each <= EACH)}`);
console.log(`  ${programs} wasm of ${middle(({ pages }) => pages)} pages: ${said(programs === 1)}; asked for more than once: ${twice.join(", ") || "nothing"}: ${said(twice.length === 0)}`);
console.log(`${LIVES} lives: each leaves ${Math.round(left)} bytes of heap, at most ${LEFT}: ${said(left <= LEFT)}; the wasm grows by ${grown} pages: ${said(grown === 0)}`);
