/**
 * Mail servers on loopback that refuse, one for each of `refusals.mjs`, on free ports. By hand:
 * `node tests/clients/server.mjs`, which prints them and the file of the authority that signed for them, and ends
 * with its input.
 */
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, stdin } from "node:process";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import { fileURLToPath } from "node:url";
import { certified } from "./certified.mjs";
import { bytesOf, refusals } from "./refusals.mjs";

/** @typedef {import("./refusals.mjs").Refusal} Refusal */
/** @typedef {import("node:net").Socket} Socket */
/** @typedef {{ host: string, port: number, security: "tls" | "starttls", username: string }} Login as the widget submits it */
/** @typedef {import("./certified.mjs").Keys} Keys */

const WANTED = "530 5.7.0 Authentication Required. For more information, go to https://support.google.com/mail/?p=WantAuthError x - gsmtp";

/** @param {Socket} socket @param {(string | Uint8Array)[]} parts of a line */
const say = (socket, ...parts) => socket.write(Buffer.concat([...parts, "\r\n"].map((part) => Buffer.from(part))));

/** Hands on every line that comes, until it is told to stop. @param {Socket} socket @param {(line: string) => void} heard */
function listen(socket, heard) {
  let rest = "";
  const read = (/** @type {Buffer} */ data) => {
    const lines = (rest + data.toString("latin1")).split(/\r?\n/);
    rest = lines.pop() ?? "";
    lines.forEach(heard);
  };
  socket.on("data", read);
  return () => socket.off("data", read);
}

/** @param {Socket} socket @param {Refusal} refusal @param {() => void} login told of each code that comes @param {Keys} keys */
function imap(socket, refusal, login, keys) {
  say(socket, "* OK ready");
  if (refusal.security !== "starttls" || refusal.offers) return answerCommands(socket, refusal, login);
  const stop = listen(socket, (line) => {
    const [tag, command = ""] = line.split(" ");
    const name = command.toUpperCase();
    if (name === "CAPABILITY") return say(socket, `* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n${tag} OK done`);
    if (name !== "STARTTLS") {
      if (name === "LOGIN" || name === "AUTHENTICATE") login();
      return say(socket, `${tag} NO [PRIVACYREQUIRED] Must issue a STARTTLS command first`);
    }
    stop();
    say(socket, `${tag} OK Begin TLS negotiation now`);
    const secured = new TLSSocket(socket, { isServer: true, ...keys });
    secured.on("error", () => {});
    answerCommands(secured, refusal, login);
  });
}

/** What is said after the greeting. @param {Socket} socket @param {Refusal} refusal @param {() => void} login */
function answerCommands(socket, refusal, login) {
  let waiting = "";
  const answer = (/** @type {string} */ tag) => {
    login();
    const leaves = refusal.says[0].startsWith("BYE");
    say(socket, leaves ? "* " : `${tag} `, bytesOf(refusal));
    if (leaves) socket.end();
  };
  listen(socket, (line) => {
    const [tag, command = ""] = line.split(" ");
    const name = command.toUpperCase();
    if (waiting) {
      answer(waiting);
      waiting = "";
    } else if (name === "LOGIN") {
      answer(tag);
    } else if (name === "AUTHENTICATE") {
      waiting = tag;
      say(socket, "+ ");
    } else if (name === "STARTTLS") {
      say(socket, `${tag} BAD Unknown command`);
    } else {
      if (name === "CAPABILITY") say(socket, `* CAPABILITY IMAP4rev1 ID ${refusal.offers ?? "AUTH=PLAIN"}`);
      if (name === "ID") say(socket, "* ID NIL");
      if (name === "SELECT" || name === "EXAMINE") say(socket, "* FLAGS ()\r\n* 0 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1] valid");
      if (name === "LOGOUT") say(socket, "* BYE see you");
      say(socket, `${tag} OK done`);
      if (name === "LOGOUT") socket.end();
    }
  });
}

