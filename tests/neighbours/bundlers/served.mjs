/** Commands in a project, and servers, which end with the test run, however that ends. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** No tool tells its makers anything, opens a browser, or writes in colours. */
const QUIET = {
  ...{ DO_NOT_TRACK: "1", NEXT_TELEMETRY_DISABLED: "1", NUXT_TELEMETRY_DISABLED: "1", NG_CLI_ANALYTICS: "false" },
  ...{ DENO_NO_UPDATE_CHECK: "1", npm_config_update_notifier: "false" },
  ...{ BROWSER: "none", NO_COLOR: "1" },
};

/**
 * Nobody can be relied on to end what a test run has started: it may be stopped itself. But its end of a
 * pipe closes in any case; then everything ends that was started. (Some tools end themselves when there is
 * nobody at the other end of their own input: they have the same pipe.)
 */
const WATCH = `
  set -m
  bash -c "$1" &
  exec >/dev/null 2>&1
  read -r _
  kill -KILL -- -$!
  wait
`;

/** How long a server may take until its first page, in milliseconds: some compile it before. */
const PATIENCE = 180_000;
/** Between two looks. */
const BREATH = 50;

/** @param {string} [node] the folder of another Node than this one */
function environment(node) {
  /** @type {NodeJS.ProcessEnv} */
  const variables = { ...process.env, ...QUIET };
  if (node) variables.PATH = `${node}:${variables.PATH}`;
  return variables;
}

/**
 * Runs a command to its end.
 *
 * @param {string} command @param {string} home @param {string} [node]
 */
export async function run(command, home, node) {
  const child = spawn("bash", ["-c", command], { cwd: home, stdio: ["ignore", "pipe", "pipe"], env: environment(node) });
  const said = gather(child);
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${said()}`);
  return said();
}

/**
 * @typedef {object} Server
 * @property {string} address
 * @property {() => string} said all that it has printed
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server of a tool's and waits until it answers.
 *
 * @param {string} command @param {string} home @param {string} [node]
 * @returns {Promise<Server>}
 */
export async function serve(command, home, node) {
  const port = await freePort();
  const watched = command.replace("{port}", `${port}`);
  const child = spawn("bash", ["-c", WATCH, "watch", watched], { cwd: home, stdio: "pipe", env: environment(node) });
  const said = gather(child);
  const ended = once(child, "close");
  let over = false;
  child.stdout.on("end", () => (over = true));
  const stop = async () => {
    child.stdin.end();
    await ended;
  };

  const address = `http://localhost:${port}/`;
  const deadline = Date.now() + PATIENCE;
  while (!over && Date.now() < deadline) {
    // Its connection is not kept: a server that is compiling still may restart.
    const answer = await fetch(address, { headers: { connection: "close" }, signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
    await answer?.text();
    if (answer?.ok) return { address, said, stop };
    await pause(BREATH);
  }
  await stop();
  throw new Error(`${watched} ${over ? "ended" : "did not answer"}:\n${said()}`);
}

const KINDS = /** @type {Record<string, string>} */ ({
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
});

/**
 * Serves files, as any static server does.
 *
 * @param {string} folder
 * @returns {Promise<Server>}
 */
export async function serveFiles(folder) {
  const server = createServer(async ({ url = "/" }, answer) => {
    const { pathname } = new URL(url, "http://localhost");
    const path = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const content = await readFile(path).catch(() => undefined);
    answer.writeHead(content ? 200 : 404, { "content-type": KINDS[extname(path)] ?? "application/octet-stream" }).end(content);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const stop = async () => {
    server.closeAllConnections();
    await once(server.close(), "close");
  };
  return { address: `http://localhost:${port}/`, said: () => "", stop };
}

/** Free a moment ago: nobody else is likely to get the same one at once. */
async function freePort() {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await once(server.close(), "close");
  return port;
}

/** @param {import("node:child_process").ChildProcess} child @returns {() => string} all that it has said */
function gather({ stdout, stderr }) {
  let text = "";
  for (const stream of [stdout, stderr]) stream?.setEncoding("utf8").on("data", (/** @type {string} */ part) => (text += part));
  return () => text;
}
