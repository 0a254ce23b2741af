#!/usr/bin/env node
/**
 * Writes `package/custom-elements.json` from what the JSDoc of the element's sources and of its types says. After a change there:
 *
 *     node tools/manifest.mjs
 *
 * `check-manifest.mjs` fails as long as that was forgotten.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ATTRIBUTES } from "../package/attributes.js";
import { root } from "./project.mjs";

// Its types lack what it exports.
const { create, ts } = /** @type {any} */ (await import("@custom-elements-manifest/analyzer/index.js"));

export const FILE = "package/custom-elements.json";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");

/**
 * The analyzer reads what stands above a class. What is said of attributes, theme and states stands beside them, so
 * that is put there as well.
 */
const beside = ["package/attributes.js", "styles/tokens.css"]
  .flatMap((path) => read(path).match(/\/\*\*(?:(?!\*\/)[^])*?@(?:attr|fires|prop|cssprop|csspart|cssstate) [^]*?\*\//g) ?? [])
  .join("\n");

/** What the types say of the package's functions. @param {string} path */
const functions = (path) => (read(path).match(/\/\*\*(?:(?!\*\/)[^])*?\*\/\nexport (?:function|const) [^;]*;/g) ?? []).join("\n");

/** Its sources, each as if it were the one script that a page loads. */
const modules = [
  read("src/host/js/custom-element.js").replace(/^(?=export class )/m, `${beside}\n`),
  functions("package/app-password.d.ts"),
  functions("package/core.d.ts"),
].map((text) => ts.createSourceFile("app-password.js", text, ts.ScriptTarget.ES2022, true));

/** The manifest, as the text of its file. */
export function manifest() {
  const made = create({ modules });
  /** @type {any[]} */
  const all = made.modules
    .flatMap((/** @type {any} */ { declarations }) => declarations)
    // Without what is inside a function: that says nothing of itself.
    .filter(({ kind, description }) => kind === "class" || description);
  const element = all.find(({ kind }) => kind === "class");
  element.superclass = { name: "HTMLElement", package: "global:" };
  // It has a summary; this would be the words that stand above the states.
  delete element.description;
  // Neither what is inside, nor the one place that sends every event.
  element.members = element.members.filter((/** @type {any} */ { privacy }) => privacy !== "private");
  element.events = element.events.filter((/** @type {any} */ { name }) => name.startsWith("ap-"));
  for (const attribute of element.attributes) {
    const name = ATTRIBUTES[attribute.name]?.property;
    if (!name) continue;
    attribute.fieldName = name;
    const own = element.members.find((/** @type {any} */ member) => member.name === name);
    if (own) own.attribute = attribute.name;
    else element.members.push({ kind: "field", name, type: attribute.type, description: "Reflects the attribute.", attribute: attribute.name, reflects: true });
  }
  for (const declaration of all) {
    // A parameter that is taken apart at once stands there under its name as well.
    declaration.parameters = declaration.parameters?.filter((/** @type {any} */ { name }) => !name.startsWith("{"));
    if (declaration.kind === "variable") delete declaration.default;
  }
  const names = ["AppPasswordElement", ...all.filter(({ kind }) => kind !== "class").map(({ name }) => name)];
  const place = (/** @type {string} */ name) => ({ name, module: "app-password.js" });
  const exports = [
    { kind: "custom-element-definition", name: element.tagName, declaration: place(element.name) },
    ...names.map((name) => ({ kind: "js", name, declaration: place(name) })),
  ];
  const module = { kind: "javascript-module", path: "app-password.js", declarations: all, exports };
  return `${JSON.stringify({ schemaVersion: "2.1.0", readme: "README.md", modules: [module] }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, FILE), manifest());
