/**
 * How much is taken of what comes from a page or a server, counted as JavaScript counts. It is cut or refused here,
 * before it gets into the wasm: its memory never shrinks. The first two stand in `src/model/bounds.rs` as well.
 */

/** What is typed or pasted, and every text of a host's. */
export const MOST_TEXT = 4_096;
export const MOST_OF_REPLY = 16_384;
/** The bytes of a file: many times what the largest of ours has. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** What was given, as a text: the wasm takes nothing else. One character more than fits shows that there are more. */
export const text = (given, most = MOST_TEXT) => String(given ?? "").slice(0, most + 1);

/** The same for an option of a function's, which must fit. @param {string} name */
export function option(name, given) {
  const whole = String(given ?? "");
  if (whole.length > MOST_TEXT) throw new RangeError(`${name}: found ${whole.length} characters, expected ${MOST_TEXT} at most.`);
  return whole;
}
