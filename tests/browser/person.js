/**
 * What a person's browser does, where Rust has no word for it. Events are made as the browser makes them.
 */

/** The next moment at which the browser paints: all that was begun before has happened by then. */
export const frame = () => new Promise(requestAnimationFrame);

/** An empty element for a widget; in a closed shadow root, if it is to be hidden from the page. */
export function place(hidden) {
  const host = document.body.appendChild(document.createElement("div"));
  const root = document.createElement("div");
  (hidden ? host.attachShadow({ mode: "closed" }) : host).append(root);
  return root;
}

/** Takes the element of `place` away again. */
export const clear = (root) => (root.getRootNode().host ?? root.parentNode).remove();

/** Puts a text into a field; `how` is the kind of input, such as `insertFromPaste`. */
export function fill(field, text, how) {
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: how, data: text }));
}

/** Leaves a field whose text has changed. */
export const leave = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));

/** Chooses an option in a list. */
export function choose(list, value) {
  list.value = value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The texts with a name of which nothing says that it is one. Google Authenticator is another one. */
export function bare(root, name) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (data.replaceAll("Google Authenticator", "").includes(name) && !parentElement.closest("[translate=no]")) found.push(data);
  }
  return found.join("\n");
}

/** Presses a key; `how` may be `ctrlKey`, `isComposing`, or `keyCode` for Safari's 229. */
export const press = (node, key, how) =>
  node.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, [how]: how === "keyCode" ? 229 : true }));

/** What a mouse does there, such as `mousedown`; whether the browser may do what it does then. */
export const mouse = (node, type) => node.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));

/** Puts the focus there. */
export const focus = (node) => node.focus();

export const value = (field) => field.value;

/** What a selector names, and is the focus on it? */
export const focused = (root, selector) => root.getRootNode().activeElement === root.querySelector(selector);

/** Puts the focus somewhere else on the page. */
export function lookElsewhere() {
  const button = document.body.appendChild(document.createElement("button"));
  button.focus();
  return button;
}

export const isActive = (node) => document.activeElement === node;

/** A domain in ASCII, as `instance.js` has it from the browser. */
export const ascii = (domain) => new URL(`https://${domain}`).hostname;

// A link to a provider opens a new tab: here it is followed nowhere, or the page would be left.
addEventListener("click", (event) => {
  if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
});
