/**
 * What a backend hands over, by library: each snippet of docs/replies.md meets every refusal of `refusals.mjs`, with
 * the real library, and `explain` has to understand what it hands over. `make clients` runs this; by hand, once that
 * has installed everything: `node --test tests/clients/clients.test.mjs`.
 *
 * The package comes from `pkg/`, or from APP_PASSWORD_PKG.
 */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { libraries } from "./libraries.mjs";
import { refusals } from "./refusals.mjs";
import { start } from "./server.mjs";

/** @typedef {import("./libraries.mjs").Library} Library */
/** @typedef {{ ok: boolean, reply?: string, cause?: string, explained?: string }} Outcome `explained`: the crate's answer */

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const target = join(root, "target/clients");
const { explain } = await import(pathToFileURL(join(process.env.APP_PASSWORD_PKG ?? join(root, "pkg"), "core.js")).href);

/** Invented; as long as Google's. */
const CODE = "qzwkfjtnbvxmrhdp";
/** How it looks on the wire. */
const SECRETS = [CODE, Buffer.from(CODE).toString("base64"), Buffer.from(`\0someone@acme.example\0${CODE}`).toString("base64")];

/** How each language runs a snippet. @type {Record<Library["language"], (name: string) => string[]>} */
const runners = {
  node: (name) => ["node", join(target, "node/run.js"), name],
  python: (name) => ["python3", join(here, "python/run.py"), name],
  rust: (name) => [join(target, "rust/debug/app-password-clients"), name],
};

/** @type {Awaited<ReturnType<typeof start>>} */
let servers;
before(async () => {
  // The snippets for Node, those of the pages "Start" among them, beside their libraries.
  const node = join(target, "node");
  rmSync(node, { recursive: true, force: true });
  for (const { path } of libraries.filter(({ language }) => language === "node")) cpSync(join(root, path), join(node, basename(path)));
  for (const name of ["run.js", "package.json"]) cpSync(join(here, "node", name), join(node, name));
  symlinkSync(join(here, "node/node_modules"), join(node, "node_modules"));
  execFileSync("cargo", ["build", "--quiet", "--locked", "--target-dir", join(target, "rust")], { cwd: join(here, "rust"), stdio: "pipe" });
  servers = await start();
});
after(() => servers?.stop());

/**
 * What a snippet hands over of these refusals.
 *
 * @param {Library} library @param {string[]} names @param {string} [code]
 * @returns {Promise<Record<string, Outcome>>}
 */
async function handedOver({ snippet, language }, names, code = CODE) {
  const [program, ...words] = runners[language](snippet.replace(/\.\w+$/, ""));
  const { authority, logins } = servers;
  const PYTHONPATH = [join(target, "python"), join(root, "examples/start/python")].join(delimiter);
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: authority, SSL_CERT_FILE: authority, PYTHONPATH, PYTHONDONTWRITEBYTECODE: "1" };
  const child = spawn(program, words, { env, stdio: ["pipe", "pipe", "pipe"] });
  const providers = names.flatMap((name) => (refusals[name].provider ? [[name, refusals[name].provider]] : []));
  child.stdin.end(JSON.stringify({ code, logins: pick(logins, names), providers: Object.fromEntries(providers) }));
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  for (const secret of SECRETS) assert.ok(!(said + complained).includes(secret), "it printed the code");
  assert.equal(complained, "");
  return JSON.parse(said);
}

/** @template T @param {Record<string, T>} from @param {string[]} names @returns {Record<string, T>} */
const pick = (from, names) => Object.fromEntries(names.map((name) => [name, from[name]]));

/** Whether the server's own words are in a text, however a library has wrapped their bytes. @param {string} reply @param {string} name */
function holdsWords(reply, name) {
  const { words, encoding } = refusals[name];
  const escaped = reply.replace(/\\x([0-9a-f]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));
  const read = new TextDecoder(encoding).decode(Buffer.from(escaped, "latin1"));
  return reply.includes(words) || read.includes(words);
}

/** What libraries say whatever the server said, or hand over beside its words. */
const SENTENCES = ["Command failed", "SMTP Error: Could not authenticate.", "curl: (67) Login denied", "EAUTH", '{"authenticationFailed":true}',
  "fetchmail: Authorization failure on someone@acme.example@imap.acme.example"];

