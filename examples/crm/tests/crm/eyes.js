/**
 * Runs before the page's own scripts: shows the tests the inside of the widget, whose shadow root is
 * closed as it always is, and writes down what goes wrong. What `app_password_journey` asks a page for
 * is answered here.
 */
(() => {
  // A browser that has walked before brings the script along.
  if (window.host) return;
  let element = null;
  let root = null;
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const made = attachShadow.call(this, init);
    if (this.localName === "app-password") [element, root] = [this, made];
    return made;
  };

  const text = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const all = (selector) => (element?.isConnected ? [...root.querySelectorAll(selector)] : []);
  const focused = () => (document.activeElement === element ? root.activeElement : document.activeElement);
  const source = document.createElement("textarea");
  source.setAttribute("aria-label", "Something to copy from");
  addEventListener("DOMContentLoaded", () => document.body.append(source));

  window.record = { events: [], violations: [], errors: [], console: [] };
  window.host = {
    source, all, text, focused,
    get element() { return element; },
    find: (selector, wanted) => all(selector).find((element) => !wanted || text(element) === wanted) ?? null,
    seen: () => ({ state: element?.state ?? null, text: root?.textContent ?? null, page: text(document.body) }),
  };
  for (const name of ["success", "failure", "error"]) {
    document.addEventListener(`ap-${name}`, ({ type, detail }) => record.events.push({ name: type, detail }));
  }
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    record.violations.push({ violatedDirective, blockedURI });
  });
  addEventListener("error", ({ message }) => record.errors.push(String(message)));
  addEventListener("unhandledrejection", ({ reason }) => record.errors.push(String(reason?.message ?? reason)));
  for (const level of ["debug", "log", "info", "warn", "error"]) {
    console[level] = (...words) => record.console.push(`${level}: ${words.map(String).join(" ")}`);
  }
})();
