/**
 * Keeps from the page around what is typed in the widget, and what would lead the focus out of it.
 *
 * Of what bubbles, the page hears nothing that was typed: hot keys and recorders listen there. And before anybody else,
 * at the window in the capture phase, while the focus is inside, two things are taken away: what is typed or pasted
 * into the field for the code, and a Tab that stays inside. A dialog that holds the focus takes a custom element for
 * one thing, and would lead away from its first field at once. No security boundary: who listened at the window before
 * this module came hears all the same.
 */
const TYPED = [
  "keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut", "drop",
  "compositionstart", "compositionupdate", "compositionend",
  // Chromium and WebKit have it from older days: all that is typed or pasted, as text.
  "textInput",
];

/**
 * What leads tools to an element of the page: they take the text of what is clicked, where a link leads, what a field
 * holds. Of an open root they get what they would get of a closed one.
 */
const AIMED = [
  "click", "auxclick", "dblclick", "contextmenu", "touchstart", "touchend", "focus", "blur", "focusin", "focusout",
  ...["down", "up", "move", "over", "out"].flatMap((does) => ["mouse" + does, "pointer" + does]),
];

/** WebKitGTK has no name for the Tab with Shift. @param {any} event */
const isTab = ({ key, code }) => key === "Tab" || (key === "Unidentified" && code === "Tab");

/** @param {ShadowRoot} shadow */
export function shield(shadow) {
  for (const type of [...TYPED, "change", "dragstart"]) {
    shadow.addEventListener(type, (/** @type {any} */ event) => {
      // On words nothing is typed: the page's own shortcuts are meant.
      const words = type.startsWith("key") && !event.target.matches("a, button, input, textarea, summary");
      // These move about and spell nothing: a dialog of the page's may need them.
      if (!words && event.key !== "Escape" && !isTab(event)) event.stopPropagation();
    });
  }
}

/** @typedef {{host: HTMLElement, shadow: ShadowRoot, hear: (event: Event, field: Element) => void}} Guarded @type {Set<Guarded>} */
const all = new Set();
const watched = new WeakSet();
/** Which way the Tab leads that is being pressed: who calls `focus()` meanwhile wants to get in that way. */
let direction = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let over;
/** Whether anybody has used the page: sooner, a framework that takes over what a server wrote would miss what `mark` adds. */
let used = false;
/** What was pointed at last, if no key has been pressed since. @type {EventTarget | null} */
let pointed = null;

/** Whether the person has just pointed into a widget. @param {Element} host */
export const isPointed = (host) => pointed === outermost(host);
/** The way in for a Tab, from before or from behind; none if nobody is pressing one. @param {ShadowRoot} shadow */
export const wayIn = (shadow) => (direction && stops(shadow).at(direction > 0 ? 0 : -1)) || undefined;

/** Guards a widget until it is told to stop. @param {Guarded} guarded */
export function guard(guarded) {
  all.add(guarded);
  if (used) mark(guarded);
  return () => void all.delete(guarded);
}

/** @param {Window | null | undefined} window */
export function watch(window) {
  // Some servers have a window that is none.
  if (!window?.addEventListener || watched.has(window)) return;
  watched.add(window);
  for (const type of AIMED) window.addEventListener(type, veil, true);
  for (const type of [...TYPED, "pointerdown", "focusin", "selectionchange"]) window.addEventListener(type, first, true);
}

/** @param {any} event */
function veil(event) {
  for (const { host, shadow } of all) {
    if (event.target !== outermost(host)) continue;
    if (shadow.mode === "open") cover(event, host);
    // Firefox's own names for the target lead even into a closed root.
    for (const name of ["originalTarget", "explicitOriginalTarget"]) {
      if (name in event) Object.defineProperty(event, name, { value: event.target });
    }
  }
}

/** Lets nobody outside of the root see what is inside of it that an event met. @param {Event} event @param {HTMLElement} host */
function cover(event, host) {
  const path = event.composedPath();
  const inside = path.slice(0, path.indexOf(host));
  event.composedPath = () => (inside.includes(/** @type {EventTarget} */ (event.currentTarget)) ? path : path.slice(inside.length));
}

