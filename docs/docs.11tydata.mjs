/** What all pages have, unless they say otherwise. */

/** The first heading and the first sentence of a page that says neither title nor description, as README and its neighbours. @param {string} text */
function said(text) {
  const [, title = ""] = text.match(/^# (.*)$/m) ?? [];
  const first = text.split("\n").find((line) => /^[A-Z]/.test(line)) ?? "";
  const plain = (/** @type {string} */ words) => words.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[`*]/g, "");
  return { title: plain(title), description: plain(first).split(/(?<=\.) /)[0] };
}

export default {
  layout: "page.njk",
  class: "",
  frames: false,
  indexed: true,
  styles: [],
  scripts: [],
  eleventyComputed: {
    title: (/** @type {any} */ data) => data.title || said(data.page.rawInput ?? "").title,
    description: (/** @type {any} */ data) => data.description || said(data.page.rawInput ?? "").description,
  },
};
