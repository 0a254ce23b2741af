/**
 * What a page says of its own text and what of it arrives inside the widget. Which properties are handed
 * down is found out in the browser: none is forgotten that comes later.
 */
{
  /** Values that are nobody's first: for each property there is one among them. */
  const ODD = [
    "7px", "3", "0.5", "125%", "1px 2px", "1px 1px red", "rgb(1, 2, 3)", "none", "auto", "normal", "all", "both", "always", "hidden",
    "collapse", "separate", "hide", "show", "uppercase", "capitalize", "italic", "900", "right", "center", "end", "justify", "pre", "nowrap",
    "break-all", "break-word", "anywhere", "manual", "keep-all", "text", "wait", "vertical-rl", "rtl", "bottom", "inside", "square",
    '"a" "b"', "small-caps", "all-small-caps", "condensed", "50%", "dotted", "stroke", "evenodd", "round", "bevel", "middle",
    "geometricPrecision", "optimizeSpeed", "pixelated", "linearRGB", "light", "inter-word", "strict", "loose", "first", "under", "over left",
    "filled", "sesame", "weight", "slashed-zero", "super", "historical-forms", "common-ligatures", '"smcp" 1', '"wght" 700', "stable",
    "balance", "pretty", "exact", "alternate", "space-around", "antialiased", "no", "touch", "monospace", "upright", "sideways", "digits 2",
    "unicode", "emoji", "off", "inert", "ideograph-alpha", "trim-start", "spaces", "from-font 0.3", "cap-height", "jis78", "weight style",
    "cross-fade", "ex-height 0.5", "text bottom", "preserve", "preserve-breaks", "wrap", "linear-gradient(red, blue)", "url(#a)", "alphabetic", "rotate", "bar", "spell-out",
    "literal-punctuation", "digits", "ruby", "before", "after", "inter-character", "alternate over", "fill stroke", "markers", "crispEdges",
    "only dark", "ltr", "bidi-override", "stretch", "no-limit", "legacy", "no-autospace", "ideograph-numeric", "trim-all", "space-all", '"-"',
    "4", "auto 4", "scrollbar", "thin", "red blue", "static", "size", "horizontal", "read-only", "read-write", "element", "drag", "no-drag",
    '"Invented"', "4px", "rgb(1, 2, 3) rgb(4, 5, 6)", "menu", "font", "inline", "grammar-error", "block", "white", "slice", "clone", "ink", "skip",
  ];

  /** An element in one without a box: there all values are computed ones, whatever the layout makes of them. */
  function nested() {
    const parent = document.createElement("div");
    parent.style.setProperty("display", "none");
    const child = parent.appendChild(document.createElement("div"));
    document.body.append(parent);
    return { parent, child };
  }

  const computed = (element, part) => {
    const style = getComputedStyle(element, part);
    return (name) => style.getPropertyValue(name);
  };

  /** Every property that an element hands down, with an odd value of it. */
  host.inherited = () => {
    const { parent, child } = nested();
    const found = {};
    for (const name of [...getComputedStyle(parent)]) {
      const [mine, its] = [computed(child), computed(parent)];
      const before = its(name);
      const odd = ODD.find((value) => {
        if (!CSS.supports(name, value)) return false;
        parent.style.setProperty(name, value);
        return its(name) !== before;
      });
      if (odd !== undefined && mine(name) === its(name)) found[name] = odd;
      if (name !== "display") parent.style.removeProperty(name);
    }
    parent.remove();
    return found;
  };

  /** Where an element stands, by the names of those around it. */
  const path = (element) => {
    const names = [];
    for (let at = element; at; at = at.parentElement) names.unshift(at.className && typeof at.className === "string" ? `${at.localName}.${at.className}` : at.localName);
    return names.slice(-3).join(" > ");
  };

  /** Where everything within the frame stands, and how it is drawn. */
  const look = (names) => {
    host.rests();
    // What stays in sight is where it belongs.
    scrollTo(0, 0);
    const frame = host.find(".frame");
    const edge = frame.getBoundingClientRect();
    return [frame, ...frame.querySelectorAll("*")].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const boxed = element.getClientRects().length > 0;
      const box = boxed && [left - edge.left, top - edge.top, width, height].map((side) => side.toFixed(1)).join(" ");
      const parts = ["", "::before", "::after", "::placeholder", "::marker"].map((part) => {
        const value = computed(element, part);
        return Object.fromEntries(names.map((name) => [name, value(name)]));
      });
      return { element: path(element), box, parts };
    });
  };

  /** Sets these on what is around the widget; what is then different inside, in sentences. */
  host.arrives = (odd) => {
    const around = document.getElementById("place");
    const names = Object.keys(odd);
    const before = look(names);
    for (const [name, value] of Object.entries(odd)) around.style.setProperty(name, value, "important");
    const after = look(names);
    for (const name of names) around.style.removeProperty(name);
    const arrived = before.flatMap(({ element, box, parts }, at) => {
      const now = after[at];
      const changed = names.filter((name) => parts.some((values, part) => values[name] !== now.parts[part][name]));
      if (box !== now.box) changed.push(`its box (${box} → ${now.box})`);
      return changed.length > 0 ? [`${element}: ${changed.join(", ")}`] : [];
    });
    return { arrived, looked: before.length, same: before.length === after.length };
  };

  /** In which direction lines run, wherever there are some, and how wide the widget is. */
  host.lines = () => ({
    modes: [...new Set(host.all(".frame, .frame *").map((element) => getComputedStyle(element).writingMode))],
    width: host.find(".frame").getBoundingClientRect().width,
  });

  /** The size of every text that is there to be read. */
  host.textSizes = () =>
    [host.find(".frame"), ...host.all(".frame *")]
      .filter((element) => element.matches("input, textarea") || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .filter((element) => host.counts(element))
      .map((element) => [path(element), parseFloat(getComputedStyle(element).fontSize)]);
}
