/**
 * Claims about what `pkg/` is entered by: npm's entries and the script for a page. `make test` runs them; by
 * hand: `make package && node --test tools/check-entries.mjs`.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { locales, root } from "./project.mjs";

const pkg = join(root, "pkg");
/** @param {string} name */
const read = (name) => readFileSync(join(pkg, name), "utf8");
const manifest = JSON.parse(read("package.json"));

const CORE = ["check", "detect", "explain", "preload", "providers", "version"];
const ALL = ["AppPasswordElement", "check", "define", "detect", "explain", "mount", "preload", "providers", "version"];
/** What each entry exports. */
const ENTRIES = /** @type {const} */ ({
  "app-password": ALL, "app-password/inline": ALL, "app-password/core": CORE, "app-password/app-password.js": ALL,
});
/** The scripts of the form without `import.meta`, with their data. */
const MODULES = ["index.js", "core.js", "inline.js", "shared.js", "app-password_bg.js", "app-password_wasm.js", "catalogue.js"];
/** The languages that have a file, and their texts of the first screen. */
const LANGUAGES = locales.filter((tag) => tag !== "en").flatMap((tag) => [tag, `first/${tag}`]);
const modules = [...MODULES, ...LANGUAGES.map((tag) => `locales/${tag}.js`)];

/** A folder in which the package is installed as npm would. */
const home = join(root, "target/entries");
rmSync(home, { recursive: true, force: true });
mkdirSync(join(home, "node_modules"), { recursive: true });
symlinkSync(pkg, join(home, "node_modules/app-password"));

/**
 * What a script prints, run apart, so that nothing which this file imports can hide a trace.
 *
 * @param {string} name with the ending that says what kind of module it is @param {string} script @param {string[]} flags
 */
function run(name, script, ...flags) {
  writeFileSync(join(home, name), script);
  // The package must be found where npm puts it, not where the link leads.
  return spawnSync("node", [...flags, "--preserve-symlinks", join(home, name)], { encoding: "utf8" });
}

/** The places of a pattern in a script, without the script: it is long. @param {string} name @param {RegExp} pattern */
const places = (name, pattern) => [...read(name).matchAll(new RegExp(pattern, "g"))].map(({ 0: found, index }) => `${name}:${index}: ${found}`);

for (const [entry, names] of Object.entries(ENTRIES)) {
  test(`importing ${entry} where there is no DOM does nothing`, () => {
    const { stdout, stderr } = run("import.mjs", `
      const before = Reflect.ownKeys(globalThis);
      globalThis.fetch = () => { throw new Error("importing fetches") };
      const { ...exports } = await import("${entry}");
      const after = Reflect.ownKeys(globalThis).filter((key) => !before.includes(key));
      console.log(JSON.stringify({ exports: Object.keys(exports), after: after.map(String) }));`);
    assert.equal(stderr, "");
    const { exports, after } = JSON.parse(stdout);
    assert.deepEqual(after, []);
    assert.deepEqual(exports.sort(), names);
  });
}

const ASKS = `async ({ check, detect, explain, providers }) => {
  const { verdict, finding } = await check("google", "123456");
  const { title } = await explain("gmx-net", "535 Authentication credentials invalid", { lang: "nb-NO" });
  console.log(JSON.stringify({ ...(await detect("someone@gmx.de")), verdict, finding, title, providers: (await providers()).length }));
}`;
const KNOWN = JSON.parse(read("providers.json")).providers.length;
const NORWEGIAN = JSON.parse(readFileSync(join(root, "locales/nb.json"), "utf8"));

/** @param {{ stdout: string, stderr: string }} ran */
function answered({ stdout, stderr }) {
  assert.equal(stderr, "");
  const { title, ...rest } = JSON.parse(stdout);
  assert.deepEqual(rest, { provider: "gmx-net", by: "domain", confidence: "high", note: null, suggestion: null, verdict: "reject", finding: "sign-in-code", providers: KNOWN });
  // A sentence of the language asked for, its gaps filled.
  const fits = (/** @type {string} */ text) => new RegExp(`^${text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+")}$`).test(title);
  assert.ok(Object.entries(NORWEGIAN).some(([key, text]) => key.startsWith("cause.") && fits(text)), title);
}

for (const entry of /** @type {const} */ (["app-password/core", "app-password", "app-password/inline"])) {
  test(`${entry} detects, checks, explains and lists in Node, and fetches nothing`, () => {
    answered(run("ask.mjs", `globalThis.fetch = () => { throw new Error("it fetches") };\n(${ASKS})(await import("${entry}"))`));
  });

  test(`require("${entry}") works, or says that import() does`, () => {
    const script = `globalThis.fetch = () => { throw new Error("it fetches") };\n(${ASKS})(require("${entry}"))`;
    answered(run("ask.cjs", script, "--no-warnings"));
    const { stderr, status } = run("ask.cjs", script, "--no-experimental-require-module");
    assert.equal(status, 1);
    assert.match(stderr, /import\(\)/);
  });
}

