/** How Markdown becomes HTML: headings with the anchors that a repository's own pages give them, code in colours. */
import { createRequire } from "node:module";
import Slugger from "github-slugger";
import anchor from "markdown-it-anchor";
import { coloured } from "./code.mjs";

// The one that Eleventy brings, so that there are not two.
const markdownIt = createRequire(createRequire(import.meta.url).resolve("@11ty/eleventy"))("markdown-it");

export function markdown() {
  const md = markdownIt({ html: true });
  md.use(anchor, {
    level: [2, 3, 4],
    // One that counts anew for each page.
    slugifyWithState: (/** @type {string} */ title, /** @type {any} */ state) => {
      state.env.slugger ??= new Slugger();
      return state.env.slugger.slug(title);
    },
    permalink: anchor.permalink.headerLink({ safariReaderFix: true }),
  });
  md.renderer.rules.fence = (/** @type {any[]} */ tokens, /** @type {number} */ at) => coloured(tokens[at].content, tokens[at].info.trim());
  // A wide table scrolls by itself, with the keyboard too.
  md.renderer.rules.table_open = () => '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>\n';
  md.renderer.rules.table_close = () => "</table></div>\n";
  return md;
}
