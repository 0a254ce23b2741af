/**
 * What stands in the shadow root whatever the screen is: the frame with the host's slots, and its style sheet.
 */
import sheetText from "#sheet";

/** What session recorders take for "do not record", each its own word. */
const UNRECORDED = {
  class: "frame rr-block sentry-block ph-no-capture amp-block mp-block nr-block highlight-block",
  "data-dd-privacy": "hidden",
  "data-openreplay-hidden": "",
  "data-clarity-mask": "true",
};

const sheets = new WeakMap();

/** One sheet for all elements of a document; documents cannot share one. */
export function sharedSheet(document) {
  if (!sheets.has(document)) {
    const sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(sheetText);
    sheets.set(document, sheet);
  }
  return sheets.get(document);
}

export function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

/** Gives an element its shadow root. @param {HTMLElement} host */
export function attach(host) {
  const mode = host.getAttribute("shadow-mode") === "open" ? "open" : "closed";
  // With a place in the order of the Tab (`guard.js`), and none of its own: the focus goes inside.
  const shadow = host.attachShadow({ mode, delegatesFocus: true });
  const { frame, stage } = box();
  shadow.append(frame);
  return { shadow, frame, stage };
}

/** The frame, and in it the stage, where the screens stand. */
function box() {
  const stage = make("div", { className: "stage" });
  // A click on words focuses what is around them, and no field or heading that is first inside.
  const frame = make("div", { tabIndex: -1 });
  for (const [name, value] of Object.entries(UNRECORDED)) frame.setAttribute(name, value);
  frame.append(make("slot", { name: "header" }), stage, make("slot", { name: "footer" }));
  return { frame, stage };
}

/** The thing on a screen that the focus belongs to. */
export const chief = (stage) =>
  [".code-input:not([readonly])", ".input", ".radio", "h2", "button"].map((name) => stage.querySelector(name)).find(Boolean);

/**
 * The custom state that CSS sees, for each state but those in which the person can act.
 *
 * @cssstate loading - Not usable yet.
 * @cssstate ready - Usable.
 * @cssstate sending - The host has the code and has not answered.
 * @cssstate done - The host answered with success.
 * @cssstate error - Unusable.
 */
const CUSTOM_STATES = { loading: "loading", sending: "sending", done: "done", error: "error" };

/** Lets CSS see the state. */
export function styleAs(word, states) {
  try {
    states?.clear();
    states?.add(CUSTOM_STATES[word] ?? "ready");
  } catch {
    // An older browser that knows no such states: they are for looks only.
  }
}
