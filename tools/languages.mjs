/**
 * Which language stands in for which one that we lack, by CLDR: what its language matching calls near enough to be
 * understood, and which regions speak which form of a language.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
/** @param {string} name */
const supplemental = (name) => require(`cldr-core/supplemental/${name}.json`).supplemental;

/** A distance of up to so much is for who reads both with ease; the next one there is, 30, for who has learnt the other. */
const NEAR = 20;

/**
 * What each language that has a file stands in for: languages of two letters, which are those that browsers offer, and
 * regions that speak that form of it. @param {string[]} tags
 */
export function near(tags) {
  const ours = new Set(tags.map((tag) => new Intl.Locale(tag).language));
  const matches = supplemental("languageMatching").languageMatching["written-new"].languageMatch;
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @param {string} from @param {string} to @param {number} distance */
  const add = (from, to, distance) => {
    // `no` is `nb` to the script from the beginning.
    if (!/^[a-z]{2}$/.test(from) || from === "no" || !ours.has(to) || ours.has(from) || to === "en" || found.has(from) || distance > NEAR) return;
    const script = (/** @type {string} */ tag) => new Intl.Locale(tag).maximize().script;
    // Chinese has two scripts: the region of its kind says which.
    if (to === "zh" || !script(from) || script(from) === script(to)) found.set(from, to);
  };
  const nearest = [...matches].sort((a, b) => a._distance - b._distance);
  for (const { _desired: from, _supported: to, _distance: distance, _oneway: oneWay } of nearest) {
    add(from, to, distance);
    if (!oneWay) add(to, from, distance);
  }
  /** @type {Record<string, string>} */
  const languages = {};
  const parents = Object.entries(supplemental("parentLocales").parentLocales.parentLocale);
  const regions = parents.filter(([, parent]) => tags.includes(parent) && parent !== "en");
  for (const [from, to] of [...found, ...regions]) languages[to] = languages[to] ? `${languages[to]} ${from}` : from;
  return languages;
}
