/**
 * The playground's log: every event of the widget and every call it makes, newest first. Text only.
 */

/** What the widget can tell, as in the contract. */
const events = [
  "ap-ready",
  "ap-provider-change",
  "ap-step-change",
  "ap-verdict-change",
  "ap-submit",
  "ap-success",
  "ap-failure",
  "ap-feedback",
  "ap-language-change",
  "ap-error",
];

const most = 200;

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} text
 */
function make(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/**
 * @param {{rows: HTMLElement, empty: HTMLElement, count: HTMLElement, clear: HTMLElement}} parts
 * @returns {(kind: "event" | "call" | "bad", name: string, detail: unknown) => void} writes one line
 */
export function makeLog({ rows, empty, count, clear }) {
  const tell = () => {
    count.textContent = String(rows.childElementCount);
    empty.hidden = rows.childElementCount > 0;
  };
  clear.addEventListener("click", () => {
    rows.replaceChildren();
    tell();
  });
  return (kind, name, detail) => {
    const now = new Date();
    const time = make("time", now.toTimeString().slice(0, 8) + "." + String(now.getMilliseconds()).padStart(3, "0"));
    const top = make("div", "");
    top.className = "top";
    top.append(make("b", name), time);
    const row = document.createElement("li");
    row.dataset.kind = kind;
    // One line with spaces, so that it breaks between words and not inside them.
    const json = JSON.stringify(detail, null, 1) ?? "undefined";
    row.append(top, make("pre", json.replace(/\n\s*/g, " ")));
    rows.prepend(row);
    if (rows.childElementCount > most) rows.lastElementChild?.remove();
    tell();
  };
}

/**
 * Listens on the document, which also shows that the events leave the widget's shadow and bubble.
 * @param {(kind: "event" | "bad", name: string, detail: unknown) => void} note
 */
export function listen(note) {
  for (const name of events) {
    document.addEventListener(name, (event) => {
      const bad = name === "ap-error" || name === "ap-failure";
      note(bad ? "bad" : "event", name, /** @type {CustomEvent} */ (event).detail);
    });
  }
}
