/** The theme builder: what is turned is seen in the frame, measured, written as CSS and kept in the page's address. */
import { measured, nearest } from "./theme-contrast.js";
import { packed, read, unpacked, written } from "./theme-css.js";
import { hex } from "./theme-colour.js";
import { show } from "./theme-screens.js";

const SCHEMES = ["light", "dark"];
/** As which of CSS's own properties the browser judges a value. @type {Record<string, string>} */
const KIND = { "--ap-font": "font-family", "--ap-font-mono": "font-family", "--ap-font-size": "font-size", "--ap-radius": "border-radius", "--ap-space": "padding-top" };
/** @type {import("./theme-css.js").Fits} */
const fits = (name, value) => CSS.supports(KIND[name], value);
const FOCUS = "--ap-color-focus";

/** @param {string} id @returns {any} */
const byId = (id) => document.getElementById(id);
const form = byId("controls");
const frame = byId("preview");
/** @type {any[]} */
const inputs = [...form.querySelectorAll("[data-name]")];
const names = [...new Set(inputs.map(({ dataset }) => dataset.name))];
/** The widget's own colours, of which the page was told. @type {Record<string, [string, string]>} */
const usual = Object.fromEntries(inputs.filter(({ dataset }) => dataset.light).map(({ dataset: { name, light, dark } }) => [name, [light, dark]]));

/** @type {import("./theme-css.js").Theme} */
let theme = {};
// The one in which the reader sees this page.
let scheme = Number({ light: false, dark: true }[document.documentElement.dataset.scheme ?? ""] ?? matchMedia("(prefers-color-scheme: dark)").matches);

/** The ring is the accent's where nothing is said of it. @param {string} name */
const coloursOf = (name) => theme[name] ?? (name === FOCUS ? theme["--ap-color-accent"] : undefined) ?? usual[name];

/** @param {number} at @returns {Record<string, string>} */
const inScheme = (at) => Object.fromEntries(Object.keys(usual).filter((name) => name !== FOCUS || theme[FOCUS]).map((name) => [name.slice("--ap-color-".length), coloursOf(name)[at]]));

/** @param {string} name @param {string} colour @param {number} at */
function turn(name, colour, at) {
  const pair = [...coloursOf(name)];
  pair[at] = colour;
  set(name, pair.join() === usual[name].join() && name !== FOCUS ? undefined : pair);
}

/** @param {string} name @param {any} value none for the widget's own */
const set = (name, value) => become({ ...theme, [name]: value });

