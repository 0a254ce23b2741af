#!/usr/bin/env node
/**
 * Builds the pages of `examples/hosts` into `target/hosts`, as their developers would: each against its
 * own framework and against `pkg/`, which is copied to where npm would have put it.
 *
 * Each page comes in kinds: `index.html` takes the widget's module from where `pkg/` is served; `late.html`
 * leaves it out, so that a test can bring it when the element stands in the page already; `bundled.html` has
 * it in the page's own bundle.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./project.mjs";

const hosts = join(root, "examples/hosts");
const out = join(root, "target/hosts");
const modules = ["react-18", "react-19", "server-rendered", "vue", "svelte", "lit"];
const bring = createRequire(join(hosts, "package.json"));

/** What looks into a page for the tests; it runs before anything else. */
const probes = ["record", "host", "frameworks"].map((name) => `    <script src="/${name}.js"></script>\n`).join("");

/** @param {string} host @param {string} kind @param {string} page the HTML that its developer writes */
function write(host, kind, page) {
  const probed = page.replace(/( *<meta charset.*\n)/, `$1${probes}`).replace('src="page.js"', `src="${kind}.js"`);
  mkdirSync(join(out, host), { recursive: true });
  writeFileSync(join(out, host, `${kind}.html`), probed);
}

/** Where the widget's module is, if it is not in the bundle.
 * @type {Record<string, import("esbuild").OnResolveResult>} */
const WIDGET = {
  index: { path: "/pkg/app-password.js", external: true },
  late: { path: "nothing", namespace: "late" },
};

/** @param {string} kind @returns {import("esbuild").Plugin} */
const widget = (kind) => ({
  name: "widget",
  setup(build) {
    build.onResolve({ filter: /^app-password$/ }, () => WIDGET[kind]);
    build.onLoad({ filter: /.*/, namespace: "late" }, () => ({ contents: "" }));
  },
});

/** What Vue's and Svelte's own compilers make of their files.
 * @type {import("esbuild").Plugin} */
const components = {
  name: "components",
  setup(build) {
    build.onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { compileScript, parse } = bring("vue/compiler-sfc");
      // The same setting as for Vite: vue({ template: { compilerOptions: { isCustomElement } } })
      const compilerOptions = { isCustomElement: (/** @type {string} */ tag) => tag === "app-password" };
      const { descriptor } = parse(readFileSync(path, "utf8"), { filename: path, templateParseOptions: compilerOptions });
      const { content } = compileScript(descriptor, { id: "mailbox", inlineTemplate: true, templateOptions: { compilerOptions } });
      return { contents: content, loader: "ts" };
    });
    build.onLoad({ filter: /\.svelte$/ }, ({ path }) => {
      const { compile } = bring("svelte/compiler");
      const { js, warnings } = compile(readFileSync(path, "utf8"), { filename: path, dev: true });
      return { contents: js.code, warnings: warnings.map((/** @type {{message: string}} */ { message: text }) => ({ text })) };
    });
  },
};

/** @param {string} host @param {string} kind */
async function bundle(host, kind) {
  await build({
    entryPoints: [["page.tsx", "page.ts"].map((name) => join(hosts, host, name)).find(existsSync) ?? ""],
    outfile: join(out, host, `${kind}.js`),
    bundle: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    // What a framework has to complain of, it says only so.
    define: {
      "process.env.NODE_ENV": '"development"',
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    plugins: [widget(kind), components],
    logLevel: "warning",
  });
}

/** What a server sends: the page with the widget in it. Node runs this, and imports the widget's module.
 * @param {string} host @param {string} page */
async function rendered(host, page) {
  const entry = join(hosts, host, "server.tsx");
  if (!existsSync(entry)) return page;
  const outfile = join(hosts, host, "node_modules/.server.mjs"); // From where the packages are in reach.
  await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", packages: "external", jsx: "automatic" });
  const { render } = await import(pathToFileURL(outfile).href);
  return page.replace('<main id="app">', `$&${render()}`);
}

/** @param {string} cwd */
function yew(cwd) {
  const [built, target] = ["wasm32-unknown-unknown", join(root, "target/hosts-yew")];
  const build = ["build", "--release", "--locked", "--target", built, "--target-dir", target];
  execFileSync("cargo", build, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  const bind = ["--target", "web", "--no-typescript", "--out-dir", join(out, "yew"), join(target, built, "release/host-yew.wasm")];
  execFileSync(join(root, "target/tools/bin/wasm-bindgen"), bind);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const host of ["", ...modules]) {
  const place = join(hosts, host, "node_modules/app-password");
  rmSync(place, { recursive: true, force: true });
  cpSync(join(root, "pkg"), place, { recursive: true });
}

cpSync(join(hosts, "crm.js"), join(out, "crm.js"));
for (const host of ["plain", "yew"]) {
  const page = readFileSync(join(hosts, host, "index.html"), "utf8");
  write(host, "index", page);
  write(host, "late", page.replace(/ *<script .*src="\/pkg\/.*\n/, ""));
  for (const kind of ["index", "late"]) cpSync(join(hosts, host, "page.js"), join(out, host, `${kind}.js`));
}
yew(join(hosts, "yew"));
for (const host of modules) {
  const page = await rendered(host, readFileSync(join(hosts, "page.html"), "utf8"));
  for (const kind of ["index", "late", "bundled"]) {
    write(host, kind, page);
    await bundle(host, kind);
  }
}
