#!/usr/bin/env node
/**
 * Everything that must hold, in the stages of tools/stages.mjs: all of them, or those that are named.
 *
 *     node tools/test.mjs [list | NAME…]
 *
 * A stage that fails stops no other; its output is shown, and kept with the others' in target/test-logs. The
 * last line sums up every test of every runner; a stage without a runner counts as one. A journey that fails is
 * walked once more, alone, when everything else is over: the summary names what passed then only, and more than
 * a few of those are a failure.
 */
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { delimiter, join } from "node:path";
import { root } from "./project.mjs";
import { capabilities, stages } from "./stages.mjs";

/** @typedef {import("./stages.mjs").Stage} Stage */

/** How many tests of a run may pass at the second try only. */
const SECOND_TRIES = 2;
/** How many stages are under way at once. */
const LANES = Math.min(2, availableParallelism());

const asked = process.argv.slice(2);
const unknown = asked.filter((word) => word !== "list" && !stages.some(({ name }) => name === word));
if (unknown.length > 0 || asked.includes("list")) {
  for (const word of unknown) console.error(`There is no stage "${word}".`);
  const list = stages.map(({ name, title }) => `  ${name.padEnd(12)} ${title}`).join("\n");
  console[unknown.length > 0 ? "error" : "log"](`The stages are:\n${list}`);
  process.exit(unknown.length > 0 ? 2 : 0);
}
const chosen = stages.filter(({ name }) => asked.length === 0 || asked.includes(name));

const logs = join(root, "target/test-logs");
rmSync(logs, { recursive: true, force: true });
mkdirSync(logs, { recursive: true });

// What is missing is installed now, in sight; what cannot be had fails its stage.
for (const engine of new Set(chosen.flatMap(({ browser }) => browser ?? []))) {
  const { stdout } = spawnSync(join(root, "tools/browser.sh"), [engine], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const [binary] = stdout.split("\n");
  if (engine === "chromium") writeFileSync(capabilities, JSON.stringify({ "goog:chromeOptions": { binary } }));
}

/** What runners say when they are done: cargo's and wasm-bindgen's line, and Node's two. */
const counts = {
  passed: [/^test result: .*?(\d+) passed/gm, /^ℹ pass (\d+)$/gm],
  failed: [/^test result: .*?(\d+) failed/gm, /^ℹ fail (\d+)$/gm],
};
/** @param {RegExp[]} patterns @param {string} output */
const sum = (patterns, output) =>
  patterns.flatMap((pattern) => [...output.matchAll(pattern)]).reduce((total, [, count]) => total + Number(count), 0);

const path = [join(root, "target/tools/bin"), process.env.PATH].join(delimiter);

/** The name of a stage's log, which grows while it runs. @param {Stage} stage */
const logOf = (stage) => `${stages.indexOf(stage) + 1}-${stage.name}.log`;

/**
 * Runs a command to its end and answers all that it printed. What has no browser in it leaves the processor to
 * what has.
 *
 * @param {string} command @param {Stage} stage
 * @returns {Promise<{ output: string, failed: boolean }>}
 */
const run = (command, stage) =>
  new Promise((done) => {
    const { browser, environment } = stage;
    const log = join(logs, logOf(stage));
    appendFileSync(log, `$ ${command}\n`);
    const [program, words] = browser ? ["sh", ["-c", command]] : ["nice", ["sh", "-c", command]];
    const child = spawn(program, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, PATH: path, ...environment } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        appendFileSync(log, text);
      });
    }
    child.on("error", (error) => done({ output: `${output}${error}\n`, failed: true }));
    child.on("close", (code) => done({ output, failed: code !== 0 }));
  });

/**
 * What has become of a stage. `lost` are the journeys that are to be walked again.
 *
 * @typedef {{ stage: Stage, log: string, seconds: number, passed: number, failed: number, failing: boolean, lost: string[], late: string[] }} Result
 */

/** @param {Stage} stage @returns {Promise<Result>} */
async function perform(stage) {
  const start = Date.now();
  let log = "";
  let failing = false;
  for (const command of stage.commands) {
    const { output, failed } = await run(command, stage);
    log += `$ ${command}\n${output}\n`;
    failing ||= failed;
  }
  const missing = (stage.leaves ?? []).filter((name) => !existsSync(join(root, name)));
  for (const name of missing) log += `${name} is missing.\n`;
  failing ||= missing.length > 0;

  const [passed, failed] = [sum(counts.passed, log), sum(counts.failed, log)];
  const lost = stage.again ? [...log.matchAll(/^test (\S+) \.\.\. FAILED$/gm)].map(([, test]) => test) : [];
  // More than a few are no accident, nor is a failure without a test.
  const accident = lost.length <= SECOND_TRIES && lost.length === failed;
  const seconds = (Date.now() - start) / 1000;
  return { stage, log, seconds, passed, failed, failing, lost: accident ? lost : [], late: [] };
}

