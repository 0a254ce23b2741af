/** The backends of the pages "Start" at mail servers on loopback: who gets in, who does not, and what is handed over. */
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { createServer } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { certified } from "../clients/certified.mjs";
import { start } from "../clients/server.mjs";
import { serve } from "../neighbours/bundlers/served.mjs";

/** Invented; as long as Google's. */
export const CODE = "qzwkfjtnbvxmrhdp";
export const EMAIL = "someone@gmail.com";

/**
 * Servers that let in (I0, S0; I9 after STARTTLS), that refuse as Gmail does (I1, S1), that have no TLS where it should
 * begin (I10) or another server's certificate (I11, I12 after STARTTLS): see tests/clients/refusals.mjs.
 */
export const mailServers = start;

/** @typedef {Awaited<ReturnType<typeof start>>} MailServers */

/**
 * Servers on loopback that accept a connection and say nothing: before TLS, or after it with a certificate that the
 * authority's file then holds.
 *
 * @param {MailServers} mail
 */
export async function silentServers({ authority }) {
  const { authority: signer, keys } = certified();
  appendFileSync(authority, signer);
  const sockets = new Set();
  const met = (/** @type {import("node:net").Socket} */ socket) => void sockets.add(socket.on("error", () => {}).resume());
  const servers = [createServer(met), createTlsServer(keys, met)];
  for (const server of servers) await once(server.listen(0, "127.0.0.1"), "listening");
  const [mute, secured] = servers.map((server) => {
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return { host: "127.0.0.1", port, security: /** @type {const} */ ("tls"), username: "someone@acme.example" };
  });
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    for (const server of servers) server.close();
  };
  return { logins: { mute, secured }, stop };
}

/** A submission of the widget's, for servers on loopback. @param {MailServers} mail @param {string} imap @param {string} smtp */
export const submission = ({ logins }, imap, smtp) => ({ provider: "google", email: EMAIL, code: CODE, imap: logins[imap], smtp: logins[smtp] });

/** What a backend of any language is told by its environment. @param {MailServers} mail @param {Pick<MailServers, "logins">[]} more other servers that it may connect to */
export function settings({ logins, authority }, ...more) {
  const places = [logins, ...more.map((it) => it.logins)].flatMap((it) => Object.values(it));
  return {
    MAILBOX_KEY: "7a".repeat(32),
    MAIL_SERVERS: places.map(({ host, port }) => `${host}:${port}`).join(" "),
    NODE_EXTRA_CA_CERTS: authority,
    SSL_CERT_FILE: authority,
  };
}

/**
 * Starts a backend. Where `{port}` stands, its port will.
 *
 * @param {string} command @param {string} home @param {Record<string, string>} environment @param {string} [node] the
 *   folder of another Node than this one
 */
export function backend(command, home, environment, node) {
  const words = Object.entries(environment).map(([name, value]) => `${name}='${value}'`);
  return serve(["env", ...words, command].join(" "), home, node);
}

/** Within it there is an answer, whatever the mail servers do, in milliseconds: the widget gives up after a minute. */
const PATIENCE = 30_000;

/** @param {string} address @param {unknown} body @param {Record<string, string>} [headers] */
export async function post(address, body, headers = {}) {
  const answer = await fetch(`${address}api/mailboxes`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const said = await answer.text();
  return { status: answer.status, said, outcome: said.startsWith("{") ? JSON.parse(said) : undefined };
}

/** What a framework against forged requests wants to see again: its cookies, and the token in its page or in a cookie. @param {string} address */
export async function signed(address) {
  const answer = await fetch(address);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const [, token] = (await answer.text()).match(/name="csrf-token" content="([^"]+)"/) ?? cookies.join().match(/csrftoken=([^,]+)/) ?? [];
  /** @type {Record<string, string>} */
  const headers = { cookie: cookies.join("; ") };
  return token ? { ...headers, "x-csrf-token": token, "x-csrftoken": token } : headers;
}
