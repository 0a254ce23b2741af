/**
 * Claims about `pkg/`, the package as a host receives it. `make test` runs them; by hand:
 * `make package && node --test tools/check-package.mjs`.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { Ajv } from "ajv";
import { locales, root, version } from "./project.mjs";

const pkg = join(root, "pkg");
const modules = join(root, "tools/node_modules");
/** @param {string} name */
const read = (name) => readFileSync(join(pkg, name), "utf8");
/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
/** @param {string} list */
const words = (list) => list.trim().split(/\s+/).sort();

const promised = {
  files: words(`
    app-password.js app-password_bg.js app-password_bg.wasm app-password.d.ts catalogue.bin custom-elements.json package.json
    index.js inline.js core.js inline.d.ts core.d.ts shapes.d.ts shared.js app-password_wasm.js catalogue.js
    integrity.json sbom.cdx.json sbom-crate.cdx.json provider.schema.json providers.json README.md LICENSE-APACHE LICENSE-CC0 LICENSE-MIT`),
  exports: words("AppPasswordElement check define detect explain mount preload providers version"),
  attributes: words(`
    app-name email provider lang theme submit-timeout support-url disabled reconnect shadow-mode wasm-src locale-src languages`),
  properties: words("submitHandler oauthHandler mxResolver providers messages sealKey state ready"),
  methods: words("focus fail reset destroy"),
  events: words(`
    ap-ready ap-provider-change ap-step-change ap-verdict-change ap-submit ap-success ap-failure
    ap-feedback ap-language-change ap-error`),
  cssProperties: words(`
    --ap-color-accent --ap-color-on-accent --ap-color-surface --ap-color-text --ap-color-muted
    --ap-color-border --ap-color-danger --ap-color-warning --ap-color-success --ap-color-focus
    --ap-font --ap-font-mono --ap-font-size --ap-radius --ap-space`),
  cssParts: words(`
    base provider-list provider steps step picture code-field verdict alert primary-button
    secondary-button link`),
  cssStates: words("loading ready sending done error"),
  slots: words("header footer loading icon-[id]"),
};

test("the package has every file that the contract names, and no other", () => {
  const there = readdirSync(pkg, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(pkg.length + 1));
  const others = locales.filter((tag) => tag !== "en").flatMap((tag) => [`locales/${tag}`, `locales/first/${tag}`]);
  // English is inside the wasm: its file is for whoever writes texts.
  const languages = ["locales/en.json", ...others.flatMap((name) => [`${name}.json`, `${name}.js`])];
  assert.deepEqual(there.sort(), [...promised.files, ...languages].sort());
});

test("the texts of the first screen are a kilobyte at most, as nobody should wait for them", () => {
  for (const name of readdirSync(join(pkg, "locales/first")).filter((name) => name.endsWith(".json"))) {
    const bytes = readFileSync(join(pkg, "locales/first", name));
    assert.ok(bytes.length <= 1000, `${name} has ${bytes.length} bytes`);
    const all = json(join(pkg, "locales", name));
    for (const [key, text] of Object.entries(JSON.parse(bytes.toString()))) assert.equal(text, all[key], key);
  }
});

test("all versions are Cargo.toml's", async () => {
  const module = await import(pathToFileURL(join(pkg, "app-password.js")).href);
  assert.equal(json(join(pkg, "package.json")).version, version);
  assert.equal(module.version, version);
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  assert.match(lock, new RegExp(`name = "app-password"\nversion = "${version}"`));
});

test("the wasm compiles without newer features, and the module answers all its imports", () => {
  const bytes = readFileSync(join(pkg, "app-password_bg.wasm"));
  const script = read("app-password_bg.js");
  for (const { name } of WebAssembly.Module.imports(new WebAssembly.Module(bytes))) {
    assert.match(script, new RegExp(`[{,]${name}[:(]`), `nothing in app-password_bg.js is called ${name}`);
    assert.doesNotMatch(name, /[0-9a-f]{16}/, "a name with random digits");
  }
  for (const place of [homedir(), root, "/registry/src/"]) {
    assert.ok(!bytes.includes(place), `the wasm tells a path of the machine that built it: ${place}`);
  }
});

test("a wasm that is not there is no matter of the page's policy, in any of the scripts", async () => {
  for (const script of ["app-password.js", "index.js", "inline.js", "core.js"]) {
    const { check } = await import(pathToFileURL(join(pkg, script)).href);
    const nowhere = { wasmSrc: "http://127.0.0.1:9/none.wasm" };
    await assert.rejects(check("google", "abcd", nowhere), /^Error: http:\/\/127\.0\.0\.1:9\/none\.wasm could not be loaded/, script);
  }
});

