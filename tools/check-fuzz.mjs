/**
 * Properties of what JavaScript hands over: any values at all, to `app-password/core` as it is published, to the rules
 * of a host's entries, and as the files of languages. `make test` tries the same cases each time; another seed and
 * more cases: `FUZZ_SEED=random FUZZ_RUNS=100000 node --test tools/check-fuzz.mjs`, after `make package`.
 *
 * - Each function answers in the shape that it promises, or rejects with a sentence that quotes nothing of what was
 *   pasted. What the caller's own getters throw, it throws. Never an error of the wasm (`RuntimeError`), and what
 *   comes after it is answered as before.
 * - `detect` says the same of an address in capitals, with a final dot, in punycode.
 * - An entry is written in bytes that Rust reads and would write as they are, or refused in a sentence that begins with
 *   its path. One that is written again from what Rust has read has the same bytes, and each of its steps has its words.
 * - With any file of a language, everything is still said, or one sentence says what is wrong with the file.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { domainToASCII, pathToFileURL } from "node:url";
import fc from "fast-check";
import { Provider } from "../package/rules.js";
import { describe, encode, entry, isObject, putNumber } from "../src/host/js/validate.js";
import { OWN, WHOLE } from "../tests/shell/entries.mjs";
import { generate, root } from "./project.mjs";

const { FUZZ_SEED = "13", FUZZ_RUNS = "2000" } = process.env;
const parameters = { seed: FUZZ_SEED === "random" ? Date.now() % 1e9 : Number(FUZZ_SEED), numRuns: Number(FUZZ_RUNS) };

const core = await import(pathToFileURL(join(root, "pkg/core.js")).href);
const providers = JSON.parse(readFileSync(join(root, "pkg/providers.json"), "utf8")).providers;
/** @type {Record<string, any>} */
const shapes = JSON.parse(readFileSync(join(root, "package/shapes.schema.json"), "utf8")).$defs;

/** What the traps of a case throw: whoever calls with them hears of it. */
class Own extends Error {}
const thrown = () => { throw new Own("the caller's own"); };

/** @type {(() => unknown)[]} */
const ODD = [
  () => Symbol("qwer"), () => 10n ** 40n, () => NaN, () => -0, () => 2 ** 53, () => Infinity, () => () => "x", () => new Date(NaN),
  () => { const cycle = /** @type {any} */ ({}); cycle.self = cycle; return cycle; },
  () => { const cycle = /** @type {any[]} */ ([]); cycle.push(cycle); return cycle; },
  () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; },
  () => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy; },
  () => new Proxy({}, { get: thrown, ownKeys: thrown, getOwnPropertyDescriptor: thrown, getPrototypeOf: thrown }),
  () => new Proxy([], { get: thrown }), () => ({ get id() { return thrown(); } }), () => ({ get appName() { return thrown(); } }),
  () => ({ toString: thrown }), () => ({ toString: () => ({}) }), () => ({ [Symbol.toPrimitive]: thrown }), () => Object.create(null),
  () => Object.assign(Object.create({ id: "google" }), { name: "x" }), () => [, "mx.acme.example"], () => new Array(2 ** 14), // eslint-disable-line no-sparse-arrays
  () => "\ud800", () => "a\udfff@gmail.com", () => "x".repeat(200_000), () => "\0", () => new Uint8Array(9), () => new WeakMap(), () => Promise.resolve("google"),
];
/** Any value, made when it is asked for: what tries the cases would look into it. */
const anything = fc.oneof(
  { arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true, withSet: true, maxDepth: 2 }).map((value) => () => value), weight: 3 },
  { arbitrary: fc.constantFrom(...ODD), weight: 2 },
  { arbitrary: fc.string({ unit: "binary" }).map((value) => () => value), weight: 1 },
).map((make) => ({ get value() { return make(); }, [fc.toStringMethod]: () => describe(make()) }));

const pieces = (/** @type {string[]} */ ...of) => fc.array(fc.constantFrom(...of), { maxLength: 8 }).map((all) => all.join(""));
const pasted = fc.oneof(pieces("qwer", "tyui ", "opas-", "dfgh", "Code: ", "\u200b", "Ａ", "\n", '"', "123456", "ø", "\ud800", "https://"), fc.string({ unit: "binary" }));
const ids = fc.oneof(fc.constantFrom(...providers.map((/** @type {any} */ it) => it.id), "nobody", "", "__proto__"), pasted);

/** Whether a value is of one of the shapes of the crate. @param {string} shape @param {any} value */
function shaped(shape, value) {
  const { properties, required } = shapes[shape];
  assert.deepEqual(Object.keys(value).sort(), Object.keys(properties).sort(), shape);
  assert.ok(required.every((/** @type {string} */ name) => value[name] !== undefined), shape);
}

