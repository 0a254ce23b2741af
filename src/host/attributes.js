/**
 * The properties of the element: those that reflect an attribute, as `package/attributes.js` lists them, and those
 * that hold more than a text. What is wrong with a value, Rust judges.
 */
import { ATTRIBUTES, PROPERTIES } from "../../package/attributes.js";

/** Every property that a host may set. */
export const SETTABLE = [...PROPERTIES, ...Object.values(ATTRIBUTES).map(({ property }) => property)];

/** What an attribute's value means: its own text, unless it is one of a set, a number or a flag. */
function meaning(value, /** @type {import("../../package/attributes.js").Attribute} */ { preset, names }) {
  if (typeof preset === "boolean") return value !== null;
  if (names) return value !== null && names.includes(value) ? value : preset;
  if (typeof preset === "string") return value ?? preset;
  const number = value?.trim() ? Number(value) : NaN;
  return number > 0 && number < Infinity ? number : preset;
}

/**
 * Gives a class its properties. Not `email`: an address that a host sets as a property stays out of the page's
 * markup, where every script reads it.
 * @param {{prototype: object}} Class
 * @param {(element: any) => Record<string, unknown>} values where an element keeps what no attribute reflects
 * @param {(element: any, name: string) => void} told hears of those that were set
 */
export function reflect(Class, values, told) {
  /** @param {(element: any) => unknown} get @param {(element: any, value: any) => void} set */
  const define = (name, get, set) =>
    Object.defineProperty(Class.prototype, name, {
      configurable: true,
      enumerable: true,
      get() { return get(this); },
      set(value) { set(this, value); },
    });
  for (const name of PROPERTIES) {
    define(name, (element) => values(element)[name], (element, value) => {
      values(element)[name] = value;
      told(element, name);
    });
  }
  for (const [name, attribute] of Object.entries(ATTRIBUTES).filter(([name]) => name !== "email")) {
    define(attribute.property, (element) => meaning(element.getAttribute(name), attribute), (element, value) => {
      if (attribute.preset === false) element.toggleAttribute(name, Boolean(value));
      else if (value === null || value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, String(value));
    });
  }
}
