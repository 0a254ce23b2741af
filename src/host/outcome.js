/**
 * Hands a submission to the host and makes sense of the answer, whatever it is. Never logs any of it.
 */

/** How a handler's answer is told from no answer at all. */
const LATE = Symbol("late");

/** The longest time that a browser can count, in milliseconds: it takes a longer one for none at all. */
const LONGEST = 2 ** 31 - 1;

/** What a host must know that wants codes sealed. */
export const NO_SEAL = "sealKey is set, but this version cannot seal: as long as it is set, nothing is sent.";

/**
 * @typedef {{ok: true} | {ok: false, reply?: string, cause?: string, message?: string, retryAfter?: number}} Outcome
 */

/**
 * Calls the handler. Never throws: every failure is an outcome.
 * @param {Function | null | undefined} handler
 * @param {object} submission
 * @param {{sealed?: boolean, timeout: number, abort: AbortController, wrong: (message: string) => void}} how
 * @returns {Promise<Outcome>}
 */
export async function handOver(handler, submission, { sealed, timeout, abort, wrong }) {
  if (sealed) {
    wrong(`${NO_SEAL} The code was not sent.`);
    return { ok: false };
  }
  if (typeof handler !== "function") {
    wrong("submitHandler is not set, so the code went nowhere. Set it to a function that takes the submission.");
    return { ok: false };
  }
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(LATE), Math.min(timeout, LONGEST));
  });
  try {
    const { signal } = abort;
    const answer = await Promise.race([(async () => handler(submission, { signal }))(), late]);
    if (answer === LATE) {
      abort.abort(new DOMException("submit-timeout has passed", "TimeoutError"));
      return { ok: false, cause: "timeout" };
    }
    return read(answer, wrong);
  } catch {
    // The error is the host's and may hold the submission: it goes nowhere.
    return { ok: false };
  } finally {
    clearTimeout(timer);
  }
}

/** An answer as an outcome. A getter of the host's may throw: then it is a failure like any other. */
function read(answer, wrong) {
  if (answer === undefined) return { ok: true };
  if (answer !== null && typeof answer === "object") {
    const { ok } = answer;
    if (ok === true) return { ok };
    if (ok === false) return { ok, ...fields(answer, wrong) };
  }
  wrong(
    `submitHandler answered ${describe(answer)}; expected nothing, {ok: true} or {ok: false, reply, cause, message, retryAfter}.`,
  );
  return { ok: false };
}

/** The causes of contract, section 4. */
const CAUSES =
  "account-password-used wrong-code imap-off oauth-only admin-blocked not-yet-active rate-limited web-sign-in-required wrong-username wrong-server plan-needed sender-refused network tls timeout unknown".split(" ");

function fields(answer, wrong) {
  const outcome = {};
  for (const [name, type] of [["reply", "string"], ["cause", "string"], ["message", "string"], ["retryAfter", "number"]]) {
    const value = answer[name];
    if (value === undefined || value === null) continue;
    // That there is something to wait for is said all the same.
    if (name === "retryAfter") outcome[name] = typeof value === type ? value : NaN;
    if (name === "cause" && typeof value === "string" && !CAUSES.includes(value)) {
      wrong(`submitHandler answered with a cause that there is none of; expected one of ${CAUSES.join(", ")}.`);
    } else if (typeof value === type) outcome[name] = value;
    else wrong(`submitHandler answered with ${name} as ${describe(value)}; expected a ${type}. It is ignored.`);
  }
  return outcome;
}

/** What a value is, without showing any of it: it might hold what was typed. */
function describe(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object without ok" : `a ${typeof value}`;
}
