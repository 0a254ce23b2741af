/**
 * The host's own script: puts the widget into the page, is its backend, and looks into it for the tests.
 */

/** What a backend may do but should not. */
const FAULTS = {
  throws() {
    throw new Error("The backend fell over.");
  },
  rejects: async () => Promise.reject(new TypeError("Failed to fetch")),
  tattles: async (submission) => Promise.reject(new Error(JSON.stringify(submission))),
  never: () => new Promise(() => {}),
  waits: () => new Promise((resolve) => (host.answer = resolve)),
  nothing: () => undefined,
  null: () => null,
  text: () => "fine",
  number: () => 1,
  list: () => [true],
  empty: () => ({}),
  truthy: () => ({ ok: "yes" }),
  getter: () => ({
    get ok() {
      throw new Error("This is none of your business.");
    },
  }),
  twice: () => ({
    then(answer) {
      answer({ ok: false, cause: "network" });
      answer({ ok: true });
    },
  }),
  "late getter": () => ({
    ok: false,
    get reply() {
      throw new Error("This is none of your business.");
    },
  }),
};

const host = (window.host = {
  element: undefined,
  source: undefined,
  answers: [],
  answer: undefined,

  submit(submission, { signal }) {
    record.submissions.push(structuredClone(submission));
    const heard = { aborted: signal.aborted, reason: null };
    record.signals.push(heard);
    signal.addEventListener("abort", () => Object.assign(heard, { aborted: true, reason: signal.reason?.name ?? null }));
    const answer = host.answers.length > 0 ? host.answers.shift() : { ok: true };
    return typeof answer === "string" ? FAULTS[answer](submission) : answer;
  },

  /**
   * `properties` are set as they are, but for `looksUp`, what the resolver of mail exchangers answers, and
   * `signsIn`: whether there is a handler for the provider's own sign-in window.
   */
  put(attributes, { looksUp, signsIn, ...properties }) {
    const element = document.createElement("app-password");
    const all = { "shadow-mode": "open", ...attributes };
    for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    element.submitHandler = host.submit;
    if (looksUp) element.mxResolver = host.resolver(looksUp);
    if (signsIn) element.oauthHandler = host.oauth;
    Object.assign(element, properties);
    host.element ??= element;
    document.getElementById("place").append(element);
    return element;
  },

  oauth: (account) => record.oauth.push(account),

  /** A resolver of mail exchangers that answers this, or has this fault. */
  resolver: (answer) => (domain, { signal }) => {
    record.lookUps.push(domain);
    signal.addEventListener("abort", () => record.signals.push("look-up aborted"));
    return typeof answer === "string" ? FAULTS[answer]({}) : Promise.resolve(answer);
  },

  root: () => host.element?.shadowRoot ?? host.roots?.find((root) => root.host === host.element),

  /** Sees into closed roots, too, from here on. */
  watchRoots() {
    host.roots = [];
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (...how) {
      const root = attachShadow.apply(this, how);
      host.roots.push(root);
      return root;
    };
  },
  all: (selector) => [...(host.root()?.querySelectorAll(selector) ?? [])],
  text: (element) => element.textContent.replace(/\s+/g, " ").trim(),
  find: (selector, text) => host.all(selector).find((element) => !text || host.text(element) === text) ?? null,

  /** A module as the page's own scripts get it: Firefox gives one of its own to a driver's. */
  load: (path) => import(path),

  /** Pastes a code into its field, without the clipboard. */
  paste(text) {
    host.find(".code-input").value = text;
    host.find(".code-input").dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste" }));
  },

  /** From here on, what somebody asks of the clipboard is counted and answered, and what they write is kept. */
  countsQuestions() {
    host.asked = [];
    const asks = (name, answer) => () => (host.asked.push(name), answer());
    const may = { query: asks("query", async () => ({ state: "granted" })) };
    const clipboard = {
      readText: asks("readText", async () => ""),
      read: asks("read", async () => []),
      writeText: async (text) => void (host.written = text),
    };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
    Object.defineProperty(navigator, "permissions", { configurable: true, get: asks("permissions", () => may) });
    document.execCommand = asks("execCommand", () => false);
  },

  press: () => host.find("button.primary").click(),

  /** Waits until this holds. */
  async until(holds) {
    while (!holds()) await new Promise((done) => setTimeout(done, 5));
  },

  is: (state) => host.until(() => host.element.state === state),

  /** Whether a click in the middle of an element meets it. */
  isBare(element) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return element.contains(element.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2));
  },

  /** Where the focus is, inside the widget if it is there. */
  focused() {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  },

  /** Everything that a script can read out of the element's tree. */
  markup() {
    const attributes = [...host.element.attributes].map(({ name, value }) => `${name}=${value}`);
    return [...attributes, host.root().innerHTML, host.root().textContent].join("\n");
  },

  seen: () => ({
    state: host.element?.state ?? null,
    text: host.root()?.textContent ?? null,
    focus: host.focused()?.outerHTML.slice(0, 200) ?? null,
  }),
});

addEventListener("DOMContentLoaded", () => (host.source = document.getElementById("source")));
