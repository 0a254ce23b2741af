#!/usr/bin/env node
/**
 * Writes `package/shapes.d.ts`: the types of everything that crosses the edge, made from
 * `package/shapes.schema.json` and so from `src/model`. `check-types.mjs` says when it is stale.
 *
 * What is done to the schema before `json-schema-to-typescript` prints it keeps what that leaves out: the
 * comment of each variant, and the name of a type beside a comment of its own.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import { root } from "./project.mjs";

/** @typedef {Record<string, any>} Schema */

/** Where the types are. */
export const place = "package/shapes.d.ts";

/** What the package has always called a shape, where that is not what the crate calls it. */
const NAMES = /** @type {Record<string, string>} */ ({
  CodeFormat: "CodeShape",
  MissingReason: "Missing",
  PublicEvent: "PublicEvents",
  Revocation: "End",
  Server: "ProviderServer",
  Warning: "Caution",
});

/** What a shape is called that has one of several fields, by the field. */
const WITH_FIELD = /** @type {Record<string, string>} */ ({ code: "ClearSubmission", sealed: "SealedSubmission" });

/** @param {string} name */
const called = (name) => NAMES[name] ?? name;

/** @param {string} ref */
const nameIn = (ref) => ref.slice(ref.lastIndexOf("/") + 1);

/** @param {Schema} variant one of a closed set, as text: a comment and a name */
const literal = ({ const: name, description }) => `\n/** ${description.replaceAll("\n", " ")} */\n| ${JSON.stringify(name)}`;

/** @param {Schema[]} variants events as one shape: the detail of each under its name */
const byName = (variants) => ({
  type: "object",
  properties: Object.fromEntries(
    variants.map(({ properties: { type, detail }, description }) => [type.const, { ...detail, description }]),
  ),
  required: variants.map(({ properties: { type } }) => type.const),
});

/** @param {Schema} variant one of a tagged union: its comment goes to the tag */
const tagged = ({ description, ...variant }) => ({
  ...variant,
  properties: { ...variant.properties, kind: { ...variant.properties.kind, description } },
});

/**
 * A shape with one of several fields, as a union of shapes that have one each: a field that a shape has not is not in
 * it as an optional one either, so that `"sealed" in submission` tells which it is.
 *
 * @param {Schema} schema
 */
function byField({ oneOf, ...common }) {
  const variants = oneOf.map((/** @type {Schema} */ { properties, required: [field], description }) => {
    const own = { [field]: { ...properties[field], description } };
    return [WITH_FIELD[field], { ...common, properties: { ...common.properties, ...own }, required: [...common.required, field] }];
  });
  const union = { description: common.description, tsType: variants.map((/** @type {[string]} */ [name]) => name).join(" | ") };
  return { union, variants };
}

/**
 * A field. One that may be left out is never `null`; a server may, since `imap: null` takes one away.
 *
 * @param {Schema} field @param {boolean} required
 */
function asField({ default: preset, ...field }, required) {
  if (!required && Array.isArray(field.type)) field.type = field.type[0];
  if (!required && field.anyOf && preset === undefined) Object.assign(field, field.anyOf[0], { anyOf: undefined });
  // What is empty, none or nested needs no telling.
  if ((preset && typeof preset !== "object") || preset === false) field.description += ` @default ${JSON.stringify(preset)}`;
  return field;
}

/** @param {Schema} all every shape by its name in the schema */
function typesOf(all) {
  /** @type {Schema} */
  const made = {};
  /** @param {Schema} schema @returns {Schema} */
  const typed = (schema) => {
    const { $ref, oneOf, anyOf, items, propertyNames, properties, required = [], ...rest } = schema;
    if ($ref) return { ...rest, tsType: called(nameIn($ref)) };
    if (oneOf?.[0].const) return { ...rest, tsType: oneOf.map(literal).join("") };
    if (oneOf?.[0].properties?.detail) return typed({ ...rest, ...byName(oneOf) });
    if (oneOf) return { ...rest, oneOf: oneOf.map((/** @type {Schema} */ variant) => typed(tagged(variant))) };
    if (anyOf) return { ...rest, anyOf: anyOf.map(typed) };
    if (items) return { ...rest, items: typed(items) };
    if (propertyNames?.$ref) {
      // A table whose keys are a closed set: each key with the comment of its variant.
      /** @type {Schema[]} */
      const keys = all[nameIn(propertyNames.$ref)].oneOf;
      const fields = keys.map(({ const: key, description }) => [key, { type: "string", description }]);
      made.Pages = { type: "object", description: rest.description, properties: Object.fromEntries(fields) };
      return { description: rest.description, tsType: "Pages" };
    }
    if (properties) {
      const fields = Object.entries(properties).map(([name, field]) => [name, typed(asField(field, required.includes(name)))]);
      return { ...rest, required, properties: Object.fromEntries(fields) };
    }
    return rest.type === "object" && !rest.additionalProperties ? { ...rest, tsType: "Record<string, never>" } : rest;
  };
  for (const [name, schema] of Object.entries(all)) {
    if (schema.oneOf && schema.properties) {
      const { union, variants } = byField(schema);
      made[called(name)] = union;
      for (const [variant, fields] of variants) made[variant] = typed(fields);
    } else made[called(name)] = typed(schema);
  }
  return made;
}

/** The text of the file. */
export async function types() {
  const { $defs } = JSON.parse(readFileSync(join(root, "package/shapes.schema.json"), "utf8"));
  const definitions = typesOf($defs);
  const anyOf = Object.keys(definitions).map((name) => ({ $ref: `#/definitions/${name}` }));
  const text = await compile({ definitions, anyOf }, "All", {
    additionalProperties: false,
    bannerComment: "/** Types of data, made from the shapes in `src/model` by `node tools/types.mjs`. */",
    // Otherwise a list of at most 30 is 31 tuples.
    ignoreMinAndMaxItems: true,
    style: { printWidth: 120 },
  });
  return text
    .replace(/^export type All =[^;]*;\n/m, "")
    // A comment of one line on one line.
    .replace(/^( *\/\*\*)\n *\*( .*)\n *\*\/$/gm, "$1$2 */");
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, place), await types());
