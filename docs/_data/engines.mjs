/**
 * The oldest browsers: what the widget needs of a browser and since when each has that, by what MDN says. They follow
 * from it; that no style or script asks for more, tools/check-browsers.mjs holds.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/site/places.mjs";

const mdn = JSON.parse(readFileSync(join(root, "tools/node_modules/@mdn/browser-compat-data/data.json"), "utf8"));
const NAMES = /** @type {const} */ ({ chrome: "Chrome and Edge, and others with the same engine", firefox: "Firefox", safari: "Safari, and every browser on iPhone and iPad" });
const ENGINES = /** @type {(keyof typeof NAMES)[]} */ (Object.keys(NAMES));

/** @param {string} path to a feature in MDN's data */
function since(path) {
  const { __compat: said } = path.split("/").reduce((part, name) => part[name], mdn);
  return ENGINES.map((engine) => [said.support[engine]].flat().find((/** @type {any} */ it) => !it.flags && !it.prefix && !it.alternative_name).version_added);
}

/** @param {[name: string, use: string, path: string]} feature */
const feature = ([name, use, path]) => ({ name, use, since: since(path) });

const needs = /** @type {[string, string, string][]} */ ([
  ["`color-mix()`", "the tints that follow your theme", "css/types/color/color-mix"],
  ["constructed style sheets", "styles without an exception in your policy", "api/Document/adoptedStyleSheets"],
  ["`ElementInternals`", "states for CSS", "api/ElementInternals"],
  ["container queries", "a layout that fits its place on the page", "css/at-rules/container"],
  ["WebAssembly with references", "what Rust's compiler writes", "webassembly/reference-types"],
]).map(feature);

const later = /** @type {[string, string, string][]} */ ([
  ["`:state(…)`", "your styles for a state", "css/selectors/state"],
  ["X25519", "a kind of key for sealed codes. With an older browser nothing would be sent: choose EC P-256 if your users have such", "api/SubtleCrypto/generateKey/x25519"],
  ["`integrity` in import maps", "hashes of modules", "html/elements/script/type/importmap/integrity"],
]).map(feature);

const oldest = ENGINES.map((engine, at) => {
  const version = needs.map(({ since }) => since[at]).sort((one, other) => Number(other) - Number(one))[0];
  const day = new Date(mdn.browsers[engine].releases[version].release_date);
  return { name: NAMES[engine], version, of: day.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" }) };
});

const said = readFileSync(join(root, "src/host/js/outdated.js"), "utf8").match(/Edge ([\d.]+), Firefox ([\d.]+), Safari ([\d.]+) or newer/)?.slice(1);
if (said?.join() !== oldest.map(({ version }) => version).join()) {
  throw new Error(`src/host/js/outdated.js names the browsers ${said?.join(", ")}, but what docs/_data/engines.mjs lists needs ${oldest.map(({ version }) => version).join(", ")}`);
}

export default { oldest, needs, later };
