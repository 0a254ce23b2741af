/** What stands in the shadow root whatever the screen is: the frame with the host's slots, and its style sheet. */
import sheetText from "#sheet";
import { drawn } from "./tree.js";

/** @type {import("./tree.js").Tree} */
const FRAME = ["div", {
  // A click on words focuses what is around them, and no field or heading that is first inside.
  tabindex: "-1",
  // What session recorders take for "do not record", each its own word.
  class: "frame rr-block sentry-block ph-no-capture amp-block mp-block nr-block highlight-block",
  "data-dd-privacy": "hidden",
  "data-openreplay-hidden": "",
  "data-clarity-mask": "true",
}, ["slot", { name: "header" }], ["div", { class: "stage" }], ["slot", { name: "footer" }]];

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

/** Gives an element its shadow root. @param {any} host */
export function attach(host) {
  // With a place in the order of the Tab (`guard.js`), and none of its own: the focus goes inside.
  const shadow = host.attachShadow({ mode: host.shadowMode, delegatesFocus: true });
  const frame = drawn(FRAME);
  shadow.append(frame);
  return { shadow, frame, stage: frame.querySelector(".stage") };
}

/** The thing on a screen that the focus belongs to. */
export const chief = (stage) =>
  [".code-input:not([readonly])", ".input", ".radio", "h2", "button"].map((name) => stage.querySelector(name)).find(Boolean);

/** Lets CSS see the state; those in which the person can act are one. @param {string} word @param {any} states */
export function styleAs(word, states) {
  try {
    states?.clear();
    states?.add(["loading", "sending", "done", "error"].includes(word) ? word : "ready");
  } catch {
    // An older browser that knows no such states: they are for looks only.
  }
}
