/**
 * Looks at the widget as people see it who need it large, loud, still or in other colours: what is wrong
 * with the screen that is shown, as a list of sentences.
 */
Object.assign(host, {
  /** Another element in the place of the one before. */
  anew(attributes, properties) {
    host.element?.remove();
    host.element = undefined;
    record.events.length = 0;
    host.put(attributes, properties);
  },

  /** In which language the screen is; empty as long as there is no widget. */
  speaks: () => host.find(".base")?.lang ?? "",

  /** Every animation but those without an end is over at once. */
  rests() {
    for (const animation of host.root().getAnimations()) {
      if (Number.isFinite(animation.effect.getComputedTiming().endTime)) animation.finish();
    }
  },

  looks(theme, direction) {
    host.element.setAttribute("theme", theme);
    Object.assign(document.documentElement, { dir: direction });
    Object.assign(document.documentElement.style, { colorScheme: theme, background: "Canvas" });
    host.rests();
  },

  /** What axe finds, in each theme and direction. Every rule runs, in the whole page. */
  async axe(themes, directions) {
    const complaints = [];
    for (const theme of themes) {
      for (const direction of directions) {
        host.looks(theme, direction);
        const { violations } = await axe.run(document, {
          preload: false,
          resultTypes: ["violations"],
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          // Still on trial at axe: its only rule about names that someone can say who sees them.
          rules: { "label-content-name-mismatch": { enabled: true } },
        });
        for (const { id, nodes } of violations) {
          for (const { target, failureSummary } of nodes) {
            complaints.push(`${theme} ${direction}: ${id}: ${target.flat().join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`);
          }
        }
      }
    }
    return complaints;
  },

  /** Whether a person sees it and it is no decoration. */
  counts: (element) => !element.closest("[aria-hidden=true], .unseen") && element.checkVisibility(),

  name: (element) => `<${element.localName} class="${element.className}"> ${host.text(element).slice(0, 60)}`,

  /** Whether it is the line of a folded step: the rest of its words comes at a press. */
  isFolded: (element) => !!element.closest(".step:not(.unfolded) .sentence"),

  /** What does not fit at this width. */
  cutOff(width) {
    Object.assign(document.getElementById("place").style, { inlineSize: width });
    host.rests();
    const frame = host.find(".frame");
    const edge = frame.getBoundingClientRect();
    const wrong = [];
    if (frame.scrollWidth > frame.clientWidth) wrong.push(`The widget scrolls: ${frame.scrollWidth} > ${frame.clientWidth}`);
    for (const element of host.all(".frame *").filter(host.counts)) {
      if (host.isFolded(element.parentElement)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < edge.left - 0.5 || right > edge.right + 0.5) wrong.push(`${host.name(element)} stands out`);
      // What an inline box holds is measured by the box around it.
      if (!host.isFolded(element) && element.clientWidth > 0 && element.scrollWidth > element.clientWidth) {
        wrong.push(`${host.name(element)} is cut: ${element.scrollWidth} > ${element.clientWidth}`);
      }
      if (element.placeholder && !element.value && host.written(element) > element.clientWidth) {
        wrong.push(`"${element.placeholder}" is cut`);
      }
    }
    return wrong.map((what) => `${width}: ${what}`);
  },

  /** What makes the widget wider than this, stands out of it or is cut, to the last letter. What a field holds scrolls. */
  widens(width, direction) {
    const place = document.getElementById("place");
    document.documentElement.dir = direction;
    Object.assign(place.style, { inlineSize: width });
    host.rests();
    const frame = host.find(".frame");
    const { left, right } = frame.getBoundingClientRect();
    const wrong = [];
    for (const [name, box] of Object.entries({ page: document.documentElement, place, element: host.element, frame })) {
      if (box.scrollWidth > box.clientWidth) wrong.push(`the ${name} is ${box.scrollWidth} px wide, not ${box.clientWidth}`);
    }
    const within = (box) => box.left >= left - 0.5 && box.right <= right + 0.5;
    for (const element of host.all(".frame *").filter((it) => host.counts(it) && !host.isFolded(it))) {
      if (!within(element.getBoundingClientRect())) wrong.push(`${host.name(element)} stands out`);
      const texts = [...element.childNodes].filter(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
      for (const text of texts) {
        const range = new Range();
        range.selectNodeContents(text);
        if (![...range.getClientRects()].every(within)) wrong.push(`the text of ${host.name(element)} stands out`);
      }
      const { clientWidth, scrollWidth, clientHeight, scrollHeight } = element;
      // What marks an item hangs beside it.
      const narrow = texts.length > 0 && clientWidth > 0 && scrollWidth > clientWidth && !element.matches("li, summary");
      // Firefox counts lines of 16.4 px as 17.
      const low = ["hidden", "clip"].includes(getComputedStyle(element).overflowY) && scrollHeight > clientHeight + 2;
      const whole = element.closest("[title]")?.title ?? "";
      if ((narrow || low) && !whole.includes(host.text(element))) wrong.push(`${host.name(element)} is cut`);
    }
    return wrong.map((what) => `${width} ${direction}: ${what}`);
  },

  /** How wide a field must be for its placeholder. */
  written(field) {
    const { font, letterSpacing, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
    const pen = document.createElement("canvas").getContext("2d");
    Object.assign(pen, { font, letterSpacing });
    return pen.measureText(field.placeholder).width + parseFloat(paddingInlineStart) + parseFloat(paddingInlineEnd);
  },

  /** What is too small to be hit: below 24 px (WCAG 2.5.8), but for a link within a sentence. */
  tooSmall() {
    const inSentence = (e) => e.localName === "a" && [...e.parentNode.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    return host
      .all("a, button, input, textarea, summary, [role=option]")
      .filter((element) => host.counts(element) && !inSentence(element))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((element) => `${host.name(element)} is too small`);
  },

  /** What moves, or would if it changed. */
  moving: () =>
    host.all("*").flatMap((element) =>
      ["", "::before", "::after"].flatMap((part) => {
        const { animationName, transitionDuration } = getComputedStyle(element, part);
        const still = animationName === "none" && transitionDuration.split(", ").every((it) => it === "0s");
        return still ? [] : [`${host.name(element)}${part}: ${animationName}, ${transitionDuration}`];
      }),
    ),

  /** The lines around an element and what is behind it: by these it is told from others. */
  marks(element) {
    const { outlineStyle, outlineWidth, outlineColor, borderStyle, borderWidth, borderColor, backgroundColor } = getComputedStyle(element);
    const outline = outlineStyle === "none" ? "none" : [outlineStyle, outlineWidth, outlineColor].join(" ");
    return [outline, borderStyle, borderWidth, borderColor, backgroundColor].join(" | ");
  },
});