/** @param {Socket} socket @param {Refusal} refusal @param {() => void} login @param {Keys} keys */
function smtp(socket, refusal, login, keys) {
  const leaves = refusal.says[0].startsWith("421");
  say(socket, leaves ? bytesOf(refusal) : "220 mail.acme.example ESMTP ready");
  if (leaves) return void socket.end();
  if (refusal.security !== "starttls" || refusal.offers) return converse(socket, refusal, login);
  const stop = listen(socket, (line) => {
    if (/^ehlo/i.test(line)) return say(socket, "250-mail.acme.example\r\n250 STARTTLS");
    if (!/^starttls/i.test(line)) return say(socket, "530 5.7.0 Must issue a STARTTLS command first");
    stop();
    say(socket, "220 2.0.0 Ready to start TLS");
    const secured = new TLSSocket(socket, { isServer: true, ...keys });
    secured.on("error", () => {});
    converse(secured, refusal, login);
  });
}

/** What is said after the greeting. @param {Socket} socket @param {Refusal} refusal @param {() => void} login */
function converse(socket, refusal, login) {
  const offers = refusal.offers ?? "AUTH LOGIN PLAIN";
  let inside = false;
  /** How many more lines AUTH waits for; the last holds the code. */
  let wanted = 0;
  const answer = () => {
    login();
    inside = refusal.says[0].startsWith("235");
    say(socket, bytesOf(refusal));
  };
  listen(socket, (line) => {
    if (wanted > 0) {
      wanted -= 1;
      return wanted === 0 ? answer() : say(socket, "334 UGFzc3dvcmQ6");
    }
    const [name = "", method = "", initial] = line.toUpperCase().split(/\s+/);
    if (name === "EHLO") return say(socket, offers ? `250-mail.acme.example\r\n250 ${offers}` : "250 mail.acme.example");
    if (name === "AUTH" && !offers) return say(socket, bytesOf(refusal));
    if (name === "AUTH" && !offers.split(" ").includes(method)) return say(socket, "504 5.5.4 Unrecognized authentication type");
    if (name === "AUTH" && method === "PLAIN" && initial) return answer();
    if (name === "AUTH") {
      wanted = method === "PLAIN" || initial ? 1 : 2;
      return say(socket, method === "PLAIN" ? "334 " : wanted === 2 ? "334 VXNlcm5hbWU6" : "334 UGFzc3dvcmQ6");
    }
    if (name === "QUIT") return void socket.end("221 2.0.0 Bye\r\n");
    if (name === "STARTTLS") return say(socket, "502 5.5.1 Unrecognized command");
    say(socket, name === "MAIL" && !inside ? WANTED : "250 2.0.0 Ok");
  });
}

/**
 * Starts them all.
 *
 * @returns {Promise<{ logins: Record<string, Login>, count: (name: string) => number, authority: string, stop: () => void }>}
 *   where each refusal is met; how many codes it was sent since the last question; the authority's file
 */
export async function start() {
  const { authority, ...certificates } = certified();
  // Each run has its own: two may be under way at once.
  const folder = mkdtempSync(join(tmpdir(), "authority-"));
  const file = join(folder, "authority.pem");
  writeFileSync(file, authority);
  /** @type {Map<string, number>} */
  const counts = new Map();
  /** @type {Record<string, Login>} */
  const logins = {};
  const sockets = new Set();
  const servers = Object.entries(refusals).map(async ([name, refusal]) => {
    const { protocol, security = "tls" } = refusal;
    const keys = certificates[refusal.misnamed ? "misnamed" : "keys"];
    const met = (/** @type {Socket} */ socket) => {
      sockets.add(socket.on("error", () => {}));
      const login = () => counts.set(name, (counts.get(name) ?? 0) + 1);
      if (protocol === "imap") imap(socket, refusal, login, keys);
      else smtp(socket, refusal, login, keys);
    };
    const server = security === "tls" ? createTlsServer(keys, met) : createServer(met);
    await once(server.listen(0, "127.0.0.1"), "listening");
    // Nobody waits for them who has nothing else to do.
    server.unref();
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    logins[name] = { host: "127.0.0.1", port, security, username: "someone@acme.example" };
    return server;
  });
  const running = await Promise.all(servers);
  return {
    logins,
    authority: file,
    count(name) {
      const count = counts.get(name) ?? 0;
      counts.delete(name);
      return count;
    },
    stop() {
      for (const socket of sockets) socket.destroy();
      for (const server of running) server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { logins, authority, stop } = await start();
  console.log(JSON.stringify({ authority, logins }, null, 2));
  stdin.resume().once("end", stop);
}
