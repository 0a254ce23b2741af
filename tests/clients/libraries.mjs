/** The libraries whose snippets run, and what was seen of each. */
import { existsSync, readFileSync } from "node:fs";

/**
 * @typedef {object} Library
 * @property {string} name
 * @property {string} version
 * @property {"node" | "python" | "rust"} language
 * @property {"imap" | "smtp"} protocol
 * @property {string} snippet the file's name
 * @property {string} path of the file in the repository
 * @property {string[]} lost the refusals of which the library keeps not one word of the server's
 * @property {number} logins how many failed logins one try is, where PLAIN is offered
 * @property {boolean} startTls whether the snippet can begin without TLS
 * @property {boolean} ascii whether the library takes no other letters in a code
 */

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
/** What each language has locked. @type {Record<Library["language"], (name: string) => string | undefined>} */
const versions = {
  node: (name) => JSON.parse(read("node/package.json")).dependencies[name],
  // What is not installed comes with Python.
  python: (name) => read("python/requirements.txt").match(new RegExp(`^${name}==(\\S+)`, "im"))?.[1] ?? "of Python",
  rust: (name) => read("rust/Cargo.lock").match(new RegExp(`^name = "${name}"\\nversion = "(.+)"`, "m"))?.[1],
};
const folders = { node: "node", python: "python", rust: "rust/src" };
/** In this folder; those of the pages "Start" are theirs. @param {Library["language"]} language @param {string} snippet */
function place(language, snippet) {
  const here = `tests/clients/${folders[language]}/${snippet}`;
  return existsSync(new URL(`../../${here}`, import.meta.url)) ? here : `examples/start/${folders[language]}/${snippet}`;
}

/** @param {Library["language"]} language @param {string} name @param {string} snippet @param {string[]} lost @param {{ logins?: number, startTls?: boolean }} [more] */
function library(language, name, snippet, lost, { logins = 1, startTls = false } = {}) {
  const path = place(language, snippet);
  const source = read(`../../${path}`);
  const ascii = source.includes("UnicodeEncodeError");
  const protocol = /try_?imap/i.test(source) ? "imap" : "smtp";
  return /** @type {Library} */ ({ name, version: versions[language](name), language, protocol, snippet, path, lost, logins, startTls, ascii });
}

export const libraries = [
  // Nothing is sent where the server says LOGINDISABLED. Bytes that are no UTF-8 become U+FFFD.
  library("node", "imapflow", "imapflow.js", ["I6", "I8g"], { startTls: true }),
  // Bytes that are no UTF-8 are read as Latin-1, from which they can be won back.
  library("node", "nodemailer", "nodemailer.js", [], { startTls: true }),
  library("node", "emailjs", "emailjs.js", ["S5", "S7g", "S7k"]),
  library("python", "imaplib", "imaplib_login.py", [], { startTls: true }),
  library("python", "IMAPClient", "imapclient_login.py", []),
  library("python", "imap-tools", "imap_tools_login.py", []),
  // Each mechanism that the server offers is tried, whatever it answers to the first.
  library("python", "smtplib", "smtplib_login.py", ["S5"], { logins: 2, startTls: true }),
  // Other bytes become lone surrogates, but for those that happen to be UTF-8.
  library("python", "aiosmtplib", "aiosmtplib_login.py", ["S5", "S7g", "S7k"], { logins: 2, startTls: true }),
  library("rust", "lettre", "lettre_login.rs", ["S5", "S7g", "S7k"], { startTls: true }),
  // The words of a BYE are lost.
  library("rust", "async-imap", "async_imap_login.rs", ["I5", "I8g"], { startTls: true }),
];
