/**
 * Which colours of the widget stand on which, and whether each pair can be seen (WCAG 2.2, level AA): text at 4.5 : 1
 * (1.4.3), the outlines of controls and the focus ring at 3 : 1 (1.4.11). A test holds the mixtures against `styles/`.
 */
import { contrast, lit, mix, oklab } from "./theme-colour.js";

/** The colours of a theme in one scheme, by the last part of their properties' names. @typedef {Record<string, string>} Colours */

/** What the widget mixes: so much of the first in the second. @type {Record<string, [string, number, string]>} */
export const MIXED = {
  tint: ["accent", 9, "surface"],
  soft: ["text", 4, "surface"],
  outline: ["text", 50, "surface"],
  hovered: ["accent", 88, "text"],
  alert: ["danger", 7, "surface"],
  note: ["warning", 9, "surface"],
  mark: ["success", 15, "surface"],
  badge: ["accent", 14, "surface"],
  press: ["accent", 16, "surface"],
};

const TEXT = 4.5;
const SHAPE = 3;
const GROUNDS = { surface: "the background", soft: "the field’s panel", tint: "what is chosen", alert: "a refusal", note: "a warning" };

/** @param {string} front @param {string} what @param {(keyof typeof GROUNDS)[]} grounds */
const on = (front, what, grounds) => grounds.map((ground) => ({ front, ground, what: `${what} on ${GROUNDS[ground]}`, needs: TEXT, change: front }));

/** @typedef {{front: string, ground: string, what: string, needs: number, change: string}} Pair `change` is what to turn if it fails */

/** @type {Pair[]} */
export const PAIRS = [
  ...on("text", "Text", ["surface", "soft", "tint", "alert", "note"]),
  { front: "text", ground: "press", what: "The label of a button in a step’s picture", needs: TEXT, change: "text" },
  ...on("muted", "Text of less weight", ["surface", "soft", "tint", "alert"]),
  ...on("accent", "Links", ["surface", "soft", "tint", "alert"]),
  { front: "accent", ground: "badge", what: "The letters of a badge without colours of its own", needs: TEXT, change: "accent" },
  { front: "on-accent", ground: "accent", what: "Text on the main button", needs: TEXT, change: "on-accent" },
  { front: "on-accent", ground: "hovered", what: "Text on the main button under the pointer", needs: TEXT, change: "on-accent" },
  ...on("danger", "What is wrong", ["surface", "soft", "alert"]),
  ...on("warning", "What is doubtful", ["surface", "soft"]),
  ...on("success", "What is right", ["surface", "soft"]),
  { front: "success", ground: "mark", what: "The tick when the mailbox is connected", needs: SHAPE, change: "success" },
  { front: "outline", ground: "surface", what: "The outline of fields and buttons, which is mixed from the text’s colour", needs: SHAPE, change: "text" },
  { front: "outline", ground: "soft", what: "The outline of the code’s field, which is mixed from the text’s colour", needs: SHAPE, change: "text" },
  { front: "ring", ground: "surface", what: "The focus ring on the background", needs: SHAPE, change: "focus" },
  { front: "ring", ground: "soft", what: "The focus ring on the field’s panel", needs: SHAPE, change: "focus" },
  { front: "ring", ground: "alert", what: "The focus ring on a refusal", needs: SHAPE, change: "focus" },
];

/** The ring lets a quarter of what is below it through. */
export const RING = 75;

/** @param {Colours} colours @param {string} name @param {string} ground @returns {string} */
function colour(colours, name, ground) {
  if (name === "ring") return mix(colours.focus ?? colours.accent, RING, colour(colours, ground, ground));
  if (!MIXED[name]) return colours[name];
  const [first, share, second] = MIXED[name];
  return mix(colours[first], share, colours[second]);
}

/** The ratio of one pair. @param {Colours} colours @param {Pair} pair */
export const ratio = (colours, { front, ground }) => contrast(colour(colours, front, ground), colour(colours, ground, ground));

/**
 * Every pair with its ratio, rounded down: 4.49 is never called 4.5.
 * @param {Colours} colours
 */
export const measured = (colours) => PAIRS.map((pair) => {
  const exact = ratio(colours, pair);
  return { ...pair, ratio: Math.floor(exact * 10) / 10, passes: exact >= pair.needs };
});

/**
 * The nearest colour of the same hue with which every pair that is in its hands passes; null if there is none, because
 * what is below it is neither light nor dark enough.
 * @param {Colours} colours @param {string} name
 */
export function nearest(colours, name) {
  const now = colours[name] ?? colours.accent;
  const pairs = PAIRS.filter(({ change }) => change === name);
  const [lightness] = oklab(now);
  for (let step = 0; step <= 200; step += 1) {
    for (const way of [lightness + step / 200, lightness - step / 200]) {
      if (way < 0 || way > 1) continue;
      const tried = step === 0 ? now : lit(now, way);
      const then = { ...colours, [name]: tried };
      if (pairs.every((pair) => ratio(then, pair) >= pair.needs)) return tried;
    }
  }
  return null;
}
