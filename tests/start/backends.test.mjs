/**
 * What every backend of the pages "Start" must do, at mail servers on loopback: log in, answer with the server's own
 * words, store encrypted, connect nowhere else. By hand, once make test has installed everything:
 * `node --test tests/start/backends.test.mjs`.
 */
import assert from "node:assert/strict";
import { execSync } from "node:child_process";
import { after, before, test } from "node:test";
import { backends, holds, project, wanted } from "./backends.mjs";
import { backend, CODE, EMAIL, mailServers, post, settings, signed, silentServers, submission } from "./mail.mjs";

/** @type {import("./mail.mjs").MailServers} */
let mail;
/** Those whose certificates come from an authority that no backend here trusts. @type {import("./mail.mjs").MailServers} */
let strangers;
/** @type {Awaited<ReturnType<typeof silentServers>>} */
let silent;
before(async () => {
  [mail, strangers] = await Promise.all([mailServers(), mailServers()]);
  silent = await silentServers(mail);
});
after(() => [mail, strangers, silent].forEach((it) => it?.stop()));

/** How long a login may take here: no more than a silent server makes the tests wait. */
const SECONDS = "3";

/** What stands where no page of ours puts a code: a framework's log for developers may show it, an answer never. */
const SCRAP = "nothingofapage";
const INVALID = /Invalid credentials/;
const REFUSED = /Username and Password not accepted/;

for (const one of backends.filter(({ folder }) => wanted.includes(folder))) {
  const { folder, command, environment, stored, opens, refuses } = one;
  test(`${folder}: a backend`, async (t) => {
    const home = project(one);
    const server = await backend(command, home, { ...settings(mail, strangers, silent), MAIL_SECONDS: SECONDS, ...environment });
    t.after(server.stop);
    const headers = await signed(server.address);
    const send = (/** @type {unknown} */ body) => post(server.address, body, headers);
    const logins = () => ["I0", "S0", "I1", "S1"].map((name) => mail.count(name));

    await t.test("answers a refusal with the mail server's own words", async () => {
      const { outcome } = await send(submission(mail, "I1", "S1"));
      assert.equal(outcome.ok, false);
      assert.match(outcome.imap.reply, INVALID);
      assert.match(outcome.smtp.reply, REFUSED);
    });
    await t.test("says which half works", async () => {
      const { outcome } = await send(submission(mail, "I0", "S1"));
      assert.deepEqual([outcome.ok, outcome.imap], [false, { ok: true }]);
      assert.match(outcome.smtp.reply, REFUSED);
    });
    await t.test("connects to no server that is neither in the catalogue nor allowed", async () => {
      logins();
      const { port } = mail.logins.I0;
      for (const wrong of [{ host: "localhost", port }, { host: "imap.gmail.com", port: 143 }, { host: "10.0.0.1", port: 993 }]) {
        const sent = submission(mail, "I0", "S0");
        const { outcome } = await send({ ...sent, imap: { ...sent.imap, ...wrong } });
        assert.deepEqual(outcome, { ok: false, cause: "wrong-server" });
      }
      assert.deepEqual(logins(), [0, 0, 0, 0]);
    });
    await t.test(`${refuses ? "refuses" : "begins with"} STARTTLS where the catalogue has it, and sends no code in the clear`, async () => {
      for (const [name, ok] of /** @type {const} */ ([["I9", !refuses], ["I10", false]])) {
        const { outcome } = await send({ ...submission(mail, name, "S0"), smtp: null });
        assert.equal(outcome.ok, ok, name);
        assert.equal(mail.count(name), ok ? 1 : 0, name);
        if (refuses) assert.match(outcome.message, refuses);
      }
    });
    await t.test("sends no code to a server whose certificate is another's", async () => {
      for (const name of ["I11", "I12"]) {
        const { outcome } = await send({ ...submission(mail, name, "S0"), smtp: null });
        assert.equal(outcome.ok, false, name);
        if (name === "I11" || !refuses) assert.match(outcome.imap.reply ?? outcome.imap.cause, /\bcert|^tls$/i, name);
        assert.equal(mail.count(name), 0, name);
      }
    });
    await t.test("sends no code to a server whose certificate is nobody's", async () => {
      for (const [reading, sending] of [["I0", "S0"], ["I9", "S9"]]) {
        const { imap, smtp } = submission(strangers, reading, sending);
        for (const half of [{ imap, smtp: null }, { imap: null, smtp }]) {
          const { outcome } = await send({ ...submission(mail, "I0", "S0"), ...half });
          const name = half.imap ? reading : sending;
          assert.equal(outcome.ok, false, name);
          const { reply, cause } = outcome.imap ?? outcome.smtp ?? {};
          if (name !== "I9" || !refuses) assert.match(reply ?? cause, /\bcert|^tls$/i, name);
          assert.equal(strangers.count(name), 0, name);
        }
      }
    });
    await t.test("waits for no silent server, before TLS or after it", async () => {
      const late = { ok: false, cause: "timeout" };
      await Promise.all(Object.entries(silent.logins).map(async ([name, login]) => {
        const { outcome } = await send({ ...submission(mail, "I0", "S0"), imap: login, smtp: login });
        assert.deepEqual(outcome, { ok: false, imap: late, smtp: late }, name);
      }));
    });
    await t.test("tries nothing that is no submission, and quotes nothing of it", async () => {
      const sent = submission(mail, "I0", "S0");
      const wrong = [
        `{"code": "${SCRAP}`, [SCRAP], null, {}, { ...sent, code: 7 }, { ...sent, code: `${CODE}\r\nA1 LOGOUT` },
        { ...sent, imap: { ...sent.imap, username: "a\nb" } }, { ...sent, imap: SCRAP }, { ...sent, imap: null, smtp: null },
      ];
      for (const body of wrong) {
        const { status, said, outcome } = await send(body);
        assert.ok(status < 500 && outcome?.ok !== true, `${status} ${said}`);
        assert.ok(![CODE, SCRAP].some((secret) => said.includes(secret)), `the answer quotes what was sent: ${said}`);
      }
      assert.deepEqual(logins(), [0, 0, 0, 0]);
    });
    await t.test("takes nothing from a form on another site's page", async () => {
      const { said, outcome } = await post(server.address, submission(mail, "I0", "S0"), { "content-type": "text/plain", origin: "https://other.example" });
      assert.notEqual(outcome?.ok, true, said);
      assert.deepEqual(logins(), [0, 0, 0, 0]);
    });
    await t.test("stores nothing that does not work, and what works without its code", async () => {
      const { outcome } = await send(submission(mail, "I0", "S0"));
      assert.deepEqual(outcome, { ok: true });
      const files = stored(home);
      assert.ok(files.some((file) => holds(file, EMAIL)), "the mailbox is not stored");
      for (const file of files) assert.ok(!holds(file, CODE), `${file} holds the code`);
    });
    if (opens) {
      await t.test("has the code again when it reads the mail", async () => {
        const said = execSync(opens, { cwd: home, env: { ...process.env, ...settings(mail), ...environment }, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
        assert.ok(said.trim().endsWith(CODE), "another code than the one that was stored");
      });
    }
    await t.test("prints no code", () => assert.ok(!server.said().includes(CODE), server.said().replaceAll(CODE, "•••")));
  });
}
