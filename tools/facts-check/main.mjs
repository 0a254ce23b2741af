#!/usr/bin/env node
/**
 * Holds the facts of `data/providers` against the world: do the servers' names resolve, do their ports answer with a
 * certificate that fits, do the pages and sources answer, and do they still show the labels? And do the links of the
 * documents lead anywhere? For a machine with a network; nobody signs in anywhere.
 *
 *     make facts-check [ONLY=google,fastmail] [FRESH=1] [FAIL=1]
 *     node tools/facts-check/main.mjs [--fail] [--out FOLDER] [providers.json]
 *
 * The report is target/facts-check/report.md. A run that is interrupted goes on when it is called again, and what is
 * known for less than a month is not asked again: FRESH=1 asks everything, and still says what has changed since.
 * Findings are no failure unless --fail says so: exit code 1. 2 is a failure of the tool itself.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { generate, root, version } from "../project.mjs";
import { documents } from "./documents.mjs";
import { plan } from "./plan.mjs";
import { report } from "./report.mjs";
import { run, settings } from "./run.mjs";
import { State } from "./state.mjs";

/** Where a host's keeper finds out who asks. */
const PAGE = process.env.FACTS_PAGE || "https://www.npmjs.com/package/app-password";

async function main() {
  const { values, positionals: [file] } = parseArgs({
    options: { fail: { type: "boolean", default: false }, out: { type: "string", default: join(root, "target/facts-check") } },
    allowPositionals: true,
  });
  const text = file ? readFileSync(file, "utf8") : execFileSync("cargo", generate("dataset"), { encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "inherit"] });
  // The documents are none of somebody else's data set.
  const asked = [...JSON.parse(text).providers, ...(file ? [] : [documents()])];
  const planned = plan(asked, process.env.ONLY?.split(/[\s,]+/).filter(Boolean));
  const now = Date.now();
  const state = new State(join(values.out, "state.jsonl"), { now, fresh: Boolean(process.env.FRESH) });
  process.once("SIGINT", () => {
    console.error("Interrupted. Call it again without FRESH to go on.");
    process.exit(130);
  });
  const left = await run(planned, state, settings(version, PAGE), (done, all) => {
    if (done % 25 === 0 || done === all) console.error(`${done} of ${all}`);
  });
  const { markdown, findings } = report(planned, state, { now, left });
  const place = join(values.out, "report.md");
  writeFileSync(place, markdown);
  console.log(`${findings === 1 ? "1 finding" : `${findings} findings`} in ${planned.facts.length} facts: ${relative(process.cwd(), place)}`);
  if (left.length > 0) console.log(`${left.length} still to be asked: call it again later.`);
  return values.fail && findings > 0 ? 1 : 0;
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
