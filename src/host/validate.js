/**
 * Holds a value against a rule of `rules.js`, writes it as postcard, and reads it back. All that is known of
 * providers stands in the rules, which are made from the shapes in `src/model`.
 *
 * @typedef {[kind: string, ...parts: any[]]} Rule
 * @typedef {import("./postcard.js").Input} Input
 */
import { ascii } from "./domain.js";
import { ValidationError } from "./fault.js";
import { putNumber, putText, takeByte, takeNumber, takeText } from "./postcard.js";

/**
 * Writes a value.
 * @param {Rule} rule
 * @param {unknown} value
 * @param {string} path where it was found
 * @param {number[]} [out] what it is put behind
 * @throws {ValidationError} where something in it does not fit
 */
export function encode(rule, value, path, out = []) {
  const expected = misfit(rule, value);
  if (expected) throw new ValidationError(path, value, expected);
  const [kind, ...parts] = rule;
  KINDS[kind].write(out, value, path, ...parts);
  return out;
}

/**
 * What is written in these bytes; what is as in an empty value is left out.
 * @param {Rule} rule
 * @param {Uint8Array} bytes of `encode`, or of Rust
 */
export const decode = (rule, bytes) => read(rule, { bytes, at: 0 });

/**
 * What is expected in the place of a value that is not of the right kind. What is in it, only `encode` tells.
 * @param {Rule} rule
 * @param {unknown} [value]
 * @returns {string} nothing if it fits
 */
export const misfit = ([kind, ...parts], value) => KINDS[kind].misfit(value, ...parts);

/** @param {Rule} rule @param {Input} input */
const read = ([kind, ...parts], input) => KINDS[kind].read(input, ...parts);

/** Whether this is an object with fields of its own: no list, and no promise, map or date that was meant to be one. */
export const isObject = (value) => typeof value === "object" && /Object|Module/.test(Object.prototype.toString.call(value));

/** Fails if an object has a field of another name. */
export function onlyNamed(value, path, names) {
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) throw new ValidationError(`${path}.${name}`, value[name], `one of ${names.join(", ")}`);
  }
}

/** A struct of which nothing more is to be said than its fields. @type {any} */
const NO_MORE = {};

const choices = (names) => names.split(", ");
/** A domain as it is looked up: in ASCII, without the dot that some programs print behind it. */
const written = (domain) => ascii(domain).replace(/\.$/, "");
const takeMany = (input, take) => Array.from({ length: takeNumber(input) }, take);

/** A name of a set. */
const name = {
  misfit: (value, names) => (choices(names).includes(value) ? "" : `one of ${names}`),
};

const text = {
  misfit: (value, form, what) => (typeof value === "string" && new RegExp(form, "u").test(value) ? "" : what),
  write: putText,
  read: takeText,
};

const number = {
  misfit: (value, least, most, what = "a number") =>
    Number.isInteger(value) && value >= least && value <= most ? "" : `${what} from ${least} to ${most}`,
  write: putNumber,
  read: takeNumber,
};

/** Of each kind of rule: what is expected unless a value fits, and how one is written and read. */
const KINDS = {
  text,
  number,
  /** A text that counts in its ASCII form. */
  domain: {
    ...text,
    misfit: (value, form, what, asciiForm) => text.misfit(value, form, what) || text.misfit(written(value), asciiForm, what),
    write: (out, value) => putText(out, written(value)),
  },
  byte: { ...number, write: (out, value) => out.push(value), read: takeByte },
  flag: {
    misfit: (value) => (typeof value === "boolean" ? "" : "true or false"),
    write: (out, value) => out.push(Number(value)),
    read: (input) => takeByte(input) > 0,
  },
  /** Written as its place in the set. */
  names: {
    ...name,
    write: (out, value, path, names) => putNumber(out, choices(names).indexOf(value)),
    read: (input, names) => choices(names)[takeNumber(input)],
  },
  character: { ...name, write: putText, read: takeText },
  option: {
    misfit: (value, rule) => value !== null && misfit(rule, value) && `${misfit(rule, value)} or null`,
    write(out, value, path, rule) {
      out.push(value === null ? 0 : 1);
      if (value !== null) encode(rule, value, path, out);
    },
    read: (input, rule) => (takeByte(input) ? read(rule, input) : null),
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
    read: (input, rule) => takeMany(input, () => read(rule, input)),
  },
  /** An object of any names. */
  map: {
    misfit: (value, key, rule) => !isObject(value) && `an object of values, each ${misfit(rule)}`,
    write(out, value, path, key, rule) {
      const names = Object.keys(value);
      putNumber(out, names.length);
      for (const name of names) encode(rule, value[name], `${path}.${name}`, encode(key, name, `${path}.${name}`, out));
    },
    read: (input, key, rule) => Object.fromEntries(takeMany(input, () => [read(key, input), read(rule, input)])),
  },
  /** An object of these fields and no others, written in their order. In place of a short one, its first field. */
  struct: {
    misfit(value, fields, required, { short, expected = `{${required.join(", ")}}` } = NO_MORE) {
      if (isObject(value)) return "";
      return short ? misfit(Object.values(fields)[0], value) : expected;
    },
    write(out, value, path, fields, ...how) {
      const names = Object.keys(fields);
      const whole = isObject(value) ? value : { [names[0]]: value };
      onlyNamed(whole, path, names);
      writeFields(out, whole, path, fields, ...how);
    },
    read: readFields,
  },
  /** One of several structs: a field of its own says which. */
  union: {
    misfit: (value, tag, kinds, expected) => !isObject(value) && expected,
    write(out, value, path, tag, kinds) {
      const kind = value[tag];
      encode(["names", Object.keys(kinds).join(", ")], kind, `${path}.${tag}`, out);
      const names = Object.keys(kinds[kind]);
      onlyNamed(value, path, [tag, ...names]);
      writeFields(out, value, path, kinds[kind], names);
    },
    read(input, tag, kinds) {
      const [kind, fields] = Object.entries(kinds)[takeNumber(input)];
      return { [tag]: kind, ...readFields(input, fields, Object.keys(fields)) };
    },
  },
};

function writeFields(out, value, path, fields, required, { defaults, together, maxBytes = Infinity } = NO_MORE) {
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

function readFields(input, fields, required, { defaults } = NO_MORE) {
  const value = {};
  for (const [name, rule] of Object.entries(fields)) {
    const start = input.at;
    const given = read(rule, input);
    const left = writeDefault([], rule, name, defaults);
    const isDefault = !required.includes(name) && left.join() === input.bytes.subarray(start, input.at).join();
    if (!isDefault) value[name] = given;
  }
  return value;
}

/** A field that is left out is its default; where none is named that is empty, which is written as zeros. */
function writeDefault(out, rule, name, defaults = NO_MORE) {
  const [kind, fields, , more] = rule;
  if (Object.hasOwn(defaults, name)) encode(rule, defaults[name], name, out);
  else if (kind !== "struct") out.push(0);
  else for (const [of, inner] of Object.entries(fields)) writeDefault(out, inner, of, more?.defaults);
  return out;
}