/** No six letters in a row of what was pasted stand in a sentence. @param {string} sentence @param {unknown} given */
function quotesNothing(sentence, given) {
  if (typeof given !== "string") return;
  for (let at = 0; at + 6 <= given.length && at < 5_000; at++) {
    const part = given.slice(at, at + 6);
    // Words of ours, which somebody may have typed as well.
    if (/[^a-z -]/i.test(part)) assert.ok(!sentence.includes(part), "a sentence quotes what was pasted");
  }
}

/** What it answers; nothing if it refuses in a sentence or throws what the caller does. @param {() => Promise<any>} ask @param {unknown[]} secrets */
async function answered(ask, ...secrets) {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Own) return undefined;
    assert.ok(error instanceof TypeError, `${error?.name}`);
    for (const secret of secrets) quotesNothing(error.message, secret);
    assert.ok(error.message.length > 10 && error.message.length < 600, "a sentence");
    return undefined;
  }
}

/** What was rejected and nobody heard of: Node ends a program for that. @type {unknown[]} */
const unheard = [];
process.on("unhandledRejection", (reason) => void unheard.push(reason));

/** It lives: what it was asked before does no harm, to it or to the caller's program. */
async function lives() {
  await new Promise((done) => setImmediate(done));
  assert.deepEqual(unheard.splice(0).map(String), []);
  const { verdict, code } = await core.check("google", "abcq efgh ijkl mnop");
  assert.deepEqual([verdict, code], ["ok", "abcqefghijklmnop"]);
}

const property = (/** @type {any[]} */ ...parts) => fc.assert(fc.asyncProperty(...(/** @type {[any, any]} */ (parts))), parameters);

test("check answers or refuses whatever it is given", async () => {
  await property(anything, anything, anything, async (/** @type {any} */ one, /** @type {any} */ other, /** @type {any} */ about) => {
    const [id, paste] = [one.value, other.value];
    const said = await answered(() => core.check(id, paste, about.value), id, paste);
    if (said) shaped("Verdict", said);
  });
  await lives();
});

test("what is pasted is judged, and a code is no longer than it", async () => {
  await property(ids, pasted, pasted, async (/** @type {string} */ id, /** @type {string} */ paste, /** @type {string} */ appName) => {
    const said = await answered(() => core.check(id, paste, { appName, email: "me@acme.example" }), id, paste);
    if (!said) return;
    shaped("Verdict", said);
    assert.equal(said.verdict === "ok", said.finding === null);
    assert.equal(said.verdict === "reject", said.code === null);
    assert.ok(said.text.trim().length > 0);
    const bare = (/** @type {string} */ text) => [...text.replace(/[\s-]/g, "")].length;
    if (said.code !== null) assert.ok(bare(said.code) <= [...paste].length);
  });
});

test("detect answers whatever it is given", async () => {
  await property(anything, anything, anything, async (/** @type {any} */ address, /** @type {any} */ mx, /** @type {any} */ txt) => {
    const said = await answered(() => core.detect(address.value, mx.value, txt.value));
    if (said) shaped("Detection", said);
  });
  await lives();
});

test("letter case, a final dot and punycode change nothing for detect", async () => {
  const known = providers.flatMap((/** @type {any} */ it) => [...(it.domains ?? []), ...(it.mx ?? [])]);
  const name = fc.oneof(fc.constantFrom(...known, "bücher.example", "gmial.com", "acme.example"), fc.domain());
  await property(name, fc.array(name, { maxLength: 3 }), async (/** @type {string} */ domain, /** @type {string[]} */ mx) => {
    const said = await core.detect(`me@${domain}`, mx);
    const loud = mx.map((host) => `${host.toUpperCase()}.`);
    assert.deepEqual(await core.detect(` ME@${domain.toUpperCase()}.`, loud), said);
    assert.deepEqual(await core.detect(`me@${domainToASCII(domain)}`, mx), said);
    assert.ok(said.provider === null || providers.some((/** @type {any} */ it) => it.id === said.provider));
  });
});

test("explain answers whatever it is given", async () => {
  await property(anything, anything, anything, async (/** @type {any} */ id, /** @type {any} */ reply, /** @type {any} */ options) => {
    const said = await answered(() => core.explain(id.value, reply.value, options.value));
    if (!said) return;
    shaped("Explanation", said);
    assert.ok(said.title.length > 0 && said.advice.length > 0);
  });
  await lives();
});

test("a getter that throws rejects the answer, and nothing that nobody hears of", () => {
  const script = `
    const core = await import(${JSON.stringify(pathToFileURL(join(root, "pkg/core.js")).href)});
    const options = { get wasmSrc() { throw new Error("its own"); }, get lang() { throw new Error("its own"); } };
    for (const ask of [core.check, core.explain]) await ask("google", "x", options).catch(({ message }) => console.log(message));`;
  const { status, stdout, stderr } = spawnSync("node", ["--input-type=module", "--eval", script], { encoding: "utf8" });
  assert.deepEqual([status, stdout, stderr], [0, "its own\nits own\n", ""]);
});

