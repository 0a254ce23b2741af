/**
 * One running widget: what it asks of the page, and what the page tells it. Made by the element for each
 * mounting, and thrown away with it, so that nothing of an old one can speak for a new one.
 */
import { httpsAddress, sealing, timeout, misfit, DEFAULT_TIMEOUT } from "./attributes.js";
import { listen } from "./deeds.js";
import { ascii, domainOf } from "./domain.js";
import { handOver } from "./outcome.js";
import { soon } from "./patience.js";
import { judge } from "./provider.js";
import { among } from "./rule.js";
import { watchSight } from "./sight.js";
import { fields, line, lines, list } from "./wire.js";

/** The fields of each event's detail, in the order in which they come, and how they are read. */
const orNull = (text) => text || null;
const EVENTS = {
  "ap-provider-change": { provider: orNull },
  "ap-step-change": { provider: orNull, step: Number, of: Number },
  "ap-verdict-change": { provider: undefined, verdict: String, finding: orNull },
  "ap-submit": { provider: orNull },
  "ap-success": { provider: orNull },
  "ap-failure": { provider: orNull, cause: String },
  "ap-feedback": { provider: orNull, helpful: Boolean },
};

export class Instance {
  #core;
  #complete;
  #element;
  #report;
  #wasm;
  #attempts = new Map();
  #lookUp;
  #wrongEmail;
  /** Ends with the widget, and all listening with it. */
  #life = new AbortController();
  /**
   * What the widget has sent before the element knows it.
   * @type {[what: string, text: string][] | undefined}
   */
  #held = [];

