/** The pages of the site as they are served: what they hold, where they lead. `make site` has written them. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root, site } from "../../tools/site/places.mjs";

export { site };

const { Parser } = createRequire(join(root, "tools/site/package.json"))("htmlparser2");

/**
 * A page.
 *
 * @typedef {object} Page
 * @property {string} path from the top of the site
 * @property {Set<string>} anchors
 * @property {{ tag: string, attribute: string, address: string }[]} links where anything in it leads
 * @property {string[]} inline code within sentences and tables
 * @property {string[]} blocks code that stands by itself
 * @property {string[]} headings such as "h2"
 */

/** What leads somewhere, by the tags that have it; an empty list is any tag. @type {Record<string, string[]>} */
const LEADS = { href: [], src: [], srcset: [], action: [], formaction: [], poster: [], data: ["object"], content: [] };

/** @param {string} path @param {string} html @returns {Page} */
export function read(path, html) {
  /** @type {Page} */
  const page = { path, anchors: new Set(), links: [], inline: [], blocks: [], headings: [] };
  /** @type {string | undefined} */
  let code;
  let within = 0;
  const parser = new Parser({
    onopentag(/** @type {string} */ tag, /** @type {Record<string, string>} */ attributes) {
      if (attributes.id) page.anchors.add(attributes.id);
      if (tag === "a" && attributes.name) page.anchors.add(attributes.name);
      if (/^h[1-6]$/.test(tag)) page.headings.push(tag);
      for (const [attribute, tags] of Object.entries(LEADS)) {
        const value = attributes[attribute];
        if (value === undefined || (tags.length > 0 && !tags.includes(tag))) continue;
        // Of what is said of a page only one thing leads elsewhere.
        if (attribute === "content" && attributes["http-equiv"]?.toLowerCase() !== "refresh") continue;
        const addresses = attribute === "srcset" ? value.split(",").map((one) => one.trim().split(/\s+/)[0]) : [value.replace(/^\d+; *url=/i, "")];
        page.links.push(...addresses.map((address) => ({ tag, attribute, address })));
      }
      if (tag === "pre") within += 1;
      if (tag === "code") code = "";
    },
    ontext(/** @type {string} */ text) {
      if (code !== undefined) code += text;
    },
    onclosetag(/** @type {string} */ tag) {
      if (tag === "code" && code !== undefined) {
        (within > 0 ? page.blocks : page.inline).push(code);
        code = undefined;
      }
      if (tag === "pre") within -= 1;
    },
  });
  parser.end(html);
  return page;
}

/** Files of the site with this ending, from its top. @param {string} ending */
export const files = (ending) =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending)).map((name) => name.replaceAll("\\", "/"));

if (!existsSync(join(site, "index.html"))) throw new Error("There is no site in target/site: `make site` makes it.");

/** All pages, the crate's reference among them. What lies in `assets` is shown as code. */
export const pages = files(".html").filter((name) => !name.startsWith("assets/")).map((name) => read(`/${name.replace(/(^|\/)index\.html$/, "$1")}`, readFileSync(join(site, name), "utf8")));

/** Those that are written here: rustdoc writes the others. */
export const own = pages.filter(({ path }) => !path.startsWith("/rust/") && !path.startsWith("/pkg/"));
