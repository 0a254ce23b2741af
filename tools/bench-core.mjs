#!/usr/bin/env node
/**
 * What the core takes of a page's time, in the wasm of `pkg/`, and what that becomes in a catalogue ten times
 * as large. A figure to look at: no test asks for it, since it is the machine's as much as ours.
 *
 * Measured is one call of what the wasm exports (`ask`), with the line that goes over and the one that
 * comes back, in Node's V8: what `detect` and `explain` cost a page beside their promise. A figure is the
 * median over many batches of calls, in the quietest of several rounds, since others use the machine too.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text, texts } from "../src/host/pack.js";
import { line, list } from "../src/host/wire.js";
import { root } from "./project.mjs";

const pkg = join(root, "pkg");
// The first line is for whoever loads it.
const catalogue = readFileSync(join(pkg, "catalogue.txt"), "utf8").replace(/^.*\n/, "");
/** @type {{providers: {id: string, domains?: string[], mx?: string[]}[], replies: {providers?: string[], sample: string}[]}} */
const { providers, replies } = JSON.parse(readFileSync(join(pkg, "providers.json"), "utf8"));

/**
 * The core with a catalogue of its own.
 *
 * @param {string} rest what is learned beside the best known providers
 * @returns {Promise<(what: string, line: string) => string>}
 */
async function core(rest) {
  const bindings = readFileSync(join(root, "target/package/glue/app-password.js"), "utf8");
  // Each text is a module of its own, with a wasm of its own.
  const { ask, initSync } = await import(`data:text/javascript,${encodeURIComponent(`${bindings}\n// ${rest.length}`)}`);
  initSync({ module: readFileSync(join(pkg, "app-password_bg.wasm")) });
  ask("learn", rest);
  return ask;
}

/** So many providers more, each with some domains and exchangers. */
const generated = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, at) => {
    const names = (/** @type {string} */ what) => texts(Array.from({ length: 7 }, (_, of) => text(`${what}${of}.generated-${at}.example`)));
    return `i${text(`generated-${at}`)}n${text(`Generated ${at}`)}d${names("mail")}m${names("mx")}v${text("2026-11")}\n`;
  }).join("");

/** @param {number[]} all */
const median = (all) => all.sort((a, b) => a - b)[all.length >> 1] ?? 0;

/**
 * Microseconds a call.
 *
 * @param {(() => void)[]} calls
 */
function timed(calls) {
  const round = () => {
    const batches = Array.from({ length: 25 }, () => {
      const start = performance.now();
      for (const call of calls) call();
      return ((performance.now() - start) * 1000) / calls.length;
    });
    return median(batches);
  };
  return Math.min(...Array.from({ length: 8 }, round));
}

const asked = {
  detect: providers.flatMap(({ domains = [], mx = [] }) => [
    ...domains.slice(0, 2).map((domain) => line(`someone@${domain}`, "")),
    ...mx.slice(0, 2).map((host) => line("someone@acme.example", list(["mx.acme.example", `mx1.${host}.`]))),
  ]),
  // As nodemailer hands it on.
  explain: replies.map(({ providers: [provider = "posteo"] = [], sample }) =>
    line(provider, `Error: Invalid login: ${sample}\n    at SMTPConnection._formatError (smtp-connection/index.js:790:19)`),
  ),
};

const [ours, tenfold] = await Promise.all([core(catalogue), core(catalogue + generated(2_000))]);

for (const [what, lines] of Object.entries(asked)) {
  const [once = 0, often = 0] = [ours, tenfold].map((ask) => timed(lines.map((line) => () => void ask(what, line))));
  const growth = (often / once).toFixed(2);
  console.log(`${what}: ${once.toFixed(1)} µs a call; × ${growth} in a catalogue ten times as large (${lines.length} questions).`);
}

const long = line("posteo", "The server did not like this at all, and said so: authentication, login, connection. ".repeat(50));
const time = timed(Array.from({ length: 20 }, () => () => void ours("explain", long)));
console.log(`explain: ${Math.round(time)} µs for a reply of ${long.length.toLocaleString("en")} characters.`);
