/**
 * Numbers and texts as postcard has them (https://postcard.jamesmunns.com/wire-format): a number in groups of
 * seven bits, the lowest first; a text in UTF-8 behind the number of its bytes.
 *
 * @typedef {{bytes: Uint8Array, at: number}} Input what is read, and how far
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param {number[]} out */
export function putNumber(out, number) {
  for (; number > 127; number = Math.floor(number / 128)) out.push((number % 128) + 128);
  out.push(number);
}

/** @param {number[]} out */
export function putText(out, text) {
  const bytes = encoder.encode(text);
  putNumber(out, bytes.length);
  // One by one: a call takes no more than some thousands of arguments.
  for (const byte of bytes) out.push(byte);
}

/** @param {Input} input */
export const takeByte = (input) => input.bytes[input.at++] ?? 0;

/** @param {Input} input */
export function takeNumber(input) {
  let [number, weight, byte] = [0, 1, 128];
  for (; byte > 127; weight *= 128) number += ((byte = takeByte(input)) % 128) * weight;
  return number;
}

/** @param {Input} input */
export function takeText(input) {
  const length = takeNumber(input);
  return decoder.decode(input.bytes.subarray(input.at, (input.at += length)));
}
