#!/usr/bin/env node
/**
 * Puts the libraries of `tests/neighbours/libraries` into `target/neighbours/libraries`, each with a page
 * that loads it before anything of the widget. MooTools and Prototype.js of these versions are not on npm:
 * they come from Debian's packages. Ext JS is as large as all others tenfold, so it is taken only if it was
 * installed (`make recorders`).
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./project.mjs";

const here = join(root, "tests/neighbours/libraries");
const out = join(root, "target/neighbours/libraries");
const npm = join(here, "node_modules");
const debian = "/usr/share/javascript";

/** Without a loader that asks a server for the rest: the seed and what a page's first line needs. */
const yui = [
  "yui/yui", "oop/oop", "event-custom-base/event-custom-base", "event-base/event-base", "features/features", "dom-core/dom-core",
  "dom-base/dom-base", "selector-native/selector-native", "selector/selector", "node-core/node-core", "color-base/color-base",
  "dom-style/dom-style", "node-base/node-base",
].map((name) => join(npm, "yui", `${name}.js`));

/** @type {Record<string, string[]>} */
const LIBRARIES = {
  "core-js": [join(npm, "core-js/client/shim.js")],
  "es6-shim": [join(npm, "es6-shim/es6-shim.js")],
  "ext-js": [join(here, "ext-js/node_modules/extjs-gpl/build/ext-all.js")],
  jquery: [join(npm, "jquery/dist/jquery.js")],
  mootools: [join(debian, "mootools/mootools-core-nc.js")],
  prototype: [join(debian, "prototype/prototype-1.7.3.js")],
  sugar: [join(npm, "sugar/release/sugar-full.development.js")],
  webcomponents: [join(npm, "@webcomponents/webcomponentsjs/webcomponents-bundle.js")],
  yui,
  zone: [join(npm, "zone.js/bundles/zone.umd.js")],
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const page = readFileSync(join(here, "page.html"), "utf8");
for (const [name, files] of Object.entries(LIBRARIES)) {
  if (name === "ext-js" && !files.every(existsSync)) continue;
  if (files.length === 1) copyFileSync(files[0], join(out, `${name}.js`));
  else writeFileSync(join(out, `${name}.js`), files.map((file) => readFileSync(file, "utf8")).join(";\n"));
  writeFileSync(join(out, `${name}.html`), page.replace("LIBRARY", name));
}

await build({ entryPoints: [join(here, "hotkeys.js")], outdir: out, bundle: true, format: "iife", target: "es2022", logLevel: "warning" });
writeFileSync(join(out, "hotkeys.html"), page.replace("LIBRARY", "hotkeys"));
