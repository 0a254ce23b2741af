/**
 * The host's `providers`, judged: what fits goes to the wasm, packed as our own entries are, what does not
 * is named by its path, with what was found and what was expected, and left out.
 * `package/provider.schema.json` says the same of an entry.
 */
import * as pack from "./pack.js";
import { absent, among, count, flag, isObject, listOf, mapOf, Misfit, oneOf, optional, record, text } from "./rule.js";
import { list } from "./wire.js";

/** @typedef {import("./rule.js").Rule} Rule */

// The closed sets as `NAMES` in Rust has them: an entry is packed as its place.
const CREDENTIALS = "app-password, app-password-with-2fa, own-password, mailbox-password, oauth-only, none";
const PAGES = "create, help, twoStep, manage, imap, signInHelp, webmail";
const STEPS = "ask-admin, two-step, open, choose, type, invent, press, copy, switch, wait";
const REASONS =
  "two-step-off, security-keys-only, link-hidden, other-account, work-account, advanced-protection, child-account, too-many-codes, managed-account, no-mailbox, browser-not-trusted, new-account, no-password-yet, plan-without-imap, imap-forbidden, other-region, phone-missing, desktop-only";
const ENDS = "password-changed, only-deleted, two-step-off, replaced, expires";
const CAUTIONS =
  "may-refuse, main-address, paid-plan, switch-lapses, no-new-codes, moving, admin-decides, own-network, two-step-shuts-out, own-apps-only, bridge-only, pop-only";
const ALPHABETS = "lower, lower-digit, alphanumeric, any";
const CASES = "keep, lower";
const CERTAINTIES = "high, medium, low";
const SECURITIES = "tls, starttls";
const USERNAMES = "address, local-part, own";

const id = text("an id of small letters, digits and dashes", /^[a-z0-9-]+$/);
const name = text("a name");
const credential = oneOf(CREDENTIALS);
const host = text("a host name", /^[^\s/]+$/);
/** @type {Rule} */
const domain = (value, path) => host(value, path).toLowerCase();
const https = text("an https address", /^https:\/\/\S+$/);
const pageKind = oneOf(PAGES);
const wording = text("the label on the provider's page");

const known = mapOf(text('a language such as "de"', /^[a-z]{2,3}(-\w+)*$/i), wording, "an object of labels by language", (all) => all.join(""));
const wordings = record("", { en: wording, or: optional(wording, "", pack.END), known: optional(known) });
/** @type {Rule} */
const label = (value, path) => (isObject(value) ? pack.texts([wordings(value, path)]) : wording(value, path));

/** A step's kind, its page or hours, its label: all three whatever the kind. */
const step = (value, path) => {
  const is = (kinds) => kinds.split(" ").includes(value?.kind);
  return record('a step such as {kind: "press", label: "Create"}', {
    kind: oneOf(STEPS),
    page: is("open switch") ? oneOf(PAGES, pack.number) : absent(is("wait") ? "" : pack.number(0)),
    hours: is("wait") ? count("a number of hours up to 255", 0, 255) : absent(""),
    label: is("ask-admin open wait") ? absent(pack.END) : label,
  })(value, path);
};
const steps = listOf(step, "a list of steps");

const login = record("{host, port, security} or null", {
  host,
  port: count("a port from 1 to 65535", 1, 65535),
  security: oneOf(SECURITIES),
  username: optional(oneOf(USERNAMES), "", pack.digit(0)),
});
/** @type {Rule} */
const server = (value, path) => (value === null ? pack.END : login(value, path));

const region = record("{ending, name, domains, imap, smtp}", {
  ending: host,
  name: optional(name, "", pack.END),
  domains: optional(listOf(domain, "a list of domains", pack.texts), "", pack.END),
  imap: optional(server, "", pack.END),
  smtp: optional(server, "", pack.END),
});

const characters = count("a number of characters up to 128", 0, 128);

const code = record("an object such as {lengths: [16]}", {
  alphabet: optional(oneOf(ALPHABETS), "A"),
  lengths: optional(listOf(characters, "a list of numbers"), "l"),
  group: optional(characters, "g"),
  separator: optional(oneOf(" , -", (at) => " -"[at]), "-"),
  sendsSeparator: optional(flag, "S"),
  dropsDashes: optional(flag, "D"),
  case: optional(oneOf(CASES), "C"),
  certainty: optional(oneOf(CERTAINTIES), "h"),
  backupCodes: optional(flag, "B"),
});

