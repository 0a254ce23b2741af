#!/usr/bin/env node
/**
 * Makes the files that a page loads: the element with its styles, `app-password.js`; beside it the rest of the
 * script, the wasm, the languages and the data. All of them carry the id of the build.
 *
 *     node tools/bundle.mjs --glue DIR --out DIR [--dev]
 *
 * `--glue` is where `app-password.js` and `app-password_bg.wasm` from wasm-bindgen lie. `--dev` leaves
 * the code readable and adds a source map. As Trunk's hook it takes all three from Trunk, which lets
 * the bundle take the place of the bindings that it was made from.
 */
import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildId, marked, markedCatalogue } from "./build.mjs";
import { shortened } from "./imports.mjs";
import { generate, locales, root } from "./project.mjs";
import { REST, besideScript, firstTexts, rest, script, texts } from "./script.mjs";

const { TRUNK_STAGING_DIR: staging = "", TRUNK_PROFILE: profile } = process.env;
const { glue, out, dev } = parseArgs({
  options: {
    glue: { type: "string", default: staging },
    out: { type: "string", default: staging },
    dev: { type: "boolean", default: profile === "debug" },
  },
}).values;
if (!glue || !out) throw new Error("bundle.mjs needs --glue DIR and --out DIR");

// Before anything takes the place of what it was made from.
const build = buildId(glue);
const making = { glue, dev, build };
const [element] = await script(making, besideScript, "beside", { entryPoints: [join(root, "src/host/js/element.js")] });
const [later] = await rest(making);
const wasm = "app-password_bg.wasm";
const bytes = await readFile(join(glue, wasm));

await mkdir(join(out, "locales/first"), { recursive: true });
await writeFile(join(out, "app-password.js"), element.contents);
await writeFile(join(out, REST), later.contents);
await writeFile(join(out, wasm), marked(shortened(bytes), build));
for (const tag of locales) {
  await writeFile(join(out, `locales/${tag}.json`), JSON.stringify(await texts(tag)));
  if (tag !== "en") await writeFile(join(out, `locales/first/${tag}.json`), JSON.stringify(await firstTexts(tag)));
}

// What follows from the data: the other providers, the open data set, and labels for the languages just written.
execFileSync("cargo", generate("package", out), { cwd: root, stdio: "inherit" });
await writeFile(join(out, "catalogue.bin"), markedCatalogue(build));
