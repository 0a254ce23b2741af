/**
 * Looks into a page that somebody else made, with a framework or without: whichever widget stands in it
 * now, wherever, its shadow root closed or open (with `?open`, all are).
 */
const roots = new Map();
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (wishes) {
  const root = attachShadow.call(this, location.search === "?open" ? { ...wishes, mode: "open" } : wishes);
  roots.set(this, root);
  return root;
};

/** The first of a kind, in the page or in the shadow of an element that stands in it. */
const find = (selector) => [document, ...roots.values()].map((root) => root.querySelector(selector)).find((found) => found?.isConnected);

Object.defineProperty(host, "element", { get: () => find("app-password") });
host.button = (id) => find(`button#${id}`);
host.loadModule = () => import("/pkg/app-password.js");
host.root = () => roots.get(host.element);
host.rootOf = (element) => roots.get(element);
host.log = () => [...document.querySelectorAll("#log li")].map((entry) => entry.textContent);

// React would advertise its developer tools on the console.
window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = { isDisabled: true };

addEventListener("DOMContentLoaded", () => {
  host.source = Object.assign(document.createElement("textarea"), { id: "source", ariaLabel: "Something to copy from" });
  document.body.append(host.source);
});
