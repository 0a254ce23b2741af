/**
 * A page that listens in the capture phase, where the element's own listeners have had no say yet: at its
 * document, at its window, or at both.
 */
record.caught = [];

const CAUGHT = [
  "keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste", "copy", "cut", "drop",
  "compositionstart", "compositionupdate", "compositionend", "textInput",
];

host.listens = (...places) => {
  for (const at of places) {
    for (const type of CAUGHT) {
      const hears = ({ key, code, data, clipboardData }) => {
        // `record.js` leaves out the page's own field as well.
        if (host.source === document.activeElement) return;
        const pasted = clipboardData?.getData("text");
        record.caught.push({ at: at === window ? "window" : "document", type, key, code, data, pasted });
      };
      at.addEventListener(type, hears, { capture: true });
    }
  }
};
