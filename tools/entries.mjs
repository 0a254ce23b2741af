#!/usr/bin/env node
/**
 * Makes what npm's entries lead to, from a folder that has the raw files already:
 *
 * - `index.js` and `core.js`, what both have in common, and a module for each file that they load;
 * - `inline.js`, the element with all those files inside.
 *
 *     node tools/entries.mjs --glue DIR --out DIR
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { buildId } from "./build.mjs";
import { locales, root } from "./project.mjs";
import { esbuild, script } from "./script.mjs";

const { glue = "", out = "" } = parseArgs({ options: { glue: { type: "string" }, out: { type: "string" } } }).values;
if (!glue || !out) throw new Error("entries.mjs needs --glue DIR and --out DIR");

/** @param {string} name @param {BufferEncoding} [encoding] */
const raw = (name, encoding = "utf8") => readFile(join(out, name), encoding);

/**
 * A character for each byte: brotli makes 4 % more of it, of base64 30 %. It is the thirty-fifth after the byte,
 * so that hardly any has to be escaped: some tools write a zero before a figure as `\00`, which is no JavaScript.
 *
 * @param {string} latin1
 */
const characters = (latin1) => latin1.replace(/[^]/g, (byte) => String.fromCharCode(byte.charCodeAt(0) + 35));

/** What each module holds, by the name of its file. @type {Record<string, () => Promise<unknown>>} */
const modules = {
  "app-password_wasm.js": async () => characters(await raw("app-password_bg.wasm", "latin1")),
  "catalogue.js": async () => characters(await raw("catalogue.bin", "latin1")),
  ...Object.fromEntries(
    locales.filter((tag) => tag !== "en").flatMap((tag) => [tag, `first/${tag}`]).map((name) => [
      `locales/${name}.js`,
      async () => JSON.parse(await raw(`locales/${name}.json`)),
    ]),
  ),
};

/** The names under which `src/host` knows them. @type {Record<string, string>} */
const known = { "#wasm": "app-password_wasm.js", "#catalogue": "catalogue.js" };
/** @param {string} tag */
const bring = (tag) => `import("#locales/${tag}")`;

/** @param {string} name */
const source = async (name) => `export default ${JSON.stringify(await modules[name]())};`;

/**
 * Finds the modules: beside the script, or in it.
 *
 * @param {"beside" | "inside"} place
 * @returns {import("esbuild").Plugin}
 */
const found = (place) => ({
  name: "found",
  setup(build) {
    build.onResolve({ filter: /^#(wasm|catalogue|locales\/.*)$/ }, ({ path }) => {
      const name = known[path] ?? `${path.slice(1)}.js`;
      return place === "beside" ? { path: `./${name}`, external: true } : { path: name, namespace: "inside" };
    });
    build.onLoad({ filter: /./, namespace: "inside" }, async ({ path }) => ({ contents: await source(path) }));
  },
});

const host = join(root, "src/host/js");
const making = { glue, build: buildId(glue) };
const scripts = [
  ...(await script(making, bring, "beside", {
    entryPoints: { index: join(host, "element.js"), core: join(host, "api.js") },
    conditions: ["modules"],
    splitting: true,
    chunkNames: "shared",
    outdir: out,
    plugins: [found("beside")],
  })),
  ...(await script(making, bring, "inside", {
    entryPoints: { inline: join(host, "element.js") },
    conditions: ["modules"],
    outdir: out,
    plugins: [found("inside")],
  })),
];
for (const { path, contents } of scripts) await writeFile(path, contents);

for (const name of Object.keys(modules)) {
  const { code } = await esbuild.transform(await source(name), { charset: "utf8", minify: true });
  await mkdir(dirname(join(out, name)), { recursive: true });
  await writeFile(join(out, name), code);
}
