/**
 * What the benchmarks of a page share: pages on a server of their own, and a Chromium that visits them. Each visit
 * has a new browser, whose caches are empty, on a processor made four times as slow. Everything is sent as a good
 * server sends it: as brotli.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./project.mjs";

export const SLOWER = 4;

/** How often: fewer of them tell whether a benchmark works at all. @param {number} usual */
export const rounds = (usual) => Number(process.env.ROUNDS ?? usual);

/**
 * A folder with this build's package, and with that of the build before, if BEFORE says where it is.
 *
 * @param {string} name
 */
export function home(name) {
  const folder = join(root, "target", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  const { BEFORE } = process.env;
  const links = { "node_modules/app-password": "pkg", pkg: "pkg", ...(BEFORE && { before: resolve(BEFORE) }) };
  for (const [link, to] of Object.entries(links)) symlinkSync(resolve(root, to), join(folder, link));
  return folder;
}

/**
 * Bundles pages of `benches/pages` into `peers/` of a folder, as those who deploy them would.
 *
 * @param {string} folder
 * @param {string[]} names
 */
export async function peers(folder, names) {
  await build({
    entryPoints: names.map((name) => join(root, "benches/pages", `${name}.js`)),
    outdir: join(folder, "peers"),
    bundle: true, format: "esm", minify: true, charset: "utf8", target: "es2022",
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
  });
}

const TYPES = /** @type {Record<string, string>} */ ({
  ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".css": "text/css", ".bin": "application/octet-stream",
});

/**
 * Serves a folder's files, and pages at `/visit/` and their number.
 *
 * @param {string} folder
 * @param {string[]} pages
 */
export async function served(folder, pages) {
  /** @type {Map<string, Buffer>} */
  const packed = new Map();
  /** How often each file was asked for. @type {Map<string, number>} */
  const asked = new Map();
  /** @param {string} path */
  const pack = (path) => {
    const [, at] = path.match(/^\/visit\/(\d+)$/) ?? [];
    // By default with all effort, which is what a file deserves that is packed once.
    return brotliCompressSync(at ? pages[Number(at)] ?? "" : readFileSync(join(folder, path)));
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    asked.set(pathname, (asked.get(pathname) ?? 0) + 1);
    try {
      const body = packed.get(pathname) ?? pack(pathname);
      packed.set(pathname, body);
      response.writeHead(200, {
        "content-type": TYPES[extname(pathname)] ?? "text/html; charset=utf-8",
        "content-encoding": "br", "content-length": body.length, "cache-control": "no-store",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, asked };
}

export async function driven() {
  const driver = spawn(process.env.CHROMEDRIVER ?? "chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
  /** @type {string} */
  const at = await new Promise((found, lost) => {
    driver.on("exit", () => lost(new Error("chromedriver does not start")));
    driver.stdout.setEncoding("utf8").on("data", (said) => {
      const [, port] = said.match(/started successfully on port (\d+)/) ?? [];
      if (port) found(`http://127.0.0.1:${port}/session`);
    });
  });
  return { driver, at };
}

/** @param {string} to @param {object} body @returns {Promise<any>} */
export async function post(to, body) {
  const answer = await fetch(to, { method: "POST", body: JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(value.message);
  return value;
}

const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
const options = { args, ...(process.env.CHROME && { binary: process.env.CHROME }) };

/**
 * A page by its name, and what it can be told: `run` a script, which calls its first argument when it is done; and
 * the debugger. `asked` says how often each file was asked for in this visit.
 *
 * @typedef {{ name: string, run: (script: string) => Promise<any>, debug: (cmd: string, params: object) => Promise<any>, asked: Map<string, number> }} Visit
 */

/** A line to the server. @typedef {{ bitsPerSecond: number, latency: number }} Network */

/**
 * Visits pages in turn, and answers what each measured, in the order of the rounds. The first round warms up.
 *
 * The pages take turns, so that whatever else the machine does meets all of them, and who comes first, and has
 * the quieter machine, comes last in the next round.
 *
 * @template T
 * @param {{ folder: string, pages: Record<string, string>, rounds: number, network?: Network, slower?: number }} what
 *   `pages` are the documents by name
 * @param {(visit: Visit) => Promise<T>} measure
 * @returns {Promise<Record<string, T[]>>}
 */
export async function visits({ folder, pages, rounds, network, slower = SLOWER }, measure) {
  const { server, asked } = await served(folder, Object.values(pages));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const { driver, at } = await driven();
  /** @param {number} page @param {string} name */
  const visit = async (page, name) => {
    // A browser that has been here before has compiled the script already, and keeps the wasm.
    const { sessionId } = await post(at, { capabilities: { alwaysMatch: { "goog:chromeOptions": options } } });
    const session = `${at}/${sessionId}`;
    /** @type {Visit["debug"]} */
    const debug = (cmd, params) => post(`${session}/goog/cdp/execute`, { cmd, params });
    try {
      await debug("Emulation.setCPUThrottlingRate", { rate: slower });
      if (network) {
        await debug("Network.enable", {});
        const throughput = network.bitsPerSecond / 8;
        await debug("Network.emulateNetworkConditions", {
          offline: false, latency: network.latency, downloadThroughput: throughput, uploadThroughput: throughput,
        });
      }
      asked.clear();
      await post(`${session}/url`, { url: `http://127.0.0.1:${port}/visit/${page}` });
      return await measure({ name, debug, asked, run: (script) => post(`${session}/execute/async`, { script, args: [] }) });
    } finally {
      await fetch(session, { method: "DELETE" });
    }
  };
  try {
    const names = Object.keys(pages);
    /** @type {Record<string, T[]>} */
    const measured = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round <= rounds; round++) {
      const turns = [...names.entries()];
      for (const [page, name] of round % 2 ? turns : turns.reverse()) {
        const figure = await visit(page, name);
        if (round > 0) measured[name]?.push(figure);
      }
    }
    return measured;
  } finally {
    driver.kill();
    server.close();
  }
}

/** @param {number[]} all @param {number} [share] */
export const quantile = (all, share = 0.5) => [...all].sort((a, b) => a - b)[Math.floor(all.length * share)] ?? NaN;

/**
 * How many times as long one takes as another: the median over the rounds, each compared with itself alone, since
 * the machine may be busier in the next.
 *
 * @param {number[]} one
 * @param {number[]} other
 */
export const ratio = (one, other) => quantile(one.map((figure, round) => figure / (other[round] ?? NaN)));

/** A figure beside its bound, and whether it holds. @param {number} figure @param {number} bound @param {number} digits */
export const beside = (figure, bound, digits) =>
  `${figure.toFixed(digits)}, at most ${bound.toFixed(digits)}: ${figure <= bound ? "holds" : "DOES NOT HOLD"}`;
