#!/usr/bin/env node
/**
 * Makes the moving picture of README and the site, `docs/film.webp`: the widget in the preview's CRM, from an
 * address to a mailbox that is connected. For whoever has changed what it shows; nothing else runs it.
 *
 *     trunk build --dist target/trunk
 *     tools/browser.sh chromium node tools/site/film.mjs
 *
 * `img2webp` puts the frames together (Debian: apt-get install webp).
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { driven, post, served } from "../visits.mjs";
import { root } from "./places.mjs";

const [WIDTH, HEIGHT] = [960, 700];
/** What GitHub and npm show without anybody waiting for it, in bytes. */
const MOST = 300_000;
/** Invented. */
const CODE = "qwer tyui opas dfgh";

const frames = join(root, "target/film");
const film = join(root, "docs/film.webp");

/** The widget and what is in it. */
const HANDS = `
  /** Into the middle of what scrolls, but the page itself stays. */
  const bring = (it) => {
    it.scrollIntoView({ block: "center" });
    for (const page of [document.documentElement, document.body]) page.scrollTop = 0;
  };
  const widget = document.querySelector("app-password");
  const root = widget.shadowRoot;
  const all = (selector, words = "") => [...root.querySelectorAll(selector)].filter((it) => it.checkVisibility() && it.textContent.includes(words));
`;

rmSync(frames, { recursive: true, force: true });
mkdirSync(frames, { recursive: true });
const { server } = await served(join(root, "target/trunk"), []);
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
const { driver, at } = await driven();
const args = ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--force-prefers-reduced-motion", `--window-size=${WIDTH},${HEIGHT}`];
const options = { args, ...(process.env.CHROME && { binary: process.env.CHROME }) };
const { sessionId } = await post(at, { capabilities: { alwaysMatch: { "goog:chromeOptions": options } } });
const session = `${at}/${sessionId}`;

/** @param {string} script @returns {Promise<any>} */
const run = (script) => post(`${session}/execute/sync`, { script: HANDS + script, args: [] });

/** Waits for what a script says. @param {string} script */
async function until(script) {
  const end = Date.now() + 15_000;
  while (!(await run(`return Boolean(${script})`))) if (Date.now() > end) throw new Error(`It never came true: ${script}`);
}

/** @type {string[]} */
const parts = [];
/** Takes a picture that stays for so many milliseconds. @param {number} stays */
async function shot(stays) {
  const { data } = await debug("Page.captureScreenshot", { format: "png" });
  const file = join(frames, `${parts.length}.png`);
  writeFileSync(file, Buffer.from(data, "base64"));
  parts.push("-d", String(stays), file);
}

/** @param {string} cmd @param {object} params */
const debug = (cmd, params) => post(`${session}/goog/cdp/execute`, { cmd, params });

/** Clicks on what a selector and words name, as a mouse does. @param {string} selector @param {string} [words] */
async function click(selector, words = "") {
  const named = `all(${JSON.stringify(selector)}, ${JSON.stringify(words)})[0]`;
  await until(named);
  const { x, y } = await run(`
    const it = ${named};
    bring(it);
    const box = it.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };`);
  for (const type of ["mousePressed", "mouseReleased"]) {
    await debug("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
  }
}

/** Brings into the middle what a selector names. @param {string} selector */
const look = (selector) => run(`bring(all(${JSON.stringify(selector)})[0])`);

try {
  await debug("Emulation.setDeviceMetricsOverride", { width: WIDTH, height: HEIGHT, deviceScaleFactor: 1, mobile: false });
  // Open, so that a hand reaches in.
  await debug("Page.addScriptToEvaluateOnNewDocument", { source: `
    const make = document.createElement;
    document.createElement = function (name) {
      const it = make.call(document, name);
      if (name === "app-password") it.setAttribute("shadow-mode", "open");
      return it;
    }` });
  await post(`${session}/url`, { url: `http://127.0.0.1:${port}/index.html?playground=0&width=420&theme=light&languages=` });
  await until(`root && widget.state === "pick"`);
  await shot(1200);
  await click("[type=email]");
  for (const piece of ["ada", "@gm", "ail.com"]) {
    await debug("Input.insertText", { text: piece });
    await shot(250);
  }
  await shot(900);
  await click(".primary", "Continue");
  await until(`widget.state === "guide"`);
  await shot(2000);
  for (let step = 1; step <= 3; step++) {
    await click(".step[aria-current] .tick");
    await until(`all(".ticked").length === ${step}`);
    await look(".step[aria-current] .picture");
    await shot(1700);
  }
  await click(".code-input");
  await debug("Input.insertText", { text: CODE });
  await until(`widget.state === "paste"`);
  await shot(1800);
  await click(".primary", "Connect");
  await until(`widget.state === "sending"`);
  await shot(900);
  await until(`widget.state === "done"`);
  await shot(2600);
} finally {
  await fetch(session, { method: "DELETE" });
  driver.kill();
  server.close();
}
execFileSync("img2webp", ["-loop", "0", "-lossy", "-q", "60", "-m", "6", ...parts, "-o", film], { stdio: "ignore" });
const { size } = statSync(film);
console.log(`${film}: ${parts.length / 3} pictures, ${(size / 1000).toFixed(0)} kB`);
if (size > MOST) throw new Error(`That is more than ${MOST / 1000} kB.`);
