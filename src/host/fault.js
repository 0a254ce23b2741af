/**
 * How a host's developer is told what is wrong in what the page was given: where, what is there, what is wanted.
 */

export class ValidationError extends Error {
  /**
   * @param {string} path
   * @param {unknown} value
   * @param {string} expected
   * @param {string} [then] what comes of it
   */
  constructor(path, value, expected, then = "It is left out.") {
    super(`${path}: found ${describe(value)}, expected ${expected}. ${then}`);
  }
}

function describe(value) {
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

/** What may be written, of a long list its beginning. */
export const listIds = (ids) =>
  `one of ${ids.slice(0, 12).join(", ")}${ids.length > 12 ? ` and so on (providers() lists all ${ids.length})` : ""}`;

/**
 * Tells each mistake once, however often it is found.
 * @param {(message: string) => void} tell
 * @param {(message: string) => string} [by] what two messages about one mistake have in common
 */
export function once(tell, by = (message) => message) {
  const told = new Set();
  return (/** @type {string} */ message) => {
    if (told.has(by(message))) return;
    told.add(by(message));
    tell(message);
  };
}
