/**
 * Holds a provider of the host's against the rules of `package/rules.js`, which are made from the shapes in
 * `src/model`, and writes it as postcard. All that is known of providers stands in the rules.
 *
 * @typedef {[kind: string, ...parts: any[]]} Rule
 * @typedef {number[]} Bytes what is written so far
 * @typedef {{
 *   misfit(value: any, ...parts: any[]): string | false,
 *   write(out: Bytes, value: any, path: string, ...parts: any[]): void,
 * }} Kind what is expected unless a value fits (what is in it, only `write` tells), and how one is written
 */
import { Provider } from "../../package/rules.js";
import { putNumber, putText } from "./postcard.js";

/** What is wrong with a value: where it stands, what is there, what is wanted. */
class ValidationError extends Error {
  constructor(path, value, expected) {
    super(`${path}: found ${describe(value)}, expected ${expected}. It is left out.`);
  }
}

/** A value as a developer is told of it. */
export function describe(value) {
  try {
    return kindOf(value);
  } catch {
    // A proxy that was revoked throws whatever is asked of it.
    return "an object";
  }
}

function kindOf(value) {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return value.length > 0 ? "a list" : "an empty list";
  if (value === null || ["number", "boolean", "undefined"].includes(typeof value)) return String(value);
  return typeof value === "function" ? "a function" : "an object";
}

/** Whether this is an object with fields of its own: no list, and no promise, map or date that was meant to be one. */
export function isObject(value) {
  try {
    return typeof value === "object" && /Object|Module/.test(Object.prototype.toString.call(value));
  } catch {
    // One that throws whatever is asked of it: that is found when its fields are.
    return true;
  }
}

/**
 * A provider in postcard, or a sentence that says what is wrong with it. With `ours` it is a change of that one.
 * @param {unknown} value
 * @param {string} path where it was found
 * @param {any} [ours] our entry with all its fields
 * @returns {Uint8Array | string}
 */
export function entry(value, path, ours) {
  try {
    return Uint8Array.from(encode(Provider, ours && isObject(value) ? changed(ours, value) : value, path));
  } catch (error) {
    // Of the host's own getters, which may throw, only the sentence is known.
    return error instanceof ValidationError ? error.message : `${path}: it could not be read. It is left out.`;
  }
}

/** Our entry with a host's changes. Its steps are for every account, also where ours differ. */
function changed(ours, change) {
  // A field of ours that holds nothing is one that was left out.
  const whole = merged(Provider, Object.fromEntries(Object.entries(ours).filter(([, field]) => field !== "")), change);
  if (change.steps !== undefined && change.workSteps === undefined) whole.workSteps = [];
  return { ...whole, id: ours.id };
}

/** An object with another's fields, and the same of an object within; a label is changed as a whole. @returns {any} */
function merged(/** @type {any[]} */ [kind, fields, , more], before, value) {
  if (kind !== "struct" || more?.short || !isObject(value)) return value;
  const all = { ...before };
  for (const [name, given] of Object.entries(value)) {
    if (given !== undefined) all[name] = merged(Object.hasOwn(fields, name) ? fields[name] : [], all[name], given);
  }
  return all;
}

/** Writes a value behind what is written already. @param {Bytes} [out] @throws {ValidationError} where something in it does not fit */
export function encode(rule, value, path, out = []) {
  const expected = misfit(rule, value);
  if (expected) throw new ValidationError(path, value, expected);
  const [kind, ...parts] = rule;
  KINDS[kind].write(out, value, path, ...parts);
  return out;
}

const misfit = ([kind, ...parts], value = undefined) => KINDS[kind].misfit(value, ...parts);

/** Fails if an object has a field of another name. */
function onlyNamed(value, path, names) {
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) throw new ValidationError(`${path}.${name}`, value[name], `one of ${names.join(", ")}`);
  }
}

/** A struct of which nothing more is to be said than its fields. @type {any} */
const NO_MORE = {};

const choices = (names) => names.split(", ");

/** A domain as it is looked up: in ASCII, without the dot that some programs print behind it. */
function written(domain) {
  try {
    return new URL(`https://${domain}`).hostname.replace(/\.$/, "");
  } catch {
    return "";
  }
}

/** @type {Kind} */
const text = {
  misfit: (value, form, what) => (typeof value === "string" && new RegExp(form, "u").test(value) ? "" : what),
  write: putText,
};

/** @type {Kind} */
const number = {
  misfit: (value, least, most, what = "a number") =>
    Number.isInteger(value) && value >= least && value <= most ? "" : `${what} from ${least} to ${most}`,
  write: putNumber,
};

