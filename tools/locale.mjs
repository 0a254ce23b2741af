#!/usr/bin/env node
/**
 * Begins a language, or adds to one what it lacks:
 *
 *     make locale TAG=xx
 *
 * writes `locales/xx.json`, every text in English still, and `target/locale/xx.md`, which says for whoever translates
 * where each text is seen and which slots it may have. In a file that is there already only missing keys are added.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { placeOf } from "./locale-places.mjs";
import { generate, root } from "./project.mjs";

/** What every sentence may say. */
const NAMES = ["provider", "app", "email"];
/** CLDR's order of plural forms. */
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];
/** Numbers are lengths of codes, hours, letters: none is higher. */
const HIGHEST = 4096;

/** @typedef {Record<string, string>} Texts by key, in the order of the file */

/** A tag of a language as BCP 47 writes it, or an error that says which one is meant. @param {string} tag */
export function canonical(tag) {
  /** @param {string} tag */
  const known = (tag) => {
    try {
      return Intl.getCanonicalLocales(tag)[0];
    } catch {
      return undefined;
    }
  };
  const meant = known(tag) ?? known(tag.replaceAll("_", "-"));
  if (!meant) throw new Error(`TAG: found ${JSON.stringify(tag)}, expected the tag of a language (BCP 47), such as "nb" or "pt-BR"`);
  if (meant !== tag) throw new Error(`TAG: found ${JSON.stringify(tag)}, expected ${JSON.stringify(meant)}`);
  if (tag === "en") throw new Error('TAG: found "en", expected another language: English is what the others are translated from');
  return tag;
}

/** The plural forms that whole numbers take in a language, and the one for all others. @param {string} tag */
export function categories(tag) {
  const rules = new Intl.PluralRules(tag);
  const found = new Set(["other"]);
  for (let number = 0; number <= HIGHEST; number++) found.add(rules.select(number));
  return CATEGORIES.filter((category) => found.has(category));
}

/** The first keys of a text with plural forms: `step.wait` of `step.wait.one` and `step.wait.other`. @param {Texts} english */
const counted = (english) => Object.keys(english).filter((key) => key.endsWith(".other") && key.replace(/other$/, "one") in english).map((key) => key.slice(0, -".other".length));

/**
 * What a language's file has, in English: the keys of `en.json` with the plural forms of that language, and the notes.
 *
 * @param {string} tag @param {Texts} english @param {Texts} notes of providers, by id
 * @returns {Texts}
 */
export function wanted(tag, english, notes) {
  const stems = counted(english);
  const texts = Object.entries(english).flatMap(([key, text]) => {
    const stem = stems.find((stem) => key.startsWith(`${stem}.`));
    if (!stem) return [[key, text]];
    if (!key.endsWith(".other")) return [];
    return categories(tag).map((category) => [`${stem}.${category}`, english[`${stem}.${category}`] ?? text]);
  });
  const noted = Object.entries(notes).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, text]) => [`note.${id}`, text]);
  return Object.fromEntries([...texts, ...noted]);
}

/** The keys before which `en.json` has an empty line, and the first note. @param {Texts} all */
function beginnings(all) {
  const apart = [...readFileSync(join(root, "locales/en.json"), "utf8").matchAll(/\n\n\s*"([^"]+)"/g)].map(([, key]) => key);
  return new Set([...apart, Object.keys(all).find((key) => key.startsWith("note."))]);
}

/** A file in which each text has a line. @param {Texts} texts */
function written(texts) {
  const apart = beginnings(texts);
  const lines = Object.entries(texts).map(([key, text]) => `${apart.has(key) ? "\n" : ""}  ${JSON.stringify(key)}: ${JSON.stringify(text)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

/**
 * The file of a language with what it lacks, each in its place; what it has stays, whatever that is.
 *
 * @param {Texts} all what it should have @param {Texts} have what it has
 */
export function completed(all, have) {
  const keys = Object.keys(have);
  const added = Object.keys(all).filter((key) => !(key in have));
  for (const key of added) {
    const order = Object.keys(all);
    const before = order.slice(0, order.indexOf(key)).findLast((known) => keys.includes(known));
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  }
  return { added, text: written(Object.fromEntries(keys.map((key) => [key, have[key] ?? all[key]]))) };
}

/** The slots of a text, without what may stand in their place. @param {string} text */
const slots = (text) => [...new Set([...text.matchAll(/\{([^{}|]+)(?:\|[^{}]*)?\}/g)].map(([, name]) => name))];

/** A sheet for whoever translates. @param {string} tag @param {Texts} all */
export function sheet(tag, all) {
  const cell = (/** @type {string} */ text) => text.replaceAll("|", "\\|");
  const rows = Object.entries(all).map(([key, text]) => {
    const own = slots(text).filter((name) => !NAMES.includes(name));
    const may = own.length > 0 ? own.map((name) => `{${name}}`).join(" ") : "";
    return `| \`${key}\` | ${cell(text)} | ${cell(placeOf(key) ?? "")} | ${may} |`;
  });
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(tag);
  return `# ${name} (${tag})

Every text of the widget in English, and where a person sees it. The translations go into \`locales/${tag}.json\`, under the same keys.

- The readers are salespeople, no programmers. Write short, plain, polite sentences, with the words that the mail programs of your country use. Note what you chose, and where you saw it, in \`locales/glossary/${tag}.md\`.
- What stands in braces is filled in; keep its name. It may stand anywhere, and more than once. Besides the slots in the last column, any text may have \`{provider}\` (such as Google), \`{app}\` (the host's product) and \`{email}\`; nobody inflects these names.
- If a name is not known, \`common.provider\`, \`common.app\` or \`common.email\` stands in its place. If a sentence needs these words in another form, write that into the slot: \`{app|this app}\`.
- Numbers have a text for each plural form that ${name} has: ${categories(tag).map((category) => `\`.${category}\``).join(", ")}.

| Key | English | Where it is seen | Slots of its own |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

/** The notes of providers, by id. @param {{id: string, note?: string | {en: string}}[]} providers @returns {Texts} */
export const notesOf = (providers) =>
  Object.fromEntries(providers.map(({ id, note }) => [id, typeof note === "string" ? note : (note?.en ?? "")]).filter(([, text]) => text));

function main(tag = "") {
  canonical(tag);
  const english = JSON.parse(readFileSync(join(root, "locales/en.json"), "utf8"));
  const dataset = execFileSync("cargo", generate("dataset"), { encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "inherit"] });
  const all = wanted(tag, english, notesOf(JSON.parse(dataset).providers));
  const [file, beside] = [`locales/${tag}.json`, `target/locale/${tag}.md`];
  const place = join(root, file);
  const there = existsSync(place);
  const { text, added } = completed(all, there ? JSON.parse(readFileSync(place, "utf8")) : {});
  if (added.length > 0) writeFileSync(place, text);
  mkdirSync(dirname(join(root, beside)), { recursive: true });
  writeFileSync(join(root, beside), sheet(tag, all));
  if (!there) console.log(`${file} has ${added.length} texts, all of them in English.`);
  else if (added.length === 0) console.log(`${file} lacks nothing.`);
  else console.log(`${file} lacked these, which are in it now, in English:\n${added.map((key) => `  ${key}`).join("\n")}`);
  console.log(`${beside} says where each of them is seen.`);
  if (Intl.PluralRules.supportedLocalesOf(tag).length === 0) console.log(`Browsers know no plural forms and no dates in ${tag}: numbers are said as in another language.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main(process.argv[2]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
