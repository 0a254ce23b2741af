/**
 * The package's types as its declarations have them: what each is called, what it is for and what it is, with links
 * from one to the other. The pages of the reference are made from it.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { coloured, escaped } from "./code.mjs";
import { markdown } from "./markdown.mjs";
import { root } from "./places.mjs";

const ts = createRequire(join(root, "tools/package.json"))("typescript");
const md = markdown();

/** A line of Markdown, as the comments of the sources are written. @param {string} text */
export const inline = (text) => md.renderInline(text.replace(/\{@link (\w+)\}/g, "`$1`"));

/**
 * @typedef {object} Type
 * @property {string} name
 * @property {string} id its anchor
 * @property {string} file
 * @property {string} about Markdown
 * @property {{ name: string, about: string }[]} [set] if it is a closed set of names: each with what it means
 * @property {string} text its definition
 * @property {boolean} callable whether it is a function
 */

/** @param {any} node @param {any} file */
function comment(node, file) {
  const [last] = (ts.getJSDocCommentsAndTags(node) ?? []).slice(-1);
  if (!last) return "";
  const said = ts.getTextOfJSDocComment(last.comment) ?? "";
  const params = (last.tags ?? []).filter((/** @type {any} */ tag) => tag.tagName.text === "param");
  const list = params.map((/** @type {any} */ tag) => `- \`${tag.name.getText(file)}\`: ${ts.getTextOfJSDocComment(tag.comment)}`);
  return [said, list.join("\n")].filter(Boolean).join("\n\n");
}

/** A union of names with a comment above each, or none. @param {any} node @param {any} file */
function closedSet(node, file) {
  if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return undefined;
  const names = node.type.types.map((/** @type {any} */ type) => {
    if (!ts.isLiteralTypeNode(type) || !ts.isStringLiteral(type.literal)) return undefined;
    const [, about = ""] = file.text.slice(type.pos, type.end).match(/\/\*\*(.*?)\*\//s) ?? [];
    return { name: type.literal.text, about: about.trim() };
  });
  return names.every((/** @type {any} */ entry) => entry?.about) ? names : undefined;
}

/** What a file exports under a name of its own. @param {string} path @param {(name: string) => string} called @returns {Type[]} */
function declared(path, called) {
  const text = readFileSync(join(root, "package", path), "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  /** @type {Map<string, Type>} */
  const found = new Map();
  for (const node of file.statements) {
    if (ts.isExportDeclaration(node) || !node.modifiers?.some((/** @type {any} */ word) => word.kind === ts.SyntaxKind.ExportKeyword)) continue;
    const name = (node.name ?? node.declarationList.declarations[0].name).getText(file);
    const before = found.get(name);
    const body = node.getText(file).replace(/^export (?=interface|type)/, "").replace(/^export (declare )?/, "");
    // A class and the interface that it is merged with are one.
    if (before) Object.assign(before, { text: `${before.text}\n${body}`, about: before.about || comment(node, file) });
    else found.set(name, { name, id: called(name), file: path, about: comment(node, file), set: closedSet(node, file), text: body, callable: ts.isFunctionDeclaration(node) });
  }
  return [...found.values()];
}

const own = [...declared("app-password.d.ts", (name) => `type-${name}`), ...declared("core.d.ts", (name) => `type-${name}`)];
const taken = new Set(own.map(({ name }) => name));
/** Two shapes have a public type of the same name that says more: `data.Outcome` is the shape. */
const shapes = declared("shapes.d.ts", (name) => (taken.has(name) ? `shape-${name}` : `type-${name}`));

/** All types and functions, in the order of the files. */
export const types = [...own, ...shapes];
const ids = new Map(types.map(({ name, id, file }) => [file === "shapes.d.ts" && taken.has(name) ? `data_${name}` : name, id]));

/** The name of the file with the shapes, `data.`, tells nothing unless it tells two types apart. @param {string} text */
const plain = (text) => text.replace(/\bdata\.(\w+)/g, (_, name) => (ids.has(`data_${name}`) ? `data_${name}` : name));

/** @param {string} html code in colours @param {string} page where the types stand @param {string} [self] a type that needs no link */
const linked = (html, page, self) =>
  html
    .split(/(<span class="token (?:comment|string)">.*?<\/span>|<[^>]*>)/s)
    .map((part, at) => (at % 2 ? part : part.replace(/\b(?:data_)?[A-Z]\w+/g, (name) => {
      const id = ids.get(name);
      const shown = name.replace("data_", "data.");
      return id && id !== self ? `<a href="${page}#${id}">${shown}</a>` : shown;
    })))
    .join("");

/** A type within a sentence or a table, with links to what it names. @param {string} text */
export const typed = (text) => `<code>${linked(escaped(plain(text)), "/reference/types/")}</code>`;

/** Definitions as a block of code, with links to what they name. @param {Type} type */
export const definition = ({ text, id }) => linked(coloured(`${plain(text)}\n`, "ts"), "", id);

/** Some lines of Markdown. @param {string} text */
export const block = (text) => md.render(text.replace(/\{@link (\w+)\}/g, "`$1`"), {});
