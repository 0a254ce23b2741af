/**
 * A page that listens in the capture phase, where the element's own listeners have had no say yet: at its
 * document, at its window, or at both.
 */
record.caught = [];

const CAUGHT = [
  "keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste", "copy", "cut", "drop",
  "compositionstart", "compositionupdate", "compositionend", "textInput",
];

host.listens = (...places) => {
  for (const at of places) {
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

/** What leads tools to an element: they take its text, where it leads, what it holds. */
const AIMED = [
  "click", "auxclick", "dblclick", "contextmenu", "focus", "blur", "focusin", "focusout", "touchstart", "touchend",
  "mousedown", "mouseup", "mousemove", "mouseover", "mouseout",
  "pointerdown", "pointerup", "pointermove", "pointerover", "pointerout",
];

/** What an event shows of the element that it met: its name, and what a tool would write down. */
const met = ({ localName, value, href, textContent }) => ({ localName, value, href, text: textContent?.trim() });

/** From now on listens for what the person aims at, and keeps what the event's path and target show of it. */
host.looks = (...places) => {
  record.aimed = [];
  for (const at of places) {
    for (const type of AIMED) {
      const sees = (event) => {
        const [first] = event.composedPath();
        // Firefox has one more name for what it met.
        const all = [first, event.target, event.originalTarget, event.explicitOriginalTarget].filter((it) => it instanceof Element);
        record.aimed.push(...all.map((it) => ({ type, ...met(it) })));
      };
      at.addEventListener(type, sees, { capture: true });
      at.addEventListener(type, sees);
    }
  }
};

/** Puts a listener around everything that a tool of analytics puts one around; what it gets is kept as text. */
host.wraps = () => {
  record.wrapped = [];
  const keeps = (name, given) => {
    const text = [...given].map((it) => (it instanceof Request ? it.url : typeof it === "object" ? JSON.stringify(it) : String(it)));
    record.wrapped.push(`${name} ${text.join(" ")}`);
  };
  const wrap = (owner, name) => {
    const original = owner[name];
    owner[name] = function (...given) {
      keeps(name, given);
      return original.apply(this, given);
    };
  };
  wrap(window, "fetch");
  wrap(window, "postMessage");
  wrap(window, "setTimeout");
  for (const name of ["open", "send", "setRequestHeader"]) wrap(XMLHttpRequest.prototype, name);
  wrap(Navigator.prototype, "sendBeacon");
  for (const name of ["setItem", "removeItem"]) wrap(Storage.prototype, name);
  for (const name of ["pushState", "replaceState"]) wrap(History.prototype, name);
  for (const name of ["debug", "log", "info", "warn", "error", "trace", "dir", "table"]) wrap(console, name);
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, ...more) {
    keeps(`addEventListener ${this.localName ?? this.constructor.name}`, [type]);
    return addEventListener.call(this, type, ...more);
  };
  const everything = { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true, characterDataOldValue: true };
  const tell = ({ target, attributeName, oldValue, addedNodes }) =>
    keeps("mutation", [target.outerHTML ?? target.data, attributeName, oldValue, ...[...addedNodes].map((it) => it.outerHTML ?? it.data)]);
  new MutationObserver((all) => all.forEach(tell)).observe(document, everything);
  new PerformanceObserver((list) => list.getEntries().forEach((it) => keeps("performance", [it]))).observe({ entryTypes: PerformanceObserver.supportedEntryTypes });
  // What is marked in the page's own field, from which the code is copied, is its own affair.
  const marked = () => host.source !== document.activeElement && keeps("selection", [String(getSelection())]);
  addEventListener.call(document, "selectionchange", marked);
};
