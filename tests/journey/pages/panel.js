/** Lays the page out as a side panel, and measures the guide in it. Ground for `narrow.rs`. */
const place = document.getElementById("place");

export function panel(width, height) {
  document.body.style.margin = "0";
  Object.assign(place.style, { inlineSize: `${width}px`, blockSize: `${height}px`, overflow: "auto", margin: "0" });
}

const box = (selector) => host.find(selector).getBoundingClientRect();
const isShown = (element) => element.checkVisibility();

/** Of each provider that takes a code: how far below the top of the guide its field and its button end. */
export async function reach(ids) {
  const reached = [];
  for (const id of ids) {
    host.element.provider = id;
    await host.until(() => window.record.events.some(({ name, detail }) => name === "ap-provider-change" && detail.provider === id));
    // The event comes before its screen.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    if (!host.find(".code-input")) continue;
    place.scrollTop = 0;
    const top = box(".guide").top;
    reached.push([id, Math.round(box(".code-input").bottom - top), Math.round(box(".entry [part=primary-button]").bottom - top)]);
  }
  return reached;
}

/** What of each step is shown: its picture, its links, and whether its line can be pressed. */
export const steps = () =>
  host.all(".step").map((step) => {
    const shown = (selector) => [...step.querySelectorAll(selector)].some(isShown);
    return [shown(".picture"), shown("a"), shown(".unfold")];
  });

/** What of the thing that has the focus stands behind the field that stays in sight, in pixels. */
export function behind() {
  const focused = host.focused();
  const entry = host.find(".entry");
  if (!focused || entry.contains(focused)) return 0;
  const { top, bottom } = focused.getBoundingClientRect();
  const sticks = getComputedStyle(entry).position === "sticky";
  const edge = Math.min(sticks ? box(".entry").top : Infinity, place.getBoundingClientRect().bottom);
  // Above the field, or below where it belongs.
  return top >= box(".entry").bottom ? 0 : Math.max(0, Math.round(Math.min(bottom, top + 40) - edge));
}

/** Everything that the Tab key can reach. */
export const stops = () => host.all("a, button, input, summary, textarea").filter(isShown).length;
