import { connect, hear } from "../crm.js";

const main = /** @type {HTMLElement} */ (document.querySelector("main"));
const widget = /** @type {import("app-password").AppPasswordElement} */ (document.querySelector("app-password"));
widget.submitHandler = connect;

for (const name of /** @type {const} */ ([
  "ap-ready", "ap-provider-change", "ap-step-change", "ap-verdict-change",
  "ap-submit", "ap-success", "ap-failure", "ap-feedback", "ap-error",
])) {
  widget.addEventListener(name, hear);
}

/** @type {Record<string, () => void>} */
const buttons = {
  norwegian: () => widget.setAttribute("lang", "nb"),
  yahoo: () => widget.setAttribute("provider", "yahoo"),
  wrong: () => widget.setAttribute("provider", "nowhere"),
  toggle: () => (widget.isConnected ? widget.remove() : main.append(widget)),
};
for (const [id, act] of Object.entries(buttons)) document.getElementById(id)?.addEventListener("click", act);
