/**
 * Claims about a whole run: how politely it asks, and what it knows of the one before.
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ca, check, folder, issue, mail, page, provider, settings, web } from "./world.mjs";

const HOSTS = ["a.example", "b.example", "c.example", "d.example", "e.example"];

/** The same pages at every host. @param {string[]} hosts @param {any} answer */
const everywhere = (hosts, answer) =>
  Object.fromEntries(hosts.map((host) => [host, new Proxy({}, { get: (_, path) => (path === "/robots.txt" ? 404 : answer) })]));

test("never two requests at once to one host, a pause between them, and few at once in all", async (t) => {
  const ways = settings({ together: 3 });
  /** @type {Map<string, { now: number, most: number, ended: number, gap: number }>} */
  const seen = new Map(HOSTS.map((host) => [host, { now: 0, most: 0, ended: -Infinity, gap: Infinity }]));
  let now = 0;
  let most = 0;
  let apart = 0;
  const busy = (host, by) => {
    const one = seen.get(host);
    one.now += by;
    now += by;
    one.most = Math.max(one.most, one.now);
    most = Math.max(most, now);
    if (by > 0) one.gap = Math.min(one.gap, ways.now() - one.ended);
    else one.ended = ways.now();
  };
  let meet = () => {};
  const met = new Promise((done) => (meet = () => done(undefined)));
  const answer = async (request, response) => {
    const host = request.headers.host.replace(/:\d+$/, "");
    busy(host, 1);
    // The first waits until another host is asked as well: that they wait for each other is no politeness.
    if (now > 1) meet();
    await met;
    if (now > 1) apart += 1;
    // Time for anybody who would be impatient.
    for (let turns = 0; turns < 20; turns++) await turn();
    busy(host, -1);
    response.writeHead(200).end(page(""));
  };
  const { port } = await web(t, everywhere(HOSTS, answer));
  const secure = issue(HOSTS);
  const smtp = await mail(t, { protocol: "smtp", secure, busy: (by) => busy("a.example", by) });
  const imap = await mail(t, { protocol: "imap", secure, busy: (by) => busy("a.example", by) });
  const { results } = await check(t, HOSTS.map((host, at) => provider({
    id: `p${at}`,
    sources: [1, 2, 3, 4].map((page) => `https://${host}:${port}/${page}`),
    ...(host === "a.example" && { imap: { host, port: imap, security: "tls" }, smtp: { host, port: smtp, security: "tls" } }),
  })), ways);
  assert.deepEqual([results.length, results.filter(({ status }) => status === "right").length], [22, 22]);
  for (const [host, { most, gap }] of seen) {
    assert.equal(most, 1, host);
    assert.ok(gap >= 1_000, `${host}: ${gap} ms between two requests`);
  }
  assert.ok(most <= 3 && apart > 0, `${most} at once`);
});

test("an address that many facts share is asked once", async (t) => {
  const { port, asked } = await web(t, everywhere(["a.example"], page("")));
  const url = `https://a.example:${port}/list`;
  const { planned, findings } = await check(t, ["one", "two", "three"].map((id) => provider({ id, sources: [url], pages: { help: `${url}#part` } })));
  assert.deepEqual([asked, planned.facts.length, findings], [["a.example/list"], 6, 0]);
});

test("a run that is killed goes on where it was", async (t) => {
  const out = folder(t);
  const all = HOSTS.flatMap((host) => [1, 2].map((page) => `${host}/${page}`));
  let kill = () => {};
  let count = 0;
  const { port, asked } = await web(t, everywhere(HOSTS, (_, response) => {
    // The fifth never gets its answer.
    if (++count === 5) return kill();
    response.writeHead(200, { "content-type": "text/html" }).end(page(""));
  }));
  const providers = HOSTS.map((host, at) => provider({ id: `p${at}`, sources: [1, 2].map((page) => `https://${host}:${port}/${page}`) }));
  const child = () => spawn(process.execPath, [fileURLToPath(new URL("child.mjs", import.meta.url)), out], { stdio: ["pipe", "pipe", "inherit"] });
  const first = child();
  first.stdin.end(JSON.stringify({ providers, ca }));
  const killed = new Promise((done) => first.on("exit", (_, signal) => done(signal)));
  kill = () => first.kill("SIGKILL");
  assert.equal(await killed, "SIGKILL");
  assert.equal(existsSync(join(out, "report.md")), false);
  // A line that was cut off in the middle, as a machine that loses its power leaves it.
  appendFileSync(join(out, "state.jsonl"), '{"key":"https://a.example');
  const before = asked.splice(0);
  assert.equal(before.length, 5);

  const second = child();
  second.stdin.end(JSON.stringify({ providers, ca }));
  let said = "";
  second.stdout.on("data", (text) => (said += text));
  assert.equal(await new Promise((done) => second.on("exit", done)), 0);
  assert.deepEqual(asked.sort(), all.filter((one) => !before.slice(0, 4).includes(one)).sort(), "what was answered is not asked again");
  assert.equal(JSON.parse(said).right, 10);
});

