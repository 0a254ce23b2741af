/**
 * What was found, a line of JSON for each answer, written as soon as it is there: a run that is interrupted goes on
 * where it was, and one a month later knows what has changed. No page, no cookie and no server's words are in it.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * @typedef {object} Result
 * @property {string} key of the probe
 * @property {string} at when it was found
 * @property {"right" | "wrong" | "undecided"} status
 * @property {string} [found] in place of what should be
 * @property {string} [expected]
 * @property {string} [right] the month in which it was right for the last time
 * @property {string} [to] where the address leads, if elsewhere
 * @property {boolean} [moved] whether it does so for good
 * @property {{ to: string, month: string }} [was] where it led before, if that was another place
 * @property {string[]} [labels] names of the labels that were looked for
 * @property {string[]} [seen] those of them that the page shows
 * @property {Record<string, string>} [last] the month in which each label was seen here for the last time
 * @property {"sign-in" | "script"} [veil]
 */

/** For how long a result counts. */
const MONTH = 30 * 24 * 60 * 60 * 1000;

export class State {
  /** @type {Map<string, Result>} */
  results = new Map();
  #file;
  #since;

  /** @param {string} file @param {{ now: number, fresh?: boolean }} options */
  constructor(file, { now, fresh = false }) {
    this.#file = file;
    this.#since = fresh ? now : now - MONTH;
    for (const result of lines(file)) this.results.set(result.key, result);
    // One line for each, and none that was cut off in the middle.
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, [...this.results.values()].map((result) => `${JSON.stringify(result)}\n`).join(""));
    renameSync(`${file}.new`, file);
  }

  /** What is known of a probe and need not be asked again. @param {import("./plan.mjs").Probe} probe */
  known(probe) {
    const result = this.results.get(probe.key);
    if (!result || Date.parse(result.at) < this.#since) return undefined;
    const asked = probe.kind === "server" ? [] : probe.labels.map((forms) => forms.join(" | "));
    return asked.every((name) => result.labels?.includes(name)) ? result : undefined;
  }

  /** @param {Result} found */
  add(found) {
    const before = this.results.get(found.key);
    const month = found.at.slice(0, 7);
    const right = found.status === "right" ? month : before?.right;
    const was = found.status === "right" && before?.status === "right" && before.to !== found.to
      ? { to: before.to ?? found.key, month: before.at.slice(0, 7) } : undefined;
    const last = { ...before?.last, ...Object.fromEntries((found.seen ?? []).map((name) => [name, month])) };
    /** @type {Result} */
    const result = { ...found, ...(right && { right }), ...(was && { was }), ...(Object.keys(last).length > 0 && { last }) };
    this.results.set(result.key, result);
    appendFileSync(this.#file, `${JSON.stringify(result)}\n`);
  }
}

/** @param {string} file @returns {Result[]} */
function lines(file) {
  let text = "";
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== "ENOENT") throw error;
  }
  return text.split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}
