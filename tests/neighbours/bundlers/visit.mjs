/** A person's visit to the page of a project, in Chromium. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "./installed.mjs";

/** How long anything may take on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

/** Looks for nothing on the web by itself. */
const FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

export async function startChromium() {
  const [executablePath] = execFileSync(join(root, "tools/browser.sh"), ["chromium"], { encoding: "utf8" }).split("\n");
  return chromium.launch({ executablePath, args: FLAGS });
}

/** @param {string} tag @returns {Record<string, string>} the widget's texts by key */
export const texts = (tag) => JSON.parse(readFileSync(join(root, `locales/${tag}.json`), "utf8"));

export class Visit {
  /** Warnings and errors in the console, and errors of the widget. @type {string[]} */
  complaints = [];
  /** Files that did not come, and requests to other places than the page's own. @type {string[]} */
  missing = [];
  /** What the page's backend was sent. @type {string[]} */
  posted = [];

  /** @param {import("playwright-core").Page} page */
  constructor(page) {
    this.page = page;
    this.widget = page.locator("app-password");
    this.field = this.widget.locator("[part=code-field]");
    this.button = this.widget.locator("[part=primary-button]");
  }

  /**
   * Opens a page and waits until the widget can be used, or says why it cannot.
   *
   * @param {import("playwright-core").Browser} browser @param {string} address
   * @param {(body: string) => string} [rewritten] what the page's own backend is sent in place of what the page hands
   *   over; without it, nothing is sent, and the login worked
   */
  static async begin(browser, address, rewritten) {
    const context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE);
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(address).origin });
    const visit = new Visit(await context.newPage());
    await visit.listen(new URL(address).host, rewritten);
    try {
      await visit.page.goto(address);
      await visit.until((state) => state !== undefined && state !== "loading");
    } catch (error) {
      throw new Error([error, ...visit.missing, ...visit.complaints].join("\n"));
    }
    return visit;
  }

  /** @param {string} host @param {(body: string) => string} [rewritten] */
  async listen(host, rewritten) {
    const { page } = this;
    page.on("console", (message) => {
      if (["warning", "error"].includes(message.type())) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.host !== host) this.missing.push(`elsewhere: ${url}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.missing.push(`${response.status()}: ${response.url()}`);
    });
    // The page's backend takes what comes. (A route of Playwright's would turn off the browser's cache, and
    // Next complains of that.)
    await page.exposeFunction("post", (/** @type {string} */ body) => {
      this.posted.push(body);
      return rewritten?.(body);
    });
    await page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = async (input, init) => {
        if (input !== "/api/mailboxes") return fetch(input, init);
        const body = await /** @type {any} */ (window).post(init?.body);
        return body ? fetch(input, { ...init, body }) : Response.json({ ok: true });
      };
      // The widget's root is closed; here it is open for the test to look into.
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: "open" });
      };
      addEventListener("ap-error", (event) => console.error(/** @type {CustomEvent} */ (event).detail.message));
    });
  }

  /** @returns {Promise<string | undefined>} what the person sees, as the widget calls it */
  state() {
    return this.widget.evaluate((widget) => /** @type {{ state?: string }} */ (widget).state);
  }

  /**
   * Waits until the widget is in a state.
   *
   * @param {(state: string | undefined) => boolean} wanted
   */
  async until(wanted) {
    // It may stand in another element's shadow, as in a page of Lit's.
    const find = (/** @type {ParentNode} */ root) =>
      root.querySelector("app-password") ?? [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot && find(shadowRoot)) ?? [])[0];
    await this.page.waitForFunction(`{ const find = ${find}; (${wanted})(find(document)?.state) }`, undefined, { timeout: PATIENCE });
  }

  /** Pastes a text into the code field, as a person does. @param {string} text */
  async paste(text) {
    await this.field.click();
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.page.keyboard.press("ControlOrMeta+v");
  }

  async end() {
    await this.page.context().close();
  }
}
