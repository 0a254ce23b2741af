/**
 * Claims about pages: what an answer says of the address, which labels count as seen, and how politely it is asked.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { inDays } from "./certificates.mjs";
import { check, issue, page, provider, settings, web } from "./world.mjs";

const HOST = "help.acme.example";
const STEPS = [{ kind: "open", page: "create" }, { kind: "press", label: { en: "New app password", or: "Add a password", known: { de: "Neues App-Passwort" } } }];

/** What is found at one address, whose provider has a label that is made there. */
async function visit(t, sites, { ways = settings(), certificates = {}, path = "/new", labels = STEPS, host = HOST } = {}) {
  const { port, asked } = await web(t, { [HOST]: {}, "acme.example": {}, ...sites }, certificates);
  const url = `https://${host}:${port}${path}`;
  const run = await check(t, [provider({ pages: { create: url }, steps: labels })], ways);
  return { ...run, ...run.results.find(({ key }) => key === url), asked, port, url };
}

/** A page that stands alone. */
const alone = (body) => ({ [HOST]: { "/new": body } });
/** One that a function answers. */
const answered = (status, headers = {}, body = "") => (_, response) => response.writeHead(status, headers).end(body);

test("a label is seen in any of its wordings, and only as words of their own", async (t) => {
  const cases = {
    "<button>New app password</button>": true,
    "<p>Press <b>New</b>&nbsp;app&#32;pass<i>word</i>.": true,
    "<p>Tap “Add a\n  password”": true,
    "<a title='Neues App‑Passwort'>+</a>": true,
    "<p>NEW APP PASSWORD": true,
    '<script>var t = {"new": "New app p\\u0061ssword"}</script>': true,
    "<p>Renew app password": false,
    "<p>New app passwords": false,
    "<!-- New app password -->": false,
    "<script>/* New app password, or so */</script>": false,
    "<p>Neues Passwort": false,
  };
  for (const [html, shown] of Object.entries(cases)) {
    const { status, seen } = await visit(t, alone(page(html)));
    assert.deepEqual([status, seen?.length], ["right", shown ? 1 : 0], html);
  }
});

test("a label in a script that needs no spaces is found within a sentence", async (t) => {
  const labels = [{ kind: "open", page: "create" }, { kind: "press", label: { en: "Enable", known: { zh: "开启" } } }];
  const { seen } = await visit(t, alone(page("<p>请点击开启按钮")), { labels });
  assert.deepEqual(seen, ["Enable | 开启"]);
});

test("pages are read in their own encoding, and unpacked", async (t) => {
  const labels = [{ kind: "open", page: "create" }, { kind: "press", label: { en: "Création" } }];
  const latin = Buffer.from(page("<p>Création"), "latin1");
  const bodies = [
    [latin, { "content-type": "text/html; charset=ISO-8859-1" }],
    [Buffer.from(page("<p>Création").replace("<title>", '<meta charset="windows-1252"><title>'), "latin1"), { "content-type": "text/html" }],
    [gzipSync(page("<p>Création")), { "content-type": "text/html", "content-encoding": "gzip" }],
    [brotliCompressSync(page("<p>Création")), { "content-type": "text/html", "content-encoding": "br" }],
  ];
  for (const [body, headers] of bodies) assert.equal((await visit(t, alone(answered(200, headers, body)), { labels })).seen?.length, 1, JSON.stringify(headers));
  const broken = await visit(t, alone(answered(200, { "content-type": "text/html", "content-encoding": "gzip" }, "no gzip")), { labels });
  assert.deepEqual([broken.status, broken.seen], ["right", []]);
});

test("a page without the label is no mistake; the report says why it is not seen", async (t) => {
  const plain = await visit(t, alone(page("")));
  assert.equal(plain.findings, 0);
  assert.match(plain.markdown, /`New app password \| Add a password \| Neues App-Passwort`: `not in the text of the page`/);
  assert.match((await visit(t, alone(page('<input name=p type="password">')))).markdown, /behind a sign-in/);
  assert.match((await visit(t, alone("<div id=app></div><script src=app.js></script>"))).markdown, /made by a script/);
});

test("a page that is gone is wrong, and one that turns programs away is not decided", async (t) => {
  for (const [answer, status, tries] of [[404, "wrong", 1], [410, "wrong", 1], [500, "wrong", 2], [503, "wrong", 2], [401, "undecided", 1], [403, "undecided", 1], [429, "undecided", 2]]) {
    const result = await visit(t, alone(answer));
    assert.deepEqual([result.status, result.found, result.asked.length], [status, String(answer), tries]);
  }
});

test("a page that is well at the second try is well", async (t) => {
  let times = 0;
  const { status, asked } = await visit(t, alone((_, response) => response.writeHead(++times > 1 ? 200 : 502).end()));
  assert.deepEqual([status, asked.length], ["right", 2]);
});

test("a host that asks for quiet has it, for as long as it says", async (t) => {
  for (const header of ["90", new Date(Date.parse("2026-11-28T12:01:31Z")).toUTCString()]) {
    const ways = settings();
    /** @type {number[]} */
    const times = [];
    const busy = (_, response) => {
      times.push(ways.now());
      response.writeHead(times.length > 1 ? 200 : 429, times.length > 1 ? {} : { "retry-after": header }).end(page(""));
    };
    const { status } = await visit(t, alone(busy), { ways });
    assert.deepEqual([status, times.length], ["right", 2]);
    assert.ok(times[1] - times[0] >= 89_000, `${header}: asked again after ${times[1] - times[0]} ms`);
  }
});

