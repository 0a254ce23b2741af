#!/usr/bin/env node
/**
 * Builds the pages of `tests/neighbours/dialogs` into `target/neighbours/dialogs`, as their developers would:
 * the library and the page's own script in a bundle, the widget's module from where `pkg/` is served.
 *
 *     node tools/dialogs.mjs [NAME…]      all of them without a name
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./project.mjs";

const here = join(root, "tests/neighbours/dialogs");
const out = join(root, "target/neighbours/dialogs");

/** What pages share, and so no pages themselves. */
const SHARED = ["react", "widget"];
const scripts = Object.fromEntries(
  readdirSync(here).flatMap((file) => {
    const name = file.match(/^(.+)\.tsx?$/)?.[1];
    return name && !SHARED.includes(name) ? [[name, file]] : [];
  }),
);

/** What looks into a page for the tests; it runs before anything else. */
const probes = ["record", "host", "frameworks", "dialogs"].map((name) => `    <script src="/${name}.js"></script>\n`).join("");

/** Its own markup, or a place for what the library renders. @param {string} name */
function body(name) {
  const markup = join(here, `${name}.html`);
  return existsSync(markup) ? readFileSync(markup, "utf8") : '<div id="app"></div>\n';
}

/** @param {string} name */
const page = (name) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Acme CRM</title>
${probes}    <link rel="stylesheet" href="${name}.css" />
    <script type="module" src="${name}.js"></script>
  </head>
  <body>
${body(name)}  </body>
</html>
`;

mkdirSync(out, { recursive: true });
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(scripts)) {
  if (!scripts[name]) throw new Error(`There is no dialog "${name}"; expected one of ${Object.keys(scripts).join(", ")}.`);
  for (const kind of ["html", "js", "css"]) rmSync(join(out, `${name}.${kind}`), { force: true });
  await build({
    entryPoints: { [name]: join(here, scripts[name]) },
    outdir: out,
    bundle: true,
    external: ["/pkg/app-password.js"],
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    loader: { ".png": "dataurl", ".woff": "dataurl", ".woff2": "dataurl" },
    // What a library finds wrong with its use it says in development only.
    define: { "process.env.NODE_ENV": '"development"' },
    logLevel: "warning",
  });
  writeFileSync(join(out, `${name}.html`), page(name));
}
