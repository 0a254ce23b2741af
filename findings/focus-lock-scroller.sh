#!/usr/bin/env bash
# react-focus-lock, made so that the keyboard reaches everything in a dialog and nothing beside it, never leads
# backwards to the end of a dialog that scrolls, in Firefox: there the Tab stops at whatever scrolls, and from
# that stop the lock takes Shift+Tab for a way out and leads to the first button, again and again. Without the
# scrolling, and in Chromium, Shift+Tab goes from the first button to the last.
#
# Needs Node 20 and Firefox (Debian: firefox-esr).
# Prints the versions and where Shift+Tab led; fails if Firefox and the lock now get to the last button.
set -euo pipefail

firefox=$(command -v firefox-esr || command -v firefox) || { echo "Firefox is missing." >&2; exit 2; }
for program in node npm; do
  command -v "$program" >/dev/null || { echo "$program is missing." >&2; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts \
  react-focus-lock@2.13.7 react@19.3.1 react-dom@19.3.1 esbuild@0.28.2 puppeteer-core@24.43.1

cat >page.jsx <<'SCRIPT'
import { createRoot } from "react-dom/client";
import FocusLock from "react-focus-lock";

const style = location.search === "?scrolls" ? { height: 100, overflow: "auto" } : {};
createRoot(document.body).render(
  <FocusLock>
    <div role="dialog" aria-label="Settings" style={style}>
      <button id="first">First</button>
      <div style={{ height: 300 }} />
      <button id="last">Last</button>
    </div>
  </FocusLock>,
);
SCRIPT
node_modules/.bin/esbuild page.jsx --bundle --jsx=automatic --outfile=page.js --log-level=error

cat >look.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { launch } from "puppeteer-core";

const server = createServer(({ url }, answer) => {
  answer.setHeader("content-type", url === "/page.js" ? "text/javascript" : "text/html");
  answer.end(url === "/page.js" ? readFileSync("page.js") : '<!doctype html><title>Acme</title><body></body><script src="/page.js"></script>');
});
await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
const browser = await launch({ browser: "firefox", executablePath: process.argv[2], headless: true });
const page = await browser.newPage();

/** Where each of eight Shift+Tabs leads. */
async function backwards(query) {
  await page.goto(`http://127.0.0.1:${server.address().port}/${query}`);
  await page.waitForFunction(() => document.activeElement.id === "first");
  const places = [];
  await page.keyboard.down("Shift");
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press("Tab");
    // The lock moves the focus a little later.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    places.push(await page.evaluate(() => document.activeElement.id || document.activeElement.role || document.activeElement.localName));
  }
  await page.keyboard.up("Shift");
  return places;
}

const [still, scrolls] = [await backwards(""), await backwards("?scrolls")];
console.log(`react-focus-lock 2.13.7, ${await browser.version()}`);
console.log(`without scrolling: first, ${still.join(", ")}`);
console.log(`scrolling:         first, ${scrolls.join(", ")}`);
await browser.close();
server.close();
process.exitCode = still.includes("last") && !scrolls.includes("last") ? 0 : 1;
SCRIPT
node look.mjs "$firefox"
