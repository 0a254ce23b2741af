/**
 * Claims about mail servers: what each fault of theirs is called, and that a server without a fault has none.
 */
import assert from "node:assert/strict";
import { createServer } from "node:net";
import test from "node:test";
import { isPublic } from "../../tools/facts-check/connect.mjs";
import { inDays } from "./certificates.mjs";
import { check, issue, mail, provider, settings } from "./world.mjs";

const fits = issue(["mail.acme.example"]);
const other = issue(["mail.other.example", "imap.other.example"]);
const ended = issue(["mail.acme.example"], { from: inDays(-30), to: inDays(-3) });
const early = issue(["mail.acme.example"], { from: inDays(3), to: inDays(30) });

/** The result for one server. */
async function asked(t, protocol, port, security, ways = settings(), host = "mail.acme.example") {
  const { results: [result] } = await check(t, [provider({ [protocol]: { host, port, security, username: "address" } })], ways);
  return result;
}

for (const protocol of ["imap", "smtp"]) {
  for (const security of ["tls", "starttls"]) {
    const tls = security === "tls";

    test(`${protocol}, ${security}: a server without a fault is right, and nobody signs in`, async (t) => {
      const heard = [];
      const port = await mail(t, { protocol, tls, secure: fits, heard });
      const { status, found } = await asked(t, protocol, port, security);
      assert.deepEqual([status, found], ["right", undefined]);
      const commands = heard.map((line) => line.replace(/^a\d /, "").split(" ")[0]);
      const wanted = protocol === "imap" ? ["CAPABILITY", "LOGOUT"] : ["EHLO", "QUIT"];
      const before = protocol === "imap" ? ["STARTTLS"] : ["EHLO", "STARTTLS"];
      assert.deepEqual(commands, tls ? wanted : [...before, ...wanted]);
    });

    test(`${protocol}, ${security}: a certificate that does not fit is named`, async (t) => {
      const cases = [
        [other, "the certificate is for mail.other.example, imap.other.example"],
        [ended, `the certificate ended on ${inDays(-3).toISOString().slice(0, 10)}`],
        [early, "the certificate is not valid yet"],
      ];
      for (const [secure, words] of cases) {
        const port = await mail(t, { protocol, tls, secure });
        const { status, found, expected } = await asked(t, protocol, port, security);
        assert.deepEqual([status, found, expected], ["wrong", words, "a certificate for mail.acme.example"]);
      }
    });

    test(`${protocol}, ${security}: an authority that nobody knows is none`, async (t) => {
      const port = await mail(t, { protocol, tls, secure: fits });
      const { status, found } = await asked(t, protocol, port, security, settings({ ca: undefined }));
      assert.deepEqual([status, found], ["wrong", "nobody known has signed the certificate, or one between is missing"]);
    });
  }

  test(`${protocol}: STARTTLS that is refused, and what is no server of its kind`, async (t) => {
    const refusal = protocol === "imap" ? "TAG BAD what" : "502 what";
    const plain = await mail(t, { protocol, tls: false, says: { STARTTLS: refusal } });
    assert.match((await asked(t, protocol, plain, "starttls")).found, /^it does not know STARTTLS/);
    const strange = await mail(t, { protocol, secure: fits, says: { greeting: "SSH-2.0-OpenSSH" } });
    const { status, found } = await asked(t, protocol, strange, "tls");
    assert.equal(status, "wrong");
    assert.match(found, /no (IMAP|SMTP) server/);
  });

  test(`${protocol}: a server that lets nobody sign in is wrong`, async (t) => {
    const says = protocol === "imap" ? { CAPABILITY: "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nTAG OK done" } : { EHLO: "250-mail\r\n250 SIZE 1" };
    const port = await mail(t, { protocol, secure: fits, says });
    assert.match((await asked(t, protocol, port, "tls")).found, /sign in/);
  });

  test(`${protocol}: being turned away decides nothing, is tried once more, and its words are not kept`, async (t) => {
    let times = 0;
    const greeting = protocol === "imap" ? "* BYE 203.0.113.9 is listed" : "554 203.0.113.9 is listed";
    const port = await mail(t, { protocol, secure: fits, says: { greeting }, busy: (by) => (times += by) });
    const result = await asked(t, protocol, port, "tls");
    assert.deepEqual([result.status, times], ["undecided", 2]);
    assert.match(result.found, /^it turns this machine away \((BYE|554)\)$/);
    assert.doesNotMatch(JSON.stringify(result), /203/);
  });
}

