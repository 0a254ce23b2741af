/**
 * One running widget: what it asks of the page, and what the page tells it. Made by the element for each
 * mounting, and thrown away with it, so that nothing of an old one can speak for a new one.
 */
import { httpsAddress, sealing, timeout, misfit, DEFAULT_TIMEOUT } from "./attributes.js";
import { ascii, domainOf } from "./domain.js";
import { listIds } from "./fault.js";
import { Offer } from "./offer.js";
import { handOver } from "./outcome.js";
import { soon } from "./patience.js";
import { watchSight } from "./sight.js";
import { fields, line, list } from "./wire.js";

export class Instance {
  #core;
  #complete;
  #element;
  #report;
  #wasm;
  #offer;
  /** Whether more of our providers are on their way. */
  #awaited;
  /** The mistake in the attribute `provider` that was told last. */
  #misnamed = "";
  #attempts = new Map();
  #lookUp;
  #wrongEmail;
  /** Ends with the widget, and all listening with it. */
  #life = new AbortController();
  /**
   * What the widget has sent before the element knows it.
   * @type {(() => void)[] | undefined}
   */
  #held = [];

  /**
   * @param {any} core the wasm's functions
   * @param {import("app-password").AppPasswordElement} element whose wishes are read
   * @param {HTMLElement} root an empty element that nobody else uses
   * @param {string} texts a line of texts: see `Instance.texts`
   * @param {{ready(): void, state(word: string): void, tell(event: string, detail: object): void, wrong(message: string): void, failed(error: Error): void}} report
   * @param {boolean} late whether what `prepare` loads is still to come
   */
  constructor(core, element, root, texts, report, late) {
    this.#core = core;
    this.#complete = core.complete;
    this.#awaited = late;
    this.#element = element;
    this.#report = report;
    this.#offer = new Offer(core, report.wrong);
    const { signal } = this.#life;
    this.#wasm = new core.Instance(root, this, ...this.#wishes(), texts);
    /** @param {Event} event @param {Element} field */
    this.hear = (event, field) => this.#wasm?.hear(event, field);
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
    this.#wasm?.settings(...this.#wishes());
  }

  /** The host has given its `providers` anew. */
  given() {
    this.#offer.given();
  }

  /** The providers beyond the best known. Without them the widget goes on with those. */
  async #more() {
    await this.#core.more().catch(this.#report.failed);
    this.#complete = true;
    this.#awaited = false;
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

  /**
   * What the host wants: a line in the order in which `widget.rs` reads it, and its changes of the providers.
   * @returns {[wishes: string, config: Uint8Array]}
   */
  #wishes() {
    const { appName, email, provider, supportUrl, disabled, providers, oauthHandler, mxResolver } = this.#element;
    const { restricted, ids, config } = this.#offer.of(providers, this.#complete, this.#awaited);
    this.#checkName(provider, ids);
    const flags = [disabled, typeof oauthHandler === "function", typeof mxResolver === "function", !this.#complete && !restricted, restricted];
    const wishes = line(
      ...[appName.trim(), this.#address(email), provider, httpsAddress(supportUrl)],
      ...flags.map((flag) => (flag ? "yes" : "")),
    );
    return [wishes, config];
  }

  /** The attribute `provider` must name one on offer. */
  #checkName(provider, ids) {
    const isLate = this.#awaited && !this.#core.ids.includes(provider);
    const isRight = !provider || ids.includes(provider) || isLate;
    const wrong = isRight ? "" : `The attribute provider="${provider}" names no provider on offer; expected ${listIds(ids)}.`;
    if (wrong && wrong !== this.#misnamed) this.#report.wrong(wrong);
    this.#misnamed = wrong;
  }

  /** The host's address, if it is one. The host hears of each that is none. */
  #address(email) {
    const address = email.trim();
    if (!address || domainOf(this.#core, address)) return address;
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
    this.#later(() => this.#do(what, text));
  }

  /** An event for the page. */
  tell({ type, detail }) {
    this.#later(() => this.#report.tell(type, detail));
  }

  /** @param {() => void} act what waits until the element knows its widget */
  #later(act) {
    if (this.#held) this.#held.push(act);
    else if (this.#wasm) act();
  }

  /** The element knows its widget now: the page hears what it has to say. */
  begin() {
    const held = this.#held ?? [];
    this.#held = undefined;
    this.#report.ready();
    for (const act of held) if (this.#wasm) act();
  }

  #do(what, text) {
    const given = fields(text);
    if (what === "state") this.#report.state(given[0]);
    else if (what === "wrong") this.#report.wrong(given[0]);
    else if (what === "abort") this.#abort(given[0]);
    else if (what === "continue") this.#continue(given);
    else if (what === "lookUp") this.#find(given[0]);
    else if (what === "copy") this.#copy(given[0]);
    else if (what === "more") this.#more();
  }

  ascii(domain) {
    return ascii(domain);
  }

  /** A submission for the host. */
  deliver(attempt, submission) {
    this.#later(() => void this.#handOver(attempt, submission));
  }

  async #handOver(attempt, submission) {
    // What the host makes of the submission is its own affair.
    const { provider } = submission;
    const abort = new AbortController();
    this.#attempts.set(attempt, abort);
    const answer = await handOver(this.#element.submitHandler, submission, {
      sealed: sealing(this.#element) !== null,
      timeout: timeout(this.#element.getAttribute("submit-timeout")) ?? DEFAULT_TIMEOUT,
      abort,
      wrong: this.#report.wrong,
    });
    // Cancelled or destroyed meanwhile: nobody waits for this answer.
    if (this.#attempts.delete(attempt)) this.#wasm?.answered(attempt, provider, answer);
  }

  #abort(attempt) {
    attempt = Number(attempt);
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
function wantsMore(wasm, { provider, email, providers }) {
  if (wasm.complete) return false;
  let { ids } = wasm;
  const named = [provider];
  try {
    const { only, hide, first, change, add } = providers ?? {};
    named.push(...(only ?? []), ...(hide ?? []), ...(first ?? []), ...Object.keys(change ?? {}));
    ids = [...ids, ...(add ?? []).map((entry) => entry?.id)];
  } catch {
    // Judged, and told to the host, elsewhere.
  }
  const domain = domainOf(wasm, email);
  return named.some((id) => id && !ids.includes(id)) || (domain && !wasm.detect(`x@${domain}`, "").provider);
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
