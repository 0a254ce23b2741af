#!/usr/bin/env node
/**
 * Changes the code in one small place at a time, with cargo-mutants, and runs the tests that need no browser: where
 * none of them fails, a claim is missing. What to change and how to test it says `.cargo/mutants.toml`, and so which
 * changes make no difference, and why.
 *
 *     make mutants [ROOM=check] [SAMPLE=400] [SEED=7] [FRESH=1]
 *
 * Every change takes some seconds, and all of them take hours. What was noticed is written down, so a run that was
 * interrupted goes on when it is called again. One that is complete asks only about those that survived, which is
 * what one wants after writing a claim for them. FRESH=1 asks about everything again.
 *
 * The exit code is 1 if any survived, and 2 if the tool itself fails.
 */
import { execFileSync, spawn } from "node:child_process";
import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { root } from "./project.mjs";

/** @typedef {"caught" | "timeout" | "unviable" | "missed"} Fate Does not compile: unviable. Never ends: timeout. */

/** The rooms of `src/` that decide something. The others are shown to a person, and browsers test them. */
const ROOMS = ["check", "catalog", "reply", "flow", "model"];
/** @type {Fate[]} */
const FATES = ["caught", "timeout", "unviable", "missed"];

/** A change can make a loop endless that takes memory: kilobytes for a process and whatever it starts. */
const MEMORY = 8 * 2 ** 20;

const tool = join(root, "target/tools/bin/cargo-mutants");
const home = join(root, "target/mutation");
const ledger = join(home, "known.json");

/** Words for cargo-mutants, whatever is asked of it. @param {string[]} rooms */
const words = (rooms) => ["mutants", "--dir", root, ...rooms.flatMap((room) => ["--file", `src/${room}/**`])];

/** The room of a change, whose name begins with its file. @param {string} mutant */
const roomOf = (mutant) => mutant.split("/")[1] ?? "";

/**
 * So many of them, and of each room its share. The seed and a change's name decide, so that the rest of the sample
 * stays as it is when some are left out.
 *
 * @param {string[]} mutants
 * @param {number} count
 * @param {number} seed
 */
function sample(mutants, count, seed) {
  const ranked = ROOMS.flatMap((room) => {
    const its = mutants.filter((mutant) => roomOf(mutant) === room);
    const order = its.map((mutant) => ({ mutant, at: hash("sha256", `${seed} ${mutant}`) }));
    order.sort((one, other) => (one.at < other.at ? -1 : 1));
    return order.map(({ mutant }, place) => ({ mutant, at: (place + 0.5) / its.length }));
  });
  return ranked.sort((one, other) => one.at - other.at).slice(0, count).map(({ mutant }) => mutant);
}

/** What is known of earlier runs: what became of a change, and the seed of the last sample. */
function remember() {
  /** @type {{ seed?: number, fates: Record<string, Fate> }} */
  const known = existsSync(ledger) ? JSON.parse(readFileSync(ledger, "utf8")) : { fates: {} };
  // A run writes each fate as it knows it, so these are right even of one that was killed.
  for (const fate of FATES) {
    const file = join(home, "mutants.out", `${fate}.txt`);
    if (!existsSync(file)) continue;
    for (const mutant of readFileSync(file, "utf8").split("\n").filter(Boolean)) known.fates[mutant] = fate;
  }
  return known;
}

/** @param {ReturnType<typeof remember>} known */
function keep(known) {
  mkdirSync(home, { recursive: true });
  writeFileSync(ledger, `${JSON.stringify(known, null, 1)}\n`);
}

/**
 * Has cargo-mutants try these, and each field of a literal that can be left out: 27.1.0 does not ask its filters about
 * those (sourcefrog/cargo-mutants#632).
 *
 * @param {string[]} rooms
 * @param {string[]} mutants
 * @returns {Promise<number | null>}
 */
function tried(rooms, mutants) {
  const exact = mutants.flatMap((mutant) => ["--re", `^${mutant.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$`]);
  const bounded = ["-c", `ulimit -v ${MEMORY} 2>/dev/null; exec "$0" "$@"`, tool, ...words(rooms), "--shuffle", ...exact];
  const child = spawn("sh", bounded, { stdio: "inherit", env: { ...process.env, RUST_BACKTRACE: "0" } });
  // Whoever interrupts it interrupts the child as well, which then ends by itself.
  process.once("SIGINT", () => {});
  return new Promise((ended, failed) => child.on("error", failed).on("close", ended));
}

/** @param {string[]} mutants @param {Record<string, Fate>} fates */
function summary(mutants, fates) {
  const lines = [...ROOMS, "all"].flatMap((room) => {
    const its = mutants.filter((mutant) => room === "all" || roomOf(mutant) === room);
    if (its.length === 0) return [];
    const [caught = 0, timeout = 0, unviable = 0, missed = 0] = FATES.map((fate) => its.filter((mutant) => fates[mutant] === fate).length);
    const noticed = caught + timeout;
    const share = noticed + missed > 0 ? `${((100 * noticed) / (noticed + missed)).toFixed(1)} %` : "";
    return [[room, its.length, caught, timeout, unviable, missed, its.length - noticed - unviable - missed, share]];
  });
  const head = ["room", "changes", "caught", "timeout", "unviable", "survived", "not tried", "noticed"];
  return [head, ...lines].map((line) => line.map((cell) => String(cell).padStart(9)).join(" ")).join("\n");
}

async function main() {
  const { ROOM, SAMPLE, SEED, FRESH } = process.env;
  if (ROOM && !ROOMS.includes(ROOM)) throw new Error(`ROOM: found "${ROOM}", expected one of ${ROOMS.join(", ")}`);
  if (SAMPLE && !(Number(SAMPLE) > 0)) throw new Error(`SAMPLE: found "${SAMPLE}", expected how many`);
  if (FRESH) rmSync(home, { recursive: true, force: true });
  const rooms = ROOM ? [ROOM] : ROOMS;
  const before = remember();
  const seed = Number(SEED || before.seed || Math.ceil(Math.random() * 1e6));
  keep({ ...before, seed });

  const listed = execFileSync(tool, [...words(rooms), "--list"], { encoding: "utf8", maxBuffer: 2 ** 26 });
  const all = listed.split("\n").filter(Boolean);
  const mutants = SAMPLE ? sample(all, Number(SAMPLE), seed) : all;
  const left = mutants.filter((mutant) => (before.fates[mutant] ?? "missed") === "missed");
  console.log(`${mutants.length} of ${all.length} changes${SAMPLE ? ` (SEED=${seed})` : ""}, of which ${mutants.length - left.length} are known to be noticed.`);

  setPriority(19);
  const code = left.length > 0 ? await tried(rooms, left) : 0;
  const { fates } = remember();
  keep({ seed, fates });
  const survivors = mutants.filter((mutant) => fates[mutant] === "missed");
  console.log(`\n${summary(mutants, fates)}`);
  if (survivors.length > 0) console.log(`\nNo test notices:\n${survivors.join("\n")}`);
  // 2 and 3 say what the summary says.
  if (![0, 2, 3].includes(code ?? 1)) throw new Error("\ncargo-mutants did not come to an end: call make mutants again to go on.");
  return survivors.length > 0 ? 1 : 0;
}

process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
