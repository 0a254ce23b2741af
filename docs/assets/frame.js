/**
 * Brings the real widget into the state that this page's address asks for, as a person and a host would: attributes,
 * typing, clicks, the backend's answer. `data-settled` on <html> says that it is there and nothing moves. The page
 * around it, if there is one, is told the height, the code that does the same, and the state in the end.
 */
import { check, detect, explain } from "../pkg/app-password.js";

const { screens, pasted, answers, states } = await (await fetch("../states.json")).json();
const given = new URLSearchParams(location.search);
const asked = { screen: "guide", email: "someone@gmail.com", paste: "code", cause: "wrong-code", app: "Acme CRM", width: "400" };
for (const query of [new URLSearchParams(states[given.get("state")]), given]) Object.assign(asked, Object.fromEntries(query));
// What the address says goes into the page and into the code that is shown: only what may stand there.
const SETS = { theme: ["light", "dark"], dir: ["ltr", "rtl"] };
for (const [name, values] of Object.entries(SETS)) if (!values.includes(asked[name])) delete asked[name];
if (!/^[a-z]{2,3}(-\w+)*$/i.test(asked.lang ?? "")) delete asked.lang;
if (!/^[a-z0-9-]+$/.test(asked.provider ?? "")) delete asked.provider;
if (!/^\S+@\S+$/.test(asked.email)) asked.email = "someone@gmail.com";
asked.app = asked.app.replace(/[\0-\x1f\u2028\u2029]/g, " ");
const screen = screens.find(({ id }) => id === asked.screen) ?? screens[0];
const chosen = (list, id) => list.find((it) => it.id === id) ?? list[0];
const told = (what) => parent !== window && parent.postMessage(what, location.origin);
const root = document.documentElement;
const place = document.getElementById("place");
const widget = document.createElement("app-password");

/** Waits until this is something, and answers it. It looks at each frame that the browser paints. */
async function until(holds) {
  for (let it; ; await new Promise(requestAnimationFrame)) if ((it = holds())) return it;
}
const find = (selector) => widget.shadowRoot?.querySelector(selector);

/** The text that the provider's check takes for what is asked; the first, if it takes none for that. */
async function code(provider) {
  const { id, texts } = chosen(pasted, asked.paste);
  const all = texts.map((text) => text.replace("{app}", asked.app).replace("{email}", asked.email));
  for (const text of all) {
    const { finding } = provider ? await check(provider, text, { appName: asked.app, email: asked.email }) : {};
    if ((finding ?? "code") === id) return text;
  }
  return all[0];
}

/** The failure that is asked for, in the mail server's words where this provider's server says so. */
async function failure(provider) {
  const { id, reply } = chosen(answers, asked.cause);
  return reply && (await explain(provider, reply)).cause === id ? { ok: false, reply } : { ok: false, cause: id };
}

/** What a page has in it that does the same. */
function sources(attributes, answer, paste) {
  const quoted = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
  const written = Object.entries(attributes).map(([name, value]) => (value ? ` ${name}="${quoted(value)}"` : ` ${name}`));
  const { answer: answered = "", fails, signsIn } = screen;
  const lines = ['import "/app-password/app-password.js";'];
  if (signsIn || fails || answered) lines.push("", 'const widget = document.querySelector("app-password");');
  if (signsIn) lines.push("widget.oauthHandler = ({ provider, email }) => signIn(provider, email); // Your own.");
  const outcome = { never: "new Promise(() => {})", nothing: "undefined" }[answered] ?? JSON.stringify(answer, null, 2)?.replace(/</g, "\\u003c");
  if (fails) lines.push(`widget.fail(${outcome});`);
  else if (answered) lines.push("// In earnest, what your backend answers:", `widget.submitHandler = async (submission) => (${outcome});`);
  if (paste !== undefined) lines.push(`// Then paste this: ${JSON.stringify(paste).replace(/</g, "\\u003c")}`);
  return `<app-password\n ${written.join("\n ")}\n></app-password>\n<script type="module">\n${lines.join("\n").replace(/^(?=.)/gm, "  ")}\n</script>\n`;
}

const attributes = { "app-name": asked.app };
for (const name of ["theme", "lang"]) if (asked[name]) attributes[name] = asked[name];
if (screen.asks?.includes("mailbox")) {
  if (asked.provider) attributes.provider = asked.provider;
  attributes.email = asked.email;
}
Object.assign(attributes, screen.attributes);
for (const [name, value] of Object.entries({ ...attributes, "shadow-mode": "open" })) widget.setAttribute(name, value);
if (asked.dir) root.dir = asked.dir;
if (asked.lang) root.lang = asked.lang;
if (asked.theme) root.dataset.theme = asked.theme;
place.style.width = `${asked.width}px`;

let answer;
widget.submitHandler = () => (screen.answer === "never" ? new Promise(() => {}) : answer);
if (screen.signsIn) widget.oauthHandler = () => {};
// A screen of the time before the wasm is there: it never comes.
const { fetch: fetches } = globalThis;
if (screen.waits) globalThis.fetch = (file, how) => (String(file).endsWith(".wasm") ? new Promise(() => {}) : fetches(file, how));
place.append(widget);
new ResizeObserver(() => told({ width: place.offsetWidth, height: place.offsetHeight })).observe(place);

const needs = screen.answer || screen.way?.some(({ text }) => text === "{code}");
let paste;
if (needs) {
  const provider = asked.provider ?? (await detect(asked.email)).provider;
  if (screen.way?.some(({ text }) => text === "{code}")) paste = await code(provider);
  if (screen.answer === "cause") answer = await failure(provider);
  else if (screen.answer?.startsWith("{")) answer = JSON.parse(screen.answer);
}
told({ code: sources(attributes, answer, paste) });

if (!screen.waits) await widget.ready.catch(() => {});
if (screen.fails) widget.fail(answer);
for (const { on, text, each } of screen.way ?? []) {
  if (each) for (let more; (more = find(on)); ) more.click();
  if (each) continue;
  const element = await until(() => find(on));
  if (text) {
    element.focus();
    element.value = text === "{code}" ? paste : text;
    element.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste" }));
    // As when the field is left.
    element.dispatchEvent(new Event("change", { bubbles: true }));
  } else element.click();
}
await until(() => find(screen.shows) && widget.state === screen.state);

// The widget takes the focus to what is new. To who clicks with a mouse no ring shows that.
const focused = widget.shadowRoot.activeElement;
if (focused?.tabIndex < 0) focused.blur();

/** Whatever moves and has an end is over; a ring that turns has none. */
const moving = () => widget.shadowRoot.getAnimations().some((it) => Number.isFinite(it.effect.getComputedTiming().endTime));
await until(() => !moving());
root.dataset.settled = "";
told({ state: widget.state });
