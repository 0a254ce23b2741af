/**
 * Builds elements from what the Yew component itself draws: a tree that `generate` has written, in which texts
 * stand as their keys.
 */

/** @typedef {[tag: string, attributes: Record<string, string>, ...inside: (Tree | string)[]]} Tree */

export const { tiles, pick, mailbox } = __FIRST_SCREEN__;

/**
 * What the texts speak of.
 * @typedef {{lang: string, texts: Record<string, string>, app: string, support: string, disabled: boolean, email: string, provider: string}} About
 */

/**
 * Builds what a tree says.
 * @param {Tree} tree
 * @param {((about: About) => void)[]} fills gets what fills in the marks
 */
export function built([tag, attributes, ...inside], fills) {
  const element = document.createElement(tag);
  /** @param {string} text @param {(text: string) => void} write */
  const put = (text, write) => {
    if (text.includes("§")) fills.push((about) => write(filled(text, about)));
    else write(text);
  };
  for (const [name, value] of Object.entries(attributes)) put(value, (value) => element.setAttribute(name, value));
  for (const node of inside) {
    const child = typeof node === "string" ? document.createTextNode("") : built(node, fills);
    if (typeof node === "string") put(node, (text) => (child.textContent = text));
    element.append(child);
  }
  return element;
}

/** A text with what its marks stand for. @param {string} text @param {About} about */
export function filled(text, { lang, texts, app, support, email }) {
  const words = { ...__SHELL_TEXTS__, ...texts };
  const named = { ...words, lang, email, "support-url": support };
  return text.replace(/§([\w.-]+)/g, (_, name) => String(named[name] ?? "").replaceAll("{app}", app || words["common.app"]));
}

/** The heading of a mailbox that the host has named. @param {About} about */
export function heading(about) {
  const fills = [];
  const element = built(mailbox, fills);
  for (const fill of fills) fill(about);
  // A mailbox that the host knows wholly cannot be changed.
  if (about.email && about.provider) element.querySelector("button")?.remove();
  return element;
}
