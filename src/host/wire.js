/**
 * Lines of fields: how the two sides of the edge speak. The twin of `wire.rs`.
 */

const FIELD = "\u001f";
const ENTRY = "\u001d";

/** A text without the characters that divide lines: nobody sees those. */
export const plain = (text) => String(text).replace(/[\u001c-\u001f]/g, " ");

/** A field that is a list. */
export const list = (entries) => entries.map(plain).join(ENTRY);

/** A line of fields; a list must have been made with `list`. */
export const line = (...fields) => fields.map((field) => String(field ?? "").replace(/[\u001e\u001f]/g, " ")).join(FIELD);

/** The fields of a line that Rust wrote: it ends each field with the sign. */
export const fields = (text) => text.split(FIELD).slice(0, -1);