/** Walks what was lost once more. @param {Result} result */
async function repeat(result) {
  const start = Date.now();
  for (const test of result.lost.splice(0)) {
    const command = `${result.stage.again} ${test}`;
    const { output, failed } = await run(command, result.stage);
    result.log += `$ ${command}\n${output}\n`;
    if (failed || sum(counts.passed, output) !== 1) continue;
    result.passed += 1;
    result.failed -= 1;
    result.late.push(test);
  }
  result.failing = result.failed > 0;
  result.seconds += (Date.now() - start) / 1000;
}

/** Counts a stage and says how it ended. @param {Result} result */
function close(result) {
  const { stage, log, failing, lost } = result;
  const time = `${stage.title}  ${Math.round(result.seconds)} s`;
  if (lost.length > 0) return console.log(`… ${time}, and once more at the end: ${lost.join(", ")}`);

  if (result.passed + result.failed === 0) result.passed = failing ? 0 : 1;
  if (failing && result.failed === 0) result.failed = 1;
  console.log(`${failing ? "✗" : "✓"} ${time}`);
  if (stage.tells && !failing) console.log(log.replace(/^\$.*\n/gm, "").trim());
  if (failing) console.log(`${log.trimEnd().split("\n").slice(-80).join("\n")}\n(all of it: target/test-logs/${logOf(stage)})`);
}

/** How many of the chosen ones wait for a stage, at first or second hand. @param {Stage} stage @returns {number} */
const waiting = ({ name }) =>
  chosen.filter(({ after }) => after?.includes(name)).reduce((all, next) => all + 1 + waiting(next), 0);

/** What may begin beside those under way: the one that most others wait for. @param {Stage[]} left @param {Stage[]} underWay */
function next(left, underWay) {
  const open = [...left, ...underWay];
  const ready = left.filter(({ after, compiles }) =>
    !open.some(({ name }) => after?.includes(name)) && !(compiles && underWay.some((other) => other.compiles)));
  const walks = underWay.some(({ browser }) => browser);
  /** @param {Stage} stage */
  const fits = (stage) => waiting(stage) * 2 + (Boolean(stage.browser) === walks ? 0 : 1);
  return ready.sort((one, other) => fits(other) - fits(one))[0];
}

const begin = Date.now();
/** @type {Map<Stage, Result>} */
const ended = new Map();
/** @type {Map<Stage, Promise<void>>} */
const underWay = new Map();
const left = [...chosen];
while (left.length + underWay.size > 0) {
  for (let stage; underWay.size < LANES && (stage = next(left, [...underWay.keys()])); ) {
    const begun = stage;
    left.splice(left.indexOf(begun), 1);
    underWay.set(begun, perform(begun).then((result) => {
      underWay.delete(begun);
      ended.set(begun, result);
      close(result);
    }));
  }
  await Promise.race(underWay.values());
}
const results = chosen.flatMap((stage) => ended.get(stage) ?? []);
for (const result of results.filter(({ lost }) => lost.length > 0)) {
  await repeat(result);
  close(result);
}

console.log("");
for (const { stage, failed, seconds, passed } of results) {
  console.log(`${failed ? "✗" : "✓"} ${stage.title.padEnd(34)} ${String(passed).padStart(5)} passed ${String(Math.round(seconds)).padStart(5)} s`);
}
/** @param {"passed" | "failed" | "seconds"} key */
const total = (key) => results.reduce((all, result) => all + result[key], 0);
console.log(`${"".padEnd(49)} ${String(Math.round(total("seconds"))).padStart(5)} s, in ${Math.round((Date.now() - begin) / 1000)} s\n`);

const late = results.flatMap(({ stage, late }) => late.map((test) => `${stage.name}: ${test}`));
const tooMany = late.length > SECOND_TRIES;
if (late.length > 0) {
  const bound = tooMany ? `, and ${SECOND_TRIES} at most are no failure` : "";
  console.log(`${tooMany ? "✗" : "·"} ${late.length} passed at the second try only${bound}:\n  ${late.join("\n  ")}\n`);
}
const failed = total("failed") + (tooMany ? 1 : 0);
console.log(`${total("passed")} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