/** Each field with its tag in `packed.rs`. */
const entry = record("a provider", {
  id: optional(id, "i"),
  name: optional(name, "n"),
  also: optional(listOf(name, "a list of names", pack.texts), "a"),
  codeName: optional(label, "N"),
  credential: optional(credential, "c"),
  domains: optional(listOf(domain, "a list of domains", pack.texts), "d"),
  mx: optional(listOf(domain, "a list of host names' endings", pack.texts), "m"),
  code: optional(code),
  pages: optional(mapOf(pageKind, https, "an object of https addresses"), "p"),
  asksAccount: optional(flag, "q"),
  // Before those for work, which it would undo: a change of the steps is for every account.
  steps: optional(steps, "s"),
  workSteps: optional(steps, "w"),
  imapSteps: optional(steps, "t"),
  missing: optional(listOf(oneOf(REASONS), "a list of reasons"), "x"),
  ends: optional(listOf(oneOf(ENDS), "a list of what ends a code's life"), "e"),
  cautions: optional(listOf(oneOf(CAUTIONS), "a list of cautions"), "y"),
  ended: optional(text('a year and month such as "2026-11", or nothing', /^(\d{4}-\d{2})?$/), "z"),
  movesTo: optional(text("an id, or nothing", /^[a-z0-9-]*$/), "M"),
  imap: optional(server, "I"),
  smtp: optional(server, "O"),
  regions: optional(listOf(region, "a list of regions"), "r"),
  work: optional(text("a part of a host name", /^[^\s/]*$/), "W"),
  checked: optional(text('a year and month such as "2026-11"', /^\d{4}-\d{2}$/), "v"),
  // For people: nothing of it is shown.
  sources: (value, path) => optional(listOf(https, "a list of https addresses"))(value, path) && "",
});

/** An entry as a line: the id of the one that it stands on, if any, and what it says. */
function judged(value, path, ours) {
  if (!isObject(value)) throw new Misfit(path, value, "a provider");
  const stepsOf = (/** @type {string} */ part) => value[part] ?? [];
  // The machine counts the ticks in the bits of one number.
  const all = ["workSteps", "steps", "imapSteps"].flatMap(stepsOf);
  if (all.length > 30) throw new Misfit(`${path}.steps`, all, "30 steps at most, with those for work and for IMAP");
  return ours + pack.END + entry(value, path);
}

/** A new entry: it must say who it is. */
function added(value, path) {
  for (const [part, rule] of isObject(value) ? Object.entries({ id, name, credential }) : []) rule(value[part], `${path}.${part}`);
  return judged(value, path, "");
}

/** @type {Rule} */
const later = () => "";
const wishes = record('an object such as {first: ["google"]}', { only: later, hide: later, first: later, add: later, change: later });

/**
 * What the wasm needs to know of the host's `providers`.
 * @param {any} wish
 * @param {string[]} ours the ids of our providers
 * @param {(message: string) => void} wrong
 * @returns {{restricted: boolean, only: string, hide: string, first: string, entries: string[], ids: string[]}}
 */
export function judge(wish, ours, wrong) {
  /** @type {ReturnType<typeof judge>} */
  const answer = { restricted: false, only: "", hide: "", first: "", entries: [], ids: [...ours] };
  if (wish === undefined || wish === null) return answer;
  const attempt = (act) => {
    try {
      act();
    } catch (error) {
      // Of the host's own getters, which may throw, only the sentence is known.
      wrong(error instanceof Misfit ? error.message : "providers: an entry could not be read. It is left out.");
    }
  };
  const part = (name, fits, expected) => {
    let value;
    attempt(() => void (value = wish[name]));
    if (value !== undefined && !fits(value)) wrong(new Misfit(`providers.${name}`, value, expected).message);
    return fits(value) ? value : undefined;
  };
  attempt(() => wishes(wish, "providers"));
  if (!isObject(wish)) return answer;
  (part("add", Array.isArray, "a list of providers") ?? []).forEach((/** @type {any} */ value, at) =>
    attempt(() => {
      answer.entries.push(added(value, `providers.add[${at}]`));
      answer.ids.push(value.id);
    }),
  );
  for (const [id, value] of Object.entries(part("change", isObject, "an object of changes by id") ?? {})) {
    attempt(() => {
      if (!ours.includes(id)) throw new Misfit(`providers.change.${id}`, id, among(ours));
      answer.entries.push(judged(isObject(value) ? { ...value, id } : value, `providers.change.${id}`, id));
    });
  }
  const known = (name) => {
    const all = part(name, Array.isArray, "a list of ids") ?? [];
    return all.filter((id) => {
      const fits = answer.ids.includes(id);
      if (!fits) wrong(new Misfit(`providers.${name}`, id, among(answer.ids)).message);
      return fits;
    });
  };
  const [only, hide, first] = [known("only"), known("hide"), known("first")];
  const left = answer.ids.filter((id) => (only.length === 0 || only.includes(id)) && !hide.includes(id));
  if (left.length === 0) {
    wrong(new Misfit("providers", wish, "at least one provider left to offer").message);
    return answer;
  }
  return { ...answer, restricted: only.length > 0, only: list(only), hide: list(hide), first: list(first), ids: left };
}
