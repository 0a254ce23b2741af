/**
 * The keys of all texts, said briefly for the way to the page: each without what it begins with.
 *
 * `,` begins a group, a space a key in it, `:` a key that goes on where the last such one ends:
 * `done title text:long` is `done.title`, `done.text` and `done.text.long`.
 */

/** @param {string[]} keys those of a group side by side */
export function fold(keys) {
  let group = "";
  let whole = "";
  const folded = keys.map((key) => {
    if (key.startsWith(`${group}.${whole}.`)) return `:${key.slice(group.length + whole.length + 2)}`;
    const begun = key.startsWith(`${group}.`);
    group = key.split(".", 1)[0];
    whole = key.slice(group.length + 1);
    return begun ? ` ${whole}` : `,${group} ${whole}`;
  });
  return folded.join("").slice(1);
}

/** @param {string} folded */
export const unfold = (folded) =>
  folded.split(",").flatMap((group) => {
    const [begin, ...names] = group.split(" ");
    return names.flatMap((name) => {
      const [whole, ...ends] = name.split(":");
      return [whole, ...ends.map((end) => `${whole}.${end}`)].map((name) => `${begin}.${name}`);
    });
  });
