/**
 * The host's `providers`, judged: what fits goes to the wasm as lines, what does not is named by its path,
 * with what was found and what was expected, and left out.
 */
import { line, list } from "./wire.js";

const CREDENTIALS = ["app-password", "app-password-with-2fa", "own-password", "mailbox-password", "oauth-only", "none"];
const PAGES = ["create", "help", "twoStep", "manage", "imap", "signInHelp", "webmail"];

/** @typedef {(value: any, path: string) => string} Rule gives the value as a field, or throws what was expected */

/** Thrown where a value does not fit. */
class Misfit extends Error {
  constructor(path, value, expected) {
    super(`${path}: found ${describe(value)}, expected ${expected}. It is left out.`);
  }
}

function describe(value) {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return "a list";
  if (value === null || ["number", "boolean", "undefined"].includes(typeof value)) return String(value);
  return typeof value === "function" ? "a function" : "an object";
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * @param {string} expected
 * @param {(value: string) => boolean} [fits]
 * @returns {Rule}
 */
const text = (expected, fits = (/** @type {string} */ value) => value !== "") => (value, path) => {
  if (typeof value !== "string" || !fits(value)) throw new Misfit(path, value, expected);
  return value;
};
/** @returns {Rule} */
const oneOf = (...all) => text(`one of ${all.join(", ")}`, (value) => all.includes(value));
/** @returns {Rule} */
const number = (expected, most) => (value, path) => {
  if (!Number.isInteger(value) || value < 0 || value > most) throw new Misfit(path, value, expected);
  return String(value);
};
/** @type {Rule} */
const flag = (value, path) => {
  if (typeof value !== "boolean") throw new Misfit(path, value, "true or false");
  return value ? "yes" : "";
};
/** @returns {Rule} */
const listOf = (rule, expected, most = Infinity) => (value, path) => {
  if (!Array.isArray(value) || value.length > most) throw new Misfit(path, value, expected);
  return list(value.map((entry, at) => rule(entry, `${path}[${at}]`)));
};

const host = text("a host name", (value) => /^[^\s/]+$/.test(value));
const domain = (value, path) => host(value, path).toLowerCase();
const https = text("an https address", (value) => /^https:\/\/\S+$/.test(value));
const label = text("the label on the provider's page");
const pageKind = oneOf(...PAGES);

/**
 * What a step has besides its kind: a page or hours, a label.
 * @type {Record<string, [Rule | undefined, Rule | undefined]>}
 */
const STEPS = {
  "two-step": [undefined, label], open: [pageKind, undefined], choose: [undefined, label], type: [undefined, label], press: [undefined, label],
  copy: [undefined, label], switch: [pageKind, label], wait: [number("a number of hours", 255), undefined],
};

/** @type {Rule} */
function step(value, path) {
  if (!isObject(value)) throw new Misfit(path, value, "a step such as {kind: \"press\", label: \"Create\"}");
  oneOf(...Object.keys(STEPS))(value.kind, `${path}.kind`);
  const [detail, name] = STEPS[value.kind];
  const where = value.kind === "wait" ? "hours" : "page";
  return [
    value.kind,
    detail ? detail(value[where], `${path}.${where}`) : "-",
    name ? name(value.label, `${path}.label`) : "-",
  ].join(" ");
}

/** @type {Rule} */
function server(value, path) {
  if (value === null) return "";
  if (!isObject(value)) throw new Misfit(path, value, "{host, port, security} or null");
  return [
    host(value.host, `${path}.host`),
    number("a port from 1 to 65535", 65535)(value.port || undefined, `${path}.port`),
    oneOf("tls", "starttls")(value.security, `${path}.security`),
    oneOf("address", "local-part")(value.username ?? "address", `${path}.username`),
  ].join(" ");
}

/** @type {Rule} */
function pages(value, path) {
  if (!isObject(value)) throw new Misfit(path, value, "an object of https addresses");
  return list(Object.entries(value).map(([kind, url]) => {
    pageKind(kind, `${path}.${kind}`);
    return `${kind} ${https(url, `${path}.${kind}`)}`;
  }));
}

const FIELDS = {
  name: text("a name"),
  credential: oneOf(...CREDENTIALS),
  also: listOf(text("a name"), "a list of names"),
  domains: listOf(domain, "a list of domains"),
  mx: listOf(domain, "a list of host names' endings"),
  checked: text("a year and month such as \"2026-11\"", (value) => /^\d{4}-\d{2}$/.test(value)),
  pages,
  // The machine counts the ticks in the bits of one number.
  steps: listOf(step, "a list of 30 steps at most", 30),
  imap: server,
  smtp: server,
};

const CODE = {
  alphabet: oneOf("lower", "lower-digit", "alphanumeric", "any"),
  lengths: listOf(number("a number of characters up to 128", 128), "a list of numbers"),
  group: number("a number of characters up to 128", 128),
  separator: oneOf(" ", "-"),
  sendsSeparator: flag,
  dropsDashes: flag,
  case: oneOf("keep", "lower"),
  certainty: oneOf("high", "medium", "low"),
};

/** Each field of an object that has a rule, by turns with its name. */
function fieldsOf(value, rules, path, passed = []) {
  return Object.entries(value).flatMap(([name, field]) => {
    if (passed.includes(name) || field === undefined) return [];
    if (!Object.hasOwn(rules, name)) {
      throw new Misfit(`${path}.${name}`, field, `one of ${[...Object.keys(rules), ...passed].join(", ")}`);
    }
    return [name, rules[name](field, `${path}.${name}`)];
  });
}

/** An entry as a line. Throws a sentence if something in it does not fit. */
function entry(id, value, path) {
  if (!isObject(value)) throw new Misfit(path, value, "a provider");
  const code = value.code ?? {};
  if (!isObject(code)) throw new Misfit(`${path}.code`, code, "an object such as {lengths: [16]}");
  listOf(https, "a list of https addresses")(value.sources ?? [], `${path}.sources`);
  return line(id, ...fieldsOf(value, FIELDS, path, ["id", "code", "sources"]), ...fieldsOf(code, CODE, `${path}.code`));
}

/** A new entry: it must say who it is. */
function added(value, path) {
  if (!isObject(value)) throw new Misfit(path, value, "a provider");
  text("an id of small letters, digits and dashes", (id) => /^[a-z0-9-]+$/.test(id))(value.id, `${path}.id`);
  FIELDS.name(value.name, `${path}.name`);
  FIELDS.credential(value.credential, `${path}.credential`);
  return entry(value.id, value, path);
}

/**
 * What the wasm needs to know of the host's `providers`.
 * @param {any} wish
 * @param {string[]} ours the ids of our providers
 * @param {(message: string) => void} wrong
 * @returns {{restricted: boolean, only: string, hide: string, first: string, entries: string[], ids: string[]}}
 */
export function judge(wish, ours, wrong) {
  /** @type {ReturnType<typeof judge>} */
  const judged = { restricted: false, only: "", hide: "", first: "", entries: [], ids: [...ours] };
  if (wish === undefined || wish === null) return judged;
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
  if (!isObject(wish)) {
    wrong(new Misfit("providers", wish, "an object such as {first: [\"google\"]}").message);
    return judged;
  }
  attempt(() => fieldsOf(wish, {}, "providers", ["only", "hide", "first", "add", "change"]));
  (part("add", Array.isArray, "a list of providers") ?? []).forEach((/** @type {any} */ value, at) =>
    attempt(() => {
      judged.entries.push(added(value, `providers.add[${at}]`));
      judged.ids.push(value.id);
    }),
  );
  for (const [id, value] of Object.entries(part("change", isObject, "an object of changes by id") ?? {})) {
    attempt(() => {
      oneOf(...ours)(id, `providers.change.${id}`);
      judged.entries.push(entry(id, value, `providers.change.${id}`));
    });
  }
  const known = (name) => {
    const all = part(name, Array.isArray, "a list of ids") ?? [];
    return all.filter((id) => {
      const fits = judged.ids.includes(id);
      if (!fits) wrong(new Misfit(`providers.${name}`, id, `one of ${judged.ids.join(", ")}`).message);
      return fits;
    });
  };
  const [only, hide, first] = [known("only"), known("hide"), known("first")];
  const left = judged.ids.filter((id) => (only.length === 0 || only.includes(id)) && !hide.includes(id));
  if (left.length === 0) {
    wrong(new Misfit("providers", wish, "at least one provider left to offer").message);
    return judged;
  }
  return { ...judged, restricted: only.length > 0, only: list(only), hide: list(hide), first: list(first), ids: left };
}
