/**
 * What the benchmarks of a page share: its forms on a server of their own, and a Chromium that visits them. Each
 * visit has a new browser, on a processor made four times as slow.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { root } from "./project.mjs";

export const SLOWER = 4;

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
  for (const [link, to] of [["node_modules/app-password", "pkg"], ["pkg", "pkg"], ...(BEFORE ? [["before", resolve(BEFORE)]] : [])]) {
    symlinkSync(resolve(root, to), join(folder, link));
  }
  return folder;
}

const TYPES = /** @type {Record<string, string>} */ ({ ".js": "text/javascript", ".wasm": "application/wasm" });

/**
 * Serves a folder's files; with `?script=` any path is a page with that script.
 *
 * @param {string} folder
 * @param {(script: string) => string} page
 */
async function served(folder, page) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const script = searchParams.get("script");
    try {
      const body = script ? page(script) : readFileSync(join(folder, pathname));
      response.writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "text/html; charset=utf-8", "cache-control": "no-store" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function driven() {
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
async function post(to, body) {
  const answer = await fetch(to, { method: "POST", body: JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(value.message);
  return value;
}

const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
const options = { args, ...(process.env.CHROME && { binary: process.env.CHROME }) };

/**
 * What a page can be told: `run` a script, which calls its first argument when it is done; and the debugger.
 *
 * @typedef {{ run: (script: string) => Promise<any>, debug: (cmd: string, params: object) => Promise<any> }} Visit
 */

/**
 * Visits pages in turn, and answers what each measured, in the order of the rounds. The first round warms up.
 *
 * The forms take turns, so that whatever else the machine does meets all of them, and who comes first, and has
 * the quieter machine, comes last in the next round.
 *
 * @param {{ folder: string, page: (script: string) => string, forms: Record<string, string>, rounds: number }} what
 *   `forms` are the scripts by name
 * @param {(visit: Visit) => Promise<number>} measure
 * @returns {Promise<Record<string, number[]>>}
 */
export async function visits({ folder, page, forms, rounds }, measure) {
  const server = await served(folder, page);
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const { driver, at } = await driven();
  /** @param {string} script */
  const visit = async (script) => {
    // A browser that has been here before has compiled the script already, and keeps the wasm.
    const { sessionId } = await post(at, { capabilities: { alwaysMatch: { "goog:chromeOptions": options } } });
    const session = `${at}/${sessionId}`;
    /** @type {Visit["debug"]} */
    const debug = (cmd, params) => post(`${session}/goog/cdp/execute`, { cmd, params });
    try {
      await debug("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      await post(`${session}/url`, { url: `http://127.0.0.1:${port}/?script=${encodeURIComponent(script)}` });
      return await measure({ debug, run: (script) => post(`${session}/execute/async`, { script, args: [] }) });
    } finally {
      await fetch(session, { method: "DELETE" });
    }
  };
  try {
    /** @type {Record<string, number[]>} */
    const measured = Object.fromEntries(Object.keys(forms).map((name) => [name, []]));
    for (let round = 0; round <= rounds; round++) {
      const turns = Object.entries(forms);
      for (const [name, script] of round % 2 ? turns : turns.reverse()) {
        const figure = await visit(script);
        if (round > 0) measured[name]?.push(figure);
      }
    }
    return measured;
  } finally {
    driver.kill();
    server.close();
  }
}

/**
 * How many times as long one form takes as another: the median over the rounds, each compared with itself alone,
 * since the machine may be busier in the next.
 *
 * @param {number[]} one
 * @param {number[]} other
 */
export function ratio(one, other) {
  const ratios = one.map((figure, round) => figure / (other[round] ?? NaN)).sort((a, b) => a - b);
  return (ratios[ratios.length >> 1] ?? NaN).toFixed(3);
}
