/**
 * `import "app-password"` in the projects of other people's build tools, in their default configuration:
 * built, served and opened in Chromium. `make bundlers` runs them all, and `make test` some; by hand:
 * `TOOLS="vite-8 next" node --test tests/neighbours/bundlers/bundlers.test.mjs`.
 *
 * The package comes from `pkg/`, or from APP_PASSWORD_PKG.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { addPackage, installed, newerNode, projects, root } from "./installed.mjs";
import { run, serve, serveFiles } from "./served.mjs";
import { tools } from "./tools.mjs";
import { Visit, startChromium, texts } from "./visit.mjs";

/** @typedef {import("./tools.mjs").Tool} Tool */
/** @typedef {import("./served.mjs").Server} Server */

const wanted = process.env.TOOLS?.split(/\s+/).filter(Boolean) ?? tools.map(({ folder }) => folder);

/** Invented; as long as those of most providers. */
const CODE = "qzwkfjtnbvxmrhdp";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => (browser = await startChromium()));
after(() => browser?.close());

/** @param {Tool} tool */
const versionOf = (tool) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projects, tool.folder, "package.json"), "utf8"));
  return { ...dependencies, ...devDependencies }[tool.package];
};

test("docs/hosts.md has a row for each tool, with the version that is tried", () => {
  const [, section = ""] = readFileSync(join(root, "docs/hosts.md"), "utf8").split("\n## Build tools\n");
  const rows = [...section.split("\n## ")[0].matchAll(/^\| ([^|]+) \| (\d[^|]*) \| ([^|]+) \|/gm)];
  const shown = rows.map(([, name, version, dev]) => ({ name, version, dev: dev !== "none" }));
  assert.deepEqual(shown, tools.map((tool) => ({ name: tool.name, version: versionOf(tool), dev: Boolean(tool.dev) })));
});

for (const folder of wanted) assert.ok(tools.some((tool) => tool.folder === folder), `there is no project ${folder}`);

for (const tool of tools.filter(({ folder }) => wanted.includes(folder))) {
  const name = `${tool.name} (${versionOf(tool)})`;
  const node = () => (tool.newer ? newerNode() : undefined);
  const project = () => {
    const home = installed(tool.folder);
    addPackage(home);
    return home;
  };

  if (tool.dev) {
    const { dev } = tool;
    test(`${name}: the development server's page`, async (t) => {
      const server = await serve(dev, project(), node());
      t.after(() => server.stop());
      // Vite loads a page again when it has found another dependency, so a developer's first look is not the test's.
      const first = await Visit.begin(browser, server.address);
      if (tool.worker) await first.page.locator("output:not(:empty)").waitFor();
      await first.end();
      await walk(t, tool, server);
    });
  }
  test(`${name}: the page as built for production`, async (t) => {
    const home = project();
    await run(tool.build, home, node());
    const { production } = tool;
    const server = "files" in production ? await serveFiles(join(home, production.files)) : await serve(production.command, home, node());
    t.after(() => server.stop());
    await walk(t, tool, server);
  });
}

/** @param {import("node:test").TestContext} t @param {Tool} tool @param {Server} server */
async function walk(t, tool, server) {
  if (tool.rendered) {
    await t.test("the server renders the tag", async () => {
      const page = await (await fetch(server.address)).text();
      assert.match(page, /<app-password [^>]*app-name="Acme"/);
    });
  }
  const visit = await Visit.begin(browser, server.address);
  t.after(() => visit.end());

  await t.test("a mailbox of the catalogue is recognised", async () => {
    assert.equal(await visit.state(), "guide", visit.complaints.join("\n"));
    assert.match(await visit.widget.locator("[part=base]").innerText(), /GMX/);
  });
  await t.test("the widget speaks the page's language", async () => {
    const [submit, english] = ["nb", "en"].map((tag) => texts(tag)["paste.submit"]);
    assert.notEqual(submit, english);
    assert.equal((await visit.button.innerText()).trim(), submit, visit.complaints.join("\n"));
  });
  await t.test("a code is handed over", async () => {
    assert.equal(await visit.state(), "guide");
    await visit.paste(CODE);
    await visit.until((state) => state === "paste");
    await visit.button.click();
    await visit.until((state) => state === "done");
    assert.equal(visit.posted.length, 1);
    const { code, ...rest } = JSON.parse(visit.posted[0]);
    assert.ok(code === CODE, "another code than the one that was pasted");
    assert.equal(rest.provider, "gmx-net");
    assert.equal(rest.email, "someone@gmx.de");
    assert.equal(rest.imap.host, "imap.gmx.net");
  });
  if (tool.worker) {
    await t.test("a worker recognises the mailbox too", async () => {
      await visit.page.locator("output:not(:empty)").waitFor();
      assert.equal(await visit.page.locator("output").innerText(), "gmx-net");
    });
  }
  await t.test("nothing is missing, and nothing comes from elsewhere", () => assert.deepEqual(visit.missing, []));
  await t.test("the console tells of nothing wrong", () => assert.deepEqual(visit.complaints, []));
}