/** A name of a set, written as its place in it. @type {Kind} */
const names = {
  misfit: (value, all) => (choices(all).includes(value) ? "" : `one of ${all}`),
  write: (out, value, path, all) => putNumber(out, choices(all).indexOf(value)),
};

/** @type {Record<string, Kind>} */
const KINDS = {
  text,
  number,
  names,
  /** A text that counts in its ASCII form. */
  domain: {
    misfit: (value, form, what, asciiForm) => text.misfit(value, form, what) || text.misfit(written(value), asciiForm, what),
    write: (out, value) => putText(out, written(value)),
  },
  byte: { misfit: number.misfit, write: (out, value) => out.push(value) },
  flag: { misfit: (value) => (typeof value === "boolean" ? "" : "true or false"), write: (out, value) => out.push(Number(value)) },
  character: { misfit: names.misfit, write: putText },
  option: {
    misfit: (value, rule) => value !== null && misfit(rule, value) && `${misfit(rule, value)} or null`,
    write(out, value, path, rule) {
      out.push(value === null ? 0 : 1);
      if (value !== null) encode(rule, value, path, out);
    },
  },
  list: {
    misfit(value, rule, most, what) {
      if (!Array.isArray(value)) return what ?? `a list of values, each ${misfit(rule)}`;
      return value.length > (most ?? Infinity) && `${most} entries at most`;
    },
    write(out, value, path, rule) {
      // With its holes, which `forEach` would pass over: the number that is written is that of what follows.
      const { length } = value;
      putNumber(out, length);
      for (let at = 0; at < length; at++) encode(rule, value[at], `${path}[${at}]`, out);
    },
  },
  /** An object of any names. */
  map: {
    misfit: (value, key, rule) => !isObject(value) && `an object of values, each ${misfit(rule)}`,
    write(out, value, path, key, rule) {
      const all = Object.keys(value);
      putNumber(out, all.length);
      for (const name of all) encode(rule, value[name], `${path}.${name}`, encode(key, name, `${path}.${name}`, out));
    },
  },
  /** An object of these fields and no others, written in their order. In place of a short one, its first field. */
  struct: {
    misfit(value, fields, required, { short, expected = `{${required.join(", ")}}` } = NO_MORE) {
      if (isObject(value)) return "";
      return short ? misfit(/** @type {Rule} */ (Object.values(fields)[0]), value) : expected;
    },
    write(out, value, path, fields, ...how) {
      const all = Object.keys(fields);
      const whole = isObject(value) ? value : { [all[0]]: value };
      onlyNamed(whole, path, all);
      writeFields(out, whole, path, fields, ...how);
    },
  },
  /** One of several structs: a field of its own says which. */
  union: {
    misfit: (value, tag, kinds, expected) => !isObject(value) && expected,
    write(out, value, path, tag, kinds) {
      const kind = value[tag];
      encode(["names", Object.keys(kinds).join(", ")], kind, `${path}.${tag}`, out);
      const all = Object.keys(kinds[kind]);
      onlyNamed(value, path, [tag, ...all]);
      writeFields(out, value, path, kinds[kind], all);
    },
  },
};

function writeFields(out, value, path, fields, ...how) {
  const [required, { defaults, together, maxBytes = Infinity } = NO_MORE] = how;
  const start = out.length;
  let count = 0;
  for (const [name, rule] of Object.entries(fields)) {
    const given = value[name];
    if (given === undefined && !required.includes(name)) writeDefault(out, rule, name, defaults);
    else encode(rule, given, `${path}.${name}`, out);
    if (out.length - start > maxBytes) throw new ValidationError(path, value, `${maxBytes / 1024} kB at most`);
    if (!together?.properties.includes(name)) continue;
    count += given?.length ?? 0;
    if (count > together.maxItems) {
      const expected = `${together.maxItems} entries at most in ${together.properties.join(", ")} together`;
      throw new ValidationError(`${path}.${name}`, given, expected);
    }
  }
}

/** A field that is left out is its default; where none is named that is empty, which is written as zeros. */
function writeDefault(out, rule, name, defaults = NO_MORE) {
  const [kind, fields, , more] = rule;
  if (Object.hasOwn(defaults, name)) encode(rule, defaults[name], name, out);
  else if (kind !== "struct") out.push(0);
  else for (const [of, inner] of Object.entries(fields)) writeDefault(out, /** @type {Rule} */ (inner), of, more?.defaults);
}
