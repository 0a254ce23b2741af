/**
 * The pages of "Start", whole: built as their reader builds them, served by a backend of "Start", and gone through in
 * Chromium up to a real login, which a mail server on loopback refuses at first. By hand, once make test has installed
 * everything: `node --test tests/start/pages.test.mjs`; `BACKENDS=rails` walks the page of that one.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { run } from "../neighbours/bundlers/served.mjs";
import { startChromium } from "../neighbours/bundlers/visit.mjs";
import { backends, installWidget, project, start, wanted } from "./backends.mjs";
import { backend, mailServers, settings } from "./mail.mjs";
import { connects } from "./person.mjs";

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("./mail.mjs").MailServers} */
let mail;
before(async () => {
  installWidget();
  [browser, mail] = await Promise.all([startChromium(), mailServers()]);
});
after(() => {
  mail?.stop();
  return browser?.close();
});

/** @param {string} stack */
async function built(stack) {
  const home = join(start, stack);
  rmSync(join(home, "dist"), { recursive: true, force: true });
  await run("npm run build", home); // It checks the types as well.
  return join(home, "dist");
}

/** Where the backend in Node finds the page, as each stack's page says. @type {Record<string, (stack: string) => Promise<string>>} */
const builds = { html: async () => "public", react: built, vue: built, svelte: built, lit: built };
/** All at once: each waits for its own. @type {Map<string, Promise<string>>} */
const folders = new Map();
before(() => {
  for (const [stack, build] of Object.entries(builds)) {
    const folder = build(stack);
    folder.catch(() => {}); // Its own test tells.
    folders.set(stack, folder);
  }
});

const [node] = backends;
for (const stack of Object.keys(builds)) {
  test(`${stack}: a wrong code is explained, a right one connects the mailbox`, async (t) => {
    const server = await backend(node.command.replace("public", await folders.get(stack) ?? ""), project(node), settings(mail));
    t.after(server.stop);
    await connects(t, browser, mail, server);
  });
}

test("the lines of README and the site's first page: a wrong code is explained, a right one connects the mailbox", async (t) => {
  const home = project(node);
  const place = join(home, "public");
  mkdirSync(join(place, "static"));
  renameSync(join(place, "app-password"), join(place, "static/app-password"));
  const lines = readFileSync(join(start, "../reference/embed.html"), "utf8");
  writeFileSync(join(place, "index.html"), `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Acme CRM</title>${lines}`);
  const server = await backend(node.command, home, settings(mail));
  t.after(server.stop);
  await connects(t, browser, mail, server, { provider: "google", name: "Google", imap: "imap.gmail.com" });
});

for (const one of backends.filter(({ folder, pages }) => (pages || folder === "python") && wanted.includes(folder))) {
  test(`${one.folder}: a wrong code is explained, a right one connects the mailbox`, async (t) => {
    const server = await backend(one.command, project(one), { ...settings(mail), ...one.environment });
    t.after(server.stop);
    await connects(t, browser, mail, server);
  });
}