// The first of all: nothing has been loaded that only some providers need.
test("a library's own sentence is no cause, and a hint says what to hand over", async () => {
  for (const sentence of SENTENCES) {
    const { cause, hint } = await explain("google", sentence, { protocol: "imap" });
    assert.equal(cause, "unknown", sentence);
    assert.match(hint ?? "none", /hand over/i, sentence);
  }
  for (const { provider = null, says, words } of Object.values(refusals).filter(({ words }) => words)) {
    const { hint } = await explain(provider, says.join("\n"));
    assert.equal(hint, null, words);
  }
});

for (const library of libraries) {
  const { name, version, protocol, lost, logins, startTls, ascii } = library;
  const all = Object.keys(refusals).filter((it) => refusals[it].protocol === protocol);
  const refused = all.filter((it) => refusals[it].words);

  test(`${name} ${version}: what is handed over of ${refused.length} refusals is understood`, async () => {
    const outcomes = await handedOver(library, refused);
    const mistakes = [];
    for (const refusal of refused) {
      const { reply = "", ok, explained } = outcomes[refusal];
      assert.equal(ok, false, refusal);
      const { provider = null, causes, offers = "AUTH=PLAIN LOGIN" } = refusals[refusal];
      assert.equal(holdsWords(reply, refusal), !lost.includes(refusal), `${refusal}: are the server's words in "${reply}"?`);
      const tries = servers.count(refusal);
      if (offers.includes("PLAIN") && !refusals[refusal].says[0].startsWith("421")) assert.equal(tries, logins, `${refusal}: failed logins`);
      const { cause } = await explain(provider, reply);
      if (explained !== undefined) assert.equal(explained, cause, `${refusal}: the crate and the package differ`);
      // Where the words are gone, nobody can be blamed for knowing nothing; a wrong cause helps no one.
      const right = lost.includes(refusal) ? [...causes, "unknown"] : causes;
      if (!right.includes(cause)) mistakes.push(`${refusal}: ${cause} instead of ${right.join(" or ")}: ${reply}`);
    }
    assert.deepEqual(mistakes, []);
  });

  test(`${name} ${version}: a login that works is no failure`, async () => {
    const names = all.filter((it) => ["I0", "S0", ...(startTls ? ["I9", "S9"] : [])].includes(it));
    assert.deepEqual(await handedOver(library, names), Object.fromEntries(names.map((it) => [it, { ok: true }])));
    for (const it of names) assert.equal(servers.count(it), 1);
  });

  if (startTls) {
    test(`${name} ${version}: without STARTTLS it sends no code`, async () => {
      const without = protocol === "imap" ? "I10" : "S10";
      const { [without]: outcome } = await handedOver(library, [without]);
      assert.equal(outcome.ok, false);
      assert.equal(servers.count(without), 0);
    });
  }

  if (ascii) {
    test(`${name} ${version}: a letter that no code has is a wrong code, and is not quoted`, async () => {
      const names = all.filter((it) => ["I0", "S0"].includes(it));
      const [outcome] = Object.values(await handedOver(library, names, "qzwk\u00a0fjtn"));
      assert.deepEqual(outcome, { ok: false, cause: "wrong-code" });
      assert.equal(servers.count(names[0]), 0);
    });
  }
}

test("every block of docs/replies.md that names a file is that file, and every snippet stands there", () => {
  const docs = readFileSync(join(root, "docs/replies.md"), "utf8");
  const blocks = [...docs.matchAll(/\]\(\.\.\/((?:tests\/clients|examples\/start)\/[^)]+)\)[^\n]*\n\n```\w+\n([^]*?)^```$/gm)];
  for (const [, path, block] of blocks) assert.equal(block, readFileSync(join(root, path), "utf8"), path);
  const shown = blocks.map(([, path]) => path).sort();
  assert.deepEqual(shown, libraries.map(({ path }) => path).sort());
});

test("the table of docs/replies.md has the versions that are tried", () => {
  const docs = readFileSync(join(root, "docs/replies.md"), "utf8");
  for (const { name, version, language } of libraries) {
    const shown = language === "python" && /^(imaplib|smtplib)$/.test(name) ? `${name} (Python ` : `${name} ${version}`;
    assert.ok(docs.includes(shown), `${shown} is missing`);
  }
});
