/**
 * The host's `providers`, as the wasm reads it. What is wrong in it is named and left out; the rest works. But
 * who says which providers to offer `only` never gets others: if none of them is left, none is offered.
 */
import { listIds, ValidationError } from "./fault.js";
import { putNumber } from "./postcard.js";
import { Provider, ProviderConfig } from "./rules.js";
import { decode, encode, isObject, misfit, onlyNamed } from "./validate.js";

/** @typedef {import("./validate.js").Rule} Rule */
/**
 * @typedef {object} Known
 * @property {string[]} ids of our providers, as far as they are there yet
 * @property {boolean} [complete] whether those are all
 * @property {boolean} [awaited] whether more of them are on their way
 * @property {(id: string) => Uint8Array} entryOf what we know of one
 * @property {(message: string) => void} wrong hears of each mistake
 */

/** @type {Record<string, Rule>} */
const FIELDS = ProviderConfig[1];
/** In the place of a list of ids that could not be read. */
const UNREADABLE = [];
const CLOSED = "Only another service is offered.";

/** What is said in the wish, part by part; a mistake costs that part. */
class Wish {
  #wish;
  #wrong;

  constructor(wish, wrong) {
    [this.#wish, this.#wrong] = [wish, wrong];
    this.attempt(() => {
      if (wish === undefined || wish === null) return;
      if (!isObject(wish)) {
        this.#wish = undefined;
        throw new ValidationError("providers", wish, 'an object such as {first: ["google"]}');
      }
      onlyNamed(wish, "providers", [...Object.keys(FIELDS), "change"]);
    });
  }

  /** @template T @param {() => T} act @param {T} [otherwise] the answer if something in it is wrong */
  attempt(act, otherwise) {
    try {
      return act();
    } catch (error) {
      // Of the host's own getters, which may throw, only the sentence is known.
      this.#wrong(error instanceof ValidationError ? error.message : "providers: an entry could not be read. It is left out.");
      return otherwise;
    }
  }

  /** @param {[value: unknown, expected: string, then?: string]} about */
  tell(path, ...about) {
    this.#wrong(new ValidationError(path, ...about).message);
  }

  part(name, fits, what, otherwise, then) {
    return this.attempt(() => {
      const value = this.#wish?.[name] ?? undefined;
      // Of a list a copy: what is read of it later throws no more, and is what was judged.
      if (value === undefined || fits(value)) return Array.isArray(value) ? Array.from(value) : value;
      throw new ValidationError(`providers.${name}`, value, what, then);
    }, otherwise);
  }

  list(name, otherwise, then) {
    return this.part(name, Array.isArray, misfit(FIELDS[name]), otherwise, then);
  }
}

/**
 * @param {any} said
 * @param {Known} known
 * @returns {{config: Uint8Array, restricted: boolean, ids: string[]}} a `ProviderConfig` in postcard, whether the
 *   host offers some only, and who is on offer
 */
export function providerConfig(said, { ids: ours, complete = true, awaited = false, entryOf, wrong }) {
  const wish = new Wish(said, wrong);
  /** Whether an id was met that may be one of those to come. */
  let pending = false;
  const mayCome = (id) => typeof id === "string" && awaited && (pending = true);
  const own = added(wish);
  const change = wish.part("change", isObject, "an object of changes by id") ?? {};
  for (const id of wish.attempt(() => Object.keys(change), []) ?? []) {
    wish.attempt(() => {
      const path = `providers.change.${id}`;
      if (own.has(id)) throw new ValidationError(path, id, "an id that no entry of add has");
      if (ours.includes(id)) own.set(id, changed(id, change[id], entryOf(id), path));
      else if (!mayCome(id)) throw new ValidationError(path, id, listIds(ours));
    });
  }
  const all = [...new Set([...ours, ...own.keys()])];
  const known = (name, ids) =>
    ids.filter((id) => {
      const fits = all.includes(id) || mayCome(id);
      if (!fits) wish.tell(`providers.${name}`, id, listIds(all));
      return fits;
    });
  const listed = wish.list("only", UNREADABLE, CLOSED);
  const only = listed && known("only", listed);
  const hide = known("hide", wish.list("hide") ?? []);
  const first = known("first", wish.list("first") ?? []);
  const ids = all.filter((id) => (!only || only.includes(id)) && !hide.includes(id));
  const nobody = ids.length === 0 && !pending && (only !== undefined || complete);
  if (nobody && listed !== UNREADABLE) {
    const [path, found] = only ? ["providers.only", listed] : ["providers", said];
    wish.tell(path, found, "at least one provider left to offer", CLOSED);
  }
  return { config: written({ only: only ?? null, hide, first }, own), restricted: only !== undefined, ids };
}

/** The entries of the host's own by id, in postcard. @param {Wish} wish @returns {Map<string, number[]>} */
function added(wish) {
  const own = new Map();
  const most = FIELDS.add[2];
  const add = wish.list("add") ?? [];
  add.slice(0, most).forEach((value, at) =>
    wish.attempt(() => {
      const entry = encode(Provider, value, `providers.add[${at}]`);
      const { id } = decode(Provider, Uint8Array.from(entry));
      if (own.has(id)) throw new ValidationError(`providers.add[${at}].id`, id, "an id that no entry before it has");
      own.set(id, entry);
    }),
  );
  if (add.length > most) {
    wish.tell(`providers.add[${most}]`, add[most], misfit(FIELDS.add, add), "It is left out, and so are all that follow.");
  }
  return own;
}

/** Our entry with the host's changes. Its steps are for every account, also where ours differ. */
function changed(id, value, entry, path) {
  if (!isObject(value)) return encode(Provider, value, path);
  const whole = merged(Provider, decode(Provider, entry), value);
  const isSaid = (name) => value[name] !== undefined;
  if (isSaid("steps") && !isSaid("workSteps")) whole.workSteps = [];
  return encode(Provider, { ...whole, id }, path);
}

/** An object with another's fields, and the same of an object within; a label is changed as a whole. @returns {any} */
function merged(/** @type {any[]} */ [kind, fields, , more], before, value) {
  if (kind !== "struct" || more?.short || !isObject(value)) return value;
  const all = { ...before };
  for (const [name, given] of Object.entries(value)) {
    if (given !== undefined) all[name] = merged(Object.hasOwn(fields, name) ? fields[name] : [], all[name], given);
  }
  return all;
}

/** @param {Record<string, string[] | null>} lists @param {Map<string, number[]>} own */
function written(lists, own) {
  /** @type {number[]} */
  const config = [];
  for (const [name, rule] of Object.entries(FIELDS)) {
    if (name in lists) encode(rule, lists[name], `providers.${name}`, config);
    else {
      putNumber(config, own.size);
      for (const entry of own.values()) for (const byte of entry) config.push(byte);
    }
  }
  return Uint8Array.from(config);
}
