/**
 * Whether a page shows a label. The label is a fact, word for word; how the page writes its spaces, quotes and
 * hyphens, and in which case, is not.
 */

/** @type {Record<string, string>} */
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "", rsquo: "'", lsquo: "'", rdquo: '"', ldquo: '"', ndash: "–", mdash: "—", hellip: "…", auml: "ä", ouml: "ö", uuml: "ü", Auml: "Ä", Ouml: "Ö", Uuml: "Ü", szlig: "ß", eacute: "é", Eacute: "É", egrave: "è", agrave: "à", ccedil: "ç", ntilde: "ñ", oslash: "ø", aring: "å", aelig: "æ" };

/** @param {string} number @param {number} base */
function character(number, base) {
  const code = Number.parseInt(number, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Without HTML's and JavaScript's ways to write a character. @param {string} text */
const decoded = (text) =>
  text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (all, ten, sixteen, name) =>
      ten ? character(ten, 10) : sixteen ? character(sixteen, 16) : (ENTITIES[name] ?? all))
    .replace(/\\u\{?([\da-f]{4,6})\}?/gi, (_, code) => character(code, 16))
    .replace(/\\([/"'])/g, "$1");

/** @param {string} text */
const even = (text) =>
  text.normalize("NFKC").replace(/[\u00ad\u200b-\u200f\ufeff]/g, "").replace(/[‘’ʼ´`]/g, "'").replace(/[“”„«»]/g, '"').replace(/[‐‑‒–—−]/g, "-").replace(/…/g, "...").replace(/\s+/g, " ").trim().toLowerCase();

/** @param {string} html */
const visible = (html) => html.replace(/<!--[\s\S]*?-->/g, " ").replace(/<(script|style|template|svg)\b[\s\S]*?<\/\1\s*>/gi, " ");

const INLINE = /<\/?(?:a|abbr|b|bdi|code|em|font|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)\b[^>]*>/gi;
const TAG = /<[^>]*>/g;

/** A page, read once for all its labels. @param {string} html */
export function read(html) {
  const shown = visible(html);
  return {
    // Whether a part in bold is a part of a word, only a browser's layout knows: read both ways.
    texts: [shown.replace(TAG, " "), shown.replace(INLINE, "").replace(TAG, " ")].map((text) => even(decoded(text))),
    // Where scripts and attributes hold it.
    source: even(decoded(html)),
  };
}

/** What has no spaces between its words. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Whether a word ends between these two. @param {string} before @param {string} after */
const between = (before, after) => !LETTER.test(before) || !LETTER.test(after) || DENSE.test(before) || DENSE.test(after);

/** @param {string} text @param {string} words @param {(before: string, after: string) => boolean} fits what stands around them */
function contains(text, words, fits) {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (fits(text[at - 1] ?? "", text[at + words.length] ?? "")) return true;
  }
  return false;
}

/**
 * Whether the page has the label in one of its wordings: as words of its text, or as the whole of a value in its
 * source, so that "OK" is not found in every script.
 *
 * @param {ReturnType<typeof read>} page @param {string[]} forms
 */
export function holds({ texts, source }, forms) {
  return forms.some((form) => {
    const words = even(form);
    const [first = "", last = ""] = [words[0], words.at(-1)];
    return texts.some((text) => contains(text, words, (before, after) => between(before, first) && between(last, after)))
      || contains(source, words, (before, after) => /["'>]/.test(before) && /["'<]/.test(after));
  });
}

/** Why a page does not show what people see on it, if that is so. @param {string} html @param {string} url where it was in the end */
export function veil(html, url) {
  const { hostname, pathname } = new URL(url);
  if (/<input\b[^>]*\btype\s*=\s*["']?password/i.test(html) || /(?:^|[./_-])(?:log-?in|sign-?in|sso|oauth2?|idp)(?:[./_-]|$)/i.test(hostname + pathname)) return "sign-in";
  return even(visible(html).replace(TAG, " ")).length < 400 ? "script" : undefined;
}
