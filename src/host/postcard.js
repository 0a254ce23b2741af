/**
 * Numbers and texts as postcard has them (https://postcard.jamesmunns.com/wire-format): a number in groups of
 * seven bits, the lowest first; a text in UTF-8 behind the number of its bytes.
 */

const encoder = new TextEncoder();

/** @param {number[]} out @param {number} number */
export function putNumber(out, number) {
  for (; number > 127; number = Math.floor(number / 128)) out.push((number % 128) + 128);
  out.push(number);
}

/** @param {number[]} out @param {string} text */
export function putText(out, text) {
  const bytes = encoder.encode(text);
  putNumber(out, bytes.length);
  // One by one: a call takes no more than some thousands of arguments.
  for (const byte of bytes) out.push(byte);
}