/** In the order of the manifest, whatever was turned first. @param {Record<string, any>} next */
function become(next) {
  theme = Object.fromEntries(names.filter((one) => next[one]).map((one) => [one, next[one]]));
  changed();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;
/** Browsers allow an address only so many changes, and a colour that is being turned makes hundreds. */
function keep() {
  clearTimeout(pause);
  pause = setTimeout(() => history.replaceState(null, "", Object.keys(theme).length > 0 ? `#${packed(theme)}` : location.pathname), 200);
}

/** Shows everywhere what the theme is now. */
function changed() {
  keep();
  byId("written").textContent = written(theme, byId("short").checked);
  for (const input of inputs) if (input !== document.activeElement || input.type === "color") fill(input);
  for (const radio of form.elements.scheme) radio.checked = Number(radio.value) === scheme;
  paint();
  judge();
}

/** @param {any} input */
function fill(input) {
  const { name } = input.dataset;
  const value = usual[name] ? coloursOf(name)[scheme] : theme[name] ?? "";
  const length = parseFloat(value);
  if (input.type !== "range") input.value = value;
  else input.value = Number.isNaN(length) ? input.defaultValue : String(length);
  input.removeAttribute("aria-invalid");
}

/** The frame's page hands the properties down to the widget in it. */
function paint() {
  const root = frame.contentDocument?.documentElement;
  if (!root) return;
  root.dataset.scheme = String(scheme);
  for (const name of names) {
    const value = theme[name];
    if (value) root.style.setProperty(name, Array.isArray(value) ? value[scheme] : value);
    else root.style.removeProperty(name);
  }
  root.querySelector("app-password")?.setAttribute("theme", SCHEMES[scheme]);
}

/** @param {string} tag @param {Record<string, any>} [about] @param {...(string | Node)} inside */
function element(tag, about = {}, ...inside) {
  const made = Object.assign(document.createElement(tag), about);
  made.append(...inside);
  return made;
}

function judge() {
  const [light, dark] = [0, 1].map((at) => measured(inScheme(at)));
  const failing = [light, dark].flatMap((pairs, at) => pairs.filter(({ passes }) => !passes).map((pair) => ({ ...pair, at })));
  const sum = byId("sum");
  sum.className = failing.length > 0 ? "bad" : "good";
  sum.textContent = failing.length > 0
    ? `${failing.length} of ${light.length * 2} pairs cannot be seen well enough. The list below says which, and what helps.`
    : `All ${light.length * 2} pairs pass, in light and dark.`;
  const kinds = [...new Set(failing.map(({ change, at }) => `${change} ${at}`))].map((kind) => kind.split(" "));
  byId("failing").replaceChildren(...kinds.map(([change, at]) => advice(failing.filter((pair) => pair.change === change && pair.at === Number(at)), change, Number(at))));
  byId("pairs").replaceChildren(...light.map((pair, row) => element("tr", {},
    element("td", {}, pair.what), element("td", {}, `${pair.needs} : 1`),
    ...[pair, dark[row]].map(({ ratio, passes }) => element("td", { className: passes ? "" : "bad" }, `${ratio} : 1${passes ? "" : " ✕"}`)))));
}

/** What to say of the pairs that one colour decides. @param {any[]} pairs @param {string} change @param {number} at */
function advice(pairs, change, at) {
  const name = `--ap-color-${change}`;
  const better = nearest(inScheme(at), change);
  const line = element("li", {}, element("h3", {}, element("code", {}, name), ` in ${SCHEMES[at]}`),
    element("ul", {}, ...pairs.map(({ what, ratio, needs }) => element("li", {}, `${what}: `, element("b", {}, `${ratio}\u00a0:\u00a01`), `, needs ${needs}\u00a0:\u00a01`))));
  if (!better) {
    line.append(element("p", {}, "No shade of it can be seen on all of these. Make the background lighter or darker."));
    return line;
  }
  const swatch = element("i", { className: "swatch" });
  swatch.style.setProperty("--shown", better);
  line.append(element("button", { type: "button", onclick: () => {
    turn(name, better, at);
    // The button is gone with what it was about.
    (document.querySelector("#failing button") ?? byId("contrast")).focus({ preventScroll: true });
  } }, swatch, `Use ${better}, the nearest that passes`));
  return line;
}

/** A colour in any of CSS's notations. @param {string} text */
function solid(text) {
  if (hex(text)) return hex(text);
  if (!CSS.supports("color", text) || /var\(|currentcolor|transparent/i.test(text)) return null;
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}` : null;
}

form.addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  if (target.name === "scheme") {
    scheme = Number(target.value);
    changed();
    return;
  }
  const { name } = target.dataset;
  const value = target.type === "range" ? `${target.value}px` : target.value.trim();
  const colour = usual[name] && value ? solid(value) : null;
  const wrong = value && (usual[name] ? !colour : !fits(name, value) || /[;{}@\\]/.test(value));
  target.toggleAttribute("aria-invalid", false);
  if (wrong) target.setAttribute("aria-invalid", "true");
  byId("wrong").textContent = wrong ? `CSS does not know “${value}” as a ${usual[name] ? "solid colour" : KIND[name] === "font-family" ? "font family" : "length"}.` : "";
  if (wrong) return;
  if (colour) turn(name, colour, scheme);
  else set(name, value || undefined);
});
// What is half written is left as it is; once the reader goes on, the field shows what counts.
form.addEventListener("focusout", ({ target }) => {
  if (!target.dataset.name) return;
  fill(target);
  byId("wrong").textContent = "";
});

for (const button of document.querySelectorAll("[data-ready]")) {
  button.addEventListener("click", async () => {
    const answer = await fetch(/** @type {any} */ (button.parentElement.querySelector("a")).href);
    become(read(await answer.text(), names, solid, fits).theme);
    byId("own").scrollIntoView();
  });
}
byId("short").addEventListener("input", changed);
byId("reset").addEventListener("click", () => become({}));
byId("take").addEventListener("click", () => {
  const { theme: given, unknown } = read(byId("given").value, names, solid, fits);
  const count = Object.keys(given).length;
  byId("taken").textContent = [count > 0 ? `${count} ${count === 1 ? "property is" : "properties are"} set.` : "There is no --ap-… property in this that can be read.",
    ...unknown.map((line) => `Not understood: ${line}`)].join(" ");
  if (count > 0) become(given);
});
byId("link").addEventListener("click", async ({ target }) => {
  const label = target.textContent;
  target.textContent = await navigator.clipboard.writeText(`${location.href.split("#")[0]}#${packed(theme)}`).then(() => "Copied", () => "Not allowed here: copy the page’s address");
  setTimeout(() => { target.textContent = label; }, 2000);
});
addEventListener("hashchange", () => {
  // Otherwise it is a heading that somebody goes to.
  if (!location.hash.includes("=")) return;
  become(unpacked(location.hash.slice(1), names, fits));
});

const screen = byId("screen");
/** What the frame shows, once its page is there. */
function begin() {
  if (!frame.contentDocument?.querySelector("main")) return;
  show(frame, screen.value);
  paint();
}
screen.addEventListener("input", begin);
frame.addEventListener("load", begin);
// The widget comes when it is seen: who only takes a ready theme does without.
new IntersectionObserver((seen, observer) => {
  if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
  observer.disconnect();
  frame.src = new URL("../theme/preview/", import.meta.url);
}).observe(frame);
become(unpacked(location.hash.slice(1), names, fits));
