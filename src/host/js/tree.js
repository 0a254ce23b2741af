/**
 * Plain elements from trees: what the Yew component itself draws (written by `tools/generate`), and what stands while
 * there is no widget, so that it works when nothing else does. A `§` marks the name of what is filled in.
 * @typedef {[tag: string, attributes: Record<string, string>, ...inside: any[]]} Tree
 * @typedef {{ lang: string, texts?: Record<string, string>, app: string, support: string, disabled: boolean }} Wording
 * @typedef {Wording & { email: string, provider: string }} About
 */
export const { tiles, pick, mailbox } = __FIRST_SCREEN__;

/** Builds a tree. @param {Tree} tree @param {((about: About) => void)[]} fills gets what fills in the marks */
export function built([tag, attributes, ...inside], fills) {
  const element = document.createElement(tag);
  /** @param {string} text @param {(text: string) => void} write */
  const put = (text, write) => (text.includes("§") ? fills.push((about) => write(filled(text, about))) : write(text));
  for (const [name, value] of Object.entries(attributes)) put(value, (value) => element.setAttribute(name, value));
  for (const node of inside) {
    if (typeof node !== "string") element.append(built(node, fills));
    else if (!node.includes("§")) element.append(node);
    else said(element, node, fills);
  }
  return element;
}

/** A text, with the host's name in it set apart as the widget does: nobody translates it. */
function said(element, node, fills) {
  /** @type {ChildNode[]} */
  let nodes = [element.appendChild(document.createTextNode(""))];
  fills.push((/** @type {About} */ about) => {
    const words = worded(node, about).split(APP);
    const parts = words.flatMap(/** @returns {ChildNode[]} */ (text, at) => {
      if (at % 2 === 0) return text || !at ? [document.createTextNode(text)] : [];
      const name = document.createElement("bdi");
      name.translate = false;
      name.textContent = about.app;
      return [name];
    });
    nodes[0].before(...parts);
    for (const old of nodes) old.remove();
    nodes = parts;
  });
}

/** Builds a tree whose words stay. @param {Tree} tree @param {any} [about] @returns {any} */
export function drawn(tree, about = {}) {
  const fills = [];
  const element = built(tree, fills);
  for (const fill of fills) fill(about);
  return element;
}

/** Where the host's name stands, and the words for it, if the text has some of its own. */
const APP = /\{app(?:\|([^{}]*))?\}/g;

/** A text with what its marks stand for. @param {string} text @param {About} about */
export const filled = (text, about) => worded(text, about).replaceAll(APP, () => about.app);

/** The same with `{app}` where the host's name stands, if that is known. @param {string} text @param {About} about */
function worded(text, { lang, texts, app, support, email }) {
  const named = { lang, email, "support-url": support };
  // A text of a file that shows nothing is none.
  const said = (name) => named[name] ?? (String(texts?.[name] ?? "").trim() ? texts?.[name] : __SHELL_TEXTS__[name]);
  /** @type {(match: string, words: string | undefined, at: number) => string} */
  const phrase = (_, words, at) => {
    const shown = String(words?.trim() ? words : said("common.app"));
    return at ? shown : shown.replace(/^./u, (first) => first.toLocaleUpperCase(lang));
  };
  return text.replace(/§([\w.-]+)/g, (_, name) => {
    const text = String(said(name) ?? "");
    return app ? text : text.replaceAll(APP, phrase);
  });
}

const ghost = (name) => ["span", { class: `ghost ${name}` }];
// Old libraries have an `Array.from` of their own.
const TILES = ["span", { class: "tiles" }, ...Array(6).fill(ghost("tile"))];

/** The outline of what comes: of the first screen, or that of a mailbox whose heading is known. @param {About} about */
export function skeleton(about) {
  const { email, provider } = about;
  const inside = email || provider ? [mailbox, ghost("line"), ghost("row"), ghost("row")] : [ghost("line"), ghost("row"), TILES];
  const outline = ["div", { class: "screen skeleton", "aria-hidden": "true" }, ...inside];
  const slot = drawn(["slot", { name: "loading" }, outline, ["p", { class: "unseen", role: "status", lang: "§lang" }, "§loading.text"]], about);
  // A mailbox that the host knows wholly cannot be changed.
  if (email && provider) slot.querySelector("button")?.remove();
  return slot;
}

/** @type {Tree} */
const FAILURE = ["div", { class: "screen error" },
  ["div", { class: "alert", part: "alert", role: "alert" },
    ["h2", { class: "title", tabindex: "-1" }, "§error.title"],
    ["p", {}, "§error.text"],
    ["div", { class: "actions" }, ["button", { class: "button primary", type: "button", part: "primary-button" }, "§error.again"]]]];

/** Something went wrong: what the person can do about it. */
export function failure(texts, again) {
  const screen = drawn(FAILURE, { texts });
  screen.querySelector("button").addEventListener("click", again, { once: true });
  return screen;
}
