/**
 * Looks into a page in which the widget stands in somebody else's dialog: where the focus is, at which of the
 * widget's own stops or beside it.
 */
Object.assign(host, {
  /** Where the focus is, in closed roots too. */
  focused() {
    let element = document.activeElement;
    for (let inside; (inside = host.rootOf(element)?.activeElement); ) element = inside;
    return element;
  },

  /** Everything in the widget that the Tab key should reach, in order. Of a group of radio buttons that is one. */
  stops: () =>
    host
      .all("a[href], button, input, summary, textarea, [tabindex]")
      .filter((element) => element.tabIndex >= 0 && !element.disabled && (element.type !== "radio" || element.checked))
      .filter((element) => element.checkVisibility({ visibilityProperty: true })),

  /** The names of the stops, for a list that people can read. Each has its number: names may repeat. */
  names: () => host.stops().map((element, at) => `${at + 1} ${host.text(element) || element.ariaLabel || element.className}`),

  /** The first thing of a kind, in the page or in any shadow. */
  seek: (selector) => find(selector),

  /** Whether the focus is on what a selector names, or in the shadow of it: some buttons are elements of their own. */
  isOn(selector) {
    const wanted = find(selector);
    return wanted === host.focused() || !!host.rootOf(wanted)?.contains(host.focused());
  },

  /** Where the focus is: the name of a stop, "close", or else roughly. */
  place(close) {
    const focused = host.focused();
    if (!document.hasFocus()) return "in the browser";
    if (host.isOn(close)) return "close";
    const at = host.stops().indexOf(focused);
    if (at >= 0) return host.names()[at];
    if (host.root()?.contains(focused)) return "in the widget";
    if (!focused || focused === document.body || focused === document.documentElement) return "nowhere";
    return focused === host.source || host.isOn("#open") ? "behind the dialog" : "in the dialog";
  },

  /** Whether the widget is to be seen. */
  isShown: () => !!host.element?.checkVisibility({ visibilityProperty: true }),

  /** Whether the focus is inside the widget. */
  hasFocus: () => !!host.root()?.activeElement,

  /** From where to where a mouse has to go to select some words of the first step. */
  line() {
    const sentence = host.find(".step .sentence");
    sentence.scrollIntoView({ block: "center" });
    const range = document.createRange();
    range.selectNodeContents(sentence);
    const [{ left, right, top, height }] = [...range.getClientRects()].sort((one, other) => other.width - one.width);
    return [left + 2, right - 2, top + height / 2].map(Math.round);
  },

  /** What is selected, in shadows too. */
  selected() {
    const [range] = getSelection().getComposedRanges({ shadowRoots: [host.root()] });
    if (!range) return "";
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  },
});
