/**
 * A run in a process of its own, which a test can kill: `child.mjs FOLDER`, the providers and the authority on
 * standard input. Every name is on the loopback, and one request is under way at a time.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plan } from "../../tools/facts-check/plan.mjs";
import { run, settings } from "../../tools/facts-check/run.mjs";
import { State } from "../../tools/facts-check/state.mjs";

const { providers, ca } = JSON.parse(readFileSync(0, "utf8"));
const state = new State(join(process.argv[2], "state.jsonl"), { now: Date.now() });
await run(plan(providers), state, { ...settings("0", "https://acme.example"), ca, pause: 0, together: 1, lookup: async () => ["127.0.0.1"], allows: () => true });
console.log(JSON.stringify({ right: [...state.results.values()].filter(({ status }) => status === "right").length }));
