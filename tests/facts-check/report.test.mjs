/**
 * Claims about the report, and about the command that writes it.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { plan } from "../../tools/facts-check/plan.mjs";
import { quoted, report } from "../../tools/facts-check/report.mjs";
import { State } from "../../tools/facts-check/state.mjs";
import { folder, provider } from "./world.mjs";

const NOW = Date.parse("2026-11-28T12:00:00Z");
const [HELP, CREATE] = ["https://acme.example/help", "https://acme.example/new"];
const ACME = provider({
  pages: { create: CREATE, help: HELP },
  steps: [{ kind: "open", page: "create" }, { kind: "press", label: "Add" }, { kind: "copy", label: "Done" }],
  imap: { host: "imap.acme.example", port: 993, security: "tls" },
  smtp: { host: "{mx}", port: 465, security: "tls" },
});
const FINE = provider({ id: "fine", name: "Fine", checked: "2026-09", sources: ["https://fine.example/"] });

/** A state that knows these results. @param {import("node:test").TestContext} t @param {object[]} results */
function knowing(t, results, out = folder(t)) {
  const state = new State(join(out, "state.jsonl"), { now: NOW });
  for (const result of results) state.add({ at: new Date(NOW).toISOString(), ...result });
  return state;
}

const RESULTS = [
  { key: "imap tls imap.acme.example:993", status: "wrong", found: "the certificate is for *.other.example | `x`", expected: "a certificate for imap.acme.example" },
  { key: HELP, status: "right", labels: ["Add", "Done"], seen: ["Add"] },
  { key: CREATE, status: "undecided", found: "403", expected: "200", labels: ["Add", "Done"] },
  { key: "https://fine.example/", status: "right", to: "https://fine.example/en/", moved: false },
];

test("the report has its figures, what is wrong by provider, and the rest folded away", (t) => {
  const { markdown, findings } = report(plan([ACME, FINE]), knowing(t, RESULTS), { now: NOW, left: [], tags: ["de", "en"] });
  assert.equal(findings, 1);
  assert.equal(markdown, `# Facts, checked on 2026-11-28

2 providers, 4 servers and addresses asked. A label that is not seen is no mistake: most stand behind a sign-in, or a script writes them.

|  | Right | Wrong | Changed | Not decided | Not seen | Not asked yet | All |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Servers | 0 | 1 | 0 | 0 | 0 | 0 | 1 |
| Pages | 1 | 0 | 0 | 1 | 0 | 0 | 2 |
| Sources | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| Labels | 1 | 0 | 0 | 0 | 1 | 0 | 2 |

## Wrong or changed

### Acme

\`data/providers/acme.toml\`, checked in 2026-11

| Field | Where | Found | Expected |
| --- | --- | --- | --- |
| \`imap\` | \`imap.acme.example:993\` | \`the certificate is for *.other.example \\| 'x'\` | \`a certificate for imap.acme.example\` |

## Not asked

Only a mailbox completes these names.

- acme, \`smtp\`: \`{mx}\`

<details>
<summary>Not decided: have a look with a browser (1)</summary>

- acme, \`pages.create\`: \`https://acme.example/new\`: \`403\`

</details>

<details>
<summary>Redirects that may be meant (1)</summary>

- fine, \`sources[0]\`: \`https://fine.example/\`: \`leads to https://fine.example/en/\`

</details>

<details>
<summary>Labels not seen (1)</summary>

- acme, \`steps[2].label\`: \`Done\`: \`the page cannot be read\`

</details>

<details>
<summary>Labels known, by language</summary>

| Language | google | apple | microsoft | yahoo | All providers |
| --- | --- | --- | --- | --- | --- |
| de | 0 | 0 | 0 | 0 | 0 |
| en | 0 | 0 | 0 | 0 | 2 |

</details>
`);
});

test("a report without findings says so, and one of nothing at all what is still to be asked", (t) => {
  assert.match(report(plan([FINE]), knowing(t, RESULTS), { now: NOW, left: [] }).markdown, /## Wrong or changed\n\nNothing\.\n/);
  const { markdown, findings } = report(plan([ACME, FINE]), knowing(t, []), { now: NOW, left: [] });
  assert.equal(findings, 0);
  assert.match(markdown, /Not asked yet: call it again later \(6\)/);
});

test("a source of many providers that is gone is told once, with its providers counted", (t) => {
  const url = "https://list.example/providers.xml";
  const all = Array.from({ length: 6 }, (_, at) => provider({ id: `p${at}`, name: `P${at}`, sources: [url] }));
  const state = knowing(t, [{ key: url, status: "wrong", found: "404", expected: "200" }]);
  const many = report(plan(all), state, { now: NOW, left: [] });
  assert.equal(many.findings, 6);
  assert.deepEqual(many.markdown.match(/^(?:###|\| `).*/gm), ["### Sources of many providers", `| \`${url}\` | \`404\` | \`200\` | 6 |`]);
  const undecided = knowing(t, [{ key: url, status: "undecided", found: "403", expected: "200" }]);
  assert.deepEqual(report(plan(all), undecided, { now: NOW, left: [] }).markdown.match(/^- .*/gm), [`- 6 providers: \`${url}\`: \`403\``]);
  const few = report(plan(all.slice(0, 3)), state, { now: NOW, left: [] });
  assert.equal(few.markdown.match(/^### P\d/gm)?.length, 3);
});

test("a page that has become the front page is found, unless a person would have to sign in for it", (t) => {
  const gone = [{ key: HELP, status: "right", to: "https://acme.example/" }, { key: CREATE, status: "right", to: "https://acme.example/" }];
  const { markdown } = report(plan([ACME]), knowing(t, gone), { now: NOW, left: [] });
  assert.deepEqual(markdown.match(/^\| `pages\.\w+`/gm), ["| `pages.help`"]);
});

test("words from outside are nothing but words", () => {
  assert.equal(quoted("a\n# b `c` | @you\u202e <img>"), "`a # b 'c' | @you <img>`");
  assert.equal(quoted("x".repeat(500)).length, 203);
  assert.equal(quoted(" \n"), "");
});

test("the command: findings are no failure unless asked for, a failure of its own is another", (t) => {
  const out = folder(t);
  knowing(t, RESULTS.map((result) => ({ ...result, at: new Date().toISOString() })), out);
  const data = join(out, "providers.json");
  writeFileSync(data, JSON.stringify({ providers: [ACME, FINE] }));
  /** @param {string[]} flags @param {Record<string, string>} [env] */
  const call = (flags, env = {}) => spawnSync(process.execPath, [fileURLToPath(new URL("../../tools/facts-check/main.mjs", import.meta.url)), "--out", out, ...flags, data], { encoding: "utf8", env: { ...process.env, ONLY: "", FRESH: "", ...env } });
  const called = call([]);
  assert.deepEqual([called.status, called.stderr], [0, ""]);
  assert.match(called.stdout, /^1 finding in 6 facts: .*report\.md\n$/);
  assert.match(readFileSync(join(out, "report.md"), "utf8"), /^# Facts, checked on 20/);
  assert.equal(call(["--fail"]).status, 1);
  assert.equal(call(["--fail"], { ONLY: "fine" }).status, 0);
  const unknown = call([], { ONLY: "fine, nobody" });
  assert.deepEqual([unknown.status, unknown.stderr], [2, 'There is no provider "nobody".\n']);
});
