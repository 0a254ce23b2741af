/** The element as `package/custom-elements.json` has it, for the tables of the reference. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inline, typed } from "../../tools/site/api.mjs";
import { root } from "../../tools/site/places.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");
const { declarations } = JSON.parse(read("package/custom-elements.json")).modules[0];
const [element] = declarations;

/** What the widget takes where a page sets nothing: in light and in dark, or the same in both. @type {Record<string, string[]>} */
const presets = Object.fromEntries(
  [...read("styles/tokens.css").matchAll(/^ {2}--\w[\w-]*: var\((--ap-[\w-]+), (.*)\);$/gm)].map(([, name, value]) => {
    const colours = value.match(/#\w+/g) ?? [];
    return [name, colours.length === 2 ? colours : [value]];
  }),
);

/** What each detail of an event holds, by its name. @type {Record<string, Record<string, { description: string }>>} */
const details = Object.fromEntries(
  JSON.parse(read("package/shapes.schema.json")).$defs.PublicEvent.oneOf.map((/** @type {any} */ { properties: { type, detail } }) => [type.const, detail.properties ?? {}]),
);

/** The fields of an event's detail, each with its type: no type in there has a comma. @param {{ name: string, type: { text: string } }} event */
const fields = ({ name, type }) =>
  [...type.text.matchAll(/(\w+): ([^,}]+?)(?=,| })/g)].map(([field, key]) => ({ type: typed(field), about: inline(details[name][key].description) }));

/** @param {any} entry */
const told = (entry) => ({ ...entry, about: inline(entry.description ?? ""), type: entry.type ? typed(entry.type.text) : "", preset: entry.default && inline(entry.default) });

const parameters = (/** @type {any[]} */ list = []) => list.map(({ name, optional, type }) => `${name}${optional ? "?" : ""}: ${type.text}`).join(", ");

export default {
  // The analyzer puts `lang` first, which every element of HTML has.
  attributes: element.attributes.map(told).sort((/** @type {any} */ a, /** @type {any} */ b) => Number(a.name === "lang") - Number(b.name === "lang")),
  properties: element.members
    .filter((/** @type {any} */ { kind, attribute }) => kind === "field" && !attribute)
    .map(told)
    .sort((/** @type {any} */ a, /** @type {any} */ b) => Number(a.readonly ?? false) - Number(b.readonly ?? false)),
  methods: element.members
    .filter((/** @type {any} */ { kind }) => kind === "method")
    .map((/** @type {any} */ method) => ({ ...told(method), call: typed(`${method.name}(${parameters(method.parameters)})`) })),
  events: element.events.map((/** @type {any} */ event) => ({ ...told(event), fields: fields(event) })),
  slots: element.slots.map(told),
  parts: element.cssParts.map(told),
  states: element.cssStates.map(told),
  tokens: element.cssProperties.map((/** @type {any} */ token) => ({ ...told(token), presets: presets[token.name] })),
  functions: declarations.filter((/** @type {any} */ { kind }) => kind !== "class").map(told),
};
