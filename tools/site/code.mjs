/** Code on the site: a file of the project, or a block of a page, in colours and with a button to copy it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { root } from "./places.mjs";

const bring = createRequire(import.meta.url);
const Prism = bring("prismjs");
const loadLanguages = bring("prismjs/components/index.js");

/** What Prism calls the language of a file that ends so. Where it has none, the nearest. @type {Record<string, string>} */
const LANGUAGES = {
  ".erb": "erb", ".html": "markup", ".js": "javascript", ".jsx": "jsx", ".json": "json", ".mjs": "javascript", ".php": "php",
  ".py": "python", ".rb": "ruby", ".rs": "rust", ".sh": "bash", ".svelte": "markup", ".toml": "toml", ".ts": "typescript",
  ".tsx": "tsx", ".vue": "markup", ".css": "css",
};
/** What people write after a fence. @type {Record<string, string>} */
const WRITTEN = { html: "markup", js: "javascript", rs: "rust", sh: "bash", ts: "typescript", vue: "markup", svelte: "markup", py: "python", rb: "ruby" };

/** Marks that no sheet gives a colour are as many bytes as the code. @param {string} html */
const withColour = (html) => html.replace(/<span class="token (?:punctuation|operator|parameter)[^"]*">([^<]*)<\/span>/g, "$1");

/** A text as HTML has it. @param {string} text */
export const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * A block of code. @param {string} text @param {string} [language] as Prism or a fence calls it @param {string} [title]
 */
export function coloured(text, language = "", title = "") {
  const name = WRITTEN[language] ?? language;
  if (name && !Prism.languages[name]) loadLanguages([name]);
  const grammar = Prism.languages[name];
  const marked = grammar ? withColour(Prism.highlight(text, grammar, name)) : escaped(text);
  // To Markdown an empty line ends what is HTML.
  const body = marked.trimEnd().replace(/(?<=\n)([ \t]*)\n/g, "$1&#10;");
  const head = title ? `<figcaption><code>${escaped(title)}</code></figcaption>` : "";
  const label = title ? `Code of ${title}` : "Code";
  return `<figure class="code">${head}<pre tabindex="0" aria-label="${escaped(label)}"><code>${body}\n</code></pre></figure>\n`;
}

/**
 * A file of the project, or the part of it between `#region NAME` and `#endregion`.
 * @param {string} path from the project's folder @param {string} [region] @param {string} [title] in place of the path
 */
export function shown(path, region, title) {
  let text = readFileSync(join(root, path), "utf8");
  if (region) {
    const lines = text.split("\n");
    const from = lines.findIndex((line) => line.trimEnd().replace(/ ?(-->|\*\/|%>|\}\})$/, "").endsWith(`#region ${region}`));
    const to = lines.findIndex((line, at) => at > from && line.includes("#endregion"));
    if (from < 0 || to < 0) throw new Error(`${path} has no region "${region}": expected lines that end in "#region ${region}" and "#endregion"`);
    const part = lines.slice(from + 1, to);
    const indent = Math.min(...part.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length));
    text = part.map((line) => line.slice(indent)).join("\n");
  }
  return coloured(text, LANGUAGES[extname(path)] ?? "", title ?? path.replace(/^examples\/start\/[^/]+\//, ""));
}
