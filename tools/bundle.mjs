#!/usr/bin/env node
/**
 * Makes the files that a page loads: element, bindings and styles in one `app-password.js`; the wasm,
 * the languages and the data beside it.
 *
 *     node tools/bundle.mjs --glue DIR --out DIR [--dev]
 *
 * `--glue` is where `app-password.js` and `app-password_bg.wasm` from wasm-bindgen lie. `--dev` leaves
 * the code readable and adds a source map. As Trunk's hook it takes all three from Trunk, which lets
 * the bundle take the place of the bindings that it was made from.
 */
import { execFileSync } from "node:child_process";
import { access, copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generate, root } from "./project.mjs";
import { besideScript, locales, script, texts } from "./script.mjs";

const { TRUNK_STAGING_DIR: staging = "", TRUNK_PROFILE: profile } = process.env;
const { glue, out, dev } = parseArgs({
  options: {
    glue: { type: "string", default: staging },
    out: { type: "string", default: staging },
    dev: { type: "boolean", default: profile === "debug" },
  },
}).values;
if (!glue || !out) throw new Error("bundle.mjs needs --glue DIR and --out DIR");

const [{ contents }] = await script({ glue, dev }, besideScript, { entryPoints: [join(root, "src/host/element.js")] });

await mkdir(join(out, "locales"), { recursive: true });
await writeFile(join(out, "app-password.js"), contents);
for (const tag of locales) {
  await writeFile(join(out, `locales/${tag}.json`), JSON.stringify(await texts(tag)));
}

const wasm = "app-password_bg.wasm";
await access(join(out, wasm)).catch(() => copyFile(join(glue, wasm), join(out, wasm)));

// What follows from the data: the other providers, the open data set, and labels for the languages just written.
execFileSync("cargo", generate("package", out), { cwd: root, stdio: "inherit" });
