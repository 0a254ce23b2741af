/** Keeps mailboxes, with their codes encrypted: here in a folder, in your product in its database. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = "mailboxes";

/** The key is not kept beside what it opens. */
export function key() {
  const bytes = Buffer.from(process.env.MAILBOX_KEY ?? "", "hex");
  if (bytes.length !== 32) throw new Error("Set MAILBOX_KEY to 64 hexadecimal digits: openssl rand -hex 32");
  return bytes;
}

/** A code opens only for its mailbox and servers: a row that somebody has changed does not open. */
const bound = ({ email, imap, smtp }) => Buffer.from(JSON.stringify([email, place(imap), place(smtp)]));
/** In an order of its own: some databases keep another one of an object's keys. */
const place = (server) => server && [server.host, server.port, server.security, server.username];
/** Key it by the signed-in person and the mailbox, not by the address alone: it is what somebody typed. */
const file = (email) => join(folder, `${createHash("sha256").update(email).digest("hex")}.json`);

export function keep(mailbox, code) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(bound(mailbox));
  const sealed = Buffer.concat([nonce, cipher.update(code, "utf8"), cipher.final(), cipher.getAuthTag()]);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file(mailbox.email), JSON.stringify({ ...mailbox, code: sealed.toString("base64") }), { mode: 0o600 });
}

/** For when you read the mail: the mailbox, and its code in the clear. */
export function take(email) {
  const { code, ...mailbox } = JSON.parse(readFileSync(file(email), "utf8"));
  const sealed = Buffer.from(code, "base64");
  const cipher = createDecipheriv("aes-256-gcm", key(), sealed.subarray(0, 12)).setAAD(bound(mailbox));
  cipher.setAuthTag(sealed.subarray(-16));
  return { ...mailbox, code: cipher.update(sealed.subarray(12, -16), undefined, "utf8") + cipher.final("utf8") };
}
