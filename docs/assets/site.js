/** What every page has: search, the choice of colours, buttons that copy code. All of it is there to help; nothing is hidden without it. */

/** @param {string} id */
const byId = (id) => document.getElementById(id);

// Colours.
const SCHEMES = /** @type {const} */ ({ auto: "Colours: as the system", light: "Colours: light", dark: "Colours: dark" });
const scheme = byId("scheme");
const root = document.documentElement;
const names = Object.keys(SCHEMES);
function show() {
  const { scheme: now } = root.dataset;
  scheme.textContent = { auto: "◐", light: "☀", dark: "☾" }[now];
  scheme.setAttribute("aria-label", SCHEMES[now]);
  scheme.title = SCHEMES[now];
  for (const widget of document.querySelectorAll("app-password")) widget.setAttribute("theme", now);
}
scheme.addEventListener("click", () => {
  root.dataset.scheme = names[(names.indexOf(root.dataset.scheme) + 1) % names.length];
  show();
  try {
    localStorage.setItem("scheme", root.dataset.scheme);
  } catch {
    // It counts for this page.
  }
});
show();

// Code.
for (const figure of document.querySelectorAll("figure.code")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(figure.querySelector("pre").textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(figure.querySelector("code"));
      button.textContent = "Selected: press Ctrl+C";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
  figure.append(button);
}

// Search: its script and index come when somebody searches.
const search = byId("search");
const open = async () => (await import("./search.js")).open();
search.addEventListener("click", open);
// So that it is there for the first letter.
for (const type of ["pointerenter", "focus"]) search.addEventListener(type, () => import("./search.js"), { once: true });
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.composedPath()[0].matches?.("input, textarea, select, app-password, [contenteditable]")) return;
  if (event.target.localName === "app-password") return;
  event.preventDefault();
  open();
});
