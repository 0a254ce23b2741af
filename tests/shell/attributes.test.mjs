/**
 * Claims about the properties that reflect the element's attributes. What is wrong with a value, Rust tells: see
 * tests/browser/config.rs.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { ATTRIBUTES } from "../../package/attributes.js";
import { reflect } from "../../src/host/js/attributes.js";

/** As much of an element as reflecting needs. */
class Plain {
  values = {};
  told = [];
  #attributes = new Map();
  getAttribute(name) { return this.#attributes.get(name) ?? null; }
  hasAttribute(name) { return this.#attributes.has(name); }
  setAttribute(name, value) { this.#attributes.set(name, value); }
  removeAttribute(name) { this.#attributes.delete(name); }
  toggleAttribute(name, on) { if (on) this.setAttribute(name, ""); else this.removeAttribute(name); }
}
reflect(Plain, (element) => element.values, (element, name) => element.told.push(name));

test("every attribute has a property that is in step with it, both ways", () => {
  for (const [attribute, { property, names, preset }] of Object.entries(ATTRIBUTES)) {
    // The address has a property of its own, which leaves the attribute alone: no other script reads it there.
    if (typeof preset === "boolean" || attribute === "email") continue;
    const element = new Plain();
    const values = names ?? ["250", "99"];
    element[property] = values[0];
    assert.equal(element.getAttribute(attribute), values[0]);
    element.setAttribute(attribute, values[1]);
    assert.equal(element[property], typeof preset === "number" ? Number(values[1]) : values[1]);
    for (const nothing of [null, undefined]) {
      element[property] = nothing;
      assert.equal(element.hasAttribute(attribute), false, `${property} = ${nothing}`);
    }
  }
});

test("what is not set has the contract's default", () => {
  const { theme, shadowMode, submitTimeout, disabled, reconnect, ...texts } = Object.fromEntries(
    Object.values(ATTRIBUTES)
      .filter(({ property }) => property !== "email")
      .map(({ property }) => [property, new Plain()[property]]),
  );
  assert.deepEqual({ theme, shadowMode, submitTimeout, disabled, reconnect },
    { theme: "auto", shadowMode: "closed", submitTimeout: 60_000, disabled: false, reconnect: false });
  for (const [property, value] of Object.entries(texts)) assert.equal(value, "", property);
});

test("what is a boolean is there or not, whatever its value", () => {
  for (const name of ["disabled", "reconnect"]) {
    const element = new Plain();
    element[name] = "no";
    assert.deepEqual([element[name], element.getAttribute(name)], [true, ""]);
    element[name] = 0;
    assert.deepEqual([element[name], element.getAttribute(name)], [false, null]);
  }
});

test("a property reads what counts, whatever the attribute says", () => {
  const element = new Plain();
  for (const [attribute, property, right, wrong, otherwise] of [
    ["theme", "theme", ["auto", "light", "dark"], ["", "Dark", "pink", " light", "constructor"], "auto"],
    ["shadow-mode", "shadowMode", ["closed", "open"], ["", "x", "OPEN"], "closed"],
    ["submit-timeout", "submitTimeout", ["1", "60000", "1e4", " 500 ", "0.5"],
      ["", " ", "0", "-1", "5s", "60 000", "soon", "NaN", "Infinity", "1,5"], 60_000],
  ]) {
    for (const value of right) {
      element.setAttribute(attribute, value);
      assert.equal(String(element[property]), property === "submitTimeout" ? String(Number(value)) : value);
    }
    for (const value of wrong) {
      element.setAttribute(attribute, value);
      assert.equal(element[property], otherwise, `${attribute}="${value}"`);
    }
  }
});

test("disabled=\"false\" disables, as any value does", () => {
  const element = new Plain();
  element.setAttribute("disabled", "false");
  assert.equal(element.disabled, true);
});

test("what no attribute reflects is kept as it is, and told", () => {
  const [element, providers] = [new Plain(), {}];
  element.providers = providers;
  assert.equal(element.providers, providers);
  assert.deepEqual(element.told, ["providers"]);
});

test("a text that is longer than any that makes sense reads as if there were none", () => {
  for (const [attribute, { property, preset }] of Object.entries(ATTRIBUTES)) {
    if (typeof preset === "boolean" || attribute === "email") continue;
    const element = new Plain();
    element.setAttribute(attribute, "7".repeat(4_096));
    if (preset === "") assert.equal(element[property].length, 4_096, property);
    element.setAttribute(attribute, "7".repeat(4_097));
    assert.equal(element[property], preset, property);
  }
});

test("the bounds are those that Rust has", async () => {
  const { MOST_OF_REPLY, MOST_TEXT } = await import("../../src/host/js/bounds.js");
  const bounds = readFileSync(new URL("../../src/model/bounds.rs", import.meta.url), "utf8");
  const of = (name) => Number(bounds.match(`${name}: usize = ([0-9_]+);`)[1].replaceAll("_", ""));
  assert.deepEqual([MOST_TEXT, MOST_OF_REPLY], [of("MOST_TYPED"), of("MOST_OF_REPLY")]);
});
