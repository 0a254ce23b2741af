/**
 * What the person does, heard at one place: at the root of a widget, one listener for each kind of event.
 * What it means stands at the element, as a number: see `view/page.rs`.
 *
 * Yew has listeners of its own. They weigh four kilobytes, are never taken off, and their marks are
 * mistaken by a host in Yew for its own.
 */

/**
 * How it was done: the key, unless another one modifies it or a word is being composed; how a text came
 * into a field (`insertFromPaste`). Letters count on the tiles alone: elsewhere they are what is typed, and
 * nobody's affair. (Safari ends the composing before it tells of the key that did: only its old code, 229,
 * says so.)
 *
 * @param {any} event
 * @param {any} target
 */
function how({ key = "", keyCode, inputType = "", isComposing, ctrlKey, metaKey, altKey }, { type }) {
  if (isComposing || keyCode === 229 || ctrlKey || metaKey || altKey) return "";
  return key.length > 1 || type === "radio" ? key : inputType;
}

/**
 * Listens as long as the root lives. The answer is for whoever has kept an event from the page, and with it
 * from this: it takes the event to the element that it was for.
 *
 * @param {Element} root
 * @param {(deed: number, how: string, event: Event) => void} told
 */
export function listen(root, told) {
  /** @param {any} event @param {Element} target */
  const hear = (event, target) => {
    // A key that is held down does once what it does.
    if (event.repeat && event.key === "Enter") return event.preventDefault();
    const name = `data-${event.type}`;
    const deed = target.closest(`[${name}]`)?.getAttribute(name);
    if (deed) told(Number(deed), how(event, target), event);
  };
  for (const kind of ["click", "change", "input", "keydown"]) {
    root.addEventListener(kind, (event) => hear(event, /** @type {Element} */ (event.target)));
  }
  // The field of a list keeps the focus while one chooses with the mouse.
  root.addEventListener("mousedown", (event) => {
    if (/** @type {Element} */ (event.target).closest("[role=listbox]")) event.preventDefault();
  });
  // A form is there for what browsers make of its fields (`view/widget.rs`).
  root.addEventListener("submit", (event) => event.preventDefault());
  return hear;
}
