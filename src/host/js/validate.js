/**
 * Holds a provider of the host's against the rules of `package/rules.js`, which are made from the shapes in `src/model`,
 * and writes it as postcard (https://postcard.jamesmunns.com/wire-format). What is known of providers stands in the rules.
 * @typedef {[kind: string, ...parts: any[]]} Rule
 * @typedef {number[]} Bytes what is written so far
 * @typedef {(value: any, ...parts: any[]) => string | false} Misfit what is expected unless it fits; what is in it, `write` tells
 * @typedef {{ misfit: Misfit, write(out: Bytes, value: any, path: string, ...parts: any[]): void }} Kind
 */
import { Provider } from "../../../package/rules.js";

/** Of an entry that is too large no more is read than that: its lists may be longer than anybody waits for. */
const { maxBytes: MOST } = Provider[3];
/** The length of a domain (RFC 1035, section 2.3.4): the rules take far longer for a long text than for a short one. */
const MOST_OF_DOMAIN = 253;

class ValidationError extends Error {
  constructor(path, value, expected) {
    super(`${path}: found ${describe(value)}, expected ${expected}. It is left out.`);
  }
}

/** A value as a developer is told of it. */
export function describe(value) {
  try {
    if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    if (Array.isArray(value)) return value.length > 0 ? "a list" : "an empty list";
    if (value === null || ["number", "boolean", "undefined"].includes(typeof value)) return String(value);
  } catch {
    // A proxy that was revoked throws whatever is asked of it.
  }
  return typeof value === "function" ? "a function" : "an object";
}

/** Whether this is an object with fields of its own: no list, and no promise, map or date that was meant to be one. */
export function isObject(value) {
  try {
    return typeof value === "object" && /Object|Module/.test(Object.prototype.toString.call(value));
  } catch {
    return true; // One that throws whatever is asked of it: that is found when its fields are.
  }
}

/** A provider in postcard, or a sentence that says what is wrong with it. With `ours`, it is a change of that whole one. */
export function entry(/** @type {unknown} */ value, /** @type {string} */ path, /** @type {any} */ ours = undefined) {
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

/** Writes a value behind what is written already. @throws {ValidationError} where something in it does not fit */
export function encode(/** @type {any[]} */ [kind, ...parts], value, path, /** @type {Bytes} */ out = []) {
  if (out.length > MOST) throw new ValidationError(path, value, `no more than ${MOST / 1024} kB in all before it`);
  const expected = KINDS[kind].misfit(value, ...parts);
  if (expected) throw new ValidationError(path, value, expected);
  KINDS[kind].write(out, value, path, ...parts);
  return out;
}

/** @param {any[]} rule @param {unknown} [value] */
const misfit = ([kind, ...parts], value) => KINDS[kind].misfit(value, ...parts);

/** In groups of seven bits, the lowest first. @param {Bytes} out @param {number} number */
export function putNumber(out, number) {
  for (; number > 127; number = Math.floor(number / 128)) out.push((number % 128) + 128);
  out.push(number);
}

/** In UTF-8 behind the number of its bytes. @param {Bytes} out @param {string} text */
function putText(out, text) {
  const bytes = new TextEncoder().encode(text);
  putNumber(out, bytes.length);
  // One by one: a call takes no more than some thousands of arguments.
  for (const byte of bytes) out.push(byte);
}

/** A domain as it is looked up: in ASCII, without the dot that some programs print behind it. */
function written(domain) {
  // Browsers write the asterisk of a wildcard as %2A.
  const wildcard = domain.startsWith("*.") ? "*." : "";
  try {
    return wildcard + new URL(`https://${domain.slice(wildcard.length)}`).hostname.replace(/\.$/, "");
  } catch {
    return "";
  }
}

/** @type {Record<string, Kind>} */
const KINDS = {
  text: {
    misfit(value, form, what) {
      if (typeof value !== "string") return what;
      const { length } = value;
      if (length > MOST) return `${MOST} characters at most, not ${length}`;
      return new RegExp(form, "u").test(value) ? "" : what;
    },
    write: putText,
  },
  /** A text that counts in its ASCII form. */
  domain: {
    misfit(value, form, what, ascii) {
      if (value?.length > MOST_OF_DOMAIN) return `${what} of ${MOST_OF_DOMAIN} characters at most`;
      return misfit(["text", form, what], value) || misfit(["text", ascii, what], written(value));
    },
    write: (out, value) => putText(out, written(value)),
  },
  number: {
    misfit: (value, least, most, what = "a number") =>
      Number.isInteger(value) && value >= least && value <= most ? "" : `${what} from ${least} to ${most}`,
    write: putNumber,
  },
  byte: { misfit: (value, ...parts) => misfit(["number", ...parts], value), write: (out, value) => out.push(value) },
  flag: { misfit: (value) => (typeof value === "boolean" ? "" : "true or false"), write: (out, value) => out.push(Number(value)) },
  /** A name of a set, written as its place in it. */
  names: {
    misfit: (value, all) => (all.split(", ").includes(value) ? "" : `one of ${all}`),
    write: (out, value, path, all) => putNumber(out, all.split(", ").indexOf(value)),
  },
  character: { misfit: (value, all) => misfit(["names", all], value), write: putText },
  option: {
    misfit: (value, rule) => value !== null && misfit(rule, value) && `${misfit(rule, value)} or null`,
    write(out, value, path, rule) {
      out.push(value === null ? 0 : 1);
      if (value !== null) encode(rule, value, path, out);
    },
  },
  list: {
    misfit(value, rule, most = Infinity, what = undefined) {
      if (!Array.isArray(value)) return what ?? `a list of values, each ${misfit(rule)}`;
      return value.length > most && `${most} entries at most`;
    },
    write(out, value, path, rule, most = Infinity) {
      // With its holes, which `forEach` would pass over: the number that is written is that of what follows.
      const { length } = value;
      // A list of a proxy's may have become longer since.
      if (length > most) throw new ValidationError(path, value, `${most} entries at most`);
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
      writeFields(out, isObject(value) ? value : { [all[0]]: value }, path, all, fields, ...how);
    },
  },
  /** One of several structs: a field of its own says which. All others are required, but for `some` kinds only these. */
  union: {
    misfit: (value, tag, kinds, expected) => !isObject(value) && expected,
    write(out, value, path, tag, kinds, expected, some = NO_MORE) {
      const kind = value[tag];
      encode(["names", Object.keys(kinds).join(", ")], kind, `${path}.${tag}`, out);
      const all = Object.keys(kinds[kind]);
      writeFields(out, value, path, [tag, ...all], kinds[kind], some[kind] ?? all);
    },
  },
};

/** A struct of which nothing more is to be said than its fields. @type {any} */
const NO_MORE = {};

function writeFields(out, value, path, names, fields, required, { defaults, together, maxBytes = Infinity } = NO_MORE) {
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) throw new ValidationError(`${path}.${name}`, value[name], `one of ${names.join(", ")}`);
  }
  const start = out.length;
  let count = 0;
  for (const [name, rule] of Object.entries(fields)) {
    const given = value[name];
    if (given === undefined && !required.includes(name)) writeDefault(out, rule, name, defaults);
    else encode(rule, given, `${path}.${name}`, out);
    if (out.length - start > maxBytes) throw new ValidationError(path, value, `${maxBytes / 1024} kB at most`);
    if (together?.properties.includes(name)) count += given?.length ?? 0;
    if (count > together?.maxItems) {
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
  else for (const [of, inner] of Object.entries(fields)) writeDefault(out, /** @type {any} */ (inner), of, more?.defaults);
}
