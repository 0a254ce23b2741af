/**
 * What the person does, heard at one place: at the root of a widget, one listener for each kind of event.
 * What it means stands at the element, as a number: see `view/page.rs`.
 *
 * Yew has listeners of its own. They weigh four kilobytes, are never taken off, and their marks are
 * mistaken by a host in Yew for its own.
 */

/**
 * How it was done: the key, unless another one modifies it or a word is being composed; how a text came
 * into a field (`insertFromPaste`).
 *
 * @param {any} event
 */
const how = ({ key = "", inputType = "", isComposing, ctrlKey, metaKey, altKey }) =>
  isComposing || ctrlKey || metaKey || altKey ? "" : key || inputType;

/**
 * @param {Element} root
 * @param {(deed: number, how: string, event: Event) => void} told
 */
export function listen(root, told) {
  for (const kind of ["click", "change", "input", "keydown"]) {
    const name = `data-${kind}`;
    root.addEventListener(kind, (event) => {
      const deed = /** @type {Element} */ (event.target).closest(`[${name}]`)?.getAttribute(name);
      if (deed) told(Number(deed), how(event), event);
    });
  }
}