  /**
   * @param {any} core the wasm's functions
   * @param {import("app-password").AppPasswordElement} element whose wishes are read
   * @param {HTMLElement} root an empty element that nobody else uses
   * @param {string} texts a line of texts: see `Instance.texts`
   * @param {{ready(): void, state(word: string): void, tell(event: string, detail: object): void, wrong(message: string): void, failed(error: Error): void}} report
   */
  constructor(core, element, root, texts, report) {
    this.#core = core;
    this.#complete = core.complete;
    this.#element = element;
    this.#report = report;
    const { signal } = this.#life;
    this.#wasm = new core.Instance(root, this, this.#wishes(), texts);
    this.hear = listen(root, (...did) => this.#wasm?.did(...did));
    addEventListener("focus", this.#returned, { signal });
    document.addEventListener("visibilitychange", this.#returned, { signal });
    watchSight(root, signal, (seen, left) => this.#wasm?.tell(left ? "left" : seen ? "seen" : "hidden", ""));
  }

  // What the element tells the widget.

  /** The host's wishes have changed. */
  settings() {
    if (wantsMore(this.#core, this.#element)) this.#more();
    else this.#tellWishes();
  }

  #tellWishes() {
    this.#wasm?.tell("settings", this.#wishes());
  }

  /** The providers beyond the best known. Without them the widget goes on with those. */
  async #more() {
    await this.#core.more().catch(this.#report.failed);
    this.#complete = true;
    this.#tellWishes();
  }

  /** Another language, or the host's own words. */
  texts(texts) {
    this.#wasm?.tell("texts", texts);
  }

  reset() {
    this.#wasm?.tell("reset", "");
  }

  /** The end: every hand-over is aborted, the code is wiped. */
  destroy() {
    const wasm = this.#wasm;
    this.#wasm = undefined;
    this.#life.abort();
    for (const abort of this.#attempts.values()) abort.abort(new DOMException("The widget is gone", "AbortError"));
    this.#attempts.clear();
    this.#lookUp?.abort();
    // The widget may be busy telling the page what made it do this.
    queueMicrotask(() => {
      try {
        // The field is still somewhere, outside the page.
        wasm?.tell("left", "");
        wasm?.destroy();
      } catch {
        // After a panic there is nothing left to end.
      }
    });
  }

  /** What the host wants, in the order in which `widget.rs` reads it. */
  #wishes() {
    const { appName, email, provider, supportUrl, disabled, providers, oauthHandler, mxResolver } = this.#element;
    const { wrong } = this.#report;
    const { restricted, only, hide, first, entries, ids } = judge(providers, this.#core.ids, wrong);
    if (provider && !ids.includes(provider)) {
      wrong(`The attribute provider="${provider}" names no provider on offer; expected ${among(ids)}.`);
    }
    const flags = [disabled, typeof oauthHandler === "function", typeof mxResolver === "function", !this.#complete && !restricted, restricted];
    const head = line(
      ...[appName.trim(), this.#address(email), provider, httpsAddress(supportUrl)],
      ...flags.map((flag) => (flag ? "yes" : "")),
      ...[only, hide, first],
    );
    return lines(head, ...entries);
  }

  /** The host's address, if it is one. The host hears of each that is none. */
  #address(email) {
    const address = email.trim();
    if (!address || domainOf(this.#core.ask, address)) return address;
    if (email !== this.#wrongEmail) this.#report.wrong(misfit("email", email, "an e-mail address"));
    this.#wrongEmail = email;
    return "";
  }

  /** Back from the provider's page: ready for the paste. A phone's keyboard would hide the steps. */
  #returned = () => {
    if (document.visibilityState === "visible" && matchMedia("(pointer: fine)").matches) this.#wasm?.tell("returned", "");
  };

  // What the widget asks for: the methods of `bridge.rs`.

  /** Something for the page, with a line of fields. */
  send(what, text) {
    if (this.#held) this.#held.push([what, text]);
    else this.#do(what, text);
  }

  /** The element knows its widget now: the page hears what it has to say. */
  begin() {
    const held = this.#held ?? [];
    this.#held = undefined;
    this.#report.ready();
    for (const given of held) this.#do(...given);
  }

  #do(what, text) {
    if (!this.#wasm) return;
    const given = fields(text);
    if (what in EVENTS) {
      const detail = Object.entries(EVENTS[what]).flatMap(([name, read], at) => (read ? [[name, read(given[at])]] : []));
      return this.#report.tell(what, Object.fromEntries(detail));
    }
    if (what === "state") this.#report.state(given[0]);
    else if (what === "deliver") this.#deliver(given);
    else if (what === "abort") this.#abort(given[0]);
    else if (what === "continue") this.#continue(given);
    else if (what === "lookUp") this.#find(given[0]);
    else if (what === "copy") this.#copy(given[0]);
    else if (what === "more") this.#more();
  }

  ascii(domain) {
    return ascii(domain);
  }

  async #deliver([attempt, provider, email, code, ...servers]) {
    const abort = new AbortController();
    this.#attempts.set(attempt, abort);
    const submission = { provider, email, code, imap: server(servers), smtp: server(servers.slice(4)) };
    const outcome = await handOver(this.#element.submitHandler, submission, {
      sealed: sealing(this.#element) !== null,
      timeout: timeout(this.#element.getAttribute("submit-timeout")) ?? DEFAULT_TIMEOUT,
      abort,
      wrong: this.#report.wrong,
    });
    // Cancelled or destroyed meanwhile: nobody waits for this answer.
    if (!this.#attempts.delete(attempt)) return;
    if (outcome.ok) return this.#wasm?.tell("taken", attempt);
    const { reply, cause, message, retryAfter } = outcome;
    this.#wasm?.refused(line(attempt, provider, reply, cause, message), retryAfter);
  }

  #abort(attempt) {
    this.#attempts.get(attempt)?.abort(new DOMException("The person cancelled", "AbortError"));
    this.#attempts.delete(attempt);
  }

  #continue([provider, email]) {
    try {
      this.#element.oauthHandler?.({ provider, email: email || null });
    } catch {
      this.#report.wrong("oauthHandler threw an error.");
    }
  }

  /** The host's look-up of mail exchangers. Its failure stops nobody: the person says who it is. */
  async #find(domain) {
    this.#lookUp?.abort();
    const abort = (this.#lookUp = new AbortController());
    let found = [];
    try {
      const hosts = await soon(this.#element.mxResolver?.(domain, { signal: abort.signal }), []);
      if (Array.isArray(hosts)) found = hosts.filter((host) => typeof host === "string");
      else this.#report.wrong("mxResolver gave no list of host names.");
    } catch {
      // Its own affair.
    }
    this.#wasm?.tell("exchangers", line(domain, list(found)));
  }

  async #copy(text) {
    let worked = "yes";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      worked = "";
    }
    this.#wasm?.tell("copied", worked);
  }
}

/** Whether the host's wishes name something that only the providers beyond the best known may hold. */
function wantsMore({ ids, complete, ask }, { provider, email, providers }) {
  if (complete) return false;
  const named = [provider];
  try {
    const { only = [], hide = [], first = [], change = {}, add = [] } = providers ?? {};
    named.push(...only, ...hide, ...first, ...Object.keys(change));
    ids = [...ids, ...add.map((entry) => entry?.id)];
  } catch {
    // Judged, and told to the host, elsewhere.
  }
  const domain = domainOf(ask, email);
  return named.some((id) => id && !ids.includes(id)) || (domain && !ask("detect", line(`x@${domain}`, "")));
}

/**
 * Loads what the host's wishes need before a widget is made; whether that takes too long to wait for.
 * @param {any} core
 * @param {any} element
 * @param {(error: Error) => void} failed
 */
export async function prepare(core, element, failed) {
  if (!wantsMore(core, element)) return false;
  let late = false;
  const loaded = core.more().catch((error) => late || failed(error));
  late = Boolean(await soon(loaded.then(() => false), true));
  return late;
}

/**
 * A server of the submission, or none.
 * @param {string[]} fields
 */
function server([host, port, security, username]) {
  return host ? { host, port: Number(port), security, username } : null;
}
