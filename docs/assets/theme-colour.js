/**
 * Colours as numbers: how much two differ in brightness (WCAG 2.2), how CSS mixes two, and a lighter or darker one of the
 * same hue. A colour is text, `#rrggbb`.
 */

/** @typedef {[number, number, number]} Triple */

/** Each from 0 to 1. @param {string} hex @returns {Triple} */
const channels = (hex) => /** @type {Triple} */ ([1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255));

/** @param {Triple} rgb */
const written = (rgb) => `#${rgb.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, "0")).join("")}`;

/** `#rgb` or `#rrggbb`, in any case, as `#rrggbb`; null if it is neither. @param {string} text */
export function hex(text) {
  const [, digits] = text.trim().toLowerCase().match(/^#?([0-9a-f]{6}|[0-9a-f]{3})$/) ?? [];
  if (!digits) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/** What `color-mix(in srgb, a share%, b)` is. @param {string} a @param {number} share in percent @param {string} b */
export function mix(a, share, b) {
  const [first, second] = [channels(a), channels(b)];
  return written(/** @type {Triple} */ (first.map((part, at) => (part * share + second[at] * (100 - share)) / 100)));
}

/** @param {number} part */
const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
/** @param {number} part */
const curved = (part) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

/** WCAG's relative luminance. @param {string} colour */
export function luminance(colour) {
  const [red, green, blue] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast ratio, from 1 to 21. @param {string} a @param {string} b */
export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** Oklab: lightness as people see it, and two axes of colour (bottosson.github.io/posts/oklab). @param {string} colour @returns {Triple} */
export function oklab(colour) {
  const [red, green, blue] = channels(colour).map(linear);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

/** The channels, which may lie outside what a screen can show. @param {Triple} lab @returns {Triple} */
function fromOklab([lightness, a, b]) {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return /** @type {Triple} */ ([
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ].map(curved));
}

/**
 * The same hue at another lightness, as colourful as before or, where no screen shows that, as it can be.
 * @param {string} colour @param {number} lightness Oklab's, from 0 to 1
 */
export function lit(colour, lightness) {
  const [, a, b] = oklab(colour);
  for (let share = 1; share > 0; share -= 0.05) {
    const rgb = fromOklab([lightness, a * share, b * share]);
    if (rgb.every((part) => part > -0.002 && part < 1.002)) return written(rgb);
  }
  return written(fromOklab([lightness, 0, 0]));
}
