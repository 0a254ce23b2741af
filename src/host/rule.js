/**
 * Rules for what a host gives us: each answers the value as it is packed, or throws where it was found,
 * what it is, and what was expected.
 *
 * @typedef {(value: any, path: string) => string} Rule
 */
import * as pack from "./pack.js";

/** Thrown where a value does not fit. */
export class Misfit extends Error {
  constructor(path, value, expected) {
    super(`${path}: found ${describe(value)}, expected ${expected}. It is left out.`);
  }
}

function describe(value) {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return "a list";
  if (value === null || ["number", "boolean", "undefined"].includes(typeof value)) return String(value);
  return typeof value === "function" ? "a function" : "an object";
}

export const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * What fits goes on as `packed` says; anything else is a misfit.
 * @returns {Rule}
 */
const only = (expected, fits, packed) => (value, path) => {
  if (!fits(value)) throw new Misfit(path, value, expected);
  return packed(value, path);
};

/** What may be written, of a long list its beginning. */
export const among = (ids) =>
  `one of ${ids.slice(0, 12).join(", ")}${ids.length > 12 ? ` and so on (providers() lists all ${ids.length})` : ""}`;

export const text = (expected, form = /./) => only(expected, (value) => typeof value === "string" && form.test(value), pack.text);

/** A name of a closed set, as its place. */
export const oneOf = (names, packed = pack.digit) => {
  const all = names.split(", ");
  return only(`one of ${names}`, (value) => all.includes(value), (value) => packed(all.indexOf(value)));
};

export const count = (expected, least, most) =>
  only(expected, (value) => Number.isInteger(value) && value >= least && value <= most, pack.number);

export const flag = only("true or false", (value) => typeof value === "boolean", pack.digit);

/** @param {Rule} rule of an entry */
export const listOf = (rule, expected, packed = pack.list) =>
  only(expected, Array.isArray, (value, path) => packed(value.map((entry, at) => rule(entry, `${path}[${at}]`))));

/**
 * An object of any names.
 * @param {Rule} name
 * @param {Rule} rule
 */
export const mapOf = (name, rule, expected, packed = pack.list) =>
  only(expected, isObject, (value, path) =>
    packed(Object.entries(value).map(([key, entry]) => name(key, `${path}.${key}`) + rule(entry, `${path}.${key}`))),
  );

/**
 * An object of these parts and no others, packed in their order.
 * @param {Record<string, Rule>} parts
 */
export const record = (expected, parts) =>
  only(expected, isObject, (value, path) => {
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(parts, name)) throw new Misfit(`${path}.${name}`, value[name], `one of ${Object.keys(parts).join(", ")}`);
    }
    return Object.entries(parts).map(([name, rule]) => rule(value[name], `${path}.${name}`)).join("");
  });

/**
 * What may be left out: then it is `blank`; else a tag says what follows.
 * @param {Rule} rule
 * @returns {Rule}
 */
export const optional = (rule, tag = "", blank = "") => (value, path) => (value === undefined ? blank : tag + rule(value, path));

/** What has no place here. */
export const absent = (blank) => optional(only("nothing", () => false, String), "", blank);
