/**
 * Claims about the hand-over: whatever a host's handler does is an outcome, and nothing that was typed
 * goes anywhere but to the handler.
 */
import assert from "node:assert/strict";
import test from "node:test";
import { handOver } from "../../src/host/outcome.js";

const SECRET = "zqxjkvzqxjkvzqxj";
const SUBMISSION = Object.freeze({ provider: "google", email: "ola@gmail.com", code: SECRET });

/** Hands over to this handler; answers the outcome, what the developer was told, and the controller. */
async function tried(handler, timeout = 60_000) {
  const said = [];
  const abort = new AbortController();
  const outcome = await handOver(handler, SUBMISSION, { timeout, abort, wrong: (message) => said.push(message) });
  return { outcome, said, abort };
}

// What an answer says, the wasm reads: its claims are in tests/browser/outcome.rs.
const ANSWERS = {
  nothing: undefined,
  null: null,
  "a failure": { ok: false, reply: SECRET },
  "a text": SECRET,
  "an object whose getter throws": { get ok() { throw new Error(SECRET); } },
};

for (const [name, answer] of Object.entries(ANSWERS)) {
  for (const [manner, handler] of [["at once", () => answer], ["as a promise", async () => answer]]) {
    test(`an answer that is ${name}, ${manner}, is handed on as it is`, async () => {
      const { outcome, said, abort } = await tried(handler);
      assert.equal(outcome, answer);
      assert.deepEqual([said, abort.signal.aborted], [[], false]);
    });
  }
}

const FAILURES = {
  throws: () => { throw new Error(SECRET); },
  "throws no error but a text": () => { throw SECRET; },
  rejects: () => Promise.reject(new Error(SECRET)),
  "rejects with nothing": () => Promise.reject(),
  "answers a thenable that rejects": () => ({ then: (_, reject) => reject(new Error(SECRET)) }),
  "answers a thenable that throws": () => ({ then() { throw new Error(SECRET); } }),
};

for (const [what, handler] of Object.entries(FAILURES)) {
  test(`a handler that ${what} has failed, and its error is shown nowhere`, async (t) => {
    const logged = ["log", "info", "warn", "error", "debug"].map((level) => t.mock.method(console, level, () => {}));
    const { outcome, said } = await tried(handler);
    assert.deepEqual([outcome, said], [{ ok: false }, []]);
    assert.deepEqual(logged.map(({ mock }) => mock.callCount()), [0, 0, 0, 0, 0]);
  });
}

for (const handler of [undefined, null, "submit", {}]) {
  test(`a handler that is ${handler === null ? "null" : typeof handler} is named, and it is a failure`, async () => {
    const { outcome, said } = await tried(handler);
    assert.deepEqual(outcome, { ok: false });
    assert.deepEqual(said, ["submitHandler is not set, so the code went nowhere. Set it to a function that takes the submission."]);
  });
}

test("the handler is given the submission itself and a signal that is not aborted", async () => {
  let given;
  const { abort } = await tried((...all) => void (given = all));
  assert.equal(given[0], SUBMISSION);
  assert.equal(given[1].signal, abort.signal);
  assert.deepEqual([given.length, abort.signal.aborted], [2, false]);
});

test("a handler that never answers is a timeout, and its signal is aborted", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let signal;
  const tries = tried((_, given) => { ({ signal } = given); return new Promise(() => {}); }, 5_000);
  t.mock.timers.tick(4_999);
  assert.equal(signal.aborted, false);
  t.mock.timers.tick(1);
  const { outcome, said } = await tries;
  assert.deepEqual([outcome, said], [{ ok: false, cause: "timeout" }, []]);
  assert.deepEqual([signal.aborted, signal.reason.name], [true, "TimeoutError"]);
  assert.ok(!String(signal.reason).includes(SECRET));
});

test("a timeout that no browser can count is as long as it can be", async (t) => {
  const clock = t.mock.method(globalThis, "setTimeout");
  await tried(() => {}, 1e12);
  assert.equal(clock.mock.calls[0].arguments[1], 2 ** 31 - 1);
});

test("an answer in time stops the clock", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { abort } = await tried(async () => ({ ok: true }), 5_000);
  t.mock.timers.tick(60_000);
  assert.equal(abort.signal.aborted, false);
});

test("an answer that comes after the timeout changes nothing and is no unhandled rejection", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let reject;
  const tries = tried(() => new Promise((_, refuse) => (reject = refuse)), 10);
  t.mock.timers.tick(10);
  assert.equal((await tries).outcome.cause, "timeout");
  reject(new Error(SECRET));
  await new Promise(setImmediate);
});

test("with a key to seal with, the handler is not called, and the developer hears why", async () => {
  const said = [];
  const handler = () => assert.fail("the code went out in the clear");
  const how = { sealed: true, timeout: 60_000, abort: new AbortController(), wrong: (message) => said.push(message) };
  assert.deepEqual(await handOver(handler, SUBMISSION, how), { ok: false });
  assert.equal(said.length, 1);
  assert.match(said[0], /^sealKey is set, .*nothing is sent\. .*The code was not sent\.$/);
});
