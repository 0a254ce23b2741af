/** What a person does on a page of "Start": gives an address, pastes a code that is refused, and one that works. */
import assert from "node:assert/strict";
import { texts, Visit } from "../neighbours/bundlers/visit.mjs";
import { CODE, EMAIL } from "./mail.mjs";

/**
 * The page, its backend and the logins are real. Only where Gmail would be asked, a server on loopback is.
 *
 * @param {import("node:test").TestContext} t @param {import("playwright-core").Browser} browser
 * @param {import("./mail.mjs").MailServers} mail @param {{ address: string, said: () => string }} server
 * @param {{ provider: string, name: string, imap: string }} [whose] mailbox the page names; without, the person does
 * @param {RegExp} [usual] what the page's own tool has the console complain of
 */
export async function connects(t, browser, mail, { address, said }, whose, usual = /^$/) {
  let [imap, smtp] = ["I1", "S1"];
  const visit = await Visit.begin(browser, address, (body) =>
    JSON.stringify({ ...JSON.parse(body), imap: mail.logins[imap], smtp: mail.logins[smtp] }));
  t.after(() => visit.end());

  if (!whose) {
    await visit.widget.locator("input[type=email]").fill(EMAIL);
    await visit.page.keyboard.press("Enter");
  }
  await visit.until((state) => state === "guide");
  await visit.paste(CODE);
  await visit.button.click();
  await visit.until((state) => state === "refused");
  // Not "something went wrong": what Gmail's words mean.
  assert.match(await visit.widget.locator("[part=alert]").first().innerText(), new RegExp(whose?.name ?? "Google"));

  [imap, smtp] = ["I0", "S0"];
  await visit.button.click();
  await visit.until((state) => state === "done");
  const lang = await visit.page.locator("html").getAttribute("lang");
  assert.ok((await visit.widget.locator("[part=base]").innerText()).includes(texts(lang || "en")["done.title"]));
  const [sent] = visit.posted.map((body) => JSON.parse(body));
  assert.deepEqual([sent.provider, sent.imap.host], [whose?.provider ?? "google", whose?.imap ?? "imap.gmail.com"]);
  assert.deepEqual(visit.missing, []);
  assert.deepEqual(visit.complaints.filter((complaint) => !usual.test(complaint)), []);
  assert.ok(!said().includes(CODE), "the backend printed the code");
}