test("what is known for less than a month is not asked again, unless somebody wants it afresh", async (t) => {
  const [out, ways] = [folder(t), settings()];
  const { port, asked } = await web(t, everywhere(["a.example"], page("")));
  const providers = [provider({ sources: [`https://a.example:${port}/`] })];
  const day = 24 * 60 * 60 * 1000;
  for (const [days, fresh, times] of [[0, false, 1], [29, false, 1], [0, true, 2], [29, false, 2], [2, false, 3]]) {
    ways.pass(days * day);
    const { findings } = await check(t, providers, ways, { out, fresh });
    assert.deepEqual([asked.length, findings], [times, 0], `after ${days} days`);
  }
  assert.ok(statSync(join(out, "state.jsonl")).size > 0);
  // A label that was not looked for then is looked for now.
  const more = [provider({ sources: providers[0].sources, steps: [{ kind: "press", label: "Create" }] })];
  await check(t, more, ways, { out });
  assert.equal(asked.length, 4);
});

test("what has changed since the last time is said: a label, a way, a page that is gone", async (t) => {
  const [out, ways] = [folder(t), settings()];
  const now = { "/steps": page("<b>Create"), "/way": 404, "/left": page(""), "/right": page(""), "/gone": page(""), "/back": 404 };
  now["/way"] = (_, response) => response.writeHead(302, { location: "/left" }).end();
  const { port } = await web(t, { "a.example": now });
  const at = (path) => `https://a.example:${port}${path}`;
  const providers = [provider({ pages: { help: at("/steps") }, steps: [{ kind: "press", label: "Create" }], sources: ["/way", "/gone", "/back"].map(at) })];
  const first = await check(t, providers, ways, { out });
  assert.equal(first.findings, 1);

  Object.assign(now, { "/steps": page("<b>Generate"), "/gone": 410, "/back": page(""), "/way": (_, response) => response.writeHead(302, { location: "/right" }).end() });
  ways.pass(40 * 24 * 60 * 60 * 1000);
  const second = await check(t, providers, ways, { out });
  const rows = second.markdown.split("\n").filter((line) => line.startsWith("| `")).map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$|`/g, "")));
  assert.deepEqual(rows, [
    ["sources[0]", at("/way").slice(0), `leads to ${at("/right")}`, `${at("/left")}, as in 2026-11`],
    ["sources[1]", at("/gone"), "410 (was right in 2026-11)", "200"],
    ["steps[0].label", at("/steps"), "no longer on the page", "Create, seen there in 2026-11"],
  ]);
  // A label stays missed until somebody mends the fact; a page that cannot be read has lost nothing.
  ways.pass(40 * 24 * 60 * 60 * 1000);
  const third = await check(t, providers, ways, { out });
  assert.match(third.markdown, /no longer on the page/);
  now["/steps"] = 403;
  ways.pass(40 * 24 * 60 * 60 * 1000);
  assert.doesNotMatch((await check(t, providers, ways, { out })).markdown, /no longer on the page/);
});

test("no page, no cookie and no query of a visit is in the state", async (t) => {
  const out = folder(t);
  const secret = (_, response) => response.writeHead(302, { location: "/in?token=xyzzy", "set-cookie": "id=xyzzy" }).end();
  const { port } = await web(t, { "a.example": { "/": secret, "/in?token=xyzzy": page("xyzzy") } });
  await check(t, [provider({ sources: [`https://a.example:${port}/`] })], settings(), { out });
  const state = readFileSync(join(out, "state.jsonl"), "utf8");
  assert.match(state, /\/in"/);
  assert.doesNotMatch(state, /xyzzy/);
});