/** An entry of a host that is right, but for a field or two. */
const entries = fc.array(fc.tuple(fc.constantFrom(...Object.keys(WHOLE), "constructor", "toString"), fc.oneof(
  anything,
  fc.constantFrom(...providers, WHOLE, OWN),
  fc.array(fc.oneof(fc.constantFrom("acme.example", "Bücher.example.", "*.a.example", " ", "xn--"), fc.domain(), fc.webUrl())),
  fc.array(fc.record({ kind: fc.constantFrom("press", "type", "choose", "wait", "open"), label: pieces("Create", " ", "{label}", "\n", "\u200b", "ø"), page: fc.constantFrom("create", undefined) }, { requiredKeys: ["kind"] })),
)), { maxLength: 3 });

test("an entry is written as Rust reads it, or refused at its path", async () => {
  /** @type {Uint8Array[]} */
  const written = [];
  await property(entries, fc.boolean(), async (/** @type {[string, any][]} */ changes, /** @type {boolean} */ whole) => {
    const base = whole ? WHOLE : OWN;
    // In the place of a field stands that of one of ours, or any value.
    const bare = (/** @type {[string, any]} */ [name, given]) => {
      if (providers.includes(given) || given === WHOLE || given === OWN) return [name, given[name]];
      return [name, Object.hasOwn(given, fc.toStringMethod) ? given.value : given];
    };
    const bytes = entry({ ...base, ...Object.fromEntries(changes.map(bare)) }, "providers.add[7]");
    if (typeof bytes !== "string") return void written.push(bytes);
    assert.match(bytes, /^providers\.add\[7\].*(expected .+|could not be read)\. It is left out\.$/s);
    assert.ok(bytes.length < 1_500, "a short sentence");
  });
  assert.ok(written.length > parameters.numRuns / 20 && written.length < parameters.numRuns, `${written.length} were right`);
  /** @type {number[]} */
  const input = [];
  putNumber(input, written.length);
  for (const bytes of written) for (const byte of bytes) input.push(byte);
  const read = JSON.parse(execFileSync("cargo", generate("read"), { input: Uint8Array.from(input), encoding: "utf8", maxBuffer: 2 ** 28 }));
  for (const [at, provider] of read.entries()) {
    assert.deepEqual(Uint8Array.from(encode(Provider, provider, "again")), written[at]);
    for (const step of [...(provider.workSteps ?? []), ...(provider.steps ?? []), ...(provider.imapSteps ?? [])]) {
      const { label } = step;
      const words = label === undefined ? ["-"] : [label.en ?? label, ...Object.values(label.known ?? {})];
      for (const text of words) assert.match(text, /\S/, `a ${step.kind} without words`);
    }
  }
});

test("whatever an entry is, it is bytes or a sentence", async () => {
  await property(anything, anything, async (/** @type {any} */ one, /** @type {any} */ ours) => {
    for (const said of [entry(one.value, "here"), entry(one.value, "here", isObject(ours.value) ? WHOLE : undefined)]) {
      if (typeof said === "string") assert.match(said, /^here.*It is left out\.$/s);
      else assert.ok(said instanceof Uint8Array);
    }
  });
});

test("with any file of a language all is said, or what is wrong with the file", async () => {
  const ours = JSON.parse(readFileSync(join(root, "locales/nb.json"), "utf8"));
  const text = fc.oneof(pieces("Åpne ", "{provider}", "{n}", "{", "}", "\n", "ø", "<b>"), fc.constantFrom("", " ", "\u200b", null, 7, {}, ["x"]));
  const file = fc.oneof(
    { arbitrary: fc.dictionary(fc.constantFrom(...Object.keys(ours), "label.google.Create", "__proto__", "nobody"), text), weight: 4 },
    { arbitrary: fc.jsonValue(), weight: 1 },
  );
  const { fetch } = globalThis;
  let folder = 0;
  try {
    await property(file, ids, pasted, async (/** @type {any} */ texts, /** @type {string} */ id, /** @type {string} */ paste) => {
      globalThis.fetch = async () => new Response(JSON.stringify(texts));
      const how = { lang: "nb", localeSrc: `https://acme.example/${(folder += 1)}/` };
      const isFile = texts !== null && typeof texts === "object" && !Array.isArray(texts);
      for (const ask of [() => core.check(id, paste, how), () => core.explain(id, paste, how)]) {
        const said = await ask().catch((/** @type {Error} */ error) => {
          if (error instanceof TypeError) quotesNothing(error.message, paste);
          else assert.ok(!isFile && /could not be loaded: it holds no object/.test(error.message), error.message);
        });
        for (const words of said ? [said.text ?? said.title, ...(said.advice ?? [])] : []) assert.match(words, /\S/);
      }
    });
  } finally {
    globalThis.fetch = fetch;
  }
  await lives();
});
