#!/usr/bin/env node
/**
 * Serves the site as a static host would, below a path, for whoever looks at it: `make preview` starts it, and
 *
 *     node tools/site/serve.mjs [PORT]
 *
 * `make site` may run while it serves.
 */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import sirv from "sirv";
import { site } from "./places.mjs";

/** Pages may lie anywhere; here they do. */
const BELOW = "/docs/";
const MISSING = "<!doctype html><html lang=en><title>No documentation yet</title><p>The documentation has not been made yet: run <code>make site</code>, then load this page again.";

const files = sirv(site, { dev: true });
const server = createServer((request, response) => {
  const url = request.url ?? "/";
  if (!url.startsWith(BELOW)) return response.writeHead(302, { location: BELOW }).end();
  request.url = url.slice(BELOW.length - 1);
  files(request, response, () => {
    const made = existsSync(`${site}/index.html`);
    response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(made ? "There is no such page." : MISSING);
  });
});
// Somebody else's port is no reason to end a preview.
server.on("error", ({ message }) => console.error(`The documentation is not served: ${message}`));
server.listen(Number(process.argv[2] ?? 8081), "127.0.0.1", () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  console.log(`The documentation is at http://127.0.0.1:${port}${BELOW}, once \`make site\` has made it.`);
});
