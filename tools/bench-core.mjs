#!/usr/bin/env node
/**
 * What the core takes of a server's time, through the package as a server imports it: a call of `detect`, `check`
 * and `explain`, and loading the providers that are not in the wasm. A figure to look at: no test asks for it,
 * since it is the machine's as much as ours.
 *
 *     node tools/bench-core.mjs
 *
 * BEFORE=folder compares with another build's package, in the same run. Both take turns, so that whatever else the
 * machine does meets both. A figure is the median over many batches of calls, in the quietest of several rounds.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { root } from "./project.mjs";

const ROUNDS = 12;
const BATCHES = 15;
/** How often the other providers are loaded. */
const LOADS = 31;

const pkg = join(root, "pkg");
const { BEFORE } = process.env;
/** The package's folder of each build. @type {Record<string, string>} */
const builds = { "this build": pkg, ...(BEFORE && { "the build before": resolve(BEFORE) }) };

/** The core of a package. @param {string} folder @returns {Promise<typeof import("app-password")>} */
const core = (folder) => import(pathToFileURL(join(folder, "core.js")).href);

/** @param {number[]} all */
const median = (all) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0;

/** One of the providers that are loaded when they are wanted. */
const OTHER = "posteo";

/** Milliseconds until the other providers are known, once. @param {string} folder @returns {Promise<number>} */
const loading = (folder) =>
  new Promise((done, lost) => new Worker(new URL(import.meta.url), { workerData: folder }).on("message", done).on("error", lost));

/** Microseconds a call. @param {(() => Promise<unknown>)[]} calls */
async function timed(calls) {
  const batches = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    const start = performance.now();
    for (const call of calls) await call();
    batches.push(((performance.now() - start) * 1000) / calls.length);
  }
  return median(batches);
}

/**
 * Prints a figure of each build, and what they are to each other.
 *
 * @param {string} what
 * @param {string} unit
 * @param {number[]} figures in the order of the builds
 */
function print(what, unit, [now = 0, before]) {
  const ratio = before ? `; × ${(now / before).toFixed(3)} of the build before (${before.toFixed(2)} ${unit})` : "";
  console.log(`${what}: ${now.toFixed(2)} ${unit}${ratio}.`);
}

/**
 * What `take` gives for each of these, in turn and as often as there are rounds; who begins goes last in the next.
 *
 * @template T
 * @param {T[]} these
 * @param {number} rounds
 * @param {(one: T) => Promise<number>} take
 */
async function inTurn(these, rounds, take) {
  /** @type {number[][]} */
  const taken = these.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const turns = [...these.keys()];
    for (const at of round % 2 ? turns : turns.reverse()) taken[at]?.push(await take(/** @type {T} */ (these[at])));
  }
  return taken;
}

async function measure() {
  /** @type {{providers: {id: string, domains?: string[], mx?: string[]}[], replies: {providers?: string[], sample: string}[]}[]} */
  const data = Object.values(builds).map((folder) => JSON.parse(readFileSync(join(folder, "providers.json"), "utf8")));
  // Asked is what every build knows.
  const inAll = ({ id }) => data.every(({ providers }) => providers.some((other) => other.id === id));
  const [{ replies }] = data;
  const providers = data[0].providers.filter(inAll);
  const pasted = ["q7hx 2mzv 9kpr tb4w", "Summer2026!", "someone@acme.example", "abcd-efgh-jkmn-pqrs", "•••• ••••", "12345678"];
  /** @type {Record<string, (core: typeof import("app-password")) => (() => Promise<unknown>)[]>} */
  const asked = {
    detect: ({ detect }) => providers.flatMap(({ domains = [], mx = [] }) => [
      ...domains.slice(0, 2).map((domain) => () => detect(`someone@${domain}`)),
      ...mx.slice(0, 2).map((host) => () => detect("someone@acme.example", ["mx.acme.example", `mx1.${host}.`])),
    ]),
    check: ({ check }) => providers.flatMap(({ id }) => pasted.map((text) => () => check(id, text, { appName: "Acme CRM", email: "someone@acme.example" }))),
    // As nodemailer hands it on.
    explain: ({ explain }) => replies.map(({ providers: [provider = "posteo"] = [], sample }) => {
      const reply = `Error: Invalid login: ${sample}\n    at SMTPConnection._formatError (smtp-connection/index.js:790:19)`;
      return () => explain(provider, reply);
    }),
    "explain a long reply": ({ explain }) => {
      const reply = "The server did not like this at all, and said so: authentication, login, connection. ".repeat(50);
      return Array.from({ length: 20 }, () => () => explain("posteo", reply));
    },
  };
  const cores = await Promise.all(Object.values(builds).map(core));
  for (const [what, questions] of Object.entries(asked)) {
    const calls = cores.map(questions);
    for (const all of calls) await timed(all);
    print(`${what}, of ${calls[0]?.length}`, "µs a call", (await inTurn(calls, ROUNDS, timed)).map((all) => Math.min(...all)));
  }
  print("loading the other providers", "ms", (await inTurn(Object.values(builds), LOADS, loading)).map(median));
}

// A thread of its own has modules and a wasm of its own, with nothing learned yet.
if (!isMainThread) {
  const { check, explain } = await core(workerData);
  // What is measured is taking the providers in, not reading their file or compiling the wasm.
  for (const name of readdirSync(workerData)) {
    if (/^catalogue.*\.js$/.test(name)) await import(pathToFileURL(join(workerData, name)).href);
  }
  await explain("google", "535-5.7.8 Username and Password not accepted.");
  const start = performance.now();
  await check(OTHER, "q7hx 2mzv 9kpr tb4w");
  parentPort?.postMessage(performance.now() - start);
} else {
  await measure();
}
