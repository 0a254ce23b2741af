/**
 * How Eleventy makes the site: pages from `docs/`, files of the project shown as code, and addresses that work
 * under any path. Whoever serves the site says where; no page knows it.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { shown } from "./code.mjs";
import { addressed } from "./links.mjs";
import { markdown } from "./markdown.mjs";
import { root, site } from "./places.mjs";
import { labelled } from "./tables.mjs";

/** Of the tools that make the package, so that there are not two. */
const { transformSync } = createRequire(join(root, "tools/package.json"))("esbuild");

/** Takes out of the scripts and sheets what only their readers need: a page with the widget has little room beside it. */
function minify() {
  for (const name of readdirSync(join(site, "assets"), { recursive: true, encoding: "utf8" })) {
    const [, loader] = name.match(/\.(js|css)$/) ?? [];
    if (!loader) continue;
    const path = join(site, "assets", name);
    writeFileSync(path, transformSync(readFileSync(path, "utf8"), { loader, minify: true }).code);
  }
}

/** @param {any} eleventy */
export default function configure(eleventy) {
  eleventy.setLibrary("md", markdown());
  // What the project's own pages write in double braces is code, and theirs.
  eleventy.setNunjucksEnvironmentOptions({ throwOnUndefined: true });
  eleventy.setQuietMode(true);

  eleventy.addShortcode("code", shown);
  eleventy.addFilter("json", (/** @type {unknown} */ value) => JSON.stringify(value));

  eleventy.addTransform("tables", labelled);
  eleventy.addTransform("addresses", addressed);
  eleventy.addPassthroughCopy({ "docs/assets": "assets" });
  eleventy.addPassthroughCopy({ "tests/looks/chromium": "gallery/pictures" });
  eleventy.addPassthroughCopy({ "docs/film.webp": "assets/film.webp" });
  eleventy.on("eleventy.before", () => {
    mkdirSync(site, { recursive: true });
    cpSync(join(root, "pkg"), join(site, "pkg"), { recursive: true });
  });

  eleventy.on("eleventy.after", minify);

  return {
    dir: { input: "docs", includes: "_layouts", layouts: "_layouts", data: "_data", output: "target/site" },
    templateFormats: ["md", "njk"],
    markdownTemplateEngine: "njk",
    htmlTemplateEngine: "njk",
  };
}
