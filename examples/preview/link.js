/**
 * What the preview shows, and its place in the page's address, so that a state can be linked and photographed.
 * Only what differs from the start stands in the address.
 */

/**
 * @typedef {object} Shown
 * @property {string} provider a provider id, or "auto"
 * @property {string} email empty: the widget asks
 * @property {string} app the host's name; empty: no `app-name`
 * @property {string} backend what the pretend server answers: a key of `answers` in backend.js
 * @property {boolean} oauth whether `oauthHandler` is set
 * @property {boolean} support whether `support-url` is set
 * @property {boolean} disabled
 * @property {boolean} languages whether the widget has a menu of all languages
 * @property {string} lang the widget's `lang`, or "page" for none
 * @property {string} page-lang "en", "nb", or empty: follows `lang`
 * @property {string} theme "auto", "light" or "dark", for page and widget
 * @property {string} colors "fjord": the page sets `--ap-*`; "own": it does not
 * @property {string} dir "ltr" or "rtl"
 * @property {number} width CSS pixels that the widget gets, where the window has them
 * @property {string} place "panel" or "page"
 * @property {boolean} panel whether the side panel is open
 * @property {string} playground "1" open, "closed", "0" not there at all; empty: as there is room
 * @property {boolean} bare nothing but the widget
 */

/** @type {Readonly<Shown>} */
export const start = Object.freeze({
  provider: "auto",
  email: "",
  app: "Fjord CRM",
  backend: "works",
  oauth: false,
  support: false,
  disabled: false,
  languages: true,
  lang: "page",
  "page-lang": "",
  theme: "auto",
  colors: "fjord",
  dir: "ltr",
  width: 400,
  place: "panel",
  panel: true,
  playground: "",
  bare: false,
});

/** @param {number} width */
export const withinReach = (width) => Math.min(900, Math.max(280, Math.round(width) || start.width));

/**
 * @param {string} search a query string, with or without "?"
 * @returns {Shown}
 */
export function readLink(search) {
  const query = new URLSearchParams(search);
  const shown = Object.entries(start).map(([name, value]) => {
    const given = query.get(name);
    if (given === null) return [name, value];
    if (typeof value === "boolean") return [name, !["0", "false", "off"].includes(given)];
    return [name, typeof value === "number" ? withinReach(Number(given)) : given];
  });
  return Object.fromEntries(shown);
}

/** @param {Shown} shown */
export function writeLink(shown) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(shown)) {
    if (value === start[/** @type {keyof Shown} */ (name)]) continue;
    query.set(name, typeof value === "boolean" ? String(Number(value)) : String(value));
  }
  const search = query.size > 0 ? `?${query}` : "";
  if (search !== location.search) history.replaceState(null, "", location.pathname + search + location.hash);
}
