#!/usr/bin/env node
/**
 * How fast the search among all providers is, from a letter to the painted list. A figure to look at: no test
 * asks for it.
 *
 *     tools/browser.sh chromium node tools/bench-search.mjs
 *
 * BEFORE=folder compares with another build's package.
 */
import { home, ratio, rounds, SLOWER, visits } from "./visits.mjs";

const ROUNDS = rounds(5);
/** What it is meant not to exceed, in milliseconds: a frame. */
const FRAME = 16;

/** @param {string} script */
const page = (script) => `<!doctype html><meta charset="utf-8"><script type="module" src="${script}"></script>
  <app-password lang="en" shadow-mode="open"></app-password>`;

/** @type {Record<string, string>} */
const pages = { "this build": page("/pkg/app-password.js") };
if (process.env.BEFORE) pages["the build before"] = page("/before/app-password.js");

const TYPE = `
  const find = (what) => document.querySelector("app-password").shadowRoot.querySelector(what);
  const type = (text) => {
    find(".seek").value = text;
    find(".seek").dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };`;

/** The other providers are loaded when they are first sought. */
const BEGIN = `const done = arguments[0];
  customElements.whenDefined("app-password").then(() => document.querySelector("app-password").ready).then(async () => {
    ${TYPE}
    find(".seek").focus();
    type("mail");
    while (!find(".option")) await new Promise((done) => setTimeout(done, 20));
    done();
  }).catch((error) => done(error.message));`;

/** Types words, letter by letter, each after the list for the one before it was painted. Answers how many. */
const LETTERS = `const done = arguments[0];
  ${TYPE}
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));
  (async () => {
    let letters = 0;
    for (const word of ["mail", "gmx.de", "telekom", "posteo", "a", "s", "m", "邮箱", "Яндекс"]) {
      for (let end = 1; end <= word.length; end++, letters++) {
        type(word.slice(0, end));
        await painted();
      }
    }
    done(letters);
  })();`;

/**
 * Milliseconds of the processor's time that the page's thread has spent on tasks: events and scripts, styles,
 * layout, painting. Unlike the time of day it does not run while others use the machine.
 *
 * @param {import("./visits.mjs").Visit["debug"]} debug
 */
async function spent(debug) {
  /** @type {{metrics: {name: string, value: number}[]}} */
  const { metrics } = await debug("Performance.getMetrics", {});
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
}

const times = await visits({ folder: home("bench-search"), pages, rounds: ROUNDS }, async ({ run, debug }) => {
  const wrong = await run(BEGIN);
  if (wrong) throw new Error(wrong);
  await debug("Performance.enable", { timeDomain: "threadTicks" });
  const rounds = [];
  for (let round = 0; round < 5; round++) {
    const before = await spent(debug);
    const letters = await run(LETTERS);
    rounds.push(((await spent(debug)) - before) / letters);
  }
  // Others use the caches too: the quietest round counts.
  return Math.min(...rounds);
});
for (const [name, all] of Object.entries(times)) {
  const quietest = Math.min(...all);
  console.log(`From letter to list, ${name}: ${quietest.toFixed(1)} ms of the processor's time (${SLOWER} × slower processor); ${FRAME} is a frame.`);
}
const [now = [], before] = Object.values(times);
if (before) console.log(`That takes ${ratio(now, before).toFixed(3)} times as long as in the build before.`);
