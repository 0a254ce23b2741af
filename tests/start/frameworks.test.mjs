/**
 * The projects of "Start" that are large: built for production, and gone through in Chromium up to a real login in the
 * backend that the page shows. `make bundlers` runs them; by hand: `TOOLS=next node --test tests/start/frameworks.test.mjs`.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { addPackage, installed, newerNode, root } from "../neighbours/bundlers/installed.mjs";
import { run } from "../neighbours/bundlers/served.mjs";
import { startChromium } from "../neighbours/bundlers/visit.mjs";
import { backends, pkg, project } from "./backends.mjs";
import { backend, mailServers, post, settings, submission } from "./mail.mjs";
import { connects } from "./person.mjs";

/** How a project is served, once it is built. @type {Record<string, { command: string, newer?: boolean }>} */
const frameworks = {
  next: { command: "npm start -- --port {port}" },
  nuxt: { command: "npm run preview -- --port {port}", newer: true },
  sveltekit: { command: "npm run preview -- --port {port} --strictPort", newer: true },
  angular: { command: `PORT={port} node ${join(root, "examples/start/node/server.js")} dist/acme/browser`, newer: true },
};
const wanted = process.env.TOOLS?.split(/\s+/).filter(Boolean) ?? [...Object.keys(frameworks), "yew"];
const whose = { provider: "gmx-net", name: "GMX", imap: "imap.gmx.net" };

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("./mail.mjs").MailServers} */
let mail;
before(async () => ([browser, mail] = await Promise.all([startChromium(), mailServers()])));
after(() => {
  mail?.stop();
  return browser?.close();
});

for (const [folder, { command, newer }] of Object.entries(frameworks).filter(([name]) => wanted.includes(name))) {
  test(`${folder}: a wrong code is explained, a right one connects the mailbox`, async (t) => {
    const home = installed(folder);
    addPackage(home);
    const node = newer ? newerNode() : undefined;
    await run("npm run build", home, node);
    const server = await backend(command, home, settings(mail), node);
    t.after(server.stop);
    await connects(t, browser, mail, server, whose);

    for (const name of ["I0", "S0"]) mail.count(name);
    const { said, outcome } = await post(server.address, submission(mail, "I0", "S0"), { "content-type": "text/plain" });
    assert.notEqual(outcome?.ok, true, said);
    assert.deepEqual(["I0", "S0"].map((name) => mail.count(name)), [0, 0], "a form on another site's page gets in");
  });
}

if (wanted.includes("yew")) {
  test("yew: a wrong code is explained, a right one connects the mailbox", async (t) => {
    const home = join(root, "examples/start/yew");
    const place = join(home, "node_modules/app-password");
    rmSync(place, { recursive: true, force: true });
    cpSync(pkg, place, { recursive: true });
    const words = ["build", "--locked", "--dist", join(root, "target/start/yew")];
    execFileSync("trunk", words, { cwd: home, stdio: "pipe", env: { ...process.env, CARGO_TARGET_DIR: join(root, "target/hosts-yew") } });
    const node = project(backends[0]);
    const server = await backend(`PORT={port} node server.js ${join(root, "target/start/yew")}`, node, settings(mail));
    t.after(server.stop);
    // Trunk's line that fetches the wasm early has a hash, which Chromium does not look at there.
    await connects(t, browser, mail, server, undefined, /`integrity` attribute is currently ignored for preload/);
  });
}
