/**
 * Claims about `package/shapes.d.ts`, which is made. `make test` runs them; by hand:
 * `node --test tools/check-types.mjs`.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./project.mjs";
import { place, types } from "./types.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");

test("the types are what the schema says", async () => {
  assert.ok(read(place) === (await types()), `${place} is not what package/shapes.schema.json says: run \`node tools/types.mjs\``);
});

test("whatever the crate's types say of themselves stands in the types too", () => {
  const said = read(place).replace(/\s+(\* )?/g, " ");
  /** @type {string[]} */
  const missing = [];
  JSON.parse(read("package/shapes.schema.json"), (key, value) => {
    if (key === "description" && typeof value === "string" && !said.includes(value.replaceAll("\n", " "))) missing.push(value);
    return value;
  });
  assert.deepEqual(missing, []);
});
