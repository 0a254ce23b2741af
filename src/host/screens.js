/**
 * What stands in the element while there is no widget: the skeleton, and the screen that says it did not
 * load. Plain elements, so that they work when nothing else does.
 */

import { heading } from "./tree.js";

/** An element with a class, a part and children. */
function make(tag, name, ...children) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children);
  return element;
}

/** The outline of what comes, at once: of the first screen, or that of a mailbox whose heading is known. */
export function skeleton(about) {
  const ghost = (name) => make("span", `ghost ${name}`);
  const tiles = Array.from({ length: 6 }, () => ghost("tile"));
  const whole = about.email || about.provider ? [heading(about), ghost("line"), ghost("row"), ghost("row")] : [ghost("line"), ghost("row"), make("span", "tiles", ...tiles)];
  const outline = make("div", "screen skeleton", ...whole);
  outline.setAttribute("aria-hidden", "true");
  const said = make("p", "unseen", __SHELL_TEXTS__["loading.text"]);
  said.setAttribute("role", "status");
  const slot = make("slot", "", outline, said);
  slot.name = "loading";
  return slot;
}

/** Something went wrong: what the person can do about it. */
export function failure(texts, again) {
  const button = make("button", "button primary", texts["error.again"]);
  button.type = "button";
  button.part = "primary-button";
  button.addEventListener("click", again, { once: true });
  const title = make("h2", "title", texts["error.title"]);
  title.tabIndex = -1;
  const alert = make(
    "div",
    "alert",
    title,
    make("p", "", texts["error.text"]),
    make("div", "actions", button),
  );
  alert.part = "alert";
  alert.setAttribute("role", "alert");
  return make("div", "screen error", alert);
}
