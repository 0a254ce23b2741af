/**
 * Where a link of the site leads. Pages are written with the paths of the project's files (`hosts.md`,
 * `../examples/crm/README.md`) or with addresses from the top of the site (`/gallery/`); served are addresses
 * relative to the page, so that the site works under any path.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { root } from "./places.mjs";

/** Where the project is published: "" until that is known, and then links to its files are no links. */
export const { repository } = JSON.parse(readFileSync(join(root, "docs/_data/project.json"), "utf8"));

/** Pages of the project that the site shows at an address of its own. @type {Record<string, string>} */
const PAGES = { "README.md": "/", "CHANGELOG.md": "/changes/", "SECURITY.md": "/security/", "CONTRIBUTING.md": "/contributing/" };

/** The address of the page that is made from a file, or none. @param {string} path from the project's folder */
function pageOf(path) {
  if (PAGES[path]) return PAGES[path];
  if (!path.startsWith("docs/") || !/\.(md|njk)$/.test(path)) return undefined;
  return `/${path.slice("docs/".length).replace(/(^|\/)index\.(md|njk)$/, "$1").replace(/\.(md|njk)$/, "/")}`;
}

/**
 * The address from the top of the site that a link means, or one at another host; null if it leads nowhere yet.
 * @param {string} link @param {string} from the file with the link, from the project's folder
 */
export function target(link, from) {
  if (/^([a-z]+:|#|\/)/i.test(link)) return link;
  const [path, fragment] = link.split("#");
  const file = relative(root, join(root, dirname(from), path));
  const page = pageOf(file);
  if (page) return fragment ? `${page}#${fragment}` : page;
  if (!existsSync(join(root, file))) return link;
  return repository ? `${repository}/blob/main/${file}` : null;
}

/** @param {string} address from the top of the site @param {string} page */
const relativeTo = (address, page) => {
  const [path, rest = ""] = address.split(/(?=[?#])(.*)/s);
  const way = posix.relative(page.endsWith("/") ? page : posix.dirname(page), path) || ".";
  return (path.endsWith("/") && way !== "." ? `${way}/` : way === "." && path.endsWith("/") ? "./" : way) + rest;
};

/** An Eleventy transform. @this {{ page: { url: string, inputPath: string, outputPath: string } }} @param {string} html */
export function addressed(html) {
  const { url, inputPath, outputPath } = this.page;
  if (!outputPath?.endsWith(".html")) return html;
  const from = relative(root, join(root, inputPath));
  return html.replace(/<a ([^>]*?)href="([^"]*)"([^>]*)>(.*?)<\/a>|(\s(?:href|src)=)"(\/[^"]*)"/gs, (whole, before, href, after, text, attribute, address) => {
    if (attribute) return `${attribute}"${relativeTo(address, url)}"`;
    const leads = target(href, from);
    if (leads === null) return text;
    return `<a ${before}href="${leads.startsWith("/") ? relativeTo(leads, url) : leads}"${after}>${addressedInside(text, url)}</a>`;
  });
}

/** Pictures within a link. @param {string} html @param {string} url */
const addressedInside = (html, url) => html.replace(/(\ssrc=)"(\/[^"]*)"/g, (_, attribute, address) => `${attribute}"${relativeTo(address, url)}"`);
