/**
 * One running widget: what it asks of the page, and what the page tells it. Made by the element for each
 * mounting, and thrown away with it, so that nothing of an old one can speak for a new one.
 */
import { httpsAddress, timeout, DEFAULT_TIMEOUT } from "./attributes.js";
import { handOver } from "./outcome.js";

export class Instance {
  #core;
  #element;
  #report;
  #wasm;
  #attempts = new Map();
  #lookUp;

  /**
   * @param core the wasm's functions
   * @param {HTMLElement} element whose wishes are read
   * @param {HTMLElement} root an empty element that nobody else uses
   * @param {{state(word: string): void, tell(event: string, detail: object): void, wrong(message: string): void}} report
   */
  constructor(core, element, root, lang, texts, report) {
    this.#core = core;
    this.#element = element;
    this.#report = report;
    this.#wasm = new core.Instance(root, this, this.#wishes(), lang, texts);
    addEventListener("focus", this.#returned);
    document.addEventListener("visibilitychange", this.#returned);
  }

  // What the element tells the widget.

  /** The host's wishes have changed. */
  settings() {
    this.#wasm?.settings(this.#wishes());
  }

  texts(lang, texts) {
    this.#wasm?.texts(lang, texts);
  }

  reset() {
    this.#wasm?.reset();
  }

  /** The end: every hand-over is aborted, the code is wiped. */
  destroy() {
    removeEventListener("focus", this.#returned);
    document.removeEventListener("visibilitychange", this.#returned);
    for (const abort of this.#attempts.values()) abort.abort(new DOMException("The widget is gone", "AbortError"));
    this.#attempts.clear();
    this.#lookUp?.abort();
    this.#wasm?.destroy();
    this.#wasm = undefined;
  }

  #wishes() {
    const { appName, email, provider, supportUrl, disabled, providers, oauthHandler, mxResolver } = this.#element;
    return {
      appName: appName.trim(),
      email: email.trim(),
      provider,
      supportUrl: httpsAddress(supportUrl),
      disabled,
      providers,
      oauth: typeof oauthHandler === "function",
      mx: typeof mxResolver === "function",
    };
  }

  /** Back from the provider's page: ready for the paste. A phone's keyboard would hide the steps. */
  #returned = () => {
    if (document.visibilityState === "visible" && matchMedia("(pointer: fine)").matches) this.#wasm?.returned();
  };

  // What the widget asks for: the methods of `bridge.rs`.

  state(word) {
    this.#report.state(word);
  }

  tell(event, detail) {
    this.#report.tell(event, detail);
  }

  wrong(message) {
    this.#report.wrong(message);
  }

  async deliver(attempt, submission) {
    const abort = new AbortController();
    this.#attempts.set(attempt, abort);
    const { provider } = submission;
    const outcome = await handOver(this.#element.submitHandler, submission, {
      timeout: timeout(this.#element.getAttribute("submit-timeout")) ?? DEFAULT_TIMEOUT,
      abort,
      wrong: this.#report.wrong,
    });
    // Cancelled or destroyed meanwhile: nobody waits for this answer.
    if (!this.#attempts.delete(attempt)) return;
    if (outcome.ok) this.#wasm?.taken(attempt);
    else this.#wasm?.refused(attempt, provider, outcome);
  }

  abort(attempt) {
    this.#attempts.get(attempt)?.abort(new DOMException("The person cancelled", "AbortError"));
    this.#attempts.delete(attempt);
  }

  proceed(provider, email) {
    try {
      this.#element.oauthHandler?.({ provider, email });
    } catch {
      this.#report.wrong("oauthHandler threw an error.");
    }
  }

  /** The host's look-up of mail exchangers. Its failure stops nobody: the person says who it is. */
  async lookUp(domain) {
    this.#lookUp?.abort();
    const abort = (this.#lookUp = new AbortController());
    let list = [];
    try {
      const found = await Promise.race([this.#element.mxResolver(domain, { signal: abort.signal }), late(abort.signal)]);
      if (Array.isArray(found)) list = found.filter((host) => typeof host === "string");
      else this.#report.wrong("mxResolver gave no list of host names.");
    } catch {
      // Its own affair.
    }
    this.#wasm?.exchangers(domain, list);
  }

  async copy(text) {
    let worked = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      worked = false;
    }
    this.#wasm?.copied(worked);
  }

  ascii(domain) {
    try {
      return new URL(`https://${domain}`).hostname;
    } catch {
      return "";
    }
  }
}

/** Milliseconds that a look-up may take before the person is asked instead. */
const PATIENCE = 5_000;

function late(signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve([]), PATIENCE);
    signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  });
}
