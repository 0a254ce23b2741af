/**
 * Keeps what is typed from the page around: hot keys and recorders that listen in the bubble phase hear
 * nothing. No security boundary: a script of the page can still listen in the capture phase.
 */

const TYPED = [
  "keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste", "copy", "cut", "dragstart", "drop",
  "compositionstart", "compositionupdate", "compositionend",
];

/** Keys that move about and spell nothing: a dialog of the page's may need them. */
const PASS = new Set(["Escape", "Tab"]);

/** @param {ShadowRoot} shadow */
export function shield(shadow) {
  for (const type of TYPED) {
    shadow.addEventListener(type, (event) => {
      if (!PASS.has(/** @type {KeyboardEvent} */ (event).key)) event.stopPropagation();
    });
  }
}
