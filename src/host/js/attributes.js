/**
 * The properties of the element: those that reflect an attribute, as `package/attributes.js` lists them, and those
 * that hold more than a text. What is wrong with a value, Rust judges.
 */
import { ATTRIBUTES, PROPERTIES } from "../../../package/attributes.js";
import { MOST_TEXT } from "./bounds.js";

/** Every property that a host may set. */
export const SETTABLE = [...PROPERTIES, ...Object.values(ATTRIBUTES).map(({ property }) => property)];

/** What an attribute's value means: its own text, unless it is one of a set, a number or a flag. */
function meaning(value, /** @type {import("../../../package/attributes.js").Attribute} */ { preset, names }) {
  // One that is longer than any that makes sense is passed over: Rust tells.
  if (value?.length > MOST_TEXT && typeof preset !== "boolean") return preset;
  if (typeof preset === "boolean") return value !== null;
  if (names) return names.includes(value ?? "") ? value : preset;
  if (typeof preset === "string") return value ?? preset;
  const number = value?.trim() ? Number(value) : NaN;
  return number > 0 && number < Infinity ? number : preset;
}

/**
 * Gives a class its properties. Not `email`: an address set as a property stays out of the page's markup. `values` gives
 * where an element keeps what no attribute reflects, `told` hears of those that were set.
 */
export function reflect(Class, values, told) {
  /** @param {string} name @param {(this: any) => unknown} get @param {(this: any, value: any) => void} set */
  const define = (name, get, set) => Object.defineProperty(Class.prototype, name, { configurable: true, enumerable: true, get, set });
  for (const name of PROPERTIES) {
    define(name, function () { return values(this)[name]; }, function (value) {
      values(this)[name] = value;
      told(this, name);
    });
  }
  for (const [name, attribute] of Object.entries(ATTRIBUTES).filter(([name]) => name !== "email")) {
    define(attribute.property, function () { return meaning(this.getAttribute(name), attribute); }, function (value) {
      if (attribute.preset === false) this.toggleAttribute(name, Boolean(value));
      else if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    });
  }
}
