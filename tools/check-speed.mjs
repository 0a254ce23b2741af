/**
 * Claims about the time that the core takes, in the wasm of `pkg/`. `make test` runs them; by hand:
 * `make package && node --test tools/check-speed.mjs`.
 *
 * Measured is one call of what the wasm exports (`ask`), with the line that goes over and the one that
 * comes back, in Node's V8: what `detect` and `explain` cost a page beside their promise. A figure is the
 * median over many batches of calls, in the quietest of several rounds, since others use the machine too.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { text, texts } from "../src/host/pack.js";
import { line, list } from "../src/host/wire.js";
import { root } from "./project.mjs";

const pkg = join(root, "pkg");
// The first line is for whoever loads it.
const catalogue = readFileSync(join(pkg, "catalogue.txt"), "utf8").replace(/^.*\n/, "");
/** @type {{providers: {id: string, domains?: string[], mx?: string[]}[], replies: {providers?: string[], sample: string}[]}} */
const { providers, replies } = JSON.parse(readFileSync(join(pkg, "providers.json"), "utf8"));

/** Microseconds that a call may take. */
const BOUND = 20;
/** How many times that of our catalogue it may be in one ten times as large. */
const GROWTH = 1.5;

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
  test(`${what} takes ${BOUND} microseconds at most, in a catalogue ten times as large hardly more`, (context) => {
    const [once, often] = [ours, tenfold].map((ask) => timed(lines.map((line) => () => void ask(what, line)))).map((time) => Math.round(time * 100) / 100);
    context.diagnostic(`${what}: ${once} µs, among ten times as many providers ${often} µs (${lines.length} questions)`);
    assert.ok(once <= BOUND, `${what} takes ${once} µs`);
    assert.ok(often <= GROWTH * Math.max(once, 1), `${what} takes ${often} µs among ten times as many providers, ${once} µs among ours`);
  });
}

test("the longest reply that is looked at takes a millisecond at most", (context) => {
  const long = line("posteo", "The server did not like this at all, and said so: authentication, login, connection. ".repeat(50));
  const time = timed(Array.from({ length: 20 }, () => () => void ours("explain", long)));
  context.diagnostic(`explain: ${Math.round(time)} µs for 4,000 characters`);
  assert.ok(time <= 1_000, `${time} µs`);
});