test("a host that asks for more quiet than a run waits is left alone, and asked by a later one", async (t) => {
  const { left, results, asked, url, findings } = await visit(t, alone(answered(429, { "retry-after": "3600" })));
  assert.deepEqual([left, results, asked.length, findings], [[url], [], 1, 0]);
});

test("a page that does not end in time is tried once more and is wrong then", async (t) => {
  const slow = (_, response) => response.writeHead(200, { "content-type": "text/html" }).write("<p>New");
  const { status, found, asked } = await visit(t, alone(slow), { ways: settings({ timeout: 1_000 }) });
  assert.deepEqual([status, found, asked.length], ["wrong", "no answer in time", 2]);
});

test("a redirect is followed, told where it is for good, and no secret of the visit is kept", async (t) => {
  const to = (status, location) => (request, response) => response.writeHead(status, { location: location.replace("PORT", request.socket.localPort) }).end();
  const shown = { "/there": page("New app password") };
  const away = await visit(t, { [HOST]: { "/new": to(301, "https://acme.example:PORT/there?session=xyzzy#top") }, "acme.example": { "/there?session=xyzzy": page("New app password") } });
  assert.deepEqual([away.status, away.to, away.moved, away.seen.length], ["right", `https://acme.example:${away.port}/there`, true, 1]);
  assert.equal(away.findings, 1);
  assert.match(away.markdown, /leads to https:\/\/acme\.example:\d+\/there for good/);
  assert.doesNotMatch(JSON.stringify(away.results) + away.markdown, /xyzzy/);

  const mixed = await visit(t, { [HOST]: { ...shown, "/new": to(301, "/half"), "/half": to(302, "there") } });
  assert.deepEqual([mixed.status, mixed.moved, mixed.findings], ["right", false, 0]);
  assert.match(mixed.markdown, /Redirects that may be meant \(1\)/);
  const signIn = await visit(t, { [HOST]: { "/new": to(301, "/login?next=new"), "/login?next=new": page("<input type=password>") } });
  assert.deepEqual([signIn.status, signIn.findings], ["right", 0], "a sign-in in front of a page has not moved it");
  const gone = await visit(t, { [HOST]: { "/new": to(302, "/old"), "/old": 404 } });
  assert.deepEqual([gone.status, gone.found], ["wrong", "404"]);
});

test("redirects without an end, and to what is no page", async (t) => {
  const circle = await visit(t, { [HOST]: { "/new": answered(302, { location: "/on" }), "/on": answered(302, { location: "/new" }) } });
  assert.deepEqual([circle.status, circle.asked.length], ["undecided", 2]);
  let at = 0;
  const endless = await visit(t, { [HOST]: new Proxy({}, { get: (_, path) => (path === "/robots.txt" ? 404 : answered(302, { location: `/${at++}` })) }) });
  assert.deepEqual([endless.status, endless.asked.length], ["undecided", 9]);
  const program = await visit(t, alone(answered(302, { location: "intent://acme" })));
  assert.equal(program.status, "undecided");
});

test("the certificate of a page counts as well", async (t) => {
  const ended = issue([HOST], { from: inDays(-9), to: inDays(-2) });
  const { status, found, asked } = await visit(t, alone(page("")), { certificates: { [HOST]: ended } });
  assert.deepEqual([status, found, asked], ["wrong", `the certificate ended on ${inDays(-2).toISOString().slice(0, 10)}`, []]);
});

test("what robots.txt forbids is not asked, and the host's own pace is kept", async (t) => {
  const robots = (text) => ({ [HOST]: { "/robots.txt": answered(200, {}, text), "/new": page("") } });
  const closed = await visit(t, robots("User-agent: *\nDisallow: /"));
  assert.deepEqual([closed.status, closed.found, closed.asked], ["undecided", `robots.txt of ${HOST} keeps programs away`, []]);
  const ways = settings();
  assert.equal((await visit(t, robots("User-agent: *\nCrawl-delay: 7\nDisallow: /old"), { ways })).status, "right");
  assert.ok(ways.waits.some((wait) => wait > 6_000 && wait <= 7_000), `waited ${ways.waits}`);
});

test("without a robots.txt that can be read nothing is asked, and it is asked for twice at most", async (t) => {
  let times = 0;
  const broken = (_, response) => {
    times += 1;
    response.writeHead(503).end();
  };
  const { port, asked } = await web(t, { [HOST]: { "/robots.txt": broken, "/a": page(""), "/b": page("") } });
  const { results } = await check(t, [provider({ sources: ["/a", "/b"].map((path) => `https://${HOST}:${port}${path}`) })]);
  assert.deepEqual(results.map(({ status, found }) => [status, found]), Array(2).fill(["undecided", `robots.txt of ${HOST}: 503`]));
  assert.deepEqual([asked, times], [[], 2]);
});

test("who asks says so, in English and without cookies", async (t) => {
  let headers = {};
  await visit(t, alone((request, response) => {
    ({ headers } = request);
    response.writeHead(200, { "set-cookie": "a=b" }).end();
  }));
  assert.deepEqual([headers["user-agent"], headers.cookie, headers["accept-language"]], ["app-password-facts-check/0 (+https://acme.example)", undefined, "en, *;q=0.5"]);
});
