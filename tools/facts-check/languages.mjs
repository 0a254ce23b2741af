#!/usr/bin/env node
/**
 * How many labels of providers' pages are known in each language that we have: of the largest providers, and in all.
 *
 *     node tools/facts-check/languages.mjs [providers.json]
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate, locales } from "../project.mjs";

/**
 * @typedef {import("../../package/shapes.d.ts").Provider} Provider
 * @typedef {import("../../package/shapes.d.ts").Label} Label
 */

/** Whose labels are wanted in as many languages as have a source. */
export const LARGEST = ["google", "apple", "microsoft", "yahoo"];

/** Every label of a provider's pages that people are shown, each once. @param {Provider} provider */
function labelsOf({ codeName, workSteps, steps, imapSteps }) {
  const all = [workSteps, steps, imapSteps].flatMap((list) => (list ?? []).flatMap((step) => ("label" in step && step.label ? [step.label] : [])));
  const texts = [...(codeName ? [codeName] : []), ...all].map((label) => /** @type {Exclude<Label, string>} */ (typeof label === "string" ? { en: label } : label));
  return [...new Map(texts.map((label) => [label.en, label])).values()];
}

/** Whether a label is known in a language: as `Label::shown_in` looks for it. @param {Exclude<Label, string>} label @param {string} tag */
function isKnown({ en, lang, known = {} }, tag) {
  // Norwegian pages are in Bokmål.
  const language = tag === "nn" ? "nb" : tag.split("-")[0];
  const its = lang || "en";
  return Boolean(en) && [tag, language].some((wanted) => wanted === its || Object.keys(known).some((has) => has.toLowerCase() === wanted.toLowerCase()));
}

/**
 * For each language how many labels are known in it, by provider and in all.
 *
 * @param {Provider[]} providers @param {string[]} tags
 * @returns {[language: string, ...counts: number[]][]}
 */
export function counted(providers, tags) {
  const groups = [...LARGEST.map((id) => providers.filter((provider) => provider.id === id)), providers].map((group) => group.flatMap(labelsOf));
  return tags.map((tag) => [tag, ...groups.map((labels) => labels.filter((label) => isKnown(label, tag)).length)]);
}

/** What {@link counted} counts. @param {Provider[]} providers */
export function heads(providers) {
  const names = LARGEST.map((id) => providers.find((provider) => provider.id === id)?.name ?? id);
  return ["Language", ...names, "All providers"];
}

/** For a terminal. @param {string | undefined} file */
function print(file) {
  const text = file ? readFileSync(file, "utf8") : execFileSync("cargo", generate("dataset"), { encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "inherit"] });
  const { providers } = JSON.parse(text);
  const head = heads(providers);
  console.log("Labels known, by language");
  for (const row of [head, ...counted(providers, locales)]) console.log(row.map((cell, at) => (at === 0 ? String(cell).padEnd(10) : String(cell).padStart(head[at].length + 2))).join(""));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print(process.argv[2]);
