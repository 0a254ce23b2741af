/**
 * Asks what is not known yet, host by host, and keeps each answer.
 */
import { isPublic, lookup, Trouble } from "./connect.mjs";
import { Lanes, Later } from "./lanes.mjs";
import { askServer } from "./mail.mjs";
import { Pages } from "./pages.mjs";
import { nameOf } from "./plan.mjs";
import { PRODUCT } from "./robots.mjs";

/**
 * @typedef {import("./plan.mjs").Plan} Plan
 * @typedef {import("./plan.mjs").Probe} Probe
 * @typedef {import("./state.mjs").State} State
 * @typedef {import("./lanes.mjs").Manners & import("./pages.mjs").Ways & { control: string }} Settings `control` is a name that
 *   exists, wherever there is a network
 */

/** How many names must fail before it may be the network that is missing. */
const ENOUGH = 8;

/**
 * How it is done in earnest. Tests put their own resolver, clock and authority in its place.
 *
 * @param {string} version @param {string} page where to read about the project
 * @returns {Settings}
 */
export const settings = (version, page) => ({
  agent: `${PRODUCT}/${version} (+${page})`,
  pause: 1_500,
  together: 6,
  again: 10_000,
  longest: 120_000,
  timeout: 20_000,
  now: Date.now,
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  lookup,
  allows: isPublic,
  control: new URL(page).hostname,
  ca: undefined,
});

/** @param {Probe} probe */
const hostOf = (probe) => (probe.kind === "server" ? probe.host : new URL(probe.key).hostname);

/**
 * Without a network everything would seem wrong. What a resolver says then differs: some even that no name exists.
 *
 * @param {Probe[]} probes @param {Settings} settings
 */
async function online(probes, { lookup, control }) {
  const hosts = [...new Set(probes.map(hostOf))].slice(0, ENOUGH);
  const [known, ...answers] = await Promise.allSettled([control, ...hosts].map(lookup));
  if (known?.status === "fulfilled" || answers.some(({ status }) => status === "fulfilled")) return;
  throw new Error(`No name can be looked up, not even ${control}: has this machine a network?`);
}

/**
 * Returns the keys of those that are still to be asked: their hosts want quiet for longer than a run waits, or their
 * names could not be looked up now.
 *
 * @param {Plan} plan @param {State} state @param {Settings} settings
 * @param {(done: number, all: number) => void} [tell]
 * @returns {Promise<string[]>}
 */
export async function run(plan, state, settings, tell = () => {}) {
  const open = [...plan.probes.values()].filter((probe) => !state.known(probe));
  if (open.length > 0) await online(open, settings);
  const lanes = new Lanes(settings);
  const pages = new Pages(lanes, settings);
  /** @type {string[]} */
  const left = [];
  let done = 0;
  await Promise.all(open.map(async (probe) => {
    const { key } = probe;
    const labels = probe.kind === "page" && probe.labels.length > 0 ? { labels: probe.labels.map(nameOf) } : {};
    /** @returns {Promise<Partial<import("./pages.mjs").Page>>} */
    const ask = async () => {
      if (probe.kind === "page") return pages.ask(probe);
      await lanes.at(probe.host, () => askServer(probe, settings));
      return {};
    };
    try {
      const found = await lanes.twice(hostOf(probe), ask);
      state.add({ key, at: at(settings), status: "right", ...labels, ...found });
    } catch (error) {
      if (error instanceof Later || (error instanceof Trouble && error.offline)) left.push(key);
      else if (error instanceof Trouble) state.add({ key, at: at(settings), status: error.undecided ? "undecided" : "wrong", found: error.found, expected: error.expected, ...labels });
      else throw error;
    }
    tell(++done, open.length);
  }));
  return left.sort();
}

/** @param {Settings} settings */
const at = ({ now }) => new Date(now()).toISOString();
