/**
 * Whether anybody can come back to the widget by going on: what a dialog hides and keeps, and a page that is
 * left for another one, must not hold a code for whoever opens it next.
 */

/** What is hidden only for a moment, between two drawings, is not hidden. In milliseconds. */
const MOMENT = 1_000;

/**
 * @param {HTMLElement} element
 * @param {AbortSignal} signal ends the watching
 * @param {(seen: boolean, left: boolean) => void} told
 */
export function watchSight(element, signal, told) {
  let timer;
  let seen = true;
  // Without a box, or folded away: not scrolled away, and not in a tab in the background.
  const isShown = () => element.checkVisibility?.() ?? element.getClientRects().length > 0;
  const changed = () => {
    clearTimeout(timer);
    if (isShown() !== seen) timer = setTimeout(look, seen ? MOMENT : 0);
  };
  // What is folded away keeps its size; but it is not in sight.
  const observers = [new ResizeObserver(changed), new IntersectionObserver(changed)];
  const look = () => {
    if (isShown() === seen) return;
    seen = !seen;
    told(seen, false);
  };
  observers.forEach((observer) => observer.observe(element));
  addEventListener("pagehide", () => told(false, true), { signal });
  addEventListener("pageshow", ({ persisted }) => persisted && told(seen, false), { signal });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    observers.forEach((observer) => observer.disconnect());
  });
}
