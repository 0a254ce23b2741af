/**
 * The page that `trunk serve` shows: an invented CRM that hosts the widget as any customer would, and a playground to try it in.
 * Shows what the address says; every change goes through `change`, and from there into the page, the widget and the address.
 */

import { makeSubmitHandler } from "./backend.js";
import { readLink, writeLink } from "./link.js";
import { listen, makeLog } from "./log.js";
import { makePanel } from "./panel.js";
import { makeControls } from "./playground.js";
import { speak } from "./words.js";

/** @typedef {import("./link.js").Shown} Shown */
/** @typedef {HTMLElement & {submitHandler?: unknown, oauthHandler?: unknown, state?: string, ready?: Promise<void>, reset?: () => void}} Widget */

const supportUrl = "https://help.fjord-crm.example/mailbox";
/** Milliseconds until the widget stops waiting for the backend that never answers. */
const shortTimeout = 10_000;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

let shown = readLink(location.search);
const root = document.documentElement;
const crm = byId("crm");
const note = makeLog({ rows: byId("log-rows"), empty: byId("log-empty"), count: byId("log-count"), clear: byId("log-clear") });
const showControls = makeControls(() => shown, change);
const showPanel = makePanel((open) => {
  if (shown.place === "panel") change({ panel: open });
  else byId("in-page").scrollIntoView({ block: "start" });
});

listen(note);

const widget = /** @type {Widget} */ (document.createElement("app-password"));
const submit = makeSubmitHandler(() => shown.backend, note);
/** Whose mailbox was sent last: `ap-success` names the provider only. */
let submitted = "";
widget.submitHandler = (/** @type {{email: string}} */ submission, /** @type {{signal: AbortSignal}} */ options) => {
  submitted = submission.email;
  return submit(submission, options);
};
/** @param {{provider: string, email: string}} about */
const continueElsewhere = (about) => note("call", "oauthHandler", about);

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value null: the attribute goes
 */
function attribute(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function showPage() {
  const language = shown["page-lang"] || (shown.lang === "nb" ? "nb" : "en");
  attribute(root, "lang", language);
  attribute(root, "dir", shown.dir);
  attribute(root, "data-theme", shown.theme);
  attribute(root, "data-colors", shown.colors);
  attribute(root, "data-bare", shown.bare ? "" : null);
  speak(crm, language);
  byId("in-page").hidden = shown.place !== "page" || shown.bare;
  showPanel(shown.bare || (shown.panel && shown.place === "panel"), shown.width);
}

function showWidget() {
  attribute(widget, "provider", shown.provider === "auto" ? null : shown.provider);
  attribute(widget, "email", shown.email || null);
  attribute(widget, "app-name", shown.app || null);
  attribute(widget, "lang", shown.lang === "page" ? null : shown.lang);
  attribute(widget, "theme", shown.theme);
  attribute(widget, "support-url", shown.support ? supportUrl : null);
  attribute(widget, "disabled", shown.disabled ? "" : null);
  attribute(widget, "languages", shown.languages ? "all" : null);
  attribute(widget, "submit-timeout", shown.backend === "never" ? String(shortTimeout) : null);
  const handler = shown.oauth ? continueElsewhere : undefined;
  if (widget.oauthHandler !== handler) widget.oauthHandler = handler;
  const place = byId(shown.place === "page" && !shown.bare ? "page-place" : "panel-place");
  if (widget.parentElement !== place) place.append(widget);
}

/** @param {Partial<Shown>} wanted */
function change(wanted) {
  shown = { ...shown, ...wanted };
  showPage();
  showWidget();
  showControls();
  writeLink(shown);
}

/** Puts a mailbox that was just connected on top of Fjord's list. */
function addMailbox() {
  if (!submitted) return;
  const row = /** @type {HTMLElement} */ (byId("mailbox-rows").lastElementChild?.cloneNode(true));
  const put = (/** @type {string} */ where, /** @type {string} */ text) => {
    const element = /** @type {HTMLElement} */ (row.querySelector(where));
    element.textContent = text;
    return element;
  };
  put(".tile", submitted.charAt(0).toUpperCase()).className = "tile new";
  put("b", submitted);
  put("div span", "Connected just now");
  put(".chip", "Bringing in email…").className = "chip good";
  row.querySelector("button")?.setAttribute("aria-label", `More about ${submitted}`);
  byId("mailbox-rows").prepend(row);
  speak(crm, root.lang);
}

document.addEventListener("ap-success", addMailbox);

byId("do-reset").addEventListener("click", () => widget.reset?.());
byId("do-move").addEventListener("click", () => {
  change({ place: shown.place === "page" ? "panel" : "page", panel: true });
  widget.scrollIntoView({ block: "nearest" });
});
byId("do-again").addEventListener("click", () => {
  widget.remove();
  // Long enough for the widget to notice that it is really gone, and for a person to see it.
  setTimeout(showWidget, 400);
});

change({});

setInterval(() => {
  byId("widget-state").textContent = widget.isConnected ? (widget.state ?? "not defined") : "removed";
}, 300);
// `make preview` serves the documentation beside it.
/** @type {HTMLAnchorElement} */ (byId("docs")).href = `http://${location.hostname}:${Number(location.port) + 1}/docs/`;
byId("widget-missing").hidden = customElements.get("app-password") !== undefined;
