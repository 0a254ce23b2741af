/**
 * The recipe of docs/sealing.md in a language.
 *
 * @param {string} language
 */
import { readFileSync } from "node:fs";

const doc = readFileSync(new URL("../../docs/sealing.md", import.meta.url), "utf8");

/** @param {string} language @returns {string} */
export function recipe(language) {
  const found = [...doc.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, name, text]) => name === language && /\bunseal\b/.test(text));
  if (found.length !== 1) throw new Error(`docs/sealing.md has ${found.length} recipes in ${language}`);
  return found[0][2];
}
