/** The widget's own sheets of what the site shows of it outside of the element: the pictures of steps, the badges. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/site/places.mjs";

export default {
  layout: false,
  permalink: "/assets/drawn.css",
  eleventyExcludeFromCollections: true,
  sheets: ["picture", "tones"].map((name) => readFileSync(join(root, `styles/${name}.css`), "utf8")),
};
