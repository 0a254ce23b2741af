#!/usr/bin/env node
/**
 * Makes the files that a page loads: element, bindings and styles in one `app-password.js`, the wasm
 * and the languages beside it.
 *
 *     node tools/bundle.mjs --glue DIR --out DIR [--dev]
 *
 * `--glue` is where `app-password.js` and `app-password_bg.wasm` from wasm-bindgen lie. `--dev` leaves
 * the code readable and adds a source map. As Trunk's hook it takes all three from Trunk, which lets
 * the bundle take the place of the bindings that it was made from.
 */
import { access, copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fold } from "../src/host/keys.js";
import { root, version } from "./project.mjs";
import { trim } from "./trim.mjs";

const { TRUNK_STAGING_DIR: staging = "", TRUNK_PROFILE: profile } = process.env;
const { glue, out, dev } = parseArgs({
  options: {
    glue: { type: "string", default: staging },
    out: { type: "string", default: staging },
    dev: { type: "boolean", default: profile === "debug" },
  },
}).values;
if (!glue || !out) throw new Error("bundle.mjs needs --glue DIR and --out DIR");

const esbuild = await import("esbuild").catch(() => {
  throw new Error("esbuild is missing: run `make preview`, or `npm ci --prefix tools`");
});

/** The languages that have a file. */
const locales = (await readdir(join(root, "locales")))
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -".json".length))
  .sort();

/** @param {string} tag */
const texts = async (tag) => JSON.parse(await readFile(join(root, `locales/${tag}.json`), "utf8"));

/** The English texts that the element needs while the wasm, which has them all, is not there. */
async function shellTexts() {
  return Object.fromEntries(Object.entries(await texts("en")).filter(([key]) => /^(loading|error)\./.test(key)));
}

/** All styles as one string: `styles/index.css` says which, and in what order. */
async function sheet() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, "styles/index.css")],
    bundle: true,
    minify: !dev,
    charset: "utf8",
    write: false,
  });
  return outputFiles[0].text;
}

/** The bindings as wasm-bindgen wrote them, but for two things and, in the package, what `trim.mjs` cuts. */
async function bindings() {
  const text = (await readFile(join(glue, "app-password.js"), "utf8"))
    // Yew can make markup from a string. The widget never does, so that door is walled up.
    .replace(/^.*\.innerHTML = .*$/gm, 'throw new TypeError("no markup from strings");');
  // Trunk cannot ask wasm-bindgen for this function; while developing, a reload does as well.
  return text.includes("export function __wbg_reset_state")
    ? trim(text)
    : `${text}\nexport const __wbg_reset_state = () => location.reload();\n`;
}

/**
 * The names that `element.js` imports and that no folder has.
 *
 * @type {import("esbuild").Plugin}
 */
const names = {
  name: "names",
  setup(build) {
    build.onResolve({ filter: /^#(glue|sheet)$/ }, ({ path }) => ({ path, namespace: "made" }));
    build.onLoad({ filter: /^#glue$/, namespace: "made" }, async () => ({ contents: await bindings() }));
    build.onLoad({ filter: /^#sheet$/, namespace: "made" }, async () => ({
      contents: await sheet(),
      loader: "text",
    }));
  },
};

const { outputFiles } = await esbuild.build({
  entryPoints: [join(root, "src/host/element.js")],
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  minify: !dev,
  sourcemap: dev && "inline",
  plugins: [names],
  inject: ["trap.js", "natives.js"].map((name) => join(root, "src/host", name)),
  define: {
    __VERSION__: JSON.stringify(version),
    __SHELL_TEXTS__: JSON.stringify(await shellTexts()),
    __KEYS__: JSON.stringify(fold(Object.keys(await texts("en")))),
    __LOCALES__: JSON.stringify(locales.filter((tag) => tag !== "en")),
  },
  write: false,
});

await mkdir(join(out, "locales"), { recursive: true });
await writeFile(join(out, "app-password.js"), outputFiles[0].contents);
for (const tag of locales) {
  await writeFile(join(out, `locales/${tag}.json`), JSON.stringify(await texts(tag)));
}

const wasm = "app-password_bg.wasm";
await access(join(out, wasm)).catch(() => copyFile(join(glue, wasm), join(out, wasm)));