/** @param {any} event */
function first(event) {
  const { type, key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (type === "selectionchange") {
    // Chromium's selection tells everybody what is marked in a field, even in a closed root: nobody is told when to look.
    const inCode = [...all].some(({ shadow }) => shadow.activeElement?.matches(".code-input"));
    return void (inCode && event.stopImmediatePropagation());
  }
  if (type === "keydown" || type === "pointerdown") {
    pointed = type === "keydown" ? null : event.target;
    if (!used) all.forEach(mark);
    used = true;
    clearTimeout(over);
    direction = isTab(event) && !ctrlKey && !altKey && !metaKey ? (shiftKey ? -1 : 1) : 0;
  }
  // Some dialogs move the focus a little later only, when the key is up again.
  if (type === "keyup") over = setTimeout(() => (direction = 0), 100);
  if (type === "pointerdown" || key === "Escape") return;
  for (const { host, shadow, hear } of all) {
    const focused = shadow.activeElement;
    if (!focused || event.target !== outermost(host)) continue;
    if (type === "focusin") {
      // From somewhere else. Who looks into an open root takes its first stop for the way in from either side.
      const way = event.relatedTarget && wayIn(shadow);
      if (way && way !== focused) way.focus();
    } else if (isTab(event) ? type === "keydown" && goesOn(shadow, focused, shiftKey) : focused.matches(".code-input")) {
      event.stopImmediatePropagation();
      // Which key is typed into the code the wasm need not know: it waits for Enter alone.
      if (!type.startsWith("key") || key === "Enter" || !focused.matches(".code-input")) hear(event, focused);
    } else if (isTab(event) && type === "keydown" && shadow.mode === "open") leave(event, host);
  }
}

/** Lets dialogs find the host among the stops of a Tab. @param {Guarded} guarded */
function mark({ host }) {
  if (!host.hasAttribute("tabindex")) host.tabIndex = 0;
  // Fluent's keeper of the focus leaves alone what says so.
  host.dataset.tabster ??= '{"uncontrolled":{"completely":true}}';
}

/**
 * Lets a Tab lead out of an open root as out of a closed one. Who looks into it takes the stop that has the focus for
 * another one than the host, and the host for one that comes before it. @param {KeyboardEvent} event @param {HTMLElement} host
 */
function leave(event, host) {
  cover(event, host);
  const { tabIndex } = host;
  if (!event.shiftKey || tabIndex < 0) return;
  host.tabIndex = -1;
  setTimeout(() => (host.tabIndex = tabIndex));
}

/** What the page takes for the target of what happens inside. @param {Element} host @returns {Element} */
function outermost(host) {
  const around = /** @type {ShadowRoot} */ (host.getRootNode()).host;
  return around ? outermost(around) : host;
}

/** What a Tab reaches, in order; of a group of radio buttons the one that is chosen, or all. @param {ShadowRoot} shadow */
function stops(shadow) {
  const every = [...shadow.querySelectorAll(/** @type {"input"} */ ("a[href], button:enabled, input:enabled, textarea:enabled, summary"))];
  return every.filter((it) => {
    const isPassed = it.type === "radio" && !it.checked && every.some(({ name, checked }) => name === it.name && checked);
    const folded = it.closest("details:not([open])");
    const open = !folded || it.parentElement === folded;
    return open && !isPassed && it.tabIndex >= 0 && it.getClientRects().length > 0 && !it.closest("[inert]");
  });
}

/** Whether there is one more stop this way: the radio buttons of a group are one. @param {ShadowRoot} shadow @param {any} focused */
function goesOn(shadow, focused, backwards) {
  const way = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return stops(shadow).some((it) => {
    const sameGroup = focused.type === "radio" && it.type === "radio" && it.name === focused.name;
    return !sameGroup && focused.compareDocumentPosition(it) & way;
  });
}
