/** Pages that stand at the top of the repository, as the site shows them: with links that lead within the site. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { target } from "../../tools/site/links.mjs";
import { markdown } from "../../tools/site/markdown.mjs";
import { root } from "../../tools/site/places.mjs";

/** @param {string} file */
function page(file) {
  const md = markdown();
  const env = {};
  const tokens = md.parse(readFileSync(join(root, file), "utf8"), env);
  for (const { children } of tokens) {
    if (!children) continue;
    const leads = [];
    for (const token of children) {
      if (token.type === "link_open") {
        const to = target(token.attrGet("href"), file);
        leads.push(to);
        if (to) token.attrSet("href", to);
      }
      if (token.type.startsWith("link_") && leads.at(-1) === null) token.hidden = token.type;
      if (token.type === "link_close") leads.pop();
    }
    // A link that leads nowhere yet is no link.
    children.splice(0, children.length, ...children.filter((/** @type {any} */ token) => !token.hidden));
  }
  return md.renderer.render(tokens, md.options, env);
}

export default Object.fromEntries(["SECURITY.md", "CHANGELOG.md", "CONTRIBUTING.md"].map((file) => [file.replace(".md", "").toLowerCase(), page(file)]));
