/** Which rows of the table of providers are shown, and in which order. Knows nothing of the page. */

/**
 * A row: what it is sought by, and what each of its columns is sorted by.
 *
 * @typedef {{ sought: string, cells: string[] }} Row
 */

/** The columns that a reader may choose by. */
export const COLUMNS = { name: 0, kind: 1, servers: 2, compared: 3 };

/** A text without what people leave out or put in: T-Online is tonline to some. @param {string} text */
const plain = (text) => text.toLowerCase().replace(/[-.\s]/g, "");

/** The words that somebody looks for. Of an address, what counts is behind the @. @param {string} typed */
export const wordsOf = (typed) => typed.replace(/^.*@/, "").split(/\s+/).map(plain).filter(Boolean);

/**
 * Whether a row is asked for.
 *
 * @param {Row} row @param {{ words: string[], kind: string, compared: string }} wanted empty where anything will do
 */
export function fits({ sought, cells }, { words, kind, compared }) {
  // Nobody types the sign between two names, so no word is found across it.
  const text = plain(`${cells[COLUMNS.name]}|${sought}`);
  return words.every((word) => text.includes(word)) && [[kind, COLUMNS.kind], [compared, COLUMNS.compared]].every(([value, column]) => !value || value === cells[column]);
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** An order of rows by a column, and by name among equals. @param {number} column @param {boolean} down */
export const by = (column, down) => (/** @type {Row} */ a, /** @type {Row} */ b) =>
  collator.compare(a.cells[column], b.cells[column]) * (down ? -1 : 1) || collator.compare(a.cells[COLUMNS.name], b.cells[COLUMNS.name]);

/** How many there are, in words. @param {number} count @param {string} typed */
export function counted(count, typed) {
  if (count > 0) return count === 1 ? "1 provider" : `${count} providers`;
  const address = /@|\S\.\S/.test(typed);
  return address ? "At your own company's domain? Ask who runs your mail, or look for the company that you pay for it." : "None of them. Perhaps it is spelled differently.";
}
