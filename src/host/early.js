/**
 * What is worth fetching before the wasm is there to say so.
 */
import known from "../../package/best-known.json" with { type: "json" };

/**
 * Whether an element is about a mailbox of somebody whom only the catalogue knows. A guess, from what the best known
 * are called: if it is wrong, the catalogue comes a little later, or in vain.
 *
 * @param {any} element
 */
export function wantsCatalogue({ provider, email }) {
  if (provider) return !known.ids.includes(provider);
  const [, domain] = email.trim().match(/^[^@\s]+@([^@\s]+)$/) ?? [];
  return Boolean(domain) && !known.names.includes(domain.toLowerCase().split(".")[0]);
}
