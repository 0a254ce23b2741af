/**
 * The playground's controls: a form whose field names are the names in the page's address.
 */

import { withinReach } from "./link.js";

/** @typedef {import("./link.js").Shown} Shown */

/** The languages that the widget has. */
const LANGUAGES = "ar cs da de el en es fi fr he hi hu id is it ja ko nb nl nn pl pt-BR pt-PT ro ru sk sv tr uk vi zh-Hans zh-Hant".split(" ");
/** A language in English, as the playground is. @param {string} tag */
const named = (tag) => new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * Selects `value`, which a link may name though the list does not: any provider id, any language.
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function choose(select, value) {
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}

/**
 * @param {() => Shown} shown what is shown now
 * @param {(change: Partial<Shown>) => void} change
 */
export function makeControls(shown, change) {
  const form = /** @type {HTMLFormElement} */ (byId("controls"));
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const preset = /** @type {HTMLSelectElement} */ (form.elements.namedItem("app-preset"));
  const slider = /** @type {HTMLInputElement} */ (byId("width-slider"));

  const lang = /** @type {HTMLSelectElement} */ (form.elements.namedItem("lang"));
  for (const tag of LANGUAGES) lang.add(new Option(named(tag), tag));

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (event.target === preset) {
      const custom = preset.value === "custom";
      change({ app: custom ? "" : preset.value });
      if (custom) field("app").focus();
    } else if (input === slider) {
      change({ width: withinReach(Number(slider.value)) });
    } else if (input.type === "checkbox") {
      change({ [input.name]: input.checked });
    } else if (input.name !== "width") {
      change({ [input.name]: input.value.trim() });
    }
  });
  // A number half typed is not a width yet.
  field("width").addEventListener("change", () => {
    const width = withinReach(Number(field("width").value));
    field("width").value = String(width);
    change({ width });
  });

  const bench = byId("playground");
  const toggle = byId("playground-toggle");
  toggle.addEventListener("click", () => {
    change({ playground: bench.classList.contains("closed") ? "1" : "closed" });
  });

  /** Shows in the controls what `shown` says. */
  return () => {
    const now = shown();
    for (const [name, value] of Object.entries(now)) {
      const input = field(name);
      if (!input || input === document.activeElement) continue;
      if (input instanceof HTMLSelectElement) choose(input, String(value));
      else if (input.type === "checkbox") input.checked = value === true;
      else input.value = String(value);
    }
    slider.value = String(now.width);
    if (preset !== document.activeElement || preset.value !== "custom") {
      preset.value = [...preset.options].some((option) => option.value === now.app) ? now.app : "custom";
    }
    field("app").disabled = preset.value !== "custom";

    const open = now.playground === "1" || (now.playground === "" && innerWidth >= 1200);
    bench.hidden = now.playground === "0" || now.bare;
    bench.classList.toggle("closed", !open);
    toggle.setAttribute("aria-expanded", String(open));
  };
}
