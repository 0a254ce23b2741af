/**
 * A page that listens before anybody else does: in the capture phase, where the element's own listeners have
 * had no say yet.
 */
record.caught = [];

const CAUGHT = [
  "keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste", "copy", "cut", "drop",
  "compositionstart", "compositionupdate", "compositionend", "textInput",
];

host.listens = () => {
  for (const at of [window, document]) {
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