test("the manifest is valid and names what the contract names", () => {
  const manifest = json(join(pkg, "custom-elements.json"));
  const valid = new Ajv({ allowUnionTypes: true }).compile(json(join(modules, "custom-elements-manifest/schema.json")));
  assert.equal(valid(manifest), true, JSON.stringify(valid.errors));
  assert.equal(manifest.schemaVersion, "2.1.0");

  const [{ declarations, exports }] = manifest.modules;
  const element = declarations.find((/** @type {{tagName?: string}} */ { tagName }) => tagName === "app-password");
  /** @param {{name: string}[]} list */
  const names = (list) => list.map(({ name }) => name).sort();
  for (const kind of /** @type {const} */ (["attributes", "events", "cssProperties", "cssParts", "cssStates", "slots"])) {
    assert.deepEqual(names(element[kind]), promised[kind], kind);
  }
  /** @param {(member: {kind: string, attribute?: string}) => boolean} wanted */
  const members = (wanted) => names(element.members.filter(wanted));
  assert.deepEqual(members(({ kind, attribute }) => kind === "field" && !attribute), promised.properties);
  assert.deepEqual(members(({ kind }) => kind === "method"), promised.methods);
  assert.deepEqual(names(exports.filter((/** @type {{kind: string}} */ entry) => entry.kind === "js")), promised.exports);
});

// A folder of its own for each host, with the package installed as npm would.
for (const [host, usage, react] of [
  ["no framework", "usage.ts", undefined],
  ["React 18", "usage.tsx", "react-18"],
  ["React 19", "usage.tsx", "react-19"],
]) {
  test(`the types are right for a page with ${host}`, () => {
    const home = join(root, "target/types", react ?? "dom");
    rmSync(home, { recursive: true, force: true });
    mkdirSync(join(home, "node_modules/@types"), { recursive: true });
    symlinkSync(pkg, join(home, "node_modules/app-password"));
    if (react) {
      symlinkSync(join(modules, "@types", react), join(home, "node_modules/@types/react"));
      for (const needed of ["csstype", "@types/prop-types"]) {
        symlinkSync(join(modules, needed), join(home, "node_modules", needed));
      }
    }
    cpSync(join(root, "tools/types", `${usage}`), join(home, `${usage}`));
    compile(home, {
      compilerOptions: { ...strict, types: [], jsx: "react-jsx", skipLibCheck: false, preserveSymlinks: true },
      files: [usage],
    });
  });
}

test("the types of core are right for a server, which has no DOM and no types of Node's", () => {
  const home = join(root, "target/types/server");
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, "node_modules"), { recursive: true });
  symlinkSync(pkg, join(home, "node_modules/app-password"));
  cpSync(join(root, "tools/types/server.ts"), join(home, "server.ts"));
  // Without this TypeScript takes the file for a module of CommonJS.
  writeFileSync(join(home, "package.json"), JSON.stringify({ type: "module" }));
  for (const [module, moduleResolution] of [["esnext", "bundler"], ["nodenext", "nodenext"]]) {
    const how = { module, moduleResolution, lib: ["es2023"], types: [], skipLibCheck: false, preserveSymlinks: true };
    compile(home, { compilerOptions: { ...strict, ...how }, files: ["server.ts"] });
  }
});

test("the JavaScript of the project agrees with its types", () => {
  const home = join(root, "target/types/javascript");
  mkdirSync(home, { recursive: true });
  writeFileSync(
    join(home, "made.d.ts"),
    `declare module "#sheet" { const text: string; export default text; }
     declare const __VERSION__: string;
     declare const __BUILD__: string;
     declare const __FIRST_SCREEN__: { tiles: string[], pick: any, mailbox: any };
     declare const __LANGUAGES__: Record<string, () => any>;
     declare const __NEAR__: ReturnType<typeof import("${root}/tools/languages.mjs").near>;
     declare module "#wasm" { const bytes: string; export default bytes; }
     declare module "#catalogue" { const packed: string; export default packed; }
     declare const __SHELL_TEXTS__: Record<string, string>;`,
  );
  const host = readdirSync(join(root, "src/host/js")).filter((name) => name.endsWith(".js"));
  compile(home, {
    compilerOptions: {
      ...strict,
      // What is plain from a name needs no comment.
      noImplicitAny: false,
      useUnknownInCatchVariables: false,
      allowJs: true,
      checkJs: true,
      typeRoots: [join(modules, "@types")],
      types: ["node"],
      paths: {
        "app-password": [join(pkg, "app-password.d.ts")],
        "#glue": [join(root, "target/package/glue/app-password.d.ts")],
        "#rest": [join(root, "src/host/js/rest.js")],
      },
    },
    files: ["made.d.ts", ...host.map((name) => join(root, "src/host/js", name))],
    include: ["tools/*.mjs", "tools/site/*.mjs", "tests/neighbours/bundlers/*.mjs"].map((files) => join(root, files)),
  });
});

const strict = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  lib: ["es2023", "dom", "dom.iterable"],
};

/** @param {string} home @param {object} config */
function compile(home, config) {
  writeFileSync(join(home, "tsconfig.json"), JSON.stringify(config, null, 2));
  try {
    execFileSync("node", [join(modules, "typescript/bin/tsc"), "--project", home], { encoding: "utf8" });
  } catch (error) {
    assert.fail(/** @type {{stdout: string}} */ (error).stdout);
  }
}