test("the raw script's functions load from where they are told, and speak the language that they are told", () => {
  const { stdout, stderr } = run("moved.mjs", `
    import { readFileSync } from "node:fs";
    import { basename, join } from "node:path";
    const asked = [];
    globalThis.fetch = async (url) => {
      asked.push(String(url).replace(/^file:.*\\//, "beside/"));
      if (!/^https:.*moved/.test(url)) return new Response("", { status: 404 });
      const name = basename(String(url));
      const file = readFileSync(join(${JSON.stringify(pkg)}, name.endsWith(".json") ? "locales/" + name : name));
      return new Response(file, { headers: { "content-type": name.endsWith(".wasm") ? "application/wasm" : "text/plain" } });
    };
    const app = await import("app-password/app-password.js");
    const failed = await app.check("google", "123456").then(() => "no", () => "yes");
    const moved = { wasmSrc: "https://a.example/moved/app-password_bg.wasm", localeSrc: "https://a.example/moved/locales" };
    const { text } = await app.check("google", "123456", { ...moved, lang: "nb" });
    await app.preload({ ...moved, wasmSrc: moved.wasmSrc.replace("a.", "b.") });
    const { provider } = await app.detect("someone@gmx.de");
    const { title } = await app.explain(null, "no", { lang: "no" });
    console.log(JSON.stringify({ asked, failed, text, provider, title }));`);
  assert.equal(stderr, "");
  const { asked, failed, text, provider, title } = JSON.parse(stdout);
  assert.deepEqual([failed, provider], ["yes", "gmx-net"]);
  assert.match(text, /innloggingskode/);
  assert.ok(Object.values(NORWEGIAN).includes(title), title);
  assert.deepEqual(asked, [
    "beside/app-password_bg.wasm", "https://a.example/moved/app-password_bg.wasm", "https://a.example/moved/locales/nb.json",
    "https://b.example/moved/catalogue.bin",
  ]);
});

test("core answers in a worker", () => {
  answered(run("worker.mjs", `
    import { Worker } from "node:worker_threads";
    new Worker(new URL("ask.mjs", import.meta.url), { execArgv: process.execArgv });`));
});

test("no script holds a way around the strict policy", () => {
  const sinks = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function| style=/;
  // Yew can show raw markup. Nothing here has any, and a policy without Trusted Types would refuse it.
  const yews = /\.innerHTML=/g;
  for (const name of ["app-password.js", ...modules]) {
    const bindings = ["app-password_bg.js", "inline.js"].includes(name) ? read(name).match(yews)?.length : 0;
    assert.equal(places(name, sinks).length, bindings, name);
  }
});

test("what a build tool bundles says nothing of its own place", () => {
  for (const name of modules) assert.deepEqual(places(name, /import\.meta/), []);
});

test("every module is brought by a name that is written out, and there is none that nobody brings", () => {
  const brought = modules.flatMap((name) =>
    [...read(name).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"\.\/([^"]+)"/g)].map(([, found]) => found));
  const entries = Object.values(manifest.exports).map((entry) => entry.default?.slice(2));
  assert.deepEqual([...new Set([...brought, ...entries.filter((name) => modules.includes(name))])].sort(), [...modules].sort());
  assert.deepEqual(modules.flatMap((name) => places(name, /\bimport\(\s*(?!")/)), []);
});

test("inline loads nothing, and can be written into a page", () => {
  assert.deepEqual(places("inline.js", /\bimport\s*[("'{*]/), []);
  // What would end the script, or what a page replaces when it reads one.
  assert.deepEqual(places("inline.js", /<\/script|<!--|\0/i), []);
});

test("the script for a page names each file that it loads, and brings the rest of itself when it is wanted", () => {
  const brought = [...read("app-password.js").matchAll(/\bimport\s*(?:\(\s*"([^"]*)"|["'{*])/g)].map(([, name]) => name);
  assert.deepEqual(brought, ["./app-password_bg.js"]);
  assert.deepEqual(places("app-password_bg.js", /\bimport\s*[("'{*]|import\.meta/), []);
  const named = [...read("app-password.js").matchAll(/new URL\("([^"]+)",\s*import\.meta\.url\)/g)].map(([, name]) => name);
  const files = ["app-password_bg.js", "app-password_bg.wasm", "catalogue.bin", ...LANGUAGES.map((tag) => `locales/${tag}.json`)];
  assert.deepEqual(named.sort(), files.sort());
  // A build tool looks for any other address in vain.
  assert.equal(places("app-password.js", /import\.meta/).length, files.length);
});

test("package.json leads every tool to the right file", async () => {
  const { messages } = await publint({ pkgDir: pkg, strict: true, pack: false });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
  assert.equal(manifest.main, manifest.exports["."].default);
  assert.equal(manifest.module, manifest.main);
  assert.equal(manifest.dependencies, undefined);
});

test("who imports what for its effect is told to build tools", () => {
  const defining = Object.keys(ENTRIES).filter((entry) => !entry.endsWith("/core"));
  const files = defining.map((entry) => manifest.exports[entry.replace("app-password", ".")].default);
  assert.deepEqual(manifest.sideEffects, files.sort());
});

test("TypeScript finds the types of each entry, however it looks for them", () => {
  const data = Object.keys(manifest.exports).filter((entry) => typeof manifest.exports[entry] === "string").map((entry) => entry.slice(2));
  const words = ["--pack", pkg, "--profile", "esm-only", "--no-emoji", "--no-color", "--exclude-entrypoints", ...data];
  execFileSync(join(root, "tools/node_modules/.bin/attw"), words, { encoding: "utf8" });
});
