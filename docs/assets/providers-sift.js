/** Which rows of the table of providers are shown, and in which order. Knows nothing of the page. */

/**
 * A row: what it is sought by, and what each of its columns is sorted by.
 *
 * @typedef {{ sought: string, cells: string[] }} Row
 */

/** The columns that a reader may choose by. */
export const COLUMNS = { name: 0, kind: 1, servers: 2, checked: 3 };

/** The words that somebody looks for. Of an address, what counts is behind the @. @param {string} typed */
export const wordsOf = (typed) => typed.toLowerCase().replace(/^.*@/, "").split(/\s+/).filter(Boolean);

/**
 * Whether a row is asked for.
 *
 * @param {Row} row @param {{ words: string[], kind: string, checked: string }} wanted empty where anything will do
 */
export function fits({ sought, cells }, { words, kind, checked }) {
  const text = `${cells[COLUMNS.name].toLowerCase()} ${sought}`;
  return words.every((word) => text.includes(word)) && [[kind, COLUMNS.kind], [checked, COLUMNS.checked]].every(([value, column]) => !value || value === cells[column]);
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** An order of rows by a column, and by name among equals. @param {number} column @param {boolean} down */
export const by = (column, down) => (/** @type {Row} */ a, /** @type {Row} */ b) =>
  collator.compare(a.cells[column], b.cells[column]) * (down ? -1 : 1) || collator.compare(a.cells[COLUMNS.name], b.cells[COLUMNS.name]);

/** How many there are, in words. @param {number} count */
export const counted = (count) => (count === 0 ? "None of them. Perhaps it is spelled differently." : count === 1 ? "1 provider" : `${count} providers`);