test("a server that speaks before TLS does not begin with it", async (t) => {
  for (const protocol of ["imap", "smtp"]) {
    const port = await mail(t, { protocol, tls: false, secure: fits });
    const { status, found } = await asked(t, protocol, port, "tls");
    assert.deepEqual([status, found], ["wrong", "it does not begin with TLS"]);
  }
});

test("a server that says nothing is not waited for, and what it did not say is named", async (t) => {
  const kinds = ["imap", "smtp"].flatMap((protocol) => [
    { protocol, security: "starttls", server: { secure: true }, words: "it says nothing before TLS" },
    { protocol, security: "tls", server: { secure: true, says: { greeting: "" } }, words: "no answer in time" },
    { protocol, security: "tls", server: { tls: false, says: { greeting: "" } }, words: "no answer in time to the beginning of TLS" },
  ]);
  const providers = await Promise.all(kinds.map(async ({ protocol, security, server }, at) => {
    const host = `mail${at}.example`;
    const port = await mail(t, { protocol, ...server, secure: server.secure && issue([host]) });
    return provider({ id: `p${at}`, [protocol]: { host, port, security } });
  }));
  const { result, planned } = await check(t, providers, settings({ timeout: 1_000, together: kinds.length }));
  for (const [at, { words }] of kinds.entries()) {
    const { status, found } = result(planned.facts[at].keys[0]);
    assert.deepEqual([status, found], ["wrong", words]);
  }
});

test("a port that is closed", async (t) => {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  const ways = settings();
  const { status, found } = await asked(t, "imap", port, "tls", ways);
  assert.deepEqual([status, found], ["wrong", "the connection is refused"]);
  assert.ok(ways.waits.includes(5_000), "it is tried once more, after a while");
});

test("a name that does not exist, one without an address, and one of a private network", async (t) => {
  const gone = await asked(t, "imap", 993, "tls", settings(), "imap.gone.invalid");
  assert.deepEqual([gone.status, gone.found], ["wrong", "the name does not exist"]);
  const lookup = async (host) => (host === "acme.example" ? ["127.0.0.1"] : Promise.reject(Object.assign(new Error(), { code: "ENODATA" })));
  const empty = await asked(t, "imap", 993, "tls", settings({ lookup }));
  assert.deepEqual([empty.status, empty.found], ["wrong", "the name has no address"]);
  const inside = await asked(t, "imap", 993, "tls", settings({ allows: isPublic }));
  assert.deepEqual([inside.status, inside.found], ["wrong", "the name has only addresses of private networks"]);
  for (const address of ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"]) assert.equal(isPublic(address), false, address);
  for (const address of ["192.0.2.1", "8.8.8.8", "2001:db8::1", "2a00:1450::6c", "::ffff:8.8.8.8"]) assert.equal(isPublic(address), true, address);
});

test("the second address is tried if the first does not answer", async (t) => {
  const port = await mail(t, { protocol: "imap", secure: fits });
  const lookup = async () => ["127.0.0.2", "127.0.0.1"];
  assert.equal((await asked(t, "imap", port, "tls", settings({ lookup }))).status, "right");
});

test("a resolver that does not answer for one name says nothing of the fact: it is asked again later", async (t) => {
  const lookup = async (host) => (host === "acme.example" ? ["127.0.0.1"] : Promise.reject(Object.assign(new Error(), { code: "ESERVFAIL" })));
  const { left, results, findings, markdown } = await check(t, [provider({ imap: { host: "mail.acme.example", port: 993, security: "tls" } })], settings({ lookup }));
  assert.deepEqual([left, results, findings], [["imap tls mail.acme.example:993"], [], 0]);
  assert.match(markdown, /Not asked yet: call it again later \(1\)/);
});

test("without a network the tool fails, whatever the resolver says", async (t) => {
  for (const code of ["ENOTFOUND", "ECONNREFUSED", "ESERVFAIL"]) {
    const lookup = () => Promise.reject(Object.assign(new Error(), { code }));
    await assert.rejects(check(t, [provider({ imap: { host: "mail.acme.example", port: 993, security: "tls" } })], settings({ lookup })), /has this machine a network/);
  }
});
