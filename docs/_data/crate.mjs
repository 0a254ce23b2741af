/** What stands at the root of the Rust crate, from the lines of `src/lib.rs` that put it there, with a link into rustdoc. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { coloured } from "../../tools/site/code.mjs";
import { inline } from "../../tools/site/api.mjs";
import { root } from "../../tools/site/places.mjs";

const lib = readFileSync(join(root, "src/lib.rs"), "utf8");

/** What rustdoc calls a page, by the word that declares a thing. @type {Record<string, string>} */
const KINDS = { struct: "struct", enum: "enum", fn: "fn", const: "constant", static: "static" };

/** @param {string} path such as `model::cause` */
function source(path) {
  const file = join(root, "src", path.replaceAll("::", "/"));
  return readFileSync(existsSync(`${file}.rs`) ? `${file}.rs` : `${file}/mod.rs`, "utf8");
}

/** A thing's page and the first sentence about it. @param {string} text @param {string} name @param {string} [as] its name outside */
function item(text, name, as = name) {
  const declared = text.match(new RegExp(`((?:^ *(?:///.*|#\\[.*\\])\\n)*)^ *pub (?:const )?(struct|enum|fn|const|static) ${name}\\b`, "m"));
  if (!declared) throw new Error(`docs/_data/crate.mjs finds no declaration of ${name}, which src/lib.rs makes public`);
  const [, above, word] = declared;
  const lines = above.split("\n").filter((line) => line.includes("///")).map((line) => line.replace(/^ *\/\/\/ ?/, ""));
  const about = lines.join("\n").split("\n\n")[0].replaceAll("\n", " ");
  return { name: as, kind: word, page: `/rust/app_password/${KINDS[word]}.${as}.html`, about: inline(about.replace(/\[(`[^`\]]+`)\]/g, "$1")) };
}

const brought = [...lib.matchAll(/^pub use ([\w:]+)::(?:\{([^}]+)\}|(\w+));$/gm)].flatMap(([, path, many, one]) =>
  (many ?? one).split(",").map((part) => {
    const [name, as] = part.trim().split(" as ");
    return item(source(path), name, as);
  }),
);
const written = [...lib.matchAll(/^pub fn (\w+)/gm)].map(([, name]) => item(lib, name));
const [, example = ""] = lib.match(/^\/\/! ```\n(.*?)^\/\/! ```$/ms) ?? [];

export default {
  functions: [...written, ...brought].filter(({ kind }) => kind === "fn"),
  others: brought.filter(({ kind }) => kind !== "fn"),
  /** The first example of the crate's own documentation: `make test` runs it. */
  example: coloured(example.replace(/^\/\/! ?/gm, ""), "rust"),
};
