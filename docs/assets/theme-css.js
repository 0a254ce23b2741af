/**
 * A theme as text: CSS for a page, and the part of an address behind `#` by which it is passed on. A theme is what
 * differs from the widget's own look: by property, one value, or of a colour two, for light and for dark.
 */
import { hex } from "./theme-colour.js";

/** @typedef {Record<string, string | [string, string]>} Theme */

/** Whether a browser takes it for what the property is; by itself a text says nothing of that. @typedef {(name: string, value: string) => boolean} Fits */

/** Whether it can stand in the CSS that is copied: a quote that is left open would take the rest with it. @param {string} name a property @param {string} value @param {Fits} fits */
const allowed = (name, value, fits) => name.startsWith("--ap-") && value.length < 300 && !/[;{}<>@\\]|\/\*|url\(/i.test(value) && value.trim() !== ""
  && [/"/g, /'/g].every((quote) => (value.match(quote) ?? []).length % 2 === 0) && fits(name, value);

/** @param {Theme} theme @param {number} scheme 0 is light, 1 is dark @param {(value: string | [string, string]) => boolean} wanted */
const lines = (theme, scheme, wanted) => Object.entries(theme).filter(([, value]) => wanted(value))
  .map(([name, value]) => `  ${name}: ${Array.isArray(value) ? value[scheme] : value};\n`).join("");

/**
 * In two lists of colours, for every browser in which the widget runs; or with `light-dark()`, which is shorter and newer.
 * @param {Theme} theme @param {boolean} [short]
 */
export function written(theme, short) {
  if (Object.keys(theme).length === 0) return "/* The widget’s own look needs no CSS. */\n";
  if (short) {
    /** @type {Theme} */
    const joined = Object.fromEntries(Object.entries(theme).map(([name, value]) => [name, Array.isArray(value) ? (value[0] === value[1] ? value[0] : `light-dark(${value.join(", ")})`) : value]));
    return `app-password {\n${lines(joined, 0, () => true)}}\n`;
  }
  const light = `app-password {\n${lines(theme, 0, () => true)}}\n`;
  const dark = lines(theme, 1, (value) => Array.isArray(value) && value[0] !== value[1]);
  if (!dark) return light;
  return `${light}\n/* The dark colours twice: where the system is dark, and where the attribute says so. */
@media (prefers-color-scheme: dark) {\n  app-password:not([theme="light"]) {\n${dark.replace(/^/gm, "  ").trimEnd()}\n  }\n}
app-password[theme="dark"] {\n${dark}}\n`;
}

/**
 * The theme that CSS describes, and what of it was not understood. What stands in a rule for dark is the second colour.
 * @param {string} css @param {string[]} names the properties that there are
 * @param {(text: string) => string | null} [solid] a colour in any notation as `#rrggbb` @param {Fits} [fits]
 */
export function read(css, names, solid = hex, fits = () => true) {
  /** @type {Theme} */
  const theme = {};
  /** @type {Set<string>} */
  const unknown = new Set();
  /** @type {string[]} */
  const inside = [];
  for (const [all, rule, name, value] of css.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{};]*)\{|\}|(--ap-[\w-]+)\s*:\s*([^;{}]+)/g)) {
    if (all === "}") inside.pop();
    else if (!name) inside.push(rule);
    else {
      const given = names.includes(name) ? valueOf(name, value.trim(), solid, fits) : null;
      const dark = inside.some((one) => /\[theme=["']?dark|prefers-color-scheme:\s*dark/.test(one));
      const before = theme[name];
      if (!given) unknown.add(`${name}: ${value.trim()}`);
      else if (dark && Array.isArray(given)) theme[name] = [Array.isArray(before) ? before[0] : given[0], given[1]];
      else if (!dark) theme[name] = given;
    }
  }
  return { theme, unknown: [...unknown] };
}

/** @param {string} name @param {string} value @param {(text: string) => string | null} solid @param {Fits} fits */
function valueOf(name, value, solid, fits) {
  if (!name.startsWith("--ap-color-")) return allowed(name, value, fits) ? value : null;
  const [, inside] = value.match(/^light-dark\((.*)\)$/s) ?? [];
  // A comma inside the brackets of rgb() parts nothing.
  const pair = (inside?.match(/(?:[^,(]|\([^)]*\))+/g) ?? [value, value]).map((one) => solid(one.trim()));
  return pair.length === 2 && pair.every((one) => one !== null) ? /** @type {[string, string]} */ (pair) : null;
}

/** @param {Theme} theme */
export function packed(theme) {
  const parts = Object.entries(theme).map(([name, value]) => [name.slice("--ap-".length), Array.isArray(value) ? value.map((one) => one.slice(1)).join("-") : value]);
  return String(new URLSearchParams(parts));
}

/** What an address says; of anything else in it nothing is taken. @param {string} text @param {string[]} names @param {Fits} [fits] */
export function unpacked(text, names, fits = () => true) {
  /** @type {Theme} */
  const theme = {};
  for (const [short, value] of new URLSearchParams(text)) {
    const name = `--ap-${short}`;
    if (!names.includes(name)) continue;
    const colours = value.split("-").map(hex);
    if (short.startsWith("color-")) {
      if (colours.length === 2 && colours.every((one) => one !== null)) theme[name] = /** @type {[string, string]} */ (colours);
    } else if (allowed(name, value, fits)) {
      theme[name] = value;
    }
  }
  return theme;
}
