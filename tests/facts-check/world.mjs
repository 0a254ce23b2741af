/**
 * A small internet on the loopback: names, an authority, web sites and mail servers. Its clock stands still but for
 * those who wait.
 */
import { createServer as createHttps } from "node:https";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { createSecureContext, TLSSocket } from "node:tls";
import { plan } from "../../tools/facts-check/plan.mjs";
import { report } from "../../tools/facts-check/report.mjs";
import { run } from "../../tools/facts-check/run.mjs";
import { State } from "../../tools/facts-check/state.mjs";
import { authority } from "./certificates.mjs";

const signed = authority();
export const { ca, issue } = signed;

/** What a resolver says of a name that is not there. */
const missing = () => Object.assign(new Error("queryA"), { code: "ENOTFOUND" });

/** A folder that goes with the test. @param {import("node:test").TestContext} t */
export function folder(t) {
  const made = mkdtempSync(join(tmpdir(), "facts-check-"));
  t.after(() => rmSync(made, { recursive: true }));
  return made;
}

/** @param {import("node:net").Server} server @param {import("node:test").TestContext} t @returns {Promise<number>} its port */
async function listen(server, t) {
  const sockets = new Set();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => server.close(done));
  });
  return server.address().port;
}

/**
 * A mail server. `secure` is a certificate; with `tls` it is there from the first byte, else after STARTTLS, if there
 * is one. `says` overrides what it answers to a command, or `greeting`; "" is silence.
 *
 * @param {import("node:test").TestContext} t
 * @param {{ protocol: "imap" | "smtp", tls?: boolean, secure?: object, says?: Record<string, string>, heard?: string[], busy?: (by: number) => void }} options
 */
export async function mail(t, { protocol, tls = true, secure, says = {}, heard = [], busy = () => {} }) {
  const answers = protocol === "imap"
    ? { greeting: "* OK ready", STARTTLS: "TAG OK go on", CAPABILITY: "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nTAG OK done", LOGOUT: "* BYE\r\nTAG OK bye" }
    : { greeting: "220-mail\r\n220 ready", EHLO: "250-mail\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN", STARTTLS: "220 go on", QUIT: "221 bye" };
  /** @type {Record<string, string>} */
  const script = { ...answers, ...says };
  /** @param {import("node:net").Socket} socket @param {boolean} greets */
  const speak = (socket, greets) => {
    /** @param {string} name @param {string} tag */
    const answer = (name, tag) => {
      // Who is silent at first stays so, whatever comes.
      const text = script[name] ?? (script.greeting && "500 what");
      if (text) socket.write(`${text.replaceAll("TAG", tag)}\r\n`);
    };
    socket.on("error", () => {}).on("data", function hear(data) {
      for (const line of String(data).split("\r\n").filter(Boolean)) {
        heard.push(line);
        const words = line.split(" ");
        const tag = protocol === "imap" ? words.shift() : "";
        const [command = ""] = words;
        answer(command, tag);
        if (command === "QUIT" || command === "LOGOUT") busy(-1);
        if (command !== "STARTTLS" || !secure || says.STARTTLS) continue;
        socket.off("data", hear);
        speak(new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(secure) }), false);
      }
    });
    if (greets) answer("greeting", "");
  };
  return listen(createServer((socket) => {
    busy(1);
    if (tls && secure) speak(new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(secure) }), true);
    else speak(socket, true);
  }), t);
}

/**
 * Web sites: what each host answers to each path. A text is a page, a number a status, a function answers itself.
 *
 * @param {import("node:test").TestContext} t
 * @param {Record<string, Record<string, string | number | ((request: any, response: any) => void)>>} sites
 * @param {Record<string, object>} [certificates] of hosts that have another than their own
 */
export async function web(t, sites, certificates = {}) {
  const own = issue(Object.keys(sites));
  /** @type {string[]} */
  const asked = [];
  const server = createHttps({
    ...own,
    SNICallback: (host, done) => done(null, createSecureContext(certificates[host] ?? own)),
  }, (request, response) => {
    const host = request.headers.host.replace(/:\d+$/, "");
    if (request.url !== "/robots.txt") asked.push(host + request.url);
    const what = sites[host]?.[request.url] ?? 404;
    if (typeof what === "function") return what(request, response);
    response.writeHead(typeof what === "number" ? what : 200, { "content-type": "text/html" }).end(typeof what === "number" ? "" : what);
  });
  return { port: await listen(server, t), asked };
}

/** A page as long as most are, so that nobody takes it for one that a script makes. @param {string} html */
export const page = (html) => `<!doctype html><title>Help</title><p>${"Mail programs ask for a word of their own. ".repeat(12)}</p>${html}`;

/** Settings in which every name that ends in .example is here. @param {object} [more] */
export function settings(more = {}) {
  let time = Date.parse("2026-11-28T12:00:00Z");
  /** @type {number[]} */
  const waits = [];
  return {
    agent: "app-password-facts-check/0 (+https://acme.example)",
    pause: 1_000, together: 4, again: 5_000, longest: 120_000, timeout: 10_000,
    now: () => time,
    wait: async (/** @type {number} */ milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
      await turn();
    },
    lookup: async (/** @type {string} */ host) => (host.endsWith(".example") ? ["127.0.0.1"] : Promise.reject(missing())),
    allows: () => true,
    control: "acme.example",
    ca,
    waits,
    pass: (/** @type {number} */ milliseconds) => (time += milliseconds),
    ...more,
  };
}

/** A provider that has no more than a test needs. @param {object} more */
export const provider = (more) => ({ id: "acme", name: "Acme", credential: "app-password", checked: "2026-11", sources: [], ...more });

/**
 * Checks these providers, as main.mjs does.
 *
 * @param {import("node:test").TestContext} t @param {object[]} providers
 * @param {any} [ways] @param {{ out?: string, fresh?: boolean }} [options]
 */
export async function check(t, providers, ways = settings(), { out = folder(t), fresh = false } = {}) {
  const planned = plan(providers);
  const state = new State(join(out, "state.jsonl"), { now: ways.now(), fresh });
  const left = await run(planned, state, ways);
  const made = report(planned, state, { now: ways.now(), left });
  return { ...made, state, left, planned, results: [...state.results.values()], result: (key) => state.results.get(key) };
}
