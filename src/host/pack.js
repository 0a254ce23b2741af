/**
 * Data as one text, which the wasm reads as it reads our own catalogue. The twin of `catalog/pack.rs`.
 */
import { plain } from "./wire.js";

export const END = "\u001f";
export const BETWEEN = "\u001d";

/** A number up to 63. */
export const digit = (number) => String.fromCharCode(48 + (number % 64));

/** A number. */
export const number = (value) => digit(value >> 12) + digit(value >> 6) + digit(value);

export const text = (value) => plain(value) + END;

/** A list of packed texts. */
export const texts = (all) => all.join("").slice(0, -1).replaceAll(END, BETWEEN) + END;

/** A list of anything else that is packed. */
export const list = (all) => `${all.map((one) => `+${one}`).join("")}.`;
