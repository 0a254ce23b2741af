#!/usr/bin/env bash
# Chromium's password manager writes the address of a saved login into the search field of a component that
# has a closed shadow root and says autocomplete="off", because elsewhere in the page there is a password's
# field that is in no <form>: all such fields of a page are one login to it, and the text field above the
# password's is the user name. With a <form> around the password's field it leaves the component alone.
#
# Needs Node 20, Chromium, Xvfb and xdotool (Debian: chromium xvfb xdotool).
# Prints the version and what was written; fails if Chromium no longer does that.
set -euo pipefail

for program in node npm chromium Xvfb xdotool; do
  command -v "$program" >/dev/null || { echo "$program is missing." >&2; exit 2; }
done
folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait; rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts ws@8.18.3

mkfifo display
Xvfb -displayfd 3 -nolisten tcp -screen 0 1280x1300x24 3>display 2>/dev/null &
DISPLAY=:$(head -n 1 display)
export DISPLAY
# --enable-automation, which drivers set, would switch the password manager off.
chromium --remote-debugging-port=0 --user-data-dir="$folder/profile" --password-store=basic --no-sandbox \
  --no-first-run --disable-gpu --disable-sync --disable-background-networking --lang=en-US about:blank \
  >/dev/null 2>chromium.log &

cat >look.mjs <<'SCRIPT'
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import WebSocket from "ws";

const LOGIN = "clerk@acme.example";
const pages = {
  "/login": `<form onsubmit="this.remove(); fetch('/').then((it) => it.text()); return false">
    <input type="email" autocomplete="username"><input type="password" autocomplete="current-password"><button>Sign in</button></form>`,
  "/formless": `<x-search></x-search><input type="password">`,
  "/form": `<x-search></x-search><form><input type="password"></form>`,
};
const component = `<script>
  customElements.define("x-search", class extends HTMLElement {
    #root = this.attachShadow({ mode: "closed" });
    connectedCallback() {
      window.field = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
      this.#root.append(window.field);
    }
  });
</script>`;
const server = createServer(({ url }, answer) => {
  answer.setHeader("content-type", "text/html");
  answer.end(`<!doctype html><title>Acme</title>${component}${pages[url] ?? ""}`);
});
await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
const origin = `http://127.0.0.1:${server.address().port}`;

const until = async (what, holds) => {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const value = await holds();
    if (value) return value;
  }
  throw new Error(`waited in vain: ${what}`);
};
const address = await until("Chromium listens", () => readFileSync("chromium.log", "utf8").match(/ws:\S+/)?.[0]);
const socket = new WebSocket(address);
await new Promise((opens) => socket.once("open", opens));
const waiting = new Map();
socket.on("message", (data) => {
  const { id, result, error } = JSON.parse(data);
  waiting.get(id)?.(error ? { error } : result);
});
let count = 0;
const send = (method, params = {}, sessionId) =>
  new Promise((answered) => {
    waiting.set((count += 1), answered);
    socket.send(JSON.stringify({ id: count, method, params, sessionId }));
  });

const { product } = await send("Browser.getVersion");
const { targetInfos } = await send("Target.getTargets");
const { targetId } = targetInfos.find(({ type }) => type === "page");
const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
const run = async (expression) => (await send("Runtime.evaluate", { expression }, sessionId)).result?.value;
const open = async (path) => {
  await send("Page.navigate", { url: origin + path }, sessionId);
  await until("the page is there", () => run(`location.pathname === "${path}" && document.readyState === "complete"`));
};
const counted = async (query) =>
  (await send("Browser.getHistograms", { query })).histograms.reduce((all, { count }) => all + count, 0);

// The login is saved through the browser's own dialog.
await open("/login");
for (const [at, text] of [LOGIN, "An-invented-password"].entries()) {
  await run(`document.querySelectorAll("input")[${at}].focus()`);
  await send("Input.insertText", { text }, sessionId);
}
await run(`document.querySelector("button").click()`);
await until("the dialog", () => counted("PasswordBubble.DisplayDisposition"));
await until("the login is saved", () => {
  for (const keys of ["alt+shift+a", "Return"]) execFileSync("xdotool", ["key", keys]);
  return counted("PasswordManager.SaveUIDismissalReason");
});

// Scripts can read what was filled in from the first click on.
const click = async () => {
  for (const type of ["mousePressed", "mouseReleased"]) {
    await send("Input.dispatchMouseEvent", { type, x: 400, y: 400, button: "left", clickCount: 1 }, sessionId);
  }
};
console.log(product);
await open("/formless");
const written = await until("the field is filled in", async () => {
  await click();
  return run("field.value");
}).catch(() => "");
console.log(`password's field in no form:  the component's search field holds "${written}"`);
await open("/form");
// A login of the page's that comes later is filled in later.
await run(`document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(pages["/login"])})`);
await until("the login is filled in", async () => {
  await click();
  return run(`document.querySelector("[type=email]").value`);
});
const left = await run("field.value");
console.log(`the same field in a form:     the component's search field holds "${left}"`);
process.exit(written === LOGIN && left === "" ? 0 : 1);
SCRIPT
node look.mjs
