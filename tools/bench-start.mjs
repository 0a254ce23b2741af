#!/usr/bin/env node
/**
 * How soon the widget can be used, beside pages of React, Preact and Vue that render one paragraph: on this machine,
 * and on a slow line. A figure to look at: no test asks for it.
 *
 *     tools/browser.sh chromium node tools/bench-start.mjs
 *
 * A field is usable when it stands in the element and takes what is typed; the widget is alive at its `ap-ready`; a
 * peer is done when its paragraph stands. All three are taken at the change itself, before the frame is painted.
 *
 * BEFORE=folder compares with another build's package as well: say, one of the commit before a change. ROUNDS=2 tells
 * whether it works at all.
 */
import { join } from "node:path";
import { build } from "esbuild";
import { beside, home, peers, quantile, ratio, rounds, SLOWER, visits } from "./visits.mjs";

const ROUNDS = rounds(15);
/** What may be the ratio to React's paragraph. */
const BOUNDS = { usable: 0.65, alive: 1.15 };
/** What npm's main entry may take, as esbuild bundles it, beside the script for a page. */
const ENTRY = 1.05;

const PROFILES = {
  "on this machine": undefined,
  "at 1.6 Mbit/s and 150 ms": { bitsPerSecond: 1_600_000, latency: 150 },
};

const PEERS = { React: "react", Preact: "preact", Vue: "vue" };

const folder = home("bench-start");
await peers(folder, Object.values(PEERS));
await build({
  stdin: { contents: 'import "app-password";', resolveDir: folder },
  bundle: true, format: "esm", splitting: true, minify: true, charset: "utf8", outdir: join(folder, "bundled"), entryNames: "page",
});

/**
 * Notes when a selector has something that can be used. A root that the element opens is watched from its first
 * moment: changes inside it are not seen from outside.
 *
 * @param {string} wanted
 */
const watched = (wanted) => `
  const times = (window.times = {});
  addEventListener("ap-ready", () => (times.alive = performance.now()));
  addEventListener("ap-error", ({ detail }) => (times.failed = detail.message));
  const watch = (root) => new MutationObserver(() => {
    const found = times.usable ? null : root.querySelector(${JSON.stringify(wanted)});
    if (found && !found.closest("[inert], [hidden]")) times.usable = performance.now();
  }).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled", "readonly", "inert", "hidden"] });
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    watch(root);
    return root;
  };`;

/** @param {string} script @param {string} wanted @param {string} body */
const page = (script, wanted, body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Acme CRM</title><script>{${watched(wanted)}}</script>
  <script type="module" src="${script}"></script><body>${body}`;

/** @param {string} attributes */
const element = (attributes) => `<app-password shadow-mode="open" ${attributes}></app-password>`;
const address = "input[type=email]:enabled:read-write";
const code = ".code-input:enabled:read-write";
/** @param {string} script */
const picker = (script) => page(script, address, element(""));
/** @param {string} script */
const guide = (script) => page(script, code, element('email="someone@gmail.com"'));

const pages = {
  picker: picker("/pkg/app-password.js"),
  guide: guide("/pkg/app-password.js"),
  "guide, by npm's main entry": guide("/bundled/page.js"),
  ...Object.fromEntries(Object.entries(PEERS).map(([name, script]) => [name, page(`/peers/${script}.js`, "p", '<div id="app"></div>')])),
  ...(process.env.BEFORE && {
    "picker before": picker("/before/app-password.js"),
    "guide before": guide("/before/app-password.js"),
  }),
};

/** Answers the times when all of them are there: a peer has one only. */
const WAIT = `const done = arguments[0];
  (function look() {
    const ours = document.querySelector("app-password");
    if (times.failed || (times.usable && (times.alive || !ours))) done(times);
    else setTimeout(look, 20);
  })();`;

/** @typedef {{ usable: number, alive?: number, failed?: string }} Times */

/** @param {Times[]} all @param {"usable" | "alive"} what */
const taken = (all, what) => all.map((times) => times[what] ?? NaN);

for (const [profile, network] of Object.entries(PROFILES)) {
  const times = await visits({ folder, pages, rounds: ROUNDS, network }, async ({ run }) => {
    const times = /** @type {Times} */ (await run(WAIT));
    if (times.failed) throw new Error(times.failed);
    return times;
  });
  /** @param {string} name @param {"usable" | "alive"} what */
  const of = (name, what) => taken(times[name] ?? [], what);
  console.log(`\nFrom the beginning of a visit, ${profile}: median of ${ROUNDS}, processor ${SLOWER} × slower`);
  for (const name of Object.keys(PEERS)) {
    console.log(`  ${name}'s paragraph: ${Math.round(quantile(of(name, "usable")))} ms`);
  }
  for (const name of Object.keys(times).filter((name) => !(name in PEERS))) {
    for (const what of /** @type {const} */ (["usable", "alive"])) {
      const ratios = Object.keys(PEERS).map((peer) => {
        const figure = ratio(of(name, what), of(peer, "usable"));
        // The guide's field is there when the widget is: what is promised early is the picker's.
        const bound = peer === "React" && (what === "alive" || name === "picker") && BOUNDS[what];
        return `${peer} × ${bound ? beside(figure, bound, 2) : figure.toFixed(2)}`;
      });
      console.log(`  ${name}, ${what}: ${Math.round(quantile(of(name, what)))} ms; ${ratios.join("; ")}`);
    }
  }
  const entry = ratio(of("guide, by npm's main entry", "alive"), of("guide", "alive"));
  console.log(`  npm's main entry takes × ${beside(entry, ENTRY, 2)} of the script for a page`);
  for (const name of process.env.BEFORE ? ["picker", "guide"] : []) {
    console.log(`  ${name}, alive: × ${ratio(of(name, "alive"), of(`${name} before`, "alive")).toFixed(3)} of the build before`);
  }
}
