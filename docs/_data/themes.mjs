/** What a theme may set, from the manifest and the widget's styles, and the themes that are ready to take. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/site/places.mjs";
import { hex } from "../assets/theme-colour.js";
import { read } from "../assets/theme-css.js";

/** How far the lengths can be turned, and where the widget's own look has them in text of 16 px. In px. */
const LENGTHS = /** @type {Record<string, {least: number, most: number, usual: number}>} */ ({
  "--ap-font-size": { least: 12, most: 22, usual: 15 },
  "--ap-radius": { least: 0, most: 28, usual: 10 },
  "--ap-space": { least: 8, most: 32, usual: 16 },
});

const text = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(text("package/custom-elements.json"));
const { cssProperties } = manifest.modules[0].declarations.find((/** @type {any} */ one) => one.customElement);
const usual = new Map([...text("styles/tokens.css").matchAll(/^ +--[\w-]+: var\((--ap-[\w-]+), (.*)\);$/gm)].map(([, name, value]) => [name, value]));

/** What the focus ring is where nothing is said of it: `var(--accent)`. @param {string} name @returns {string[]} */
function coloursOf(name) {
  const value = usual.get(name) ?? "";
  const [, other] = value.match(/^var\(--(\w+)\)$/) ?? [];
  if (other) return coloursOf(`--ap-color-${other}`);
  return (value.match(/^var\(--if-light, (.*?)\) var\(--if-dark, (.*)\)$/) ?? []).slice(1).map((one) => hex(one) ?? "");
}

const properties = cssProperties.map((/** @type {{name: string, description: string}} */ { name, description }) => {
  const says = description.replace(/\.$/, "");
  if (name.startsWith("--ap-color-")) return { name, says, colours: coloursOf(name) };
  return LENGTHS[name] ? { name, says, length: LENGTHS[name], usual: usual.get(name) } : { name, says, family: usual.get(name) };
});

const folder = "docs/themes";
const ready = readdirSync(join(root, folder)).filter((file) => file.endsWith(".css")).map((file) => {
  const css = text(join(folder, file));
  const [, says] = css.match(/^\/\* (.*?) \*\//s) ?? [];
  const id = file.replace(/\.css$/, "");
  return { id, name: id[0].toUpperCase() + id.slice(1), css, says, theme: read(css, properties.map((/** @type {any} */ { name }) => name)).theme };
}).sort((a, b) => Number(b.id === "neutral") - Number(a.id === "neutral"));

export default { properties, ready };
