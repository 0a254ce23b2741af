/**
 * Claims about the element's attributes: which values count, and what a host is told of the others.
 */
import assert from "node:assert/strict";
import test from "node:test";
import {
  ATTRIBUTES, DEFAULT_TIMEOUT, httpsAddress, reflect, timeout, wrongAttribute, wrongProperty,
} from "../../src/host/attributes.js";

/** The attributes that not every text is right for: what is expected, right values, wrong ones. */
const STRICT = {
  theme: ["auto, light or dark", ["auto", "light", "dark"], ["", "Dark", "blue", " light"]],
  "submit-timeout": ["a positive number of milliseconds", ["1", "60000", "1e4", " 500 "],
    ["", " ", "0", "-1", "5s", "60 000", "soon", "NaN", "Infinity"]],
  "support-url": ["an https address", ["https://acme.example/help", "HTTPS://ACME.EXAMPLE"],
    ["", "/help", "acme.example", "http://acme.example", "javascript:alert(1)", "mailto:help@acme.example", "data:text/html,x"]],
  "shadow-mode": ["closed or open", ["closed", "open"], ["", "none", "OPEN"]],
};

for (const [name, [expected, right, wrong]] of Object.entries(STRICT)) {
  test(`${name} takes ${expected} and nothing else`, () => {
    for (const value of right) assert.equal(wrongAttribute(name, value), undefined, value);
    for (const value of wrong) {
      assert.equal(wrongAttribute(name, value), `The attribute ${name}="${value}" is not ${expected}. It is ignored.`);
    }
  });
}

test("an attribute that is not there is not wrong", () => {
  for (const name of Object.keys(ATTRIBUTES)) assert.equal(wrongAttribute(name, null), undefined, name);
});

// What is an address, Rust knows: it is judged once the wasm is there.
test("the other attributes take any text", () => {
  const free = Object.keys(ATTRIBUTES).filter((name) => !(name in STRICT));
  assert.deepEqual(free, ["app-name", "email", "provider", "disabled", "wasm-src", "locale-src"]);
  for (const name of [...free, "lang", "class"]) assert.equal(wrongAttribute(name, "<b>anything</b>"), undefined, name);
});

test("a timeout is a positive, finite number of milliseconds, or none", () => {
  const cases = [
    ["5000", 5000], [" 5000 ", 5000], ["0.5", 0.5], ["1e3", 1000],
    [null, undefined], ["", undefined], ["  ", undefined], ["0", undefined], ["-5", undefined],
    ["5s", undefined], ["1,5", undefined], ["Infinity", undefined], ["NaN", undefined],
  ];
  for (const [value, milliseconds] of cases) assert.equal(timeout(value), milliseconds, String(value));
});

test("an address that is not https is no address", () => {
  const cases = [
    ["https://acme.example", "https://acme.example/"],
    ["  https://acme.example/help  ", "https://acme.example/help"],
    ["HTTPS://acme.example/A", "https://acme.example/A"],
    ["http://acme.example", ""], ["javascript:alert(1)", ""], [" jAvAsCrIpT:alert(1)", ""], ["data:text/html,x", ""],
    ["//acme.example", ""], ["https://", ""], ["help", ""], ["", ""], [null, ""], [undefined, ""],
  ];
  for (const [value, address] of cases) assert.equal(httpsAddress(value), address, String(value));
});

/** As much of an element as reflecting needs. */
class Plain {
  #attributes = new Map();
  getAttribute(name) { return this.#attributes.get(name) ?? null; }
  hasAttribute(name) { return this.#attributes.has(name); }
  setAttribute(name, value) { this.#attributes.set(name, value); }
  removeAttribute(name) { this.#attributes.delete(name); }
  toggleAttribute(name, on) { if (on) this.setAttribute(name, ""); else this.removeAttribute(name); }
}
reflect(Plain);

test("every attribute has a property that is in step with it, both ways", () => {
  for (const [attribute, property] of Object.entries(ATTRIBUTES)) {
    // The address has a property of its own, which leaves the attribute alone: no other script reads it there.
    if (["disabled", "email"].includes(attribute)) continue;
    const element = new Plain();
    element[property] = 250;
    assert.equal(element.getAttribute(attribute), "250");
    element.setAttribute(attribute, "99");
    assert.equal(element[property], attribute === "submit-timeout" ? 99 : "99");
    for (const nothing of [null, undefined]) {
      element[property] = nothing;
      assert.equal(element.hasAttribute(attribute), false, `${property} = ${nothing}`);
    }
  }
});

test("what is not set has the contract's default", () => {
  const { theme, shadowMode, submitTimeout, disabled, ...texts } = Object.fromEntries(
    Object.values(ATTRIBUTES)
      .filter((property) => property !== "email")
      .map((property) => [property, new Plain()[property]]),
  );
  assert.deepEqual({ theme, shadowMode, submitTimeout, disabled },
    { theme: "auto", shadowMode: "closed", submitTimeout: 60_000, disabled: false });
  assert.equal(DEFAULT_TIMEOUT, 60_000);
  for (const [property, value] of Object.entries(texts)) assert.equal(value, "", property);
});

test("a wrong timeout counts as the default", () => {
  const element = new Plain();
  element.setAttribute("submit-timeout", "soon");
  assert.equal(element.submitTimeout, DEFAULT_TIMEOUT);
});

test("disabled is there or not, whatever its value", () => {
  const element = new Plain();
  element.disabled = "no";
  assert.deepEqual([element.disabled, element.getAttribute("disabled")], [true, ""]);
  element.disabled = 0;
  assert.deepEqual([element.disabled, element.getAttribute("disabled")], [false, null]);
});

test("a key to seal with is never passed over, whatever it is", () => {
  for (const key of [{ kty: "EC" }, {}, "a text", 7, [], true, () => {}]) {
    assert.match(wrongProperty("sealKey", key), /nothing is sent/);
  }
  for (const none of [undefined, null]) assert.equal(wrongProperty("sealKey", none), undefined);
});
